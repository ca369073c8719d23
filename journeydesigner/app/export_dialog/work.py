"""What the export dialog has done in workers: a preview, and the export itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from journeydesigner.app.background import Job, Work
from journeydesigner.export.options import ExportOptions
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Snapshot

_PREVIEW_PX = 1400
_POINTS_PER_METRE = 72 / 0.0254


@dataclass(frozen=True, slots=True)
class Preview:
    """The page as a picture, and its size in points."""

    image: QImage
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Done:
    """Where the export is, and what there is to say about it."""

    path: Path
    warnings: tuple[str, ...]


def previewing(snapshot: Snapshot, map_id: str, title_block: bool) -> Work:
    """Work that draws the page of one map as the PDF shows it."""

    def draw(job: Job) -> Preview:
        from journeydesigner.export.registry import export_snapshot

        options = ExportOptions((map_id,), pixel_width=_PREVIEW_PX, title_block=title_block)
        result = export_snapshot(snapshot, "png", options, cancelled=lambda: job.cancelled)
        image = QImage.fromData(result.data)
        if image.isNull() or not image.dotsPerMeterX():
            raise JourneyError(tr("The preview could not be drawn."))
        points = _POINTS_PER_METRE / image.dotsPerMeterX()
        return Preview(image, image.width() * points, image.height() * points)

    return draw


def exporting(snapshot: Snapshot, format_: str, options: ExportOptions, path: Path) -> Work:
    """Work that writes the file whole, or leaves what is there untouched."""

    def export(job: Job) -> Done:
        from journeydesigner.export.registry import export_snapshot
        from journeydesigner.io.atomic import write_atomic

        result = export_snapshot(
            snapshot, format_, options, progress=job.report, cancelled=lambda: job.cancelled
        )
        if not job.cancelled:
            write_atomic(path, result.data)
        return Done(path, tuple(str(warning) for warning in result.warnings))

    return export
