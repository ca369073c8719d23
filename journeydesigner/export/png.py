"""The PNG export: the PDF page of one map, rendered by PDFium."""

from __future__ import annotations

import io
import math
from dataclasses import replace

import pypdfium2
from PIL import Image

from journeydesigner.export.choosing import single_map
from journeydesigner.export.options import MAX_SCALE, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Document, Page
from journeydesigner.export.pdf.writer import PdfDocument
from journeydesigner.export.progress import Progress
from journeydesigner.export.rendering import PDFIUM
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyError, Snapshot

MAX_PIXELS_A_SIDE = 8192
"""The longer side of a picture: what wikis, slides and graphics cards take."""
_STRIP = 4_000_000
"""Pixels that are rendered at a time, so that large pictures are in memory once."""
_LONG, _LONGISH = 4096.0, 1.5
"""Width in points, and in heights, above which a map may continue in more bands."""
_POINTS_PER_INCH = 72


class BadSize(JourneyError):
    """A size was asked for that no picture can have."""


def export_png(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The picture of one map. Raises `NoSuchMap`, `BadSize`, `Cancelled`."""
    _check(options)
    journey, warnings = single_map(snapshot, options, "PNG")
    chosen = replace(options, map_ids=(journey.id,), placement="sheet")
    document = well_shaped(snapshot, chosen, progress.part(0.0, 0.25))
    result = png_picture(snapshot, document.pages[0], options, progress.part(0.25, 1.0))
    return ExportResult(result.data, (*warnings, *document.warnings, *result.warnings))


def well_shaped(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> Document:
    """The sheet of a map. One so long that its text would get too small to read continues in
    more bands, about as wide as they are high together."""
    engine = LayoutEngine()
    document = document_pages(snapshot, options, engine, progress.part(0.0, 0.6))
    page = document.pages[0]
    scale = _scale(page, options)
    enough = 1.0 if options.pixel_width else options.pixel_scale
    if scale >= enough or page.width <= _LONG or page.width <= _LONGISH * page.height:
        return document
    side = math.sqrt(page.width * page.height)
    other = document_pages(snapshot, options, engine, progress.part(0.6, 1.0), side)
    return other if _scale(other.pages[0], options) > scale else document


def _scale(page: Page, options: ExportOptions) -> float:
    """Pixels per point as they are wanted, or as many as there may be."""
    wanted = options.pixel_width / page.width if options.pixel_width else options.pixel_scale
    # The renderer rounds up.
    return min(wanted, (MAX_PIXELS_A_SIDE - 0.5) / max(page.width, page.height))


def png_picture(
    snapshot: Snapshot, page: Page, options: ExportOptions, progress: Progress
) -> ExportResult:
    """The picture of one page in the size of the options, at most `MAX_PIXELS_A_SIDE`. Raises
    `Cancelled`."""
    pdf = PdfDocument(snapshot)
    shown = replace(page, ground=not options.transparent)
    warnings = pdf.add(shown, progress.part(0.0, 0.4))
    wanted = options.pixel_width / page.width if options.pixel_width else options.pixel_scale
    scale = _scale(page, options)
    image = _rendered(pdf.content(), scale, options.transparent, progress.part(0.4, 0.8))
    target = io.BytesIO()
    resolution = scale * _POINTS_PER_INCH
    image.save(target, "PNG", dpi=(resolution, resolution))
    progress.reach(1.0)
    if wanted * max(page.width, page.height) > MAX_PIXELS_A_SIDE + 0.5:
        warnings.insert(0, _size_warning(page, image, scale))
    return ExportResult(target.getvalue(), tuple(warnings))


def _check(options: ExportOptions) -> None:
    width = options.pixel_width
    if width is not None and width < 1:
        raise BadSize(tr("A picture is at least 1 pixel wide."))
    if not 0 < options.pixel_scale <= MAX_SCALE:
        message = tr("The scale of a picture is a number above 0 and at most {most}.")
        raise BadSize(message.format(most=f"{MAX_SCALE:g}"))


def _rendered(content: bytes, scale: float, transparent: bool, progress: Progress) -> Image.Image:
    """The first page of a PDF at so many pixels per point, rendered in strips."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[0]
            return _from_strips(page, scale, transparent, progress)
        finally:
            document.close()


def _from_strips(
    page: pypdfium2.PdfPage, scale: float, transparent: bool, progress: Progress
) -> Image.Image:
    width, height = (math.ceil(side * scale) for side in page.get_size())
    image = Image.new("RGBA" if transparent else "RGB", (width, height))
    ground = (255, 255, 255, 0 if transparent else 255)
    high = max(1, _STRIP // width)
    for top in range(0, height, high):
        progress.reach(top / height)
        bottom = min(top + high, height)
        # A crop is rounded up to pixels; half a pixel less is safe from rounding errors.
        above, below = (max(0.0, side - 0.5) / scale for side in (top, height - bottom))
        strip = page.render(
            scale=scale, crop=(0, below, 0, above), fill_color=ground, rev_byteorder=True
        )
        image.paste(strip.to_pil(), (0, top))
        strip.close()
    return image


def _size_warning(page: Page, image: Image.Image, scale: float) -> ExportWarning:
    message = tr(
        "A picture has at most {side} pixels on its longer side, so it was made "
        "{width} × {height}: its smallest text is {size} pixels high."
    )
    text = message.format(
        side=MAX_PIXELS_A_SIDE,
        width=image.width,
        height=image.height,
        size=f"{page.smallest_text * scale:.2g}",
    )
    return ExportWarning(text, page.title, page.journey.id, page.journey.id)
