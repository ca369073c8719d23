"""Hit testing: what lies under a point, and which boxes a rectangle touches."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from journeydesigner.layout.display import Box, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Cell, Column, MapLayout, Row, Span

Area = Literal["outside", "corner", "phase", "stage", "lane", "body"]
_HITTABLE = frozenset({"card", "note", "field", "point", "picture"})
_BANDED = frozenset({"card", "note", "point"})


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies at a point: the topmost box that stands for a record (None: bare ground), and
    the cell by its lane, stage and column ("" outside of it or under an empty stage)."""

    area: Area
    placed: Placed | None = None
    lane_id: str = ""
    stage_id: str = ""
    touchpoint_id: str = ""

    @property
    def record_id(self) -> str:
        return self.placed.box.record_id if self.placed else ""


def hit(layout: MapLayout, x: float, y: float, tolerance: float = 0.0) -> Hit:
    """What lies at (x, y). Emotion points may be missed by `tolerance` points."""
    if not (0 <= x < layout.width and 0 <= y < layout.height):
        return Hit("outside")
    row, span = row_at(layout, y), span_at(layout, x)
    if y < layout.header_height:
        return _header_hit(layout, x, y, span)
    lane_id = row.lane_id if row else ""
    if x < layout.lane_header_width:
        placed = Placed(row.header, 0.0, row.y) if row else None
        return Hit("lane", placed, lane_id)
    if row is None or span is None:
        return Hit("body", None, lane_id, span.stage_id if span else "")
    column = column_at(span, x)
    placed = _topmost(row, span, x, y, tolerance)
    return Hit("body", placed, lane_id, span.stage_id, column.touchpoint_id)


def _header_hit(layout: MapLayout, x: float, y: float, span: Span | None) -> Hit:
    if x < layout.lane_header_width or span is None:
        return Hit("corner", Placed(layout.corner, 0.0, 0.0))
    if y >= layout.phase_height:
        return Hit("stage", Placed(span.header, span.x, layout.phase_height), "", span.stage_id)
    phase = next((placed for placed in layout.phases if placed.rect.contains(x, y)), None)
    return Hit("phase", phase, "", span.stage_id)


def row_at(layout: MapLayout, y: float) -> Row | None:
    """The row at y; the strip of a blueprint line belongs to none."""
    number = bisect_right(layout.rows, y, key=lambda row: row.y) - 1
    if number < 0:
        return None
    row = layout.rows[number]
    return row if y < row.y + row.height else None


def span_at(layout: MapLayout, x: float) -> Span | None:
    """The span at x."""
    number = bisect_right(layout.spans, x, key=lambda span: span.x) - 1
    if number < 0:
        return None
    span = layout.spans[number]
    return span if x < span.x + span.width else None


def column_at(span: Span, x: float) -> Column:
    """The column of a span at x (map points), the nearest one beyond its ends."""
    number = bisect_right(span.columns, x - span.x, key=lambda column: column.x) - 1
    return span.columns[max(0, number)]


def _topmost(row: Row, span: Span, x: float, y: float, tolerance: float) -> Placed | None:
    cell = row.cells.get(span.stage_id)
    for box in reversed(cell.boxes if cell else ()):
        if box.role not in _HITTABLE:
            continue
        rect = box.rect.grown(tolerance) if box.role == "point" else box.rect
        tall = Rect(rect.x, rect.y, rect.width, row.height) if box.role == "field" else rect
        if tall.contains(x - span.x, y - row.y):
            return Placed(box, span.x, row.y)
    return None


def boxes_in(layout: MapLayout, area: Rect) -> list[Box]:
    """The cards, notes and emotion points that a rubber band touches."""
    found: list[Box] = []
    for row in layout.rows:
        if row.y >= area.bottom or row.y + row.height <= area.y:
            continue
        for span in layout.spans:
            if span.x < area.right and area.x < span.x + span.width:
                cell = row.cells.get(span.stage_id)
                if cell is not None:
                    found += _touched(cell, row.height, area.moved(-span.x, -row.y))
    return found


def _touched(cell: Cell, height: float, area: Rect) -> list[Box]:
    """`area` is relative to the cell; of one that lies in it all boxes are touched."""
    boxes = [box for box in cell.boxes if box.role in _BANDED]
    across = area.x <= 0 and cell.width <= area.right
    if across and area.y <= 0 and height <= area.bottom:
        return boxes
    return [box for box in boxes if box.rect.intersects(area)]


def lane_edge(layout: MapLayout, x: float, y: float, tolerance: float) -> str:
    """The lane whose lower edge can be pulled at (x, y) (in the lane headers only), or ""."""
    if not 0 <= x < layout.lane_header_width:
        return ""
    for row in layout.rows:
        if not row.collapsed and abs(row.y + row.height - y) <= tolerance:
            return row.lane_id
    return ""


def stage_edge(layout: MapLayout, x: float, y: float, tolerance: float) -> str:
    """The stage whose right edge can be pulled at (x, y) (in the stage headers only), or ""."""
    if not layout.phase_height <= y < layout.header_height:
        return ""
    for span in layout.spans:
        if not span.collapsed and abs(span.x + span.width - x) <= tolerance:
            return span.stage_id
    return ""
