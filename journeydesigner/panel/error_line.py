"""What is wrong with a field, in words below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from journeydesigner.panel.look import Look
from journeydesigner.panel.plain import label

_ICON = 13


class ErrorLine(QWidget):
    """An icon and a sentence; gone while there is nothing wrong."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._message = label(role="error", wrap=True)
        mark = QLabel()
        mark.setPixmap(look.icon("error", "error", _ICON).pixmap(_ICON, _ICON))
        mark.setContentsMargins(0, 2, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(5)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._message, 1)
        self.hide()

    @property
    def message(self) -> str:
        return self._message.text()

    def show_message(self, message: str) -> None:
        if message != self._message.text():
            self._message.setText(message)
        self.setVisible(bool(message))
