"""The big choice of the start screen: begin at once, with nothing but the first touchpoint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from journeydesigner.app.icons import Icons
from journeydesigner.app.start.offer_button import OfferButton
from journeydesigner.app.start.offers import Offer
from journeydesigner.i18n import tr

HEIGHT = 116
_PAD, _RADIUS = 24.0, 10.0
_CARD_WIDTH, _CARD_HEIGHT, _GAP = 104.0, 68.0, 12.0
_ROOM_FOR_PICTURE = 660
"""Narrower than this, in px, it shows words alone."""


class Hero(OfferButton):
    """Begins an empty map; a small picture shows how it goes on."""

    def __init__(self, offer: Offer, icons: Icons) -> None:
        self._detail = tr("Type the first touchpoint, press Enter, type the next. "
                          "All else can come later.")  # fmt: skip
        super().__init__(offer, icons, tr("Start with an empty map"), self._detail, HEIGHT)
        self.setObjectName("startHero")

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)

    # -- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.colour("accent-text" if self.underMouse() else "accent"))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(self._icons.colour("surface"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), _RADIUS - 2, _RADIUS - 2)
        room = frame.adjusted(_PAD, 0, -_PAD, 0)
        if self.width() >= _ROOM_FOR_PICTURE:
            left = self._paint_cards(painter, room)
            room.setRight(left - _PAD)
        self._paint_words(painter, room)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        title, detail = QFont(self.font()), QFont(self.font())
        title.setPixelSize(19)
        title.setBold(True)
        detail.setPixelSize(13)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        below = QFontMetricsF(detail).boundingRect(room, flags, self._detail).height()
        height = QFontMetricsF(title).height()
        top = room.center().y() - (height + 6 + below) / 2
        painter.setPen(self._icons.colour("on-accent"))
        painter.setFont(title)
        painter.drawText(QRectF(room.x(), top, room.width(), height), flags, self.text())
        painter.setFont(detail)
        painter.drawText(
            QRectF(room.x(), top + height + 6, room.width(), below), flags, self._detail
        )

    def _paint_cards(self, painter: QPainter, room: QRectF) -> float:
        """Three cards from the right: two that stand and one that is typed; returns their left."""
        left = room.right() - 3 * _CARD_WIDTH - 2 * _GAP
        top = room.center().y() - _CARD_HEIGHT / 2
        for place, title in enumerate((tr("Advert"), tr("Website"), "")):
            card = QRectF(left + place * (_CARD_WIDTH + _GAP), top, _CARD_WIDTH, _CARD_HEIGHT)
            self._paint_card(painter, card, title)
        return left

    def _paint_card(self, painter: QPainter, card: QRectF, title: str) -> None:
        on_accent = self._icons.colour("on-accent")
        if not title:
            painter.setPen(QPen(on_accent, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 7, 7)
            painter.setPen(QPen(on_accent, 2))
            x, y = card.x() + 14, card.y() + 14
            painter.drawLine(QPointF(x, y), QPointF(x, y + 16))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.colour("surface"))
        painter.drawRoundedRect(card, 7, 7)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._icons.colour("text"))
        shown = QFontMetricsF(font).elidedText(
            title, Qt.TextElideMode.ElideRight, card.width() - 24
        )
        painter.drawText(QPointF(card.x() + 12, card.y() + 24), shown)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.colour("line"))
        for number, width in enumerate((76, 52)):
            painter.drawRoundedRect(QRectF(card.x() + 12, card.y() + 36 + 12 * number, width, 5),
                                    2, 2)  # fmt: skip
