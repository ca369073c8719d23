"""Running text over columns and pages: passages break between lines, figures stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeydesigner.layout.display import Box, Placed, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet.block import Block
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter

Kind = Literal["h1", "h2", "h3", "p", "li"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading or an entry of a list. `before` is the gap above it and `indent` at
    its left, in points; `mark` stands in front of an entry. `keep`: never the last in a column.
    `rule`: a line above it. `url` or `target` is where it leads, `anchor` what is found here. A
    new `page` begins with it."""

    text: str
    style: Style
    kind: Kind = "p"
    record_id: str = ""
    before: float = 0.0
    indent: float = 0.0
    mark: str = ""
    keep: bool = False
    rule: bool = False
    target: str = ""
    url: str = ""
    anchor: str = ""
    page: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that is not broken. `record_id` is what it stands for."""

    block: Block
    before: float = 0.0
    page: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a passage or a part of it stands in its column."""

    passage: Passage
    rect: Rect


@dataclass(slots=True)
class Column:
    """What stands in a column, relative to its top left corner. `page`: it begins a page."""

    placed: list[Placed]
    reaches: list[Reach]
    page: bool = False


MARK_ROOM = 20.0
_WIDEST_MARK, _MARK_GAP = 80.0, 6.0
_MOST_KEPT = 6
_RULE = 7.0
"""From a rule to the words below it."""


def told(
    setter: Typesetter, items: Sequence[Passage | Figure], width: float, height: float
) -> list[Column]:
    """The items in columns of that size, in points; at least one."""
    return _Teller(setter, width, height).tell(items)


class _Teller:
    def __init__(self, setter: Typesetter, width: float, height: float) -> None:
        self._setter, self._width, self._height = setter, width, height
        self._columns = [Column([], [])]
        self._y = 0.0
        self._number = 0

    def tell(self, items: Sequence[Passage | Figure]) -> list[Column]:
        for number, item in enumerate(items):
            if item.page and self._columns[-1].placed:
                self._begin(page=True)
            if isinstance(item, Figure):
                self._put_figure(item)
            else:
                self._put(item, items[number + 1 : number + 1 + _MOST_KEPT])
        return self._columns

    def _begin(self, *, page: bool = False) -> None:
        self._columns.append(Column([], [], page))
        self._y = 0.0

    def _gap(self, before: float) -> float:
        return before if self._y else 0.0

    def _put_figure(self, figure: Figure) -> None:
        gap = self._gap(figure.before)
        if self._y and self._y + gap + figure.block.height > self._height:
            self._begin()
            gap = 0.0
        self._columns[-1].placed += figure.block.at(0.0, self._y + gap)
        self._y += gap + figure.block.height

    def _left(self, passage: Passage) -> float:
        """Where the words begin: after the mark, which long numbers make wider."""
        if not passage.mark:
            return passage.indent
        mark = self._setter.set(passage.mark, passage.style, _WIDEST_MARK, 1)
        return passage.indent + max(MARK_ROOM, mark.width + _MARK_GAP)

    def _paragraph(self, passage: Passage) -> Paragraph:
        left = self._left(passage)
        return self._setter.set(passage.text, passage.style, self._width - left)

    def _put(self, passage: Passage, following: Sequence[Passage | Figure]) -> None:
        paragraph = self._paragraph(passage)
        if not paragraph.count:
            return
        lead = self._gap(passage.before) + (_RULE if passage.rule else 0.0)
        needed = lead + self._first_lines(paragraph)
        if passage.keep:
            needed = lead + paragraph.height + self._start_of(following)
        if self._y and self._y + needed > self._height:
            self._begin()
        self._number += 1
        self._set(passage, paragraph)

    def _first_lines(self, paragraph: Paragraph) -> float:
        """The height of the first lines that stay together: two, or all of three."""
        count = paragraph.count if paragraph.count <= 3 else 2
        return count * paragraph.style.pitch

    def _start_of(self, items: Sequence[Passage | Figure]) -> float:
        """The height of what a heading is kept with: all up to the first lines of some text."""
        height = 0.0
        for item in items:
            if isinstance(item, Figure):
                return height + min(item.before + item.block.height, self._height / 2)
            paragraph = self._paragraph(item)
            if not paragraph.count:
                continue
            if not item.keep:
                return height + item.before + self._first_lines(paragraph)
            height += item.before + paragraph.height
        return height

    def _set(self, passage: Passage, paragraph: Paragraph) -> None:
        pitch, done, part = paragraph.style.pitch, 0, 0
        while done < paragraph.count:
            top = self._y + self._gap(passage.before if part == 0 else 0.0)
            rule = _RULE if passage.rule and part == 0 else 0.0
            free = int((self._height - top - rule + 0.01) // pitch)
            if free < 1 and self._y:
                self._begin()
                continue
            taken = min(max(free, 1), paragraph.count - done)
            self._place(passage, paragraph, range(done, done + taken), top, rule, part)
            self._y = top + rule + taken * pitch
            done += taken
            part += 1
            if done < paragraph.count:
                self._begin()

    def _place(
        self,
        passage: Passage,
        paragraph: Paragraph,
        lines: range,
        top: float,
        rule: float,
        part: int,
    ) -> None:
        left = self._left(passage)
        pitch, room = paragraph.style.pitch, self._width - left
        up = rule - lines.start * pitch
        texts: list[TextLine] = []
        if passage.mark and part == 0:
            mark = self._setter.set(passage.mark, passage.style, _WIDEST_MARK, 1)
            texts += mark.placed(passage.indent, rule, left - passage.indent)
        texts += paragraph.placed(left, up, room)[lines.start : lines.stop]
        shapes: tuple[Shape, ...] = ()
        if rule:
            shapes = (RoundRect(0, 0, self._width, 1.0, 0, "text"),)
        size = Rect(0, 0, self._width, rule + len(lines) * pitch)
        key = ("story", passage.kind, passage.record_id, str(self._number), str(part))
        box = Box(key, "legend", passage.record_id, size, shapes, tuple(texts))
        column = self._columns[-1]
        column.placed.append(Placed(box, 0.0, top))
        column.reaches.append(Reach(passage, size.moved(0.0, top)))
