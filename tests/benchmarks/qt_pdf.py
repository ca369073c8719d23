"""What Qt needs to break, shape and write the same texts as a PDF: the floor of our own way."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from journeydesigner.export.looks import THEME
from tests.benchmarks.qt import application
from tests.benchmarks.text_paths import Text, TextPath

_DPI = 72


def qt_pdf(path: TextPath) -> bytes:
    """Every text broken and shaped by a QTextLayout, its lines drawn where ours stand."""
    application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    size = QPageSize(QSizeF(*path.size), QPageSize.Unit.Point)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    layouts = [_laid_out(text, writer) for text in path.texts]
    colours: dict[str, QColor] = {}
    for spot in path.spots:
        layout = layouts[spot.text]
        if spot.line < layout.lineCount():
            colour = colours.setdefault(spot.colour, QColor(*THEME.colour(spot.colour)))
            painter.setPen(colour)
            line = layout.lineAt(spot.line)
            line.draw(painter, QPointF(spot.x, path.size[1] - spot.y - line.y() - line.ascent()))
    painter.end()
    return bytes(buffer.data().data())


def _laid_out(text: Text, writer: QPdfWriter) -> QTextLayout:
    layout = QTextLayout(text.content, _font(text.bold, text.size), writer)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text.width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


@cache
def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


@cache
def _font(bold: bool, size: float) -> QFont:
    font = QFont(_family())
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _family() -> str:
    """Our own regular and bold face, as Qt knows them."""
    from journeydesigner.text import bundled

    fonts = bundled()
    for stack in (fonts.regular, fonts.bold):
        number = QFontDatabase.addApplicationFont(str(stack.faces[0].path))
    return QFontDatabase.applicationFontFamilies(number)[0]
