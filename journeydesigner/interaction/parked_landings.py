"""Where things dragged out of the parking lot would land on the map."""

from __future__ import annotations

from journeydesigner.commands.names import moving
from journeydesigner.commands.parking import place, stands_parked
from journeydesigner.commands.stages import add_stage
from journeydesigner.i18n import tr
from journeydesigner.interaction.landing import REFUSED, Aim, Landing
from journeydesigner.interaction.note_landings import column_under
from journeydesigner.interaction.note_places import NotePlace, note_place
from journeydesigner.interaction.overlay import Guide
from journeydesigner.layout.hit import hit
from journeydesigner.layout.slots import Slot, touchpoint_slot
from journeydesigner.model import LANE_KINDS, Lane, Note, Snapshot, kind_of


def carried(snapshot: Snapshot, map_id: str, ids: tuple[str, ...]) -> list[str]:
    """Those of the ids that wait in the map's parking lot: a drag may come from anywhere."""
    return [
        key
        for key in dict.fromkeys(ids)
        if stands_parked(snapshot, key) and getattr(snapshot[key], "map_id", "") == map_id
    ]


def parked_landing(aim: Aim) -> Landing:
    """Touchpoints go into the nearest stage, notes into the cell there or into their own lanes.

    A map that shows no stage gets one in the same step.
    """
    ids = carried(aim.context.snapshot, aim.layout.map_id, aim.payload.ids)
    if not ids:
        return REFUSED
    slot = touchpoint_slot(aim.layout, aim.x, aim.y)
    if slot is None:
        return Landing(
            lambda: _move(aim, ids, "", None, None),
            target=aim.everything,
            note=tr("In a new stage"),
        )
    if any(kind_of(key) == "touchpoint" for key in ids):
        return _with_touchpoints(aim, ids, slot)
    return _notes(aim, ids, slot)


def _with_touchpoints(aim: Aim, ids: list[str], slot: Slot) -> Landing:
    """Notes that come with touchpoints span the stage, unless they are tied to one."""
    return Landing(
        lambda: _move(aim, ids, slot.parent_id, slot, None), (Guide(*slot.line),), slot.target
    )


def _notes(aim: Aim, ids: list[str], slot: Slot) -> Landing:
    pointed = note_place(aim.layout, aim.context.snapshot, aim.x, aim.y)
    if pointed is not None:
        return Landing(
            lambda: _move(aim, ids, pointed.stage_id, None, pointed),
            pointed.guides,
            pointed.target,
        )
    under = hit(aim.layout, aim.x, aim.y).touchpoint_id or None
    own = NotePlace("", slot.parent_id, under, None, (), None)
    return Landing(
        lambda: _move(aim, ids, slot.parent_id, None, own),
        (),
        column_under(aim) if under else slot.target,
        note=_own_lanes(aim.context.snapshot, ids),
    )


def _move(
    aim: Aim, ids: list[str], stage_id: str, slot: Slot | None, cell: NotePlace | None
) -> str:
    document, map_id = aim.context.document, aim.layout.map_id
    here = carried(aim.context.snapshot, map_id, tuple(ids))
    with document.transaction(moving(here)) as tx:
        place(
            tx,
            here,
            stage_id or add_stage(tx, map_id),
            cell.touchpoint_id if cell else None,
            (cell.lane if cell else "") or None,
            slot.index if slot else None,
            cell.index if cell else None,
        )
    aim.context.selection.set(here)
    return ""


def _own_lanes(snapshot: Snapshot, ids: list[str]) -> str:
    """The titles of the lanes that the notes would go to."""
    titles: dict[str, None] = {}
    for key in ids:
        note = snapshot.need(key, Note)
        lane = snapshot.get(note.lane_id, Lane)
        kind = LANE_KINDS[snapshot.note_kind(note) if lane and lane.holds_notes else "notes"]
        titles[(lane.title if lane and lane.holds_notes else "") or tr(kind.title)] = None
    return ", ".join(titles)
