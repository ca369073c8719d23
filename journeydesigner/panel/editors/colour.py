"""A colour: by itself (automatic), one of the palette, or one's own."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.i18n import tr
from journeydesigner.layout.theme import STAGE_COLOURS, is_colour
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.field_line import FieldLine
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.plain import set_tip
from journeydesigner.panel.words import mixed

_SWATCH = 24
_PER_ROW = 5


class ColourEditor(Editor):
    """ "" is automatic. `automatic` says what that means for this field."""

    typing = True
    patient = True

    def __init__(self, title: str, look: Look, automatic: str) -> None:
        super().__init__(title)
        self._swatches = [_Swatch(look, "", automatic)]
        for number, colour in enumerate(STAGE_COLOURS, 1):
            name = tr("Colour {number} of the palette").format(number=number)
            self._swatches.append(_Swatch(look, colour, name))
        self._line = FieldLine(tr("{field} as a number").format(field=title))
        self._button = _own_button(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid())
        column.addLayout(self._own_row())
        self._swatches[0].setAccessibleName(f"{title}: {automatic}")

    def set_value(self, value: Any) -> None:
        self._line.setPlaceholderText("#rrggbb")
        self._line.show_text(str(value))
        self._mark(str(value))

    def set_mixed(self) -> None:
        self._line.show_text("")
        self._line.setPlaceholderText(mixed())
        self._mark(None)

    def target(self) -> QWidget:
        return self._line

    def stops(self) -> list[QWidget]:
        return [*self._swatches, self._line, self._button]

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(5)
        for place, swatch in enumerate(self._swatches):
            grid.addWidget(swatch, place // _PER_ROW, place % _PER_ROW)
            swatch.clicked.connect(partial(self._pick, swatch.colour))
            swatch.stepped.connect(partial(self._step, place))
        grid.setColumnStretch(_PER_ROW, 1)
        return grid

    def _own_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self.finished.emit)
        self._button.clicked.connect(self._open)
        return row

    def _step(self, place: int, by: int) -> None:
        self._swatches[(place + by) % len(self._swatches)].setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self, text: str) -> None:
        plain = text.strip().lower()
        if not plain or is_colour(plain):
            self._mark(plain)
            self.edited.emit(plain)
        else:
            self.refused.emit(tr("Must be a colour such as #4c6fbf"))

    def _pick(self, colour: str) -> None:
        self.set_value(colour)
        self.edited.emit(colour)

    def _mark(self, colour: str | None) -> None:
        for swatch in self._swatches:
            swatch.setChecked(colour is not None and swatch.colour == colour.lower())

    def _open(self) -> None:
        dialog = QColorDialog(self.window())
        if is_colour(self._line.text()):
            dialog.setCurrentColor(QColor(self._line.text()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self._pick(colour.name()))
        dialog.open()


def _own_button(look: Look) -> QToolButton:
    button = QToolButton()
    button.setIcon(look.icon("colour", "secondary"))
    button.setIconSize(QSize(16, 16))
    button.setFixedSize(FIELD_HEIGHT, FIELD_HEIGHT)
    button.setAccessibleName(tr("Choose an own colour"))
    set_tip(button, tr("Choose an own colour"))
    return button


class _Swatch(QAbstractButton):
    """A disc of the colour; the chosen one has a tick. Arrows go to the neighbours."""

    stepped = Signal(int)

    def __init__(self, look: Look, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self._look = look
        self.setCheckable(True)
        self.setFixedSize(_SWATCH, _SWATCH)
        self.setAccessibleName(name)
        set_tip(self, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(3, 3, _SWATCH - 6, _SWATCH - 6)
        if self.hasFocus() or self.isChecked():
            token = "accent" if self.hasFocus() else "border"
            painter.setPen(QPen(self._look.colour(token), 2 if self.hasFocus() else 1.5))
            painter.drawEllipse(disc.adjusted(-2, -2, 2, 2))
        if self.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(f"stage:{self.colour}"))
            painter.drawEllipse(disc)
        else:
            self._paint_automatic(painter, disc)
        if self.isChecked():
            self._paint_tick(painter, disc)

    def _paint_automatic(self, painter: QPainter, disc: QRectF) -> None:
        pen = QPen(self._look.colour("border"), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if not self.isChecked():
            painter.setPen(self._look.colour("secondary"))
            font = painter.font()
            font.setPixelSize(11)
            painter.setFont(font)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, tr("A"))

    def _paint_tick(self, painter: QPainter, disc: QRectF) -> None:
        token = f"on-stage:{self.colour}" if self.colour else "text"
        painter.setPen(QPen(self._look.colour(token), 1.8))
        points = ((0.27, 0.53), (0.44, 0.69), (0.74, 0.34))
        painter.drawPolyline(
            [QPointF(disc.x() + x * disc.width(), disc.y() + y * disc.height()) for x, y in points]
        )
