"""Dragging stages by their headers to reorder them."""

from __future__ import annotations

from journeydesigner.commands.stages import move_stages
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.finding import shown_stages
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import full_index, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import stage_slot


class DraggingStages(Carrying):
    kind = "stage"

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        slot = stage_slot(layout, event.x)
        return Landing(lambda: self._move(layout, slot.index), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        return stays(shown_stages(layout), self.ids, stage_slot(layout, event.x).index)

    def _move(self, layout: MapLayout, place: int) -> str:
        shown = shown_stages(layout)
        if stays(shown, self.ids, place):
            return ""
        every = [stage.id for stage in self.context.snapshot.stages(layout.map_id)]
        index = full_index(shown, every, place)
        with self.context.document.transaction(self.step_name) as tx:
            move_stages(tx, self.ids, index)
        return ""
