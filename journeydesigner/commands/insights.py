"""Notes of one touchpoint by kind: its pain points, its opportunities."""

from __future__ import annotations

from typing import Any

from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.making import made
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.ordering import key_at
from journeydesigner.commands.standing import stage_of
from journeydesigner.document import Transaction
from journeydesigner.model import Note, Touchpoint


def add_touchpoint_note(
    tx: Transaction, touchpoint_id: str, lane_kind: str, text: str = "", **fields: Any
) -> str:
    """A note of that kind tied to the touchpoint; makes the lane where the map has none.

    A touchpoint in the parking lot keeps its new note there.
    """
    touchpoint = tx.snapshot.need(touchpoint_id, Touchpoint)
    lane_id = ensure_lane(tx, touchpoint.map_id, lane_kind)
    snapshot = tx.snapshot
    stage = stage_of(snapshot, touchpoint)
    if stage is not None:
        return add_note(tx, lane_id, stage.id, touchpoint_id, text, **fields)
    order = key_at(tx, snapshot.parked_notes(touchpoint.map_id), None)
    new = made(Note, map_id=touchpoint.map_id, lane_id=lane_id, touchpoint_id=touchpoint_id,
               text=text, order=order, **fields)  # fmt: skip
    return tx.add(new).id
