"""A page as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr


class PageView(QLabel):
    """A page on the ground colour, as large as fits, or words in its place."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._image: QImage | None = None
        self.setObjectName("previewGround")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMinimumSize(QSize(380, 300))
        self.setAccessibleName(tr("Preview"))

    @property
    def has_image(self) -> bool:
        return self._image is not None

    def show_words(self, text: str) -> None:
        self._image = None
        self.setText(text)

    def show_image(self, image: QImage) -> None:
        self.setText("")
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._image is None:
            return
        room = QRectF(self.contentsRect()).adjusted(14, 14, -14, -14)
        image = self._image
        factor = min(room.width() / image.width(), room.height() / image.height())
        place = QRectF(0, 0, image.width() * factor, image.height() * factor)
        place.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        sharp = image.scaled(
            (place.size() * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place, sharp)
        painter.setPen(self._icons.colour("line"))
        painter.drawRect(place)
        painter.end()
