"""The view on the map with its input: mouse, keys, wheel, touch pad, drags from outside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QToolTip, QWidget
from shiboken6 import isValid

from journeydesigner.canvas.autoscroll import Autoscroll
from journeydesigner.canvas.cursors import cursor_shape
from journeydesigner.canvas.dropping import Dropping
from journeydesigner.canvas.flash import Flash
from journeydesigner.canvas.held_keys import HeldKeys
from journeydesigner.canvas.invitations import Invitations
from journeydesigner.canvas.map_view import MapView
from journeydesigner.canvas.panning import Panning
from journeydesigner.canvas.pointing import Pointing, key_event
from journeydesigner.canvas.rolling import Rolling
from journeydesigner.canvas.tips import control_tip
from journeydesigner.canvas.veil import Clear, paint_veil
from journeydesigner.interaction.cells import cell_rect
from journeydesigner.interaction.events import KeyEvent, Pointer, PointerEvent
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tool import Tool
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import Theme
from journeydesigner.model import JourneyError

_LEVEL = ("pencil", "eraser", "column-resize")
"""Cursors of gestures that go to the side only."""
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_MAY_HELP = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CanvasView(MapView):
    """Feeds a tool, which `set_tool` gives. `failed` carries a `JourneyError`.

    `context_menu_requested` carries the place on the screen and the selected ids.
    """

    context_menu_requested = Signal(QPoint, object)
    failed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        self._tool: Tool | None = None
        self._dropping: Dropping | None = None
        self._tabbed_in = False
        self._clear: Clear | None = None
        super().__init__(session, theme, parent)
        self.flash = Flash(self)
        self.invitations = Invitations(self)
        self._subscriptions.append(session.on_layout(lambda _: self.invitations.refresh()))
        self._subscriptions.append(session.on_cell(lambda _: self.invitations.refresh()))
        self._subscriptions.append(session.on_overlay(lambda _: self.invitations.make_way()))
        self._subscriptions.append(session.on_layout(lambda _: self.flash.stop()))
        self._subscriptions.append(session.on_cell(lambda _: self.viewport().update()))
        self._pointing = Pointing(lambda: self.bands, self._receive)
        self._panning = Panning(self.camera)
        self._rolling = Rolling(self.camera, self.viewport(), self.fit)
        self._autoscroll = Autoscroll(self.camera.pan_by, self._map_moved)
        self._pointer_at = self._pressed_at = QPointF()
        self._keys = HeldKeys()
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_tool(self, tool: Tool) -> None:
        self._tool = tool
        self._dropping = Dropping(self.session, tool, self._pointing, self.failed.emit)

    def set_parking(self, covers: Callable[[QPointF], bool]) -> None:
        """Tells whether a place, in px of the viewport, lies over the parking lot beside it."""
        self._pointing.parks = covers

    def _receive(self, event: PointerEvent) -> None:
        self._try(lambda tool: tool.pointer(event))

    def _try(self, act: Callable[[Tool], object]) -> bool:
        """Lets the tool act; an error is shown, never raised into Qt."""
        if self._tool is None:
            return False
        try:
            return bool(act(self._tool))
        except JourneyError as error:
            self.failed.emit(error)
            return True

    # -- mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.camera.stop()
        self._tabbed_in = False
        if self._panning.begins(event):
            self._show_cursor()
            return
        self._pointer_at = event.position()
        self._pressed_at = event.position()
        if self.bands is not None:
            self._autoscroll.begin(event.position(), self.bands.clear)
        self._pointing.button(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self._panning.begins(event):
            self._pointing.button(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._panning.active:
            self._panning.move(event)
            return
        self._pointer_at = event.position()
        self._keys.follow_mouse(event)
        self._pointing.move(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_along(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._autoscroll.stop()
        if self._panning.active:
            self._panning.end()
            self._show_cursor()
            return
        self._pointing.button(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointing.flush()
        if self._tool is not None and self._tool.is_idle:
            self._pointing.send(Pointer.LEAVE, self._pointer_at, _NO_KEYS)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self._current_place().toPoint())
        self.context_menu_requested.emit(place, self.session.selection.ids)

    def _current_place(self) -> QPointF:
        current = self.session.selection.current
        rect = self.record_rect(current) if current else QRectF()
        room = QRectF(self.viewport().rect())
        return (rect & room).center() if rect.intersects(room) else room.center()

    # -- scrolling while dragging ----------------------------------------------------------

    def _scroll_along(self, at: QPointF) -> None:
        """While something is carried or drawn; not while a lane's height is set.

        What hangs on a header goes along it only, and so do the pencil and a stage's edge.
        """
        bands, overlay = self.bands, self.session.overlay
        carries = overlay.cursor not in ("", "row-resize") or overlay.band is not None
        if bands is not None and carries and not self._pointing.parks(at):
            clear, start = bands.clear, self._pressed_at
            across = start.x() >= clear.left()
            down = start.y() >= clear.top() and overlay.cursor not in _LEVEL
            self._autoscroll.follow(at, clear, across=across, down=down)
        else:
            self._autoscroll.stop()

    def _map_moved(self, at: QPointF) -> None:
        if self._dropping is not None and self._dropping.is_active:
            self._dropping.move_to(at)
        else:
            self._pointing.send(Pointer.MOVE, at, self._keys.modifiers)

    # -- keys ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == _NO_KEYS:
            self._panning.taps = not event.isAutoRepeat()
            self._arm(armed=True)
            event.accept()
            return
        if self._keys.follow_key(event):
            self._hold(event)
            return
        self.camera.finish()
        self._panning.taps = False
        self._pointing.flush()
        self._tabbed_in = False
        if self._zooms(event) or self._try(lambda tool: tool.key(key_event(event))):
            event.accept()
            self._show_current()
            return
        event.ignore()
        QAbstractScrollArea.keyPressEvent(self, event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._arm(armed=False)
            if self._panning.taps:
                self._tap_space()
            event.accept()
            return
        if self._keys.follow_key(event):
            self._hold(event)
            return
        super().keyReleaseEvent(event)

    def _hold(self, event: QKeyEvent) -> None:
        """Shift, Ctrl or Alt alone: what is dragged follows at once."""
        event.accept()
        self._pointing.flush()
        self._try(lambda tool: tool.hold(self._keys.held))

    def _tap_space(self) -> None:
        """Space held pans; pressed and released it picks up and puts down."""
        self._panning.taps = False
        self._try(lambda tool: tool.key(KeyEvent("Space", " ")))
        self._show_current()

    def _arm(self, *, armed: bool) -> None:
        self._panning.armed = armed
        self._show_cursor()

    def _zooms(self, event: QKeyEvent) -> bool:
        """Ctrl with plus, minus and 0; plus may need Shift or be on the keypad."""
        if event.modifiers() & ~_MAY_HELP != Qt.KeyboardModifier.ControlModifier:
            return False
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.zoom_to(1.0)
            case _:
                return False
        return True

    def _show_current(self) -> None:
        """What is carried, else what is selected, comes into sight."""
        ghosts, current = self.session.overlay.ghosts, self.session.selection.current
        cell = self._cell_rect()
        if ghosts:
            self.reveal(ghosts[-1].rect)
        elif cell is not None:
            self.reveal(cell)
        elif current:
            self.show_record(current)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has composed counts as typed."""
        text = event.commitString()
        if text:
            self._try(lambda tool: tool.key(KeyEvent("", text)))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tabbed_in = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        self._focus_changed(focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not isValid(self):  # at the program's end Qt takes the focus from what is half gone
            return
        super().focusOutEvent(event)
        self._arm(armed=False)
        self._panning.taps = False
        self._tabbed_in = False
        self._focus_changed(focused=False)
        left = event.reason() == Qt.FocusReason.ActiveWindowFocusReason
        tool = self._tool
        if tool is not None and (tool.is_lifted or (left and not tool.is_idle)):
            tool.cancel()

    def _focus_changed(self, *, focused: bool) -> None:
        self.marks.focused = focused
        self._repaint_records(self.marks.selected)
        self.viewport().update()

    def _cell_rect(self) -> Rect | None:
        """The cell that has the keyboard, in map points."""
        layout, cell = self.session.layout, self.session.cell
        return cell_rect(layout, cell) if layout and cell else None

    def veil_beside(self, clear: Clear | None) -> None:
        """Leaves one part of the map clear and veils its neighbours; None lifts the veil."""
        if clear != self._clear:
            self._clear = clear
            self.viewport().update()

    def paint_on_top(self, painter: QPainter) -> None:
        """A frame around the cell that has the keyboard, or around everything while the keyboard
        is here and nothing is selected that would show it."""
        self.invitations.paint(painter)
        self.flash.paint(painter)
        cell, bands = self._cell_rect(), self.bands
        if bands is not None and self._clear is not None:
            paint_veil(painter, bands, self._clear, self.studio.inks)
        if cell is not None and bands is not None and self.marks.focused:
            painter.save()
            painter.setClipRect(bands.clear)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.studio.inks.pen("accent", 2.0))
            painter.drawRoundedRect(self.map_to_viewport(cell).adjusted(2, 2, -2, -2), 4, 4)
            painter.restore()
        if self._tabbed_in and not self.marks.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.studio.inks.pen("accent", 2.0))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2))

    # -- wheel and touch pad ---------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._rolling.wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._rolling.native(event):
            return True
        if isinstance(event, QGestureEvent):
            return self._rolling.pinch(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), control_tip(self.session, self.bands, QPointF(event.pos()))
            )
            return True
        return super().viewportEvent(event)

    # -- drags from outside ----------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.camera.stop()
        if self._dropping is not None and self.bands is not None:
            self._autoscroll.begin(event.position(), self.bands.clear)
            self._dropping.enter(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        bands = self.bands
        if self._dropping is not None and bands is not None:
            self._dropping.move(event)
            if self._dropping.is_active:
                self._autoscroll.follow(event.position(), bands.clear)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._autoscroll.stop()
        if self._dropping is not None:
            self._dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._autoscroll.stop()
        if self._dropping is not None:
            self._dropping.drop(event)

    # -- following -------------------------------------------------------------------------

    def _overlay_changed(self, overlay: Overlay) -> None:
        super()._overlay_changed(overlay)
        self._show_cursor()

    def _show_cursor(self) -> None:
        shape = self._panning.cursor or cursor_shape(self.session.overlay, self.studio.ratio)
        self.viewport().setCursor(shape)
