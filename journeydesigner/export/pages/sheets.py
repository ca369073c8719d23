"""A map on one page of its own size, with or without its surroundings."""

from __future__ import annotations

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Placed, RoundRect
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sheet import blueprint_sheet
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
) -> tuple[Page, list[ExportWarning]]:
    """The page of one map. `label` ends the footer."""
    width, height, placed = _placed(snapshot, journey, options, engine, label)
    scale = min(1.0, MAX_SIDE / max(width, height))
    title = shown_title(journey)
    page = Page(journey, width * scale, height * scale, placed, title, "map", label, scale)
    return page, _scale_warnings(page)


def _placed(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    label: str,
) -> tuple[float, float, tuple[Placed, ...]]:
    if options.title_block:
        sheet = blueprint_sheet(snapshot, journey.id, engine, label)
        return sheet.width, sheet.height, sheet.placed
    layout = engine.lay_out(snapshot, journey.id)
    whole = Rect(0, 0, layout.width, layout.height)
    frame = Box(("frame",), "cell", "", whole, (RoundRect(*whole, 0, None, "line"),))
    placed = [Placed(item.box, item.dx + _MARGIN, item.dy + _MARGIN) for item in layout.all()]
    placed.append(Placed(frame, _MARGIN, _MARGIN))
    return layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN, tuple(placed)


def _scale_warnings(page: Page) -> list[ExportWarning]:
    """A warning where a page was drawn smaller than it is."""
    if page.scale >= 1.0:
        return []
    message = tr(
        "The map is larger than a PDF page may be, so it was drawn at {percent} %: "
        "its smallest text is {size} pt. Export fewer stages for larger text."
    ).format(percent=f"{page.scale * 100:.3g}", size=f"{page.smallest_text:.2g}")
    return [ExportWarning(message, page.title, page.journey.id, page.journey.id, "tiles")]
