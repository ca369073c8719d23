"""Dragging notes to another cell, another touchpoint, or another place in the stack."""

from __future__ import annotations

from journeydesigner.commands.notes import move_notes
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.landing import REFUSED, Landing
from journeydesigner.interaction.note_places import NotePlace, note_place
from journeydesigner.interaction.places import note_stack, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout


class DraggingNotes(Carrying):
    """All selected notes land in one place; lanes that hold no notes refuse them."""

    kind = "note"

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        place = note_place(layout, self.context.snapshot, event.x, event.y)
        if place is None:
            return REFUSED
        return Landing(lambda: self._move(place), place.guides, place.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        place = note_place(layout, self.context.snapshot, event.x, event.y)
        if place is None:
            return True
        under = place.touchpoint_id
        stack = note_stack(self.context.snapshot, place.lane, place.stage_id, under)
        return set(self.ids) <= set(stack) and stays(stack, self.ids, place.index or 0)

    def _move(self, place: NotePlace) -> str:
        with self.context.document.transaction(self.step_name) as tx:
            move_notes(tx, self.ids, place.lane, place.stage_id, place.touchpoint_id, place.index)
        return ""
