"""The canvas as a whole: persona strip, view, inline editor and tool, joined to one session."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journeydesigner.canvas.accessible import install, selection_moved
from journeydesigner.canvas.empty_state import EmptyState
from journeydesigner.canvas.inline_editor import InlineEditor
from journeydesigner.canvas.minimap import Minimap
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.pencil_buttons import PencilButtons
from journeydesigner.canvas.persona_strip import PersonaStrip
from journeydesigner.canvas.view import CanvasView
from journeydesigner.document import Selection
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tool import Tool
from journeydesigner.layout.theme import Theme

_MARGIN = 20


class CanvasWidget(QWidget):
    """What the window puts in its middle.

    `zoom_changed` carries px per point, `context_menu_requested` the place on the screen and the
    ids of what is selected, `message` a status text, `failed` a `JourneyError` to be shown.
    """

    zoom_changed = Signal(float)
    context_menu_requested = Signal(QPoint, object)
    message = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self._session = session
        self._inks = Inks(theme)
        self.strip = PersonaStrip(session, theme)
        self.view = CanvasView(session, theme)
        self.editor = InlineEditor(self.view)
        self.minimap = Minimap(self.view)
        self.view.overview = self.minimap
        self.tool = Tool(session, self.editor)
        self.editor.set_editing(self.tool.editing)
        self.view.set_tool(self.tool)
        self.pencils = PencilButtons(self.view, self.tool)
        self.empty = EmptyState(theme)
        self._reason = ""
        self._lay_out()
        self._connect()
        self._show_state()

    def _lay_out(self) -> None:
        self._map = QWidget()
        column = QVBoxLayout(self._map)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        framed = QVBoxLayout()
        framed.setContentsMargins(_MARGIN, 16, _MARGIN, 0)
        framed.addWidget(self.strip)
        column.addLayout(framed)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._map)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        view, editor = self.view, self.editor
        view.zoom_changed.connect(self.zoom_changed)
        view.context_menu_requested.connect(self.context_menu_requested)
        view.failed.connect(self.failed)
        editor.failed.connect(self.failed)
        editor.cleaned.connect(self.message)
        self._subscriptions = [
            self._session.on_state(lambda _: self._show_state()),
            self._session.selection.subscribe(self._selection_changed),
            self._session.on_cell(lambda _: selection_moved(self.view)),
            self._session.on_overlay(self._tell_reason),
        ]

    def detach(self) -> None:
        """Stops following the session; to be called before the widget goes."""
        self.minimap.detach()
        self.pencils.detach()
        self.view.detach()
        self.strip.detach()
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()

    # -- what the window does --------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        for part in (self.view, self.strip, self.editor, self.empty):
            part.set_theme(theme)
        self.minimap.draw_anew()
        self.update()

    def commit_pending(self) -> None:
        """Writes a text that is being edited; before undo, saving and closing."""
        self.editor.report(self.tool.commit_pending())

    def focus_map(self) -> None:
        """Gives the map the keyboard, or what stands in its place."""
        has_map = self._session.journey is not None
        target = self.view if has_map else self.empty.make
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- following -------------------------------------------------------------------------

    def _show_state(self) -> None:
        has_map = self._session.journey is not None
        self._stack.setCurrentWidget(self._map if has_map else self.empty)

    def _selection_changed(self, selection: Selection) -> None:
        selection_moved(self.view)

    def _tell_reason(self, overlay: Overlay) -> None:
        """Why nothing can be dropped here, once for each reason."""
        if overlay.reason and overlay.reason != self._reason:
            self.message.emit(overlay.reason)
        self._reason = overlay.reason

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._inks.colour("ground"))
        painter.end()
