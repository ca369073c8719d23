"""Where the arrow keys go: to the nearest box in that direction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.finding import (
    in_row,
    in_span,
    main_box,
    shown_lanes,
    shown_stages,
    shown_touchpoints,
)
from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import row_at, span_at
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import EmotionPoint

DIRECTIONS = ("Left", "Right", "Up", "Down", "Home", "End")
_GOES_ON = frozenset({"card", "note", "point"})
_HEADS = frozenset({"stage", "phase"})


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
    return _horizontal(context, layout, start, direction)


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
            boxes = (p for p in in_row(layout, start.box.record_id) if p.box.role in _GOES_ON)
            return _record(min(boxes, key=lambda p: (p.rect.x, p.rect.y), default=None))
    return None


def _horizontal(context: Context, layout: MapLayout, start: Placed, direction: str) -> str | None:
    """Along the row; to the left of its first box is the lane's header."""
    x, y = _middle(start.rect)
    row = None if start.box.role in _HEADS else row_at(layout, y)
    boxes = list(_alike(context, layout, start, row.lane_id if row else ""))
    ahead = [p for p in boxes if (_middle(p.rect)[0] - x) * _sign(direction) > 0.5]
    if direction in ("Home", "End"):
        return _record(max(ahead, key=lambda p: abs(_middle(p.rect)[0] - x), default=None))
    found = min(
        ahead,
        key=lambda p: (abs(_middle(p.rect)[0] - x), abs(_middle(p.rect)[1] - y)),
        default=None,
    )
    if found is None and direction == "Left" and row is not None:
        return row.lane_id
    return _record(found)


def _alike(context: Context, layout: MapLayout, start: Placed, lane_id: str) -> Iterator[Placed]:
    """The boxes of the row that are of the same role, of the same curve for a point."""
    role = start.box.role
    if role in _HEADS:
        yield from (p for p in layout.stage_headers() if p.box.role == role)
        return
    persona = _persona(context, start)
    for placed in in_row(layout, lane_id):
        if placed.box.role == role and (role != "point" or _persona(context, placed) == persona):
            yield placed


def _vertical(context: Context, layout: MapLayout, start: Placed, direction: str) -> str | None:
    """Along the column, from the header of the stage down to its last note."""
    x, y = _column_middle(layout, start), _middle(start.rect)[1]
    span = span_at(layout, x)
    inside = in_span(layout, span) if span else ()
    column = [p for p in inside if p.rect.x <= x < p.rect.right and _is_stop(context, p)]
    heads = [p for p in layout.stage_headers() if p.rect.x <= x < p.rect.right]
    return _record(_nearest_in_column([*heads, *column], y, _sign(direction)))


def _column_middle(layout: MapLayout, start: Placed) -> float:
    """The middle of the box; of a wide one, that of its first column."""
    span = span_at(layout, start.rect.x)
    if span is None or start.rect.width <= span.columns[0].width:
        return _middle(start.rect)[0]
    return span.x + span.columns[0].width / 2


def _nearest_in_column(boxes: Iterable[Placed], y: float, sign: int) -> Placed | None:
    ahead = [p for p in boxes if (_middle(p.rect)[1] - y) * sign > 0.5]
    return min(ahead, key=lambda p: abs(_middle(p.rect)[1] - y), default=None)


def _is_stop(context: Context, placed: Placed) -> bool:
    """Arrows stop at cards and notes, and at the points of the active persona."""
    if placed.box.role == "point":
        return _persona(context, placed) == context.session.active_persona
    return placed.box.role in _GOES_ON


def _persona(context: Context, placed: Placed) -> str | None:
    point = context.snapshot.get(placed.box.record_id, EmotionPoint)
    return point.persona_id if point else None


def _record(placed: Placed | None) -> str | None:
    return placed.box.record_id if placed else None


def _middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def _sign(direction: str) -> int:
    return -1 if direction in ("Left", "Up", "Home") else 1
