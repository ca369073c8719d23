"""A few numbers side by side, one of them chosen, or none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.editors.clear_button import ClearButton
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT, RADIUS, SMALL
from journeydesigner.panel.plain import label, set_tip
from journeydesigner.panel.words import mixed

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BY_KEY = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
}


class StepsEditor(Editor):
    """`words` says what each number means, from the lowest on; `none` what no number means.

    The meaning stands below the numbers where they are `explained`, else in the tip.
    """

    explained = False

    def __init__(self, title: str, look: Look, low: int, words: Sequence[str], none: str) -> None:
        super().__init__(title)
        self._words = words
        self._low = low
        self._none = none
        self._bar = _Bar(look, low, low + len(words) - 1)
        self._bar.setAccessibleName(title)
        self._clear = ClearButton(look, tr("Clear {field}").format(field=title))
        self._meaning = label(role="hint")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._bar, 1)
        row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self._meaning)
        self._meaning.setVisible(self.explained)
        self._bar.picked.connect(self._picked)
        self._clear.clicked.connect(lambda: self._picked(None))

    def set_value(self, value: Any) -> None:
        self._show(value, self._meaning_of(value))
        self._meaning.setVisible(self.explained)

    def set_mixed(self) -> None:
        self._show(None, mixed())
        self._meaning.setVisible(True)
        self._clear.offer(True)

    def target(self) -> QWidget:
        return self._bar

    def stops(self) -> list[QWidget]:
        return [self._bar, self._clear]

    def _show(self, value: int | None, meaning: str) -> None:
        self._bar.show_value(value)
        self._bar.setAccessibleDescription(meaning)
        self._meaning.setText(meaning)
        set_tip(self._bar, meaning)
        self._clear.offer(value is not None)

    def _picked(self, value: int | None) -> None:
        self.set_value(value)
        self.edited.emit(value)

    def _meaning_of(self, value: int | None) -> str:
        if value is None:
            return self._none
        place = value - self._low
        return self._words[place] if 0 <= place < len(self._words) else str(value)


class _Bar(QAbstractSlider):
    """The numbers. Arrows and digits choose; Delete, or a click on the chosen one, takes it back.

    A slider to screen readers, whose lowest position is none.
    """

    picked = Signal(object)

    def __init__(self, look: Look, low: int, high: int) -> None:
        super().__init__()
        self._look = look
        self._low, self._high = low, high
        self._value: int | None = None
        self._hovered: int | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(low - 1, high)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_value(self, value: int | None) -> None:
        self._value = value
        self.setValue(self._low - 1 if value is None else value)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        digit = int(event.text()) if event.text().isdecimal() else None
        if key in _CLEARING:
            self._pick(None)
        elif key in _BY_KEY:
            self._pick(self._beside(_BY_KEY[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._pick(self._low if key == Qt.Key.Key_Home else self._high)
        elif digit is not None and self._low <= digit <= self._high:
            self._pick(digit)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            number = self._number_at(event.position())
            self._pick(None if number == self._value else number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._number_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._edge(), 1))
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(whole, RADIUS, RADIUS)
        font = painter.font()
        font.setPixelSize(SMALL)
        painter.setFont(font)
        for number in range(self._low, self._high + 1):
            self._paint_number(painter, number)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _edge(self) -> Any:
        return self._look.colour("error" if self.property("invalid") else "line")

    def _paint_number(self, painter: QPainter, number: int) -> None:
        cell = self._cell(number).adjusted(2.5, 3.5, -2.5, -3.5)
        chosen = number == self._value
        below = self._value is not None and number < self._value
        ground = "accent" if chosen else "accent-ground" if below else "ground"
        if chosen or below or number == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(ground))
            painter.drawRoundedRect(cell, 4, 4)
        font = painter.font()
        font.setBold(chosen)
        painter.setFont(font)
        ink = "on-accent" if chosen else "accent-text" if below else "secondary"
        painter.setPen(self._look.colour(ink))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(number))

    def _cell(self, number: int) -> QRectF:
        width = (self.width() - 2) / (self._high - self._low + 1)
        return QRectF(1 + (number - self._low) * width, 0, width, self.height())

    def _number_at(self, point: QPointF) -> int:
        width = (self.width() - 2) / (self._high - self._low + 1)
        place = int((point.x() - 1) // width) + self._low
        return min(max(place, self._low), self._high)

    def _beside(self, by: int) -> int:
        if self._value is None:
            return self._low if by > 0 else self._high
        return min(max(self._value + by, self._low), self._high)

    def _pick(self, number: int | None) -> None:
        if number != self._value:
            self.picked.emit(number)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()
