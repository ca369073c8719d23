"""Painting of stage and lane headers over the map, where they stay visible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.far.headers import draw_far_lane, draw_far_stage
from journeydesigner.canvas.header_signs import lane_sign, stage_sign
from journeydesigner.canvas.marks import Marks, draw_marks
from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.flat import draw_flat
from journeydesigner.canvas.painting.folded import FoldedPainter
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import Projection
from journeydesigner.canvas.scene import rows_in, spans_in
from journeydesigner.layout.display import Box, Disc, Placed, RoundRect, Segment, Shape, UprightLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Row
from journeydesigner.model import kind_of

_REACH = 40.0
"""Signs of hidden lanes reach so many points beyond the edge that they stand at."""
_EVERYTHING = QRectF(-1e7, -1e7, 2e7, 2e7)


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """A header's flat ground, what stands still on it, and what may slide: number and name."""

    header: Box
    ground: tuple[Shape, ...]
    standing: Box
    sliding: Box


class Headers:
    """Paints headers in px of the viewport; keeps their glyphs while they are the same."""

    def __init__(self, studio: Studio, marks: Marks) -> None:
        self._studio = studio
        self._marks = marks
        self._painters: dict[tuple[str, ...], BoxPainter] = {}
        self._parts: dict[tuple[str, ...], _Parts] = {}

    def paint(self, painter: QPainter, bands: Bands, exposed: QRectF) -> None:
        """Draws the headers that show in `exposed`; the painter has no transform."""
        area = bands.projection.map_rect(exposed)
        layout = bands.layout
        if bands.left_band.intersects(exposed):
            self._paint_lines(painter, bands, exposed, area)
            for row in rows_in(layout, area):
                self._paint_lane(painter, bands, row)
            self._paint_hidden_lanes(painter, bands, area)
        if bands.top_band.intersects(exposed):
            self._paint_stages(painter, bands, area)
            self._paint_corner(painter, bands)

    # -- lanes -----------------------------------------------------------------------------

    def _paint_lane(self, painter: QPainter, bands: Bands, row: Row) -> None:
        y = bands.projection.y(row.y)
        if bands.is_far:
            place = QRectF(bands.left, y, bands.width, row.height * bands.projection.zoom)
            draw_far_lane(painter, row.header, place, self._studio, self._marks)
        else:
            self._paint_box(painter, row.header, bands.left, y, bands)
            sign = lane_sign(row, bands.layout.sizes, self._marks.hovered)
            self._paint_sign(painter, sign, bands.left, y, bands)

    def _paint_hidden_lanes(self, painter: QPainter, bands: Bands, area: Rect) -> None:
        """Where lanes are hidden."""
        top, bottom = area.y - _REACH, area.bottom + _REACH
        for placed in bands.layout.hidden:
            of_lanes = kind_of(placed.box.key[1]) == "lane"
            if of_lanes and top < placed.dy < bottom and not bands.is_far:
                x = bands.left + placed.dx * bands.projection.zoom
                self._paint_hidden(painter, placed.box, x, bands.projection.y(placed.dy), bands)

    def _paint_lines(self, painter: QPainter, bands: Bands, exposed: QRectF, area: Rect) -> None:
        """The names of the blueprint's lines stay at the left as well."""
        if bands.is_far:
            return
        projection = bands.projection
        for row in bands.layout.rows:
            line = row.line
            if line is None or not (area.y - 40 < row.y < area.bottom + 40):
                continue
            top = row.y - line.rect.height
            wide = max((text.x + text.line.width for text in line.texts), default=0.0) + 8
            width = max(wide * projection.zoom, bands.width)
            place = projection.moved(projection.map_x(bands.left), top)
            visible = exposed.intersected(
                QRectF(bands.left, place.dy, width, line.rect.height * projection.zoom)
            )
            solid = [s for s in line.shapes if not (isinstance(s, Segment) and s.dash)]
            draw_flat(painter, solid, self._studio.inks, place, visible)
            dashed = projection.moved(0, top)
            dashes = [s for s in line.shapes if isinstance(s, Segment) and s.dash]
            draw_flat(painter, dashes, self._studio.inks, dashed, visible)
            self._paint_glyphs(painter, line, bands.left, place.dy, projection.zoom)

    # -- stages ----------------------------------------------------------------------------

    def _paint_stages(self, painter: QPainter, bands: Bands, area: Rect) -> None:
        layout, projection = bands.layout, bands.projection
        if bands.is_far:
            for _, span in spans_in(layout, area):
                place = QRectF(
                    projection.x(span.x), bands.top, span.width * projection.zoom, bands.height
                )
                left = max(place.left(), bands.left + bands.width)
                draw_far_stage(painter, span.header, place, left, self._studio, self._marks)
            return
        for placed in _phases_in(layout, area):
            slide = _towards_middle(placed, bands)
            self._paint_box(painter, placed.box, projection.x(placed.dx), bands.top, bands, slide)
        top = bands.top + layout.phase_height * projection.zoom
        for _, span in spans_in(layout, area):
            x, slide = projection.x(span.x), bands.slide(span)
            self._paint_box(painter, span.header, x, top, bands, slide)
            sign = stage_sign(span, layout.sizes, self._marks.hovered)
            self._paint_sign(painter, sign, x + slide * projection.zoom, top, bands)
        for placed in layout.hidden:
            if kind_of(placed.box.key[1]) == "stage":
                x, y = projection.x(placed.dx), bands.top + placed.dy * projection.zoom
                self._paint_hidden(painter, placed.box, x, y, bands)

    def _paint_corner(self, painter: QPainter, bands: Bands) -> None:
        if bands.is_far:
            inks = self._studio.inks
            place = QRectF(bands.left, bands.top, bands.width, bands.height)
            painter.fillRect(place, inks.colour("raised"))
        else:
            self._paint_box(painter, bands.layout.corner, bands.left, bands.top, bands)

    # -- controls --------------------------------------------------------------------------

    def _paint_sign(
        self, painter: QPainter, sign: Box | None, x: float, y: float, bands: Bands
    ) -> None:
        """The sign of a header whose corner is at (x, y) px."""
        if sign is None:
            return
        zoom = bands.projection.zoom
        x, y = x + sign.rect.x * zoom, y + sign.rect.y * zoom
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
        self._painter(sign).paint(painter, self._studio)
        painter.resetTransform()

    def _paint_hidden(self, painter: QPainter, sign: Box, x: float, y: float, bands: Bands) -> None:
        zoom = bands.projection.zoom
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
        self._painter(sign).paint(painter, self._studio)
        draw_marks(painter, sign, self._marks, self._studio.inks)
        painter.resetTransform()

    # -- boxes -----------------------------------------------------------------------------

    def _paint_box(
        self, painter: QPainter, box: Box, x: float, y: float, bands: Bands, slide: float = 0.0
    ) -> None:
        """The box at (x, y) px: its ground on whole px, so that neighbours meet, and what stands
        on it, moved on by `slide` points."""
        projection = bands.projection
        zoom = projection.zoom
        parts = self._split(box)
        place = Projection(zoom, x, y, projection.ratio)
        draw_flat(painter, parts.ground, self._studio.inks, place, _EVERYTHING)
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
        if parts.standing.shapes:
            self._painter(parts.standing).paint(painter, self._studio)
        painter.translate(slide, 0)
        self._painter(parts.sliding).paint(painter, self._studio)
        painter.translate(-slide, 0)
        draw_marks(painter, box, self._marks, self._studio.inks)
        painter.resetTransform()

    def _split(self, header: Box) -> _Parts:
        known = self._parts.get(header.key)
        if known is None or known.header is not header:
            known = self._parts[header.key] = _parts(header)
        return known

    def _paint_glyphs(self, painter: QPainter, box: Box, x: float, y: float, zoom: float) -> None:
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
        self._painter(box).paint_texts(painter, self._studio, QPointF(0, 0))
        painter.resetTransform()

    def _painter(self, box: Box) -> BoxPainter:
        known = self._painters.get(box.key)
        if known is None or known.box is not box:
            if len(self._painters) > 4000:
                self._painters.clear()
                self._parts.clear()
            upright = any(isinstance(text, UprightLine) for text in box.texts)
            known = FoldedPainter(box) if upright else BoxPainter(box)
            self._painters[box.key] = known
        return known


def _phases_in(layout: MapLayout, area: Rect) -> Iterable[Placed]:
    return (p for p in layout.phases if p.rect.x < area.right and p.rect.right > area.x)


def _parts(header: Box) -> _Parts:
    rest = [shape for shape in header.shapes if not _is_flat(shape)]
    discs = tuple(shape for shape in rest if isinstance(shape, Disc))
    others = tuple(shape for shape in rest if not isinstance(shape, Disc))
    return _Parts(
        header,
        tuple(shape for shape in header.shapes if _is_flat(shape)),
        replace(header, key=(*header.key, "standing"), shapes=others, texts=()),
        replace(header, shapes=discs),
    )


def _towards_middle(placed: Placed, bands: Bands) -> float:
    """How far a phase's name moves, in points, to stand in the middle of what is seen of it."""
    rect, projection = placed.rect, bands.projection
    seen_from = max(rect.x, projection.map_x(bands.left + bands.width))
    seen_to = min(rect.right, projection.map_x(bands.viewport.width()))
    wide = max((text.line.width for text in placed.box.texts), default=0.0)
    room = max(0.0, (rect.width - wide) / 2 - 10)
    wanted = (seen_from + seen_to) / 2 - (rect.x + rect.width / 2)
    return max(-room, min(wanted, room))


def _is_flat(shape: Shape) -> bool:
    """Whether the shape can be drawn on whole px."""
    return isinstance(shape, Segment) or (isinstance(shape, RoundRect) and not shape.radius)
