"""Several lines of text."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_text import FieldText
from journeydesigner.panel.words import mixed


class TextEditor(Editor):
    """Grows with its text and tells of each key."""

    typing = True

    def __init__(self, title: str, least_lines: int = 2) -> None:
        super().__init__(title)
        self._text = FieldText(title, least_lines)
        self._hold(self._text)
        self._text.edited.connect(self._told)
        self._text.left.connect(self.finished.emit)

    def set_value(self, value: Any) -> None:
        self._text.setPlaceholderText("")
        self._text.show_text(str(value))

    def set_mixed(self) -> None:
        self._text.show_text("")
        self._text.setPlaceholderText(mixed())

    def target(self) -> QWidget:
        return self._text

    def _told(self) -> None:
        self.edited.emit(self._text.text())
