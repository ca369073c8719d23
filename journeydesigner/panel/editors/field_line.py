"""A line of text that leaves undo and redo to the document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journeydesigner.panel.keys import history_key, leaves_history, without_history
from journeydesigner.panel.measures import FIELD_HEIGHT

_NO_LIMIT = 2_000_000
"""Qt would cut at 32,767 characters without a word; the model cuts and says so."""


class FieldLine(QLineEdit):
    """One line of text."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setMaxLength(_NO_LIMIT)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setAccessibleName(title)

    def show_text(self, text: str) -> None:
        """Another text; the cursor of a field that is being edited stays where it was."""
        if text != self.text():
            place = self.cursorPosition() if self.hasFocus() else 0
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    def event(self, event: QEvent) -> bool:
        return False if leaves_history(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if history_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that are dropped are the window's."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = without_history(self.createStandardContextMenu())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
