"""The Excel export: sheet *Touchpoints*, one sheet per map, then what was found and decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from openpyxl import Workbook

from journeydesigner.export.choosing import chosen_maps
from journeydesigner.export.excel.map_sheet import write_map
from journeydesigner.export.excel.package import NO_DATE, discard, workbook_bytes
from journeydesigner.export.excel.tables import write_table
from journeydesigner.export.excel.touchpoints import SHEET_TITLE, write_touchpoints
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.progress import Cancelled, Progress
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.tables import (
    SheetTable,
    agenda_table,
    decision_table,
    insight_table,
    map_grid,
    touchpoint_table,
)

MAP_SHEET = "Map"
CREATOR = "Journey Designer"


def export_excel(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The workbook of the chosen maps, also where there are none. Raises `Cancelled`."""
    maps = chosen_maps(snapshot, options)
    workbook = Workbook(write_only=True)
    _describe(workbook, snapshot, maps)
    try:
        warnings = _write_sheets(workbook, snapshot, maps, options, progress)
    except Cancelled:
        discard(workbook)
        raise
    data = workbook_bytes(workbook)
    progress.reach(1.0)
    return ExportResult(data, tuple(warnings))


def _write_sheets(
    workbook: Workbook,
    snapshot: Snapshot,
    maps: Sequence[JourneyMap],
    options: ExportOptions,
    progress: Progress,
) -> list[ExportWarning]:
    table = touchpoint_table(snapshot, maps)
    sheet = workbook.create_sheet(SHEET_TITLE)
    warnings = write_touchpoints(sheet, table, progress.part(0.0, 0.6))
    for number, journey in enumerate(maps):
        share = 0.2 / len(maps)
        part = progress.part(0.6 + number * share, 0.6 + (number + 1) * share)
        warnings += _write_map(workbook, snapshot, journey, number, part)
    for number, found in enumerate(_plain_tables(snapshot, maps, options)):
        if found.rows:
            start = 0.8 + number * 0.03
            sheet = workbook.create_sheet(found.title)
            warnings += write_table(sheet, found, progress.part(start, start + 0.03))
    progress.reach(0.9)
    return warnings


def _plain_tables(
    snapshot: Snapshot, maps: Sequence[JourneyMap], options: ExportOptions
) -> list[SheetTable]:
    """What stands on sheets of its own behind the maps, also what is empty."""
    agenda = [agenda_table(snapshot)] if options.agenda else []
    return [insight_table(snapshot, maps), decision_table(snapshot, maps), *agenda]


def _write_map(
    workbook: Workbook, snapshot: Snapshot, journey: JourneyMap, number: int, progress: Progress
) -> list[ExportWarning]:
    title = f"{MAP_SHEET} {number + 1}" if number else MAP_SHEET
    sheet = workbook.create_sheet(title)
    names = [persona.name for persona in snapshot.map_personas(journey.id)]
    parts = [", ".join([name for name in names if name]), " ".join(journey.scenario.split())]
    subtitle = " · ".join([part for part in parts if part])
    return write_map(sheet, map_grid(snapshot, journey), subtitle, progress)


def _describe(workbook: Workbook, snapshot: Snapshot, maps: Sequence[JourneyMap]) -> None:
    """The document's properties, from the project alone: no clock, no user name."""
    properties = workbook.properties
    titles = [snapshot.project.title, *(journey.title for journey in maps)]
    authors = [snapshot.project.author, *(journey.author for journey in maps)]
    properties.title = next((title for title in titles if title), None)
    properties.creator = next((author for author in authors if author), CREATOR)
    properties.description = snapshot.project.description or None
    properties.created = properties.modified = _date(maps)


def _date(maps: Sequence[JourneyMap]) -> datetime:
    """The latest day on which a map was reviewed."""
    days = [journey.reviewed_on for journey in maps if journey.reviewed_on]
    if not days:
        return NO_DATE
    return datetime.combine(datetime.fromisoformat(max(days)).date(), time())
