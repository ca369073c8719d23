"""The PDF export: one page per map, sized to it, vector throughout, text that can be copied."""

from __future__ import annotations

import io

from journeydesigner.export.choosing import needed_maps, shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pdf.finishing import About, finished
from journeydesigner.export.pdf.fonts import FontlessCanvas
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.export.pdf.outline import add_outline
from journeydesigner.export.pdf.page import PagePainter
from journeydesigner.export.pdf.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.export.sheets import Page, missing_glyph_warnings, page, page_labels
from journeydesigner.i18n import tr, trn
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyMap, Snapshot

MAX_SIDE = 14_400.0
"""The longest side of a page in points that viewers must show (ISO 32000-1, Annex C)."""
_FINISHING = 0.85


def export_pdf(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The blueprint of the chosen maps. Raises `NoSuchMap`, `Cancelled`."""
    maps = needed_maps(snapshot, options)
    document = _Document(snapshot, options)
    for number, (journey, label) in enumerate(zip(maps, page_labels(len(maps)), strict=True)):
        start, end = number / len(maps), (number + 1) / len(maps)
        document.add(journey, label, progress.part(start * _FINISHING, end * _FINISHING))
    content = document.content()
    progress.reach(0.95)
    titles = [shown_title(journey) for journey in maps]
    data = finished(content, _about(snapshot, maps, options.language), titles)
    progress.reach(1.0)
    return ExportResult(data, tuple(document.warnings))


class _Document:
    """The document while its pages are painted."""

    def __init__(self, snapshot: Snapshot, options: ExportOptions) -> None:
        self.warnings: list[ExportWarning] = []
        self._snapshot = snapshot
        self._options = options
        self._target = io.BytesIO()
        self._canvas = FontlessCanvas(self._target, pdfVersion=(1, 7), invariant=1)
        self._glyphs = GlyphPainter(self._canvas)
        self._pictures = Pictures(snapshot)
        self._engine = LayoutEngine()
        self._count = 0

    def add(self, journey: JourneyMap, label: str, progress: Progress) -> None:
        """Lay one map out and paint it on a page of its size."""
        progress.reach(0.0)
        laid_out = page(self._snapshot, journey, self._options, self._engine, label)
        scale = fitting_scale(laid_out)
        self._canvas.setPageSize((laid_out.width * scale, laid_out.height * scale))
        painter = PagePainter(self._canvas, self._glyphs, self._pictures)
        painter.paint(laid_out, scale, progress.part(0.4, 1.0))
        add_outline(self._canvas, self._snapshot, laid_out, self._count, scale)
        self._canvas.showPage()
        self._count += 1
        self.warnings += _scale_warnings(laid_out, scale)
        self.warnings += missing_glyph_warnings(laid_out)
        self.warnings += picture_warnings(laid_out, len(set(painter.unreadable)))

    def content(self) -> bytes:
        self._canvas.save()
        return self._target.getvalue()


def fitting_scale(laid_out: Page) -> float:
    """1, or how much smaller a page has to be."""
    return min(1.0, MAX_SIDE / max(laid_out.width, laid_out.height))


def picture_warnings(laid_out: Page, count: int) -> list[ExportWarning]:
    """A warning where pictures could not be read."""
    if not count:
        return []
    message = trn(
        "{n} picture could not be read and was left out.",
        "{n} pictures could not be read and were left out.",
        count,
    )
    return [ExportWarning(message, shown_title(laid_out.journey))]


def _scale_warnings(laid_out: Page, scale: float) -> list[ExportWarning]:
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
