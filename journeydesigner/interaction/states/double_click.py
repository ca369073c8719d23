"""A double-click edits the text under it; on bare ground it makes what belongs there."""

from __future__ import annotations

from journeydesigner.interaction import creating
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.note_places import note_place
from journeydesigner.interaction.pointing import pointed
from journeydesigner.interaction.states import resizing
from journeydesigner.interaction.states.pulling import suited
from journeydesigner.layout.hit import Hit, lane_edge, stage_edge
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.scores import score_at
from journeydesigner.layout.slots import touchpoint_slot
from journeydesigner.model import Family, Lane


def double_click(context: Context, layout: MapLayout, event: PointerEvent) -> None:
    """On an edge: the usual size. On a box: edits it. On the ground of a cell: adds to it."""
    lane_id = lane_edge(layout, event.x, event.y, event.tolerance)
    stage_id = stage_edge(layout, event.x, event.y, event.tolerance)
    if lane_id:
        resizing.automatic_height(context, lane_id)
    elif stage_id:
        resizing.automatic_width(context, stage_id)
    else:
        found = pointed(context, layout, event)
        if found.placed is not None and found.record_id:
            if not context.editing.edit_at(found.placed, event.x, event.y):
                context.session.uncover([found.record_id], themselves=True)
        elif found.area == "body":
            _on_ground(context, layout, event, found)


def _on_ground(context: Context, layout: MapLayout, event: PointerEvent, found: Hit) -> None:
    lane = context.snapshot.get(found.lane_id, Lane)
    match lane.definition.family if lane else None:
        case Family.TOUCHPOINTS:
            _add_touchpoint(context, layout, event)
        case Family.NOTES:
            _add_note(context, layout, event)
        case Family.EMOTION:
            _set_score(context, layout, event, found.touchpoint_id)


def _add_touchpoint(context: Context, layout: MapLayout, event: PointerEvent) -> None:
    slot = touchpoint_slot(layout, event.x, event.y)
    if slot is not None:
        new = creating.new_touchpoint(context.session, slot.parent_id, slot.index)
        context.editing.edit_new(new)


def _add_note(context: Context, layout: MapLayout, event: PointerEvent) -> None:
    place = note_place(layout, context.snapshot, event.x, event.y)
    if place is not None:
        new = creating.new_note(
            context.session, place.lane, place.stage_id, place.touchpoint_id, place.index
        )
        context.editing.edit_new(new)


def _set_score(
    context: Context, layout: MapLayout, event: PointerEvent, touchpoint_id: str
) -> None:
    """Only where the active persona has no score yet; a point is pulled, not set anew."""
    score = score_at(layout, context.snapshot, event.y)
    if not touchpoint_id or score is None:
        return
    point = context.snapshot.emotion(touchpoint_id, context.session.active_persona)
    if point is None or point.score is None:
        creating.new_score(context.session, touchpoint_id, suited(context, score, event.modifiers))
