"""How far shapes reach, shadows and strokes included, in points relative to their box."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.canvas.painting.shadow import SHADOW_REACH
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Image,
    Polygon,
    RoundRect,
    Segment,
    Shape,
)
from journeydesigner.layout.geometry import Rect

_NOTHING = Rect(0, 0, 0, 0)


def extent(shapes: Iterable[Shape]) -> Rect:
    """The smallest rectangle around all that is painted."""
    found = [_of(shape) for shape in shapes]
    if not found:
        return _NOTHING
    left = min(rect.x for rect in found)
    top = min(rect.y for rect in found)
    right = max(rect.right for rect in found)
    bottom = max(rect.bottom for rect in found)
    return Rect(left, top, right - left, bottom - top)


def _of(shape: Shape) -> Rect:
    match shape:
        case RoundRect(x, y, width, height):
            return Rect(x, y, width, height).grown(SHADOW_REACH if shape.shadow else 1.0)
        case Disc(x, y, radius):
            reach = radius + shape.stroke_width
            return Rect(x - reach, y - reach, 2 * reach, 2 * reach)
        case Polygon(points):
            return _around(points).grown(shape.stroke_width + 1)
        case Segment(x1, y1, x2, y2):
            return _around(((x1, y1), (x2, y2))).grown(shape.stroke_width)
        case Icon(_, x, y, size):
            return Rect(x, y, size, size)
        case Image(_, x, y, width, height):
            return Rect(x, y, width, height)
        case Curve(pieces) | Area(pieces):
            ends = [(p.x0, p.y0) for p in pieces] + [(p.x3, p.y3) for p in pieces]
            return _around(ends).grown(3.0)


def _around(points: Iterable[tuple[float, float]]) -> Rect:
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
