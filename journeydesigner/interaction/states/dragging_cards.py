"""Dragging touchpoints within and between stages."""

from __future__ import annotations

from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.landing import REFUSED, Landing
from journeydesigner.interaction.overlay import Guide
from journeydesigner.interaction.places import stays
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import Slot, touchpoint_slot


class DraggingCards(Carrying):
    """The selected touchpoints land together, in the order in which they are read."""

    kind = "touchpoint"

    def landing(self, layout: MapLayout, event: PointerEvent) -> Landing:
        slot = touchpoint_slot(layout, event.x, event.y)
        if slot is None:
            return REFUSED
        return Landing(lambda: self._move(slot), (Guide(*slot.line),), slot.target)

    def stays(self, layout: MapLayout, event: PointerEvent) -> bool:
        slot = touchpoint_slot(layout, event.x, event.y)
        if slot is None:
            return True
        siblings = [t.id for t in self.context.snapshot.touchpoints(slot.parent_id)]
        return set(self.ids) <= set(siblings) and stays(siblings, self.ids, slot.index)

    def _move(self, slot: Slot) -> str:
        with self.context.document.transaction(self.step_name) as tx:
            move_touchpoints(tx, self.ids, slot.parent_id, slot.index)
        return ""
