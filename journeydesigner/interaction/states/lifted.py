"""Lifted by key: arrows lead what is carried from place to place, Space or Enter puts it down."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import KeyEvent, Pointer, PointerEvent
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.states.carrying import Carrying
from journeydesigner.interaction.states.dragging_cards import DraggingCards
from journeydesigner.interaction.states.dragging_lanes import DraggingLanes
from journeydesigner.interaction.states.dragging_notes import DraggingNotes
from journeydesigner.interaction.states.dragging_phases import DraggingPhases
from journeydesigner.interaction.states.dragging_stages import DraggingStages
from journeydesigner.interaction.states.state import State
from journeydesigner.interaction.stepping import Point, next_place
from journeydesigner.layout.display import Placed

_PUT_DOWN = ("Space", "Return", "Enter")
_BESIDE = (Pointer.MOVE, Pointer.LEAVE, Pointer.RELEASE)
_CARRIED: dict[str, Callable[[Context, Placed, PointerEvent], Carrying]] = {
    "card": DraggingCards,
    "note": DraggingNotes,
    "stage": DraggingStages,
    "lane": DraggingLanes,
    "phase": DraggingPhases,
}


def lift(context: Context, end: Callable[[], None]) -> Lifted | None:
    """Picks up what is selected; None where the current record cannot be carried.

    `end` leads back to idle.
    """
    layout, current = context.layout, context.selection.current
    placed = main_box(layout, context.snapshot, current) if layout and current else None
    carry = _CARRIED.get(placed.box.role) if placed else None
    if placed is None or carry is None:
        return None
    rect = placed.rect
    at = rect.x + rect.width / 2, rect.y + rect.height / 2
    return Lifted(context, carry(context, placed, _at(at)), at, end)


class Lifted:
    """Carries as a pointer would that goes from one drop place to the next."""

    def __init__(
        self, context: Context, carrying: Carrying, at: Point, end: Callable[[], None]
    ) -> None:
        self._context = context
        self._carrying = carrying
        self._at = at
        self._end = end

    def enter(self) -> None:
        self._carrying.show(_at(self._at))

    def pointer(self, event: PointerEvent) -> State | None:
        """A press ends it without effect; hovering changes nothing."""
        return self if event.kind in _BESIDE and event.payload is None else None

    def key(self, event: KeyEvent) -> bool:
        if event.key in _PUT_DOWN:
            self._put_down()
        else:
            self._go(event.key)
        return True

    def leave(self) -> None:
        self._carrying.leave()

    def _go(self, direction: str) -> None:
        """To the next place that takes it. Where it lies now counts as one place."""
        layout, carrying = self._context.layout, self._carrying
        if layout is None:
            return
        leaves = carrying.stays(layout, _at(self._at))
        found = next_place(layout, carrying.kind, self._at, direction)
        while found is not None and (
            carrying.landing(layout, _at(found)).act is None
            or (leaves and carrying.stays(layout, _at(found)))
        ):
            found = next_place(layout, carrying.kind, found, direction)
        if found is not None:
            self._at = found
            carrying.show(_at(found))

    def _put_down(self) -> None:
        try:
            self._carrying.finish(_at(self._at))
        finally:
            self._end()


def _at(point: Point) -> PointerEvent:
    return PointerEvent(Pointer.MOVE, *point)
