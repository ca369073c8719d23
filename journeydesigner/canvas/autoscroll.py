"""Scrolling by itself while something is dragged near the viewport's edge, or beyond it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, Qt, QTimer

EDGE = 40.0
"""How near to the edge it begins, in px."""
_BEYOND = 120.0
"""How far beyond the edge it is fastest, in px."""
_SLOW, _FAST, _FASTEST = 60.0, 1100.0, 2600.0
"""Px per second where it begins, at the edge, and beyond it."""
_TICK = 16
_LONGEST = 0.05
"""No more seconds than these are made up for at once, so that the map never leaps."""


class Autoscroll(QObject):
    """`pan(dx, dy)` moves the map and says whether it could; `moved(place)` is called after.

    It goes on while the pointer rests. What was taken up near an edge is not scrolled until it
    is moved towards that edge.
    """

    def __init__(
        self, pan: Callable[[float, float], bool], moved: Callable[[QPointF], None]
    ) -> None:
        super().__init__()
        self._pan = pan
        self._moved = moved
        self._at = QPointF()
        self._clear = QRectF()
        self._edges = QMarginsF(EDGE, EDGE, EDGE, EDGE)
        self._ways = (True, True)
        self._rest = QPointF()
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def begin(self, at: QPointF, clear: QRectF) -> None:
        """The pointer takes something up at `at`."""
        self._edges = _distances(at, clear)

    def follow(self, at: QPointF, clear: QRectF, *, across: bool = True, down: bool = True) -> None:
        """The pointer is at `at` while the map's body shows in `clear` (px of the viewport)."""
        self._at, self._clear, self._ways = at, clear, (across, down)
        self._widen(_distances(at, clear))
        if self._speed() == (0.0, 0.0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._rest, self._last = QPointF(), time.monotonic()
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _widen(self, now: QMarginsF) -> None:
        """An edge counts in full again once the pointer has been away from it."""
        held = self._edges
        self._edges = QMarginsF(
            max(held.left(), now.left()),
            max(held.top(), now.top()),
            max(held.right(), now.right()),
            max(held.bottom(), now.bottom()),
        )

    def _speed(self) -> tuple[float, float]:
        """Px per second, across and down; towards larger coordinates near the start."""
        at, clear, edges = self._at, self._clear, self._edges
        across = speed(at.x() - clear.left(), edges.left()) - speed(
            clear.right() - at.x(), edges.right()
        )
        down = speed(at.y() - clear.top(), edges.top()) - speed(
            clear.bottom() - at.y(), edges.bottom()
        )
        return across if self._ways[0] else 0.0, down if self._ways[1] else 0.0

    def _tick(self) -> None:
        now = time.monotonic()
        elapsed, self._last = min(now - self._last, _LONGEST), now
        across, down = self._speed()
        way = self._rest + QPointF(across, down) * elapsed
        dx, dy = int(way.x()), int(way.y())
        self._rest = way - QPointF(dx, dy)
        if not dx and not dy:
            return
        if self._pan(dx, dy):
            self._moved(self._at)
        else:
            self._timer.stop()


def speed(distance: float, edge: float = EDGE) -> float:
    """Px per second at a distance from the edge (below 0 beyond it): the nearer, the faster.

    An edge that is 0 px wide does not count.
    """
    if distance >= edge or edge <= 0:
        return 0.0
    if distance >= 0:
        depth = 1 - distance / edge
        return _SLOW + (_FAST - _SLOW) * depth * depth
    return _FAST + (_FASTEST - _FAST) * min(1.0, -distance / _BEYOND)


def _distances(at: QPointF, clear: QRectF) -> QMarginsF:
    """How far the pointer is from each edge, at most `EDGE` and no more than a quarter across."""
    wide, high = min(EDGE, clear.width() / 4), min(EDGE, clear.height() / 4)
    return QMarginsF(
        min(wide, max(0.0, at.x() - clear.left())),
        min(high, max(0.0, at.y() - clear.top())),
        min(wide, max(0.0, clear.right() - at.x())),
        min(high, max(0.0, clear.bottom() - at.y())),
    )
