"""Texts that are edited where they stand: written when one is through with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.editors.field_text import FieldText
from journeydesigner.panel.keys import asked_key

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class Words(FieldText):
    """A text of any length that wraps and looks like a label until it is edited.

    `written` carries another text that was typed. Enter is `entered`, with Ctrl `entered_below`;
    Alt+Up and Alt+Down are `moved`, Up and Down at the edge of the text `stepped` (−1, 1);
    Ctrl+Delete, or Backspace in an empty text, is `deleted`. Escape takes back what was typed.
    """

    written = Signal(str)
    entered = Signal()
    entered_below = Signal()
    moved = Signal(int)
    stepped = Signal(int)
    deleted = Signal()
    focused = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title, least_lines=1)
        self._kept = ""
        self.setProperty("flat", True)
        self.left.connect(self.commit)

    def show_words(self, text: str) -> None:
        """What the document says; what is half typed stays."""
        half_typed = self.text() != self._kept
        self._kept = text
        if not half_typed:
            self.show_text(text)

    def commit(self) -> None:
        """Writes what was typed."""
        text = self.text().strip()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)
        self.show_text(self._kept)

    def take_back(self) -> None:
        self.show_text(self._kept)

    def event(self, event: QEvent) -> bool:
        asked = asked_key(event)
        if asked is not None and asked.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), _modifiers(event)
        if key in _ENTER and modifiers in (Qt.KeyboardModifier.NoModifier, _CONTROL):
            self.commit()
            (self.entered_below if modifiers else self.entered).emit()
        elif key == Qt.Key.Key_Escape and self.text() != self._kept:
            self.take_back()
        elif key in _STEPS and modifiers == _ALT:
            self.commit()
            self.moved.emit(_STEPS[key])
        elif key in _STEPS and not modifiers and self._is_at_edge(_STEPS[key]):
            self.stepped.emit(_STEPS[key])
        elif self._asks_to_delete(key, modifiers):
            self.deleted.emit()
        else:
            return False
        return True

    def _asks_to_delete(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        empty = key == Qt.Key.Key_Backspace and not modifiers and not self.text()
        return empty or (key == Qt.Key.Key_Delete and modifiers == _CONTROL)

    def _is_at_edge(self, way: int) -> bool:
        """Whether there is no line of the text above (−1) or below (1) the cursor."""
        cursor = self.textCursor()
        kind = cursor.MoveOperation.Up if way < 0 else cursor.MoveOperation.Down
        return not cursor.movePosition(kind)


class Line(FieldLine):
    """One line that is written when one is through with it.

    `written` carries another text; Enter is `entered`; Escape takes back what was typed.
    """

    written = Signal(str)
    entered = Signal()

    def __init__(self, title: str, placeholder: str = "", *, small: bool = False) -> None:
        super().__init__(title)
        self._kept = ""
        self.setPlaceholderText(placeholder)
        self.setProperty("small", small)
        if small:
            self.setFixedHeight(25)
        self.editingFinished.connect(self.commit)

    def show_words(self, text: str) -> None:
        """What the document says; what is half typed stays."""
        half_typed = self.text() != self._kept
        self._kept = text
        if not half_typed:
            self.show_text(text)

    def commit(self) -> None:
        """Writes what was typed."""
        text = self.understood(self.text().strip())
        if text != self._kept:
            self._kept = text
            self.written.emit(text)
        self.show_text(self._kept)

    def understood(self, text: str) -> str:
        """The text as it is kept; what cannot be understood becomes what stood before."""
        return text

    def take_back(self) -> None:
        self.show_text(self._kept)

    @property
    def kept(self) -> str:
        return self._kept

    def event(self, event: QEvent) -> bool:
        asked = asked_key(event)
        if asked is not None and asked.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.take_back()
        elif event.key() in _ENTER:
            self.commit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)
