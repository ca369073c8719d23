"""What the launcher knows: the things on the screen, the places on the map, the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from journeydesigner.app.main_window import AppWindow
from journeydesigner.app.wiring import Parts
from journeydesigner.canvas.map_view import MapView
from journeydesigner.io.project_writer import serialised
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import kind_of
from tests.xvfb.watch import Watch

Box = list[float]
"""x, y, width, height in device px on the screen."""


class Answers:
    """Looks and never touches."""

    def __init__(self, window: AppWindow, parts: Parts) -> None:
        self._window = window
        self._parts = parts
        self._watch = Watch(window, parts)

    # -- things in windows, as a screen reader finds them ------------------------------------

    def things(self) -> list[dict[str, Any]]:
        """Everything visible in every window but what stands on the map."""
        found: list[dict[str, Any]] = []
        for window in QApplication.topLevelWidgets():
            interface = QAccessible.queryAccessibleInterface(window)
            if window.isVisible() and interface is not None:
                found += (self._described(thing) for thing in _visible(interface))
        # The list of a combo box is a window of its own and a child of the box.
        return [thing for place, thing in enumerate(found) if thing not in found[:place]]

    def _described(self, thing: QAccessibleInterface) -> dict[str, Any]:
        widget, state = thing.object(), thing.state()
        shown, seen = thing.rect(), thing.rect()
        names = {thing.text(QAccessible.Text.Name)}
        if isinstance(widget, QWidget):
            seen = _seen(widget)
            names.add(widget.accessibleName())
        return {
            "role": thing.role().name,
            "names": sorted(names - {""}),
            "value": thing.text(QAccessible.Text.Value),
            "object": widget.objectName() if widget else "",
            "kind": type(widget).__name__ if widget else "",
            "box": self._px(shown),
            "seen": self._px(seen),
            "enabled": not state.disabled,
            "focused": bool(state.focused),
            "checked": bool(state.checked),
        }

    # -- places on the map ---------------------------------------------------------------------

    def box(self, record_id: str) -> Box:
        """Where the record's box is on the screen; no width where it is not on the map."""
        rect = self._view.record_rect(record_id)
        return self._on_screen(rect)

    def spot(self, x: float, y: float) -> Box:
        """Where a place of the map (points) is on the screen; no size."""
        return self._on_screen(self._view.map_to_viewport(Rect(x, y, 0, 0)))

    def view(self) -> Box:
        """Where the viewport of the map is on the screen."""
        return self._on_screen(QRectF(self._view.viewport().rect()))

    def in_sight(self, kind: str) -> dict[str, Box]:
        """Where those records of a kind are whose middle can be seen on the map."""
        bands, found = self._view.bands, {}
        records = self._parts.core.session.snapshot.records
        for record_id in [key for key in records if kind_of(key) == kind]:
            rect = self._view.record_rect(record_id)
            part = bands.clear if bands is not None and kind not in ("stage", "lane") else None
            room = part or QRectF(self._view.viewport().rect())
            if not rect.isEmpty() and room.contains(rect.center()):
                found[record_id] = self._on_screen(rect)
        return found

    def row_in_sight(self, lane_kind: str) -> Box:
        """What can be seen of the cells of the first lane of a kind; no size where it is not."""
        session, bands = self._parts.core.session, self._view.bands
        lane = session.snapshot.lane_of_kind(session.map_id, lane_kind)
        row = session.layout.row(lane.id) if session.layout and lane else None
        if row is None or bands is None or session.layout is None:
            return [0, 0, 0, 0]
        whole = self._view.map_to_viewport(Rect(0, row.y, session.layout.width, row.height))
        return self._on_screen(whole & bands.clear)

    def quiet_place(self) -> Box:
        """A part of the window on top where a pointer that comes by changes nothing."""
        top = QApplication.activeModalWidget() or self._view.viewport()
        origin = top.mapToGlobal(QPoint(0, 0))
        return self._px(QRect(origin.x(), origin.y() + top.height() - 6, top.width(), 6))

    def pointer(self) -> list[float]:
        """The last place of the pointer that the program was told of."""
        return [round(side) for side in self._watch.pointer]

    def census(self) -> dict[str, Any]:
        """How much there is of what could grow, and what went wrong."""
        return {
            "widgets": Counter(_described_kind(widget) for widget in QApplication.allWidgets()),
            "changes": self._watch.changes,
            "messages": [box.text() for box in _boxes() if box.isVisible()],
        }

    # -- state -----------------------------------------------------------------------------------

    def document(self) -> str:
        """The document as a project file."""
        return serialised(self._parts.core.document.snapshot).decode()

    def facts(self) -> dict[str, Any]:
        """What else a test waits for."""
        core, files, canvas = self._parts.core, self._parts.files, self._parts.editor.canvas
        overlay, history = core.session.overlay, core.document.history
        focus = QApplication.focusWidget()
        return {
            "title": self._window.windowTitle(),
            "modified": self._window.isWindowModified(),
            "is_open": files.is_open,
            "is_busy": files.is_busy or files.current.is_saving,
            "path": str(files.path or ""),
            "start_is_drawn": self._parts.start.is_drawn,
            "shows_map": self._window.is_showing(self._parts.editor),
            "done": [step.name for step in history.done],
            "undone": [step.name for step in history.undone],
            "selected": list(core.session.selection.ids),
            "map": core.session.map_id,
            "persona": core.session.active_persona,
            "zoom": self._view.zoom,
            "is_idle": canvas.tool.is_idle,
            "edits_text": canvas.editor.isVisible(),
            "focus": focus.objectName() or type(focus).__name__ if focus else "",
            "has_target": overlay.target is not None,
            "guides": len(overlay.guides),
            "ghosts": len(overlay.ghosts),
            "has_band": overlay.band is not None,
            "refused": overlay.refused,
            "parkable": overlay.parkable,
            "parks": overlay.parks,
            "hint": overlay.hint.text if overlay.hint else "",
            "is_active": self._window.isActiveWindow(),
            "is_presenting": self._parts.desk.present.is_on,
            "popup": QApplication.activePopupWidget() is not None,
            "dialogs": [type(box).__name__ for box in _dialogs()],
            "stop": list(stop.key) if (stop := self._parts.desk.present.stop) else [],
            "glides": canvas.view.camera.motion.is_running,
            "has_keyboard": QApplication.activeWindow() is not None,
        }

    # -- device px -------------------------------------------------------------------------------

    @property
    def _view(self) -> MapView:
        return self._parts.editor.canvas.view

    def _on_screen(self, rect: QRectF) -> Box:
        origin = self._view.viewport().mapToGlobal(QPoint(0, 0))
        return self._px(rect.translated(origin))

    def _px(self, rect: QRect | QRectF) -> Box:
        ratio = self._window.devicePixelRatioF()
        sides = (rect.x(), rect.y(), rect.width(), rect.height())
        return [side * ratio for side in sides]


def _described_kind(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


def _dialogs() -> list[QDialog]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]


def _boxes() -> list[QMessageBox]:
    return [box for box in _dialogs() if isinstance(box, QMessageBox)]


def _visible(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if thing.state().invisible:
        return
    yield thing
    view = thing.object()
    if isinstance(view, MapView):  # what stands on the map is asked for by its record
        above = QAccessible.queryAccessibleInterface(view.viewport())
        if above is not None:
            yield from _visible(above)
        return
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None:
            yield from _visible(child)


def _seen(widget: QWidget) -> QRect:
    """The part that is not scrolled away or covered, on the screen."""
    part = widget.visibleRegion().boundingRect()
    return QRect(widget.mapToGlobal(part.topLeft()), part.size())
