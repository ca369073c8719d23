"""The middle of the editor: the map with its find bar, and the parking lot under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesigner.app.find.column import FindColumn
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.canvas.canvas_widget import CanvasWidget


class MiddleColumn(QWidget):
    """Joins canvas and tray: what is dragged on the map may be dropped on the tray."""

    def __init__(self, finding: FindColumn, canvas: CanvasWidget, tray: ParkingTray) -> None:
        super().__init__()
        self._canvas = canvas
        self._tray = tray
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(finding, 1)
        column.addWidget(tray)
        self.setFocusProxy(finding)
        canvas.view.set_parking(self._covers)
        tray.left.connect(canvas.focus_map)
        tray.failed.connect(canvas.failed)
        tray.sent.connect(self._show_where)

    def _covers(self, at: QPointF) -> bool:
        place = self._canvas.view.viewport().mapToGlobal(at)
        return self._tray.receiving.covers(place.toPoint())

    def _show_where(self, _name: str) -> None:
        target = self._tray.target
        if target is not None:
            self._canvas.view.show_record(target.record_id)
