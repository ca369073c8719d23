"""Faint words in empty places of the map. They are painted on the screen only."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeydesigner.canvas.bands import FAR_ZOOM, Bands
from journeydesigner.canvas.painting.glyphs import Batch, draw_run, glyph_batches
from journeydesigner.interaction.inviting import Invitation, invitations
from journeydesigner.layout.display import TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.text import baseline, break_lines, bundled, line_height

if TYPE_CHECKING:
    from journeydesigner.canvas.view import CanvasView

_SIZE = 11.0
_PAD = 8.0
_LINES = 4
_RADIUS = 8.0


class Invitations:
    """Paints them over the ground of the map, never over headers; not while something is
    carried."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view
        self._found: list[Invitation] = []
        self._carried = False
        self._shown = True

    @property
    def texts(self) -> list[str]:
        """What is said now, from the first stage to the last and from top to bottom."""
        return [found.text for found in self._found]

    def refresh(self) -> None:
        """Follows layout and cell; repaints only where something else is said."""
        found = invitations(self._view.session)
        if found != self._found:
            self._found = found
            self._view.viewport().update()

    def hush(self, hushed: bool) -> None:
        """Says nothing while a room looks at the map."""
        self._shown = not hushed
        self._view.viewport().update()

    def make_way(self) -> None:
        """Says nothing while something is carried."""
        carried = bool(self._view.session.overlay.ghosts)
        if carried != self._carried:
            self._carried = carried
            if self._found:
                self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draws in px of the viewport; the painter has no transform."""
        bands = self._view.bands
        if bands is None or not self._shown or self._carried or bands.projection.zoom < FAR_ZOOM:
            return
        seen = bands.projection.map_rect(bands.clear)
        painter.save()
        painter.setClipRect(bands.clear)
        for found in self._found:
            if found.rect.intersects(seen):
                self._paint(painter, bands, found)
        painter.restore()

    def _paint(self, painter: QPainter, bands: Bands, found: Invitation) -> None:
        inks, place = self._view.studio.inks, bands.projection.rect(found.rect)
        zoom = bands.projection.zoom
        if found.is_card:
            frame = place.adjusted(_PAD * zoom, _PAD * zoom, -_PAD * zoom, -_PAD * zoom)
            pen = QPen(inks.pen("border", 1.0))
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, _RADIUS * zoom, _RADIUS * zoom)
        text, inner = _set(found.text, found.rect.width - (4 if found.is_card else 2) * _PAD)
        at = _corner(found, place, inner, zoom)
        painter.translate(at)
        painter.scale(zoom, zoom)
        for token, run in text:
            painter.setPen(inks.colour(token))
            draw_run(painter, QPointF(0, 0), run)
        painter.resetTransform()


def _corner(found: Invitation, place: QRectF, inner: Rect, zoom: float) -> QPointF:
    """Cards are written in their middle, lanes at their beginning."""
    if not found.is_card:
        return QPointF(place.x() + _PAD * zoom, place.y() + _PAD * zoom)
    return QPointF(
        place.center().x() - inner.width * zoom / 2, place.center().y() - inner.height * zoom / 2
    )


@lru_cache(maxsize=64)
def _set(text: str, width: float) -> tuple[tuple[Batch, ...], Rect]:
    """The text's glyphs, centred lines, and the room they take in points."""
    lines = break_lines(bundled().regular, text, _SIZE, max(40.0, width), _LINES)
    widest = max((line.width for line in lines), default=0.0)
    height = line_height(_SIZE)
    placed = (
        TextLine(line, 0.0, baseline(_SIZE) + number * height, "faint-text")
        for number, line in enumerate(lines)
    )
    return glyph_batches(placed), Rect(0, 0, widest, len(lines) * height)
