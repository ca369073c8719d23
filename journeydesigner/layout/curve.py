"""Monotone cubic interpolation: a curve that never leaves the range of its points.

F. N. Fritsch, R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17
(1980), with the tangents of Fritsch and Butland (weighted harmonic mean, SIAM J. Sci. Stat.
Comput. 5, 1984): each depends on its two neighbours only.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.layout.geometry import Cubic

Point = tuple[float, float]


def tangent(before: Point | None, at: Point, after: Point | None) -> float:
    """dy/dx at a point between its neighbours; flat where the curve begins or ends (None)."""
    if before is None or after is None:
        return 0.0
    left = _slope(before, at)
    right = _slope(at, after)
    if left * right <= 0:
        return 0.0
    wide_left, wide_right = at[0] - before[0], after[0] - at[0]
    first, second = 2 * wide_right + wide_left, wide_right + 2 * wide_left
    return (first + second) / (first / left + second / right)


def piece(before: Point | None, start: Point, end: Point, after: Point | None) -> Cubic:
    """The curve from `start` to `end`, given the points beyond (None where there are none)."""
    third = (end[0] - start[0]) / 3
    begin, finish = tangent(before, start, end), tangent(start, end, after)
    return Cubic(
        start[0],
        start[1],
        start[0] + third,
        start[1] + begin * third,
        end[0] - third,
        end[1] - finish * third,
        end[0],
        end[1],
    )


def through(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """The whole curve through points of ascending x."""
    padded = [None, *points, None]
    return tuple(
        piece(padded[n], points[n], points[n + 1], padded[n + 3]) for n in range(len(points) - 1)
    )


def _slope(a: Point, b: Point) -> float:
    return (b[1] - a[1]) / (b[0] - a[0])
