"""A small picture of a map: the shapes of its layout, its text as bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.pictures import Pictures
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.layout.display import Box, Placed, TextLine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.theme import Theme

MARGIN = 12
LEAST_SCALE, MOST_SCALE = 0.24, 0.5
"""Larger maps are cut off at the right rather than drawn smaller."""
_BAR = 0.5
"""The height of a bar that stands for a line of text, in font sizes."""


def map_picture(layout: MapLayout, theme: Theme, size: QSize, ratio: float) -> QPixmap:
    """The map's upper left part on the theme's ground. `size` in device-independent px."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    kit = Kit(Inks(theme), Pictures(lambda _: None))
    pixmap.fill(kit.inks.colour("ground"))
    fitting = (size.width() - 2 * MARGIN) / layout.width
    scale = min(max(LEAST_SCALE, fitting), MOST_SCALE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(MARGIN, MARGIN)
    painter.scale(scale, scale)
    whole = QRectF(0, 0, layout.width, layout.height)
    painter.fillRect(whole, kit.inks.colour("surface"))
    seen = (size.width() / scale, size.height() / scale)
    for placed in layout.all():
        if placed.rect.x < seen[0] and placed.rect.y < seen[1]:
            _paint(painter, placed, kit, scale * ratio)
    painter.setPen(kit.inks.pen("line", 1 / scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole)
    painter.end()
    return pixmap


def _paint(painter: QPainter, placed: Placed, kit: Kit, scale: float) -> None:
    rect = placed.rect
    painter.save()
    painter.translate(rect.x, rect.y)
    draw_shapes(painter, placed.box.shapes, kit, scale)
    for text in placed.box.texts:
        _bar(painter, placed.box, text, kit)
    painter.restore()


def _bar(painter: QPainter, box: Box, text: TextLine, kit: Kit) -> None:
    """A soft bar where a line of text stands."""
    size = text.line.size
    colour = QColor(kit.inks.colour(text.colour))
    colour.setAlphaF(0.55 if box.role in ("stage", "lane", "phase") else 0.3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    height = size * _BAR
    bar = QRectF(text.x, text.y - height, text.line.width, height)
    painter.drawRoundedRect(bar, height / 3, height / 3)
