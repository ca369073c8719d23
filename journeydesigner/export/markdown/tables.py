"""Tables as GitHub Flavored Markdown writes them (section 4.10 of its specification)."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.export.markdown.escaping import inline
from journeydesigner.export.report.table import Cell, Table, parts_as_text

_BULLET = "• "


def table_lines(table: Table) -> Iterator[str]:
    """The header, the line below it and the rows."""
    yield _row([inline(column.title) for column in table.columns])
    yield _row(["---:" if column.kind == "number" else "---" for column in table.columns])
    for row in table.rows:
        yield _row([cell_text(value) for value in row])


def cell_text(value: Cell) -> str:
    """What stands in a cell: one part as it is, more with a bullet and on a line each."""
    parts = [inline(text) for text in parts_as_text(value)]
    if len(parts) < 2:
        return parts[0] if parts else ""
    return "<br>".join([_BULLET + part for part in parts])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
