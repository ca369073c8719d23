"""A list below the map: a heading under a rule, then entries with their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.i18n import trn
from journeydesigner.layout.display import Box, Disc, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Style, Typesetter

_HEADING = Style(13, "text", bold=True)
_ENTRY = Style(12, "text")
_STRONG = Style(12, "text", bold=True)
_FAINT = Style(11, "faint-text")
_DOTS = Style(11, "accent-text", bold=True)
_INDENT = 18.0
_DISC = 3.5
_PITCH = 10.0
_MOST_DISCS = 15
"""More dots than these are one disc and their number."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `mark` stands in front ("1.", "→"); `level` indents it; `dots` are
    those of a voting, None where it was not voted on."""

    mark: str
    text: str
    level: int = 0
    strong: bool = False
    dots: int | None = None


def listing(
    setter: Typesetter, key: str, heading: str, entries: Sequence[Entry], width: float, more: str
) -> Block:
    """The entries as a block of that width; `more` says what is left out, "" for nothing."""
    title = setter.set(heading, _HEADING, width)
    shapes: list[Shape] = [RoundRect(0, 0, width, 1.6, 0, "text")]
    texts: list[TextLine] = [*title.placed(0, 12, width)]
    y = 12 + title.height + 6
    for entry in entries:
        y = _set_entry(setter, entry, width, y, shapes, texts)
    if more:
        rest = setter.set(more, _FAINT, width - _INDENT)
        texts += rest.placed(_INDENT, y, width - _INDENT)
        y += rest.height + 4
    size = Rect(0, 0, width, y)
    box = Box(("findings", key), "legend", "", size, tuple(shapes), tuple(texts))
    return Block((box,), width, y)


def _set_entry(
    setter: Typesetter,
    entry: Entry,
    width: float,
    y: float,
    shapes: list[Shape],
    texts: list[TextLine],
) -> float:
    """Adds an entry at `y`; returns where the next one goes."""
    left = _INDENT * entry.level
    room = width - left - _INDENT
    texts += setter.set(entry.mark, _ENTRY, _INDENT).placed(left, y, _INDENT)
    said = setter.set(entry.text, _STRONG if entry.strong else _ENTRY, room)
    texts += said.placed(left + _INDENT, y, room)
    y += said.height + 4
    if entry.dots is None:
        return y
    words = setter.set(trn("{n} dot", "{n} dots", entry.dots), _DOTS, room)
    middle = y + words.height / 2
    discs = _discs(entry.dots, left + _INDENT, middle)
    shapes += discs
    beside = left + _INDENT + len(discs) * _PITCH + 3
    texts += words.placed(beside, y, width - beside)
    return y + words.height + 8


def _discs(dots: int, x: float, y: float) -> list[Shape]:
    """A disc for each dot; one alone for many, a ring for none."""
    if not dots:
        return [Disc(x + _DISC, y, _DISC - 0.6, None, "accent-text", 1.2)]
    count = dots if dots <= _MOST_DISCS else 1
    return [Disc(x + _DISC + number * _PITCH, y, _DISC, "accent-text") for number in range(count)]
