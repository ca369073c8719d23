"""A block of cells as spreadsheets put it on the clipboard: tabs and lines, quoted at need."""

from __future__ import annotations

import re

_CELL = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)|([^\t\n]*)')
"""A cell in quotes may hold tabs, line ends and doubled quotes; another quote is a character."""


def block(text: str) -> list[list[str]]:
    """The rows of a block, without empty rows; white space around a cell is not part of it."""
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        found = _CELL.match(text, at)
        assert found is not None  # the second way matches anything
        rows[-1].append(_value(found))
        at = found.end()
        if at == len(text):
            return [row for row in rows if any(row)]
        if text[at] == "\n":
            rows.append([])
        at += 1


def _value(found: re.Match[str]) -> str:
    quoted = found[1]
    if quoted is None:
        return found[2].strip()
    if not any(sign in quoted for sign in '\t\n"'):
        return found[0].strip()  # no spreadsheet would have quoted this
    return quoted.replace('""', '"').strip()
