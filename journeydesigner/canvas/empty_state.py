"""What stands in the canvas while the project has no map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesigner.canvas.fonts import bundled_font
from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.canvas.painting.inks import Inks
from journeydesigner.i18n import tr
from journeydesigner.layout.theme import Theme

_ICON = 40.0
_TITLE_PX, _TEXT_PX = 16.0, 13.0


class EmptyState(QWidget):
    """Says in two lines that there is no map and how to get one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._inks = Inks(theme)
        self._title = tr("This project has no map yet")
        self._text = tr("Create one in the list of maps at the left, or start from a template.")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._text)

    def set_theme(self, theme: Theme) -> None:
        self._inks = Inks(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        inks = self._inks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), inks.colour("ground"))
        room = QRectF(self.rect())
        top = room.height() * 0.42 - _ICON
        icon = QRectF(room.center().x() - _ICON / 2, top, _ICON, _ICON)
        draw_icon(painter, "map", icon, inks.colour("faint"))
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(inks.colour("text"))
        painter.setFont(bundled_font(_TITLE_PX, bold=True))
        painter.drawText(QRectF(0, top + _ICON + 14, room.width(), 28), centred, self._title)
        painter.setPen(inks.colour("secondary"))
        painter.setFont(bundled_font(_TEXT_PX))
        text = QRectF(24, top + _ICON + 44, room.width() - 48, 60)
        painter.drawText(text, centred | Qt.TextFlag.TextWordWrap, self._text)
        painter.end()
