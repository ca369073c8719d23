"""Rectangles and cubic pieces, in points (1/72 inch), y downwards."""

from __future__ import annotations

from typing import NamedTuple


class Rect(NamedTuple):
    """x and y of the top left corner, width and height, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside; the left and top edges do, the others do not."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def intersects(self, other: Rect) -> bool:
        x, y, width, height = self
        left, top, wide, high = other
        return x < left + wide and left < x + width and y < top + high and top < y + height


class Cubic(NamedTuple):
    """One cubic Bézier piece: start, two control points, end."""

    x0: float
    y0: float
    x1: float
    y1: float
    x2: float
    y2: float
    x3: float
    y3: float
