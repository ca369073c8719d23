"""Keys, clicks and clickers while a map is presented: what walks and what edits.

Page up and down always walk (they are what clickers send). The other keys walk while nothing is
selected, for then they have nothing to edit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from journeydesigner.canvas.canvas_widget import CanvasWidget
from journeydesigner.layout.hit import hit

_NO_HELP = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
Act = Callable[[], object]
_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Deeds(NamedTuple):
    """What keys and clicks lead to."""

    on: Act
    back: Act
    first: Act
    last: Act
    black: Act
    into: Act
    leave: Act


class Hands(QObject):
    """Sees the events of window and map first, from `take` until `let_go`."""

    def __init__(self, canvas: CanvasWidget, deeds: Deeds) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._deeds = deeds
        self._watched: tuple[QObject, ...] = ()
        self._tapping = False
        self._pressed: QPointF | None = None
        self._walks: dict[int, Act] = {
            Qt.Key.Key_Right: deeds.on,
            Qt.Key.Key_Left: deeds.back,
            Qt.Key.Key_Backspace: deeds.back,
            Qt.Key.Key_Home: deeds.first,
            Qt.Key.Key_End: deeds.last,
            Qt.Key.Key_B: deeds.black,
            Qt.Key.Key_Period: deeds.black,
            Qt.Key.Key_Down: deeds.into,
            Qt.Key.Key_Up: deeds.into,
            Qt.Key.Key_Return: deeds.into,
            Qt.Key.Key_Enter: deeds.into,
            Qt.Key.Key_F2: deeds.into,
        }

    def take(self, window: QWidget) -> None:
        view = self._canvas.view
        self._watched = (view, view.viewport(), window)
        for part in self._watched:
            part.installEventFilter(self)

    def let_go(self) -> None:
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched = ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = self._canvas.view
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and watched is not view.viewport():
                return self._key(event, at_map=watched is view)
            if event.type() == QEvent.Type.KeyRelease and watched is view:
                self._released(event)
        elif isinstance(event, QMouseEvent) and watched is view.viewport():
            return self._mouse(event)
        return False

    # -- keys ------------------------------------------------------------------------------

    @property
    def _is_calm(self) -> bool:
        """Whether nothing is selected, carried or typed that a key could be meant for."""
        tool, session = self._canvas.tool, self._canvas.view.session
        idle = tool.is_idle and tool.editing.active is None
        return idle and not session.selection.ids and session.cell is None

    def _key(self, event: QKeyEvent, *, at_map: bool) -> bool:
        """`at_map`: the map has the keyboard; else what has it did not want the key."""
        self._tapping = False
        if event.modifiers() & ~_KEYPAD:
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if not at_map or not self._is_calm:
            return False
        if key == Qt.Key.Key_Space:
            self._tapping = not event.isAutoRepeat()
            return False
        walk = self._walks.get(key)
        if walk is None:
            return False
        event.accept()
        walk()
        return True

    def _escape(self) -> bool:
        """First what is carried, drawn or typed is put away, by whoever has it in hand."""
        tool = self._canvas.tool
        if not tool.is_idle or tool.pencil or tool.editing.active is not None:
            return False
        if isinstance(QApplication.focusWidget(), _TEXT_FIELDS):
            self._canvas.focus_map()
            return True
        self._deeds.leave()
        return True

    def _released(self, event: QKeyEvent) -> None:
        """Space held pans; pressed and released it goes on."""
        tapped = event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._tapping
        if tapped and self._is_calm:
            self._tapping = False
            QTimer.singleShot(0, self._deeds.on)

    # -- mouse -----------------------------------------------------------------------------

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, button = event.type(), event.button()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._tapping = False
            if button in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
                (self._deeds.back if button == Qt.MouseButton.BackButton else self._deeds.on)()
                return True
            plain = button == Qt.MouseButton.LeftButton and event.modifiers() == _NO_HELP
            free = self._is_calm and not self._canvas.tool.pencil
            starts = plain and free and self._is_ground(event.position())
            self._pressed = event.position() if starts else None
        elif kind == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            way = (event.position() - self._pressed).manhattanLength()
            self._pressed = None
            if way < QApplication.startDragDistance():
                QTimer.singleShot(0, self._deeds.on)
        return False

    def _is_ground(self, at: QPointF) -> bool:
        """Beside the map, where a click selects and makes nothing."""
        bands = self._canvas.view.bands
        if bands is None:
            return False
        return hit(bands.layout, *bands.to_map(at.x(), at.y())).area == "outside"
