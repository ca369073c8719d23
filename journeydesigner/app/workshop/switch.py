"""A switch with a title and, below it, what it does."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from journeydesigner.app.workshop.kit import Kit
from journeydesigner.panel.measures import BODY, SMALL
from journeydesigner.panel.wrapping import Wrapped

_TRACK = QSize(32, 18)
_GAP, _PAD, _ICON = 10, 5, 16


class Switch(QCheckBox):
    """Text on the left, on or off on the right; the whole of it can be clicked."""

    def __init__(self, kit: Kit, title: str, explanation: str, icon: str) -> None:
        super().__init__(title)
        self._look = kit.look
        self._explanation = explanation
        self._icon = icon
        self.setAccessibleDescription(explanation)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def explain(self, explanation: str) -> None:
        if explanation != self._explanation:
            self._explanation = explanation
            self.setAccessibleDescription(explanation)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 30)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, explanation = self._texts(width)
        return max(ceil(title.size.height() + explanation.size.height()) + 2 * _PAD + 1, 28)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, explanation = self._texts(self.width())
        self._look.draw_icon(
            painter, self._icon, QRectF(0, _PAD + 1, _ICON, _ICON),
            "accent-text" if self.isChecked() else "secondary",
        )  # fmt: skip
        painter.setPen(self._look.colour("text" if self.isEnabled() else "faint-text"))
        title.draw(painter, _ICON + 8, _PAD)
        painter.setPen(self._look.colour("faint-text"))
        explanation.draw(painter, _ICON + 8, _PAD + title.size.height() + 1)
        self._paint_track(painter)
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        on = self.isChecked()
        track = QRectF(self.width() - _TRACK.width() - 2, _PAD, _TRACK.width(), _TRACK.height())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), 1.5))
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 11, 11)
        painter.setPen(QPen(self._look.colour("accent" if on else "border"), 1))
        painter.setBrush(self._look.colour("accent" if on else "ground"))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
        knob = QRectF(0, 0, 12, 12)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - 15 if on else track.left() + 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("on-accent" if on else "border"))
        painter.drawEllipse(knob)

    def _texts(self, width: int) -> tuple[Wrapped, Wrapped]:
        room = max(width - _TRACK.width() - _GAP - _ICON - 10, 40)
        fonts = []
        for px in (BODY, SMALL):
            font = QFont(self.font())
            font.setPixelSize(self._look.px(px))
            fonts.append(font)
        return Wrapped(self.text(), fonts[0], room), Wrapped(self._explanation, fonts[1], room)
