"""Where the arrow keys go: to the nearest box in that direction."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.finding import (
    in_span,
    main_box,
    shown_lanes,
    shown_stages,
    shown_touchpoints,
)
from journeydesigner.interaction.row_walk import (
    STOPS,
    along,
    first_in_row,
    middle,
    persona_of,
    record_of,
    sign,
)
from journeydesigner.layout.display import Placed
from journeydesigner.layout.hit import span_at
from journeydesigner.layout.map_layout import MapLayout

DIRECTIONS = ("Left", "Right", "Up", "Down", "Home", "End")


def neighbour(context: Context, direction: str) -> str | None:
    """The record that the key leads to from the current one; None where there is none.

    Without a selection: the first touchpoint, stage or lane.
    """
    layout = context.layout
    if layout is None:
        return None
    start = main_box(layout, context.snapshot, context.selection.current or "")
    if start is None:
        return _first(layout)
    if start.box.role == "lane":
        return _from_lane(layout, start, direction)
    if direction in ("Up", "Down"):
        return _vertical(context, layout, start, direction)
    return along(context, layout, start, direction)


def _first(layout: MapLayout) -> str | None:
    ids = [*shown_touchpoints(layout)[:1], *shown_stages(layout)[:1], *shown_lanes(layout)[:1]]
    return next(iter(ids), None)


def _from_lane(layout: MapLayout, start: Placed, direction: str) -> str | None:
    lanes = shown_lanes(layout)
    place = lanes.index(start.box.record_id)
    match direction:
        case "Up":
            return lanes[place - 1] if place else None
        case "Down":
            return lanes[place + 1] if place + 1 < len(lanes) else None
        case "Home":
            return lanes[0]
        case "End":
            return lanes[-1]
        case "Right":
            return first_in_row(layout, start.box.record_id)
    return None


def _vertical(context: Context, layout: MapLayout, start: Placed, direction: str) -> str | None:
    """Along the column, from the header of the stage down to its last note."""
    x, y = column_middle(layout, start), middle(start.rect)[1]
    stops = stops_in_column(context, layout, x)
    return record_of(_nearest_in_column(stops, y, sign(direction)))


def stops_in_column(context: Context, layout: MapLayout, x: float) -> list[Placed]:
    """The headers above x, and the cards, notes and points of the active persona below."""
    span = span_at(layout, x)
    inside = in_span(layout, span) if span else ()
    column = [p for p in inside if p.rect.x <= x < p.rect.right and _is_stop(context, p)]
    heads = [p for p in layout.stage_headers() if p.rect.x <= x < p.rect.right]
    return [*heads, *column]


def column_middle(layout: MapLayout, start: Placed) -> float:
    """The middle of the box; of a wide one, that of its first column."""
    span = span_at(layout, start.rect.x)
    if span is None or start.rect.width <= span.columns[0].width:
        return middle(start.rect)[0]
    return span.x + span.columns[0].width / 2


def _nearest_in_column(boxes: Iterable[Placed], y: float, sign: int) -> Placed | None:
    ahead = [p for p in boxes if (middle(p.rect)[1] - y) * sign > 0.5]
    return min(ahead, key=lambda p: abs(middle(p.rect)[1] - y), default=None)


def _is_stop(context: Context, placed: Placed) -> bool:
    """Arrows stop at cards and notes, and at the points of the active persona."""
    if placed.box.role == "point":
        return persona_of(context, placed) == context.session.active_persona
    return placed.box.role in STOPS
