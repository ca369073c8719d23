"""The pages of an export in the placement that was chosen."""

from __future__ import annotations

from journeydesigner.export.choosing import needed_maps
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.booklet import booklet_pages
from journeydesigner.export.pages.content import chosen_content
from journeydesigner.export.pages.filtering import filtered
from journeydesigner.export.pages.fitted import fitted_page
from journeydesigner.export.pages.numbering import numbered
from journeydesigner.export.pages.page import Document, Page
from journeydesigner.export.pages.quotes import quote_warnings
from journeydesigner.export.pages.sheets import MAX_SIDE, sheet_page
from journeydesigner.export.pages.stages import stage_pages
from journeydesigner.export.pages.tiles import tiled_pages
from journeydesigner.export.pages.warnings import (
    missing_glyph_warnings,
    page_labels,
    parking_warnings,
)
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.export.styling import styled
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyMap, Snapshot


def document_pages(
    snapshot: Snapshot,
    options: ExportOptions,
    engine: LayoutEngine | None = None,
    progress: Progress | None = None,
    widest: float = MAX_SIDE,
) -> Document:
    """The pages of the chosen maps, and what there is to say about them. On a sheet of its own a
    map that is wider than `widest` points continues in bands below.

    Raises `BadOption`, `NoSuchMap`, `Cancelled`.
    """
    options.check()
    engine, progress = engine or LayoutEngine(), progress or Progress()
    maps = needed_maps(snapshot, options)
    snapshot = chosen_content(snapshot, options, [journey.id for journey in maps])
    maps = [snapshot.need(journey.id, JourneyMap) for journey in maps]
    pages: list[Page] = []
    warnings: list[ExportWarning] = []
    for number, (journey, label) in enumerate(zip(maps, page_labels(len(maps)), strict=True)):
        progress.reach(number / len(maps))
        span = progress.part(number / len(maps), (number + 1) / len(maps))
        made, said = _placed(snapshot, journey, options, engine, (label, len(pages)), span, widest)
        pages += [
            filtered(page, snapshot, frozenset(options.filter)) if options.filter else page
            for page in made
        ]
        told = options.placement == "booklet"
        warnings += [
            *said,
            *missing_glyph_warnings(made),
            *quote_warnings(snapshot, journey, made, with_details=told),
            *parking_warnings(snapshot, journey),
        ]
    progress.reach(1.0)
    if options.placement in ("tiles", "stages", "booklet"):
        pages = numbered(pages, options, engine)
    return styled(Document(tuple(pages), tuple(warnings)), options.style)


def _placed(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    place: tuple[str, int],
    progress: Progress,
    widest: float,
) -> tuple[list[Page], list[ExportWarning]]:
    """The pages of one map; `place` is what it is called and how many pages there are already."""
    label, before = place
    match options.placement:
        case "stages":
            return stage_pages(snapshot, journey, options, engine, progress)
        case "booklet":
            return booklet_pages(snapshot, journey, options, engine, progress, before)
        case "tiles":
            return tiled_pages(snapshot, journey, options, engine, progress)
        case "fit":
            page, said = fitted_page(snapshot, journey, options, engine, label)
        case _:
            page, said = sheet_page(snapshot, journey, options, engine, label, widest)
    return [page], said
