"""Scrolling by itself while something is dragged near the viewport's edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

_EDGE = 36.0
"""How near to the edge it begins, in px."""
_FASTEST = 22.0
"""Px per tick at the edge and beyond."""
_TICK = 16


class Autoscroll(QObject):
    """`pan(dx, dy)` moves the map and says whether it could; `moved(place)` is called after."""

    def __init__(
        self, pan: Callable[[float, float], bool], moved: Callable[[QPointF], None]
    ) -> None:
        super().__init__()
        self._pan = pan
        self._moved = moved
        self._at = QPointF()
        self._clear = QRectF()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def follow(self, at: QPointF, clear: QRectF) -> None:
        """The pointer is at `at` while the map's body shows in `clear` (px of the viewport)."""
        self._at, self._clear = at, clear
        if self._speed() != (0.0, 0.0):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        self._timer.stop()

    def _speed(self) -> tuple[float, float]:
        return (
            _speed(self._at.x(), self._clear.left(), self._clear.right()),
            _speed(self._at.y(), self._clear.top(), self._clear.bottom()),
        )

    def _tick(self) -> None:
        dx, dy = self._speed()
        if self._pan(dx, dy):
            self._moved(self._at)
        else:
            self._timer.stop()


def _speed(at: float, start: float, end: float) -> float:
    """How fast the map moves: towards larger coordinates near the start."""
    edge = min(_EDGE, (end - start) / 4)
    if at < start + edge:
        return _FASTEST * min(1.0, (start + edge - at) / edge)
    if at > end - edge:
        return -_FASTEST * min(1.0, (at - end + edge) / edge)
    return 0.0
