"""Line icons: SVG files of ours, rendered in a colour."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeydesigner.resources import read_text

UNKNOWN = "other-channel"
_PLACEHOLDER = "currentColor"


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draws the icon into a square; an unknown name draws the icon for unknown channels."""
    _renderer(name, colour.name()).render(painter, rect)


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = _source(name).replace(_PLACEHOLDER, colour)
    return QSvgRenderer(QByteArray(source.encode("utf-8")))


@cache
def _source(name: str) -> str:
    try:
        if not name.replace("-", "").isalnum():
            raise FileNotFoundError(name)
        return read_text("icons", f"{name}.svg")
    except FileNotFoundError:
        return read_text("icons", f"{UNKNOWN}.svg")
