"""Walking along a row: from box to box, stage by stage, until there is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesigner.interaction.context import Context
from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import row_at, span_at
from journeydesigner.layout.map_layout import MapLayout, Row, Span
from journeydesigner.model import EmotionPoint

STOPS = frozenset({"card", "note", "point"})
HEADS = frozenset({"stage", "phase"})


def first_in_row(layout: MapLayout, lane_id: str) -> str | None:
    for boxes in _cells(layout, lane_id, layout.spans):
        stops = [placed for placed in boxes if placed.box.role in STOPS]
        if stops:
            return record_of(min(stops, key=lambda p: (p.rect.x, p.rect.y)))
    return None


def along(context: Context, layout: MapLayout, start: Placed, direction: str) -> str | None:
    """Along the row; to the left of its first box is the lane's header."""
    x, y = middle(start.rect)
    row = None if start.box.role in HEADS else row_at(layout, y)
    far = direction in ("Home", "End")

    def nearness(placed: Placed) -> tuple[float, float]:
        other_x, other_y = middle(placed.rect)
        return abs(other_x - x) * (-1 if far else 1), abs(other_y - y)

    for boxes in _groups(layout, row, start, direction):
        ahead = [
            placed
            for placed in boxes
            if (middle(placed.rect)[0] - x) * sign(direction) > 0.5
            and _is_alike(context, start, placed)
        ]
        if ahead:
            return record_of(min(ahead, key=nearness))
    return row.lane_id if row is not None and direction == "Left" else None


def _groups(
    layout: MapLayout, row: Row | None, start: Placed, direction: str
) -> Iterator[list[Placed]]:
    """Boxes stage by stage, in the order in which the key meets them."""
    if row is None:
        yield list(layout.stage_headers())
        return
    here = span_at(layout, middle(start.rect)[0])
    place = layout.spans.index(here) if here in layout.spans else 0
    spans = {
        "Right": layout.spans[place:],
        "Left": layout.spans[place::-1],
        "Home": layout.spans,
        "End": layout.spans[::-1],
    }
    yield from _cells(layout, row.lane_id, spans[direction])


def _cells(layout: MapLayout, lane_id: str, spans: Sequence[Span]) -> Iterator[list[Placed]]:
    row = layout.row(lane_id)
    for span in spans if row else ():
        cell = row.cells.get(span.stage_id) if row else None
        yield [Placed(box, span.x, row.y) for box in cell.boxes] if row and cell else []


def _is_alike(context: Context, start: Placed, placed: Placed) -> bool:
    """Whether it is of the same role, and of the same curve for a point."""
    if placed.box.role != start.box.role:
        return False
    return start.box.role != "point" or persona_of(context, placed) == persona_of(context, start)


def persona_of(context: Context, placed: Placed) -> str | None:
    point = context.snapshot.get(placed.box.record_id, EmotionPoint)
    return point.persona_id if point else None


def record_of(placed: Placed | None) -> str | None:
    return placed.box.record_id if placed else None


def middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def sign(direction: str) -> int:
    return -1 if direction in ("Left", "Up", "Home") else 1
