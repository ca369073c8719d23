"""A chip for one of several personas: the look of its curve and its name."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journeydesigner.canvas.eye_button import EyeButton
from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.painting.inks import Inks, make_pen
from journeydesigner.canvas.painting.kit import Kit
from journeydesigner.canvas.painting.pictures import Pictures
from journeydesigner.canvas.painting.shapes import draw_shapes
from journeydesigner.i18n import tr
from journeydesigner.layout.content.markers import curve_look, point_marker
from journeydesigner.layout.measures import POINT
from journeydesigner.layout.theme import Theme

_HEIGHT = 28
_SAMPLE = 30.0
_SIDE = 10.0
_GAP = 7.0
_WIDEST = 190
_TEXT_PX = 12.0
_EYE_SIDE = 5
_PALE = 0.4
"""How a curve looks that is not drawn."""


class PersonaChip(QAbstractButton):
    """Checked: the active persona. `number` is that of its curve.

    `alone_wanted` says whether the persona's curve is to be shown alone, or all together; the
    eye asks for it, and a click with Alt.
    """

    alone_wanted = Signal(bool)

    def __init__(self, number: int, name: str, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._scale = 1.0
        self._drawn = True
        self._kit = Kit(Inks(theme), Pictures(lambda _: None))
        self.eye = EyeButton(self._kit.inks, self)
        self.eye.clicked.connect(self.alone_wanted)
        self.setCheckable(True)
        self.setText(name)
        self.setFont(bundled_font(_TEXT_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.eye.setAccessibleName(tr("Show the curve of {name} alone").format(name=name))
        self.eye.setToolTip(tr("Show this curve alone, or all together (Alt+click)"))
        self.setAccessibleDescription(tr("Makes this persona the one whose emotions are set"))

    def set_scale(self, scale: float) -> None:
        """How much larger than in the window it is shown."""
        self._scale = scale
        self.setFont(bundled_font(_TEXT_PX * scale))
        self.eye.set_scale(scale)
        self.updateGeometry()

    def show_curve(self, *, drawn: bool, alone: bool) -> None:
        """Whether the persona's curve is drawn, and whether it is the only one."""
        self._drawn = drawn
        self.eye.setChecked(alone)
        self.eye.set_drawn(drawn)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.accept()
            self.alone_wanted.emit(not self.eye.isChecked())
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.eye.width()
        self.eye.move(self.width() - side - _EYE_SIDE, (self.height() - side) // 2)

    @property
    def _eye_room(self) -> float:
        return self.eye.width() + _EYE_SIDE - _SIDE + 4

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        widest = round(_WIDEST * self._scale)
        wide = round(_SIDE * 2 + _SAMPLE + _GAP + text + self._eye_room + 1)
        return QSize(min(widest, wide), round(_HEIGHT * self._scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(_SIDE * 2 + _SAMPLE + self._eye_room), round(_HEIGHT * self._scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        inks = self._kit.inks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, inks)
        self._paint_sample(painter, inks)
        self._paint_name(painter, inks)
        painter.end()

    def _paint_ground(self, painter: QPainter, inks: Inks) -> None:
        active = self.isChecked()
        width = 2.0 if self.hasFocus() else 1.0
        inset = width / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(inks.brush("accent-ground" if active else "surface"))
        edge = "accent" if self.hasFocus() else "border" if self.underMouse() else "line"
        painter.setPen(inks.pen("accent" if active else edge, width))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def _paint_sample(self, painter: QPainter, inks: Inks) -> None:
        colour, dash = curve_look(self._number)
        middle = self.height() / 2
        painter.setOpacity(1.0 if self._drawn else _PALE)
        painter.setPen(make_pen(inks.colour(colour), 2.0, dash))
        painter.drawLine(QLineF(_SIDE, middle, _SIDE + _SAMPLE, middle))
        painter.save()
        painter.translate(_SIDE + (_SAMPLE - POINT) / 2, middle - POINT / 2)
        draw_shapes(painter, point_marker(self._number, colour, 0), self._kit, 1.0)
        painter.restore()
        painter.setOpacity(1.0)

    def _paint_name(self, painter: QPainter, inks: Inks) -> None:
        left = _SIDE + _SAMPLE + _GAP
        room = QRectF(left, 0, self.width() - left - _SIDE - self._eye_room + 1, self.height())
        if room.width() < 12:
            return
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self.font())
        painter.setPen(inks.colour("accent-text" if self.isChecked() else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
