"""What a stop of a walk shows: which columns and rows, and how large they are seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeydesigner.layout.map_layout import Column, MapLayout, Row, Span
from journeydesigner.layout.measures import SIZE_NAME

LARGE = 34.0
"""Size of a touchpoint's name in a close look, in px on a screen of `FULL_HEIGHT`."""
READABLE = 24.0
"""A stage is shown whole where its touchpoints' names stay so large, else in parts."""
FULL_HEIGHT = 1080.0
_AIR = 10.0
"""Ground left at the right and lower edge, in px."""


class Screen(NamedTuple):
    """The room for the map in px, how large type must be (1.0 on a screen `FULL_HEIGHT` px high),
    and how far one can zoom in, in px per point."""

    width: float
    height: float
    scale: float
    most: float = 4.0


class Frame(NamedTuple):
    """A zoom (px per point), the map's point in the top left corner, and which part of the map
    from left to right is meant; what lies beside it is only neighbourhood."""

    zoom: float
    x: float
    y: float
    left: float
    right: float


class Band(NamedTuple):
    """A stretch of the map in one direction, in points."""

    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


def name_size(layout: MapLayout) -> float:
    """How large touchpoints' names are set in this layout, in points."""
    return SIZE_NAME * layout.sizes.type


def lane_pages(layout: MapLayout, screen: Screen, size: float) -> list[Band]:
    """All lanes on as few pages as they need to be read. `size` is that of the names."""
    high = screen.height / _readable(screen, size) - layout.header_height
    return _rows_in_pages(layout.rows, high) or [Band(layout.header_height, layout.height)]


def _readable(screen: Screen, size: float) -> float:
    return min(READABLE * screen.scale / size, screen.most)


def stage_frames(
    layout: MapLayout, span: Span, down: Sequence[Band], screen: Screen, size: float
) -> list[Frame]:
    """The stage whole; where that is too small to read, its touchpoints in parts from left to
    right, each page of lanes after the other. `size` is that of the names."""
    readable = _readable(screen, size)
    across = _columns_in_pages(span, screen.width / readable - layout.lane_header_width)
    zoom = max(readable, _fitting(layout, across, down, screen))
    zoom = min(zoom, LARGE * screen.scale / size, screen.most)
    return [_frame(layout, screen, zoom, part, rows) for part in across for rows in down]


def close_frame(
    layout: MapLayout, span: Span, column: Column, row: Row, screen: Screen, size: float
) -> Frame:
    """One touchpoint in large type, from its card's lane downwards."""
    part = Band(span.x + column.x, span.x + column.x + column.width)
    rows = Band(row.y, row.y + row.height)
    fitting = _fitting(layout, [part], [rows], screen)
    zoom = min(LARGE * screen.scale / size, fitting, screen.most)
    return _frame(layout, screen, zoom, part, Band(row.y, layout.height))


def _fitting(
    layout: MapLayout, across: Sequence[Band], down: Sequence[Band], screen: Screen
) -> float:
    """The zoom at which the largest page and the headers fill the screen."""
    wide = layout.lane_header_width + max(band.length for band in across)
    high = layout.header_height + max(band.length for band in down)
    return min((screen.width - _AIR) / wide, (screen.height - _AIR) / high)


def _frame(layout: MapLayout, screen: Screen, zoom: float, part: Band, rows: Band) -> Frame:
    """The part in the middle of what the lane headers leave, the rows below the headers; nothing
    but the map's own beginning at the left."""
    free = screen.width / zoom - layout.lane_header_width
    beside = max(0.0, (free - part.length) / 2)
    x = max(0.0, part.start - layout.lane_header_width - beside)
    return Frame(zoom, x, rows.start - layout.header_height, part.start, part.end)


def _columns_in_pages(span: Span, most: float) -> list[Band]:
    """All columns, spread evenly over as few pages as they need."""
    if span.width <= most or len(span.columns) < 2:
        return [Band(span.x, span.x + span.width)]
    widest = max(column.width for column in span.columns)
    fits = max(1, int(most // widest))
    count = -(-len(span.columns) // fits)
    bounds = [round(page * len(span.columns) / count) for page in range(count + 1)]
    edges = [0.0, *(span.columns[bound].x for bound in bounds[1:-1]), span.width]
    return [Band(span.x + start, span.x + end) for start, end in pairwise(edges)]


def _rows_in_pages(rows: Sequence[Row], most: float) -> list[Band]:
    """All lanes on as few pages as they need, about as high as each other; a lane is never cut
    unless it is higher than the screen."""
    lanes = [Band(_top(row), row.y + row.height) for row in rows]
    pages = _packed(lanes, most)
    heights = sorted({b.end - a.start for n, a in enumerate(lanes) for b in lanes[n:]})
    for height in heights:
        if height > most:
            break
        tighter = _packed(lanes, height)
        if len(tighter) <= len(pages):
            return tighter
    return pages


def _packed(lanes: Sequence[Band], most: float) -> list[Band]:
    """As many lanes on a page as fit."""
    pages: list[Band] = []
    for lane in lanes:
        if pages and lane.end - pages[-1].start <= most:
            pages[-1] = Band(pages[-1].start, lane.end)
        else:
            pages.append(lane)
    return pages


def _top(row: Row) -> float:
    """A blueprint line above a lane belongs to it."""
    return row.y - row.line.rect.height if row.line is not None else row.y
