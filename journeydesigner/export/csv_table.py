"""The CSV export: the touchpoint table, one line for each touchpoint of all chosen maps.

Format: RFC 4180 (CR LF between the lines, quotes doubled), in UTF-8 with a byte order mark, which
spreadsheets need to know it. Headers are those of the workbook. A text that a spreadsheet would
take for a formula begins with an apostrophe; one that begins with apostrophes and such a text gets
one more, so that what was typed can be told.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from journeydesigner.export.choosing import needed_maps, shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_content, chosen_view
from journeydesigner.export.progress import Progress
from journeydesigner.export.report.findings import decisions, next_steps
from journeydesigner.export.report.shown import Shown
from journeydesigner.export.result import ExportResult, ExportWarning
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyMap, Note, Snapshot
from journeydesigner.tables import Column, TouchpointTable, Value, touchpoint_table

_GUARDED = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
"""Also the wide forms of the signs, which spreadsheets of East Asia take for the same."""
_GUARD = "'"
_LANES = {
    "customer_interaction": ("touchpoints", "customer-interaction"),
    "system_interaction": ("system-interaction",),
    "channel": ("touchpoints", "channel"),
    "emotion": ("emotion",),
    "thinking": ("thinking",),
    "pain-points": ("pain-points",),
    "opportunities": ("opportunities",),
    "strategy_owner": ("strategy",),
    "strategy_status": ("strategy",),
}
"""The kinds of lanes that show what stands in a column."""
_STEP = 200
"""Rows between two reports of progress."""


def export_csv(snapshot: Snapshot, options: ExportOptions, progress: Progress) -> ExportResult:
    """The table. Lanes that are named leave out the columns of others. Raises `BadOption`,
    `NoSuchMap`, `Cancelled`."""
    map_ids = [journey.id for journey in needed_maps(snapshot, options)]
    snapshot = chosen_content(snapshot, options, map_ids)
    maps = [snapshot.need(key, JourneyMap) for key in map_ids]
    shown = [Shown(snapshot, journey, options) for journey in maps]
    table = touchpoint_table(snapshot, maps)
    columns = [column for column in table.columns if _wanted(column, shown, options)]
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([guarded(column.header) for column in columns])
    writer.writerows(_rows(table, columns, options, progress))
    progress.reach(1.0)
    warnings = [warning for each in shown for warning in _left_out(each, options)]
    return ExportResult(target.getvalue().encode("utf-8-sig"), tuple(warnings))


def guarded(text: str) -> str:
    """The text as a spreadsheet takes it for text."""
    return _GUARD + text if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` wrote so."""
    return text[1:] if text.startswith(_GUARD) and _GUARDED.match(text) else text


def _wanted(column: Column, shown: list[Shown], options: ExportOptions) -> bool:
    if column.field == "emotion" and not chosen_view(options).draws(column.persona_id):
        return False
    kinds = _LANES.get(column.field)
    if kinds is None or not options.lanes:
        return True
    return any(each.field(kind) for each in shown for kind in kinds)


def _rows(
    table: TouchpointTable, columns: list[Column], options: ExportOptions, progress: Progress
) -> Iterator[list[str]]:
    chosen = frozenset(options.filter)
    places = [place for place in table.places() if not chosen or place.touchpoint.id in chosen]
    for done, place in enumerate(places):
        if done % _STEP == 0:
            progress.reach(done / len(places))
        yield [_spelled(column.value(place)) for column in columns]


def _spelled(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return repr(int(value)) if float(value).is_integer() else repr(value)


def _left_out(shown: Shown, options: ExportOptions) -> Iterator[ExportWarning]:
    """What the map says and a table of touchpoints cannot."""
    snapshot, journey = shown.snapshot, shown.journey
    where = shown_title(journey)
    kinds = ", ".join(_lost_kinds(shown))
    if kinds:
        message = tr("A table of touchpoints has no place for: {kinds}.").format(kinds=kinds)
        yield ExportWarning(message, where, map_id=journey.id)
    notes = [note for note in snapshot.of(Note) if note.map_id == journey.id]
    told = {
        note.id
        for touchpoint in snapshot.all_touchpoints(journey.id)
        for kind in ("pain-points", "opportunities")
        for note in snapshot.tied_notes(touchpoint.id, kind)
    }
    count = sum(note.id not in told for note in notes)
    if count:
        message = trn("{n} note was left out.", "{n} notes were left out.", count)
        yield ExportWarning(message, where, map_id=journey.id)
    count = shown.filtered_out()
    if count:
        message = trn(
            "{n} touchpoint outside the filter is not in the table.",
            "{n} touchpoints outside the filter are not in the table.",
            count,
        )
        yield ExportWarning(message, where, map_id=journey.id)


def _lost_kinds(shown: Shown) -> Iterator[str]:
    snapshot, journey = shown.snapshot, shown.journey
    stages, touchpoints = snapshot.stages(journey.id), snapshot.all_touchpoints(journey.id)
    found = {
        tr("scenario"): bool(journey.scenario.strip()),
        tr("goals and expectations"): any(
            s.goal or s.expectations or s.need_what or s.need_why or s.trigger for s in stages
        ),
        tr("quotes"): any(p.quote for t in touchpoints for p in snapshot.emotions(t.id)),
        tr("doing and expecting"): any(t.doing or t.expecting for t in touchpoints),
        tr("strategies"): any(t.strategy for t in touchpoints),
        tr("decisions and next steps"): bool(
            decisions(snapshot, {journey.id}) or next_steps(snapshot, {journey.id})
        ),
    }
    yield from (word for word, lost in found.items() if lost)
