"""The bubble of a tip: it lies over the map where nobody works, and never takes the keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.tips.tips import Tip
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label, set_tip

_MARGIN = 16
"""From the edges of the map, in px."""
_WIDEST = 720
_STEP = 24
"""How much further up it looks for room, in px."""


class TipBubble(QFrame):
    """`closed` follows × and "Got it"."""

    closed = Signal()

    def __init__(self, icons: Icons, room: QWidget, parent: QWidget) -> None:
        """Lies over `room`, a part of `parent`. Were the room its parent, a click on a button
        would give the room the keyboard."""
        super().__init__(parent)
        self._room, self._over = room, parent
        self._icons = icons
        self._tip: Tip | None = None
        self._parts: list[QLabel] = []
        self.setObjectName("tipBubble")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._sign = QLabel()
        self._got_it = QPushButton(tr("Got it"))
        self._close = QToolButton()
        self._set_out()
        self.hide()

    def _set_out(self) -> None:
        self._close.setIcon(self._icons.icon("close", "secondary"))
        self._close.setIconSize(QSize(12, 12))
        self._close.setAccessibleName(tr("Close the tip for ever"))
        set_tip(self._close, tr("Close the tip for ever"))
        for button in (self._got_it, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False: self.closed.emit())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 7, 7)
        self._row.setSpacing(6)
        self._row.addWidget(self._sign)
        self._row.addSpacing(2)
        self._row.addSpacing(4)
        self._row.addWidget(self._got_it)
        self._row.addWidget(self._close)

    @property
    def tip(self) -> Tip | None:
        """What it says now, None while it is hidden."""
        return self._tip

    @property
    def text(self) -> str:
        """All its words in a line."""
        return words(self._tip) if self._tip is not None else ""

    def say(self, tip: Tip) -> None:
        self._tip = tip
        self._clear()
        self._sign.setPixmap(
            self._icons.pixmap("information", 16, self.devicePixelRatioF(), "accent-text")
        )
        fits = self._put(_caps(tip)) <= self._widest
        if not fits:
            self._clear()
            self._put([label(words(tip), wrap=True)])
        self.setAccessibleName(words(tip))
        self.adjustSize()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def leave(self) -> None:
        self._tip = None
        self.hide()

    def stand_clear(self, of: Iterable[QRect]) -> None:
        """Goes where it covers none of these places of its room; else to the room's lower edge."""
        busy, size = list(of), self.sizeHint()
        size.setWidth(min(size.width(), self._widest))
        self.resize(size)
        corners = self._corners(size)
        free = (at for at in corners if not any(QRect(at, size).intersects(b) for b in busy))
        self.move(self._room.mapTo(self._over, next(free, corners[0])))

    @property
    def place(self) -> QRect:
        """Where it lies in its room."""
        return QRect(self._room.mapFrom(self._over, self.pos()), self.size())

    @property
    def _widest(self) -> int:
        return max(200, min(_WIDEST, self._room.width() - 2 * _MARGIN))

    def _corners(self, size: QSize) -> list[QPoint]:
        """In the middle, right and left of the lower edge, then further and further up."""
        right = self._room.width() - size.width() - _MARGIN
        below = self._room.height() - size.height() - _MARGIN
        places = (right // 2 + _MARGIN // 2, right, _MARGIN)
        return [QPoint(x, y) for y in range(below, _MARGIN - 1, -_STEP) for x in places] or [
            QPoint(_MARGIN, _MARGIN)
        ]

    def _put(self, parts: list[QLabel]) -> int:
        """Returns the width that it takes then, in px."""
        for part in parts:
            self._row.insertWidget(2 + len(self._parts), part)
            self._parts.append(part)
        self.ensurePolished()
        return self.sizeHint().width()

    def _clear(self) -> None:
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []


def words(tip: Tip) -> str:
    """A tip in one line."""
    return " · ".join(
        tr("{key}: {deed}").format(key=tr(key), deed=tr(deed)) if key else tr(deed)
        for key, deed in tip.parts
    )


def _caps(tip: Tip) -> list[QLabel]:
    """Keys as caps, each followed by what it does."""
    made = []
    for key, deed in tip.parts:
        if key:
            made.append(label(tr(key), "key"))
        made.append(label(tr(deed)))
    return made
