"""A veil over what lies beside one part of the map, so that a room looks where it should."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.painting.inks import Inks

_OPACITY = 0.66


class Clear(NamedTuple):
    """The part of the map that no veil covers, from left to right, and that of the stage headers
    (a touchpoint's stage stays readable), in points."""

    left: float
    right: float
    head_left: float
    head_right: float


def paint_veil(painter: QPainter, bands: Bands, clear: Clear, inks: Inks) -> None:
    """Covers what is beside `clear`; lane headers stay as they are."""
    whole, edge = bands.map_rect, bands.top + bands.height
    head = QRectF(0, bands.top, 0, bands.height)
    body = QRectF(0, edge, 0, max(0.0, whole.bottom() - edge))
    veil = inks.colour("ground", _OPACITY)
    for strip, left, right in (
        (head, clear.head_left, clear.head_right),
        (body, clear.left, clear.right),
    ):
        for start, end in _beside(bands, left, right):
            painter.fillRect(QRectF(start, strip.y(), end - start, strip.height()), veil)


def _beside(bands: Bands, left: float, right: float) -> list[tuple[float, float]]:
    """From where to where the map is seen left and right of a part of it, in px."""
    room, end = bands.clear, min(bands.map_rect.right(), bands.clear.right())
    inner = max(bands.projection.x(left), room.left())
    outer = max(bands.projection.x(right), room.left())
    return [(room.left(), min(inner, end)), (min(outer, end), end)]
