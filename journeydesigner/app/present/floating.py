"""Things that lie over the map for a while: what keys do, and arrows at its edges."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.settings import Settings
from journeydesigner.canvas.motion import Motion
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label, set_tip

STAYS = 8_000
"""Milliseconds that the hint is seen unless it is closed."""
_FADE = 700
_FLAG = "present/hint"
_EDGE = 72
"""Px from the side of the map within which the pointer calls the arrow."""
_ARROW = 44
_GAP = 14


class Hint(QFrame):
    """Names the keys when a presentation begins, until the user has closed it once."""

    def __init__(self, over: QWidget, icons: Icons, settings: Settings) -> None:
        super().__init__(over)
        self.setObjectName("presentHint")
        self._over = over
        self._settings = settings
        self._text = label(
            tr(
                "Next: page down, right arrow, space or a click beside the map · "
                "Back: page up, left arrow · Edit: down arrow · Black: B · Leave: Esc"
            ),
            wrap=True,
        )
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close", "on-tooltip"))
        self._close.setIconSize(QSize(14, 14))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(tr("Do not show this again"))
        set_tip(self._close, tr("Do not show this again"))
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._opacity = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._opacity)
        self.motion = Motion(self)
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)
        self._ending.timeout.connect(lambda: self.motion.run(self._fade, _FADE))
        over.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Shows it, unless it was closed for ever."""
        if self._settings.flag(_FLAG, True):
            self.motion.stop()
            self._opacity.setOpacity(1.0)
            self.show()
            self._arrange()
            self.raise_()
            self._ending.start(STAYS)

    def end(self) -> None:
        self._ending.stop()
        self.motion.stop()
        self.hide()

    def _fade(self, share: float) -> None:
        self._opacity.setOpacity(1.0 - share)
        if share >= 1.0:
            self.end()

    def _dismiss(self) -> None:
        self._settings.set_flag(_FLAG, False)
        self.end()

    def _arrange(self) -> None:
        over = self._over
        width = min(over.width() - 2 * _GAP, 980)
        height = self.heightForWidth(width)
        self.setGeometry((over.width() - width) // 2, over.height() - height - 16, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._arrange()
        return False


class Arrows(QObject):
    """Back and on at the sides of the map; each is seen while the pointer is near its side."""

    back_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, over: QWidget, viewport: QWidget, icons: Icons) -> None:
        super().__init__(over)
        self._over = over
        self._viewport = viewport
        self._back = _arrow(over, icons, "chevron-left", tr("Back"))
        self._on = _arrow(over, icons, "chevron-right", tr("Next"))
        self._back.clicked.connect(self.back_wanted)
        self._on.clicked.connect(self.on_wanted)
        self._can = (False, False)

    @property
    def buttons(self) -> tuple[QToolButton, QToolButton]:
        return self._back, self._on

    def begin(self) -> None:
        self._viewport.installEventFilter(self)

    def end(self) -> None:
        self._viewport.removeEventFilter(self)
        for arrow in self.buttons:
            arrow.hide()

    def show_ends(self, *, can_go_back: bool, can_go_on: bool) -> None:
        self._can = (can_go_back, can_go_on)
        for arrow, can in zip(self.buttons, self._can, strict=True):
            arrow.setVisible(can and not arrow.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            held = event.buttons() != Qt.MouseButton.NoButton
            self._call(event.position().x(), held=held)
        return False

    def _call(self, x: float, *, held: bool) -> None:
        """Not while something is dragged, which may well go there."""
        near = (x < _EDGE, x > self._viewport.width() - _EDGE)
        for arrow, close, can in zip(self.buttons, near, self._can, strict=True):
            wanted = close and can and not held
            if wanted and arrow.isHidden():
                self._place()
                arrow.show()
                arrow.raise_()
            elif not wanted:
                arrow.hide()

    def _place(self) -> None:
        corner = self._viewport.mapTo(self._over, self._viewport.rect().topLeft())
        middle = corner.y() + (self._viewport.height() - _ARROW) // 2
        self._back.move(corner.x() + _GAP, middle)
        self._on.move(corner.x() + self._viewport.width() - _ARROW - _GAP, middle)


def _arrow(over: QWidget, icons: Icons, icon: str, text: str) -> QToolButton:
    arrow = QToolButton(over)
    arrow.setObjectName("presentArrow")
    arrow.setIcon(icons.icon(icon, "text"))
    arrow.setIconSize(QSize(22, 22))
    arrow.setFixedSize(_ARROW, _ARROW)
    arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    arrow.setAccessibleName(text)
    set_tip(arrow, text)
    arrow.hide()
    return arrow
