"""One line of text."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.words import mixed


class LineEditor(Editor):
    """Tells of each key."""

    typing = True

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._line = FieldLine(title)
        self._hold(self._line)
        self._line.textEdited.connect(self.edited.emit)
        self._line.editingFinished.connect(self.finished.emit)

    def set_value(self, value: Any) -> None:
        self._line.setPlaceholderText("")
        self._line.show_text(str(value))

    def set_mixed(self) -> None:
        self._line.show_text("")
        self._line.setPlaceholderText(mixed())

    def target(self) -> QWidget:
        return self._line
