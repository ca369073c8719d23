"""Quick capture on the screen: kinds, a line of input and a word of help over the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from journeydesigner.app.capture.field import CaptureField
from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import Elided
from journeydesigner.i18n import tr
from journeydesigner.interaction.capturing import KINDS, Kind
from journeydesigner.panel.plain import set_tip

WIDTH = 660
SIDE = 16
BELOW = 64
"""Px from the window's lower edge, where nothing else is to be seen there."""
_AWAY = 14
"""Px above the part of the window that stays in sight."""


class CaptureLine(QFrame):
    """Stays open until it is closed, and its text until it is taken.

    `kept` carries whether it goes to the selection (Ctrl+Enter). The keyboard goes back to where
    it was, without the part that had it taking that for its end.
    """

    kept = Signal(bool)
    homeless = Signal()
    """The part that had the keyboard is gone."""
    changed = Signal()
    """Text or kind is another."""

    def __init__(
        self, window: QMainWindow, icons: Icons, above: Callable[[], QWidget | None]
    ) -> None:
        """`above` gives the part of the window that is not to be covered, None for none."""
        super().__init__(window)
        self._above = above
        self._window = window
        self._icons = icons
        self._before: QWidget | None = None
        self._kind = KINDS[0]
        self.field = CaptureField()
        self.told = Elided("", "faint")
        self._chips = QButtonGroup(self)
        self.setObjectName("captureLine")
        self.setAccessibleName(tr("Quick capture"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for number, kind in enumerate(KINDS):
            chip = self._chip(kind, number + 1)
            self._chips.addButton(chip, number)
            kinds.addWidget(chip)
        kinds.addStretch(1)
        kinds.addWidget(self._close_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(4)
        column.addLayout(kinds)
        column.addWidget(self.field)
        column.addWidget(self.told)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 80))
        self.setGraphicsEffect(shadow)

    def _chip(self, kind: Kind, number: int) -> QToolButton:
        chip = QToolButton()
        chip.setText(f" {tr(kind.title)}")  # Qt leaves no gap behind the icon
        chip.setAccessibleName(tr(kind.title))
        chip.setIcon(self._icons.icon(kind.icon, "secondary"))
        chip.setIconSize(QSize(14, 14))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setCheckable(True)
        chip.setChecked(kind is self._kind)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tip(chip, tr("{kind} (Alt+{number})").format(kind=tr(kind.title), number=number))
        return chip

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.icon("close", "secondary"))
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(tr("Close quick capture"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_tip(button, tr("Close (Esc)"))
        button.clicked.connect(self.close_line)
        return button

    def _connect(self) -> None:
        field = self.field
        field.entered.connect(self.kept)
        field.escaped.connect(self.close_line)
        field.stepped.connect(self._step)
        field.numbered.connect(lambda number: self._choose(number - 1))
        field.textChanged.connect(lambda _: self.changed.emit())
        self._chips.idClicked.connect(self._choose)
        self._window.installEventFilter(self)

    # -- kind and text ---------------------------------------------------------------------

    @property
    def kind(self) -> Kind:
        return self._kind

    @property
    def text(self) -> str:
        """What is typed and not yet kept, also while the line is closed."""
        return self.field.text()

    def take(self) -> None:
        """The text is kept elsewhere: the line is empty for the next one."""
        self.field.setText("")  # unlike `clear`, undo does not bring it back

    def _step(self, by: int) -> None:
        self._choose((KINDS.index(self._kind) + by) % len(KINDS))

    def _choose(self, number: int) -> None:
        if 0 <= number < len(KINDS):
            self._kind = KINDS[number]
            self._chips.button(number).setChecked(True)
            self.changed.emit()

    def show_unseen(self, unseen: bool) -> None:
        """Dots instead of letters, for what nobody in the room is to read yet."""
        mode = QLineEdit.EchoMode.Password if unseen else QLineEdit.EchoMode.Normal
        if self.field.echoMode() != mode:
            self.field.setEchoMode(mode)

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """A word under the line."""
        self.told.setProperty("role", "error" if wrong else "faint")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.set_whole(text)
        self.field.setAccessibleDescription(text)

    # -- opening and closing ---------------------------------------------------------------

    def open_line(self) -> None:
        """Shows it and gives it the keyboard; asked again while it has it, it closes."""
        if self.isVisible() and self.field.hasFocus():
            self.close_line()
            return
        self._before = QApplication.focusWidget()
        self.arrange()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_line(self) -> None:
        """Takes it away; what is typed stays for the next time."""
        had_focus = self.field.hasFocus()
        before, self._before = self._before, None
        self.hide()
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        elif had_focus:
            self.homeless.emit()

    # -- place -----------------------------------------------------------------------------

    def arrange(self) -> None:
        """In the middle of the lower part of the window."""
        room = self._window.size()
        width = min(WIDTH, room.width() - 2 * SIDE)
        self.setFixedWidth(width)
        self.adjustSize()
        part, lowest = self._above(), room.height() - BELOW
        if part is not None and part.isVisible():
            lowest = min(lowest, part.mapTo(self._window, QPoint(0, 0)).y() - _AWAY)
        self.move((room.width() - width) // 2, max(SIDE, lowest - self.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.arrange()
        return False
