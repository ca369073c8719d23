"""All layers of the map in order: ground, boxes from afar, marks, headers, overlay."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.bubble import draw_bubble
from journeydesigner.canvas.far.parts import Detail, detail_at
from journeydesigner.canvas.far.view import FarMap
from journeydesigner.canvas.ground import FarGround, paint_around, paint_edge
from journeydesigner.canvas.headers import Headers
from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.overlay_painting import (
    draw_band,
    draw_blank_ghost,
    draw_ghost,
    draw_guide,
    draw_hint,
    draw_plus,
    draw_stroke,
    draw_target,
    ghost_rect,
    guide_line,
)
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.quote import Quote
from journeydesigner.canvas.scene import spans_in
from journeydesigner.interaction.finding import boxes_of, in_span
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.interaction.session import Session
from journeydesigner.layout.display import Box
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Span
from journeydesigner.layout.measures import CARD_RADIUS

_MARKED_FROM_AFAR = frozenset({"card", "note", "point"})


class MapPainter:
    """Paints everything but the items, in px of the viewport."""

    def __init__(self, session: Session, studio: Studio, marks: Marks) -> None:
        self._session = session
        self._studio = studio
        self._marks = marks
        self._far_ground = FarGround()
        self._far = FarMap()
        self._headers = Headers(studio, marks)
        self._far_places: tuple[object, dict[str, dict[str, list[QRectF]]]] = (None, {})
        self._far_selected: tuple[object, list[QRectF]] = (None, [])
        self._far_found: tuple[object, list[QRectF]] = (None, [])

    def paint_below(self, painter: QPainter, bands: Bands, exposed: QRectF) -> None:
        """What lies below the boxes."""
        paint_around(painter, bands, self._studio.inks, exposed)

    def paint_far(self, painter: QPainter, bands: Bands, exposed: QRectF) -> None:
        """The boxes, where they are too small for items."""
        inks = self._studio.inks
        area = bands.projection.map_rect(exposed)
        self._far_ground.paint(painter, bands, inks, exposed)
        self._far.fade(self._marks.spotlight.faded)
        self._far.paint(painter, bands.layout, bands.projection, area, inks)
        for token, rects in (
            ("key-mark", self._found_rects(bands, area)),
            ("accent", self._selected_rects(bands, area)),
        ):
            self._paint_far_marks(painter, bands, token, rects)

    def _paint_far_marks(
        self, painter: QPainter, bands: Bands, token: str, rects: list[QRectF]
    ) -> None:
        if not rects:
            return
        inks, at = self._studio.inks, bands.projection
        painter.setWorldTransform(QTransform(at.zoom, 0, 0, at.zoom, at.dx, at.dy))
        cells_only = detail_at(at.zoom) is Detail.CELLS
        painter.setPen(Qt.PenStyle.NoPen if cells_only else inks.pen(token, 0.0))
        painter.setBrush(inks.colour(token, 0.35))
        painter.drawRects(rects)
        painter.resetTransform()

    def paint_above(
        self, painter: QPainter, bands: Bands, exposed: QRectF, quote: Quote | None
    ) -> None:
        """What lies above the boxes."""
        inks, overlay = self._studio.inks, self._session.overlay
        if overlay.target is not None:
            draw_target(painter, overlay.target, bands, inks)
        if overlay.band is not None:
            draw_band(painter, overlay.band, bands, inks)
        self._headers.paint(painter, bands, exposed)
        paint_edge(painter, bands, inks, exposed)
        if quote is not None:
            draw_bubble(painter, quote.bubble, quote.corner.x(), quote.corner.y(), inks)
        self._paint_carried(painter, bands, overlay)

    def _paint_carried(self, painter: QPainter, bands: Bands, overlay: Overlay) -> None:
        inks = self._studio.inks
        visible = QRectF(0, 0, bands.viewport.width(), bands.viewport.height())
        if overlay.stroke:
            draw_stroke(painter, overlay, bands, inks)
        zoom = bands.projection.zoom
        for below in overlay.ghosts[:-1]:
            draw_blank_ghost(painter, ghost_rect(below, bands), CARD_RADIUS * zoom, self._studio)
        for ghost in overlay.ghosts[-1:]:
            box = self._box(ghost.key)
            draw_ghost(painter, ghost, box, ghost_rect(ghost, bands), zoom, self._studio)
            if overlay.copies:
                draw_plus(painter, ghost_rect(ghost, bands), inks)
        for guide in overlay.guides:  # over what is carried, which would hide it
            draw_guide(painter, guide_line(guide, bands, visible), inks)
        if overlay.hint is not None:
            draw_hint(painter, overlay.hint, bands, visible, inks)

    def _box(self, key: tuple[str, ...]) -> Box | None:
        layout = self._session.layout
        if layout is None or len(key) < 2:
            return None
        placed = boxes_of(layout, self._session.snapshot, key[1])
        return next((p.box for p in placed if p.box.key == key), None)

    def _found_rects(self, bands: Bands, area: Rect) -> list[QRectF]:
        """Boxes that a search has found, in map points, looked up once for the same stages.

        Only stages in `area` are asked: others may not even be laid out yet.
        """
        spotlight = self._marks.spotlight
        if not spotlight.found:
            return []
        spans = [span for _, span in spans_in(bands.layout, area)]
        stages = tuple(span.stage_id for span in spans)
        state = (id(bands.layout), stages, spotlight.found)
        if self._far_found[0] != state:
            found = [
                placed.rect
                for span in spans
                for placed in in_span(bands.layout, span)
                if self._marks.is_found(placed.box.key)
            ]
            self._far_found = (state, [QRectF(*rect) for rect in found])
        return self._far_found[1]

    def _selected_rects(self, bands: Bands, area: Rect) -> list[QRectF]:
        """Selected boxes in map points, found once for the same stages and selection."""
        selected = self._marks.selected
        if not selected:
            return []
        spans = [span for _, span in spans_in(bands.layout, area)]
        detail = detail_at(bands.projection.zoom)
        drawn = (id(bands.layout), detail)
        if self._far_places[0] != drawn:
            self._far_places = (drawn, {})
        state = (drawn, tuple(span.stage_id for span in spans), selected)
        if self._far_selected[0] != state:
            places = self._far_places[1]
            found: dict[int, QRectF] = {}
            for span in spans:
                if span.stage_id not in places:
                    places[span.stage_id] = _places(bands.layout, span, detail)
                for key, rects in places[span.stage_id].items():
                    if key in selected:
                        for rect in rects:
                            found[id(rect)] = rect
            self._far_selected = (state, list(found.values()))
        return self._far_selected[1]


def _places(layout: MapLayout, span: Span, detail: Detail) -> dict[str, list[QRectF]]:
    """Where the boxes of a stage stand that are marked from afar, in map points.

    Where only cells can be told apart, all boxes of one share a place.
    """
    places: dict[str, list[QRectF]] = {}
    for row in layout.rows:
        cell = row.cells.get(span.stage_id)
        whole = QRectF(span.x, row.y, span.width, row.height)
        for box in cell.boxes if cell is not None else ():
            if box.role in _MARKED_FROM_AFAR:
                place = whole
                if detail is not Detail.CELLS:
                    place = QRectF(*box.rect.moved(span.x, row.y))
                places.setdefault(box.record_id, []).append(place)
    return places
