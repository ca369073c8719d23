"""A booklet: cover, personas, map, details, what was found, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import MM, ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.export.pages.details import ON_MAP, details_story
from journeydesigner.export.pages.findings import (
    BODY,
    H2,
    META,
    Items,
    decisions_story,
    legend_story,
    ranking_story,
)
from journeydesigner.export.pages.fitted import fitted_page
from journeydesigner.export.pages.heads import chosen_personas, title_story
from journeydesigner.export.pages.page import Link, Page, PageKind
from journeydesigner.export.pages.persona_pages import persona_story
from journeydesigner.export.pages.small_type import LEAST_TYPE
from journeydesigner.export.pages.telling import Columns, Leaf, text_pages
from journeydesigner.export.pages.tiles import tiled_pages
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.story import Passage
from journeydesigner.model import JourneyMap, Snapshot

_TILE_MARGIN = 10 * MM


@dataclass(frozen=True, slots=True)
class _Section:
    """Pages with their entry in the contents; `anchor` leads to the first of them. `parts` are
    (name, anchor) of what the contents list below it."""

    title: str
    anchor: str
    pages: list[Page]
    parts: tuple[tuple[str, str], ...] = ()


def booklet_pages(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    progress: Progress,
    before: int = 0,
) -> tuple[list[Page], list[ExportWarning]]:
    """The booklet of one map; `before` is how many pages the document has already. Without title
    block it has no cover."""
    maker = _Maker(snapshot, journey, options, engine)
    drawn, warnings = maker.map_pages(progress.part(0.0, 0.6))
    sections = [
        section
        for section in (
            maker.personas(), maker.section(tr("Map"), "map", drawn), maker.details(),
            maker.told(tr("Pain points and opportunities"), "ranking",
                       ranking_story(snapshot, journey.id, linked=True)),
            maker.told(tr("Decisions and next steps"), "decisions",
                       decisions_story(snapshot, journey.id)),
        )
        if section.pages
    ]  # fmt: skip
    progress.reach(0.9)
    cover: list[Page] = []
    if options.title_block:
        cover = maker.cover(sections, 0, before)
        cover = maker.cover(sections, len(cover), before)
    pages = [*cover, *(page for section in sections for page in section.pages)]
    return _with_living_links(pages), warnings


def _with_living_links(pages: list[Page]) -> list[Page]:
    """The pages without links to what is on none of them, such as cards in a lane not shown."""
    known = {key for page in pages for key in page.anchors}
    return [
        replace(page, links=tuple(x for x in page.links if x.url or x.target in known))
        for page in pages
    ]


class _Maker:
    def __init__(
        self, snapshot: Snapshot, journey: JourneyMap, options: ExportOptions, engine: LayoutEngine
    ) -> None:
        self._snapshot, self._journey = snapshot, journey
        self._options, self._engine = options, engine
        self._title = shown_title(journey)

    def section(
        self, title: str, name: str, pages: list[Page], parts: Sequence[tuple[str, str]] = ()
    ) -> _Section:
        anchor = f"{name}:{self._journey.id}"
        if pages:
            first = pages[0]
            pages = [replace(first, anchors={**first.anchors, anchor: (0.0, 0.0)}), *pages[1:]]
        return _Section(title, anchor, pages, tuple(parts))

    def told(self, title: str, kind: PageKind, items: Items) -> _Section:
        """A section of running text in columns."""
        leaf = Leaf(self._journey, kind, self._title)
        return self.section(title, kind, text_pages(items, leaf, self._options, self._engine))

    def personas(self) -> _Section:
        people = chosen_personas(self._snapshot, self._journey, self._options)
        items: Items = []
        for persona in people:
            items += persona_story(self._engine.typesetter, self._snapshot, persona)
        leaf = Leaf(self._journey, "persona", self._title)
        pages = text_pages(items, leaf, self._options, self._engine)
        parts = [(person.name, person.id) for person in people]
        return self.section(tr("Personas"), "personas", pages, parts)

    def details(self) -> _Section:
        items = details_story(self._snapshot, self._journey, chosen_view(self._options))
        leaf = Leaf(self._journey, "details", self._title)
        pages = text_pages(items, leaf, self._options, self._engine)
        stages = [s for s in self._snapshot.stages(self._journey.id) if not s.hidden]
        parts = [(stage.name, stage.id) for stage in stages]
        return self.section(tr("Touchpoints"), "details", pages, parts)

    def map_pages(self, progress: Progress) -> tuple[list[Page], list[ExportWarning]]:
        """The map on one page, or on tiles where its type would get small."""
        bare = replace(self._options, title_block=False)
        page, small = fitted_page(self._snapshot, self._journey, bare, self._engine)
        pages, warnings = [page], list[ExportWarning]()
        if small:
            margin = max(bare.margin, _TILE_MARGIN)
            scale = min(1.0, LEAST_TYPE * page.scale / page.smallest_text)
            tiles = replace(bare, placement="tiles", margin=margin, scale=scale)
            pages, warnings = tiled_pages(
                self._snapshot, self._journey, tiles, self._engine, progress
            )
        return [self._linked(page) for page in pages], warnings

    def _linked(self, page: Page) -> Page:
        """Cards and stage headers lead to their details."""
        content = [p for p in page.content if p.box.role in ("card", "stage")]
        links = tuple(Link(p.rect, p.box.record_id) for p in content)
        anchors = {p.box.record_id + ON_MAP: (p.rect.x, p.rect.y) for p in content}
        return replace(page, links=links, anchors=anchors)

    def cover(self, sections: list[_Section], count: int, before: int) -> list[Page]:
        """Title, contents and legend, where the cover itself has `count` pages and the document
        `before` pages in front of it."""
        paper, view = self._options.sheet, chosen_view(self._options)
        width = Columns.across(paper.inner_width, wide=True).width
        layout = self._engine.lay_out(self._snapshot, self._journey.id, view)
        items = [*title_story(self._snapshot, self._journey)]
        if sections:
            items.append(Passage(tr("Contents"), H2, "h2", before=28, keep=True))
        number = before + count + 1
        for section in sections:
            items.append(_contents(section.title, number, section.anchor, 0.0))
            for name, anchor in section.parts:
                page = next((n for n, p in enumerate(section.pages) if anchor in p.anchors), 0)
                items.append(_contents(name, number + page, anchor, 20.0))
            number += len(section.pages)
        items += legend_story(self._engine.typesetter, self._snapshot, layout, width)
        leaf = Leaf(self._journey, "cover", self._title, wide=True)
        return text_pages(items, leaf, self._options, self._engine)


def _contents(name: str, number: int, anchor: str, indent: float) -> Passage:
    """An entry of the contents: the number of a page and what begins there."""
    style = META if indent else BODY._replace(bold=True)
    words = " ".join(name.split()) or tr("Unnamed")
    gap = 2.0 if indent else 7.0
    return Passage(words, style, "li", before=gap, indent=indent, mark=str(number), target=anchor)
