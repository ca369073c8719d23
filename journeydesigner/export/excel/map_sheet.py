"""A sheet *Map*: the map as a grid of stages × lanes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.excel.cells import Content, Entry, RowWriter, Titled
from journeydesigner.export.excel.heights import row_height
from journeydesigner.export.excel.printing import print_wide
from journeydesigner.export.excel.styles import (
    BLUEPRINT_LINE,
    CENTRED,
    EMPTY,
    LABEL,
    LANE,
    NOTE,
    OPPORTUNITY,
    PAIN,
    PHASE,
    SUBTITLE,
    TEXT,
    TITLE,
    Style,
    stage_style,
)
from journeydesigner.export.excel.touchpoints import score_rule
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import trn
from journeydesigner.layout.theme import stage_colour
from journeydesigner.tables import Grid, GridCell, GridLane, GridRow, GridStage

LANE_WIDTH = 20.0
COLUMN_WIDTH = 24.0
"""In characters of the default font."""
MAX_COLUMNS = 16_384
_TITLE_COLUMNS = 1
_COLUMNS_A_PAGE = 12
_RULED_COLUMNS = 500
_GROUNDS = {"pain-points": PAIN, "opportunities": OPPORTUNITY, "notes": NOTE}


def write_map(worksheet: Any, grid: Grid, subtitle: str, progress: Progress) -> list[ExportWarning]:
    """Fill an empty sheet of a write-only workbook. Raises `Cancelled`."""
    grid, warnings = _fitting(grid, worksheet.title)
    sheet = _MapSheet(worksheet, RowWriter(worksheet), grid)
    sheet.prepare(header_row=5 if grid.phases else 4)
    sheet.write_titles(subtitle)
    sheet.write_headers()
    for number, lane in enumerate(grid.lanes):
        progress.reach(number / len(grid.lanes))
        sheet.write_lane(lane)
    sheet.write_parked()
    return [*warnings, *sheet.writer.warnings]


def _fitting(grid: Grid, where: str) -> tuple[Grid, list[ExportWarning]]:
    """The stages for which a sheet has columns enough, and a warning for the others."""
    room = MAX_COLUMNS - _TITLE_COLUMNS
    stages = tuple(stage for stage in grid.stages if stage.first + stage.span <= room)
    left_out = len(grid.stages) - len(stages)
    if not left_out:
        return grid, []
    message = trn(
        "A sheet has 16,384 columns: {n} stage is only in the sheet Touchpoints.",
        "A sheet has 16,384 columns: {n} stages are only in the sheet Touchpoints.",
        left_out,
    )
    width = stages[-1].first + stages[-1].span if stages else 0
    phases = tuple(p for p in grid.phases if p.first + p.span <= width)
    return replace(grid, stages=stages, width=width, phases=phases), [ExportWarning(message, where)]


@dataclass(slots=True)
class _MapSheet:
    """The sheet while it is being written, from top to bottom."""

    worksheet: Any
    writer: RowWriter
    grid: Grid

    def prepare(self, header_row: int) -> None:
        """What stands before the rows in the file; `header_row` is the row of stage names."""
        sheet = self.worksheet
        width = self.grid.width
        sheet.column_dimensions["A"].width = LANE_WIDTH
        for number in range(width):
            sheet.column_dimensions[_letter(number)].width = COLUMN_WIDTH
        sheet.freeze_panes = f"B{header_row + 1}"
        sheet.sheet_view.showGridLines = False
        pages = max(1, -(-width // _COLUMNS_A_PAGE))
        print_wide(sheet, f"{header_row}:{header_row}", pages, header_columns="A:A")

    def write_titles(self, subtitle: str) -> None:
        self.writer.write([(TITLE, shown_title(self.grid.journey))], 28.0)
        self.writer.write([(SUBTITLE, subtitle)], 18.0)
        self.writer.write([])

    def write_headers(self) -> None:
        """Phases, if there are any, and stages, each merged over its columns."""
        grid = self.grid
        if grid.phases:
            cells = [GridCell(phase.first, phase.span, phase.name) for phase in grid.phases]
            self._write_spans([(cell, PHASE) for cell in cells], LABEL, "", 18.0)
        headers = [_stage_header(stage) for stage in grid.stages]
        texts = [(str(cell.value), COLUMN_WIDTH * cell.span * 0.85) for cell, _ in headers]
        self._write_spans(headers, LABEL, "", row_height(texts, least=26.0))

    def write_lane(self, lane: GridLane) -> None:
        if lane.line:
            across = min(self.grid.width, _RULED_COLUMNS)
            rule: list[Entry] = [(BLUEPRINT_LINE, None)] * across
            self.writer.write([(BLUEPRINT_LINE, lane.line), *rule], 14.0)
        first = self.writer.row
        several = len(lane.rows) > 1 and any(row.label for row in lane.rows)
        for number, row in enumerate(lane.rows):
            title = lane.title if number == 0 or several else ""
            if row.label and several:
                title = f"{lane.title}: {row.label}"
            self._write_row(lane, row, title)
        last = self.writer.row - 1
        if last > first and not several:
            self._merge(0, first, 0, last)
        if lane.rows[0].kind == "score" and self.grid.width:
            area = f"{_letter(0)}{first}:{_letter(self.grid.width - 1)}{last}"
            self.worksheet.conditional_formatting.add(area, score_rule(self.grid.journey))

    def write_parked(self) -> None:
        """What has no stage, below the grid."""
        if not self.grid.parked:
            return
        self.writer.write([])
        for number, text in enumerate(self.grid.parked):
            title = "Parking lot" if number == 0 else ""
            width = COLUMN_WIDTH * 3
            height = row_height([(text, width)])
            self.writer.write([(LANE, title), (NOTE, text), (NOTE, None), (NOTE, None)], height)
            self._merge(1, self.writer.row - 1, 3, self.writer.row - 1)

    def _write_row(self, lane: GridLane, row: GridRow, title: str) -> None:
        style = _style(lane, row)
        texts = [(title, LANE_WIDTH * 0.95)]
        texts += [(_whole_text(cell), COLUMN_WIDTH * cell.span) for cell in row.cells]
        spans = [(cell, style) for cell in row.cells]
        self._write_spans(spans, LANE, title, row_height(texts))

    def _write_spans(
        self, cells: list[tuple[GridCell, Style]], lead: Style, title: str, height: float
    ) -> None:
        """One row: the lane's title, then cells merged over their columns, then empty ground."""
        entries: list[Entry | None] = [(lead, title)]
        # A very wide map does without the hairlines of its empty cells.
        ground = (EMPTY, None) if self.grid.width <= _RULED_COLUMNS else None
        entries += [ground] * self.grid.width
        row = self.writer.row
        for cell, style in cells:
            if cell.first >= self.grid.width:
                continue
            for column in range(cell.first, cell.first + cell.span):
                entries[1 + column] = (style, None)
            entries[1 + cell.first] = (style, _content(cell))
            if cell.span > 1:
                self._merge(1 + cell.first, row, cell.first + cell.span, row)
        self.writer.write(entries, height)

    def _merge(self, left: int, top: int, right: int, bottom: int) -> None:
        """Join cells; columns count from 0 at the lane titles."""
        area = f"{get_column_letter(left + 1)}{top}:{get_column_letter(right + 1)}{bottom}"
        # `merged_cells.add` would compare each area with all before it.
        self.worksheet.merged_cells.ranges.add(CellRange(area))


def _letter(column: int) -> str:
    """The letter of a column of the grid, which begins beside the lane titles."""
    return str(get_column_letter(column + 1 + _TITLE_COLUMNS))


def _stage_header(stage: GridStage) -> tuple[GridCell, Style]:
    text = f"{stage.number + 1}  {stage.stage.name}".rstrip()
    style = stage_style(stage_colour(stage.stage.colour, stage.number))
    return GridCell(stage.first, stage.span, text), style


def _style(lane: GridLane, row: GridRow) -> Style:
    if row.kind == "score":
        return CENTRED
    return _GROUNDS.get(lane.lane.lane_kind, TEXT) if row.kind == "note" else TEXT


def _content(cell: GridCell) -> Content:
    if cell.title:
        return Titled(cell.title, str(cell.value or ""))
    return cell.value


def _whole_text(cell: GridCell) -> str:
    parts = [cell.title, str(cell.value) if cell.value is not None else ""]
    return "\n".join([part for part in parts if part])
