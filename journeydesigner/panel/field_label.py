"""The label to the left of a field; a long one wraps, also within a word."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from journeydesigner.panel.measures import FIELD_HEIGHT, LABEL_WIDTH
from journeydesigner.panel.plain import set_flag
from journeydesigner.panel.wrapping import Wrapped


class FieldLabel(QLabel):
    """Stands beside the first line of its field."""

    def __init__(self, text: str, *, strong: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
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
        self._wrapped().draw(painter, 0, self._top())

    def _height(self) -> int:
        return max(FIELD_HEIGHT, ceil(self._top() + self._wrapped().size.height() + 2))

    def _top(self) -> float:
        """The first line is in the middle of a field of one line."""
        return (FIELD_HEIGHT - QFontMetricsF(self.font()).lineSpacing()) / 2

    def _wrapped(self) -> Wrapped:
        return Wrapped(self.text(), self.font(), LABEL_WIDTH)
