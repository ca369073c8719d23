"""Undo and redo: ChangeSets, applied backwards and forwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesigner.model import ChangeSet

LIMIT = 500
"""How many steps can be undone."""
MERGE_WITHIN = 1.0
"""Seconds within which steps of the same merge key (typing) become one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step with the selection before and after it.

    `at` is when it was done in seconds, monotonic; `time` the same by the clock on the wall, in
    seconds since 1970, 0 where nobody knows.
    """

    name: str
    changes: ChangeSet
    selection_before: tuple[str, ...] = ()
    selection_after: tuple[str, ...] = ()
    merge_key: str | None = None
    at: float = 0.0
    time: float = 0.0

    def joined(self, later: Step) -> Step:
        return replace(
            later,
            changes=self.changes.then(later.changes),
            selection_before=self.selection_before,
        )


class History:
    """The steps done and undone. Knows which state was saved last."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._clean: int | None = 0
        self._dropped = 0

    @property
    def done(self) -> tuple[Step, ...]:
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Step, ...]:
        """What can be redone, the next one last."""
        return tuple(self._undone)

    @property
    def is_clean(self) -> bool:
        """Whether the present state is the one that was last saved or opened."""
        return self._clean == self._position

    @property
    def clean_place(self) -> int | None:
        """After how many of the steps that are still known the saved state stands; None where
        nothing is saved or undoing and redoing leads there no more."""
        if self._clean is None or self._clean < self._dropped:
            return None
        return self._clean - self._dropped

    @property
    def has_dropped(self) -> bool:
        """Whether earlier steps are no longer known."""
        return self._dropped > 0

    def mark_clean(self) -> None:
        """The present state is saved; a following edit starts a step of its own."""
        self._clean = self._position

    def mark_dirty(self) -> None:
        """No state counts as saved any more (a save failed, or nothing is on disk yet)."""
        self._clean = None

    def clear(self) -> None:
        self._done, self._undone, self._dropped, self._clean = [], [], 0, 0

    def record(self, step: Step, joins: Step | None = None) -> None:
        """Takes a step; joins it to the last one where that is `joins`, or has the same recent
        merge key. Steps that undo each other so leave nothing behind."""
        if self._undone:
            if self._clean is not None and self._clean > self._position:
                self._clean = None
            self._undone.clear()
        if self._merges(step) or self._continues(joins):
            self._join(step)
            return
        self._done.append(step)
        if len(self._done) > self._limit:
            del self._done[0]
            self._dropped += 1

    def step_back(self, selection: tuple[str, ...] = ()) -> Step:
        """Moves the last step to the undone ones and returns it. Raises IndexError if none.

        `selection` is the one before going back: redoing the step restores it.
        """
        step = self._done.pop()
        self._undone.append(replace(step, selection_after=selection))
        return step

    def step_forward(self) -> Step:
        """Moves the last undone step back and returns it. Raises IndexError if none."""
        step = self._undone.pop()
        self._done.append(step)
        return step

    @property
    def _position(self) -> int:
        return self._dropped + len(self._done)

    def _merges(self, step: Step) -> bool:
        if not self._done or step.merge_key is None or self.is_clean:
            return False
        last = self._done[-1]
        return last.merge_key == step.merge_key and step.at - last.at <= MERGE_WITHIN

    def _continues(self, joins: Step | None) -> bool:
        return bool(self._done) and self._done[-1] is joins and not self.is_clean

    def _join(self, step: Step) -> None:
        joined = self._done[-1].joined(step)
        if joined.changes:
            self._done[-1] = joined
        else:
            self._done.pop()
