"""A plain table: named columns and rows of values."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.tables.cells import Value
from journeydesigner.tables.columns import Content


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column. `lead` says that it is what a row is about."""

    header: str
    content: Content
    lead: bool = False


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table for a sheet of its own. `title` names the sheet, `name` the table in it (letters
    only); every row has a value for each column."""

    title: str
    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
