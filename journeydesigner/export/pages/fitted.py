"""A map on one page of a paper, as large as fits."""

from __future__ import annotations

import math

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import MOST_DRAWING, ExportOptions
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.sheets import map_sheet
from journeydesigner.export.pages.small_type import LEAST_TYPE, small_type_warnings
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.paper import NAMES
from journeydesigner.layout.sheet.sheet import LEAST_WIDTH, Band
from journeydesigner.model import JourneyMap, Snapshot


def fitted_page(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    label: str = "",
) -> tuple[Page, list[ExportWarning]]:
    """The page, and a warning where type gets small on it. A wide map goes on in bands where
    that makes it larger."""
    paper = options.sheet
    sheet = _best(snapshot, journey, options, engine, label)
    scale = _scale(sheet, options)
    left = (paper.width / scale - sheet.width) / 2
    ink = Ink()
    ink.take(sheet.ink, left, paper.margin / scale)
    page = Page(
        journey, paper.width, paper.height, tuple(ink.placed), shown_title(journey), "map",
        label, scale, artifacts=frozenset(ink.artifacts),
    )  # fmt: skip
    what = tr("The map fits on {paper} at {percent} %:").format(
        paper=NAMES[options.paper], percent=f"{scale * 100:.3g}"
    )
    return page, small_type_warnings(page, what, "tiles")


def _scale(sheet: Band, options: ExportOptions) -> float:
    paper = options.sheet
    fits = min(paper.inner_width / sheet.width, paper.inner_height / sheet.height)
    return min(fits, MOST_DRAWING)


def _best(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    label: str,
) -> Band:
    """The map in one piece where its type is large enough so, else in as many bands as make it
    largest."""
    whole = map_sheet(snapshot, journey, options, engine, label, math.inf)
    scale = _scale(whole, options)
    smallest = min(
        (text.line.size for placed in whole.ink.placed for text in placed.box.texts), default=0.0
    )
    paper = options.sheet
    wide = whole.width / whole.height > paper.inner_width / paper.inner_height
    if not wide or smallest * scale >= LEAST_TYPE:
        return whole
    shape = (whole.width / whole.height) / (paper.inner_width / paper.inner_height)
    found = [whole]
    for count in (int(math.sqrt(shape)), int(math.sqrt(shape)) + 1):
        most = max(whole.width / max(count, 2) * 1.1, LEAST_WIDTH)
        found.append(map_sheet(snapshot, journey, options, engine, label, most))
    return max(found, key=lambda sheet: _scale(sheet, options))
