"""The text field of quick capture: a line of input that hands on its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from journeydesigner.canvas.digit_keys import digit_in_row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LONGEST = 5_000_000
"""Characters; a long list may be pasted."""


class CaptureField(QLineEdit):
    """Line breaks of what is pasted stay in the text: each line becomes a record of its own."""

    entered = Signal(bool)
    """Enter; True with Ctrl."""
    stepped = Signal(int)
    """Tab (1) or Shift+Tab (−1)."""
    numbered = Signal(int)
    """Alt and a digit."""
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setFrame(False)

    def event(self, event: QEvent) -> bool:
        """These keys are this field's, whatever the window does with them elsewhere. Undo is the
        window's while there is nothing to take back here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
                event.ignore()
                return False
            if event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
                event.ignore()
                return False
            if event.key() in _OWN or _number(event) is not None:
                event.accept()
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event) or super().event(event)
        return super().event(event)

    def _key(self, event: QKeyEvent) -> bool:
        number = _number(event)
        if event.key() in _ENTER:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Backtab else 1)
        elif number is not None:
            self.numbered.emit(number)
        else:
            return False
        event.accept()
        return True


def _number(event: QKeyEvent) -> int | None:
    """The digit that is pressed together with Alt alone."""
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if alone != Qt.KeyboardModifier.AltModifier:
        return None
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    printed = digit_in_row(event)
    return int(printed) if printed else None
