"""The label to the left of a field; a long one wraps, also within a word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from journeydesigner.panel.measures import FIELD_HEIGHT, LABEL_WIDTH
from journeydesigner.panel.plain import set_flag


class FieldLabel(QLabel):
    """Stands beside the first line of its field."""

    def __init__(self, text: str, *, strong: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "label")
        self.setFixedWidth(LABEL_WIDTH)
        self.show_text(text, strong=strong)

    def show_text(self, text: str, *, strong: bool = False) -> None:
        set_flag(self, "strong", strong)
        if text != self.text():
            self.setText(text)

    def sizeHint(self) -> QSize:
        return QSize(LABEL_WIDTH, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid_out().draw(painter, QPointF(0, self._top()))

    def _height(self) -> int:
        lines = self._laid_out().lineCount()
        return max(FIELD_HEIGHT, int(self._top() + lines * self._pitch() + 2))

    def _top(self) -> float:
        """The first line is in the middle of a field of one line."""
        return (FIELD_HEIGHT - self._pitch()) / 2

    def _pitch(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing()

    def _laid_out(self) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(LABEL_WIDTH)
            line.setPosition(QPointF(0, y))
            y += self._pitch()
        layout.endLayout()
        return layout
