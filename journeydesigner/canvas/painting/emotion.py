"""Painting of a stage's part of the emotion lane: only the exposed pieces, thinned where dense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.curves import draw_area, draw_thinned, is_dense, outline_of
from journeydesigner.canvas.painting.flat import draw_flat
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import Projection
from journeydesigner.layout.display import Area, Box, Curve, Segment, Shape
from journeydesigner.layout.geometry import Cubic

FADED = 0.25
"""How much is left of a curve that a filter lets fade."""
_CHUNK = 4
"""Pieces drawn at once: always the same ones, and between two points, so that dashes stay."""


class EmotionPainter:
    """Draws the zero line, the tinted areas and the curves of one cell."""

    __slots__ = ("_parts", "_texts", "box")

    def __init__(self, box: Box) -> None:
        self.box = box
        self._texts = BoxPainter(box)
        self._parts = tuple(_parts(box.shapes))

    @property
    def owners(self) -> frozenset[str]:
        """The personas whose curves it draws."""
        return frozenset(_owner(part.shape) for part in self._parts)

    def paint(
        self,
        painter: QPainter,
        studio: Studio,
        left: float,
        right: float,
        pale: frozenset[str] = frozenset(),
    ) -> None:
        """Only what lies between two x of the box; the painter stands at the box's corner.

        Curves of the personas in `pale` are faded.
        """
        world = painter.worldTransform()
        projection = Projection(world.m11(), world.dx(), world.dy(), studio.ratio)
        scale = projection.zoom * projection.ratio
        exposed = QRectF(left, 0, right - left, self.box.rect.height)
        for part in self._parts:
            if part.end < left or part.start > right:
                continue
            shape = part.shape
            if pale:
                painter.setOpacity(FADED if _owner(shape) in pale else 1.0)
            if isinstance(shape, Segment):
                painter.setWorldMatrixEnabled(False)
                visible = world.mapRect(exposed)
                draw_flat(painter, (shape,), studio.inks, projection, visible)
                painter.setWorldMatrixEnabled(True)
            elif isinstance(shape, Curve):
                if is_dense(shape.pieces, scale):
                    draw_thinned(painter, shape, studio.inks, scale)
                else:
                    painter.fillPath(_outline(shape), studio.inks.brush(shape.stroke))
            elif isinstance(shape, Area):
                draw_area(painter, shape, studio.inks)
        if pale:
            painter.setOpacity(1.0)
        if self.box.texts:
            self._texts.paint_texts(painter, studio, QPointF(0, 0))


def _owner(shape: Shape) -> str:
    return shape.owner_id if isinstance(shape, Curve | Area | Segment) else ""


class _Part:
    """A shape, or a chunk of one, with the range of x in which it shows."""

    __slots__ = ("end", "shape", "start")

    def __init__(self, shape: Shape, start: float, end: float) -> None:
        self.shape = shape
        self.start = start
        self.end = end


@lru_cache(maxsize=512)
def _outline(curve: Curve) -> QPainterPath:
    """What a chunk covers, dashes and all: stroked by Qt, its dashes would lie a little elsewhere
    in every clip. Only those near a viewport are kept, for each weighs as much as many boxes."""
    return outline_of(curve)


def _parts(shapes: Sequence[Shape]) -> Iterator[_Part]:
    """The shapes with their x range, long curves and areas cut into chunks."""
    for shape in shapes:
        match shape:
            case Segment(x1, _, x2, _):
                yield _Part(shape, min(x1, x2), max(x1, x2))
            case Curve(pieces):
                for chunk in _chunks(pieces):
                    curve = Curve(
                        chunk, shape.stroke, shape.stroke_width, shape.dash, shape.owner_id
                    )
                    yield _Part(curve, chunk[0].x0 - 2, chunk[-1].x3 + 2)
            case Area(pieces):
                for chunk in _chunks(pieces):
                    area = Area(
                        chunk, shape.base, shape.peak, shape.fill, shape.opacity, shape.owner_id
                    )
                    yield _Part(area, chunk[0].x0, chunk[-1].x3)


def _chunks(pieces: tuple[Cubic, ...]) -> Iterator[tuple[Cubic, ...]]:
    for start in range(0, len(pieces), _CHUNK):
        yield pieces[start : start + _CHUNK]
