"""The document: the present snapshot, the one gate for changes, and who is told of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from journeydesigner.document.gesture import Gesture
from journeydesigner.document.history import History, Step
from journeydesigner.document.observers import Observers
from journeydesigner.document.selection import Selection
from journeydesigner.document.transaction import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import ChangeSet, JourneyError, Snapshot, references, structure_lock

Origin = Literal["user", "undo", "redo", "load", "remote"]


@dataclass(frozen=True, slots=True)
class Change:
    """What listeners get: the new snapshot and how it came about.

    For `load` the ChangeSet is empty and everything may differ. `initiator` is whatever the
    writer passed, so that a form can recognise its own edit.
    """

    snapshot: Snapshot
    changes: ChangeSet
    origin: Origin
    name: str = ""
    initiator: object = None


class Document:
    """Holds the snapshot. All writing goes through `transaction` or a `gesture`."""

    def __init__(
        self,
        snapshot: Snapshot | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._snapshot = snapshot or Snapshot()
        self._clock = clock
        self._wall_clock = wall_clock
        self._gesture: Gesture | None = None
        self._writing = False
        self._observers: Observers[Change] = Observers()
        self.history = History()
        self.selection = Selection()

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    @property
    def is_clean(self) -> bool:
        """Whether nothing has changed since the last save or load."""
        return self.history.is_clean and self._gesture is None

    @property
    def gesture_open(self) -> bool:
        return self._gesture is not None

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Calls `listener(change)` after every change; returns how to stop that.

        Listeners read; a listener that opens a transaction gets a `JourneyError`.
        """
        return self._observers.subscribe(listener)

    @contextmanager
    def transaction(
        self,
        name: str,
        *,
        merge_key: str | None = None,
        joins: Step | None = None,
        initiator: object = None,
    ) -> Iterator[Transaction]:
        """One undoable step. An exception inside leaves everything as it was.

        Steps of the same `merge_key` within a second become one, and it becomes one with
        `joins` where that is still the last step. Raises `BrokenReference` at the end where a
        reference would break, `StructureLocked` where a locked map would lose its structure,
        `JourneyError` inside a gesture or a listener.
        """
        if self._gesture is not None:
            raise JourneyError(tr("A gesture is under way; finish it first."))
        before = self.selection.ids
        with self._open(self._snapshot) as tx:
            yield tx
            changes, snapshot = self._checked(tx)
        if changes:
            self._snapshot = snapshot
            self.history.record(self._step(name, changes, before, merge_key), joins)
            self._tell(Change(snapshot, changes, "user", name, initiator))

    @contextmanager
    def _open(self, base: Snapshot) -> Iterator[Transaction]:
        if self._writing:
            raise JourneyError(tr("Another change is under way."))
        self._writing = True
        try:
            yield Transaction(base)
        finally:
            self._writing = False

    def _checked(self, tx: Transaction) -> tuple[ChangeSet, Snapshot]:
        changes, snapshot = tx.changes(), tx.snapshot
        references.check(tx.base, snapshot, changes)
        structure_lock.check(tx.base, snapshot, changes)
        return changes, snapshot

    def _tell(self, change: Change) -> None:
        self._writing = True
        try:
            self._observers.tell(change)
        finally:
            self._writing = False
        self.selection.keep(lambda key: key in self._snapshot)

    # -- gestures --------------------------------------------------------------------------

    def gesture(self, name: str, initiator: object = None) -> Gesture:
        """Begins a continuous gesture. Raises `JourneyError` where one is open."""
        if self._gesture is not None:
            raise JourneyError(tr("A gesture is under way; finish it first."))
        self._gesture = Gesture(self, name, initiator)
        return self._gesture

    @contextmanager
    def gesture_transaction(self, gesture: Gesture) -> Iterator[Transaction]:
        """Used by `Gesture.transaction`."""
        with self._open(gesture.start) as tx:
            yield tx
            changes, snapshot = self._checked(tx)
        shown = gesture.changes.reversed().then(changes)
        self._snapshot = snapshot
        gesture.changes = changes
        if shown:
            self._tell(Change(snapshot, shown, "user", gesture.name, gesture.initiator))

    def end_gesture(self, gesture: Gesture, *, keep: bool) -> None:
        """Used by `Gesture.commit` and `Gesture.cancel`."""
        changes = gesture.changes
        self._gesture, gesture.is_open = None, False
        if keep and changes:
            picked = self.selection.ids
            self.history.record(self._step(gesture.name, changes, picked))
            self._tell(Change(self._snapshot, ChangeSet(), "user", gesture.name, gesture.initiator))
        elif changes:
            self._snapshot = gesture.start
            self._tell(
                Change(gesture.start, changes.reversed(), "user", gesture.name, gesture.initiator)
            )

    # -- history ---------------------------------------------------------------------------

    def _step(
        self, name: str, changes: ChangeSet, picked: tuple[str, ...], merge_key: str | None = None
    ) -> Step:
        now, wall = self._clock(), self._wall_clock()
        return Step(name, changes, picked, picked, merge_key, now, wall)

    @property
    def can_undo(self) -> bool:
        return bool(self.history.done) and self._gesture is None

    @property
    def can_redo(self) -> bool:
        return bool(self.history.undone) and self._gesture is None

    def undo(self) -> Step | None:
        """Takes the last step back and restores its selection; None where there is none."""
        if not self.can_undo:
            return None
        self._go_back(1)
        return self.history.undone[-1]

    def redo(self) -> Step | None:
        """Does the last undone step again; None where there is none."""
        if not self.can_redo:
            return None
        self._go_forward(1)
        return self.history.done[-1]

    def go_to_step(self, place: int) -> None:
        """Undoes or redoes until `place` of all steps are done: one change, told once.

        The selection is restored as by undoing or redoing the last of them. Nothing happens in a
        gesture. Raises IndexError where there are not so many steps.
        """
        done, undone = len(self.history.done), len(self.history.undone)
        if not 0 <= place <= done + undone:
            raise IndexError(place)
        if place == done or self._gesture is not None:
            return
        if place < done:
            self._go_back(done - place)
        else:
            self._go_forward(place - done)

    def _go_back(self, count: int) -> None:
        picked, steps = self.selection.ids, list[Step]()
        for _ in range(count):
            steps.append(self.history.step_back(picked))
            picked = steps[-1].selection_before
        changes = ChangeSet.chain(step.changes.reversed() for step in steps)
        self._move(changes, "undo", steps[-1].name)
        self.selection.set(key for key in picked if key in self._snapshot)

    def _go_forward(self, count: int) -> None:
        steps = [self.history.step_forward() for _ in range(count)]
        self._move(ChangeSet.chain(step.changes for step in steps), "redo", steps[-1].name)
        picked = steps[-1].selection_after
        self.selection.set(key for key in picked if key in self._snapshot)

    def _move(self, changes: ChangeSet, origin: Origin, name: str) -> None:
        self._snapshot = self._snapshot.apply(changes)
        self._tell(Change(self._snapshot, changes, origin, name))

    # -- files -----------------------------------------------------------------------------

    def load(self, snapshot: Snapshot) -> None:
        """Another project, or another state of it, that cannot be undone; it counts as saved."""
        if self._gesture is not None:
            self._gesture.cancel()
        self._snapshot = snapshot
        self.history.clear()
        self.selection.clear()
        self._tell(Change(snapshot, ChangeSet(), "load"))

    def mark_clean(self) -> None:
        """The present state is on disk."""
        self.history.mark_clean()

    def mark_dirty(self) -> None:
        """The present state is not on disk, nor any that undo leads to."""
        self.history.mark_dirty()
