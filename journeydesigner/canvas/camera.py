"""The camera over the map: zoom, scroll, fit. Knows the view's geometry and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.geometry import Rect

LEAST, MOST = 0.05, 4.0
"""Limits of the zoom, in px per point; to fit a very long map it may go lower."""
STEP = 1.2
MARGIN, TOP = 20.0, 6.0
"""Ground beside and above the map, in px."""
BEYOND = 140.0
"""How far one can scroll beyond the map's right and lower end where it does not fit, in px."""
_FIT_MARGIN = 24.0


class Place(NamedTuple):
    """A zoom, and the map's point in the viewport's top left corner."""

    zoom: float
    x: float
    y: float


class Camera:
    """Moves a QGraphicsView whose scene has its origin at the map's. `zoomed` is told of zooms."""

    def __init__(self, view: QGraphicsView, zoomed: Callable[[float], None]) -> None:
        self._view = view
        self._zoomed = zoomed
        self._size = QSizeF(0, 0)
        self._zoom = 1.0

    @property
    def zoom(self) -> float:
        """Px per point."""
        return self._zoom

    @property
    def projection(self) -> Projection:
        view = self._view
        at = view.viewportTransform()
        return Projection(at.m11(), at.dx(), at.dy(), view.devicePixelRatioF())

    @property
    def viewport(self) -> QSizeF:
        return QSizeF(self._view.viewport().size())

    @property
    def least(self) -> float:
        return min(LEAST, self._fitting(Rect(0, 0, self._size.width(), self._size.height())))

    def set_map_size(self, width: float, height: float) -> None:
        """The map's size in points; where one was looking stays."""
        self._size = QSizeF(width, height)
        self.update_range()

    def update_range(self) -> None:
        """Sets how far one can scroll. To be called when map, zoom or viewport change."""
        zoom = self._zoom
        width, height = self._size.width() * zoom, self._size.height() * zoom
        room = self.viewport
        right = MARGIN if width + 2 * MARGIN <= room.width() else BEYOND
        below = MARGIN if height + TOP + MARGIN <= room.height() else BEYOND
        self._view.setSceneRect(
            QRectF(
                -MARGIN / zoom,
                -TOP / zoom,
                (width + MARGIN + right) / zoom,
                (height + TOP + below) / zoom,
            )
        )

    # -- zooming ---------------------------------------------------------------------------

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zooms so that what lies under `at` (px of the viewport, else its middle) stays."""
        zoom = min(max(zoom, self.least), MOST)
        if zoom == self._zoom:
            return
        room = self.viewport
        anchor = at if at is not None else QPointF(room.width() / 2, room.height() / 2)
        before = self.projection
        x, y = before.map_x(anchor.x()), before.map_y(anchor.y())
        self._set_zoom(zoom)
        self._scroll_to(x * zoom - anchor.x(), y * zoom - anchor.y())
        self._zoomed(zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        self.zoom_to(self._zoom * factor, at)

    def fit(self) -> None:
        """The whole map, never larger than 100 %."""
        whole = Rect(0, 0, self._size.width(), self._size.height())
        if whole.width and whole.height:
            self.show(whole, most=1.0)

    def show(self, rect: Rect, most: float = MOST) -> None:
        """Zooms and scrolls so that `rect` (map points) fills the viewport."""
        zoom = min(self._fitting(rect), most)
        zoom = min(max(zoom, self.least), MOST)
        room = self.viewport
        self._set_zoom(zoom)
        self._scroll_to(
            (rect.x + rect.width / 2) * zoom - room.width() / 2,
            (rect.y + rect.height / 2) * zoom - room.height() / 2,
        )
        self._zoomed(zoom)

    def _fitting(self, rect: Rect) -> float:
        room = self.viewport
        if not rect.width or not rect.height:
            return 1.0
        return max(
            1e-4,
            min(
                (room.width() - 2 * _FIT_MARGIN) / rect.width,
                (room.height() - 2 * _FIT_MARGIN) / rect.height,
            ),
        )

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._view.setTransform(QTransform.fromScale(zoom, zoom))
        self.update_range()

    # -- where one was ----------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Zoom and scroll, to come back to."""
        at = self.projection
        return Place(self._zoom, at.map_x(0), at.map_y(0))

    def go_to(self, place: Place) -> None:
        self._set_zoom(min(max(place.zoom, self.least), MOST))
        self._scroll_to(place.x * self._zoom, place.y * self._zoom)
        self._zoomed(self._zoom)

    # -- scrolling -------------------------------------------------------------------------

    def home(self) -> None:
        """The map's beginning at 100 %."""
        self._set_zoom(1.0)
        self._scroll_to(-MARGIN, -TOP)
        self._zoomed(1.0)

    def pan_by(self, dx: float, dy: float) -> bool:
        """Moves the map by px; says whether it could."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        before = across.value(), down.value()
        across.setValue(round(across.value() - dx))
        down.setValue(round(down.value() - dy))
        return (across.value(), down.value()) != before

    def reveal(self, rect: Rect, clear: QRectF) -> None:
        """Scrolls as little as needed until `rect` (map points) lies in `clear` (px)."""
        place = self.projection.rect(rect)
        self.pan_by(
            _shift(place.left(), place.right(), clear.left(), clear.right()),
            _shift(place.top(), place.bottom(), clear.top(), clear.bottom()),
        )

    def _scroll_to(self, x: float, y: float) -> None:
        self._view.horizontalScrollBar().setValue(round(x))
        self._view.verticalScrollBar().setValue(round(y))


def _shift(start: float, end: float, least: float, most: float) -> float:
    """How far something must move to lie within two bounds; its start has the right of way."""
    if start < least or end - start > most - least:
        return least - start
    return min(0.0, most - end)
