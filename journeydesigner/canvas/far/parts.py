"""What remains of a box when it is too small to read: a few coloured rectangles."""

from __future__ import annotations

from collections.abc import Container, Iterator
from enum import IntEnum

from journeydesigner.layout.display import Box, Disc, RoundRect, TextLine, UprightLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Cell

Part = tuple[str, Rect]
"""A colour token and a rectangle, in points of the cell."""

CARD, WORDS = "card", "words"
"""What stands for a card and for text; other tokens are colours of the theme."""
TONES = frozenset({"negative", "neutral", "positive"})
PALE = "~"
"""What the token of a faded part begins with."""
_BAR = 0.42
"""A line of text is drawn as a bar of this share of its size."""


class Detail(IntEnum):
    """How much is drawn."""

    CELLS = 0
    BOXES = 1
    LINES = 2


LINES_FROM = 0.14
BOXES_FROM = 0.03


def detail_at(zoom: float) -> Detail:
    """The detail that can be seen at a zoom in px per point."""
    if zoom >= LINES_FROM:
        return Detail.LINES
    return Detail.BOXES if zoom >= BOXES_FROM else Detail.CELLS


def cell_parts(cell: Cell, detail: Detail, faded: Container[str] = ()) -> Iterator[Part]:
    """The rectangles of a cell in painting order; those of `faded` records are marked pale."""
    if detail is Detail.CELLS:
        yield from _merged(cell, faded)
        return
    for box in cell.boxes:
        mark = _mark(box, faded)
        yield from ((mark + token, rect) for token, rect in _box_parts(box, detail))


def _mark(box: Box, faded: Container[str]) -> str:
    return PALE if box.record_id in faded else ""


def _box_parts(box: Box, detail: Detail) -> Iterator[Part]:
    ground = _ground(box)
    if box.role == "card":
        yield CARD, box.rect
    elif box.role == "point":
        yield _point_token(box), _square(box.rect, 5.0)
        return
    elif ground:
        yield ground, box.rect
    elif box.texts and box.role == "field" and detail is Detail.BOXES:
        yield WORDS, _block(box)
    if detail is Detail.LINES:
        yield from ((WORDS, _bar(text, box.rect)) for text in box.texts if box.role != "emotion")
    if box.role == "card":
        yield from _tone_part(box)


def _tone_part(box: Box) -> Iterator[Part]:
    for shape in box.shapes:
        if isinstance(shape, Disc) and shape.fill in TONES:
            place = Rect(box.rect.x + shape.x - 7, box.rect.y + shape.y - 7, 14, 14)
            yield shape.fill, place


def _ground(box: Box) -> str:
    first = box.shapes[0] if box.shapes else None
    return first.fill or "" if isinstance(first, RoundRect) else ""


def _point_token(box: Box) -> str:
    shape = box.shapes[0]
    return getattr(shape, "stroke", None) or "faint"


def _square(rect: Rect, half: float) -> Rect:
    x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
    return Rect(x - half, y - half, 2 * half, 2 * half)


def _bar(text: TextLine, place: Rect) -> Rect:
    high = text.line.size * _BAR
    if isinstance(text, UprightLine):
        left, top = place.x + text.x - high, place.y + text.y - text.line.width
        return Rect(left, top, high, text.line.width)
    return Rect(place.x + text.x, place.y + text.y - high, text.line.width, high)


def _block(box: Box) -> Rect:
    left = min(text.x for text in box.texts)
    wide = max(text.line.width for text in box.texts)
    top = box.texts[0].y - box.texts[0].line.size
    return Rect(box.rect.x + left, box.rect.y + top, wide, box.texts[-1].y - top)


def _merged(cell: Cell, faded: Container[str]) -> Iterator[Part]:
    """One rectangle for all boxes of the same kind: the columns are narrower than a px."""
    bounds: dict[str, Rect] = {}
    for box in cell.boxes:
        if box.role in ("emotion", "point"):
            continue
        token = CARD if box.role == "card" else _ground(box) or (WORDS if box.texts else "")
        if token:
            token = _mark(box, faded) + token
            known = bounds.get(token)
            bounds[token] = box.rect if known is None else _union(known, box.rect)
    yield from bounds.items()


def _union(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
