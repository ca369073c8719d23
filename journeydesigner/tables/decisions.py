"""The table *Notes and decisions*: what was decided, who does what next, and all other notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesigner.model import Decision, JourneyMap, NextStep, Note, Snapshot
from journeydesigner.model.decided import decided_on
from journeydesigner.model.ranking import notes_of_kind
from journeydesigner.model.touchpoint import STATUSES
from journeydesigner.tables.cells import Value, choice_word, note_text
from journeydesigner.tables.note_places import lane_name, map_title, stage_and_touchpoint
from journeydesigner.tables.sheet_table import SheetColumn, SheetTable

TITLE = "Notes and decisions"
_RANKED = ("pain-points", "opportunities")
_COLUMNS = (
    SheetColumn("Kind", "line"),
    SheetColumn("Text", "text", lead=True),
    SheetColumn("Owner", "line"),
    SheetColumn("Due", "line"),
    SheetColumn("Status", "line"),
    SheetColumn("Follows from", "text"),
    SheetColumn("Votes", "count"),
    SheetColumn("Map", "line"),
    SheetColumn("Lane", "line"),
    SheetColumn("Stage", "line"),
    SheetColumn("Touchpoint", "line"),
    SheetColumn("Id", "id"),
)


def decision_table(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> SheetTable:
    """Decisions and next steps on these maps or on the whole project, then the maps' notes that
    are neither pain points nor opportunities. A day is text as YYYY-MM-DD."""
    rows = (*_decided(snapshot, maps), *_noted(snapshot, maps))
    return SheetTable(TITLE, "NotesAndDecisions", _COLUMNS, rows)


def _decided(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> Iterator[tuple[Value, ...]]:
    decisions, steps = decided_on(snapshot, {journey.id for journey in maps})
    for decision in decisions:
        place = map_title(snapshot, decision.map_id)
        yield ("Decision", decision.text, "", "", "", "", None, place, "", "", "", decision.id)
    for step in steps:
        yield _step_row(snapshot, step)


def _step_row(snapshot: Snapshot, step: NextStep) -> tuple[Value, ...]:
    decision = snapshot.get(step.decision_id, Decision)
    return (
        "Next step",
        step.text,
        step.owner,
        step.due,
        choice_word(step.status, STATUSES),
        decision.text if decision else "",
        None,
        map_title(snapshot, step.map_id),
        "",
        "",
        "",
        step.id,
    )


def _noted(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> Iterator[tuple[Value, ...]]:
    for journey in maps:
        kinds = dict.fromkeys(x.lane_kind for x in snapshot.lanes(journey.id) if x.holds_notes)
        standing = [
            note
            for kind in kinds
            if kind not in _RANKED
            for note in notes_of_kind(snapshot, journey.id, kind)
        ]
        waiting = snapshot.parked_notes(journey.id)
        parked = [n for n in waiting if snapshot.note_kind(n) not in _RANKED]
        for note in (*standing, *parked):
            if note_text(note):
                yield _note_row(snapshot, note)


def _note_row(snapshot: Snapshot, note: Note) -> tuple[Value, ...]:
    return (
        "Note",
        note_text(note),
        note.owner,
        "",
        choice_word(note.status, STATUSES),
        "",
        snapshot.dots(note.id),
        map_title(snapshot, note.map_id),
        lane_name(snapshot, note),
        *stage_and_touchpoint(snapshot, note),
        note.id,
    )
