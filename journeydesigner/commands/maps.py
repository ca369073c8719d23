"""Maps: add, rename, duplicate, move, delete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import cleaned, made
from journeydesigner.commands.names import copy_title
from journeydesigner.commands.ordering import key_at, settle
from journeydesigner.commands.parts import map_parts
from journeydesigner.commands.pictures import drop_unused, pictures_of
from journeydesigner.commands.standing import in_order, needed
from journeydesigner.commands.workshop.candidates import drop_candidates
from journeydesigner.commands.workshop.decisions import forget_map
from journeydesigner.document import Transaction
from journeydesigner.model import JourneyMap, Lane, Note, Stage, Touchpoint
from journeydesigner.model.order import keys_between


def add_map(
    tx: Transaction,
    title: str = "",
    stages: Sequence[str] = ("",),
    lanes: Sequence[str] = ("touchpoints", "emotion"),
    index: int | None = None,
    **fields: Any,
) -> str:
    """A new map with stages of these names and lanes of these kinds."""
    order = key_at(tx, tx.snapshot.maps, index)
    new = tx.add(made(JourneyMap, title=title, order=order, **fields))
    for name, key in zip(stages, keys_between(None, None, len(stages)), strict=True):
        tx.add(made(Stage, map_id=new.id, name=name, order=key))
    for kind, key in zip(lanes, keys_between(None, None, len(lanes)), strict=True):
        tx.add(made(Lane, map_id=new.id, lane_kind=kind, order=key))
    return new.id


def rename_map(tx: Transaction, map_id: str, title: str) -> None:
    """Gives the map another title."""
    tx.snapshot.need(map_id, JourneyMap)
    tx.update(map_id, **cleaned({"title": title}))


def duplicate_map(tx: Transaction, map_id: str) -> str:
    """A copy right after the map with all that is in it; personas and channels are shared."""
    snapshot = tx.snapshot
    original = snapshot.need(map_id, JourneyMap)
    siblings = snapshot.maps
    order = key_at(tx, siblings, 1 + [m.id for m in siblings].index(map_id))
    fresh = insert_copies(tx, map_parts(snapshot, original), {map_id: order})[map_id]
    tx.update(fresh, title=copy_title(original.title))
    return fresh


def move_map(tx: Transaction, map_id: str, index: int | None = None) -> None:
    """Moves a map within the project."""
    move_maps(tx, [map_id], index)


def move_maps(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves maps within the project; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.maps, in_order(needed(snapshot, ids, JourneyMap)), index)


def delete_map(tx: Transaction, map_id: str) -> None:
    """Deletes a map with all that is in it, its votings too; its personas stay, its variants
    become maps, what was decided on it stays with the project."""
    snapshot = tx.snapshot
    parts = {r.id: r for r in map_parts(snapshot, snapshot.need(map_id, JourneyMap))}
    for touchpoint in snapshot.all_touchpoints(map_id):
        parts.update((p.id, p) for p in snapshot.all_emotion_records(touchpoint.id))
    for voting in snapshot.votings(map_id):
        parts.update((vote.id, vote) for vote in snapshot.all_vote_records(voting.id))
    forget_map(tx, map_id)
    for key in parts:
        tx.remove(key)
    for other in snapshot.maps:
        if other.variant_of == map_id and other.id != map_id:
            tx.update(other.id, variant_of=None)
    _let_go(tx, parts.keys())
    drop_candidates(tx, parts.keys())
    drop_unused(tx, [key for record in parts.values() for key in pictures_of(record)])


def _let_go(tx: Transaction, gone: Iterable[str]) -> None:
    """Clears what other maps' records name of a deleted map (only files made by hand do)."""
    lost = set(gone)
    snapshot = tx.snapshot
    for record in snapshot.of(Touchpoint):
        if record.stage_id in lost:
            tx.update(record.id, stage_id=None)
    for stage in snapshot.of(Stage):
        if stage.phase_id in lost:
            tx.update(stage.id, phase_id=None)
    for note in snapshot.of(Note):
        changes = {
            name: None
            for name in ("lane_id", "stage_id", "touchpoint_id")
            if getattr(note, name) in lost
        }
        answers = tuple(key for key in note.answers if key not in lost)
        if changes or answers != note.answers:
            tx.update(note.id, **changes, answers=answers)
