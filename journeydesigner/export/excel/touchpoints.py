"""The sheet *Touchpoints*: a real Excel table, one row per touchpoint of all exported maps."""

from __future__ import annotations

from collections import Counter
from typing import Any

from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.utils import get_column_letter

from journeydesigner.export.excel.cells import RowWriter
from journeydesigner.export.excel.heights import row_height
from journeydesigner.export.excel.styles import NAME, Style, pale
from journeydesigner.export.excel.tables import STEP, WIDTHS, add_table, prepare, style_of
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.model import JourneyMap
from journeydesigner.tables import Column, TouchpointTable

SHEET_TITLE = "Touchpoints"
TABLE_NAME = "Touchpoints"
_FIELD_WIDTHS = {"name": 24.0, "customer_interaction": 34.0, "system_interaction": 34.0}
"""In characters of the default font."""


def write_touchpoints(
    worksheet: Any, table: TouchpointTable, progress: Progress
) -> list[ExportWarning]:
    """Fill an empty sheet of a write-only workbook. Raises `Cancelled`."""
    widths = [_width(column) for column in table.columns]
    headers = [column.header for column in table.columns]
    writer = prepare(worksheet, headers, widths, "B2")
    counts = _write_rows(writer, table, widths, progress)
    if not counts:
        writer.write([(_style(column), None) for column in table.columns])
    add_table(worksheet, TABLE_NAME, headers, last_row=writer.row - 1)
    _colour_scores(worksheet, table, counts)
    return writer.warnings


def _write_rows(
    writer: RowWriter, table: TouchpointTable, widths: list[float], progress: Progress
) -> Counter[str]:
    """Write the rows; return how many each map has, by its id in order."""
    styles = [_style(column) for column in table.columns]
    wrapped = [i for i, column in enumerate(table.columns) if column.content in ("line", "text")]
    counts: Counter[str] = Counter()
    places = list(table.places())
    for done, place in enumerate(places):
        if done % STEP == 0:
            progress.reach(done / len(places))
        values = table.values(place)
        texts = [(str(values[i]), widths[i]) for i in wrapped if values[i]]
        writer.write(zip(styles, values, strict=True), row_height(texts))
        counts[place.journey.id] += 1
    return counts


def _style(column: Column) -> Style:
    return NAME if column.field == "name" else style_of(column.content)


def _width(column: Column) -> float:
    return _FIELD_WIDTHS.get(column.field, WIDTHS[column.content])


def _colour_scores(worksheet: Any, table: TouchpointTable, counts: Counter[str]) -> None:
    """A colour scale for each map's rows, because maps may have different scales."""
    letters = [
        get_column_letter(number)
        for number, column in enumerate(table.columns, 1)
        if column.content == "score"
    ]
    first = 2
    for journey in table.maps:
        last = first + counts[journey.id] - 1
        if last >= first:
            for letter in letters:
                area = f"{letter}{first}:{letter}{last}"
                worksheet.conditional_formatting.add(area, score_rule(journey))
        first = last + 1


def score_rule(journey: JourneyMap) -> ColorScaleRule:
    """Red at the lowest score of a map's scale, white at neutral, green at the highest."""
    return ColorScaleRule(
        start_type="num",
        start_value=journey.scale_low,
        start_color=pale("negative"),
        mid_type="num",
        mid_value=journey.neutral,
        mid_color="FFFFFF",
        end_type="num",
        end_value=journey.scale_high,
        end_color=pale("positive"),
    )
