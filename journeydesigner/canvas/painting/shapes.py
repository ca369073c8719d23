"""Primitives of the display list → QPainter. The painter stands at the box's origin, scaled."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from journeydesigner.canvas.painting.curves import draw_area, draw_curve
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.shadow import draw_shadow
from journeydesigner.canvas.projection import whole
from journeydesigner.layout.display import (
    Area,
    Curve,
    Disc,
    Icon,
    Image,
    Polygon,
    RoundRect,
    Segment,
    Shape,
)

_FILLING = 2
"""A picture that fills its room is read so many times as large, for it is seldom square."""


def draw_shapes(painter: QPainter, shapes: Iterable[Shape], kit: Kit, scale: float) -> None:
    """Draws shapes in order. `scale` is device px per point: edges are put on whole px."""
    for shape in shapes:
        match shape:
            case RoundRect():
                _round_rect(painter, shape, kit, scale)
            case Disc():
                _disc(painter, shape, kit)
            case Polygon():
                _polygon(painter, shape, kit)
            case Segment():
                _segment(painter, shape, kit, scale)
            case Icon():
                square = QRectF(shape.x, shape.y, shape.size, shape.size)
                draw_icon(painter, shape.name, square, kit.inks.colour(shape.colour))
            case Image():
                _image(painter, shape, kit, scale)
            case Curve():
                draw_curve(painter, shape, kit.inks)
            case Area():
                draw_area(painter, shape, kit.inks)


def _set_up(
    painter: QPainter, kit: Kit, fill: str | None, stroke: str | None, width: float
) -> None:
    painter.setBrush(kit.inks.brush(fill) if fill else Qt.BrushStyle.NoBrush)
    if stroke:
        painter.setPen(kit.inks.pen(stroke, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)


def _round_rect(painter: QPainter, shape: RoundRect, kit: Kit, scale: float) -> None:
    left, top = _snap(shape.x, scale), _snap(shape.y, scale)
    right, bottom = _snap(shape.x + shape.width, scale), _snap(shape.y + shape.height, scale)
    rect = QRectF(left, top, right - left, bottom - top)
    if shape.shadow:
        draw_shadow(painter, rect, shape.radius, kit.inks)
    theme = kit.inks.theme
    stroke = shape.stroke or theme.edge(shape.fill)
    width = max(theme.border(shape.stroke_width), 1 / scale)
    painter.setBrush(kit.inks.brush(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
    if stroke:
        painter.setPen(kit.inks.pen(stroke, width, shape.dash))
        inset = width / 2  # the border lies inside, on whole px
        rect.adjust(inset, inset, -inset, -inset)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if shape.radius:
        painter.drawRoundedRect(rect, shape.radius, shape.radius)
    else:
        painter.drawRect(rect)


def _snap(value: float, scale: float) -> float:
    return whole(value * scale) / scale


def _disc(painter: QPainter, shape: Disc, kit: Kit) -> None:
    _set_up(painter, kit, shape.fill, shape.stroke, shape.stroke_width)
    painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


def _polygon(painter: QPainter, shape: Polygon, kit: Kit) -> None:
    _set_up(painter, kit, shape.fill, shape.stroke, shape.stroke_width)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))


def _segment(painter: QPainter, shape: Segment, kit: Kit, scale: float) -> None:
    width = max(shape.stroke_width, 1 / scale)
    painter.setPen(kit.inks.pen(shape.stroke, width, shape.dash))
    painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))


def _image(painter: QPainter, shape: Image, kit: Kit, scale: float) -> None:
    place = QRectF(shape.x, shape.y, shape.width, shape.height)
    most = max(shape.width, shape.height) * scale * (_FILLING if shape.fills else 1)
    across, down = (most, most) if shape.fills else (shape.width * scale, shape.height * scale)
    image = kit.pictures.scaled(shape.picture_id, round(across), round(down))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if shape.radius or shape.fills:
        outline = QPainterPath()
        outline.addRoundedRect(place, shape.radius, shape.radius)
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    if image is None:
        _missing_image(painter, place, kit)
    else:
        factors = place.width() / image.width(), place.height() / image.height()
        factor = max(factors) if shape.fills else min(factors)
        width, height = image.width() * factor, image.height() * factor
        left = place.x() + (place.width() - width) / 2
        top = place.y() + (place.height() - height) / 2
        painter.drawImage(QRectF(left, top, width, height), image)
    painter.restore()


def _missing_image(painter: QPainter, place: QRectF, kit: Kit) -> None:
    painter.fillRect(place, kit.inks.colour("hairline"))
    side = min(24.0, place.width(), place.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(place.center())
    draw_icon(painter, "picture", square, kit.inks.colour("faint"))
