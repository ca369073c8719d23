"""Pictures made for tests."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from journeydesigner.model import Picture


def red_square() -> Picture:
    """A PNG of 200 × 200 px in one colour."""
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 30))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Picture.of(bytes(buffer.data().data()), "image/png", 200, 200)
