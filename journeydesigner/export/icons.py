"""The line icons as plain path steps, for painters that have no SVG reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

from journeydesigner.resources import read_bytes

ICON_SIZE = 24.0
"""Side of the square in which the steps lie."""
ICON_STROKE = 2.0
FALLBACK = "other-channel"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Step(NamedTuple):
    """One step of a path: `M` and `L` with one point, `C` with three, `Z` with none.

    Points are x, y pairs one after the other, y downwards.
    """

    kind: Literal["M", "L", "C", "Z"]
    points: tuple[float, ...]


@cache
def icon_steps(name: str) -> tuple[Step, ...]:
    """The outline of an icon of `resources/icons`; an unknown name gives the general one."""
    known = _NAME.fullmatch(name)
    try:
        content = read_bytes("icons", f"{name if known else FALLBACK}.svg")
    except FileNotFoundError:
        content = read_bytes("icons", f"{FALLBACK}.svg")
    pen = RecordingPen()
    SVGPath.fromstring(content).draw(pen)
    steps: list[Step] = []
    for operation, points in pen.value:
        steps += _steps(operation, points, steps)
    return tuple(steps)


def _steps(
    operation: str, points: Sequence[tuple[float, float]], before: Sequence[Step]
) -> list[Step]:
    match operation:
        case "moveTo":
            return [Step("M", points[0])]
        case "lineTo":
            return [Step("L", points[0])]
        case "curveTo":
            return [Step("C", tuple([part for point in points for part in point]))]
        case "qCurveTo":
            return [_raised(before[-1].points[-2:], points)]
        case "closePath":
            return [Step("Z", ())]
        case _:
            return []


def _raised(start: Sequence[float], points: Sequence[tuple[float, float]]) -> Step:
    """A quadratic piece as the same cubic one."""
    (cx, cy), (x, y) = points
    x0, y0 = start
    first = (x0 + 2 / 3 * (cx - x0), y0 + 2 / 3 * (cy - y0))
    second = (x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y))
    return Step("C", (*first, *second, x, y))
