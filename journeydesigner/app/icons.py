"""Icons of the window: our line icons in a colour of the theme, sharp at every scale.

An icon asks for its colour when it is painted, so that a change of theme needs no new icons.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeydesigner.layout.theme import Theme
from journeydesigner.resources import read_text

FALLBACK = "other-channel"
DISABLED = 0.35
"""Opacity of an icon that cannot be used now."""

Colours = Callable[[str], QColor]
"""A token of the theme → its present colour."""


@cache
def svg_source(name: str) -> str:
    """The text of an icon; that of `FALLBACK` where there is none of this name."""
    try:
        return read_text("icons", f"{name}.svg")
    except (FileNotFoundError, ValueError, OSError):
        return read_text("icons", f"{FALLBACK}.svg")


def render(name: str, colour: QColor, painter: QPainter, rect: QRect) -> None:
    """Paints an icon into the rectangle."""
    text = svg_source(name).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(text.encode())).render(painter, rect)


class _LineIcon(QIconEngine):
    def __init__(self, name: str, ink: str, colours: Colours) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._colours = colours
        self._pixmaps: dict[tuple[int, int, str, bool], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._ink, self._colours)

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * DISABLED)
        render(self._name, self._colours(self._ink), painter, rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        ink = self._colours(self._ink).name()
        key = (size.width(), size.height(), ink, mode == QIcon.Mode.Disabled)
        if key not in self._pixmaps:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]


class Icons:
    """Hands out icons in the theme that `theme()` names at the time of painting."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        self._theme = theme

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
        render(name, self.colour(ink), painter, QRect(0, 0, edge, edge))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
