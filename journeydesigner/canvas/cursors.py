"""The pointer's shape over the map."""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QPainter, QPixmap

from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.interaction.overlay import Overlay

_SHAPES = {
    "grabbing": Qt.CursorShape.ClosedHandCursor,
    "copy": Qt.CursorShape.DragCopyCursor,
    "row-resize": Qt.CursorShape.SplitVCursor,
    "column-resize": Qt.CursorShape.SplitHCursor,
    "pointing": Qt.CursorShape.PointingHandCursor,
    "crosshair": Qt.CursorShape.CrossCursor,
    "forbidden": Qt.CursorShape.ForbiddenCursor,
}
_DRAWN = {"pencil": ("rename", (3, 20)), "eraser": ("eraser", (6, 19))}
"""Icons that serve as pointers, and the px of their tips."""
_SIDE = 22.0
_HALO = ((-1, -1), (-1, 1), (1, -1), (1, 1), (0, 1.4), (0, -1.4), (1.4, 0), (-1.4, 0))


def cursor_shape(overlay: Overlay, ratio: float = 1.0) -> Qt.CursorShape | QCursor:
    """What the overlay asks for; over an emotion point, that it can be pulled up and down.

    `ratio` says how many device px a px of the screen is, for the shapes that we draw.
    """
    if overlay.cursor in _DRAWN:
        return _drawn(overlay.cursor, ratio)
    if overlay.cursor:
        return _SHAPES.get(overlay.cursor, Qt.CursorShape.ArrowCursor)
    if overlay.hovered[:1] == ("point",):
        return Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.ArrowCursor


@cache
def _drawn(name: str, ratio: float) -> QCursor:
    """An icon as a pointer: dark with a light edge, to be seen on any ground."""
    icon, (x, y) = _DRAWN[name]
    picture = QPixmap(ceil(24 * ratio), ceil(24 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QRectF(1, 1, _SIDE, _SIDE)
    for dx, dy in _HALO:
        draw_icon(painter, icon, place.translated(dx, dy), QColor("white"))
    draw_icon(painter, icon, place, QColor("#1b1b1b"))
    painter.end()
    # X takes the tip's place as it is, in device px; elsewhere Qt scales it.
    tip = ratio if QGuiApplication.platformName() == "xcb" else 1.0
    return QCursor(picture, round(x * tip), round(y * tip))
