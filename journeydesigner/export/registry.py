"""The formats that can be exported. An exporter is imported when it is first used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.export.choosing import chosen_maps
from journeydesigner.export.hidden import attached_warnings, hidden_warnings
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import AskCancelled, Progress, ReportProgress
from journeydesigner.export.result import ExportResult
from journeydesigner.i18n import mark, tr
from journeydesigner.model import JourneyError, Snapshot
from journeydesigner.model.bulk import many_objects
from journeydesigner.model.hidden_notes import without_hidden

Run = Callable[[Snapshot, ExportOptions, Progress], ExportResult]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format. `name` is what a command line says, `suffix` has its dot, `title` is to be
    translated where it is shown; `several_maps` says whether one file holds more than one map."""

    name: str
    title: str
    suffix: str
    media_type: str
    several_maps: bool
    run: Run

    @many_objects()
    def export(
        self, snapshot: Snapshot, options: ExportOptions, progress: Progress | None = None
    ) -> ExportResult:
        """The file's bytes, the same for the same snapshot and options.

        Hidden notes are left out, whatever the format, and a warning says how many, another one
        how many are in a project file that goes along. Raises
        `JourneyError` where the export cannot be made and `Cancelled` where it was stopped.
        """
        options.check()
        result = self.run(without_hidden(snapshot), options, progress or Progress())
        maps = chosen_maps(snapshot, options)[: None if self.several_maps else 1]
        silent = hidden_warnings(snapshot, {journey.id for journey in maps})
        if self.name == "pdf" and options.attach and options.attachment is not None:
            silent += attached_warnings(snapshot)
        return ExportResult(result.data, (*result.warnings, *silent))


class UnknownFormat(JourneyError):
    """A format was asked for that no exporter writes."""


def exporters() -> tuple[Exporter, ...]:
    """Every format, the most used first."""
    return _EXPORTERS


def exporter(format: str) -> Exporter:
    """The exporter of a name or suffix (`pdf`, `.PDF`). Raises `UnknownFormat`."""
    wanted = format.lower().removeprefix(".")
    for known in _EXPORTERS:
        if wanted in (known.name, known.suffix.removeprefix(".")):
            return known
    raise UnknownFormat(
        tr("“{format}” is no format that can be exported.").format(format=format),
        hint=tr("Use one of: {names}.").format(names=", ".join(e.name for e in _EXPORTERS)),
    )


def export_snapshot(
    snapshot: Snapshot,
    format: str,
    options: ExportOptions | None = None,
    progress: ReportProgress | None = None,
    cancelled: AskCancelled | None = None,
) -> ExportResult:
    """Export to the format of that name or suffix.

    Raises `UnknownFormat`, `Cancelled` where `cancelled` returned true, and other `JourneyError`.
    """
    chosen = exporter(format)
    return chosen.export(snapshot, options or ExportOptions(), Progress(progress, cancelled))


def _pdf(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.pdf.writer import export_pdf

    return export_pdf(snapshot, options, progress)


def _excel(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.excel.writer import export_excel

    return export_excel(snapshot, options, progress)


def _svg(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.svg.writer import export_svg

    return export_svg(snapshot, options, progress)


def _png(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.png import export_png

    return export_png(snapshot, options, progress)


def _mermaid(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.mermaid import export_mermaid

    return export_mermaid(snapshot, options, progress)


def _html(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.html.writer import export_html

    return export_html(snapshot, options, progress)


def _markdown(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.markdown.writer import export_markdown

    return export_markdown(snapshot, options, progress)


def _csv(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    from journeydesigner.export.csv_table import export_csv

    return export_csv(snapshot, options, progress)


_EXPORTERS = (
    Exporter("pdf", mark("PDF blueprint"), ".pdf", "application/pdf", True, _pdf),
    Exporter(
        "xlsx",
        mark("Excel touchpoint table"),
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        True,
        _excel,
    ),
    Exporter("svg", mark("SVG picture"), ".svg", "image/svg+xml", False, _svg),
    Exporter("png", mark("PNG picture"), ".png", "image/png", False, _png),
    Exporter("html", mark("HTML report"), ".html", "text/html", True, _html),
    Exporter("md", mark("Markdown report"), ".md", "text/markdown", True, _markdown),
    Exporter("csv", mark("CSV touchpoint table"), ".csv", "text/csv", True, _csv),
    Exporter("mmd", mark("Mermaid journey"), ".mmd", "text/vnd.mermaid", False, _mermaid),
)
