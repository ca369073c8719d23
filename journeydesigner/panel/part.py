"""A part of a form: a field with its label, or a section made by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Part(QWidget):
    """Shows something of the subject and edits it. `rearranged` says that its fields changed."""

    rearranged = Signal()

    def refill(self, *, fresh: bool, initiator: object = None) -> None:
        """Shows the present state, from scratch (`fresh`) where the subject is another one.

        Otherwise what is being typed stays; `initiator` is who made the change, if anybody.
        """
        raise NotImplementedError

    def commit_pending(self) -> None:
        """Writes what was typed and is not written yet."""

    @property
    def pending(self) -> bool:
        """Whether something is typed that is not written, or is wrong."""
        return False

    def drop_pending(self) -> None:
        """Drops what was typed and is not written, and what is wrong."""

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in visual order."""
        return []
