"""The table *Agenda*: what a workshop does, and when within it."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.model import Snapshot
from journeydesigner.tables.cells import Value
from journeydesigner.tables.sheet_table import SheetColumn, SheetTable

_COLUMNS = (
    SheetColumn("Item", "text", lead=True),
    SheetColumn("Minutes", "count"),
    SheetColumn("Starts after", "count"),
    SheetColumn("Guidance", "text"),
    SheetColumn("Id", "id"),
)


def agenda_table(snapshot: Snapshot) -> SheetTable:
    """The items in order; "Starts after" are the minutes since the beginning of the workshop."""
    return SheetTable("Agenda", "Agenda", _COLUMNS, tuple(_rows(snapshot)))


def _rows(snapshot: Snapshot) -> Iterator[tuple[Value, ...]]:
    start = 0
    for item in snapshot.agenda:
        yield item.title, item.minutes, start, item.notes, item.id
        start += item.minutes
