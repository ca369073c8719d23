"""Slots: where a drop would land, and the guide that says so."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import column_at, row_at
from journeydesigner.layout.map_layout import Column, MapLayout, Row, Span
from journeydesigner.layout.sizes import Sizes

Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between siblings: insert before number `index`. `line` is where to draw the guide
    (x1, y1, x2, y2), `target` what to tint, both in map points."""

    parent_id: str
    index: int
    line: Line
    target: Rect


@dataclass(frozen=True, slots=True)
class NoteSlot:
    """A place for notes; `touchpoint_id` None spans the stage. `after_id` is the note of the same
    column that it goes below, "" above all of them."""

    lane_id: str
    stage_id: str
    touchpoint_id: str | None
    after_id: str
    line: Line
    target: Rect


def touchpoint_slot(layout: MapLayout, x: float, y: float) -> Slot | None:
    """Where touchpoints dropped at (x, y) go: the nearest stage and the index in it.

    None where the map shows no stage. Any lane will do; the guide stands in the touchpoint lane,
    or over the whole height where there is none.
    """
    span = _nearest_span(layout, x)
    if span is None:
        return None
    column = column_at(span, x)
    number = span.columns.index(column)
    after = column.touchpoint_id != "" and x > span.x + column.x + column.width / 2
    index = span.count if span.collapsed else number + after
    edge = span.x + (column.x + column.width if after else column.x)
    top, bottom = _card_rows(layout)
    target = Rect(span.x, top, span.width, bottom - top)
    return Slot(span.stage_id, index, (edge, top + 4, edge, bottom - 4), target)


def stage_slot(layout: MapLayout, x: float) -> Slot:
    """Before which stage (index into `spans`) a stage dropped at x goes; parent is the map."""
    index = sum(1 for span in layout.spans if x > span.x + span.width / 2)
    edges = [layout.lane_header_width, *(span.x + span.width for span in layout.spans)]
    edge = edges[index]
    gap, top = layout.sizes.gap, layout.phase_height
    target = Rect(edge - gap / 2, top, gap, layout.height - top)
    return Slot(layout.map_id, index, (edge, layout.phase_height, edge, layout.height), target)


def lane_slot(layout: MapLayout, y: float) -> Slot:
    """Before which lane (index into `rows`) a lane dropped at y goes; parent is the map."""
    index = sum(1 for row in layout.rows if y > row.y + row.height / 2)
    edges = [layout.header_height, *(row.y + row.height for row in layout.rows)]
    edge = edges[index]
    gap = layout.sizes.gap
    target = Rect(0.0, edge - gap / 2, layout.width, gap)
    return Slot(layout.map_id, index, (0.0, edge, layout.width, edge), target)


def note_slot(layout: MapLayout, x: float, y: float) -> NoteSlot | None:
    """Where a note dropped at (x, y) goes; None outside the cells.

    Whether the lane there holds notes is the caller's to check. Near the left or right edge of
    a stage of several columns, among notes that span it, and in an empty stage, the note spans
    the stage.
    """
    row, span = row_at(layout, y), _span_exactly(layout, x)
    if row is None or span is None:
        return None
    column = column_at(span, x)
    owner = None if y < _wide_until(layout.sizes, row, span) else _owner(span, column, x)
    left, wide = (column.x, column.width) if owner else (0.0, span.width)
    after_id, edge = _note_above(layout.sizes, row, span, owner, y)
    start = span.x + left + layout.sizes.gap / 2
    line = (start, edge, start + wide - layout.sizes.gap, edge)
    target = Rect(span.x + left, row.y, wide, row.height)
    return NoteSlot(row.lane_id, span.stage_id, owner, after_id, line, target)


_SPAN_EDGE = 16.0
"""Within these points of a stage's edge a note spans the stage."""


def _owner(span: Span, column: Column, x: float) -> str | None:
    inside = x - span.x
    at_edge = inside < _SPAN_EDGE or span.width - inside < _SPAN_EDGE
    if not column.touchpoint_id or (at_edge and len(span.columns) > 1):
        return None
    return column.touchpoint_id


def _wide_until(sizes: Sizes, row: Row, span: Span) -> float:
    """Down to there (map points) stand the notes that span the stage, and others come to them."""
    cell = row.cells.get(span.stage_id)
    columns = {column.touchpoint_id for column in span.columns if column.touchpoint_id}
    wide = [
        box.rect.bottom
        for box in (cell.boxes if cell else ())
        if box.role == "note" and box.owner_id not in columns
    ]
    return row.y + max(wide) + sizes.note_gap / 2 if wide else row.y


def _note_above(
    sizes: Sizes, row: Row, span: Span, owner: str | None, y: float
) -> tuple[str, float]:
    """The note of the same column that lies above y ("" none), and the guide's y."""
    cell = row.cells.get(span.stage_id)
    columns = {column.touchpoint_id for column in span.columns if column.touchpoint_id}
    stack = [
        box
        for box in (cell.boxes if cell else ())
        if box.role == "note" and (box.owner_id == owner if owner else box.owner_id not in columns)
    ]
    above = [box for box in stack if y > row.y + box.rect.y + box.rect.height / 2]
    if above:
        return above[-1].record_id, row.y + above[-1].rect.bottom + sizes.note_gap / 2
    top = stack[0].rect.y - sizes.note_gap / 2 if stack else sizes.gap / 2
    return "", row.y + top


def _card_rows(layout: MapLayout) -> tuple[float, float]:
    for row in layout.rows:
        if any(cell.stretch and cell.boxes for cell in row.cells.values()):
            return row.y, row.y + row.height
    return layout.header_height, max(layout.height, layout.header_height + 20)


def _nearest_span(layout: MapLayout, x: float) -> Span | None:
    if not layout.spans:
        return None
    number = bisect_right(layout.spans, x, key=lambda span: span.x) - 1
    return layout.spans[max(0, number)]


def _span_exactly(layout: MapLayout, x: float) -> Span | None:
    span = _nearest_span(layout, x)
    return span if span is not None and span.x <= x < span.x + span.width else None
