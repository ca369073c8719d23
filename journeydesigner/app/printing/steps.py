"""A curve's area for printers, whose engine draws a gradient to nothing as if it were opaque."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.curves import path_of
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.layout.display import Area

_STEPS = 32
"""Between two of them no eye sees an edge."""


def draw_area_in_steps(painter: QPainter, area: Area, inks: Inks) -> None:
    """Fills one side of the base line in stripes, each a little paler than the one before."""
    height = area.peak - area.base
    if not height or not area.pieces:
        return
    path = path_of(area.pieces, closed_at=area.base)
    reach = path.boundingRect()
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_STEPS):
        start = area.base + height * step / _STEPS
        end = area.base + height * (step + 1) / _STEPS
        stripe = QRectF(reach.x(), min(start, end), reach.width(), abs(height) / _STEPS)
        if not stripe.intersects(reach):
            continue
        painter.save()
        painter.setClipRect(stripe, Qt.ClipOperation.IntersectClip)
        painter.fillPath(path, inks.colour(area.fill, area.opacity * (step + 0.5) / _STEPS))
        painter.restore()
