"""How a sheet comes out of a printer."""

from __future__ import annotations

from typing import Any

from openpyxl.worksheet.properties import PageSetupProperties

_A3 = 8
_MARGIN = 0.4
"""In inches."""


def print_wide(
    worksheet: Any, header_rows: str, pages_across: int, header_columns: str = ""
) -> None:
    """Landscape on A3, so wide that all columns fit across, headers repeated, pages numbered."""
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = _A3
    worksheet.page_setup.fitToWidth = pages_across
    worksheet.page_setup.fitToHeight = 0
    worksheet.print_title_rows = header_rows
    if header_columns:
        worksheet.print_title_cols = header_columns
    margins = worksheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = 2 * _MARGIN
    worksheet.oddFooter.left.text = "&F · &A"
    worksheet.oddFooter.right.text = "&P / &N"
