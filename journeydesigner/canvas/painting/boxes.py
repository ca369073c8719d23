"""Painting of one box: shared background, then its glyphs."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform

from journeydesigner.canvas.painting.glyphs import Batch, draw_run, glyph_batches
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import whole
from journeydesigner.layout.display import Box

_KEPT = 2048
"""So many boxes keep their glyph runs: more than are near a viewport at a time."""


class BoxPainter:
    """Draws a box at the painter's origin. Its glyph runs are made when it is painted."""

    __slots__ = ("box", "texts")

    def __init__(self, box: Box) -> None:
        self.box = box
        self.texts = box.texts

    def paint(
        self, painter: QPainter, studio: Studio, left: float = 0.0, right: float = 0.0
    ) -> None:
        """The painter only scales and moves. The box's corner is put on a whole device px.

        Boxes are always painted whole, whatever is exposed.
        """
        world = painter.worldTransform()
        zoom, ratio = world.m11(), studio.ratio
        real_x, real_y = world.dx(), world.dy()
        x, y = whole(real_x * ratio) / ratio, whole(real_y * ratio) / ratio
        box = self.box
        if box.shapes:
            look = studio.looks.of(box.shapes, zoom, ratio)
            if look.pixmap is not None:
                painter.setWorldMatrixEnabled(False)
                painter.drawPixmap(QPointF(x + look.x, y + look.y), look.pixmap)
                painter.setWorldMatrixEnabled(True)
            else:
                painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, x, y))
                draw_shapes(painter, box.shapes, studio.kit, zoom * ratio)
                painter.setWorldTransform(world)
        if box.texts:
            self.paint_texts(painter, studio, QPointF((x - real_x) / zoom, (y - real_y) / zoom))

    def paint_texts(self, painter: QPainter, studio: Studio, at: QPointF) -> None:
        """Only the glyphs, the box's corner at `at`."""
        inks = studio.inks
        for token, run in _batches(self):
            painter.setPen(inks.colour(token))
            draw_run(painter, at, run)


@lru_cache(maxsize=_KEPT)
def _batches(painter: BoxPainter) -> tuple[Batch, ...]:
    """Runs weigh more than the box itself, and pictures of cells seldom ask for them again."""
    return glyph_batches(painter.texts)
