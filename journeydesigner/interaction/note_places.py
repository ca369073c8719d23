"""Where notes dropped at a point go, in the terms of the commands."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import note_stack
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import note_slot
from journeydesigner.model import Lane, Snapshot


@dataclass(frozen=True, slots=True)
class NotePlace:
    """`lane` is a lane's id, or a kind of which the first lane is taken or made. `index` counts
    the notes under the same touchpoint (None: of those that span the stage)."""

    lane: str
    stage_id: str
    touchpoint_id: str | None
    index: int | None
    guides: tuple[Guide, ...]
    target: Rect | None


def note_place(layout: MapLayout, snapshot: Snapshot, x: float, y: float) -> NotePlace | None:
    """The place at (x, y); None where there is no cell of a lane that holds notes."""
    slot = note_slot(layout, x, y)
    lane = snapshot.get(slot.lane_id, Lane) if slot else None
    if slot is None or lane is None or not lane.holds_notes:
        return None
    stack = note_stack(snapshot, slot.lane_id, slot.stage_id, slot.touchpoint_id)
    return NotePlace(
        slot.lane_id,
        slot.stage_id,
        slot.touchpoint_id,
        stack.index(slot.after_id) + 1 if slot.after_id in stack else 0,
        (Guide(*slot.line),),
        slot.target,
    )
