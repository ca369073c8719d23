"""Which pain points and opportunities weigh most."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.model.note import Note
from journeydesigner.model.snapshot import Snapshot


def ranked(snapshot: Snapshot, notes: Iterable[Note]) -> list[Note]:
    """More dots of the newest voting first, then greater impact, then less effort, then as given.

    What was not voted on, or not rated, comes after what was.
    """

    def weight(note: Note) -> tuple[int, int, int]:
        return -(snapshot.dots(note.id) or 0), -(note.impact or 0), note.effort or 6

    return sorted(notes, key=weight)


def notes_of_kind(
    snapshot: Snapshot, map_id: str, lane_kind: str, *, parked: bool = False
) -> list[Note]:
    """The notes in the map's lanes of a kind from left to right; `parked` adds those in the
    parking lot that belong into such a lane. Hidden ones are not among them."""
    lanes = [lane for lane in snapshot.lanes(map_id) if lane.lane_kind == lane_kind]
    notes = [
        note
        for stage in snapshot.stages(map_id)
        for lane in lanes
        for note in snapshot.notes(lane.id, stage.id)
    ]
    if parked:
        waiting = snapshot.parked_notes(map_id)
        notes += [note for note in waiting if snapshot.note_kind(note) == lane_kind]
    return [note for note in notes if not note.hidden]
