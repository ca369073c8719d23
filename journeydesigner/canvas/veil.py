"""A veil over what lies beside one part of the map, so that a room looks where it should."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.painting.inks import Inks

_OPACITY = 0.66


class Clear(NamedTuple):
    """The part of the map that no veil covers, from left to right, in points."""

    left: float
    right: float


def paint_veil(painter: QPainter, bands: Bands, clear: Clear, inks: Inks) -> None:
    """Covers what is beside `clear`; lane headers stay as they are."""
    room, whole = bands.clear, bands.map_rect
    top, height = whole.top(), whole.height()
    left = min(max(bands.projection.x(clear.left), room.left()), room.right())
    right = min(max(bands.projection.x(clear.right), room.left()), room.right())
    end = min(whole.right(), room.right())
    veil = inks.colour("ground", _OPACITY)
    painter.fillRect(QRectF(room.left(), top, left - room.left(), height), veil)
    painter.fillRect(QRectF(right, top, max(0.0, end - right), height), veil)
