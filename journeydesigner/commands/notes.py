"""Notes: add, move, park, duplicate, delete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at, make_room, settle
from journeydesigner.commands.pictures import drop_unused
from journeydesigner.commands.standing import is_parked, needed, notes_in_order, one_map, stage_of
from journeydesigner.commands.workshop.candidates import drop_candidates
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import (
    JourneyError,
    JourneyMap,
    Lane,
    Note,
    Snapshot,
    Stage,
    Touchpoint,
)


def add_note(
    tx: Transaction,
    lane_id: str,
    stage_id: str,
    touchpoint_id: str | None = None,
    text: str = "",
    index: int | None = None,
    **fields: Any,
) -> str:
    """A new note under the touchpoint, or spanning the stage where there is none.

    `index` counts the notes at that very place. Raises `JourneyError` for a lane that holds no
    notes, and for a stage or touchpoint that do not belong together.
    """
    snapshot = tx.snapshot
    lane = _note_lane(snapshot, lane_id)
    _check_place(snapshot, lane.map_id, stage_id, touchpoint_id)
    siblings = notes_at(snapshot, lane_id, stage_id, touchpoint_id)
    new = made(Note, map_id=lane.map_id, lane_id=lane_id, stage_id=stage_id,
               touchpoint_id=touchpoint_id, text=text, **fields)  # fmt: skip
    tx.add(new.evolve(order=key_at(tx, siblings, index)))
    return new.id


def add_parked_note(tx: Transaction, map_id: str, text: str = "", **fields: Any) -> str:
    """A new note at the end of the map's parking lot."""
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    new = made(Note, map_id=map_id, text=text, **fields)
    tx.add(new.evolve(order=key_at(tx, snapshot.parked_notes(map_id), None)))
    return new.id


def move_notes(
    tx: Transaction,
    ids: Iterable[str],
    lane_id: str | None,
    stage_id: str | None,
    touchpoint_id: str | None = None,
    index: int | None = None,
) -> None:
    """Moves notes to a place of their map; no stage and no touchpoint is the parking lot.

    With a touchpoint the stage is its stage. Without a lane each note keeps its own. They keep
    their order. Raises `JourneyError` where the place is none.
    """
    snapshot = tx.snapshot
    moved = notes_in_order(snapshot, ids)
    if not moved:
        return
    map_id = one_map(moved)
    if touchpoint_id is not None:
        stage_id = _stage_of_touchpoint(snapshot, touchpoint_id, stage_id)
    if lane_id is not None and _note_lane(snapshot, lane_id).map_id != map_id:
        raise JourneyError(tr("That lane belongs to another map."))
    if stage_id is None:
        where = {"stage_id": None, "touchpoint_id": touchpoint_id}
        lane = {} if lane_id is None else {"lane_id": lane_id}
        settle(tx, snapshot.parked_notes(map_id), moved, index, **where, **lane)
        return
    _check_place(snapshot, map_id, stage_id, touchpoint_id)
    for lane_key, group in _by_lane(moved, lane_id):
        _note_lane(snapshot, lane_key)
        siblings = notes_at(snapshot, lane_key, stage_id, touchpoint_id)
        settle(tx, siblings, group, index,
               lane_id=lane_key, stage_id=stage_id, touchpoint_id=touchpoint_id)  # fmt: skip


def _by_lane(notes: Sequence[Note], lane_id: str | None) -> list[tuple[str, list[Note]]]:
    if lane_id is not None:
        return [(lane_id, list(notes))]
    return [(key or "", list(group)) for key, group in groupby(notes, key=lambda n: n.lane_id)]


def park_notes(tx: Transaction, ids: Iterable[str]) -> None:
    """Moves notes to the end of their map's parking lot; they keep lane and touchpoint."""
    snapshot = tx.snapshot
    notes = notes_in_order(snapshot, ids)
    for map_id in dict.fromkeys(note.map_id for note in notes):
        mine = [note for note in notes if note.map_id == map_id]
        settle(tx, snapshot.parked_notes(map_id), mine, None, stage_id=None)


def duplicate_notes(tx: Transaction, ids: Iterable[str]) -> list[str]:
    """A copy right after each note; the copies' ids."""
    copied: list[str] = []
    for note in notes_in_order(tx.snapshot, ids):
        snapshot = tx.snapshot
        siblings = _neighbours(snapshot, note)
        place = 1 + [n.id for n in siblings].index(note.id)
        orders = {note.id: make_room(tx, siblings, place)[0]}
        copied.append(insert_copies(tx, [note], orders)[note.id])
    return copied


def delete_notes(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes notes and the votes for them; opportunities no longer answer them."""
    snapshot = tx.snapshot
    gone = {note.id: note for note in needed(snapshot, ids, Note)}
    if not gone:
        return
    drop_candidates(tx, gone)
    for note in snapshot.of(Note):
        if note.answers and note.id not in gone and not gone.keys().isdisjoint(note.answers):
            tx.update(note.id, answers=tuple(key for key in note.answers if key not in gone))
    for key in gone:
        tx.remove(key)
    drop_unused(tx, [note.picture_id for note in gone.values()])


def _neighbours(snapshot: Snapshot, note: Note) -> list[Note]:
    """The notes at the same place, this one among them."""
    if is_parked(snapshot, note):
        return snapshot.parked_notes(note.map_id)
    under = note.touchpoint_id if snapshot.is_under_touchpoint(note) else None
    return notes_at(snapshot, note.lane_id or "", note.stage_id or "", under)


def notes_at(
    snapshot: Snapshot, lane_id: str, stage_id: str, touchpoint_id: str | None
) -> list[Note]:
    """The notes of a cell that stand under the touchpoint (None: that span the stage)."""
    return [
        note
        for note in snapshot.notes(lane_id, stage_id)
        if (note.touchpoint_id if snapshot.is_under_touchpoint(note) else None) == touchpoint_id
    ]


def _note_lane(snapshot: Snapshot, lane_id: str) -> Lane:
    lane = snapshot.get(lane_id, Lane)
    if lane is None or not lane.holds_notes:
        raise JourneyError(
            tr("This lane does not hold notes."), hint=tr("Choose a lane that holds notes.")
        )
    return lane


def _check_place(snapshot: Snapshot, map_id: str, stage_id: str, touchpoint_id: str | None) -> None:
    if snapshot.need(stage_id, Stage).map_id != map_id:
        raise JourneyError(tr("That stage belongs to another map."))
    if touchpoint_id is not None:
        _stage_of_touchpoint(snapshot, touchpoint_id, stage_id)


def _stage_of_touchpoint(
    snapshot: Snapshot, touchpoint_id: str, stage_id: str | None
) -> str | None:
    """The touchpoint's stage. Raises `JourneyError` where another one is asked for."""
    stage = stage_of(snapshot, snapshot.need(touchpoint_id, Touchpoint))
    found = stage.id if stage else None
    if stage_id not in (None, found):
        raise JourneyError(tr("That touchpoint is not in this stage."))
    return found
