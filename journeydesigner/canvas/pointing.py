"""Qt's mouse and keys → plain events. Moves are handed on at most once per frame."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.digit_keys import digit_with_shift
from journeydesigner.interaction.events import Button, KeyEvent, Modifier, Pointer, PointerEvent

FRAME = 0.016
"""Seconds between two moves that are handed on."""
SLIP = 4.0
"""How far a finger slips, in px."""

_BUTTONS = {
    Qt.MouseButton.LeftButton: Button.LEFT,
    Qt.MouseButton.MiddleButton: Button.MIDDLE,
    Qt.MouseButton.RightButton: Button.RIGHT,
}


def modifiers_of(modifiers: Qt.KeyboardModifier) -> Modifier:
    found = Modifier.NONE
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        found |= Modifier.SHIFT
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        found |= Modifier.CONTROL
    if modifiers & Qt.KeyboardModifier.AltModifier:
        found |= Modifier.ALT
    return found


def key_event(event: QKeyEvent) -> KeyEvent:
    """The key by Qt's name without its prefix; both Enter keys are "Return".

    Shift and a digit are that digit with Shift, not the sign that they type.
    """
    modifiers = modifiers_of(event.modifiers())
    digit = digit_with_shift(event)
    if digit is not None:
        name, shifted = digit
        modifiers = modifiers | Modifier.SHIFT if shifted else modifiers & ~Modifier.SHIFT
        return KeyEvent(name, event.text(), modifiers)
    try:
        name = Qt.Key(event.key()).name.removeprefix("Key_")
    except ValueError:
        name = ""
    return KeyEvent("Return" if name == "Enter" else name, event.text(), modifiers)


class Pointing(QObject):
    """Feeds `receive` with pointer events in map points.

    A gesture that begins on a header goes on in that header's coordinates, so that nothing jumps
    when the pointer leaves the header.
    """

    def __init__(
        self, bands: Callable[[], Bands | None], receive: Callable[[PointerEvent], None]
    ) -> None:
        super().__init__()
        self._bands = bands
        self._receive = receive
        self._waiting: PointerEvent | None = None
        self._last_sent = 0.0
        self._held: tuple[float, float] | None = None
        self.parks: Callable[[QPointF], bool] = lambda at: False
        """Whether a place in the viewport's px lies over the parking lot beside it."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def button(self, event: QMouseEvent) -> None:
        """A press, release or double-click."""
        kind = {
            QEvent.Type.MouseButtonPress: Pointer.PRESS,
            QEvent.Type.MouseButtonDblClick: Pointer.DOUBLE,
        }.get(event.type(), Pointer.RELEASE)
        self.flush()
        if kind is Pointer.PRESS:
            self._held = self._offset(event.position())
        button = _BUTTONS.get(event.button(), Button.NONE)
        self.send(kind, event.position(), event.modifiers(), button)
        if kind is Pointer.RELEASE and event.buttons() == Qt.MouseButton.NoButton:
            self._held = None

    def move(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton:
            self._held = None
        made = self.make(Pointer.MOVE, event.position(), event.modifiers())
        if made is None:
            return
        wait = self._last_sent + FRAME - time.monotonic()
        if wait <= 0 and self._waiting is None:
            self._send_move(made)
            return
        self._waiting = made
        if not self._timer.isActive():
            self._timer.start(max(1, round(wait * 1000)))

    def flush(self) -> None:
        """Hands on the move that waits, if one does."""
        self._timer.stop()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._send_move(waiting)

    def send(
        self,
        kind: Pointer,
        at: QPointF,
        modifiers: Qt.KeyboardModifier,
        button: Button = Button.NONE,
    ) -> None:
        """Hands on an event at a place in the viewport."""
        made = self.make(kind, at, modifiers, button)
        if made is not None:
            self._receive(made)

    def make(
        self,
        kind: Pointer,
        at: QPointF,
        modifiers: Qt.KeyboardModifier,
        button: Button = Button.NONE,
    ) -> PointerEvent | None:
        """The event at a place in the viewport; None where no map is shown."""
        bands = self._bands()
        if bands is None:
            return None
        if self._held is not None:
            projection = bands.projection
            x = projection.map_x(at.x()) + self._held[0]
            y = projection.map_y(at.y()) + self._held[1]
        else:
            x, y = bands.to_map(at.x(), at.y())
        slip, parks = SLIP / bands.projection.zoom, self.parks(at)
        return PointerEvent(kind, x, y, button, modifiers_of(modifiers), None, slip, parks)

    def _send_move(self, event: PointerEvent) -> None:
        self._last_sent = time.monotonic()
        self._receive(event)

    def _offset(self, at: QPointF) -> tuple[float, float] | None:
        """How far a header stands from where it is on the map."""
        bands = self._bands()
        if bands is None:
            return None
        x, y = bands.to_map(at.x(), at.y())
        projection = bands.projection
        return x - projection.map_x(at.x()), y - projection.map_y(at.y())
