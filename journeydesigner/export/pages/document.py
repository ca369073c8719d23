"""The pages of an export in the placement that was chosen."""

from __future__ import annotations

from journeydesigner.export.choosing import needed_maps
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_content
from journeydesigner.export.pages.page import Document
from journeydesigner.export.pages.sheets import sheet_page
from journeydesigner.export.pages.warnings import (
    missing_glyph_warnings,
    page_labels,
    parking_warnings,
)
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyMap, Snapshot


def document_pages(
    snapshot: Snapshot,
    options: ExportOptions,
    engine: LayoutEngine | None = None,
    progress: Progress | None = None,
) -> Document:
    """The pages of the chosen maps, and what there is to say about them.

    Raises `BadOption`, `NoSuchMap`, `Cancelled`.
    """
    options.check()
    engine, progress = engine or LayoutEngine(), progress or Progress()
    maps = needed_maps(snapshot, options)
    snapshot = chosen_content(snapshot, options, [journey.id for journey in maps])
    maps = [snapshot.need(journey.id, JourneyMap) for journey in maps]
    pages, warnings = [], list[ExportWarning]()
    for number, (journey, label) in enumerate(zip(maps, page_labels(len(maps)), strict=True)):
        progress.reach(number / len(maps))
        page, said = sheet_page(snapshot, journey, options, engine, label)
        pages.append(page)
        warnings += [*said, *missing_glyph_warnings([page]), *parking_warnings(snapshot, journey)]
    progress.reach(1.0)
    return Document(tuple(pages), tuple(warnings))
