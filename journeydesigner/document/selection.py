"""What is selected: ids in the order in which they were picked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeydesigner.document.observers import Observers


class Selection:
    """An observable, ordered set of record ids. The last one is the current one.

    Not part of the document: it never dirties it, but undo restores it.
    """

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}
        self._observers: Observers[Selection] = Observers()

    def subscribe(self, listener: Callable[[Selection], None]) -> Callable[[], None]:
        """Calls `listener(selection)` after each change; returns how to stop that."""
        return self._observers.subscribe(listener)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._ids)

    @property
    def current(self) -> str | None:
        return next(reversed(self._ids), None)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._ids

    def set(self, ids: Iterable[str]) -> None:
        self._become(dict.fromkeys(ids))

    def add(self, ids: Iterable[str]) -> None:
        kept = dict(self._ids)
        for key in ids:
            kept.pop(key, None)
            kept[key] = None
        self._become(kept)

    def toggle(self, record_id: str) -> None:
        kept = dict(self._ids)
        if record_id in kept:
            del kept[record_id]
        else:
            kept[record_id] = None
        self._become(kept)

    def clear(self) -> None:
        self._become({})

    def keep(self, known: Callable[[str], bool]) -> None:
        """Drops the ids that are no longer known."""
        self._become({key: None for key in self._ids if known(key)})

    def _become(self, ids: dict[str, None]) -> None:
        if tuple(ids) != tuple(self._ids):
            self._ids = ids
            self._observers.tell(self)
