"""A card of the start screen: a picture of the map, a title, a line of description."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.start.offer_button import OfferButton
from journeydesigner.app.start.offers import Offer
from journeydesigner.app.start.preview import map_picture
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.theme import Theme

PICTURE = QSize(280, 116)
HEIGHT = 216
RADIUS = 10
_PAD = 14


class Card(OfferButton):
    """A template or sample. The picture comes once its layout is known."""

    def __init__(self, offer: Offer, icons: Icons) -> None:
        super().__init__(offer, icons, offer.title, offer.description, HEIGHT)
        self._layout: MapLayout | None = None
        self._picture: QPixmap | None = None
        self.setMinimumWidth(200)

    @property
    def has_picture(self) -> bool:
        return self._layout is not None

    def show_layout(self, layout: MapLayout) -> None:
        self._layout = layout
        self.repaint_picture()

    def repaint_picture(self) -> None:
        """After a change of theme."""
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(PICTURE.width(), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(outline, self._icons.colour("surface"))
        self._paint_picture(painter, outline)
        self._paint_texts(painter)
        focused, hovered = self.hasFocus(), self.underMouse()
        edge = "accent" if focused else ("border" if hovered else "line")
        painter.setPen(QPen(self._icons.colour(edge), 2.0 if focused else 1.0))
        painter.drawPath(outline)
        painter.end()

    def _paint_picture(self, painter: QPainter, outline: QPainterPath) -> None:
        size = QSize(self.width(), PICTURE.height())
        painter.save()
        painter.setClipPath(outline)
        if self._layout is None:
            painter.fillRect(0, 0, size.width(), size.height(), self._icons.colour("ground"))
        else:
            painter.drawPixmap(0, 0, self._pixmap(self._layout, size))
        painter.fillRect(0, size.height(), self.width(), 1, self._icons.colour("line"))
        painter.restore()

    def _pixmap(self, layout: MapLayout, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        known = self._picture
        if known is None or known.deviceIndependentSize().toSize() != size:
            known = map_picture(layout, self._theme, size, ratio)
            self._picture = known
        return known

    @property
    def _theme(self) -> Theme:
        return self._icons.theme

    def _paint_texts(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._icons.colour("text"))
        flags = Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
        top = PICTURE.height() + 12
        room = QRectF(_PAD, top, self.width() - 2 * _PAD, self.height() - top - 8)
        used = painter.boundingRect(room, flags, self.offer.title)
        painter.drawText(room, flags, self.offer.title)
        font.setPixelSize(12)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._icons.colour("secondary"))
        below = room.adjusted(0, used.height() + 3, 0, 0)
        painter.drawText(below, flags, self.offer.description)
