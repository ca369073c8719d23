"""The PNG export: the PDF page of one map, rendered by PDFium."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from threading import Lock

import pypdfium2
from PIL import Image

from journeydesigner.export.choosing import shown_title, single_map
from journeydesigner.export.options import MAX_SCALE, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pdf.writer import PdfDocument
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, JourneyMap, Snapshot

MAX_PIXELS_A_SIDE = 32_767
"""What viewers and drawing libraries show; a long map is wide and low."""
MAX_PIXELS = 64_000_000
_POINTS_PER_INCH = 72
_PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


class BadSize(JourneyError):
    """A size was asked for that no picture can have."""


def export_png(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The picture of one map. Raises `NoSuchMap`, `BadSize`, `Cancelled`."""
    _check(options)
    journey, warnings = single_map(snapshot, options, "PNG")
    chosen = replace(options, map_ids=(journey.id,), placement="sheet")
    document = document_pages(snapshot, chosen, progress=progress.part(0.0, 0.25))
    page = document.pages[0]
    pdf = PdfDocument(snapshot)
    warnings += [*document.warnings, *pdf.add(page, progress.part(0.25, 0.5))]
    wanted = options.pixel_width / page.width if options.pixel_width else options.pixel_scale
    scale = min(wanted, _largest_scale(page.width, page.height))
    image = _rendered(pdf.content(), scale)
    progress.reach(0.8)
    target = io.BytesIO()
    resolution = scale * _POINTS_PER_INCH
    image.save(target, "PNG", dpi=(resolution, resolution))
    progress.reach(1.0)
    if scale < wanted:
        warnings.insert(0, _size_warning(journey, image))
    return ExportResult(target.getvalue(), tuple(warnings))


def _check(options: ExportOptions) -> None:
    width = options.pixel_width
    if width is not None and width < 1:
        raise BadSize(tr("A picture is at least 1 pixel wide."))
    if not 0 < options.pixel_scale <= MAX_SCALE:
        message = tr("The scale of a picture is a number above 0 and at most {most}.")
        raise BadSize(message.format(most=f"{MAX_SCALE:g}"))


def _largest_scale(width: float, height: float) -> float:
    """Pixels per point at which a page of that size in points reaches a limit."""
    by_side = (MAX_PIXELS_A_SIDE - 1) / max(width, height)  # the renderer rounds up
    return min(by_side, math.sqrt(MAX_PIXELS / (width * height)))


def _rendered(content: bytes, scale: float) -> Image.Image:
    """The first page of a PDF at so many pixels per point."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            image: Image.Image = document[0].render(scale=scale).to_pil()
            image.load()
        finally:
            document.close()
    return image


def _size_warning(journey: JourneyMap, image: Image.Image) -> ExportWarning:
    message = tr(
        "A picture may have {side} pixels a side and {all} million in all, "
        "so it was made {width} × {height}."
    )
    text = message.format(
        side=MAX_PIXELS_A_SIDE,
        all=MAX_PIXELS // 1_000_000,
        width=image.width,
        height=image.height,
    )
    return ExportWarning(text, shown_title(journey))
