"""Which column of a pasted block is what, told by a header row or by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.tables.columns import EMOTION_PREFIX, KNOWN_COLUMNS
from journeydesigner.tables.plain import PLAIN_FIELDS

LEFT_OUT = ("map", "votes", "id")
"""Columns of the touchpoint table that say nothing about a pasted touchpoint."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A column is a field of the touchpoint table; with `field` "emotion" of that persona."""

    field: str
    persona: str = ""


def header_meanings(row: Sequence[str]) -> list[Meaning | None] | None:
    """What each column is if the row is a header, else None. Unknown columns are None.

    A header names the touchpoints, or at least two columns of the touchpoint table.
    """
    found = [_meaning(cell) for cell in row]
    fields = [meaning.field for meaning in found if meaning]
    return found if "name" in fields or len(fields) > 1 else None


def meanings_by_place(width: int) -> list[Meaning | None]:
    """What the columns of a block without a header are; None for those past the known ones."""
    known: list[Meaning | None] = [Meaning(field) for field in PLAIN_FIELDS]
    return [*known, *[None] * max(0, width - len(known))][:width]


def _meaning(cell: str) -> Meaning | None:
    title = " ".join(cell.split())
    if title.casefold().startswith(EMOTION_PREFIX.strip().casefold()):
        return Meaning("emotion", title[len(EMOTION_PREFIX.strip()) :].strip())
    field = KNOWN_COLUMNS.get(title.casefold())
    return Meaning(field) if field else None
