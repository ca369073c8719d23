"""Text in lines of a given width: broken between words, and within a word where it must be."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class Wrapped:
    """The lines of a text, at most `most_lines` (0: all). `cut` says that some are left out."""

    def __init__(self, text: str, font: QFont, width: float, most_lines: int = 0) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        pitch = QFontMetricsF(font).lineSpacing()
        widest, count = 0.0, 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid() and (not most_lines or count < most_lines):
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, count * pitch))
            widest, count = max(widest, line.naturalTextWidth()), count + 1
            line = self._layout.createLine()
        self._layout.endLayout()
        self.cut = line.isValid()
        self.lines = count
        self.size = QSizeF(ceil(widest), count * pitch)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draws with the painter's pen; (x, y) is the upper left corner."""
        for number in range(self.lines):
            self._layout.lineAt(number).draw(painter, QPointF(x, y))
