"""Panning by hand: space and drag, or the middle button. Space alone is a tap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

from journeydesigner.canvas.camera import Camera


class Panning:
    """`armed` while space is down; `active` while the map hangs on the pointer.

    `taps` while space has been pressed for nothing else yet.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._last: QPoint | None = None
        self.armed = False
        self.taps = False

    @property
    def active(self) -> bool:
        return self._last is not None

    def begins(self, event: QMouseEvent) -> bool:
        """Whether this press begins to pan; if so it has begun."""
        left = self.armed and event.button() == Qt.MouseButton.LeftButton
        if left or event.button() == Qt.MouseButton.MiddleButton:
            self._last = event.position().toPoint()
            self.taps = False
            return True
        return False

    def move(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._last is not None:
            self._camera.pan_by(at.x() - self._last.x(), at.y() - self._last.y())
            self._last = at

    def end(self) -> None:
        self._last = None

    @property
    def cursor(self) -> Qt.CursorShape | None:
        """The hand, where one is shown."""
        if self.active:
            return Qt.CursorShape.ClosedHandCursor
        return Qt.CursorShape.OpenHandCursor if self.armed else None
