"""Painting of the overlay: what a gesture shows while it is under way."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QRegion, QTransform

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.bubble import bubble, draw_bubble, scale_in
from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.glyphs import draw_run, glyph_batches
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.inks import Inks, make_pen
from journeydesigner.canvas.painting.shadow import draw_shadow
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.interaction.overlay import Ghost, Guide, Hint, Overlay
from journeydesigner.layout.display import Box, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.text import Line, break_lines, bundled

_GHOST = 0.94
_THIN = 14.0
"""A target narrower than this, in px, is the guide's own place and is not framed."""
_CAP = 3.5
_LINE = 2.5
_HINT_X, _HINT_Y = 14.0, 14.0
_LABEL_HEIGHT = 36.0
_LABEL_LEFT = 34.0
_LABEL_ICON = 16.0
_LABEL_RADIUS = 8.0
_LABEL_SIZE = 12.0
_LABEL_WIDEST = 200.0
_PLUS = 9.0
_RUBBER = 12.0
_REACH = 14
"""How far shadows, caps and halos reach beyond what they belong to, in px."""


def ghost_rect(ghost: Ghost, bands: Bands) -> QRectF:
    """Where a ghost is drawn, in px; ghosts of headers stand where headers are seen."""
    rect = ghost.rect
    place = bands.projection.rect(rect)
    if not ghost.key:
        width = _label_line(ghost.label).width + _LABEL_LEFT + 12
        return QRectF(place.x(), place.y(), width, _LABEL_HEIGHT)
    if ghost.key[:1] in (("stage",), ("phase",)):
        place.moveTop(bands.shown_y(max(rect.y, 0.0)))
    elif ghost.key[:1] == ("lane",):
        place.moveLeft(bands.shown_x(max(rect.x, 0.0)))
    return place


def guide_line(guide: Guide, bands: Bands, visible: QRectF) -> QLineF:
    """A guide in px, cut to what is visible so that its ends can be seen."""
    projection = bands.projection
    x1, y1 = projection.x(guide.x1), projection.y(guide.y1)
    x2, y2 = projection.x(guide.x2), projection.y(guide.y2)
    if guide.x1 == guide.x2:
        y1, y2 = max(y1, visible.top() + 6), min(y2, visible.bottom() - 6)
    elif guide.y1 == guide.y2:
        x1, x2 = max(x1, visible.left() + 6), min(x2, visible.right() - 6)
    return QLineF(x1, y1, x2, y2)


def draw_target(painter: QPainter, target: Rect, bands: Bands, inks: Inks) -> None:
    """The place that would take the drop; below the boxes' texts it stays pale."""
    place = bands.projection.rect(target).adjusted(2, 2, -2, -2)
    if min(place.width(), place.height()) < _THIN:
        return
    painter.setPen(inks.pen("accent", 1.0))
    painter.setBrush(inks.colour("accent", 0.08))
    painter.drawRoundedRect(place, 6, 6)


def draw_guide(painter: QPainter, line: QLineF, inks: Inks) -> None:
    """The drop line with a light edge, to be seen on any ground."""
    painter.setPen(_round_pen(inks.colour("surface", 0.85), _LINE + 3.0))
    painter.drawLine(line)
    painter.setPen(inks.pen("accent", _LINE))
    painter.drawLine(line)
    painter.setBrush(inks.brush("surface"))
    painter.setPen(inks.pen("accent", 2.0))
    painter.drawEllipse(line.p1(), _CAP, _CAP)
    painter.drawEllipse(line.p2(), _CAP, _CAP)


def draw_band(painter: QPainter, band: Rect, bands: Bands, inks: Inks) -> None:
    painter.setPen(inks.pen("accent", 1.0))
    painter.setBrush(inks.colour("accent", 0.10))
    painter.drawRect(
        bands.projection.aligned(bands.projection.rect(band)).adjusted(0.5, 0.5, -0.5, -0.5)
    )


def draw_ghost(
    painter: QPainter, ghost: Ghost, box: Box | None, place: QRectF, zoom: float, studio: Studio
) -> None:
    """A translucent copy of a box, raised by a shadow, or a label with its icon."""
    painter.setOpacity(_GHOST)
    if box is None:
        _draw_label(painter, ghost, place, studio)
    else:
        draw_blank_ghost(painter, place, box.radius * zoom, studio)
        painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, place.x(), place.y()))
        BoxPainter(box).paint(painter, studio)
        painter.resetTransform()
        _draw_frame(painter, place, box.radius * zoom, studio)
    painter.setOpacity(1.0)


def draw_blank_ghost(painter: QPainter, place: QRectF, radius: float, studio: Studio) -> None:
    """One that lies under another: only its edge is seen."""
    draw_shadow(painter, place.adjusted(0, 2, 0, 2), radius, studio.inks)
    painter.setBrush(studio.inks.brush("surface"))
    painter.setPen(studio.inks.pen("accent", 1.5))
    painter.drawRoundedRect(place, radius, radius)


def draw_plus(painter: QPainter, place: QRectF, inks: Inks) -> None:
    """A plus at the ghost's corner: a copy is carried."""
    middle = place.topRight()
    painter.setPen(inks.pen("surface", 1.5))
    painter.setBrush(inks.brush("accent"))
    painter.drawEllipse(middle, _PLUS, _PLUS)
    painter.setPen(inks.pen("on-accent", 2.0))
    arm = _PLUS * 0.5
    painter.drawLine(QLineF(middle.x() - arm, middle.y(), middle.x() + arm, middle.y()))
    painter.drawLine(QLineF(middle.x(), middle.y() - arm, middle.x(), middle.y() + arm))


def _draw_frame(painter: QPainter, place: QRectF, radius: float, studio: Studio) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(studio.inks.pen("accent", 1.5))
    painter.drawRoundedRect(place, radius, radius)


def _draw_label(painter: QPainter, ghost: Ghost, place: QRectF, studio: Studio) -> None:
    """A small card in px, whatever the zoom: it stands for something that has no place yet."""
    inks = studio.inks
    line = _label_line(ghost.label)
    card = QRectF(place.x(), place.y(), line.width + _LABEL_LEFT + 12, _LABEL_HEIGHT)
    draw_shadow(painter, card.adjusted(0, 2, 0, 2), _LABEL_RADIUS, inks)
    painter.setBrush(inks.brush("surface"))
    painter.setPen(inks.pen("accent", 1.5))
    painter.drawRoundedRect(card, _LABEL_RADIUS, _LABEL_RADIUS)
    icon = QRectF(
        card.x() + 10, card.y() + (_LABEL_HEIGHT - _LABEL_ICON) / 2, _LABEL_ICON, _LABEL_ICON
    )
    draw_icon(painter, ghost.icon, icon, inks.colour("accent-text"))
    middle = card.y() + _LABEL_HEIGHT / 2 + _LABEL_SIZE * 0.36
    for token, run in glyph_batches((TextLine(line, 0.0, 0.0, "text"),)):
        painter.setPen(inks.colour(token))
        draw_run(painter, QPointF(card.x() + _LABEL_LEFT, middle), run)


def _label_line(label: str) -> Line:
    return break_lines(bundled().bold, label, _LABEL_SIZE, _LABEL_WIDEST, 1)[0]


def draw_stroke(painter: QPainter, overlay: Overlay, bands: Bands, inks: Inks) -> None:
    """The line of the pencil since it last set a score; of the eraser a pale broad one."""
    line = _stroke_line(overlay, bands)
    if overlay.erases:
        painter.setPen(_round_pen(inks.colour("faint", 0.45), _RUBBER))
    else:
        painter.setPen(_round_pen(inks.colour("accent"), _LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(line)


def _stroke_line(overlay: Overlay, bands: Bands) -> QPolygonF:
    at = bands.projection
    return QPolygonF([QPointF(at.x(x), at.y(y)) for x, y in overlay.stroke])


def _round_pen(colour: QColor, width: float) -> QPen:
    pen = make_pen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def draw_hint(painter: QPainter, hint: Hint, bands: Bands, visible: QRectF, inks: Inks) -> None:
    place = hint_rect(hint, bands, visible)
    draw_bubble(painter, bubble(hint.text, scale_in(bands)), place.x(), place.y(), inks)


def hint_rect(hint: Hint, bands: Bands, visible: QRectF) -> QRectF:
    """To the right below the place, on its other side where there is no room."""
    shown = bubble(hint.text, scale_in(bands))
    x, y = bands.projection.x(hint.x) + _HINT_X, bands.projection.y(hint.y) + _HINT_Y
    if x + shown.width > visible.right():
        x -= shown.width + 2 * _HINT_X
    if y + shown.height > visible.bottom():
        y -= shown.height + 2 * _HINT_Y
    return QRectF(x, y, shown.width, shown.height)


def overlay_region(overlay: Overlay, bands: Bands, visible: QRectF) -> QRegion:
    """All px that painting the overlay may touch."""
    rects = [ghost_rect(ghost, bands) for ghost in overlay.ghosts]
    for guide in overlay.guides:
        line = guide_line(guide, bands, visible)
        rects.append(QRectF(line.p1(), line.p2()).normalized())
    if overlay.target is not None:
        rects.append(bands.projection.rect(overlay.target))
    if overlay.band is not None:
        rects.append(bands.projection.rect(overlay.band))
    if overlay.stroke:
        rects.append(_stroke_line(overlay, bands).boundingRect())
    if overlay.hint is not None:
        rects.append(hint_rect(overlay.hint, bands, visible))
    region = QRegion()
    for rect in rects:
        grown = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH) & visible
        region |= QRegion(grown.toAlignedRect())
    return region
