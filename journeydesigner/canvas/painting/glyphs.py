"""Text lines → glyph runs of the same font files that the layout shaped with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import hypot

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QPainterPath, QRawFont

from journeydesigner.layout.display import TextLine
from journeydesigner.text import UNITS_PER_EM, Face, Line

Batch = tuple[str, QGlyphRun]
"""A colour token and the glyphs of one face and size that are drawn in it."""

_LARGEST = 60.0
"""Glyphs of this many px and more are drawn as outlines: above 64 px Qt 6.11 looks a raw font's
outlines up by its family's name, finds none, and draws nothing."""


@cache
def _font_bytes(face: Face) -> QByteArray:
    return QByteArray(face.data)


@cache
def raw_font(face: Face, size: float) -> QRawFont:
    """The face at a size in points, unhinted: glyphs stand where the layout put them."""
    return QRawFont(_font_bytes(face), size, QFont.HintingPreference.PreferNoHinting)


class _Rows:
    def __init__(self) -> None:
        self.glyphs: list[int] = []
        self.places: list[QPointF] = []

    def add(self, line: Line, face: Face, x: float, y: float) -> None:
        scale = line.size / UNITS_PER_EM
        for piece in line.pieces:
            run = piece.run
            if run.face is not face:
                continue
            self.glyphs += run.glyphs
            pen = x + piece.x
            if run.offsets:
                for advance, (dx, dy) in zip(run.advances, run.offsets, strict=True):
                    self.places.append(QPointF(pen + dx * scale, y - dy * scale))
                    pen += advance * scale
            else:
                for advance in run.advances:
                    self.places.append(QPointF(pen, y))
                    pen += advance * scale


def glyph_batches(texts: Iterable[TextLine]) -> tuple[Batch, ...]:
    """All glyphs of some lines, joined by colour, face and size, placed relative to the box."""
    rows: dict[tuple[str, Face, float], _Rows] = {}
    for text in texts:
        line = text.line
        for face in dict.fromkeys(run.face for run in line.runs):
            key = (text.colour, face, line.size)
            if key not in rows:
                rows[key] = _Rows()
            rows[key].add(line, face, text.x, text.y)
    return tuple(
        (colour, _glyph_run(raw_font(face, size), row))
        for (colour, face, size), row in rows.items()
    )


def draw_run(painter: QPainter, at: QPointF, run: QGlyphRun) -> None:
    """Draws a run in the painter's pen, at any zoom."""
    matrix = painter.deviceTransform()
    scale = max(hypot(matrix.m11(), matrix.m12()), hypot(matrix.m21(), matrix.m22()))
    if run.rawFont().pixelSize() * scale < _LARGEST:
        painter.drawGlyphRun(at, run)
        return
    outline = QPainterPath()
    font = run.rawFont()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        outline.addPath(font.pathForGlyph(glyph).translated(place + at))
    outline.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(outline, painter.pen().color())


def _glyph_run(font: QRawFont, row: _Rows) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(row.glyphs)
    run.setPositions(row.places)
    return run
