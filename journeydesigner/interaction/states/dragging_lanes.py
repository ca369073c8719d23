"""Dragging lanes by their headers to reorder them."""

from __future__ import annotations

from journeydesigner.commands.lanes import move_lanes
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.finding import shown_lanes
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import full_index, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import lane_slot


class DraggingLanes(Carrying):
    kind = "lane"

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        slot = lane_slot(layout, event.y)
        return Landing(lambda: self._move(layout, slot.index), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        return stays(shown_lanes(layout), self.ids, lane_slot(layout, event.y).index)

    def _move(self, layout: MapLayout, place: int) -> str:
        shown = shown_lanes(layout)
        if stays(shown, self.ids, place):
            return ""
        every = [lane.id for lane in self.context.snapshot.lanes(layout.map_id)]
        index = full_index(shown, every, place)
        with self.context.document.transaction(self.step_name) as tx:
            move_lanes(tx, self.ids, index)
        return ""
