"""The PDF export: one page per map, sized to it, vector throughout, text that can be copied."""

from __future__ import annotations

import io
from dataclasses import dataclass

from journeydesigner.export.choosing import needed_maps, shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pdf.finishing import About, finished
from journeydesigner.export.pdf.fonts import FontlessCanvas
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.export.pdf.outline import add_outline
from journeydesigner.export.pdf.page import PagePainter
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.export.sheets import (
    Page,
    missing_glyph_warnings,
    page,
    page_labels,
    parking_warnings,
    picture_warnings,
)
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyMap, Snapshot

MAX_SIDE = 14_400.0
"""The longest side of a page in points that viewers must show (ISO 32000-1, Annex C)."""


def export_pdf(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The blueprint of the chosen maps. Raises `NoSuchMap`, `Cancelled`."""
    maps = needed_maps(snapshot, options)
    document = PdfDocument(snapshot, options)
    warnings: list[ExportWarning] = []
    for number, (journey, label) in enumerate(zip(maps, page_labels(len(maps)), strict=True)):
        start, end = number / len(maps), (number + 1) / len(maps)
        painted = document.add(journey, label, progress.part(0.85 * start, 0.85 * end))
        warnings += [*scale_warnings(painted), *painted.warnings]
    content = document.content()
    progress.reach(0.95)
    titles = [shown_title(journey) for journey in maps]
    data = finished(content, _about(snapshot, maps, options.language), titles)
    progress.reach(1.0)
    return ExportResult(data, tuple(warnings))


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """A page of the document, how much smaller it was drawn (1: not), what it does not show."""

    page: Page
    scale: float
    warnings: tuple[ExportWarning, ...]


class PdfDocument:
    """A document while its pages are painted."""

    def __init__(self, snapshot: Snapshot, options: ExportOptions) -> None:
        self._snapshot = snapshot
        self._options = options
        self._target = io.BytesIO()
        self._canvas = FontlessCanvas(self._target, pdfVersion=(1, 7), invariant=1)
        self._glyphs = GlyphPainter(self._canvas)
        self._pictures = Pictures(snapshot)
        self._engine = LayoutEngine()
        self._count = 0

    def add(self, journey: JourneyMap, label: str, progress: Progress) -> PaintedPage:
        """Lay one map out and paint it on a page of its size. Raises `Cancelled`."""
        progress.reach(0.0)
        laid_out = page(self._snapshot, journey, self._options, self._engine, label)
        scale = fitting_scale(laid_out)
        self._canvas.setPageSize((laid_out.width * scale, laid_out.height * scale))
        painter = PagePainter(self._canvas, self._glyphs, self._pictures)
        painter.paint(laid_out, scale, progress.part(0.4, 1.0))
        add_outline(self._canvas, self._snapshot, laid_out, self._count, scale)
        self._canvas.showPage()
        self._count += 1
        warnings = missing_glyph_warnings(laid_out)
        warnings += parking_warnings(self._snapshot, journey)
        warnings += picture_warnings(laid_out, painter.unreadable)
        return PaintedPage(laid_out, scale, tuple(warnings))

    def content(self) -> bytes:
        """The document as reportlab writes it; nothing can be added afterwards."""
        self._canvas.save()
        return self._target.getvalue()


def fitting_scale(laid_out: Page) -> float:
    """1, or how much smaller a page has to be."""
    return min(1.0, MAX_SIDE / max(laid_out.width, laid_out.height))


def scale_warnings(painted: PaintedPage) -> list[ExportWarning]:
    """A warning where a page was drawn smaller than it is."""
    laid_out, scale = painted.page, painted.scale
    if scale >= 1.0:
        return []
    message = tr(
        "The map is larger than a PDF page may be, so it was drawn at {percent} %: "
        "its smallest text is {size} pt. Export fewer stages for larger text."
    ).format(percent=f"{scale * 100:.3g}", size=f"{laid_out.smallest_text * scale:.2g}")
    return [ExportWarning(message, shown_title(laid_out.journey))]


def _about(snapshot: Snapshot, maps: list[JourneyMap], language: str) -> About:
    """The project's title and author, else those of the first map that has them."""
    project = snapshot.project
    return About(
        title=project.title or shown_title(maps[0]),
        author=project.author or next((m.author for m in maps if m.author), ""),
        subject=project.description or next((m.scenario for m in maps if m.scenario), ""),
        date=max([m.reviewed_on for m in maps]),
        language=language,
    )
