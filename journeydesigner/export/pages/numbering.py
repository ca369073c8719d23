"""Page numbers: a line in the lower margin of every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.page import Page
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.marks import LEAST_MARGIN, index_width, margin_words
from journeydesigner.layout.pages.paper import Paper


def numbered(pages: Sequence[Page], options: ExportOptions, engine: LayoutEngine) -> list[Page]:
    """The pages with name, number and title in the margin, which is no content; as they are
    where the margin is too low for words."""
    if options.margin < LEAST_MARGIN:
        return list(pages)
    return [
        _numbered(page, number, len(pages), options.margin, engine)
        for number, page in enumerate(pages, 1)
    ]


def _numbered(page: Page, number: int, count: int, margin: float, engine: LayoutEngine) -> Page:
    place = tr("{number} / {count}").format(number=number, count=count)
    words = " · ".join(part for part in (page.label, place, page.title) if part)
    paper = Paper(page.width, page.height, margin)
    taken = index_width(10**6) if page.kind == "tile" else 0.0
    line = margin_words(engine.typesetter, words, paper, page.scale, taken)
    artifacts = page.artifacts | {len(page.placed)}
    return replace(page, placed=(*page.placed, line), artifacts=artifacts)
