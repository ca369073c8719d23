"""What stands in the margin of a page: crop marks, an index of the tiles, and a line of words."""

from __future__ import annotations

from journeydesigner.layout.display import Box, Placed, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.paper import Paper
from journeydesigner.layout.typesetting import Style, Typesetter

SIZE = 7.0
"""Of the words in the margin, in points on paper whatever the page's scale."""
LEAST_MARGIN = 12.0
"""A lower margin holds no words."""
_TICK = 6.0
_INDEX_WIDE, _INDEX_HIGH = 110.0, 12.0
_CELL_WIDE, _CELL_HIGH = 8.0, 5.0
_LEAST_CELL = 2.5
"""Of narrower or lower cells only the one that is meant can be seen."""
_BETWEEN = 12.0


def tile_name(column: int, row: int) -> str:
    """A1, B1 … Z1, AA1 …: the column in letters, the row in numbers, both counted from 0."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def crop_marks(paper: Paper, own: Rect, scale: float) -> Placed:
    """Ticks in the margins at the edges of `own` (points on paper)."""
    near, far = paper.margin - 1.0, paper.margin - 1.0 - _tick(paper)
    right, bottom = paper.width, paper.height
    ticks = []
    for x in (own.x, own.right):
        ticks += [(x, far, x, near), (x, bottom - near, x, bottom - far)]
    for y in (own.y, own.bottom):
        ticks += [(far, y, near, y), (right - near, y, right - far, y)]
    shapes: list[Shape] = [_segment(tick, scale, "text", 0.5) for tick in ticks]
    return _margin_box("crop", paper, scale, shapes)


def _tick(paper: Paper) -> float:
    return min(_TICK, paper.margin / 4)


def index_width(columns: int) -> float:
    """How wide the index of that many columns of tiles is, in points on paper."""
    return min(_INDEX_WIDE, columns * _CELL_WIDE)


def tile_index(
    paper: Paper, columns: int, rows: int, column: int, row: int, scale: float
) -> Placed:
    """A small picture of all tiles in the lower margin at the right, this one filled."""
    zone = paper.margin - 1.0 - _tick(paper) - 1.0
    wide = index_width(columns) / columns
    high = min(_CELL_HIGH, min(_INDEX_HIGH, zone) / rows)
    left = paper.width - paper.margin - wide * columns
    top = paper.height - zone / 2 - high * rows / 2 - 0.5

    size = Rect(left, top, wide * columns, high * rows)
    shapes: list[Shape] = [RoundRect(*_scaled(size, scale), 0, None, "faint", 0.4 / scale)]
    lines = [(left + x * wide, top, left + x * wide, size.bottom) for x in range(1, columns)]
    lines = lines if wide >= _LEAST_CELL else []
    if high >= _LEAST_CELL:
        lines += [(left, top + y * high, size.right, top + y * high) for y in range(1, rows)]
    shapes += [_segment(line, scale, "faint", 0.4) for line in lines]
    here = Rect(left + column * wide, top + row * high, max(wide, 1.0), max(high, 1.0))
    shapes.append(RoundRect(*_scaled(here, scale), 0, "secondary"))
    return _margin_box("index", paper, scale, shapes)


def margin_words(
    setter: Typesetter, text: str, paper: Paper, scale: float, taken: float = 0.0
) -> Placed:
    """A line in the lower margin; `taken` points at its right are not free."""
    style = Style(SIZE / scale / setter.sizes.type, "faint-text")
    free = paper.inner_width - (taken + _BETWEEN if taken else 0.0)
    room = max(free, paper.inner_width / 3) / scale
    line = setter.set(text, style, room, 1)
    zone = paper.margin - 1.0 - _tick(paper)
    top = (paper.height - zone / 2) / scale - line.height / 2
    size = Rect(0, 0, room, line.height)
    box = Box(("margin", "words"), "legend", "", size, (), line.placed(0, 0, room))
    return Placed(box, paper.margin / scale, top)


def _scaled(rect: Rect, scale: float) -> Rect:
    """Points on paper as units of the page."""
    return Rect(rect.x / scale, rect.y / scale, rect.width / scale, rect.height / scale)


def _segment(
    line: tuple[float, float, float, float], scale: float, colour: str, width: float
) -> Segment:
    x1, y1, x2, y2 = line
    return Segment(x1 / scale, y1 / scale, x2 / scale, y2 / scale, colour, width / scale)


def _margin_box(name: str, paper: Paper, scale: float, shapes: list[Shape]) -> Placed:
    size = Rect(0, 0, paper.width / scale, paper.height / scale)
    return Placed(Box(("margin", name), "cell", "", size, tuple(shapes)), 0.0, 0.0)
