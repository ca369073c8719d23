"""Dragging stages by their headers to reorder them."""

from __future__ import annotations

from journeydesigner.commands.copies import copy_stages
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
    """The selected stages go with what stands in them."""

    kind = "stage"

    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        slot = stage_slot(layout, event.x)
        put = self._copy if copies else self._move
        return Landing(lambda: put(layout, slot.index), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        return stays(shown_stages(layout), self.ids, stage_slot(layout, event.x).index)

    def _move(self, layout: MapLayout, place: int) -> str:
        if stays(shown_stages(layout), self.ids, place):
            return ""
        return self.move(lambda tx: move_stages(tx, self.ids, self._index(layout, place)))

    def _copy(self, layout: MapLayout, place: int) -> str:
        return self.copy(lambda tx: copy_stages(tx, self.ids, self._index(layout, place)))

    def _index(self, layout: MapLayout, place: int) -> int:
        every = [stage.id for stage in self.context.snapshot.stages(layout.map_id)]
        return full_index(shown_stages(layout), every, place)
