"""Touchpoints: add, move, duplicate, delete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import made
from journeydesigner.commands.notes import delete_notes
from journeydesigner.commands.ordering import key_at, make_room, settle
from journeydesigner.commands.parts import touchpoint_parts
from journeydesigner.commands.standing import left_to_right, needed, one_map, stage_of
from journeydesigner.commands.workshop.candidates import drop_candidates
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import (
    JourneyError,
    JourneyMap,
    Snapshot,
    Stage,
    Touchpoint,
)


def add_touchpoint(
    tx: Transaction, map_id: str, stage_id: str | None, index: int | None = None, **fields: Any
) -> str:
    """A new touchpoint before the `index`th of the stage (None: of the parking lot)."""
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    siblings = touchpoints_at(snapshot, map_id, stage_id)
    new = made(Touchpoint, map_id=map_id, stage_id=stage_id, **fields)
    tx.add(new.evolve(order=key_at(tx, siblings, index)))
    return new.id


def move_touchpoints(
    tx: Transaction, ids: Iterable[str], stage_id: str | None, index: int | None = None
) -> None:
    """Moves touchpoints into a stage of their map, or into its parking lot.

    They keep their order from left to right; the notes tied to them follow.
    Raises `JourneyError` for a stage of another map.
    """
    snapshot = tx.snapshot
    moved = left_to_right(snapshot, ids)
    if stage_id is None:
        for map_id, group in groupby(moved, key=lambda t: t.map_id):
            settle(tx, snapshot.parked_touchpoints(map_id), list(group), index, stage_id=None)
    elif moved:
        siblings = touchpoints_at(snapshot, one_map(moved), stage_id)
        settle(tx, siblings, moved, index, stage_id=stage_id)
    for touchpoint in moved:
        for note in snapshot.tied_notes(touchpoint.id):
            if note.stage_id != stage_id:
                tx.update(note.id, stage_id=stage_id)


def duplicate_touchpoints(tx: Transaction, ids: Iterable[str]) -> list[str]:
    """Copies with their emotion points and notes, right after the last one of each stage.

    Returns the copies' ids from left to right.
    """
    snapshot = tx.snapshot
    originals = left_to_right(snapshot, ids)
    copied: list[str] = []
    for _, group in groupby(originals, key=lambda t: (t.map_id, stage_of(snapshot, t))):
        copied += _duplicate_group(tx, list(group))
    return copied


def _duplicate_group(tx: Transaction, group: Sequence[Touchpoint]) -> list[str]:
    snapshot = tx.snapshot
    stage = stage_of(snapshot, group[0])
    siblings = touchpoints_at(snapshot, group[0].map_id, stage.id if stage else None)
    after_last = 1 + [t.id for t in siblings].index(group[-1].id)
    keys = make_room(tx, siblings, after_last, len(group))
    orders = {original.id: key for original, key in zip(group, keys, strict=True)}
    fresh = insert_copies(tx, touchpoint_parts(snapshot, group), orders)
    return [fresh[original.id] for original in group]


def delete_touchpoints(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes touchpoints with the notes tied to them, their emotion points and the votes for
    them."""
    snapshot = tx.snapshot
    gone = needed(snapshot, ids, Touchpoint)
    delete_notes(tx, [note.id for t in gone for note in snapshot.tied_notes(t.id)])
    for touchpoint in gone:
        for point in snapshot.all_emotion_records(touchpoint.id):
            tx.remove(point.id)
        tx.remove(touchpoint.id)
    drop_candidates(tx, [touchpoint.id for touchpoint in gone])


def touchpoints_at(snapshot: Snapshot, map_id: str, stage_id: str | None) -> list[Touchpoint]:
    """Who stands in the stage or (None) in the map's parking lot.

    Raises `JourneyError` for a stage of another map.
    """
    if stage_id is None:
        return snapshot.parked_touchpoints(map_id)
    if snapshot.need(stage_id, Stage).map_id != map_id:
        raise JourneyError(
            tr("That stage belongs to another map."),
            hint=tr("Copy the touchpoints to take them to another map."),
        )
    return snapshot.touchpoints(stage_id)
