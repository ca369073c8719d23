"""The one place where a workbook's cells are written: text is always text, and always whole.

A cell of a workbook (ECMA-376-1, 18.3.1.4) turns text into a formula, an error or a control
character if one lets it: `=1+1`, `#N/A`, `_x0041_`. Rows are streamed; a cell object serves all
cells of its style, because it is written before the next value is put into it.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from journeydesigner.export.excel.styles import Style
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import trn

MAX_UNITS = 32_767
"""The most UTF-16 units that Excel keeps in a cell."""
CUT_MARK = "\n[…]"
MAX_ROW_HEIGHT = 409.0
"""The greatest height of a row that Excel accepts, in points."""
_STARTS_FORMULA = ("=", "+", "-", "@", "\t")
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED_UNDERSCORE = "_x005F_"
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Titled:
    """A text with a bold title on the line above."""

    title: str
    text: str


Content = str | float | bool | Titled | None
Entry = tuple[Style, Content]


class _SharedCell(Cell):  # type: ignore[misc]
    """A cell that serves many places of one style; it takes values as they are.

    openpyxl would look at each value for what it might mean and look up the style each time.
    """

    has_style = True

    def __init__(self, worksheet: Any, style: Style, quoted: bool) -> None:
        super().__init__(worksheet, 1, 1)
        style.apply(self)
        if quoted:
            self.quotePrefix = True
        self.style_number = super().style_id

    def __repr__(self) -> str:
        return "cell"  # openpyxl asks for it each time a styled cell is streamed

    @property
    def style_id(self) -> int:
        return int(self.style_number)

    def put(self, content: str | CellRichText | float | bool | None) -> None:
        """Hold this value: text as text, whatever it begins with."""
        self._value = content
        if isinstance(content, (str, CellRichText)):
            self.data_type = "s"
        else:
            self.data_type = "b" if isinstance(content, bool) else "n"


class RowWriter:
    """Writes the rows of one sheet from top to bottom. `row` is the number of the next one."""

    def __init__(self, worksheet: Any) -> None:
        self.row = 1
        self.warnings: list[ExportWarning] = []
        self._worksheet = worksheet
        self._cells: dict[tuple[Style, bool], _SharedCell] = {}

    def write(self, entries: Iterable[Entry | None], height: float | None = None) -> None:
        """Write one row; None leaves a cell out. `height` is in points, None lets Excel choose."""
        if height is not None:
            self._worksheet.row_dimensions[self.row].height = min(round(height, 1), MAX_ROW_HEIGHT)
        self._worksheet.append(self._filled(entries))
        self.row += 1

    def _filled(self, entries: Iterable[Entry | None]) -> Generator[_SharedCell | None, None, None]:
        for entry in entries:
            yield None if entry is None else self._filled_cell(*entry)

    def _filled_cell(self, style: Style, content: Content) -> _SharedCell:
        if isinstance(content, str):
            text = self._whole(content)
            cell = self._cell(style, text.startswith(_STARTS_FORMULA))
            cell.put(text)
        elif isinstance(content, Titled):
            text = content.title or content.text
            cell = self._cell(style, text.startswith(_STARTS_FORMULA))
            cell.put(self._rich(style, content))
        else:
            cell = self._cell(style, False)
            cell.put(content)
        return cell

    def _cell(self, style: Style, quoted: bool) -> _SharedCell:
        """The cell of a style; `quoted` keeps Excel from reading a formula on the next edit."""
        cell = self._cells.get((style, quoted))
        if cell is None:
            cell = self._cells[style, quoted] = _SharedCell(self._worksheet, style, quoted)
        return cell

    def _whole(self, text: str) -> str:
        """The text as a cell may hold it; what does not fit is cut, marked and reported."""
        if len(text) > MAX_UNITS // 2 and _units(text) > MAX_UNITS:
            text = self._cut(text)
        return escaped(text)

    def _cut(self, text: str) -> str:
        kept = text
        room = MAX_UNITS - len(CUT_MARK)
        while _units(kept) > room:
            kept = kept[: len(kept) - max(1, (_units(kept) - room) // 2)]
        message = trn(
            "A cell holds at most 32,767 characters: {n} character was left out.",
            "A cell holds at most 32,767 characters: {n} characters were left out.",
            len(text) - len(kept),
        )
        self.warnings.append(ExportWarning(message, f"{self._worksheet.title}, row {self.row}"))
        return kept + CUT_MARK

    def _rich(self, style: Style, content: Titled) -> CellRichText | str:
        if not content.title:
            return self._whole(content.text)
        room = Titled(self._whole(content.title), content.text)
        if _units(room.title) + _units(room.text) >= MAX_UNITS:
            return self._whole(f"{content.title}\n{content.text}")
        bold, plain = _inline_fonts(style)
        parts = [TextBlock(bold, room.title)]
        if room.text:
            parts.append(TextBlock(plain, "\n" + self._whole(room.text)))
        return CellRichText(*parts)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def escaped(text: str) -> str:
    """The text as the format spells it (ECMA-376-1, 22.9.2.19, ST_Xstring)."""
    return _SPECIAL.sub(_spelled, text) if _SPECIAL.search(text) else text


def _spelled(found: re.Match[str]) -> str:
    return _ESCAPED_UNDERSCORE if found.group() == "_" else _REPLACEMENT


@cache
def _inline_fonts(style: Style) -> tuple[InlineFont, InlineFont]:
    """The bold and the plain font of texts inside a cell of this style."""
    bold = InlineFont(rFont=style.font, sz=style.size, b=True, color=style.ink)
    return bold, InlineFont(rFont=style.font, sz=style.size, color=style.ink)
