"""What the export dialog has done in workers: pages, their pictures, texts, the export itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from journeydesigner.app.background import Job, Work
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.page import Document, Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.model import Snapshot

_MAX_PIXELS = 24_000_000
"""A picture of a page that would have more is made smaller and drawn larger."""
_TEXT = 200_000
"""So many characters of a text are shown."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages of an export, and the PDF of them to draw pictures from."""

    document: Document
    pdf: bytes
    warnings: tuple[ExportWarning, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.document.pages


@dataclass(frozen=True, slots=True)
class Done:
    """Where the export is, and what there is to say about it."""

    path: Path
    warnings: tuple[str, ...]


def drawing(snapshot: Snapshot, options: ExportOptions) -> Work:
    """Work that draws all pages as PDF shows them, without the project file: `Drawn`."""

    def draw(job: Job) -> Drawn:
        from journeydesigner.export.pages.document import document_pages
        from journeydesigner.export.pdf.writer import PdfDocument
        from journeydesigner.export.progress import Progress
        from journeydesigner.model.hidden_notes import without_hidden

        shown = without_hidden(snapshot)
        progress = Progress(job.report, lambda: job.cancelled)
        document = document_pages(shown, options, progress=progress.part(0.0, 0.4))
        pdf = PdfDocument(shown, document.pages)
        warnings = list(document.warnings)
        count = len(document.pages)
        for number, page in enumerate(document.pages):
            start, end = 0.4 + 0.6 * number / count, 0.4 + 0.6 * (number + 1) / count
            warnings += pdf.add(page, progress.part(start, end))
        return Drawn(document, pdf.content(), tuple(dict.fromkeys(warnings)))

    return draw


def picturing(pdf: bytes, number: int, scale: float) -> Work:
    """Work that makes a picture of one page at so many px per point, or fewer where it would be
    too large: `QImage`."""

    def picture(job: Job) -> QImage:
        from journeydesigner.export.rendering import rendered

        if job.cancelled:
            return QImage()
        image = rendered(pdf, scale, number, most=_MAX_PIXELS).convert("RGB")
        shown = QImage(
            image.tobytes(), image.width, image.height, 3 * image.width,
            QImage.Format.Format_RGB888,
        )  # fmt: skip
        return shown.copy()

    return picture


def telling(snapshot: Snapshot, format_: str, options: ExportOptions) -> Work:
    """Work that writes a format of text: (its beginning, the warnings)."""

    def tell(job: Job) -> tuple[str, tuple[ExportWarning, ...]]:
        from journeydesigner.export.registry import export_snapshot

        result = export_snapshot(
            snapshot, format_, options, progress=job.report, cancelled=lambda: job.cancelled
        )
        return result.data.decode("utf-8-sig", "replace")[:_TEXT], result.warnings

    return tell


def exporting(snapshot: Snapshot, format_: str, options: ExportOptions, path: Path) -> Work:
    """Work that writes the file whole, or leaves what is there untouched."""

    def export(job: Job) -> Done:
        from journeydesigner.export.registry import export_snapshot
        from journeydesigner.io.atomic import write_atomic
        from journeydesigner.io.project_file import save_bytes

        wanted = options
        if format_ == "pdf" and options.attach:
            wanted = replace(options, attachment=save_bytes(snapshot))
        result = export_snapshot(
            snapshot, format_, wanted, progress=job.report, cancelled=lambda: job.cancelled
        )
        if not job.cancelled:
            write_atomic(path, result.data)
        return Done(path, tuple(str(warning) for warning in result.warnings))

    return export
