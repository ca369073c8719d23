"""A table of a report: columns with headings, cells of one or several parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from journeydesigner.layout.content.tone import Tone

R = TypeVar("R")
ColumnKind = Literal["lead", "text", "short", "number"]
"""`lead` is what a row is about, `short` a name or a word, `number` is set to the right."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """How somebody feels. `persona` is "" where there is only one; `score` is a number as text
    or "" and `tone` says what it means; `quote` has no quotation marks."""

    persona: str
    score: str
    tone: Tone | None
    quote: str


@dataclass(frozen=True, slots=True)
class Pictured:
    """A note with a picture, and the text below it or ""."""

    picture_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name, and what marks it out."""

    name: str
    mark: str


Part = str | Feeling | Pictured | Named
Cell = tuple[Part, ...]
"""Each part stands on its own lines; none is an empty cell."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column."""

    title: str
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """`caption` says what is in it; every row has a cell for each column."""

    caption: str
    columns: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]


Column = tuple[Heading, Callable[[R], Cell]]
"""A heading, and how a cell below it is found."""


def cell(*texts: str) -> Cell:
    """A cell of those texts that are not empty."""
    return tuple(text for text in texts if text.strip())


def number(value: int | None) -> Cell:
    """A cell with a number; None is empty, 0 is not."""
    return () if value is None else (str(value),)


def filled(columns: Iterable[Column[R]], subjects: Sequence[R]) -> list[Column[R]]:
    """The columns that say something of any of the subjects, and what leads them."""
    return [
        (heading, find)
        for heading, find in columns
        if heading.kind == "lead" or any(find(subject) for subject in subjects)
    ]


def table(caption: str, columns: Sequence[Column[R]], subjects: Iterable[R]) -> Table:
    """A row for each subject."""
    rows = tuple(tuple(find(subject) for _, find in columns) for subject in subjects)
    return Table(caption, tuple(heading for heading, _ in columns), rows)


def parts_as_text(value: Cell) -> list[str]:
    """Each part of a cell in plain words; pictures without words are left out."""
    return [text for text in map(_as_text, value) if text]


def _as_text(part: Part) -> str:
    match part:
        case Feeling():
            said = " ".join(filter(None, (part.score, quoted(part.quote))))
            return f"{part.persona}: {said}" if part.persona and said else part.persona or said
        case Pictured():
            return part.text
        case Named():
            return f"{part.name}\n{part.mark}"
        case str():
            return part


def quoted(text: str) -> str:
    """The text in quotation marks, "" where there is none."""
    if not text.strip():
        return ""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
