"""A map, or what is selected on it, as a picture for the clipboard."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.excerpt import excerpt_page
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.png import MAX_PIXELS_A_SIDE, png_picture, well_shaped
from journeydesigner.export.progress import Progress
from journeydesigner.export.svg.outlines import OutlineWriter
from journeydesigner.export.svg.shapes import ShapeWriter
from journeydesigner.export.svg.writer import svg_bytes
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.model.bulk import many_objects
from journeydesigner.model.hidden_notes import without_hidden

MAX_PIXELS = 24_000_000
"""Other programs take a picture from the clipboard as bare pixels: 96 MB of them."""
_USUAL = 2.0
"""Pixels per point where there is room for them."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """A PNG and an SVG of the same, its text as outlines, for drawing programs. `smaller` says
    whether the PNG has fewer pixels than usual; `selected` whether it shows a part of the map."""

    png: bytes
    svg: bytes
    smaller: bool
    selected: bool


@many_objects()
def map_picture(
    snapshot: Snapshot, map_id: str, ids: Collection[str], progress: Progress | None = None
) -> MapPicture:
    """The part of the map that is selected, with its headers; the whole map with title and legend
    where nothing of it is. Hidden notes are left out. Raises `UnknownRecord`, `Cancelled`."""
    progress = progress or Progress()
    snapshot, engine = without_hidden(snapshot), LayoutEngine()
    journey = snapshot.need(map_id, JourneyMap)
    part = excerpt_page(snapshot, journey, ids, engine) if ids else None
    usual = ExportOptions((map_id,), pixel_scale=_USUAL)
    page = part or well_shaped(snapshot, usual, progress.part(0.0, 0.2)).pages[0]
    progress.reach(0.2)
    scale = _scale(page)
    png = png_picture(snapshot, page, ExportOptions(pixel_scale=scale), progress.part(0.2, 0.8))
    shapes = ShapeWriter(Pictures(snapshot), page.width + page.height)
    svg = svg_bytes(page, shapes, "en", progress.part(0.8, 1.0), OutlineWriter())
    return MapPicture(png.data, svg, scale < _USUAL, part is not None)


def _scale(page: Page) -> float:
    by_area = math.sqrt(MAX_PIXELS / (page.width * page.height))
    return min(_USUAL, MAX_PIXELS_A_SIDE / max(page.width, page.height), by_area)
