"""Flat grounds: square rectangles and level or upright lines, put on whole device px.

They are as wide as the map, so only what is exposed is handed to Qt.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.inks import Inks, make_pen
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.display import RoundRect, Segment, Shape


def draw_flat(
    painter: QPainter,
    shapes: Iterable[Shape],
    inks: Inks,
    projection: Projection,
    exposed: QRectF,
) -> None:
    """Draws in px of the view: the painter has no transform. `projection` leads from the box to
    the view; other shapes than flat ones are left out."""
    for shape in shapes:
        if isinstance(shape, RoundRect) and shape.fill:
            rect = projection.crisp(shape.x, shape.y, shape.width, shape.height)
            painter.fillRect(rect.intersected(exposed), inks.colour(shape.fill))
        elif isinstance(shape, Segment):
            _draw_line(painter, shape, inks, projection, exposed)


def _draw_line(
    painter: QPainter, line: Segment, inks: Inks, projection: Projection, exposed: QRectF
) -> None:
    if line.dash:
        _draw_dashed(painter, line, inks, projection, exposed)
        return
    half = line.stroke_width / 2
    if line.y1 == line.y2:
        rect = projection.crisp(line.x1, line.y1 - half, line.x2 - line.x1, line.stroke_width)
    else:
        rect = projection.crisp(line.x1 - half, line.y1, line.stroke_width, line.y2 - line.y1)
    painter.fillRect(rect.intersected(exposed), inks.colour(line.stroke))


def _draw_dashed(
    painter: QPainter, line: Segment, inks: Inks, projection: Projection, exposed: QRectF
) -> None:
    """A level dashed line from the last whole dash before the exposed part."""
    zoom = projection.zoom
    period = sum(line.dash) * zoom
    start, end = projection.x(line.x1), projection.x(line.x2)
    y = projection.y(line.y1)
    if exposed.left() > start:
        start += (exposed.left() - start) // period * period
    end = min(end, exposed.right() + period)
    if start >= end or not exposed.top() - 4 <= y <= exposed.bottom() + 4:
        return
    dash = tuple(length * zoom for length in line.dash)
    painter.setPen(make_pen(inks.colour(line.stroke), max(1.0, line.stroke_width * zoom), dash))
    painter.drawLine(QLineF(start, y, end, y))
