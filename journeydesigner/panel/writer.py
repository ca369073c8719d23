"""Edits of the panel as undoable steps of the document; what goes wrong comes back as an error."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.document import Document, Gesture, Transaction
from journeydesigner.i18n import trn
from journeydesigner.model import JourneyError

Act = Callable[[Transaction], int | None]
"""Writes in a transaction; returns how many characters were left out of a text."""


class Writer:
    """The panel's way to the document. `tell` gets messages for the status bar."""

    def __init__(self, document: Document, tell: Callable[[str], None]) -> None:
        self._document = document
        self._tell = tell
        self._gesture: Gesture | None = None

    def write(
        self, name: str, act: Act, *, initiator: object, merge_key: str | None = None
    ) -> JourneyError | None:
        """One step, or a part of the open gesture. Returns what went wrong, None if nothing."""
        gesture = self._open_gesture()
        try:
            if gesture is not None:
                with gesture.transaction() as tx:
                    removed = act(tx)
            else:
                with self._document.transaction(
                    name, merge_key=merge_key, initiator=initiator
                ) as tx:
                    removed = act(tx)
        except JourneyError as error:
            return error
        self._report(removed or 0)
        return None

    def tell_error(self, error: JourneyError | None) -> None:
        """Says in the status bar what went wrong."""
        if error is not None:
            self._tell(f"{error.what} {error.hint}".strip())

    def tell(self, text: str) -> None:
        self._tell(text)

    def begin(self, name: str, initiator: object) -> None:
        """Begins a drag: what is written until `end` becomes one step."""
        if not self._document.gesture_open:
            self._gesture = self._document.gesture(name, initiator)

    def end(self, *, keep: bool) -> None:
        """Ends the drag, or puts back what it did."""
        gesture, self._gesture = self._open_gesture(), None
        if gesture is None:
            return
        if keep:
            gesture.commit()
        else:
            gesture.cancel()

    def _open_gesture(self) -> Gesture | None:
        """The drag that is under way (loading another project ends it)."""
        if self._gesture is not None and not self._gesture.is_open:
            self._gesture = None
        return self._gesture

    def _report(self, removed: int) -> None:
        if removed:
            self._tell(
                trn(
                    "{n} character that cannot be kept was left out.",
                    "{n} characters that cannot be kept were left out.",
                    removed,
                )
            )
