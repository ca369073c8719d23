"""Painting of what stands for a collapsed stage or lane: names that stand upright."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.boxes import BoxPainter
from journeydesigner.canvas.painting.glyphs import Batch, draw_run, glyph_batches
from journeydesigner.canvas.painting.studio import Studio
from journeydesigner.layout.display import Box, TextLine, UprightLine


class FoldedPainter(BoxPainter):
    """Draws the box, then its upright lines, turned by a quarter to the left."""

    __slots__ = ("_upright",)

    def __init__(self, box: Box) -> None:
        upright = [text for text in box.texts if isinstance(text, UprightLine)]
        super().__init__(box)
        self.texts = tuple(text for text in box.texts if not isinstance(text, UprightLine))
        self._upright: list[tuple[UprightLine, tuple[Batch, ...]]] = [
            (text, glyph_batches((TextLine(text.line, 0.0, 0.0, text.colour),))) for text in upright
        ]

    def paint(
        self, painter: QPainter, studio: Studio, left: float = 0.0, right: float = 0.0
    ) -> None:
        super().paint(painter, studio, left, right)
        for text, batches in self._upright:
            painter.save()
            painter.translate(text.x, text.y)
            painter.rotate(-90)
            for token, run in batches:
                painter.setPen(studio.inks.colour(token))
                draw_run(painter, QPointF(0, 0), run)
            painter.restore()
