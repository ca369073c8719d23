"""Pages of running text on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.page import Link, Page, PageKind
from journeydesigner.layout.display import Placed
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.story import Column, Figure, Passage, told
from journeydesigner.model import JourneyMap

GUTTER = 28.0
_WIDEST = 460.0
"""A column of text that is wider is hard to read; then there are more columns."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What all pages of a text have in common."""

    journey: JourneyMap
    kind: PageKind
    title: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns of text of which width, in points, stand side by side."""

    count: int
    width: float

    @classmethod
    def across(cls, room: float, *, wide: bool = False) -> Columns:
        """As many as make lines easy to read, or a single one."""
        count = 1 if wide else max(1, round((room + GUTTER) / (_WIDEST + GUTTER)))
        return cls(count, (room - (count - 1) * GUTTER) / count)


def text_pages(
    items: Sequence[Passage | Figure], leaf: Leaf, options: ExportOptions, engine: LayoutEngine
) -> list[Page]:
    """The items on as many pages as they need, none where there are none. `leaf.wide` sets them
    in one column, else there are as many as make lines easy to read."""
    if not items:
        return []
    paper = options.sheet
    across = Columns.across(paper.inner_width, wide=leaf.wide)
    columns = told(engine.typesetter, items, across.width, paper.inner_height)
    pages: list[list[Column]] = []
    for column in columns:
        if not pages or column.page or len(pages[-1]) == across.count:
            pages.append([])
        pages[-1].append(column)
    return [_page(found, across.width, leaf, options) for found in pages]


def _page(columns: Sequence[Column], width: float, leaf: Leaf, options: ExportOptions) -> Page:
    paper = options.sheet
    placed: list[Placed] = []
    links: list[Link] = []
    anchors: dict[str, tuple[float, float]] = {}
    for number, column in enumerate(columns):
        x = paper.margin + number * (width + GUTTER)
        placed += [Placed(p.box, p.dx + x, p.dy + paper.margin) for p in column.placed]
        for reach in column.reaches:
            rect, passage = reach.rect.moved(x, paper.margin), reach.passage
            if passage.target or passage.url:
                links.append(Link(rect, passage.target, passage.url))
            if passage.anchor:
                anchors.setdefault(passage.anchor, (rect.x, rect.y))
    return Page(
        leaf.journey, paper.width, paper.height, tuple(placed), leaf.title, leaf.kind,
        links=tuple(links), anchors=anchors,
    )  # fmt: skip
