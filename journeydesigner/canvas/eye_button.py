"""The eye in a persona's chip: shows this curve alone, and again all of them together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.inks import Inks

_SIDE = 20.0
_ICON = 14.0


class EyeButton(QAbstractButton):
    """Checked: the curve is shown alone."""

    def __init__(self, inks: Inks, parent: QWidget) -> None:
        super().__init__(parent)
        self._inks = inks
        self._scale = 1.0
        self._drawn = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_scale(self, scale: float) -> None:
        self._scale = scale
        self.resize(self.sizeHint())

    def set_drawn(self, drawn: bool) -> None:
        """Whether the curve is drawn at all."""
        self._drawn = drawn
        self.update()

    def sizeHint(self) -> QSize:
        side = round(_SIDE * self._scale)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        inks, rect = self._inks, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            width = 2.0 if self.hasFocus() else 1.0
            painter.setPen(inks.pen("accent" if self.isChecked() else "border", width))
            painter.setBrush(inks.brush("accent" if self.isChecked() else "surface"))
            painter.drawEllipse(rect.adjusted(width, width, -width, -width))
        side = _ICON * self._scale
        square = QRectF(0, 0, side, side)
        square.moveCenter(rect.center())
        token = "on-accent" if self.isChecked() else "secondary" if self._drawn else "faint-text"
        draw_icon(painter, "show" if self._drawn else "hide", square, inks.colour(token))
        painter.end()
