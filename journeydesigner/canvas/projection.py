"""From map points to px of the viewport and back: a zoom and an offset."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF

from journeydesigner.layout.geometry import Rect

HALF = 0.500001
"""What is added before rounding down; a little more than a half against floating point's noise."""


def whole(px: float) -> int:
    """The nearest whole px, halves (and what is one but for floating point's noise) upwards.

    Python's own rounding goes to even numbers: a distance would depend on where it begins.
    """
    return floor(px + HALF)


@dataclass(frozen=True, slots=True)
class Projection:
    """`zoom` px per point; (dx, dy) is where the map's origin lies in the viewport, in px.
    `ratio` is device px per px."""

    zoom: float
    dx: float
    dy: float
    ratio: float = 1.0

    def x(self, x: float) -> float:
        return x * self.zoom + self.dx

    def y(self, y: float) -> float:
        return y * self.zoom + self.dy

    def map_x(self, x: float) -> float:
        """The map's x under a viewport px."""
        return (x - self.dx) / self.zoom

    def map_y(self, y: float) -> float:
        return (y - self.dy) / self.zoom

    def rect(self, rect: Rect) -> QRectF:
        return QRectF(
            self.x(rect.x), self.y(rect.y), rect.width * self.zoom, rect.height * self.zoom
        )

    def map_rect(self, rect: QRectF) -> Rect:
        zoom = self.zoom
        return Rect(
            self.map_x(rect.x()), self.map_y(rect.y()), rect.width() / zoom, rect.height() / zoom
        )

    def moved(self, x: float, y: float) -> Projection:
        """The projection of something whose origin lies at (x, y) of the map."""
        return Projection(self.zoom, self.x(x), self.y(y), self.ratio)

    def crisp(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A rectangle of the map with its edges on whole device px, at least one px wide.

        Rectangles that touch on the map touch here too; what is thinner than a px keeps its
        right and lower edge, for that is where hairlines end a row or a stage.
        """
        ratio = self.ratio
        right, bottom = whole(self.x(x + width) * ratio), whole(self.y(y + height) * ratio)
        left = min(right - 1, whole(self.x(x) * ratio))
        top = min(bottom - 1, whole(self.y(y) * ratio))
        return QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio)

    def aligned(self, rect: QRectF) -> QRectF:
        """A rectangle of the viewport with its edges on whole device px."""
        ratio = self.ratio
        left, top = whole(rect.left() * ratio), whole(rect.top() * ratio)
        right, bottom = whole(rect.right() * ratio), whole(rect.bottom() * ratio)
        return QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio)
