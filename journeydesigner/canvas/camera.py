"""The camera over the map: zoom, scroll, fit. Knows the view's geometry and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from journeydesigner.canvas.bands import FAR_HEIGHT, FAR_ZOOM
from journeydesigner.canvas.motion import Motion
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.geometry import Rect

LEAST, MOST = 0.05, 4.0
"""Limits of the zoom, in px per point; to fit a very long map it may go lower."""
STEP = 1.2
MARGIN, TOP = 20.0, 6.0
"""Ground beside and above the map, in px; from afar its headers stand above it."""
BEYOND = 250.0
"""How far one can scroll beyond the map's right and lower end where it does not fit, in px."""
GLIDE = 160
"""How long the map glides to another place, in ms."""
_FIT_MARGIN = 24.0


class Place(NamedTuple):
    """A zoom, and the map's point in the viewport's top left corner."""

    zoom: float
    x: float
    y: float


class Camera:
    """Moves a QGraphicsView whose scene has its origin at the map's. `zoomed` is told of zooms.

    A glide ends where a new move begins: by hand (`stop`) the map stays where it is seen then, by
    key (`finish`) it is at once where it was to go.
    """

    def __init__(self, view: QGraphicsView, zoomed: Callable[[float], None]) -> None:
        self._view = view
        self._zoomed = zoomed
        self._size = QSizeF(0, 0)
        self._zoom = 1.0
        self._roams = False
        self._aim: Place | None = None
        self.motion = Motion(view)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.actionTriggered.connect(lambda _: self.stop())

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

    def let_roam(self, roams: bool) -> None:
        """Whether one can scroll until nothing but the map's last corner is in sight."""
        self._roams = roams
        self.update_range()

    def update_range(self) -> None:
        """Sets how far one can scroll. To be called when map, zoom or viewport change."""
        zoom = self._zoom
        width, height = self._size.width() * zoom, self._size.height() * zoom
        room = self.viewport
        top = TOP if zoom >= FAR_ZOOM else TOP + FAR_HEIGHT
        right = MARGIN if width + 2 * MARGIN <= room.width() else BEYOND
        below = MARGIN if height + top + MARGIN <= room.height() else BEYOND
        if self._roams:
            right, below = room.width(), room.height()
        self._view.setSceneRect(
            QRectF(
                -MARGIN / zoom,
                -top / zoom,
                (width + MARGIN + right) / zoom,
                (height + top + below) / zoom,
            )
        )

    # -- zooming ---------------------------------------------------------------------------

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zooms so that what lies under `at` (px of the viewport, else its middle) stays."""
        self.finish()
        zoom = self._held(zoom)
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
        self.finish()
        self.zoom_to(self._zoom * factor, at)

    def show(self, rect: Rect, most: float = MOST) -> None:
        """Zooms and scrolls so that `rect` (map points) fills the viewport."""
        self.go_to(self.place_of(rect, most))

    @property
    def whole(self) -> Place:
        """The place where the whole map is seen, never larger than 100 %."""
        size = self._size
        if size.isEmpty():
            return self.aim
        return self.place_of(Rect(0, 0, size.width(), size.height()), most=1.0)

    def place_of(self, rect: Rect, most: float = MOST) -> Place:
        """The place where `rect` (map points) is in the middle and fills the viewport."""
        zoom = self._held(min(self._fitting(rect), most))
        room = self.viewport
        return Place(
            zoom,
            rect.x + rect.width / 2 - room.width() / 2 / zoom,
            rect.y + rect.height / 2 - room.height() / 2 / zoom,
        )

    def _held(self, zoom: float) -> float:
        return min(max(zoom, self.least), MOST)

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

    # -- places ------------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Zoom and scroll, to come back to."""
        at = self.projection
        return Place(self._zoom, at.map_x(0), at.map_y(0))

    @property
    def aim(self) -> Place:
        """Where the map will be when it stands still."""
        return self._aim or self.place

    @property
    def aim_projection(self) -> Projection:
        """How the map will be projected when it stands still."""
        zoom, x, y = self.aim
        return Projection(zoom, -x * zoom, -y * zoom, self._view.devicePixelRatioF())

    def go_to(self, place: Place) -> None:
        self.stop()
        self._stand_at(place)

    def glide_to(self, place: Place, ms: int = GLIDE) -> None:
        """Goes there so that the eye can follow, or jumps where no motion is wanted or seen."""
        self.stop()
        if not self._view.isVisible():
            self.go_to(place)
            return
        start = self.place
        self._aim = Place(self._held(place.zoom), place.x, place.y)
        self.motion.run(lambda share: self._glide(start, place, share), ms)

    def stop(self) -> None:
        """Ends a glide where it is: the user has taken the map in hand."""
        self._aim = None
        self.motion.stop()

    def finish(self) -> None:
        """Ends a glide at its end: what follows counts on it."""
        self.motion.finish()

    def _glide(self, start: Place, end: Place, share: float) -> None:
        if share >= 1.0:
            self._aim = None
        place = _between(start, end, share)
        if self._held(place.zoom) != self._zoom:
            self._stand_at(place)
        else:
            self._scroll_to(place.x * self._zoom, place.y * self._zoom)

    def _stand_at(self, place: Place) -> None:
        zoom = self._held(place.zoom)
        self._set_zoom(zoom)
        self._scroll_to(place.x * zoom, place.y * zoom)
        self._zoomed(zoom)

    # -- scrolling -------------------------------------------------------------------------

    def home(self) -> None:
        """The map's beginning at 100 %."""
        self.go_to(Place(1.0, -MARGIN, -TOP))

    def pan_by(self, dx: float, dy: float) -> bool:
        """Moves the map by px; says whether it could."""
        self.finish()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        before = across.value(), down.value()
        across.setValue(round(across.value() - dx))
        down.setValue(round(down.value() - dy))
        return (across.value(), down.value()) != before

    def reveal(self, rect: Rect, clear: QRectF, covered: QRectF, moving: QRectF) -> None:
        """Glides as little as needed until `rect` (map points) lies in `clear` (px).

        What will be seen at the end of a glide counts as seen. A part of `clear` may be covered:
        then the rectangle comes to lie above or beside that, if it can. `covered` is what is
        covered now, `moving` what will be once the map moves.
        """
        seen = self.aim_projection.rect(rect)
        shift = _shift_into(seen, clear)
        covered = covered if shift.isNull() else moving
        above, beside = QRectF(clear), QRectF(clear)
        above.setBottom(covered.top())
        beside.setRight(covered.left())
        if seen.translated(shift).intersects(covered):
            fitting = [room for room in (above, beside) if _fits(seen, room)]
            ways = [_shift_into(seen, room) for room in fitting]
            shift = next((way for way in ways if self._reaches(way)), shift)
        if not shift.isNull():
            aim = self.aim
            place = Place(aim.zoom, aim.x - shift.x() / aim.zoom, aim.y - shift.y() / aim.zoom)
            self.glide_to(place)

    def _reaches(self, shift: QPointF) -> bool:
        """Whether the map can be moved that far, in px."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        aim = self.aim
        x, y = aim.x * aim.zoom - shift.x(), aim.y * aim.zoom - shift.y()
        in_width = across.minimum() - 1 <= x <= across.maximum() + 1
        return in_width and down.minimum() - 1 <= y <= down.maximum() + 1

    def _scroll_to(self, x: float, y: float) -> None:
        self._view.horizontalScrollBar().setValue(round(x))
        self._view.verticalScrollBar().setValue(round(y))


def _fits(seen: QRectF, room: QRectF) -> bool:
    return seen.width() <= room.width() and seen.height() <= room.height()


def _shift_into(seen: QRectF, clear: QRectF) -> QPointF:
    return QPointF(
        _shift(seen.left(), seen.right(), clear.left(), clear.right()),
        _shift(seen.top(), seen.bottom(), clear.top(), clear.bottom()),
    )


def _shift(start: float, end: float, least: float, most: float) -> float:
    """How far something must move to lie within two bounds; its start has the right of way."""
    if start < least or end - start > most - least:
        return least - start
    return min(0.0, most - end)


def _between(start: Place, end: Place, share: float) -> Place:
    """A place on the way: each step zooms by the same factor, and points move on straight lines."""
    if share >= 1.0:
        return end
    if start.zoom == end.zoom:
        along = share
        zoom = start.zoom
    else:
        zoom = start.zoom * (end.zoom / start.zoom) ** share
        along = (1 / zoom - 1 / start.zoom) / (1 / end.zoom - 1 / start.zoom)
    return Place(zoom, start.x + (end.x - start.x) * along, start.y + (end.y - start.y) * along)
