"""Dragging notes to another cell, another touchpoint, or another place in the stack."""

from __future__ import annotations

from journeydesigner.commands.copies import copy_notes
from journeydesigner.commands.notes import move_notes
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.note_places import NotePlace, note_place
from journeydesigner.interaction.places import note_stack, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout


class DraggingNotes(Carrying):
    """All selected notes land in one place; lanes that hold no notes refuse them."""

    kind = "note"

    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        place = note_place(layout, self.context.snapshot, event.x, event.y)
        if place is None:
            return Landing(note=tr("This lane does not hold notes."))
        put = self._copy if copies else self._move
        told = tr("Spans the stage") if place.touchpoint_id is None else ""
        return Landing(lambda: put(place), place.guides, place.target, note=told)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        place = note_place(layout, self.context.snapshot, event.x, event.y)
        if place is None:
            return True
        under = place.touchpoint_id
        stack = note_stack(self.context.snapshot, place.lane, place.stage_id, under)
        return set(self.ids) <= set(stack) and stays(stack, self.ids, place.index or 0)

    def _move(self, place: NotePlace) -> str:
        where = place.lane, place.stage_id, place.touchpoint_id, place.index
        return self.move(lambda tx: move_notes(tx, self.ids, *where))

    def _copy(self, place: NotePlace) -> str:
        where = place.lane, place.stage_id, place.touchpoint_id, place.index
        return self.copy(lambda tx: copy_notes(tx, self.ids, *where))
