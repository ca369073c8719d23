"""Pages of an export → QPainter, as vectors: for printers."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from journeydesigner.app.printing.steps import draw_area_in_steps
from journeydesigner.canvas.painting.glyphs import Batch, glyph_batches
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.pictures import Pictures
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.export.looks import PAGE, THEME
from journeydesigner.export.pages.page import Page
from journeydesigner.layout.display import Area
from journeydesigner.model import Picture, Snapshot

_AT_ONCE = 60
"""Boxes painted before the window has its turn: few enough that nobody notices."""


class PagePainter:
    """Draws the pages of a snapshot's export. Only for the thread of the window."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._kit = Kit(Inks(THEME), Pictures(self._picture))

    def paint(self, painter: QPainter, page: Page, scale: float) -> None:
        """The whole page with its corner at the painter's origin, `scale` device px a point."""
        for _ in self.steps(painter, page, scale):
            pass

    def steps(self, painter: QPainter, page: Page, scale: float) -> Generator[None, None, None]:
        """Paints the page a few boxes at a time, so that others have their turn between."""
        painter.save()
        try:
            yield from self._boxes(painter, page, scale)
        finally:
            painter.restore()

    def _boxes(self, painter: QPainter, page: Page, scale: float) -> Generator[None, None, None]:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        whole = QRectF(0, 0, page.width, page.height)
        painter.setClipRect(whole)
        painter.fillRect(whole, self._kit.inks.brush(PAGE))
        painter.scale(page.scale, page.scale)
        for number, placed in enumerate(page.placed, 1):
            corner = QPointF(placed.rect.x, placed.rect.y)
            painter.translate(corner)
            for shape in placed.box.shapes:
                if isinstance(shape, Area):
                    draw_area_in_steps(painter, shape, self._kit.inks)
                else:
                    draw_shapes(painter, (shape,), self._kit, scale * page.scale)
            for batch in glyph_batches(placed.box.texts):
                self._outline(painter, batch)
            painter.translate(-corner)
            if number % _AT_ONCE == 0:
                yield

    def _outline(self, painter: QPainter, batch: Batch) -> None:
        """Glyphs as outlines: a printer's engine may not take the font file as it is."""
        colour, run = batch
        font, path = run.rawFont(), QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(place))
        painter.fillPath(path, self._kit.inks.brush(colour))

    def _picture(self, picture_id: str) -> bytes | None:
        picture = self._snapshot.get(picture_id, Picture)
        try:
            return picture.content if picture is not None else None
        except ValueError:
            return None
