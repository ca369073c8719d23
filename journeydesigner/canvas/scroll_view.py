"""A view that scrolls and zooms over a map: items near the viewport, headers kept in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from journeydesigner.canvas.bands import FAR_ZOOM, Bands, bands_of
from journeydesigner.canvas.camera import STEP, Camera
from journeydesigner.canvas.map_painter import MapPainter
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.quote import Quote
from journeydesigner.canvas.scene import MapScene
from journeydesigner.interaction.session import Session
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.theme import Theme
from journeydesigner.model import Picture

_NEAR = 0.5
"""Items exist this share of the viewport beyond each of its edges."""


class ScrollView(QGraphicsView):
    """The picture of a map and the way over it; what it shows is the subclass's to say.

    `zoom_changed` carries px per point; `moved` comes after the map has moved in the viewport.
    """

    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.studio = Studio(theme, self._picture_bytes)
        self.marks = Marks()
        self.scene_of_map = MapScene(self.studio, self.marks)
        self._map_painter = MapPainter(session, self.studio, self.marks)
        self._near = Rect(0, 0, 0, 0)
        self._exposed = QRectF()
        self._headers_at = (0.0, 0.0)
        self.quote: Quote | None = None
        self._set_up_qt()
        self.camera = Camera(self, self._zoomed)

    def _set_up_qt(self) -> None:
        self.setScene(self.scene_of_map.graphics)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setInteractive(False)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerWidget(_Corner(self.studio))

    def _picture_bytes(self, picture_id: str) -> bytes | None:
        picture = self.session.snapshot.get(picture_id, Picture)
        try:
            return picture.content if picture else None
        except ValueError:
            return None

    def set_theme(self, theme: Theme) -> None:
        self.studio.set_theme(theme)
        self.scene_of_map.forget_pictures()
        self.viewport().update()

    # -- where things are ------------------------------------------------------------------

    @property
    def bands(self) -> Bands | None:
        """Where map and headers are in the viewport; None where no map is shown."""
        layout = self.scene_of_map.layout
        if layout is None:
            return None
        return bands_of(layout, self.camera.projection, self.camera.viewport)

    def map_to_viewport(self, rect: Rect) -> QRectF:
        """Where a rectangle of the map is seen, in px; headers where they stand now."""
        bands = self.bands
        if bands is None:
            return QRectF()
        x, y = bands.shown_x(rect.x), bands.shown_y(rect.y)
        return QRectF(x, y, rect.width * self.camera.zoom, rect.height * self.camera.zoom)

    # -- zoom and scroll -------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Px per point; 1.0 is 100 %."""
        return self.camera.zoom

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zooms around `at` (px of the viewport), else around its middle; held to the limits."""
        self.camera.zoom_to(zoom, at)

    def zoom_in(self) -> None:
        self.camera.zoom_by(STEP)

    def zoom_out(self) -> None:
        self.camera.zoom_by(1 / STEP)

    def zoom_to_rect(self, rect: Rect) -> None:
        """Fills the viewport with a part of the map (points)."""
        self.camera.show(rect)

    def _zoomed(self, zoom: float) -> None:
        self.show_near(anew=True)
        self.viewport().update()
        self.after_move()
        self.zoom_changed.emit(zoom)
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.show_near()
        self._update_headers(dx, dy)
        self.after_move()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.camera.update_range()
        self.show_near()
        self.viewport().update()
        self.after_move()
        self.moved.emit()

    def after_move(self) -> None:
        """For subclasses: the map lies elsewhere in the viewport."""

    def headers_stand(self, bands: Bands) -> None:
        """Remembers where headers are painted next."""
        self._headers_at = (bands.left, bands.top)

    def _update_headers(self, dx: int, dy: int) -> None:
        """Repaints headers that did not move along when the viewport's px were shifted."""
        bands = self.bands
        if bands is None:
            return
        left, top = self._headers_at
        self._headers_at = (bands.left, bands.top)
        if bands.left != left + dx:
            self.update_band(bands.left_band, dx, dy)
        # Names of stages and phases that are half out of sight move along.
        slides = dx and (bands.left != left + dx or bands.layout.phases)
        if bands.top != top + dy or slides:
            self.update_band(bands.top_band, dx, dy)

    def update_band(self, band: QRectF, dx: int, dy: int) -> None:
        """The band where it stands, and where the shift has left its picture."""
        area = band.adjusted(-abs(dx) - 2, -abs(dy) - 2, abs(dx) + 2, abs(dy) + 2)
        self.viewport().update(area.toAlignedRect() & self.viewport().rect())

    def show_near(self, *, anew: bool = False) -> None:
        """Has items for what is near the viewport, and none where they are not painted."""
        if self.camera.zoom < FAR_ZOOM:
            self.scene_of_map.clear()
            self._near = Rect(0, 0, 0, 0)
            return
        room = self.camera.viewport
        visible = self.camera.projection.map_rect(QRectF(0, 0, room.width(), room.height()))
        if anew or not _lies_in(visible, self._near):
            across, down = visible.width * _NEAR, visible.height * _NEAR
            self._near = Rect(
                visible.x - across,
                visible.y - down,
                visible.width + 2 * across,
                visible.height + 2 * down,
            )
            self.scene_of_map.show(self._near)

    def start_over(self) -> None:
        """Drops all items: what is shown next has nothing to do with them."""
        self.scene_of_map.clear()
        self._near = Rect(0, 0, 0, 0)

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.studio.ratio = self.devicePixelRatioF()
        self._exposed = QRectF(event.rect())
        bands = self.bands
        if bands is not None and not bands.is_far:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bands is None:
            painter.fillRect(self._exposed, self.studio.inks.colour("ground"))
        else:
            self._map_painter.paint_below(painter, bands, self._exposed)
            self._map_painter.paint_far(painter, bands, self._exposed)
            self._map_painter.paint_above(painter, bands, self._exposed, self.quote)
        self.paint_on_top(painter)
        painter.end()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        bands = self.bands
        if bands is not None:
            painter.setWorldMatrixEnabled(False)
            self._map_painter.paint_below(painter, bands, self._exposed)
            painter.setWorldMatrixEnabled(True)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        bands = self.bands
        painter.resetTransform()
        if bands is not None:
            self._map_painter.paint_above(painter, bands, self._exposed, self.quote)
        self.paint_on_top(painter)

    def paint_on_top(self, painter: QPainter) -> None:
        """For subclasses: the painter has no transform."""


class _Corner(QWidget):
    """Ground between the scroll bars."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._studio.inks.colour("ground"))
        painter.end()


def _lies_in(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
