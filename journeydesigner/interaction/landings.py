"""Where things dragged onto the map from outside would land, by the kind of payload."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.commands.lanes import ONCE
from journeydesigner.i18n import tr
from journeydesigner.interaction import creating
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.finding import shown_lanes, shown_stages
from journeydesigner.interaction.landing import REFUSED, Aim, Landing
from journeydesigner.interaction.note_landings import note_landing, picture_landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.parked_landings import parked_landing
from journeydesigner.interaction.places import full_index
from journeydesigner.layout.slots import lane_slot, stage_slot, touchpoint_slot
from journeydesigner.model import LANE_KINDS, Persona


def landing(context: Context, payload: Payload, x: float, y: float) -> Landing:
    """What a drop of the payload at (x, y) would do; refused where no map is shown."""
    layout, find = context.layout, _BY_KIND.get(payload.kind)
    if layout is None or find is None:
        return REFUSED
    return find(Aim(context, layout, payload, x, y))


def _touchpoint(aim: Aim) -> Landing:
    """Into the nearest stage; a map that shows none gets one in the same step."""
    session, channel = aim.context.session, aim.payload.value
    slot = touchpoint_slot(aim.layout, aim.x, aim.y)
    if slot is None:
        return Landing(
            lambda: creating.new_touchpoint(session, "", None, channel),
            target=aim.everything,
            edit=True,
            note=tr("In a new stage"),
        )
    return Landing(
        lambda: creating.new_touchpoint(session, slot.parent_id, slot.index, channel),
        (Guide(*slot.line),),
        slot.target,
        edit=True,
    )


def _stage(aim: Aim) -> Landing:
    slot = stage_slot(aim.layout, aim.x)
    every = [stage.id for stage in aim.context.snapshot.stages(aim.layout.map_id)]
    index = full_index(shown_stages(aim.layout), every, slot.index)
    return Landing(
        lambda: creating.new_stage(aim.context.session, index),
        (Guide(*slot.line),),
        slot.target,
        edit=True,
    )


def _lane(aim: Aim) -> Landing:
    """Between two lanes; refused for a kind that occurs once and is shown."""
    kind = aim.payload.value or "notes"
    if kind not in LANE_KINDS:
        return REFUSED
    if _is_shown(aim, kind):
        return Landing(note=tr("The map has this lane already"))
    slot = lane_slot(aim.layout, aim.y)
    every = [lane.id for lane in aim.context.snapshot.lanes(aim.layout.map_id)]
    index = full_index(shown_lanes(aim.layout), every, slot.index)
    return Landing(
        lambda: creating.new_lane(aim.context.session, kind, index),
        (Guide(*slot.line),),
        slot.target,
        edit=True,
    )


def _is_shown(aim: Aim, kind: str) -> bool:
    found = aim.context.snapshot.lane_of_kind(aim.layout.map_id, kind) if kind in ONCE else None
    return found is not None and not found.hidden


def _persona(aim: Aim) -> Landing:
    snapshot = aim.context.snapshot
    persona = snapshot.get(aim.payload.value, Persona)
    if persona is None:
        return REFUSED
    if persona in snapshot.map_personas(aim.layout.map_id):
        return Landing(note=tr("This persona is on the map already"))
    return Landing(
        lambda: creating.put_persona_on_map(aim.context.session, persona.id),
        target=aim.everything,
    )


_BY_KIND: dict[str, Callable[[Aim], Landing]] = {
    "touchpoint": _touchpoint,
    "stage": _stage,
    "lane": _lane,
    "note": note_landing,
    "persona": _persona,
    "picture": picture_landing,
    "parked": parked_landing,
}
