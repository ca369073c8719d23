"""The one soft shadow: a few faint rounded rectangles, each a little larger than the next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.inks import Inks

SHADOW_REACH = 7.0
"""How far the shadow may show beyond its shape, in points."""
_LAYERS = ((3.6, 0.018), (1.2, 0.034))
_DROP = 1.5
_DARK_FACTOR = 4.0


def draw_shadow(painter: QPainter, rect: QRectF, radius: float, inks: Inks) -> None:
    """Draws below where the shape itself will be drawn."""
    if inks.theme.is_high_contrast:
        return
    factor = _DARK_FACTOR if inks.theme.is_dark else 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, opacity in _LAYERS:
        painter.setBrush(inks.colour("shadow", opacity * factor))
        layer = rect.adjusted(-spread, -spread + _DROP, spread, spread + _DROP)
        painter.drawRoundedRect(layer, radius + spread, radius + spread)
