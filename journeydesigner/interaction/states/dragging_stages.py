"""Dragging stages by their headers to reorder them."""

from __future__ import annotations

from journeydesigner.commands.stages import move_stages
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.finding import shown_stages
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import full_index
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import stage_slot


class DraggingStages(Carrying):
    kind = "stage"

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        slot = stage_slot(layout, event.x)
        every = [stage.id for stage in self.context.snapshot.stages(layout.map_id)]
        index = full_index(shown_stages(layout), every, slot.index)
        return Landing(lambda: self._move(index), (Guide(*slot.line),), slot.target)

    def _move(self, index: int) -> str:
        with self.context.document.transaction(self.step_name) as tx:
            move_stages(tx, self.ids, index)
        return ""
