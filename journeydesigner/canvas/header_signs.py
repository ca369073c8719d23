"""The signs in headers that collapse and expand: seen while the pointer is there, and always where
something is collapsed."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.layout.content.headers import lane_icon, number_disc
from journeydesigner.layout.display import Box, Disc, Icon, RoundRect, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Row, Span
from journeydesigner.layout.sizes import Sizes

_CHEVRON = 12.0


def stage_sign(span: Span, sizes: Sizes, hovered: tuple[str, ...]) -> Box | None:
    """The sign of a stage's header, relative to it; None while there is none to see."""
    header = span.header
    disc = number_disc(header.rect, sizes, folded=span.collapsed)
    on_it = hovered == ("fold", span.stage_id)
    if span.collapsed:
        side = _CHEVRON * sizes.mark
        place = Rect(disc.x + (disc.width - side) / 2, disc.bottom + 3 * sizes.mark, side, side)
        return _sign("chevron-right", place, _colour(header), strong=on_it)
    if not on_it and hovered != header.key:
        return None
    return _number_sign(disc, _colour(header), strong=on_it)


def lane_sign(row: Row, sizes: Sizes, hovered: tuple[str, ...]) -> Box | None:
    """The sign of a lane's header in the place of its icon; None while there is none to see."""
    on_it = hovered == ("fold", row.lane_id)
    if not row.collapsed and not on_it and hovered != row.header.key:
        return None
    icon = "chevron-right" if row.collapsed else "chevron-down"
    return _sign(icon, lane_icon(row.header.rect, sizes), "", strong=on_it)


def _colour(header: Box) -> str:
    """The stage's colour, as an argument of the theme's tokens."""
    fills = (shape.fill or "" for shape in header.shapes if isinstance(shape, Disc))
    return next(fills, "stage:0").partition(":")[2]


@lru_cache(maxsize=512)
def _sign(icon: str, place: Rect, colour: str, *, strong: bool) -> Box:
    """A chevron, on a lane over the icon that stood there; a frame where the pointer is on it."""
    around = 2.0
    side = place.width + 2 * around
    shapes: list[Shape] = [
        Icon(icon, around, around, place.width, "text" if strong else "secondary")
    ]
    if strong or not colour:
        ground = f"tint:{colour}" if colour else "raised"
        shapes.insert(0, RoundRect(0, 0, side, side, 5, ground, "border" if strong else None))
    return Box(
        ("sign", icon, colour, f"{place}", f"{strong}"),
        "hidden",
        "",
        place.grown(around),
        tuple(shapes),
    )


@lru_cache(maxsize=512)
def _number_sign(disc: Rect, colour: str, *, strong: bool) -> Box:
    """A chevron on the disc of the stage's number."""
    radius = disc.width / 2
    side = disc.width * 0.62
    inset = (disc.width - side) / 2
    shapes: list[Shape] = [
        Disc(radius, radius, radius, f"stage:{colour}", "text" if strong else None, 1.5),
        Icon("chevron-down", inset, inset, side, f"on-stage:{colour}"),
    ]
    return Box(
        ("sign", "number", colour, f"{disc}", f"{strong}"), "hidden", "", disc, tuple(shapes)
    )
