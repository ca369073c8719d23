"""Places of the camera that show a part of the map between its headers, which stay in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSizeF

from journeydesigner.canvas.camera import Place
from journeydesigner.interaction.finding import boxes_of
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Span
from journeydesigner.model import Snapshot

CLOSEST = 2.0
"""Nothing that is shown whole is larger than this, in px per point."""
READABLE = 0.5
"""Text of the map can be read from here on, in px per point."""
STRIP = 0.08
"""Below this zoom cards are dots in a thin strip."""
_MARGIN = 16.0
"""Px between what is shown and the edges."""


def framed(layout: MapLayout, room: QSizeF, rect: Rect) -> Place:
    """Where a part of the map (points) is seen whole, as large as that allows, in the middle."""
    return _at(layout, room, rect, min(_across(layout, room, rect), _down(layout, room, rect)))


def framed_stage(layout: MapLayout, room: QSizeF, span: Span) -> Place:
    """A whole stage; of one that is so high that it could not be read, the upper part."""
    rect = Rect(span.x, layout.header_height, span.width, layout.height - layout.header_height)
    across, down = _across(layout, room, rect), _down(layout, room, rect)
    zoom = min(across, max(down, READABLE))
    seen = room.height() / zoom - layout.header_height - 2 * _MARGIN / zoom
    return _at(layout, room, Rect(rect.x, rect.y, rect.width, min(rect.height, seen)), zoom)


def full_height(layout: MapLayout, room: QSizeF, middle: float) -> Place:
    """All lanes of a part of the map, around a point at `middle` as far as the map's ends let."""
    rect = Rect(middle, layout.header_height, 0, layout.height - layout.header_height)
    zoom = min(1.0, max(_down(layout, room, rect), STRIP))
    half = max(0.0, (room.width() - 2 * _MARGIN) / zoom - layout.lane_header_width) / 2
    left = min(max(layout.lane_header_width, middle - half), layout.width - 2 * half)
    return _at(layout, room, Rect(left, rect.y, 2 * half, rect.height), zoom)


def around(layout: MapLayout, snapshot: Snapshot, record_ids: Iterable[str]) -> Rect | None:
    """All that stands for these records, without headers; None where nothing is shown."""
    rects = [placed.rect for key in record_ids for placed in boxes_of(layout, snapshot, key)]
    rects = [_body_of(layout, rect) for rect in rects]
    if not rects:
        return None
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(x, y, right - x, bottom - y)


def _body_of(layout: MapLayout, rect: Rect) -> Rect:
    """For a header the row or the columns that it heads."""
    if rect.y < layout.header_height:
        top = layout.header_height
        return Rect(rect.x, top, rect.width, layout.height - top)
    if rect.x < layout.lane_header_width:
        left = layout.lane_header_width
        return Rect(left, rect.y, layout.width - left, rect.height)
    return rect


def _across(layout: MapLayout, room: QSizeF, rect: Rect) -> float:
    return min(CLOSEST, _share(room.width(), rect.width + layout.lane_header_width))


def _down(layout: MapLayout, room: QSizeF, rect: Rect) -> float:
    return min(CLOSEST, _share(room.height(), rect.height + layout.header_height))


def _share(room: float, length: float) -> float:
    return max(1e-3, (room - 2 * _MARGIN) / max(1.0, length))


def _at(layout: MapLayout, room: QSizeF, rect: Rect, zoom: float) -> Place:
    """The rectangle in the middle of what the headers leave."""
    width, height = room.width() / zoom, room.height() / zoom
    left, top = layout.lane_header_width, layout.header_height
    return Place(
        zoom,
        rect.x - left - (width - left - rect.width) / 2,
        rect.y - top - (height - top - rect.height) / 2,
    )
