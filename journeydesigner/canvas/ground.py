"""The ground of the view: the canvas, the map's panel, its rows and the hairlines in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.painting.flat import draw_flat
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.measures import MAP_RADIUS

_WIDE = 64.0
"""Grounds wider than this are looked at one by one; the others are found by their x."""


def paint_around(painter: QPainter, bands: Bands, inks: Inks, exposed: QRectF) -> None:
    """The canvas around the map, and the blueprint's lines. Draws in px of the viewport."""
    whole = bands.map_rect
    colour = inks.colour("ground")
    for rect in (
        QRectF(exposed.left(), exposed.top(), exposed.width(), whole.top() - exposed.top()),
        QRectF(exposed.left(), whole.bottom(), exposed.width(), exposed.bottom() - whole.bottom()),
        QRectF(exposed.left(), exposed.top(), whole.left() - exposed.left(), exposed.height()),
        QRectF(whole.right(), exposed.top(), exposed.right() - whole.right(), exposed.height()),
    ):
        if rect.width() > 0 and rect.height() > 0:
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), colour)
    for row in bands.layout.rows:
        if row.line is not None:
            place = bands.projection.moved(0, row.y - row.line.rect.height)
            draw_flat(painter, row.line.shapes, inks, place, exposed)


class FarGround:
    """The map's rows and the hairlines between stages, where no items paint them."""

    def __init__(self) -> None:
        self._layout: MapLayout | None = None
        self._wide: list[Placed] = []
        self._narrow: list[Placed] = []

    def paint(self, painter: QPainter, bands: Bands, inks: Inks, exposed: QRectF) -> None:
        """Draws in px of the viewport; the painter has no transform."""
        painter.fillRect(bands.map_rect.intersected(exposed), inks.colour("surface"))
        self._index(bands.layout)
        area = bands.projection.map_rect(exposed)
        for placed in self._in(area):
            place = bands.projection.moved(placed.rect.x, placed.rect.y)
            draw_flat(painter, placed.box.shapes, inks, place, exposed)

    def _in(self, area: Rect) -> Iterator[Placed]:
        yield from (placed for placed in self._wide if placed.rect.intersects(area))
        first = bisect_left(self._narrow, area.x - _WIDE, key=_left)
        last = bisect_left(self._narrow, area.right, key=_left)
        yield from self._narrow[first:last]

    def _index(self, layout: MapLayout) -> None:
        if layout is not self._layout:
            self._layout = layout
            self._wide = [p for p in layout.grounds if p.box.rect.width > _WIDE]
            self._narrow = [p for p in layout.grounds if p.box.rect.width <= _WIDE]
            self._narrow.sort(key=_left)


def paint_edge(painter: QPainter, bands: Bands, inks: Inks, exposed: QRectF) -> None:
    """The map's outline; what juts out of its round corners is covered with ground."""
    whole = bands.projection.aligned(bands.map_rect)
    radius = min(MAP_RADIUS * max(bands.projection.zoom, 0.5), whole.height() / 2)
    for rect in _straight_edges(whole, radius):
        if rect.intersects(exposed):
            painter.fillRect(rect.intersected(exposed), inks.colour("line"))
    side = radius + 1
    for right in (False, True):
        for below in (False, True):
            x = whole.right() if right else whole.left()
            y = whole.bottom() if below else whole.top()
            reach = QRectF(x - side, y - side, 2 * side, 2 * side)
            if reach.intersects(exposed):
                _paint_corner(painter, QPointF(x, y), radius, (-1 if right else 1,
                              -1 if below else 1), inks)  # fmt: skip


def _straight_edges(whole: QRectF, radius: float) -> tuple[QRectF, ...]:
    width, height = whole.width() - 2 * radius, whole.height() - 2 * radius
    x, y = whole.x() + radius, whole.y() + radius
    return (
        QRectF(x, whole.y(), width, 1),
        QRectF(x, whole.bottom() - 1, width, 1),
        QRectF(whole.x(), y, 1, height),
        QRectF(whole.right() - 1, y, 1, height),
    )


def _paint_corner(
    painter: QPainter, at: QPointF, radius: float, towards: tuple[int, int], inks: Inks
) -> None:
    """A corner at `at` whose edges run `towards` (±1 for right and down)."""
    painter.save()
    painter.translate(at)
    painter.scale(*towards)
    outside = QPainterPath(QPointF(-1, -1))
    outside.lineTo(radius, -1)
    outside.lineTo(radius, 0)
    outside.arcTo(QRectF(0, 0, 2 * radius, 2 * radius), 90, 90)
    outside.lineTo(-1, radius)
    outside.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.brush("ground"))
    painter.drawPath(outside)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(inks.pen("line", 1.0))
    edge = QPainterPath(QPointF(radius, 0.5))
    edge.arcTo(QRectF(0.5, 0.5, 2 * radius - 1, 2 * radius - 1), 90, 90)
    painter.drawPath(edge)
    painter.restore()


def _left(placed: Placed) -> float:
    return placed.rect.x
