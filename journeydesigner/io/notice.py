"""A notice: what a reader has to say about its input beside the result. Never an error."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr


@dataclass(frozen=True, slots=True)
class Notice:
    """A message and its place: `line` counts from 1, `cell` is a sheet's (“B7”); "" or None: none.

    `record_id` names the record it is about, where there is one. `damage` says that the input
    itself is broken, at a place that no record tells of.
    """

    message: str
    line: int | None = None
    cell: str = ""
    record_id: str = ""
    damage: bool = False

    def __str__(self) -> str:
        if self.line is not None:
            return tr("Line {line}: {message}").format(line=self.line, message=self.message)
        if self.cell:
            return tr("Cell {cell}: {message}").format(cell=self.cell, message=self.message)
        return self.message
