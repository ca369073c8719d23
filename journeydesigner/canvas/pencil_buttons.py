"""Pencil and eraser in the header of the emotion lane, where a hand looks for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from journeydesigner.canvas.bands import Bands
from journeydesigner.canvas.map_view import MapView
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.i18n import tr
from journeydesigner.interaction.tool import Tool
from journeydesigner.layout.scores import emotion_row

_SIDE = 26
_ICON = 16.0
_RADIUS = 6.0
_AWAY = 8
"""Px from the header's left edge and from the lane's lower one; the upper one, where the lower
is out of sight."""
_LEAST = 76.0
"""In a lane that is lower, in px, they would lie over its name."""


class PencilButtons(QWidget):
    """Lies over the viewport and moves along with the lane's header."""

    def __init__(self, view: MapView, tool: Tool) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._tool = tool
        self._buttons = {
            "pencil": _Button(view, "pencil", tr("Draw emotions across the lane (Shift clears)")),
            "eraser": _Button(view, "eraser", tr("Erase emotions")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(self._clicked(name))
        self.resize(self.sizeHint())
        view.moved.connect(self.arrange)
        self._subscriptions = [
            tool.on_pencil(lambda _: self._show()),
            view.session.on_layout(lambda _: self.arrange()),
        ]
        self.arrange()

    def detach(self) -> None:
        """Stops following; to be called before the view goes."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
        self._subscriptions.clear()

    def arrange(self) -> None:
        """Goes where the header is; hidden where that has no room or is out of sight."""
        bands = self._view.bands
        place = self._place(bands) if bands is not None else None
        self.setVisible(place is not None)
        if place is not None:
            self.move(place)

    def _place(self, bands: Bands) -> QPoint | None:
        row = emotion_row(bands.layout, self._view.session.snapshot)
        height = row.height * bands.projection.zoom if row is not None else 0.0
        wide_enough = bands.width >= self.width() + 2 * _AWAY
        if row is None or bands.is_far or height < _LEAST or not wide_enough:
            return None
        x = round(bands.left) + _AWAY
        top = round(bands.projection.y(row.y)) + _AWAY
        bottom = round(bands.projection.y(row.y + row.height)) - _AWAY - self.height()
        room = bands.clear
        seen = (y for y in (bottom, top) if room.top() <= y <= room.bottom() - self.height())
        y = next(seen, None)
        return QPoint(x, y) if y is not None and x >= 0 else None

    def _clicked(self, name: str) -> Callable[[], None]:
        def toggle() -> None:
            if self._tool.pencil == name:
                self._tool.put_pencil_away()
            else:
                self._tool.take_pencil(erases=name == "eraser")
            self._show()
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)

        return toggle

    def _show(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(self._tool.pencil == name)


class _Button(QAbstractButton):
    """Checked: it is in the hand."""

    def __init__(self, view: MapView, icon: str, tip: str) -> None:
        super().__init__()
        self._view = view
        self._icon = icon
        self.setObjectName(f"{icon}Button")
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tip)
        self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        inks, rect = self._view.studio.inks, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(inks.pen("accent" if on or self.underMouse() else "border", 1.0))
        painter.setBrush(inks.brush("accent" if on else "surface"))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        square = QRectF(0, 0, _ICON, _ICON)
        square.moveCenter(QRectF(self.rect()).center())
        draw_icon(painter, self._icon, square, inks.colour("on-accent" if on else "secondary"))
        painter.end()
