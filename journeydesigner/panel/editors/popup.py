"""A small window below a field, gone with the next click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Popup(QFrame):
    """Holds one widget. It deletes itself when it closes; Escape closes it."""

    def __init__(self, parent: QWidget, content: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(content)

    def open_below(self, corner: QPoint) -> None:
        """Opens with its upper right corner there (global px), kept on the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = min(max(corner.x() - self.width(), room.left()), room.right() - self.width())
        y = corner.y() + 2
        if y + self.height() > room.bottom():
            y = max(corner.y() - self.height() - 33, room.top())
        self.move(x, y)
        self.show()
