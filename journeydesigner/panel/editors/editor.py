"""What all editors of a field have in common."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesigner.panel.plain import set_flag


class Editor(QWidget):
    """Shows a value and tells of edits. Showing never tells.

    `edited` carries the new value, `refused` the reason why a text is none; `finished` says
    that the user is done with the field for now. `grabbed` and `released(keep)` enclose a drag
    whose edits become one step.
    """

    edited = Signal(object)
    refused = Signal(str)
    finished = Signal()
    grabbed = Signal()
    released = Signal(bool)

    typing: ClassVar[bool] = False
    """Edits come key by key: those within a second are one step."""
    patient: ClassVar[bool] = False
    """What is half typed is often wrong: the error waits for a pause."""
    derived: ClassVar[bool] = False
    """It also shows something of other records, such as a name: refill it after every change."""
    shows_title: ClassVar[bool] = False
    """The title stands in the editor, not to its left."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def set_value(self, value: Any) -> None:
        """Shows a value; nothing moves where it is shown already."""
        raise NotImplementedError

    def set_mixed(self) -> None:
        """Shows that the records differ."""
        raise NotImplementedError

    def commit_pending(self) -> None:
        """Tells of what was typed and not yet told."""

    @property
    def pending(self) -> bool:
        """Whether something was typed that was not told yet."""
        return False

    def drop_pending(self) -> None:
        """Drops what was typed and not told yet."""

    def set_invalid(self, message: str) -> None:
        """Marks the field as wrong, or ("") as right."""
        widget = self.target()
        set_flag(widget, "invalid", bool(message))
        widget.setAccessibleDescription(message)

    def target(self) -> QWidget:
        """The widget that takes the keyboard."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits, in visual order."""
        return [self.target()]

    def _hold(self, widget: QWidget) -> None:
        """Fills the editor with its one widget and names that for screen readers."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        widget.setAccessibleName(self.title)
