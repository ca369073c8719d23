"""Dark bubbles with a short text beside a place: live values, counts, quotes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.painting.glyphs import draw_run, glyph_batches
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.layout.display import TextLine
from journeydesigner.layout.sizes import USUAL
from journeydesigner.text import Line, baseline, break_lines, bundled, line_height

_SIZE = 11.0
_WIDEST = 240.0
_LINES = 3
_SIDE = 8.0
_TOP = 4.0
_RADIUS = 5.0
_MOST_ZOOM = 2.0
"""Bubbles for a projector grow with the map up to this zoom."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A broken text and the room it takes, in px."""

    lines: tuple[Line, ...]
    width: float
    height: float
    scale: float = 1.0


def bubble(text: str, scale: float = 1.0) -> Bubble:
    """The bubble of a text, larger than usual by `scale`; a long one is cut after a few lines."""
    size = _SIZE * scale
    lines = break_lines(bundled().regular, text, size, _WIDEST * scale, _LINES)
    width = max(line.width for line in lines) + 2 * _SIDE * scale
    return Bubble(lines, width, len(lines) * line_height(size) + 2 * _TOP * scale, scale)


def scale_in(bands: Bands) -> float:
    """How large bubbles are over a map: for a projector as large as its type, else as usual."""
    sizes = bands.layout.sizes
    if sizes is USUAL:
        return 1.0
    return sizes.type * min(max(bands.projection.zoom, 1.0), _MOST_ZOOM)


def draw_bubble(painter: QPainter, shown: Bubble, x: float, y: float, inks: Inks) -> None:
    """Draws with the top left corner at (x, y) px; the painter has no transform."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.brush("tooltip"))
    scale, size = shown.scale, _SIZE * shown.scale
    radius, side = _RADIUS * scale, _SIDE * scale
    painter.drawRoundedRect(QRectF(x, y, shown.width, shown.height), radius, radius)
    inner = shown.width - 2 * side
    texts = (
        TextLine(
            line,
            side + (inner - line.width if line.rtl else 0.0),
            _TOP * scale + baseline(size) + number * line_height(size),
            "on-tooltip",
        )
        for number, line in enumerate(shown.lines)
    )
    for token, run in glyph_batches(texts):
        painter.setPen(inks.colour(token))
        draw_run(painter, QPointF(x, y), run)
