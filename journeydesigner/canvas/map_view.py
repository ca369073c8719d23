"""Shows the session's map: follows its layout, marks and overlay, keeps the headers in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from journeydesigner.canvas.bands import FAR_ZOOM, Bands, bands_of
from journeydesigner.canvas.camera import STEP, Camera, Place
from journeydesigner.canvas.map_painter import MapPainter
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.overlay_painting import overlay_region
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.quote import Quote, quote_in, spoken_point
from journeydesigner.canvas.scene import MapScene
from journeydesigner.document import Selection
from journeydesigner.interaction.finding import main_box
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.theme import Theme
from journeydesigner.model import Picture, kind_of

_NEAR = 0.5
"""Items exist this share of the viewport beyond each of its edges."""


class MapView(QGraphicsView):
    """The picture of the map. Input is the subclass's.

    `zoom_changed` carries px per point; `moved` comes after the map has moved in the viewport.
    """

    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.studio = Studio(theme, self._picture_bytes)
        self.marks = Marks()
        self._scene = MapScene(self.studio, self.marks)
        self._map_painter = MapPainter(session, self.studio, self.marks)
        self._near = Rect(0, 0, 0, 0)
        self._exposed = QRectF()
        self._overlay_shown = QRegion()
        self._quote: Quote | None = None
        self._headers_at = (0.0, 0.0)
        self._map_id = ""
        self._places: dict[str, Place] = {}
        self._set_up_qt()
        self.camera = Camera(self, self._zoomed)
        self._subscriptions: list[Callable[[], None]] = [
            session.on_layout(self._layout_changed),
            session.on_overlay(self._overlay_changed),
            session.selection.subscribe(self._selection_changed),
            session.on_state(lambda _: self._refresh_quote()),
        ]
        self._layout_changed(LayoutChange(everything=True))

    def _set_up_qt(self) -> None:
        self.setScene(self._scene.graphics)
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

    def detach(self) -> None:
        """Stops following the session; to be called before the view goes."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()
        self._scene.clear()

    def _picture_bytes(self, picture_id: str) -> bytes | None:
        picture = self.session.snapshot.get(picture_id, Picture)
        try:
            return picture.content if picture else None
        except ValueError:
            return None

    def set_theme(self, theme: Theme) -> None:
        self.studio.set_theme(theme)
        self._scene.forget_pictures()
        self.viewport().update()

    # -- where things are ------------------------------------------------------------------

    @property
    def bands(self) -> Bands | None:
        """Where map and headers are in the viewport; None where no map is shown."""
        layout = self._scene.layout
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

    def fit(self) -> None:
        """The whole map in the viewport, never larger than 100 %."""
        self.camera.fit()

    def zoom_to_rect(self, rect: Rect) -> None:
        """Fills the viewport with a part of the map (points)."""
        self.camera.show(rect)

    def show_record(self, record_id: str) -> None:
        """Scrolls as little as needed to show the record's box."""
        bands = self.bands
        if bands is None:
            return
        placed = main_box(bands.layout, self.session.snapshot, record_id)
        if placed is not None:
            clear = bands.clear.adjusted(8, 8, -8, -8)
            rect = placed.rect
            if placed.box.role in ("stage", "phase"):
                rect = Rect(rect.x, bands.projection.map_y(clear.top()), rect.width, 0)
            elif placed.box.role == "lane":
                rect = Rect(bands.projection.map_x(clear.left()), rect.y, 0, rect.height)
            self.camera.reveal(rect, clear)

    def record_rect(self, record_id: str) -> QRectF:
        """Where the record's box is seen, in px of the viewport; empty where it is not."""
        bands = self.bands
        if bands is None:
            return QRectF()
        placed = main_box(bands.layout, self.session.snapshot, record_id)
        return self.map_to_viewport(placed.rect) if placed else QRectF()

    def _zoomed(self, zoom: float) -> None:
        self._show_near(anew=True)
        self._refresh_quote()
        self.viewport().update()
        self.zoom_changed.emit(zoom)
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._show_near()
        self._update_headers(dx, dy)
        if self._quote is not None or not self._overlay_shown.isEmpty():
            self._refresh_quote()
            self.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.camera.update_range()
        self._show_near()
        self._refresh_quote()
        self.viewport().update()
        self.moved.emit()

    def _update_headers(self, dx: int, dy: int) -> None:
        """Repaints headers that did not move along when the viewport's px were shifted."""
        bands = self.bands
        if bands is None:
            return
        left, top = self._headers_at
        self._headers_at = (bands.left, bands.top)
        if bands.left != left + dx:
            self._update_band(bands.left_band, dx, dy)
        slides = dx and bands.left != left + dx  # the name of a stage that is half out of sight
        if bands.top != top + dy or slides:
            self._update_band(bands.top_band, dx, dy)

    def _update_band(self, band: QRectF, dx: int, dy: int) -> None:
        """The band where it stands, and where the shift has left its picture."""
        area = band.adjusted(-abs(dx) - 2, -abs(dy) - 2, abs(dx) + 2, abs(dy) + 2)
        self.viewport().update(area.toAlignedRect() & self.viewport().rect())

    def _show_near(self, *, anew: bool = False) -> None:
        """Has items for what is near the viewport, and none where they are not painted."""
        if self.camera.zoom < FAR_ZOOM:
            self._scene.clear()
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
            self._scene.show(self._near)

    # -- following the session -------------------------------------------------------------

    def _layout_changed(self, change: LayoutChange) -> None:
        layout = self.session.layout
        other = change.everything or layout is None
        before = self._scene.layout
        if before is not None and before.map_id in self.session.snapshot:
            self._places[before.map_id] = self.camera.place
        if other:
            self._scene.clear()
            self._near = Rect(0, 0, 0, 0)
        self._scene.set_layout(layout)
        if layout is not None:
            if before is None or (before.width, before.height) != (layout.width, layout.height):
                self.camera.set_map_size(layout.width, layout.height)
            if layout.map_id != self._map_id:
                self._come_to(layout.map_id)
            self._show_near()
        self._repaint_after(change, before)
        self._refresh_quote()
        self._selection_changed(self.session.selection)

    def _come_to(self, map_id: str) -> None:
        """Another map is shown where one left it, or from its beginning."""
        self._map_id = map_id
        place = self._places.get(map_id)
        if place is None:
            self.camera.home()
        else:
            self.camera.go_to(place)

    def _repaint_after(self, change: LayoutChange, before: MapLayout | None) -> None:
        """Items repaint themselves; ground, headers and the far view do not."""
        bands, after = self.bands, self._scene.layout
        if bands is not None:
            self._headers_at = (bands.left, bands.top)
        if bands is None or bands.is_far or change.everything or not _same_frame(before, after):
            self.viewport().update()
        elif change.headers:
            self._update_band(bands.top_band, 0, 0)
            self._update_band(bands.left_band, 0, 0)

    def _selection_changed(self, selection: Selection) -> None:
        marks = self.marks
        selected, current = frozenset(selection.ids), selection.current or ""
        if selected == marks.selected and current == marks.current:
            return
        changed = (selected ^ marks.selected) | {current, marks.current}
        marks.selected, marks.current = selected, current
        self._repaint_records(changed)
        self._refresh_quote()

    def _repaint_records(self, ids: Iterable[str], keys: Iterable[tuple[str, ...]] = ()) -> None:
        wanted, keys = set(ids), tuple(keys)
        self._scene.refresh_marks(wanted, keys)
        bands = self.bands
        if bands is None:
            return
        if bands.is_far:
            self.viewport().update()
            return
        kinds = {kind_of(key) for key in wanted} | {key[0] for key in keys if key}
        if kinds & {"stage", "phase"}:
            self._update_band(bands.top_band, 0, 0)
        if "lane" in kinds:
            self._update_band(bands.left_band, 0, 0)

    def _overlay_changed(self, overlay: Overlay) -> None:
        marks, bands = self.marks, self.bands
        if overlay.hovered != marks.hovered:
            changed = (marks.hovered, overlay.hovered)
            marks.hovered = overlay.hovered
            self._repaint_records((), changed)
        if overlay.dimmed != marks.dimmed:
            dimmed = overlay.dimmed ^ marks.dimmed
            marks.dimmed = overlay.dimmed
            self._scene.repaint_cells(dimmed)
        if bands is None:
            return
        visible = QRectF(self.viewport().rect())
        region = overlay_region(overlay, bands, visible)
        touched = region | self._overlay_shown
        self._overlay_shown = region
        if not touched.isEmpty():
            self.viewport().update(touched)
        self._refresh_quote()

    def _refresh_quote(self) -> None:
        """Places the bubble of the selected emotion point anew."""
        self._mark_spoken()
        bands = self.bands
        hidden = bands is None or self.session.overlay.hint is not None
        quote = None if bands is None or hidden else quote_in(self.session, bands)
        if quote == self._quote:
            return
        for shown in (self._quote, quote):
            if shown is not None:
                area = shown.rect.adjusted(-2, -2, 2, 2).toAlignedRect()
                self.viewport().update(area)
        self._quote = quote

    def _mark_spoken(self) -> None:
        point = spoken_point(self.session)
        spoken = point.id if point else ""
        if spoken != self.marks.spoken:
            changed = (spoken, self.marks.spoken)
            self.marks.spoken = spoken
            self._scene.refresh_marks(changed)

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
            self._map_painter.paint_above(painter, bands, self._exposed, self._quote)
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
            self._map_painter.paint_above(painter, bands, self._exposed, self._quote)
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


def _same_frame(one: MapLayout | None, other: MapLayout | None) -> bool:
    """Whether rows and stages stand where they stood."""
    if one is None or other is None or len(one.spans) != len(other.spans):
        return False
    return (
        (one.width, one.height, one.header_height)
        == (other.width, other.height, other.header_height)
        and [(row.lane_id, row.y) for row in one.rows]
        == [(row.lane_id, row.y) for row in other.rows]
        and all(a.x == b.x for a, b in zip(one.spans, other.spans, strict=True))
    )


def _lies_in(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
