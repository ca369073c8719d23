"""Where the quote of an emotion point is edited: beside the point."""

from __future__ import annotations

from journeydesigner.layout.display import EditArea, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import COLUMN, POINT, SIZE_META

_GAP = 8.0
_HEIGHT = 18.0


def quote_area(placed: Placed, map_width: float) -> EditArea:
    """The field to the right of the point, or to its left at the end of a map (points)."""
    box = placed.rect
    scale = box.width / POINT
    left, width, height = box.width + _GAP, COLUMN * scale, _HEIGHT * scale
    if box.x + left + width > map_width:
        left = -_GAP - width
    rect = Rect(left, (box.height - height) / 2, width, height)
    return EditArea(placed.box.record_id, "quote", rect, SIZE_META * scale)
