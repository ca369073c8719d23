"""Headers from afar: the stage's colour and its name at a size that can be read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.glyphs import Batch, glyph_batches
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.display import Box, Icon, RoundRect, TextLine

_NAME_PX = 11.0
_BAR = 3.0
_ICON = 15.0
_PADDING = 6.0


def draw_far_stage(
    painter: QPainter, header: Box, place: QRectF, studio: Studio, marks: Marks
) -> None:
    """Draws into `place` (px of the viewport): tint, bar, and the name where it fits."""
    inks = studio.inks
    grounds = [s for s in header.shapes if isinstance(s, RoundRect) and s.fill]
    tint, bar = grounds[1].fill or "raised", grounds[2].fill or "line"
    inner = QRectF(place)
    if place.width() > 4:
        inner.setWidth(place.width() - 1)
    painter.fillRect(inner, inks.colour(tint))
    painter.fillRect(QRectF(inner.x(), inner.y(), inner.width(), _BAR), inks.colour(bar))
    if header.record_id in marks.selected:
        painter.setPen(inks.pen("accent", 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner.adjusted(1, 1, -1, -1))
    names = [text for text in header.texts if text.colour.startswith("ink:")]
    if names:
        _draw_name(painter, names[0], inner, studio)


def _draw_name(painter: QPainter, name: TextLine, place: QRectF, studio: Studio) -> None:
    scale = _NAME_PX / name.line.size
    if name.line.width * scale + 2 * _PADDING > place.width():
        return
    top = place.y() + _BAR + (place.height() - _BAR) / 2
    batches = _at_origin(name)
    painter.save()
    painter.translate(place.x() + _PADDING, top + _NAME_PX * 0.36)
    painter.scale(scale, scale)
    for token, run in batches:
        painter.setPen(studio.inks.colour(token))
        painter.drawGlyphRun(QPointF(0, 0), run)
    painter.restore()


def _at_origin(text: TextLine) -> tuple[Batch, ...]:
    return glyph_batches((TextLine(text.line, 0.0, 0.0, text.colour),))


def draw_far_lane(
    painter: QPainter, header: Box, place: QRectF, studio: Studio, marks: Marks
) -> None:
    """Draws into `place` (px of the viewport): the ground, and the icon where it fits."""
    inks = studio.inks
    painter.fillRect(place, inks.colour("raised"))
    if header.record_id in marks.selected:
        painter.fillRect(place, inks.colour("accent", 0.18))
    icon = next((shape for shape in header.shapes if isinstance(shape, Icon)), None)
    side = min(_ICON, place.height() - 4, place.width() - 6)
    if icon is not None and side >= 8:
        square = QRectF(0, 0, side, side)
        square.moveCenter(place.center())
        draw_icon(painter, icon.name, square, inks.colour(icon.colour))
