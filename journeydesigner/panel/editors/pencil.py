"""The field that takes the place of a chip while its text is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.editors.field_text import FieldText
from journeydesigner.panel.keys import asked_key

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pencil(FieldText):
    """Enter and leaving the field keep the text, Escape does not; Shift and Enter break a line.

    `done(text, by_key)` says whether the focus is still here.
    """

    done = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Text"), least_lines=1)
        self.setParent(parent)
        self.hide()
        self._before = ""
        self.left.connect(self._left)

    def open(self, text: str) -> None:
        """Shows the text and takes the keyboard."""
        self._before = text
        self.show_text(text)
        self.raise_()
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, *, keep: bool) -> None:
        """Ends the edit if there is one."""
        if self.isHidden():
            return
        text, focused = self.text() if keep else self._before, self.hasFocus()
        self.hide()
        self.done.emit(text, focused)

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the edit."""
        asked = asked_key(event)
        if asked is not None and asked.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in _ENTER and not shift:
            self.finish(keep=True)
        else:
            super().keyPressEvent(event)

    def _left(self) -> None:
        self.finish(keep=True)
