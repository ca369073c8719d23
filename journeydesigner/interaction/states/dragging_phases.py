"""Dragging phases by their headers: their stages go with them."""

from __future__ import annotations

from journeydesigner.commands.phases import move_phases
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.phase_places import PhasePlace, phase_place, stages_of
from journeydesigner.interaction.places import stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout


class DraggingPhases(Carrying):
    """The selected phases land together, between other phases or stages without one.

    A phase is a bracket around stages and is not copied: the stages are.
    """

    kind = "phase"

    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        place = phase_place(layout, self.context.snapshot, event.x)
        return Landing(lambda: self._move(layout, place), (Guide(*place.line),))

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        place = phase_place(layout, self.context.snapshot, event.x)
        return self._stays(layout, place)

    def _stays(self, layout: MapLayout, place: PhasePlace) -> bool:
        every = [stage.id for stage in self.context.snapshot.stages(layout.map_id)]
        return stays(every, stages_of(self.context.snapshot, layout.map_id, self.ids), place.index)

    def _move(self, layout: MapLayout, place: PhasePlace) -> str:
        if self._stays(layout, place):
            return ""
        return self.move(lambda tx: move_phases(tx, self.ids, place.index))

    def _copies(self, event: PointerEvent) -> bool:
        return False
