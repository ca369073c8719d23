"""Personas: add, duplicate, move, delete, and who is on a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import made
from journeydesigner.commands.names import copy_title
from journeydesigner.commands.ordering import key_at, settle
from journeydesigner.commands.pictures import drop_unused
from journeydesigner.commands.standing import in_order, needed
from journeydesigner.document import Transaction
from journeydesigner.model import EmotionPoint, JourneyMap, Persona


def add_persona(
    tx: Transaction,
    name: str = "",
    map_id: str | None = None,
    index: int | None = None,
    **fields: Any,
) -> str:
    """A new persona before the `index`th of the project, and last on the map if one is given."""
    order = key_at(tx, tx.snapshot.personas, index)
    new = tx.add(made(Persona, name=name, order=order, **fields))
    if map_id is not None:
        journey = tx.snapshot.need(map_id, JourneyMap)
        tx.update(map_id, persona_ids=(*journey.persona_ids, new.id))
    return new.id


def duplicate_persona(tx: Transaction, persona_id: str) -> str:
    """A copy right after the persona, on no map yet."""
    snapshot = tx.snapshot
    original = snapshot.need(persona_id, Persona)
    siblings = snapshot.personas
    order = key_at(tx, siblings, 1 + [p.id for p in siblings].index(persona_id))
    fresh = insert_copies(tx, [original], {persona_id: order})[persona_id]
    tx.update(fresh, name=copy_title(original.name))
    return fresh


def move_persona(tx: Transaction, persona_id: str, index: int | None = None) -> None:
    """Moves a persona within the project's list."""
    move_personas(tx, [persona_id], index)


def move_personas(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves personas within the project's list; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.personas, in_order(needed(snapshot, ids, Persona)), index)


def delete_persona(tx: Transaction, persona_id: str) -> None:
    """Deletes a persona, takes it off every map, and deletes its emotion points."""
    snapshot = tx.snapshot
    persona = snapshot.need(persona_id, Persona)
    for journey in snapshot.maps:
        if persona_id in journey.persona_ids:
            kept = tuple(key for key in journey.persona_ids if key != persona_id)
            tx.update(journey.id, persona_ids=kept)
    for point in snapshot.of(EmotionPoint):
        if point.persona_id == persona_id:
            tx.remove(point.id)
    tx.remove(persona_id)
    drop_unused(tx, [persona.photo_id])


def set_map_personas(tx: Transaction, map_id: str, persona_ids: Iterable[str]) -> None:
    """Whose journey the map is, in order; who leaves it takes the emotion points there along."""
    snapshot = tx.snapshot
    journey = snapshot.need(map_id, JourneyMap)
    wanted = tuple(p.id for p in needed(snapshot, persona_ids, Persona))
    leaving = set(journey.persona_ids) - set(wanted)
    if leaving:
        for touchpoint in snapshot.all_touchpoints(map_id):
            for point in snapshot.all_emotion_records(touchpoint.id):
                if point.persona_id in leaving:
                    tx.remove(point.id)
    tx.update(map_id, persona_ids=wanted)
