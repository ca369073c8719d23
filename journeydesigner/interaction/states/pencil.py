"""The pencil in the hand: over the emotion lane it draws, elsewhere everything is as without it."""

from __future__ import annotations

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Button, Modifier, Pointer, PointerEvent
from journeydesigner.interaction.overlay import NOTHING, Overlay
from journeydesigner.interaction.states.drawing import Drawing
from journeydesigner.interaction.states.idle import Idle
from journeydesigner.interaction.states.state import State
from journeydesigner.layout.hit import hit
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.scores import emotion_row

_BEGINS = (Pointer.PRESS, Pointer.DOUBLE)


class Pencil(Idle):
    """Between strokes. With `erases`, or while Shift is held, strokes take scores away."""

    def __init__(self, context: Context, *, erases: bool) -> None:
        super().__init__(context)
        self.erases = erases
        self._hovers = False

    def pointer(self, event: PointerEvent) -> State | None:
        layout = self._context.layout
        self._hovers = layout is not None and self._is_over_lane(layout, event)
        if not self._hovers or event.payload is not None:
            return super().pointer(event)
        if event.kind is Pointer.MOVE:
            self.hold(event.modifiers)
            return self
        if event.kind in _BEGINS and event.button is Button.LEFT:
            return Drawing(self._context, event, erases=self.erases)
        return super().pointer(event)

    def hold(self, modifiers: Modifier) -> None:
        """Shows what a stroke would do now."""
        if self._hovers:
            erases = self.erases or Modifier.SHIFT in modifiers
            overlay = Overlay(cursor="eraser" if erases else "pencil")
            self._context.session.set_overlay(overlay)

    def leave(self) -> None:
        self._hovers = False
        self._context.session.set_overlay(NOTHING)

    def _is_over_lane(self, layout: MapLayout, event: PointerEvent) -> bool:
        row = emotion_row(layout, self._context.snapshot)
        found = hit(layout, event.x, event.y)
        return row is not None and found.area == "body" and found.lane_id == row.lane_id
