"""Where a record stands in a layout, and in which order records are read."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.layout.display import Box, Placed
from journeydesigner.layout.map_layout import Cell, MapLayout, Span
from journeydesigner.model import (
    EmotionPoint,
    Note,
    Snapshot,
    Stage,
    Touchpoint,
    kind_of,
)


def stage_of(snapshot: Snapshot, record_id: str) -> str:
    """The stage that a stage, touchpoint, note or emotion point belongs to, "" for none."""
    match snapshot.records.get(record_id):
        case Stage():
            return record_id
        case Touchpoint() as touchpoint:
            return touchpoint.stage_id or ""
        case Note() as note:
            return note.stage_id or ""
        case EmotionPoint() as point:
            return stage_of(snapshot, point.touchpoint_id)
    return ""


def boxes_of(layout: MapLayout, snapshot: Snapshot, record_id: str) -> Iterator[Placed]:
    """Every box that stands for a record, its own before the cells that show its fields."""
    kind = kind_of(record_id)
    if kind == "lane":
        row = layout.row(record_id)
        if row is not None:
            yield Placed(row.header, 0.0, row.y)
    elif kind == "phase":
        yield from (placed for placed in layout.phases if placed.box.record_id == record_id)
    else:
        yield from _in_stage(layout, stage_of(snapshot, record_id), record_id)


def _in_stage(layout: MapLayout, stage_id: str, record_id: str) -> Iterator[Placed]:
    span = layout.span(stage_id)
    if span is None:
        return
    if stage_id == record_id:
        yield Placed(span.header, span.x, layout.phase_height)
    found = [placed for placed in in_span(layout, span) if placed.box.record_id == record_id]
    yield from sorted(found, key=lambda placed: placed.box.role == "field")


def in_span(layout: MapLayout, span: Span) -> Iterator[Placed]:
    """The boxes of a stage, from top to bottom."""
    for row in layout.rows:
        yield from (Placed(box, span.x, row.y) for box in _boxes(row.cells.get(span.stage_id)))


def in_row(layout: MapLayout, lane_id: str) -> Iterator[Placed]:
    """The boxes of a lane, from left to right."""
    row = layout.row(lane_id)
    if row is not None:
        for span in layout.spans:
            yield from (Placed(box, span.x, row.y) for box in _boxes(row.cells.get(span.stage_id)))


def _boxes(cell: Cell | None) -> tuple[Box, ...]:
    return cell.boxes if cell else ()


def main_box(layout: MapLayout, snapshot: Snapshot, record_id: str) -> Placed | None:
    """The box that stands for a record first of all, None where it is not shown."""
    return next(boxes_of(layout, snapshot, record_id), None)


def shown_touchpoints(layout: MapLayout) -> list[str]:
    """The touchpoints of the shown stages, from left to right."""
    return [
        column.touchpoint_id
        for span in layout.spans
        for column in span.columns
        if column.touchpoint_id
    ]


def shown_stages(layout: MapLayout) -> list[str]:
    return [span.stage_id for span in layout.spans]


def shown_lanes(layout: MapLayout) -> list[str]:
    return [row.lane_id for row in layout.rows]


def reading_order(layout: MapLayout, snapshot: Snapshot, like: str) -> list[str]:
    """The shown records of one kind in the order in which they are read.

    `like` is one of them; of emotion points only those on its curve are listed.
    """
    match kind_of(like):
        case "touchpoint":
            return shown_touchpoints(layout)
        case "stage":
            return shown_stages(layout)
        case "lane":
            return shown_lanes(layout)
        case "phase":
            return list(dict.fromkeys(placed.box.record_id for placed in layout.phases))
        case "emotion":
            return _points_like(layout, snapshot, like)
        case "note":
            return [p.box.record_id for p in _notes(layout)]
    return []


def _points_like(layout: MapLayout, snapshot: Snapshot, like: str) -> list[str]:
    point = snapshot.get(like, EmotionPoint)
    if point is None:
        return []
    column = (snapshot.emotion(t, point.persona_id) for t in shown_touchpoints(layout))
    return [other.id for other in column if other is not None]


def _notes(layout: MapLayout) -> Iterator[Placed]:
    for row in layout.rows:
        placed = [p for p in in_row(layout, row.lane_id) if p.box.role == "note"]
        yield from sorted(placed, key=lambda p: (p.rect.x, p.rect.y))
