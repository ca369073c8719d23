"""Dark bubbles with a short text beside a place: live values, counts, quotes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesigner.canvas.painting.glyphs import draw_run, glyph_batches
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.layout.display import TextLine
from journeydesigner.text import Line, baseline, break_lines, bundled, line_height

_SIZE = 11.0
_WIDEST = 240.0
_LINES = 3
_SIDE = 8.0
_TOP = 4.0
_RADIUS = 5.0


@dataclass(frozen=True, slots=True)
class Bubble:
    """A broken text and the room it takes, in px."""

    lines: tuple[Line, ...]
    width: float
    height: float


def bubble(text: str) -> Bubble:
    """The bubble of a text; a long one is cut after a few lines."""
    lines = break_lines(bundled().regular, text, _SIZE, _WIDEST, _LINES)
    width = max(line.width for line in lines) + 2 * _SIDE
    return Bubble(lines, width, len(lines) * line_height(_SIZE) + 2 * _TOP)


def draw_bubble(painter: QPainter, shown: Bubble, x: float, y: float, inks: Inks) -> None:
    """Draws with the top left corner at (x, y) px; the painter has no transform."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.brush("tooltip"))
    painter.drawRoundedRect(QRectF(x, y, shown.width, shown.height), _RADIUS, _RADIUS)
    inner = shown.width - 2 * _SIDE
    texts = (
        TextLine(
            line,
            _SIDE + (inner - line.width if line.rtl else 0.0),
            _TOP + baseline(_SIZE) + number * line_height(_SIZE),
            "on-tooltip",
        )
        for number, line in enumerate(shown.lines)
    )
    for token, run in glyph_batches(texts):
        painter.setPen(inks.colour(token))
        draw_run(painter, QPointF(x, y), run)
