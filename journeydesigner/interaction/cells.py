"""Cells that hold no card, note or point of their own: arrow keys reach them all the same."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.session import Session
from journeydesigner.layout.display import Box, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Column, MapLayout, Row, Span
from journeydesigner.model import EmotionPoint, Family, Lane


def field_box(layout: MapLayout, focus: CellFocus) -> Placed | None:
    """The box of the field that the cell shows, None where it shows none."""
    row, span = layout.row(focus.lane_id), layout.span(focus.stage_id)
    for box in _boxes(row, span):
        if row and span and box.role == "field" and box.record_id == focus.record_id:
            return Placed(box, span.x, row.y)
    return None


def cell_rect(layout: MapLayout, focus: CellFocus) -> Rect | None:
    """Where the cell is on the map, in points; None where it is not shown."""
    field = field_box(layout, focus)
    if field is not None:
        return field.rect
    row, span = layout.row(focus.lane_id), layout.span(focus.stage_id)
    columns = span.columns if span else ()
    column = next((c for c in columns if c.touchpoint_id == focus.touchpoint_id), None)
    if row is None or span is None or column is None:
        return None
    return Rect(span.x + column.x, row.y, column.width, row.height)


def bare_cells(session: Session, span: Span, column: Column) -> Iterator[CellFocus]:
    """The cells of a column that arrows would pass over otherwise, from top to bottom."""
    for row in session.layout.rows if session.layout else ():
        found = bare_cell(session, row, span, column)
        if found is not None:
            yield found


def bare_cell(session: Session, row: Row, span: Span, column: Column) -> CellFocus | None:
    """The cell where the row meets the column, None where something of its own stands."""
    if row.collapsed or span.collapsed:
        return None
    lane = session.snapshot.get(row.lane_id, Lane)
    under = CellFocus(row.lane_id, span.stage_id, column.touchpoint_id)
    match lane.definition.family if lane else None:
        case Family.NOTES:
            return None if stands_in(session, row, span, column) else under
        case Family.EMOTION if column.touchpoint_id:
            return None if stands_in(session, row, span, column) else under
        case Family.TOUCHPOINTS:
            return None if column.touchpoint_id else under
        case Family.STAGE_FIELD:
            return CellFocus(row.lane_id, span.stage_id)
        case Family.TOUCHPOINT_FIELD if column.touchpoint_id:
            return under
    return None


def stands_in(session: Session, row: Row, span: Span, column: Column) -> str:
    """The first card, note, or point of the active persona in the column, "" for none."""
    x = column.x + column.width / 2
    for box in _boxes(row, span):
        inside = box.rect.x <= x < box.rect.right
        if inside and box.role in ("card", "note", "point") and _is_active(session, box):
            return box.record_id
    return ""


def _is_active(session: Session, box: Box) -> bool:
    point = session.snapshot.get(box.record_id, EmotionPoint)
    return point is None or point.persona_id == session.active_persona


def _boxes(row: Row | None, span: Span | None) -> tuple[Box, ...]:
    cell = row.cells.get(span.stage_id) if row and span else None
    return cell.boxes if cell else ()
