"""Wheel, touch pad and two fingers: what scrolls and zooms the map without a press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from journeydesigner.canvas.camera import Camera

_WHEEL_ZOOM = 1.0016
"""Factor of the zoom per eighth of a degree that the wheel turns."""
_WHEEL_STEP = 0.5
"""Px scrolled per eighth of a degree."""


class Rolling:
    """Moves a camera over a viewport; `fit` shows the whole map."""

    def __init__(self, camera: Camera, viewport: QWidget, fit: Callable[[], None]) -> None:
        self._camera = camera
        self._viewport = viewport
        self._fit = fit

    def wheel(self, event: QWheelEvent) -> None:
        """Scrolls, with Shift across; with Ctrl it zooms at the pointer."""
        event.accept()
        self._camera.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._camera.zoom_by(_WHEEL_ZOOM ** event.angleDelta().y(), event.position())
            return
        pixels, degrees = event.pixelDelta(), event.angleDelta()
        dx, dy = float(pixels.x()), float(pixels.y())
        if pixels.isNull():
            dx, dy = degrees.x() * _WHEEL_STEP, degrees.y() * _WHEEL_STEP
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0.0
        self._camera.pan_by(dx, dy)

    def native(self, event: QNativeGestureEvent) -> bool:
        """Zooms as two fingers on a touch pad ask for; False for other gestures."""
        self._camera.stop()
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._camera.zoom_by(1.0 + event.value(), event.position())
            return True
        if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self._fit()
            return True
        return False

    def pinch(self, event: QGestureEvent) -> bool:
        """Zooms as two fingers on a touch screen ask for; False for other gestures."""
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(gesture, QPinchGesture):
            return False
        self._camera.stop()
        at = self._viewport.mapFromGlobal(gesture.centerPoint().toPoint())
        self._camera.zoom_by(gesture.scaleFactor(), QPointF(at))
        event.accept()
        return True
