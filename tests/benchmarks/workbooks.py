"""The sheet *Touchpoints* of a map as our exporter writes it, and the same by XlsxWriter."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook
from xlsxwriter import Workbook as OtherWorkbook

from journeydesigner.export.excel import touchpoints
from journeydesigner.export.excel.heights import row_height
from journeydesigner.export.excel.package import NO_DATE, workbook_bytes
from journeydesigner.export.excel.styles import HEADER, Style, pale
from journeydesigner.export.excel.touchpoints import SHEET_TITLE, write_touchpoints
from journeydesigner.export.progress import Progress
from journeydesigner.model import JourneyMap
from journeydesigner.tables import touchpoint_table
from tests.support.big_map import MAP_ID, big_map

_A3 = 8


class TouchpointSheet:
    """The table of a map of n touchpoints."""

    def __init__(self, n: int) -> None:
        self._snapshot = big_map(n)
        self._journey = self._snapshot.need(MAP_ID, JourneyMap)
        table = touchpoint_table(self._snapshot, [self._journey])
        self._columns = table.columns
        self._widths = [touchpoints._width(column) for column in table.columns]
        self._styles = [touchpoints._style(column) for column in table.columns]
        self._rows = [table.values(place) for place in table.places()]
        self._heights = [row_height(self._texts(row)) for row in self._rows]

    def _texts(self, row: list[Any]) -> list[tuple[str, float]]:
        pairs = zip(self._columns, row, self._widths, strict=True)
        return [(str(v), w) for c, v, w in pairs if v and c.content in ("line", "text")]

    def ours(self) -> bytes:
        """From the snapshot to the file, as the exporter does it."""
        workbook = Workbook(write_only=True)
        workbook.properties.created = workbook.properties.modified = NO_DATE
        table = touchpoint_table(self._snapshot, [self._journey])
        write_touchpoints(workbook.create_sheet(SHEET_TITLE), table, Progress())
        return workbook_bytes(workbook)

    def xlsxwriters(self) -> bytes:
        """The same cells from ready values and heights, with the same formats and table."""
        target = io.BytesIO()
        workbook: Any = OtherWorkbook(target, {"strings_to_formulas": False})
        sheet = workbook.add_worksheet(SHEET_TITLE)
        formats = self._formats(workbook)
        for number, width in enumerate(self._widths):
            sheet.set_column(number, number, width)
        sheet.freeze_panes(1, 1)
        self._set_up_print(sheet)
        area = (0, 0, len(self._rows), len(self._columns) - 1)
        head = _format(workbook, HEADER)
        columns = [{"header": c.header, "header_format": head} for c in self._columns]
        sheet.add_table(
            *area, {"name": "Touchpoints", "style": "Table Style Light 1", "columns": columns}
        )
        for number, (row, height) in enumerate(zip(self._rows, self._heights, strict=True), 1):
            sheet.set_row(number, height)
            for column, (value, look) in enumerate(zip(row, formats, strict=True)):
                if value is None:
                    sheet.write_blank(number, column, None, look)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value, look)
                else:
                    sheet.write_number(number, column, value, look)
        self._colour_scores(sheet)
        workbook.close()
        return target.getvalue()

    def _formats(self, workbook: Any) -> list[Any]:
        known = {style: _format(workbook, style) for style in self._styles}
        return [known[style] for style in self._styles]

    def _set_up_print(self, sheet: Any) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A3)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&L&F · &A&R&P / &N")

    def _colour_scores(self, sheet: Any) -> None:
        journey = self._journey
        for number, column in enumerate(self._columns):
            if column.content == "score":
                sheet.conditional_format(1, number, len(self._rows), number, {
                    "type": "3_color_scale",
                    "min_type": "num", "min_value": journey.scale_low,
                    "mid_type": "num", "mid_value": journey.neutral,
                    "max_type": "num", "max_value": journey.scale_high,
                    "min_color": f"#{pale('negative')}", "mid_color": "#FFFFFF",
                    "max_color": f"#{pale('positive')}",
                })  # fmt: skip


def _format(workbook: Any, style: Style) -> Any:
    look: dict[str, Any] = {
        "font_name": style.font,
        "font_size": style.size,
        "bold": style.bold,
        "font_color": f"#{style.ink}",
        "align": style.horizontal,
        "valign": {"center": "vcenter"}.get(style.vertical, style.vertical),
        "text_wrap": style.wrap,
        "border": 1,
        "border_color": f"#{style.line}",
    }
    if style.ground:
        look |= {"bg_color": f"#{style.ground}", "pattern": 1}
    return workbook.add_format(look)
