"""What a state of the tool is, and the base of those that hold a button down."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Protocol

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import (
    Button,
    KeyEvent,
    Modifier,
    Pointer,
    PointerEvent,
)
from journeydesigner.interaction.overlay import NOTHING


class State(Protocol):
    """One state of the tool.

    `pointer` returns the state that follows: itself to go on, None to end. `key` says whether
    the key was taken. `leave` is called however the state ends and puts back what is unfinished.
    """

    def enter(self) -> None: ...

    def pointer(self, event: PointerEvent) -> State | None: ...

    def key(self, event: KeyEvent) -> bool: ...

    def leave(self) -> None: ...


class Drag(ABC):
    """A gesture with the left button down: moves show it, the release does it.

    Anything else, such as a second button, ends it without effect. Keys wait until it is over
    (the tool itself sees to Esc).
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._last: PointerEvent | None = None

    @abstractmethod
    def show(self, event: PointerEvent) -> None:
        """Fills the overlay; the document stays as it is, unless a gesture is open."""

    @abstractmethod
    def finish(self, event: PointerEvent) -> None:
        """Does it."""

    def enter(self) -> None:  # noqa: B027 - most drags need nothing here
        """The drag begins."""

    def pointer(self, event: PointerEvent) -> State | None:
        if event.kind is Pointer.MOVE:
            self._last = event
            self.show(event)
            return self
        if event.kind is Pointer.RELEASE:
            if event.button not in (Button.LEFT, Button.NONE):
                return self
            self.finish(event)
        return None

    def hold(self, modifiers: Modifier) -> None:
        """Shift, Ctrl or Alt went down or up while the pointer stood still."""
        if self._last is not None and self._last.modifiers != modifiers:
            self._last = replace(self._last, modifiers=modifiers)
            self.show(self._last)

    def key(self, event: KeyEvent) -> bool:
        return True

    def leave(self) -> None:
        self.context.session.set_overlay(NOTHING)
