"""A paragraph cut at its break opportunities and shaped, ready to be filled into lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol, TypeVar

from journeydesigner.text.bidi import paragraph_levels, visual_order
from journeydesigner.text.cutting import cuts
from journeydesigner.text.graphemes import grapheme_starts
from journeydesigner.text.opportunities import is_plain, is_space, segments
from journeydesigner.text.runs import ShapedRun
from journeydesigner.text.scripts import is_ignorable
from journeydesigner.text.stacks import FontStack
from journeydesigner.text.words import Word, shape_word

SOFT_HYPHEN = "\u00ad"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Unit(Protocol):
    """What stays together on a line; widths in 1/1000 em, ``visible`` without trailing spaces."""

    @property
    def text(self) -> str: ...
    @property
    def width(self) -> float: ...
    @property
    def visible(self) -> float: ...


U = TypeVar("U", bound=Unit)


class Paragraph(Protocol[U]):
    """Units in logical order, and how to cut them and put a line of them in visual order."""

    base: int
    units: list[U]

    def cut(self, unit: U, limit: float) -> list[U]:
        """Cut a unit that is wider than ``limit`` between graphemes."""

    def runs(self, units: Sequence[U]) -> tuple[ShapedRun, ...]:
        """Return the runs of one line from left to right."""


@dataclass(frozen=True, slots=True, eq=False)
class MixedUnit:
    """A segment whose direction may change: (word, level) in logical order."""

    text: str
    levels: tuple[int, ...]
    parts: tuple[tuple[Word, int], ...]
    width: float
    visible: float


def is_left_to_right(text: str) -> bool:
    """Say whether no character can lead the bidirectional algorithm away from level 0."""
    return text.isascii() or _RIGHT_TO_LEFT.search(text) is None


class LeftToRight:
    """A paragraph without right-to-left characters: its units are the words."""

    base = 0

    def __init__(self, stack: FontStack, text: str) -> None:
        self._stack = stack
        if is_plain(text):
            self.units = stack.plain_words(text)
            return
        self.units = stack.words(segments(text))
        if SOFT_HYPHEN in text:
            self.units = [self._hyphenated(word) for word in self.units]

    def cut(self, unit: Word, limit: float) -> list[Word]:
        text, face_of = unit.text, self._stack.face_of
        places = cuts(text, limit, lambda a, b: shape_word(face_of, text[a:b], False).visible)
        *pieces, last = [self._stack.word(text[a:b]) for a, b in places]
        hyphenated = self._hyphenated(last)
        return [*pieces, hyphenated if hyphenated.visible <= limit else last]

    def runs(self, units: Sequence[Word]) -> tuple[ShapedRun, ...]:
        runs = tuple([run for word in units for run in word.runs])
        if not units or not units[-1].at_line_end or units[-1] is self.units[-1]:
            return runs
        last = units[-1]
        return runs[: len(runs) - len(last.runs)] + last.at_line_end

    def _hyphenated(self, word: Word) -> Word:
        if not word.text.endswith(SOFT_HYPHEN):
            return word
        shown = self._stack.word(word.text[:-1] + "-")
        *runs, last = shown.runs
        meant = replace(last, clusters=(*last.clusters[:-1], (SOFT_HYPHEN, 1)))
        return replace(word, visible=shown.visible, at_line_end=(*runs, meant))


class Bidirectional:
    """A paragraph in which directions may mix."""

    def __init__(self, stack: FontStack, text: str) -> None:
        self._stack = stack
        levels, self.base = paragraph_levels(text)
        self.units: list[MixedUnit] = []
        start = 0
        for segment in segments(text):
            end = start + len(segment)
            self.units.append(self._unit(segment, tuple(levels[start:end])))
            start = end

    def cut(self, unit: MixedUnit, limit: float) -> list[MixedUnit]:
        text, levels = unit.text, unit.levels
        places = cuts(text, limit, lambda a, b: self._unit(text[a:b], levels[a:b]).visible)
        return [self._unit(text[a:b], levels[a:b]) for a, b in places]

    def runs(self, units: Sequence[MixedUnit]) -> tuple[ShapedRun, ...]:
        parts = [part for unit in units for part in unit.parts]
        levels = [level for _, level in parts]
        for place in range(len(parts) - 1, -1, -1):
            if not all(is_space(c) or is_ignorable(c) for c in parts[place][0].text):
                break
            levels[place] = self.base  # rule L1 of UAX #9
        return tuple([run for place in visual_order(levels) for run in parts[place][0].runs])

    def _unit(self, text: str, levels: tuple[int, ...]) -> MixedUnit:
        parts = []
        for start, end in pairwise([*_part_starts(text, levels), len(text)]):
            level = levels[start]
            parts.append((self._stack.word(text[start:end], bool(level & 1)), level))
        width = sum([word.width for word, _ in parts])
        trailing = 0.0
        for word, _ in reversed(parts):
            trailing += word.width - word.visible
            if word.visible:
                break
        return MixedUnit(text, levels, tuple(parts), width, width - trailing)


def _part_starts(text: str, levels: Sequence[int]) -> list[int]:
    """Return where the level changes and where the trailing spaces begin."""
    body = len(text)
    while body and is_space(text[body - 1]):
        body -= 1
    starts = [0]
    for start in grapheme_starts(text)[1:]:
        if levels[start] != levels[starts[-1]] or start == body:
            starts.append(start)
    return starts
