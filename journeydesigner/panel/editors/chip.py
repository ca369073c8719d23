"""A chip: a short text with a cross, one of several."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from journeydesigner.i18n import tr
from journeydesigner.panel.keys import asked_key
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import SMALL
from journeydesigner.panel.plain import set_tip
from journeydesigner.panel.wrapping import Wrapped

_PAD_X, _PAD_Y = 7, 3
_CROSS = 10
_CROSS_ROOM = 18
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class ChipData:
    """`key` is the record; `tone` "pain", "opportunity" or "plain"; `whole` what is edited."""

    key: str
    text: str
    tone: str = "plain"
    whole: str = ""


_TONES = {
    "pain": ("pain-ground", "pain-text"),
    "opportunity": ("opportunity-ground", "opportunity-text"),
    "plain": ("ground", "text"),
}


class Chip(QAbstractButton):
    """A click picks it, a double-click edits it, its cross or Delete removes it.

    The arrows go to its neighbours (`stepped`), Enter picks, F2 edits.
    """

    picked = Signal()
    edit_asked = Signal()
    removed = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget, look: Look, data: ChipData, *, editable: bool) -> None:
        super().__init__(parent)
        self._look = look
        self._editable = editable
        self.data = data
        self._pressed_cross = False
        self._text: Wrapped | None = None
        font = QFont(self.font())
        font.setPixelSize(look.px(SMALL))
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._click = QTimer(self)
        self._click.setSingleShot(True)
        self._click.timeout.connect(self.picked.emit)
        self.show_data(data)

    def show_data(self, data: ChipData) -> None:
        self.data = data
        self.setText(data.text)
        self.setAccessibleName(data.text)
        self.setAccessibleDescription(tr("Delete removes it"))
        self.update()

    def fit(self, width: int) -> None:
        """Takes as much of the width (px) as its text needs; what does not fit is in the tip."""
        room = max(width - _PAD_X - _CROSS_ROOM, 20)
        self._text = Wrapped(self.data.text, self.font(), room, _MOST_LINES)
        set_tip(self, self.data.text if self._text.cut else "")
        needed = self._text.size.toSize()
        self.resize(needed.width() + _PAD_X + _CROSS_ROOM, needed.height() + 2 * _PAD_Y)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink = _TONES[self.data.tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground))
        body = QRectF(self.rect())
        painter.drawRoundedRect(body, 5, 5)
        painter.setPen(self._look.colour(ink))
        if self._text is not None:
            self._text.draw(painter, _PAD_X, _PAD_Y)
        self._look.draw_icon(painter, "close", self._cross().adjusted(4, 4, -4, -4), ink)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_cross = self._cross().contains(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            return
        if self._pressed_cross and self._cross().contains(event.position()):
            self.removed.emit()
        elif self._editable and not self._click.isActive():
            self._click.start(QApplication.doubleClickInterval())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._click.stop()
        self._pressed_cross = False
        if self._editable and not self._cross().contains(event.position()):
            self.edit_asked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cross().contains(event.position()) or self._editable
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        asked = asked_key(event)
        if asked is not None and self._editable and asked.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.stepped.emit(-1)
        elif self._editable and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit()
        elif self._editable and key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        else:
            event.ignore()

    def _cross(self) -> QRectF:
        side = _CROSS + 8
        top = max((min(self.height(), 23) - side) / 2, 0)
        return QRectF(self.width() - side, top, side, side)
