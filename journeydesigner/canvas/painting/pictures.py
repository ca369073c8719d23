"""Decoded pictures, scaled to what is shown and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_MAX_MEGABYTES = 256
_KEPT = 96


class Pictures:
    """Pictures by record id; `find` gives the bytes of one, None where it is gone."""

    def __init__(self, find: Callable[[str], bytes | None]) -> None:
        self._find = find
        self._kept: OrderedDict[tuple[str, int, int], QImage | None] = OrderedDict()

    def scaled(self, picture_id: str, width: int, height: int) -> QImage | None:
        """The picture whole within `width` × `height` px; None where it cannot be read."""
        key = (picture_id, width, height)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        content = self._find(picture_id)
        image = read_scaled(content, width, height) if content else None
        self._kept[key] = image
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return image


def read_scaled(content: bytes, width: int, height: int) -> QImage | None:
    """Decodes PNG or JPEG bytes, whole within `width` × `height` px, never larger than it is."""
    QImageReader.setAllocationLimit(_MAX_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    wanted = QSize(max(1, width), max(1, height))
    if size.isValid() and (size.width() > wanted.width() or size.height() > wanted.height()):
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
