"""Continuous gestures: the document follows the pointer, and the whole is one step."""

from __future__ import annotations

import math
from abc import abstractmethod

from journeydesigner.document import Gesture, Transaction
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.states.state import Drag


class Continuous(Drag):
    """Opens a gesture of the document with the first move beyond the tolerance."""

    name = ""

    def __init__(self, context: Context, press: PointerEvent) -> None:
        super().__init__(context)
        self.press = press
        self.gesture: Gesture | None = None

    @abstractmethod
    def change(self, tx: Transaction, event: PointerEvent) -> None:
        """What the document is while the pointer is there; `tx` begins before the gesture."""

    @abstractmethod
    def overlay(self, event: PointerEvent) -> Overlay:
        """What is shown beside it."""

    def show(self, event: PointerEvent) -> None:
        if self.gesture is None and self._has_moved(event):
            self.gesture = self.context.document.gesture(self.name)
        if self.gesture is not None and self.gesture.is_open:
            with self.gesture.transaction() as tx:
                self.change(tx, event)
            self.context.session.set_overlay(self.overlay(event))

    def finish(self, event: PointerEvent) -> None:
        self.show(event)
        if self.gesture is not None:
            self.gesture.commit()

    def leave(self) -> None:
        if self.gesture is not None:
            self.gesture.cancel()
        super().leave()

    def _has_moved(self, event: PointerEvent) -> bool:
        moved = math.hypot(event.x - self.press.x, event.y - self.press.y)
        return moved > event.tolerance
