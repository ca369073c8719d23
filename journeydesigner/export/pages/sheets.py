"""A map on one page of its own size, with or without its surroundings."""

from __future__ import annotations

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.sheet import map_surrounded
from journeydesigner.layout.sheet.sheet import MARGIN as SHEET_MARGIN
from journeydesigner.layout.sheet.sheet import Band, map_bands
from journeydesigner.model import JourneyMap, Snapshot

MAX_SIDE = 14_400.0
"""The longest side of a page in points that viewers must show (ISO 32000-1, Annex C)."""
_MARGIN = 12.0
"""Around a map without title block, in points."""


def sheet_page(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    label: str = "",
    widest: float = MAX_SIDE,
) -> tuple[Page, list[ExportWarning]]:
    """The page of one map, which continues in bands below where it is wider than `widest`
    points. `label` ends the footer."""
    around = SHEET_MARGIN if options.title_block else _MARGIN
    sheet = map_sheet(snapshot, journey, options, engine, label, min(widest, MAX_SIDE) - 2 * around)
    ink = Ink()
    ink.take(sheet.ink, around, around)
    below = around * 0.75 if options.title_block else around
    width, height = sheet.width + 2 * around, sheet.height + around + below
    scale = min(1.0, MAX_SIDE / max(width, height))
    page = Page(
        journey, width * scale, height * scale, tuple(ink.placed), shown_title(journey),
        "map", label, scale, artifacts=frozenset(ink.artifacts),
    )  # fmt: skip
    return page, _scale_warnings(page)


def map_sheet(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    label: str,
    most: float,
) -> Band:
    """The map with what surrounds it but no margin, at most `most` points wide, else in bands."""
    view = chosen_view(options)
    if options.title_block:
        return map_surrounded(snapshot, journey.id, engine, label, view, most)
    layout = engine.lay_out(snapshot, journey.id, view)
    ink, y, width = Ink(), 0.0, 0.0
    for band in map_bands(snapshot, layout, engine, view, most):
        ink.take(band.ink, 0.0, y)
        y += band.height + _MARGIN
        width = max(width, band.width)
    return Band(ink, width, y - _MARGIN)


def _scale_warnings(page: Page) -> list[ExportWarning]:
    """A warning where a page was drawn smaller than it is."""
    if page.scale >= 1.0:
        return []
    message = tr(
        "The map is larger than a page may be, so it was drawn at {percent} %: "
        "its smallest text is {size} pt. On tiles it can be as large as you want."
    ).format(percent=f"{page.scale * 100:.3g}", size=f"{page.smallest_text:.2g}")
    return [ExportWarning(message, page.title, page.journey.id, page.journey.id, "tiles")]
