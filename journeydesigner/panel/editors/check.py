"""Yes or no; the title stands beside the box."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import FIELD_HEIGHT
from journeydesigner.panel.wrapping import Wrapped

_BOX = 16.0
_GAP = 8
_ROUND = 4.0


class CheckEditor(Editor):
    """A click on a mixed box makes it yes for all."""

    shows_title = True

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title)
        self._box = _Box(title, look)
        self._hold(self._box)
        self._box.clicked.connect(self._clicked)

    def set_value(self, value: Any) -> None:
        self._box.setTristate(False)
        self._box.setChecked(bool(value))

    def set_mixed(self) -> None:
        self._box.setTristate(True)
        self._box.setCheckState(Qt.CheckState.PartiallyChecked)

    def target(self) -> QWidget:
        return self._box

    def _clicked(self) -> None:
        self._box.setTristate(False)
        self.edited.emit(self._box.isChecked())


class _Box(QCheckBox):
    """A check box in the theme's colours, whose title wraps."""

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(title)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(60, FIELD_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, FIELD_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(ceil(self._words(width).size.height()) + 10, FIELD_HEIGHT)

    def hitButton(self, pos: Any) -> bool:
        return self.rect().contains(pos)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, (FIELD_HEIGHT - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1)
        self._paint_box(painter, box, option)
        painter.setPen(self._look.colour("text"))
        top = (FIELD_HEIGHT - self.fontMetrics().lineSpacing()) / 2
        self._words(self.width()).draw(painter, _BOX + _GAP, top)

    def _words(self, width: int) -> Wrapped:
        return Wrapped(self.text(), self.font(), max(width - _BOX - _GAP, 20))

    def _paint_box(self, painter: QPainter, box: QRectF, option: QStyleOptionButton) -> None:
        state = self.checkState()
        on = state != Qt.CheckState.Unchecked
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2.0, -2.0, 2.5, 2.5), _ROUND + 2, _ROUND + 2)
        edge = "accent" if on else "border"
        painter.setPen(QPen(self._look.colour(edge), 1.0))
        painter.setBrush(self._look.colour("accent" if on else "surface"))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if on:
            painter.setPen(_stroke(self._look))
            painter.drawPolyline(_mark(box, whole=state == Qt.CheckState.Checked))


def _stroke(look: Look) -> QPen:
    pen = QPen(look.colour("on-accent"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _mark(box: QRectF, *, whole: bool) -> list[QPointF]:
    """A tick, or the dash of a mixed box."""
    shape = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31)) if whole else ((0.26, 0.5), (0.74, 0.5))
    return [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shape]
