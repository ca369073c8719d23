"""Where the quote of an emotion point is edited: beside the point."""

from __future__ import annotations

from journeydesigner.layout.display import EditArea, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import COLUMN, SIZE_META

_GAP = 8.0
_HEIGHT = 18.0


def quote_area(placed: Placed, map_width: float) -> EditArea:
    """The field to the right of the point, or to its left at the end of a map (points)."""
    box = placed.rect
    left = box.width + _GAP
    if box.x + left + COLUMN > map_width:
        left = -_GAP - COLUMN
    rect = Rect(left, (box.height - _HEIGHT) / 2, COLUMN, _HEIGHT)
    return EditArea(placed.box.record_id, "quote", rect, SIZE_META)
