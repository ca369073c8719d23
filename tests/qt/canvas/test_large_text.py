"""Text is drawn at every zoom, also where Qt itself would draw nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.painting.glyphs import draw_run, glyph_batches
from journeydesigner.layout.display import TextLine
from journeydesigner.text import break_lines, bundled


@pytest.mark.parametrize("zoom", [1.0, 4.0, 5.0, 8.0, 16.0])
def test_the_ink_of_a_text_grows_with_the_zoom(qtbot: QtBot, zoom: float) -> None:
    line = break_lines(bundled().regular, "Journey", 13.0, 200.0)[0]
    image = QImage(round(60 * zoom), round(20 * zoom), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(zoom, zoom)
    painter.setPen(QColor(0, 0, 0))
    for _, run in glyph_batches((TextLine(line, 0.0, 15.0, "text"),)):
        draw_run(painter, QPointF(2, 0), run)
    painter.end()
    ink = sum(255 - value for value in bytes(image.constBits())) / 255 / zoom**2
    assert ink == pytest.approx(124, rel=0.05)
