"""Whether what is added now is collected unseen, to be revealed together later."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.document.observers import Observers


class Collecting:
    """An observable switch of a session. It is no data: another project begins with it off."""

    def __init__(self, active: bool = False) -> None:
        self._active = active
        self._observers: Observers[Collecting] = Observers()

    @property
    def active(self) -> bool:
        """Whether a note that is added now is to be hidden."""
        return self._active

    def set_active(self, active: bool) -> None:
        if active != self._active:
            self._active = active
            self._observers.tell(self)

    def subscribe(self, listener: Callable[[Collecting], None]) -> Callable[[], None]:
        """Calls `listener(collecting)` after each change; returns how to stop that."""
        return self._observers.subscribe(listener)
