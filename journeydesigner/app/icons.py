"""Icons of the window: our line icons in a colour of the theme, sharp at every scale.

An icon asks for its colour when it is painted, so that a change of theme needs no new icons.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from journeydesigner.canvas.painting.icons import draw_icon
from journeydesigner.layout.theme import Theme

DISABLED = 0.35
"""Opacity of an icon that cannot be used now."""

Colours = Callable[[str], QColor]
"""A token of the theme → its present colour."""


class _LineIcon(QIconEngine):
    def __init__(self, name: str, ink: str, colours: Colours) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._colours = colours
        self._pixmaps: dict[tuple[int, int, str, bool], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._ink, self._colours)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * DISABLED)
        draw_icon(painter, self._name, QRectF(rect), self._colours(self._ink))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """`size` is in device-independent px, `scale` says how many device px each of them has."""
        whole = size * scale
        ink = self._colours(self._ink).name()
        key = (whole.width(), whole.height(), ink, mode == QIcon.Mode.Disabled)
        if key not in self._pixmaps:
            pixmap = QPixmap(whole)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, QRect(QPoint(0, 0), whole), mode, state)
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]


class Icons:
    """Hands out icons in the theme that `theme()` names at the time of painting."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        self._theme = theme

    @property
    def theme(self) -> Theme:
        return self._theme()

    def colour(self, token: str) -> QColor:
        return QColor(*self._theme().colour(token))

    def icon(self, name: str, ink: str = "text") -> QIcon:
        """The icon in the colour of a token; faint where it is shown disabled."""
        return QIcon(_LineIcon(name, ink, self.colour))

    def pixmap(self, name: str, size: int, ratio: float, ink: str = "text") -> QPixmap:
        """A picture of the icon, `size` device-independent px wide."""
        edge = round(size * ratio)
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_icon(painter, name, QRectF(0, 0, edge, edge), self.colour(ink))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
