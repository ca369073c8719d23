"""Undo and redo show what they did: its map, its place, a frame around it, and words."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import QObject, QTimer

from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.canvas.view import CanvasView
from journeydesigner.document import Change
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.tracing import Trace, places, trace
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import kind_of

_IN_PANEL = ("persona", "project", "channel")
"""What the map does not show: it is selected, so that tree and properties show it."""


class Follower(QObject):
    """Follows the document of a session; `say` is for the status bar."""

    def __init__(
        self, session: Session, view: CanvasView, tray: ParkingTray, say: Callable[[str], None]
    ) -> None:
        super().__init__(view)
        self._tray = tray
        self._session = session
        self._view = view
        self._say = say
        self._change: Change | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        self.destroyed.connect(session.document.subscribe(self._changed))

    def _changed(self, change: Change) -> None:
        """Waits until the selection is restored, too; anything else that happens is in sight."""
        if change.origin in ("undo", "redo"):
            self._change = change
            self._timer.start(0)
        elif change.origin == "load":
            self._timer.stop()

    def _show(self) -> None:
        change = self._change
        if change is None:
            return
        self._change = None
        picked = self._session.selection.ids
        seen = trace(self._session.snapshot, change.changes, picked)
        self._come_to(seen, picked)
        self._frame(seen)
        self._open_tray(seen)
        text = tr("Undone: {step}") if change.origin == "undo" else tr("Redone: {step}")
        self._say(text.format(step=change.name))

    def _come_to(self, seen: Trace, picked: tuple[str, ...]) -> None:
        session = self._session
        if seen.map_id and seen.map_id != session.map_id:
            session.show_map(seen.map_id)
            session.selection.set(picked)
        session.uncover(seen.ids)
        unseen = [key for key in seen.ids if kind_of(key) in _IN_PANEL]
        if unseen and not set(unseen) & set(picked):
            session.selection.set(unseen[:1])

    def _frame(self, seen: Trace) -> None:
        layout = self._session.layout
        if layout is None or seen.map_id not in ("", layout.map_id):
            return
        found = places(layout, self._session.snapshot, seen)
        if found:
            self._view.reveal(self._fitting(found))
        self._view.flash.show(found)

    def _open_tray(self, seen: Trace) -> None:
        """What waits in the parking lot is seen there, also where the tray was folded."""
        tray = self._tray
        tray.refresh()
        parked = [key for key in seen.ids if tray.holds(key)]
        if parked and tray.is_shown and not tray.is_open:
            tray.toggle()
        if parked and not self._session.selection.ids:
            self._session.selection.set(parked)

    def _fitting(self, found: list[Rect]) -> Rect:
        """All of them where they fit the viewport, else the first."""
        whole, bands = reduce(_joined, found), self._view.bands
        if bands is None:
            return found[0]
        room, zoom = bands.clear, bands.projection.zoom
        fits = whole.width * zoom <= room.width() and whole.height * zoom <= room.height()
        return whole if fits else found[0]


def _joined(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
