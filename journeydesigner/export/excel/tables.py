"""A real Excel table around the rows of a sheet, and sheets that are plain tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from journeydesigner.export.excel.cells import RowWriter, escaped
from journeydesigner.export.excel.heights import row_height
from journeydesigner.export.excel.printing import print_wide
from journeydesigner.export.excel.styles import CENTRED, HEADER, ID, NAME, TEXT, Style
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.tables import SheetColumn, SheetTable
from journeydesigner.tables.columns import Content

HEADER_HEIGHT = 30.0
BOLD_HEADER = 0.75
"""The share of a column's width that a bold header has, beside the button of the filter."""
STEP = 200
"""Rows between two reports of progress."""
WIDTHS: dict[Content, float] = {
    "line": 14.0, "text": 28.0, "score": 11.0, "count": 10.0, "flag": 9.0, "id": 21.0,
}  # fmt: skip
"""In characters of the default font."""
_LEAD_WIDTH = 48.0
_PLACE_WIDTH = 18.0
"""Of the short texts of a plain table: mostly names of maps, stages and touchpoints."""
_COUNT = replace(CENTRED, vertical="top")


def style_of(content: Content) -> Style:
    """How the cells of a column look."""
    if content == "id":
        return ID
    return CENTRED if content in ("score", "count", "flag") else TEXT


def prepare(
    worksheet: Any, headers: Sequence[str], widths: Sequence[float], frozen: str
) -> RowWriter:
    """Set up an empty sheet and write its header; `frozen` is the first cell that scrolls."""
    for number, width in enumerate(widths, 1):
        worksheet.column_dimensions[get_column_letter(number)].width = width
    worksheet.freeze_panes = frozen
    print_wide(worksheet, header_rows="1:1", pages_across=1)
    writer = RowWriter(worksheet)
    narrow = [(h, w * BOLD_HEADER) for h, w in zip(headers, widths, strict=True)]
    writer.write([(HEADER, header) for header in headers], row_height(narrow, HEADER_HEIGHT))
    return writer


def add_table(worksheet: Any, name: str, headers: Sequence[str], last_row: int) -> None:
    """Make the rows a table with filter and banding; it needs at least one below its header."""
    area = f"A1:{get_column_letter(len(headers))}{last_row}"
    excel_table = Table(displayName=name, name=name, ref=area)
    excel_table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    excel_table.tableColumns = [
        TableColumn(id=number, name=escaped(header)) for number, header in enumerate(headers, 1)
    ]
    excel_table.autoFilter = AutoFilter(ref=area)
    # `add_table` would warn that a streamed sheet has no cells to read the headers from.
    worksheet.tables.add(excel_table)


def write_table(worksheet: Any, table: SheetTable, progress: Progress) -> list[ExportWarning]:
    """Fill an empty sheet of a write-only workbook with a table. Raises `Cancelled`."""
    headers = [column.header for column in table.columns]
    widths = [_width(column) for column in table.columns]
    writer = prepare(worksheet, headers, widths, "A2")
    styles = [_style(column) for column in table.columns]
    wrapped = [i for i, column in enumerate(table.columns) if column.content in ("line", "text")]
    for done, values in enumerate(table.rows):
        if done % STEP == 0:
            progress.reach(done / len(table.rows))
        texts = [(str(values[i]), widths[i]) for i in wrapped if values[i]]
        writer.write(zip(styles, values, strict=True), row_height(texts))
    add_table(worksheet, table.name, headers, writer.row - 1)
    return writer.warnings


def _style(column: SheetColumn) -> Style:
    if column.content == "count":
        return _COUNT
    return NAME if column.lead else style_of(column.content)


def _width(column: SheetColumn) -> float:
    if column.lead:
        return _LEAD_WIDTH
    return _PLACE_WIDTH if column.content == "line" else WIDTHS[column.content]
