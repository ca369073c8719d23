"""How curves are told apart: colour, dash and marker, so never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from journeydesigner.layout.display import Disc, Polygon, RoundRect, Shape
from journeydesigner.layout.measures import POINT
from journeydesigner.layout.theme import CURVE_COLOURS

DASHES: tuple[tuple[float, ...], ...] = ((), (7.0, 4.0), (2.0, 4.0), (10.0, 3.0, 2.0, 3.0))


def curve_look(number: int) -> tuple[str, tuple[float, ...]]:
    """Colour token and dash of the curve of that number. Together with its marker a dash comes
    again after sixteen curves, so that they are told apart without colours too."""
    rounds = number // len(DASHES)
    return f"curve:{number % CURVE_COLOURS}", DASHES[(number + rounds) % len(DASHES)]


@lru_cache(maxsize=256)
def point_marker(number: int, tone: str, beyond: int, scale: float = 1.0) -> tuple[Shape, ...]:
    """The marker of a curve: circle, diamond, square or triangle around the box's middle, filled
    from the fifth curve to the eighth, and so on.

    The first curve's wear the emotion's colour. `beyond` ±1 adds the mark of a score outside the
    scale: an arrow above or below. `scale` 1 is for a box of `POINT` points.
    """
    colour = tone if number == 0 else curve_look(number)[0]
    shape = _marker(number, colour, scale)
    if not beyond:
        return (shape,)
    side = POINT * scale
    middle, half, reach = side / 2, 3.5 * scale, 4.0 * scale
    y = 0.5 if beyond > 0 else side - 0.5
    tip = -reach if beyond > 0 else side + reach
    return shape, Polygon(((middle - half, y), (middle + half, y), (middle, tip)), colour)


def _marker(number: int, colour: str, scale: float) -> Shape:
    middle, radius, pen = POINT * scale / 2, 5.6 * scale, 1.8 * scale
    fill = colour if number // 4 % 2 else "surface"
    match number % 4:
        case 0:
            return Disc(middle, middle, 5.0 * scale, fill, colour, 2.2 * scale)
        case 1:
            corners = _around(middle, radius, ((0, -1), (1, 0), (0, 1), (-1, 0)))
            return Polygon(corners, fill, colour, pen)
        case 2:
            half = 4.2 * scale
            return RoundRect(middle - half, middle - half, 2 * half, 2 * half, 1, fill, colour, pen)
        case _:
            corners = _around(middle, radius, ((0, -1), (0.95, 0.75), (-0.95, 0.75)))
            return Polygon(corners, fill, colour, pen)


def _around(
    middle: float, radius: float, corners: Sequence[tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    return tuple((middle + radius * dx, middle + radius * dy) for dx, dy in corners)
