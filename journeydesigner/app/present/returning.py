"""The way back to where the map stood: the window takes its old size some time after it is told."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from journeydesigner.canvas.camera import Place
from journeydesigner.canvas.view import CanvasView


class Return(QObject):
    """Keeps a place while the view changes its size, until the map is moved by something else."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._wanted: Place | None = None
        self._stood: Place | None = None

    def to(self, place: Place) -> None:
        self.forget()
        self._wanted = place
        self._view.installEventFilter(self)
        self._go()
        QTimer.singleShot(0, self._go)

    def forget(self) -> None:
        self._wanted = None
        self._view.removeEventFilter(self)

    def _go(self) -> None:
        if self._wanted is not None:
            self._view.camera.go_to(self._wanted)
            self._stood = self._view.camera.place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self._view.camera.place == self._stood:
                QTimer.singleShot(0, self._go)
            else:
                self.forget()
        return False
