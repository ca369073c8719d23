"""The Markdown export: the report on the chosen maps as a text in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.markdown.escaping import block
from journeydesigner.export.markdown.tables import cell_text, table_lines
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Progress
from journeydesigner.export.report.content import MapReport, Report, report_of
from journeydesigner.export.report.personas import MOST, Profile
from journeydesigner.export.report.pictures import picture_ids
from journeydesigner.export.report.table import Table, quoted
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.model import Snapshot


def export_markdown(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The report as text. Raises `BadOption`, `NoSuchMap`, `Cancelled`."""
    report = report_of(snapshot, options, progress.part(0.0, 0.7))
    lines = list(_document(report))
    progress.reach(1.0)
    text = "\n\n".join(lines) + "\n"
    return ExportResult(text.encode("utf-8"), (*report.warnings, *_left_out(report)))


def _document(report: Report) -> Iterator[str]:
    """The blocks of the text; an empty line stands between them."""
    alone = len(report.maps) == 1
    yield f"# {block(report.title)}"
    if alone:
        yield from _about(report.maps[0])
    if report.personas:
        yield f"## {block(tr('Personas'))}"
        for persona in report.personas:
            yield from _persona(persona)
    for journey in report.maps:
        if not alone:
            yield f"## {block(journey.title)}"
            yield from _about(journey)
        yield from _map(journey, "##" if alone else "###")
    if report.decisions:
        yield f"## {block(tr('Decisions'))}"
        yield "\n".join(f"{n}. {block(text)}" for n, text in enumerate(report.decisions, 1))
    if report.next_steps:
        yield from _table(report.next_steps, "##")


def _about(journey: MapReport) -> Iterator[str]:
    for text in (journey.scenario, journey.facts):
        if text.strip():
            yield block(text)


def _persona(persona: Profile) -> Iterator[str]:
    yield f"### {block(persona.name)}"
    if persona.summary.strip():
        yield block(persona.summary)
    if persona.quote:
        yield f"> {block(quoted(persona.quote))}"
    items = [f"- **{block(title)}:** {block(text)}" for title, text in persona.traits]
    for title, weights in persona.weights:
        told = ", ".join(f"{name} {weight}/{MOST}" for name, weight in weights)
        items.append(f"- **{block(title)}:** {block(told)}")
    if items:
        yield "\n".join(items)


def _map(journey: MapReport, level: str) -> Iterator[str]:
    if journey.stages.rows:
        yield from _table(journey.stages, level)
    if journey.touchpoints:
        yield f"{level} {block(tr('Touchpoints'))}"
    for stage in journey.touchpoints:
        yield f"{level}# {block(stage.name)}"
        for table in stage.tables:
            yield "\n".join(table_lines(table))
    if journey.stories:
        yield f"{level} {block(tr('Emotion'))}"
        yield "\n".join(f"- {block(story)}" for story in journey.stories)
    for found in journey.findings:
        yield from _table(found, level)
    waiting = [cell_text(said) for said in journey.parked]
    if any(waiting):
        yield f"{level} {block(tr('Parking lot'))}"
        yield "\n".join(f"- {text}" for text in waiting if text)


def _table(table: Table, level: str) -> Iterator[str]:
    yield f"{level} {block(table.caption)}"
    yield "\n".join(table_lines(table))


def _left_out(report: Report) -> Iterator[ExportWarning]:
    photos = {persona.photo_id for persona in report.personas} - {""}
    for number, journey in enumerate(report.maps):
        count = len(picture_ids(journey) | (photos if number == 0 else set()))
        if count:
            message = trn(
                "Markdown is text: {n} picture was left out.",
                "Markdown is text: {n} pictures were left out.",
                count,
            )
            record = journey.journey
            yield ExportWarning(message, shown_title(record), map_id=record.id)
