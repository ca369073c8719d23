"""The pointer's shape over the map."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeydesigner.interaction.overlay import Overlay

_SHAPES = {
    "grabbing": Qt.CursorShape.ClosedHandCursor,
    "row-resize": Qt.CursorShape.SplitVCursor,
    "column-resize": Qt.CursorShape.SplitHCursor,
    "crosshair": Qt.CursorShape.CrossCursor,
    "forbidden": Qt.CursorShape.ForbiddenCursor,
}


def cursor_shape(overlay: Overlay) -> Qt.CursorShape:
    """What the overlay asks for; over an emotion point, that it can be pulled up and down."""
    if overlay.cursor:
        return _SHAPES.get(overlay.cursor, Qt.CursorShape.ArrowCursor)
    if overlay.hovered[:1] == ("point",):
        return Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.ArrowCursor
