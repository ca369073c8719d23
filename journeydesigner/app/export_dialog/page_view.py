"""A page as it will be printed, at its real size or whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr

FIT = 0.0
"""The zoom at which the whole page is seen."""
_EDGE = 14
_INCH = 72.0


class _Sheet(QWidget):
    """The page on the ground colour, or words in its place."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.image: QImage | None = None
        self.words = ""
        self.page = QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.image is None:
            painter.setPen(self._icons.colour("secondary"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.words)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.page, QColor("white"))
        painter.drawImage(self.page, self.image)
        painter.setPen(self._icons.colour("line"))
        painter.drawRect(self.page)


class PageView(QScrollArea):
    """`wanted` asks for a picture of the page at so many device px per point."""

    wanted = Signal(float)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._size = (1.0, 1.0)
        self._zoom = FIT
        self._sheet = _Sheet(icons)
        self.setObjectName("previewGround")
        self.setWidget(self._sheet)
        self.setMinimumSize(QSize(320, 220))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def has_image(self) -> bool:
        return self._sheet.image is not None

    @property
    def shown_scale(self) -> float:
        """Px per point of the page as it is shown."""
        if self._zoom:
            return self._zoom * self.logicalDpiX() / _INCH
        room = self._room()
        width, height = self._size
        return max(0.01, min(room.width() / width, room.height() / height))

    def show_words(self, text: str) -> None:
        self._sheet.image, self._sheet.words = None, text
        self._sheet.resize(self.viewport().size())
        self._sheet.update()

    def set_page(self, width: float, height: float) -> None:
        """The size of the page in points; its picture is asked for."""
        self._size = width, height
        self._place()
        self._ask()

    def set_zoom(self, zoom: float) -> None:
        """`FIT`, or 1 for the real size."""
        self._zoom = zoom
        self._place()
        self._ask()

    def show_image(self, image: QImage) -> None:
        self._sheet.words = ""
        self._sheet.image = image
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.has_image:
            self._sheet.resize(self.viewport().size())
        elif not self._zoom:
            self._place()
            self._ask()

    def _room(self) -> QRectF:
        edge = 2 * _EDGE
        return QRectF(0, 0, self.maximumViewportSize().width() - edge,
                      self.maximumViewportSize().height() - edge)  # fmt: skip

    def _place(self) -> None:
        scale = self.shown_scale
        width, height = (side * scale for side in self._size)
        whole = QSize(round(width) + 2 * _EDGE, round(height) + 2 * _EDGE)
        self._sheet.resize(whole.expandedTo(self.maximumViewportSize() if not self._zoom else
                                            self.viewport().size()))  # fmt: skip
        page = QRectF(0, 0, width, height)
        page.moveCenter(QRectF(self._sheet.rect()).center())
        self._sheet.page = page
        self._sheet.update()

    def _ask(self) -> None:
        self.wanted.emit(self.shown_scale * self.devicePixelRatioF())
