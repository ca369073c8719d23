"""Emotion curves: strokes and the tinted areas below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPolygonF,
)

from journeydesigner.canvas.painting.inks import Inks, make_pen
from journeydesigner.layout.display import Area, Curve
from journeydesigner.layout.geometry import Cubic

DENSE = 10.0
"""Below this distance between points, in device px, a curve is thinned and drawn 1 px wide."""


_FINE = 0.06
"""How far an outline may be from the true curve, in points: smooth at any zoom."""


def draw_curve(painter: QPainter, curve: Curve, inks: Inks) -> None:
    """Strokes the whole curve."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(inks.pen(curve.stroke, curve.stroke_width, curve.dash))
    painter.drawPath(path_of(curve.pieces))


def outline_of(curve: Curve) -> QPainterPath:
    """The outline of the stroked curve, in points."""
    stroker = QPainterPathStroker(make_pen(QColor(), curve.stroke_width, curve.dash))
    stroker.setCurveThreshold(_FINE)
    outline = stroker.createStroke(path_of(curve.pieces))
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def draw_thinned(painter: QPainter, curve: Curve, inks: Inks, scale: float) -> None:
    """A polyline one px wide through points at least `DENSE` px apart."""
    painter.setPen(inks.pen(curve.stroke, 1 / scale))
    painter.drawPolyline(QPolygonF(thinned(curve.pieces, DENSE / scale)))


def draw_area(painter: QPainter, area: Area, inks: Inks) -> None:
    """Fills one side of the base line, from the colour at the peak to nothing at the base."""
    first, last = area.pieces[0], area.pieces[-1]
    height = area.peak - area.base
    if not height:
        return
    # Only as far as the curve really goes: an area is often empty on this side.
    top = min(min(p.y0, p.y1, p.y2, p.y3) for p in area.pieces)
    bottom = max(max(p.y0, p.y1, p.y2, p.y3) for p in area.pieces)
    if (top >= area.base) if height < 0 else (bottom <= area.base):
        return
    path = path_of(area.pieces, closed_at=area.base)
    gradient = QLinearGradient(0, area.peak, 0, area.base)
    gradient.setColorAt(0, inks.colour(area.fill, area.opacity))
    gradient.setColorAt(1, inks.colour(area.fill, 0.0))
    side = QRectF(first.x0, min(area.base, area.peak), last.x3 - first.x0, abs(height))
    painter.save()
    painter.setClipRect(side, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawPath(path)
    painter.restore()


def path_of(pieces: Sequence[Cubic], closed_at: float | None = None) -> QPainterPath:
    """Joined pieces as a path; with `closed_at`, each unbroken run is closed down to that y."""
    path = QPainterPath()
    run_start: float | None = None
    end: float | None = None
    for p in pieces:
        if end != p.x0:
            _close(path, run_start, end, closed_at)
            path.moveTo(p.x0, p.y0)
            run_start = p.x0
        path.cubicTo(p.x1, p.y1, p.x2, p.y2, p.x3, p.y3)
        end = p.x3
    _close(path, run_start, end, closed_at)
    return path


def _close(path: QPainterPath, start: float | None, end: float | None, at: float | None) -> None:
    if at is not None and start is not None and end is not None:
        path.lineTo(end, at)
        path.lineTo(start, at)
        path.closeSubpath()


def is_dense(pieces: Sequence[Cubic], scale: float) -> bool:
    """Whether the points stand under `DENSE` px apart at `scale` px per point."""
    wide = pieces[-1].x3 - pieces[0].x0
    return wide / len(pieces) * scale < DENSE


def thinned(pieces: Sequence[Cubic], distance: float) -> list[QPointF]:
    """The joints of a run of pieces, leaving out those nearer than `distance` points."""
    points = [QPointF(pieces[0].x0, pieces[0].y0)]
    last = pieces[0].x0
    for p in pieces:
        if p.x3 - last >= distance:
            points.append(QPointF(p.x3, p.y3))
            last = p.x3
    if last != pieces[-1].x3:
        points.append(QPointF(pieces[-1].x3, pieces[-1].y3))
    return points
