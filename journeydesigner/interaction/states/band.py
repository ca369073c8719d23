"""The rubber band: selects what it touches while it is drawn; Ctrl or Shift adds."""

from __future__ import annotations

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Modifier, PointerEvent
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.selection_rules import banded, joined
from journeydesigner.interaction.states.state import Drag
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import boxes_in


class Band(Drag):
    """Esc puts the selection back."""

    def __init__(self, context: Context, press: PointerEvent) -> None:
        super().__init__(context)
        self._x, self._y = press.x, press.y
        self._before = context.selection.ids
        adds = bool(press.modifiers & (Modifier.SHIFT | Modifier.CONTROL))
        self._kept = self._before if adds else ()
        self._done = False

    def show(self, event: PointerEvent) -> None:
        band = Rect(
            min(self._x, event.x),
            min(self._y, event.y),
            abs(event.x - self._x),
            abs(event.y - self._y),
        )
        self._select(band)
        self.context.session.set_overlay(Overlay(band=band))

    def _select(self, band: Rect) -> None:
        layout = self.context.layout
        found = banded(boxes_in(layout, band)) if layout else []
        self.context.selection.set(joined(self._kept, found))

    def finish(self, event: PointerEvent) -> None:
        self.show(event)
        self._done = True

    def leave(self) -> None:
        if not self._done:
            self.context.selection.set(key for key in self._before if key in self.context.snapshot)
        super().leave()
