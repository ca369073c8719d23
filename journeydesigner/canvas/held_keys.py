"""Shift, Ctrl and Alt as they are held now: a drag may mean something else while it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from journeydesigner.canvas.pointing import modifiers_of
from journeydesigner.interaction.events import Modifier

_HELD = {
    Qt.Key.Key_Shift.value: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control.value: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt.value: Qt.KeyboardModifier.AltModifier,
}


class HeldKeys:
    """Follows key and mouse events. Systems differ in whether a key that goes down counts
    already in its own event, so it is counted here."""

    def __init__(self) -> None:
        self.modifiers = Qt.KeyboardModifier.NoModifier

    @property
    def held(self) -> Modifier:
        return modifiers_of(self.modifiers)

    def follow_key(self, event: QKeyEvent) -> bool:
        """Whether the event was of one of these keys."""
        own = _HELD.get(event.key())
        if own is None:
            return False
        down = event.type() == QEvent.Type.KeyPress
        self.modifiers = event.modifiers() | own if down else event.modifiers() & ~own
        return True

    def follow_mouse(self, event: QMouseEvent) -> None:
        self.modifiers = event.modifiers()
