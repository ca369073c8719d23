"""A gesture: many transactions while the pointer moves, one step at its end, or none."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from journeydesigner.document.transaction import Transaction
from journeydesigner.model import ChangeSet, Snapshot

if TYPE_CHECKING:
    from journeydesigner.document.document import Document


class Gesture:
    """Opened by `Document.gesture`; ends with `commit` or `cancel`.

    Each `transaction()` starts from `start`, the snapshot when the gesture began, so that a move
    never adds up rounding; `changes` is what stands now against it.
    """

    def __init__(self, document: Document, name: str, initiator: object) -> None:
        self._document = document
        self.name = name
        self.initiator = initiator
        self.start: Snapshot = document.snapshot
        self.changes = ChangeSet()
        self.is_open = True

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A transaction on `start` that replaces what the gesture did before."""
        return self._document.gesture_transaction(self)

    def commit(self) -> None:
        """Ends the gesture as one step; nothing is recorded where nothing differs."""
        if self.is_open:
            self._document.end_gesture(self, keep=True)

    def cancel(self) -> None:
        """Ends the gesture and puts everything back."""
        if self.is_open:
            self._document.end_gesture(self, keep=False)
