"""What happens in the program between two questions: where the pointer is, what changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.wiring import Parts
from journeydesigner.document import Change


class Watch(QObject):
    """Counts the changes a user makes, and remembers the pointer's last place in device px."""

    def __init__(self, window: AppWindow, parts: Parts) -> None:
        super().__init__(window)
        self._window = window
        self.pointer = (0.0, 0.0)
        self.changes = 0
        parts.core.document.subscribe(self._changed)
        QApplication.instance().installEventFilter(self)

    def _changed(self, change: Change) -> None:
        self.changes += change.origin == "user"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.HoverMove) and isinstance(
            event, QMouseEvent
        ):
            place, ratio = event.globalPosition(), self._window.devicePixelRatioF()
            self.pointer = (place.x() * ratio, place.y() * ratio)
        return False
