"""The table *Pain points and opportunities*: ranked by votes, then by impact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesigner.model import JourneyMap, Note, Snapshot
from journeydesigner.model.ranking import notes_of_kind, ranked
from journeydesigner.model.touchpoint import STATUSES
from journeydesigner.tables.cells import Value, choice_word, joined, note_text
from journeydesigner.tables.note_places import map_title, stage_and_touchpoint
from journeydesigner.tables.sheet_table import SheetColumn, SheetTable

TITLE = "Pain points and opportunities"
_KINDS = (("pain-points", "Pain point"), ("opportunities", "Opportunity"))
_COLUMNS = (
    SheetColumn("Kind", "line"),
    SheetColumn("Rank", "count"),
    SheetColumn("Text", "text", lead=True),
    SheetColumn("Votes", "count"),
    SheetColumn("Impact", "count"),
    SheetColumn("Effort", "count"),
    SheetColumn("Owner", "line"),
    SheetColumn("Status", "line"),
    SheetColumn("Answers", "text"),
    SheetColumn("Map", "line"),
    SheetColumn("Stage", "line"),
    SheetColumn("Touchpoint", "line"),
    SheetColumn("Id", "id"),
)


def insight_table(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> SheetTable:
    """Those of these maps: pain points before opportunities, each ranked within its map.

    Votes are the dots of the newest voting on a note; empty where it was not voted on.
    """
    return SheetTable(TITLE, "Insights", _COLUMNS, tuple(_rows(snapshot, maps)))


def _rows(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> Iterator[tuple[Value, ...]]:
    for journey in maps:
        for lane_kind, word in _KINDS:
            notes = notes_of_kind(snapshot, journey.id, lane_kind, parked=True)
            shown = [note for note in ranked(snapshot, notes) if note_text(note)]
            for rank, note in enumerate(shown, 1):
                yield (word, rank, *_row(snapshot, note))


def _row(snapshot: Snapshot, note: Note) -> tuple[Value, ...]:
    answered = (snapshot.get(key, Note) for key in note.answers)
    return (
        note_text(note),
        snapshot.dots(note.id),
        note.impact,
        note.effort,
        note.owner,
        choice_word(note.status, STATUSES),
        joined(note_text(pain) for pain in answered if pain is not None),
        map_title(snapshot, note.map_id),
        *stage_and_touchpoint(snapshot, note),
        note.id,
    )
