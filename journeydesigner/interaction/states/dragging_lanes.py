"""Dragging lanes by their headers to reorder them."""

from __future__ import annotations

from journeydesigner.commands.copies import copy_lanes
from journeydesigner.commands.lanes import move_lanes
from journeydesigner.interaction.copying import why_not_copied
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.finding import shown_lanes
from journeydesigner.interaction.landing import Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import full_index, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import lane_slot


class DraggingLanes(Carrying):
    """The selected lanes go with what stands in them."""

    kind = "lane"

    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        why = why_not_copied(self.context.snapshot, self.ids) if copies else ""
        if why:
            return Landing(note=why)
        slot = lane_slot(layout, event.y)
        put = self._copy if copies else self._move
        return Landing(lambda: put(layout, slot.index), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        return stays(shown_lanes(layout), self.ids, lane_slot(layout, event.y).index)

    def _move(self, layout: MapLayout, place: int) -> str:
        if stays(shown_lanes(layout), self.ids, place):
            return ""
        return self.move(lambda tx: move_lanes(tx, self.ids, self._index(layout, place)))

    def _copy(self, layout: MapLayout, place: int) -> str:
        return self.copy(lambda tx: copy_lanes(tx, self.ids, self._index(layout, place)))

    def _index(self, layout: MapLayout, place: int) -> int:
        every = [lane.id for lane in self.context.snapshot.lanes(layout.map_id)]
        return full_index(shown_lanes(layout), every, place)
