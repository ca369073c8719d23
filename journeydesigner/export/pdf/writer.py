"""The PDF export: the pages of the chosen maps, vector throughout, text that can be copied."""

from __future__ import annotations

import io
from collections.abc import Sequence

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.warnings import picture_warnings
from journeydesigner.export.pdf.finishing import About, finished
from journeydesigner.export.pdf.fonts import FontlessCanvas
from journeydesigner.export.pdf.glyphs import GlyphPainter
from journeydesigner.export.pdf.links import Links
from journeydesigner.export.pdf.outline import Outline
from journeydesigner.export.pdf.page import PagePainter
from journeydesigner.export.pdf.tagging import DocumentTags
from journeydesigner.export.pictures import Pictures
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.model import JourneyMap, Snapshot


def export_pdf(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The pages of the chosen maps. Raises `BadOption`, `NoSuchMap`, `Cancelled`."""
    document = document_pages(snapshot, options, progress=progress.part(0.0, 0.4))
    pdf = PdfDocument(snapshot, document.pages)
    warnings = list(document.warnings)
    count = len(document.pages)
    for number, page in enumerate(document.pages):
        start, end = 0.4 + 0.5 * number / count, 0.4 + 0.5 * (number + 1) / count
        warnings += pdf.add(page, progress.part(start, end))
    content = pdf.content()
    progress.reach(0.95)
    titles = [page.title for page in document.pages]
    about = _about(snapshot, list(document.maps), options.language)
    project = options.attachment if options.attach else None
    data = finished(content, about, titles, project)
    progress.reach(1.0)
    return ExportResult(data, tuple(warnings))


class PdfDocument:
    """A document while its pages are painted; `pages` are all of them, for links between them."""

    def __init__(self, snapshot: Snapshot, pages: Sequence[Page] = ()) -> None:
        self._target = io.BytesIO()
        self._canvas = FontlessCanvas(self._target, pdfVersion=(1, 7), invariant=1)
        self._glyphs = GlyphPainter(self._canvas)
        self._pictures = Pictures(snapshot)
        self._tags = DocumentTags(snapshot)
        self._links = Links(self._canvas, snapshot, pages)
        self._outline = Outline(self._canvas, snapshot)
        self._count = 0

    def add(self, page: Page, progress: Progress) -> list[ExportWarning]:
        """Paint the next page. Raises `Cancelled`."""
        progress.reach(0.0)
        self._canvas.setPageSize((page.width, page.height))
        tags = self._tags.page(page)
        painter = PagePainter(self._canvas, self._glyphs, self._pictures, tags)
        painter.paint(page, progress)
        self._links.add(page, self._count, tags, painter.addresses)
        self._outline.visit(page)
        self._canvas.showPage()
        self._count += 1
        return picture_warnings(page, painter.unreadable)

    def content(self) -> bytes:
        """The document as reportlab writes it; nothing can be added afterwards."""
        self._outline.write()
        self._tags.write(self._canvas._doc, self._links.keys)  # noqa: SLF001 - no public way to it
        self._canvas.save()
        return self._target.getvalue()


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
