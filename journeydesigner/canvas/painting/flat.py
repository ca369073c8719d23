"""Flat grounds: square rectangles and level or upright lines, put on whole device px.

They are as wide as the map, so only what is exposed is handed to Qt.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.projection import HALF, Projection, whole
from journeydesigner.layout.display import RoundRect, Segment, Shape

_LEAST_PERIOD = 4.0
"""Shorter dashes, in device px, run together into a paler line."""


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
    """A level dashed line. Each dash is a rectangle, for Qt begins dashes where it clips."""
    zoom = projection.zoom
    width, middle = _on_px(projection.y(line.y1), line.stroke_width * zoom, projection.ratio)
    if not exposed.top() - width <= middle <= exposed.bottom() + width:
        return
    start, end = projection.x(line.x1), projection.x(line.x2)
    period = sum(line.dash) * zoom
    if period * projection.ratio < _LEAST_PERIOD:
        left, right = max(start, exposed.left()), min(end, exposed.right())
        solid = QRectF(left, middle - width / 2, max(0.0, right - left), width)
        painter.fillRect(solid, inks.colour(line.stroke, line.dash[0] * zoom / period))
        return
    first = start + max(0.0, (exposed.left() - start) // period * period)
    lengths = tuple(length * zoom for length in line.dash)
    last = min(end, exposed.right())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.brush(line.stroke))
    painter.drawRects(_dashes(first, last, middle - width / 2, width, lengths, projection.ratio))


@lru_cache(maxsize=64)
def _dashes(
    x: float, end: float, top: float, width: float, lengths: tuple[float, ...], ratio: float
) -> list[QRectF]:
    """The dashes from x to `end`, each beginning and ending on a whole device px."""
    dashes = []
    while x < end:
        for number, length in enumerate(lengths):
            if number % 2 == 0:
                left = floor(x * ratio + HALF) / ratio
                right = floor((x + length) * ratio + HALF) / ratio
                dashes.append(QRectF(left, top, right - left, width))
            x += length
    return dashes


def _on_px(middle: float, width: float, ratio: float) -> tuple[float, float]:
    """Width and middle of a level line that fills whole device px."""
    thick = max(1, whole(width * ratio))
    return thick / ratio, (whole(middle * ratio - thick / 2) + thick / 2) / ratio
