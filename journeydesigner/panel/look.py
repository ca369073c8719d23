"""Colours and icons of the panel in one theme."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeydesigner.layout.theme import Theme
from journeydesigner.resources import read_text

UNKNOWN_ICON = "other-channel"
_RATIOS = (1, 2, 3)
_DISABLED = 0.35
"""Opacity of an icon that cannot be used now."""


class Look:
    """What painters of the panel ask for. A change of theme makes a new one."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def px(self, size: int) -> int:
        """A size of type as it is shown in this theme."""
        return round(size * self.theme.scale)

    def colour(self, token: str) -> QColor:
        return QColor(*self.theme.colour(token))

    def draw_icon(self, painter: QPainter, name: str, rect: QRectF, ink: str = "text") -> None:
        """Draws a line icon into a square; an unknown name draws the one for other channels."""
        _renderer(name, self.colour(ink).name()).render(painter, rect)

    def icon(self, name: str, ink: str = "secondary", size: int = 16) -> QIcon:
        """The icon at every scale that screens have; nothing for ""."""
        made = QIcon()
        for ratio in _RATIOS if name else ():
            pixmap = _pixmap(name, self.colour(ink).name(), size, ratio)
            made.addPixmap(pixmap)
            made.addPixmap(_faded(pixmap), QIcon.Mode.Disabled)
        return made


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(size * ratio, size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _faded(pixmap: QPixmap) -> QPixmap:
    """How it looks where it cannot be used; Qt's own way shows nothing on a dark ground."""
    faded = QPixmap(pixmap.size())
    faded.setDevicePixelRatio(pixmap.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(_DISABLED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _source(name: str) -> str:
    """The icon's text; names come from files, so only plain ones are looked up."""
    try:
        if not name.replace("-", "").isalnum():
            raise FileNotFoundError(name)
        return read_text("icons", f"{name}.svg")
    except FileNotFoundError:
        return read_text("icons", f"{UNKNOWN_ICON}.svg")
