"""Dragging touchpoints within and between stages."""

from __future__ import annotations

from journeydesigner.commands.copies import copy_touchpoints
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.landing import REFUSED, Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import card_index, stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import Slot, touchpoint_slot


class DraggingCards(Carrying):
    """The selected touchpoints land together, in the order in which they are read."""

    kind = "touchpoint"

    def aim(self, layout: MapLayout, event: PointerEvent, *, copies: bool) -> Landing:
        slot = touchpoint_slot(layout, event.x, event.y)
        if slot is None:
            return REFUSED
        put = self._copy if copies else self._move
        return Landing(lambda: put(layout, slot), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        slot = touchpoint_slot(layout, event.x, event.y)
        if slot is None:
            return True
        siblings = [t.id for t in self.context.snapshot.touchpoints(slot.parent_id)]
        index = card_index(layout, siblings, slot)
        return set(self.ids) <= set(siblings) and stays(siblings, self.ids, index)

    def _move(self, layout: MapLayout, slot: Slot) -> str:
        index = self._index(layout, slot)
        return self.move(lambda tx: move_touchpoints(tx, self.ids, slot.parent_id, index))

    def _copy(self, layout: MapLayout, slot: Slot) -> str:
        index = self._index(layout, slot)
        return self.copy(lambda tx: copy_touchpoints(tx, self.ids, slot.parent_id, index))

    def _index(self, layout: MapLayout, slot: Slot) -> int:
        siblings = [t.id for t in self.context.snapshot.touchpoints(slot.parent_id)]
        return card_index(layout, siblings, slot)
