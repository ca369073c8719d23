"""Painting of one box: shared background, then its glyphs."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform

from journeydesigner.canvas.painting.glyphs import Batch, draw_run, glyph_batches
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.canvas.projection import whole
from journeydesigner.layout.display import Box


class BoxPainter:
    """Draws a box at the painter's origin. Its glyph runs are made on the first paint."""

    __slots__ = ("_batches", "box")

    def __init__(self, box: Box) -> None:
        self.box = box
        self._batches: tuple[Batch, ...] | None = None

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
        batches = self._batches
        if batches is None:
            batches = self._batches = glyph_batches(self.box.texts)
        inks = studio.inks
        for token, run in batches:
            painter.setPen(inks.colour(token))
            draw_run(painter, at, run)
