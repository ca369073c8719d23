"""Headers from afar: the stage's colour and its name at a size that can be read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.marks import Marks
from journeydesigner.canvas.painting.glyphs import draw_run, glyph_batches
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.display import Box, Icon, RoundRect, TextLine
from journeydesigner.text import break_lines, bundled

_NAME_PX = 11.0
_BAR = 3.0
_ICON = 15.0
_PADDING = 6.0
_LEAST_WIDTH = 36.0
"""No name is drawn in less room than this, in px."""


def draw_far_stage(
    painter: QPainter, header: Box, place: QRectF, left: float, studio: Studio, marks: Marks
) -> None:
    """Draws into `place` (px of the viewport): tint, bar, and right of `left` the name, where it
    fits."""
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
    inner.setLeft(min(left, inner.right()))
    name = " ".join(t.line.text.strip() for t in header.texts if t.colour.startswith("ink:"))
    if name and inner.width() > _LEAST_WIDTH:
        _draw_name(painter, name, inner, studio)


def _draw_name(painter: QPainter, name: str, place: QRectF, studio: Studio) -> None:
    """The name on one line, cut to the place."""
    room = round(place.width() - 2 * _PADDING)  # whole px, so that a scroll finds it broken
    line = break_lines(bundled().bold, name, _NAME_PX, room, 1)[0]
    middle = place.y() + _BAR + (place.height() - _BAR) / 2
    indent = max(0.0, room - line.width) if line.rtl else 0.0
    at = QPointF(place.x() + _PADDING + indent, middle + _NAME_PX * 0.36)
    for token, run in glyph_batches((TextLine(line, 0.0, 0.0, "text"),)):
        painter.setPen(studio.inks.colour(token))
        draw_run(painter, at, run)


def draw_far_lane(
    painter: QPainter, header: Box, place: QRectF, studio: Studio, marks: Marks
) -> None:
    """Draws into `place` (px of the viewport): the ground, and the icon where it fits."""
    inks = studio.inks
    painter.fillRect(place, inks.colour("raised"))
    if header.record_id in marks.selected:
        painter.fillRect(place, inks.colour("accent", 0.18))
    painter.fillRect(QRectF(place.right() - 1, place.y(), 1, place.height()), inks.colour("line"))
    icon = next((shape for shape in header.shapes if isinstance(shape, Icon)), None)
    side = min(_ICON, place.height() - 4, place.width() - 6)
    if icon is not None and side >= 9:
        square = QRectF(0, 0, side, side)
        square.moveCenter(place.center())
        draw_icon(painter, icon.name, square, inks.colour(icon.colour))
