"""The picture that follows the pointer while something is dragged out of the left column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.entries import Entry

_HEIGHT, _ICON, _PAD, _SHADOW = 36, 16, 10, 6
_AWAY = 10
"""Px right of and below the pointer: where the canvas draws the same card over the map."""
_MAX_TEXT = 220


def drag_picture(entry: Entry, icons: Icons, ratio: float) -> tuple[QPixmap, QPoint]:
    """A small card with icon and name, and where the pointer is in its coordinates."""
    font = QFont(QApplication.font())
    font.setPixelSize(12)
    font.setBold(True)
    metrics = QFontMetrics(font)
    text = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, _MAX_TEXT)
    width = _PAD + _ICON + 8 + metrics.horizontalAdvance(text) + _PAD + 2
    pixmap = QPixmap(round((width + 2 * _SHADOW) * ratio), round((_HEIGHT + 2 * _SHADOW) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    card = QRectF(_SHADOW, _SHADOW, width, _HEIGHT)
    _paint_card(painter, card, icons)
    painter.drawPixmap(
        QPointF(card.x() + _PAD, card.y() + (_HEIGHT - _ICON) / 2),
        icons.pixmap(entry.icon, _ICON, ratio, "accent-text"),
    )
    painter.setFont(font)
    painter.setPen(icons.colour("text"))
    room = card.adjusted(_PAD + _ICON + 8, 0, 0, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.end()
    return pixmap, QPoint(_SHADOW - _AWAY, _SHADOW - _AWAY)


def _paint_card(painter: QPainter, card: QRectF, icons: Icons) -> None:
    shadow = icons.colour("shadow")
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(_SHADOW, 0, -1):
        shadow.setAlphaF(0.018)
        painter.setBrush(shadow)
        soft = card.adjusted(-spread, 2 - spread, spread, spread)
        painter.drawRoundedRect(soft, 8 + spread, 8 + spread)
    painter.setPen(QPen(icons.colour("accent"), 1.5))
    painter.setBrush(icons.colour("surface"))
    painter.drawRoundedRect(card, 8, 8)
