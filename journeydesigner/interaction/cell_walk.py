"""Where the arrow keys go when every cell counts, with or without something in it."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.cells import bare_cell, bare_cells, cell_rect, stands_in
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.navigation import column_middle, neighbour, stops_in_column
from journeydesigner.interaction.row_walk import middle, sign
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import column_at, span_at
from journeydesigner.layout.map_layout import MapLayout


@dataclass(frozen=True, slots=True)
class Goal:
    """The record to select and the cell of it that has the keyboard, None for itself."""

    record_id: str
    cell: CellFocus | None = None


def goal(context: Context, direction: str) -> Goal | None:
    """Where the key leads to; None where there is nothing."""
    layout, cell = context.layout, context.session.cell
    start = main_box(layout, context.snapshot, context.selection.current or "") if layout else None
    rect = cell_rect(layout, cell) if layout and cell else None
    if layout is not None and start is not None:
        if direction in ("Up", "Down") and (rect or start.box.role != "lane"):
            x = _column_x(layout, rect) if rect else column_middle(layout, start)
            return _vertical(context, layout, x, middle(rect or start.rect)[1], sign(direction))
        if cell is not None and rect is not None and direction in ("Left", "Right"):
            return _along(context, layout, cell, sign(direction))
        if start.box.role == "lane" and direction == "Right":
            return _into(context, layout, start.box.record_id)
    found = neighbour(context, direction)
    return Goal(found) if found is not None else None


def _column_x(layout: MapLayout, rect: Rect) -> float:
    """The middle of the first column that the cell lies over."""
    span = span_at(layout, rect.x)
    if span is None:
        return middle(rect)[0]
    column = column_at(span, rect.x + 1)
    return span.x + column.x + column.width / 2


def _vertical(context: Context, layout: MapLayout, x: float, y: float, sign: int) -> Goal | None:
    places = [
        (middle(placed.rect)[1], Goal(placed.box.record_id))
        for placed in stops_in_column(context, layout, x)
    ]
    span = span_at(layout, x)
    for cell in bare_cells(context.session, span, column_at(span, x)) if span else ():
        rect = cell_rect(layout, cell)
        if rect is not None:
            places.append((middle(rect)[1], Goal(cell.record_id, cell)))
    ahead = [place for place in places if (place[0] - y) * sign > 0.5]
    return min(ahead, key=lambda place: abs(place[0] - y))[1] if ahead else None


def _along(context: Context, layout: MapLayout, cell: CellFocus, step: int) -> Goal | None:
    """To the next column of the row; to the left of the first one is the lane's header."""
    columns = [(span, column) for span in layout.spans for column in span.columns]
    row, session = layout.row(cell.lane_id), context.session
    own = [n for n, (span, column) in enumerate(columns) if _is_of(cell, span.stage_id, column[0])]
    if row is None or not own:
        return None
    further = columns[own[-1] + 1 :] if step > 0 else columns[: own[0]][::-1]
    for span, column in further:
        record_id = stands_in(session, row, span, column)
        found = bare_cell(session, row, span, column)
        if record_id or found:
            return Goal(record_id) if found is None else Goal(found.record_id, found)
    return Goal(cell.lane_id) if step < 0 else None


def _is_of(cell: CellFocus, stage_id: str, touchpoint_id: str) -> bool:
    return cell.stage_id == stage_id and cell.touchpoint_id in ("", touchpoint_id)


def _into(context: Context, layout: MapLayout, lane_id: str) -> Goal | None:
    """From the header of a lane to what stands in its first column, or to that cell."""
    row = layout.row(lane_id)
    if row is None or not layout.spans:
        return None
    span = layout.spans[0]
    record_id = stands_in(context.session, row, span, span.columns[0])
    found = bare_cell(context.session, row, span, span.columns[0])
    if found is not None:
        return Goal(found.record_id, found)
    return Goal(record_id) if record_id else None
