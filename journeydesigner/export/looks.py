"""What PDF and SVG draw alike though the display list only names it: shadows and curve areas."""

from __future__ import annotations

from journeydesigner.layout.display import Area, RoundRect
from journeydesigner.layout.geometry import Cubic
from journeydesigner.layout.theme import LIGHT, Rgb

THEME = LIGHT
"""Paper is light whatever the screen is."""
PAGE = "surface"
_SHADOW_LAYERS = ((2.4, 3.0, 0.016), (1.4, 1.6, 0.022), (0.6, 0.7, 0.03))
"""(growth, drop, opacity) of the rectangles that together look like one soft shadow, in points."""


def shadow_layers(shape: RoundRect) -> tuple[tuple[RoundRect, Rgb], ...]:
    """The shadow below a rectangle as opaque rectangles with their colours, largest first."""
    layers = []
    covered = 0.0
    for growth, drop, opacity in _SHADOW_LAYERS:
        covered += opacity
        grown = RoundRect(
            shape.x - growth,
            shape.y - growth + drop,
            shape.width + 2 * growth,
            shape.height + 2 * growth,
            shape.radius + growth,
        )
        layers.append((grown, mixed("shadow", covered)))
    return tuple(layers)


def mixed(token: str, opacity: float) -> Rgb:
    """A colour of that opacity on the page's ground."""
    over, ground = THEME.colour(token), THEME.colour(PAGE)
    parts = [round(a * opacity + b * (1 - opacity)) for a, b in zip(over, ground, strict=True)]
    return parts[0], parts[1], parts[2]


def connected(area: Area) -> list[list[Cubic]]:
    """The pieces of an area, those that touch together, so that no seam shows between them."""
    runs: list[list[Cubic]] = []
    for piece in area.pieces:
        if runs and runs[-1][-1][6:] == piece[:2]:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs
