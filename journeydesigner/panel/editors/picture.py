"""A picture: its thumbnail, and buttons to choose another or take it away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesigner.i18n import tr
from journeydesigner.model import Picture
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.look import Look
from journeydesigner.panel.measures import RADIUS

_SIDE = 62
_MOST_PIXELS = 40_000_000
_SUFFIXES = (".png", ".jpg", ".jpeg")


class PictureEditor(Editor):
    """Reading files is not its business: it tells what is wanted.

    `dropped` carries the path of a picture file that was dropped on it.
    """

    requested = Signal()
    removed = Signal()
    dropped = Signal(object)

    def __init__(self, title: str, context: Context) -> None:
        super().__init__(title)
        self._context = context
        self._thumbnail = _Thumbnail(context.look)
        self._choose = QPushButton(tr("Choose…"))
        self._remove = QPushButton(tr("Remove"))
        self._choose.setAccessibleName(f"{title}: {tr('Choose…')}")
        self._remove.setAccessibleName(f"{title}: {tr('Remove')}")
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons, 1)
        self._choose.clicked.connect(self.requested.emit)
        self._remove.clicked.connect(self.removed.emit)
        self.setAcceptDrops(True)

    def set_value(self, value: Any) -> None:
        picture = self._context.snapshot.get(value, Picture)
        self._thumbnail.show_image(read_picture(picture, _SIDE * 3) if picture else None)
        self._remove.setEnabled(bool(value))

    def set_mixed(self) -> None:
        self.set_value(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _picture_file(event.mimeData()) is not None:
            self._thumbnail.invite(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._thumbnail.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._thumbnail.invite(False)
        file = _picture_file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.dropped.emit(file)

    def target(self) -> QWidget:
        return self._choose

    def stops(self) -> list[QWidget]:
        return [self._choose, self._remove]


def read_picture(picture: Picture, side: int) -> QImage | None:
    """The picture, at most `side` px wide and high; None where it cannot or must not be read."""
    try:
        content = QByteArray(picture.content)
    except ValueError:
        return None
    buffer = QBuffer(content)
    reader = QImageReader(buffer, QByteArray(picture.media_type.removeprefix("image/").encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class _Thumbnail(QWidget):
    """The picture within a square, or the icon of one where there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._inviting = False
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.update()

    def invite(self, inviting: bool) -> None:
        """Shows that a drop here would be taken."""
        self._inviting = inviting
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(outline, self._look.colour("ground"))
        if self._image is not None:
            painter.setClipPath(outline)
            painter.drawImage(_filling(frame, self._image), self._image)
            painter.setClipping(False)
        else:
            middle = QRectF(frame.center().x() - 11, frame.center().y() - 11, 22, 22)
            self._look.draw_icon(painter, "picture", middle, "faint")
        edge = QPen(self._look.colour("accent"), 3) if self._inviting else None
        painter.setPen(edge or QPen(self._look.colour("line"), 1))
        painter.drawPath(outline)


def _picture_file(data: QMimeData) -> Path | None:
    """The one picture file that a drag carries, None for anything else."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(files) == 1 and files[0].suffix.lower() in _SUFFIXES:
        return files[0]
    return None


def _filling(frame: QRectF, image: QImage) -> QRectF:
    """The smallest rectangle of the picture's shape that covers the frame, around its middle."""
    scale = max(frame.width() / image.width(), frame.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    centre = frame.center()
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
