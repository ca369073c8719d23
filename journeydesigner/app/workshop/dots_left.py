"""The dots that a person has: given and left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.i18n import tr, trn

_MOST = 10
"""More dots than these are told in words alone."""
_STEP, _RADIUS = 13.0, 4.5


class DotsLeft(QWidget):
    """Filled dots are given, rings are left; the words beside them say the same."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._icons = kit.icons
        self._used = 0
        self._room: int | None = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_dots(self, used: int, room: int | None) -> None:
        """`room` is how many there are in all, None where nobody knows."""
        self._used, self._room = used, room
        self.setAccessibleName(self.words)
        self.update()

    @property
    def words(self) -> str:
        if self._room is None:
            return trn("{n} dot given", "{n} dots given", self._used)
        left = max(self._room - self._used, 0)
        return tr("{left} of {room} left").format(left=left, room=self._room)

    def sizeHint(self) -> QSize:
        return QSize(140, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.fontMetrics().horizontalAdvance(self.words)
        room = self._room
        x = 0.0
        if room is not None and room <= _MOST and room * _STEP + 8 + words <= self.width():
            self._paint_dots(painter, room)
            x = room * _STEP + 6
        painter.setPen(self._icons.colour("secondary"))
        area = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()

    def _paint_dots(self, painter: QPainter, room: int) -> None:
        for place in range(room):
            given = place < self._used
            painter.setPen(QPen(self._icons.colour("accent" if given else "border"), 1.4))
            painter.setBrush(self._icons.colour("accent") if given else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(_RADIUS + 1 + place * _STEP, self.height() / 2),
                                _RADIUS, _RADIUS)  # fmt: skip
