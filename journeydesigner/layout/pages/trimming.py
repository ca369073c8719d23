"""Curves cut at a tile's edges: the only thing that may be, for it goes on on the next one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from journeydesigner.layout.display import Area, Box, Curve, Segment, Shape
from journeydesigner.layout.geometry import Cubic, Rect

_SLIVER = 0.01
"""What is shorter than this is nothing, in points."""


def trimmed_box(box: Box, low: float, high: float) -> Box:
    """The background of an emotion cell with what of it lies between x = low and high, where 0
    is the box's left edge."""
    left, right = max(low, 0.0), min(high, box.rect.width)
    shapes = tuple(_moved(shape, -left) for shape in _trimmed(box.shapes, left, right))
    texts = tuple(replace(text, x=text.x - left) for text in box.texts)
    rect = Rect(box.rect.x + left, box.rect.y, max(right - left, 0.0), box.rect.height)
    return replace(box, rect=rect, shapes=shapes, texts=texts)


def _trimmed(shapes: Iterable[Shape], low: float, high: float) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Curve | Area):
            pieces = tuple(trimmed_pieces(shape.pieces, low, high))
            if pieces:
                yield replace(shape, pieces=pieces)
        elif isinstance(shape, Segment):
            start, end = max(shape.x1, low), min(shape.x2, high)
            if end - start > _SLIVER:
                yield replace(shape, x1=start, x2=end)
        else:
            yield shape


def trimmed_pieces(pieces: Iterable[Cubic], low: float, high: float) -> Iterator[Cubic]:
    """What of the pieces lies between x = low and high; along a piece x grows evenly."""
    for piece in pieces:
        wide = piece.x3 - piece.x0
        start, end = max(low, piece.x0), min(high, piece.x3)
        if end - start <= _SLIVER or wide <= 0:
            continue
        yield _between(piece, (start - piece.x0) / wide, (end - piece.x0) / wide)


def _between(piece: Cubic, start: float, end: float) -> Cubic:
    """The part of a piece from parameter `start` to `end` (0 … 1), by de Casteljau."""
    if start > 0:
        piece = _split(piece, start)[1]
        end = (end - start) / (1 - start)
    return _split(piece, end)[0] if end < 1 else piece


def _split(piece: Cubic, t: float) -> tuple[Cubic, Cubic]:
    points = [(piece[n], piece[n + 1]) for n in range(0, 8, 2)]
    head, tail = [points[0]], [points[-1]]
    while len(points) > 1:
        points = [
            (ax + (bx - ax) * t, ay + (by - ay) * t) for (ax, ay), (bx, by) in pairwise(points)
        ]
        head.append(points[0])
        tail.insert(0, points[-1])
    return _cubic(head), _cubic(tail)


def _cubic(points: list[tuple[float, float]]) -> Cubic:
    return Cubic(*(number for point in points for number in point))


def _moved(shape: Shape, dx: float) -> Shape:
    if isinstance(shape, Curve | Area):
        pieces = tuple(
            Cubic(*(number + dx * (n % 2 == 0) for n, number in enumerate(piece)))
            for piece in shape.pieces
        )
        return replace(shape, pieces=pieces)
    if isinstance(shape, Segment):
        return replace(shape, x1=shape.x1 + dx, x2=shape.x2 + dx)
    return shape
