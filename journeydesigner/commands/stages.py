"""Stages: add, move, duplicate, delete."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import made
from journeydesigner.commands.notes import delete_notes, park_notes
from journeydesigner.commands.ordering import key_at, make_room, settle
from journeydesigner.commands.parts import stage_parts
from journeydesigner.commands.standing import in_order, is_parked, needed, one_map
from journeydesigner.commands.touchpoints import delete_touchpoints, move_touchpoints
from journeydesigner.document import Transaction
from journeydesigner.model import JourneyMap, Stage


def add_stage(
    tx: Transaction, map_id: str, index: int | None = None, name: str = "", **fields: Any
) -> str:
    """A new stage before the `index`th; between two stages of one phase it joins that phase."""
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    siblings = snapshot.stages(map_id)
    fields.setdefault("phase_id", _phase_around(siblings, index))
    new = made(Stage, map_id=map_id, name=name, **fields)
    tx.add(new.evolve(order=key_at(tx, siblings, index)))
    return new.id


def _phase_around(siblings: list[Stage], index: int | None) -> str | None:
    if index is None or not 0 < index < len(siblings):
        return None
    before, after = siblings[index - 1].phase_id, siblings[index].phase_id
    return before if before == after else None


def move_stages(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves stages within their map; they keep their order."""
    snapshot = tx.snapshot
    moved = in_order(needed(snapshot, ids, Stage))
    if moved:
        settle(tx, snapshot.stages(one_map(moved)), moved, index)


def duplicate_stages(tx: Transaction, ids: Iterable[str]) -> list[str]:
    """Copies with all that stands in them, after the last one; their ids in order."""
    snapshot = tx.snapshot
    originals = in_order(needed(snapshot, ids, Stage))
    if not originals:
        return []
    siblings = snapshot.stages(one_map(originals))
    after_last = 1 + [stage.id for stage in siblings].index(originals[-1].id)
    keys = make_room(tx, siblings, after_last, len(originals))
    orders = {stage.id: key for stage, key in zip(originals, keys, strict=True)}
    fresh = insert_copies(tx, stage_parts(snapshot, originals), orders)
    return [fresh[stage.id] for stage in originals]


def delete_stages(tx: Transaction, ids: Iterable[str], keep_cards: bool = False) -> None:
    """Deletes stages with what stands in them; `keep_cards` moves that to the parking lot."""
    snapshot = tx.snapshot
    gone = in_order(needed(snapshot, ids, Stage))
    cards = [t for stage in gone for t in snapshot.touchpoints(stage.id)]
    if keep_cards:
        move_touchpoints(tx, [t.id for t in cards], None)
    else:
        delete_touchpoints(tx, [t.id for t in cards])
    _clear_cells(tx, {stage.id for stage in gone}, keep_cards)
    for stage in gone:
        tx.remove(stage.id)


def _clear_cells(tx: Transaction, gone: set[str], keep_cards: bool) -> None:
    """Deals with the notes that span a stage and with what names it from a parking lot."""
    snapshot = tx.snapshot
    for touchpoint in snapshot.touchpoints_naming(gone):
        tx.update(touchpoint.id, stage_id=None)
    named = snapshot.notes_naming(stage_ids=gone)
    parked = {note.id for note in named if keep_cards or is_parked(snapshot, note)}
    park_notes(tx, parked)
    delete_notes(tx, [note.id for note in named if note.id not in parked])
