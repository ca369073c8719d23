"""How a card of the tray looks: icon and text in two lines; a hidden note lies face down."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from journeydesigner.app.icons import Icons
from journeydesigner.app.tray.cards import Card

_CARD = QSize(148, 50)
GAP = 8
_RADIUS = 6.0
_ICON = 14
_LEFT, _TEXT_LEFT, _RIGHT = 10, 32, 8
_TEXT_PX = 12
_LINES = 2
_MOST = 400
"""Characters of a text that are looked at: no more fits, and long ones take long to break."""
_INKS = {
    "card": ("surface", "text", "secondary"),
    "note": ("note-ground", "note-text", "note-text"),
    "pain": ("pain-ground", "pain-text", "pain-text"),
    "opportunity": ("opportunity-ground", "opportunity-text", "opportunity-text"),
}
"""Ground, text and icon of each tone."""
_State = QStyle.StateFlag


def card_size(scale: float) -> QSize:
    """The least size of a card where the window's type is larger than usual by `scale`; it grows
    in width until a row is full."""
    return QSize(round(_CARD.width() * scale), round(_CARD.height() * scale))


class CardPainter:
    """Paints in the colours of the theme in force."""

    def __init__(self, icons: Icons) -> None:
        self._icons = icons

    @property
    def _scale(self) -> float:
        return self._icons.theme.scale

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = card_rect(QRectF(option.rect), self._scale)
        ground, ink, icon_ink = (
            ("raised", "secondary", "faint") if card.hidden else _INKS[card.tone]
        )
        self._paint_frame(painter, place, ground, option.state)
        if card.hidden:
            self._paint_back(painter, place)
        self._paint_icon(painter, place, card.icon, icon_ink)
        self._paint_text(painter, place, card, ink)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, place: QRectF, ground: str, state: QStyle.StateFlag
    ) -> None:
        """Two px of accent where it is selected; dashes where only the keyboard is on it."""
        selected, focused = bool(state & _State.State_Selected), bool(state & _State.State_HasFocus)
        hovered = bool(state & _State.State_MouseOver)
        edge = "accent" if selected or focused else ("border" if hovered else "line")
        pen = QPen(self._icons.colour(edge), 2.0 if selected or focused else 1.0)
        if focused and not selected:
            pen.setStyle(Qt.PenStyle.DashLine)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(self._icons.colour(ground))
        painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        if selected and focused:
            painter.setPen(QPen(self._icons.colour("accent"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-2.5, -2.5, 2.5, 2.5), _RADIUS + 2, _RADIUS + 2)

    def _paint_back(self, painter: QPainter, place: QRectF) -> None:
        """The back of a card: hatched, so that nobody takes it for an empty one."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._icons.colour("line"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(place.adjusted(4, 4, -4, -4), _RADIUS - 2, _RADIUS - 2)
        painter.setBrush(self._icons.colour("raised"))
        scale = self._scale
        height = 22 * scale
        room = QRectF(place.left() + 6, place.center().y() - height / 2, 76 * scale, height)
        painter.drawRoundedRect(room, 4, 4)

    def _paint_icon(self, painter: QPainter, place: QRectF, name: str, ink: str) -> None:
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        side = round(_ICON * self._scale)
        picture = self._icons.pixmap(name, side, ratio, ink)
        top = place.center().y() - side / 2
        painter.drawPixmap(QPointF(place.left() + _LEFT * self._scale, top), picture)

    def _paint_text(self, painter: QPainter, place: QRectF, card: Card, ink: str) -> None:
        font = QFont(painter.font())
        font.setPixelSize(round(_TEXT_PX * self._scale))
        font.setBold(card.tone == "card")
        font.setItalic(not card.text and not card.hidden)
        room = place.adjusted(_TEXT_LEFT * self._scale, 0, -_RIGHT * self._scale, 0)
        lines = two_lines(card.title, font, room.width())
        height = QFontMetricsF(font).height()
        y = room.center().y() - height * len(lines) / 2
        painter.setFont(font)
        painter.setPen(self._icons.colour(ink))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if _is_rtl(card.title):
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        for line in lines:
            painter.drawText(QRectF(room.left(), y, room.width(), height), side, line)
            y += height


def card_rect(cell: QRectF, scale: float) -> QRectF:
    """The card in its cell of the strip."""
    height = card_size(scale).height()
    return QRectF(cell.left() + GAP / 2, cell.top() + GAP / 2, cell.width() - GAP, height)


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """The text in at most two lines; what does not fit ends in an ellipsis."""
    text = text[:_MOST]
    units = text.encode("utf-16-le")
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        last = len(lines) == _LINES - 1
        end = len(text) * 2 if last else start + line.textLength()
        piece = units[2 * start : 2 * end].decode("utf-16-le").rstrip()
        lines.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines


def _is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    ways = (bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"
