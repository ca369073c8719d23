"""Pressed: the left button is down and has not moved; it becomes a click or a drag."""

from __future__ import annotations

import math
from collections.abc import Callable

from journeydesigner.interaction import inviting
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Button, KeyEvent, Modifier, Pointer, PointerEvent
from journeydesigner.interaction.header_controls import act
from journeydesigner.interaction.states import selecting
from journeydesigner.interaction.states.band import Band
from journeydesigner.interaction.states.dragging_cards import DraggingCards
from journeydesigner.interaction.states.dragging_lanes import DraggingLanes
from journeydesigner.interaction.states.dragging_notes import DraggingNotes
from journeydesigner.interaction.states.dragging_phases import DraggingPhases
from journeydesigner.interaction.states.dragging_stages import DraggingStages
from journeydesigner.interaction.states.pulling import Pulling
from journeydesigner.interaction.states.state import State
from journeydesigner.layout.controls import Control
from journeydesigner.layout.display import Placed
from journeydesigner.layout.hit import Hit
from journeydesigner.model import EmotionPoint

_CARRIED: dict[str, Callable[[Context, Placed, PointerEvent], State]] = {
    "card": DraggingCards,
    "note": DraggingNotes,
    "stage": DraggingStages,
    "lane": DraggingLanes,
    "phase": DraggingPhases,
}


class Pressed:
    """Waits until the pointer has moved further than a slip of the hand.

    A control of a header acts when it is let go; dragged, it takes its header along.
    """

    def __init__(
        self, context: Context, hit: Hit, press: PointerEvent, control: Control | None = None
    ) -> None:
        self._context = context
        self._hit = hit
        self._press = press
        self._control = control

    def enter(self) -> None:
        if self._control is None:
            selecting.press(self._context, self._hit.record_id, self._press.modifiers)

    def pointer(self, event: PointerEvent) -> State | None:
        if event.kind is Pointer.MOVE:
            return (self._drag() if self._has_moved(event) else None) or self
        if event.kind is Pointer.RELEASE:
            if event.button not in (Button.LEFT, Button.NONE):
                return self
            if self._control is not None:
                act(self._context.session, self._control)
                return None
            selecting.click(self._context, self._hit.record_id, self._press.modifiers)
            self._accept_invitation()
        return None

    def key(self, event: KeyEvent) -> bool:
        return True

    def leave(self) -> None:
        """Nothing is unfinished yet."""

    def _accept_invitation(self) -> None:
        """A click into a place that says "Click here and type"."""
        if self._hit.record_id or self._press.modifiers is not Modifier.NONE:
            return
        cell = inviting.invited(self._context.session, self._press.x, self._press.y)
        if cell is not None:
            inviting.focus(self._context.session, cell)

    def _has_moved(self, event: PointerEvent) -> bool:
        moved = math.hypot(event.x - self._press.x, event.y - self._press.y)
        return moved > event.tolerance

    def _drag(self) -> State | None:
        """The drag that begins here, None where nothing can be dragged."""
        if self._control is not None and self._control.deed == "show":
            return None
        placed = self._hit.placed
        role = placed.box.role if placed else ""
        if placed is not None and placed.box.record_id not in self._context.snapshot:
            return None
        if placed is not None and role in _CARRIED:
            return _CARRIED[role](self._context, placed, self._press)
        if placed is not None and role == "point":
            point = self._context.snapshot.get(placed.box.record_id, EmotionPoint)
            return Pulling(self._context, placed, point, self._press) if point else None
        return Band(self._context, self._press) if self._hit.area in ("body", "outside") else None
