"""How a row of the history is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesigner.app.history.model import HistoryModel
from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr

ROW = 44
"""Height in px."""
_SIDE, _GAP, _ICON, _RADIUS = 10.0, 10.0, 16.0, 6.0
_META = 11

Index = QModelIndex | QPersistentModelIndex


class HistoryPainter(QStyledItemDelegate):
    """Icon; name and time; below what it concerned and whether it is saved.

    The present state has a ground and a bar, undone ones are faint and say so.
    """

    def __init__(self, model: HistoryModel, icons: Icons) -> None:
        super().__init__()
        self._model = model
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, area = index.row(), QRectF(option.rect).adjusted(6, 1, -6, -1)
        present = self._model.state(place) == "present"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area, present)
        undone = self._model.state(place) == "undone"
        ink = "accent-text" if present else "faint-text" if undone else "text"
        icon = QRectF(area.left() + _SIDE, area.center().y() - _ICON / 2, _ICON, _ICON)
        self._paint_icon(painter, place, icon, "faint-text" if undone else ink)
        texts = area.adjusted(_SIDE + _ICON + _GAP, 4, -_SIDE, -4)
        self._paint_texts(painter, option, place, texts, ink)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, present: bool
    ) -> None:
        state: QStyle.StateFlag = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if present or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._icons.colour("accent-ground" if present else "raised"))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if present:
            painter.setBrush(self._icons.colour("accent"))
            painter.drawRoundedRect(QRectF(area.left(), area.top() + 8, 3, area.height() - 16), 1.5,
                                    1.5)  # fmt: skip
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._icons.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_icon(self, painter: QPainter, place: int, at: QRectF, ink: str) -> None:
        name = self._model.row(place).icon
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at.topLeft(), self._icons.pixmap(name, round(_ICON), ratio, ink))

    def _paint_texts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: int,
        room: QRectF,
        ink: str,
    ) -> None:
        row, state = self._model.row(place), self._model.state(place)
        body, small = QFont(option.font), QFont(option.font)
        body.setBold(state == "present")
        small.setPixelSize(_META)
        upper, lower = room.adjusted(0, 0, 0, -room.height() / 2), room.adjusted(
            0, room.height() / 2, 0, 0
        )  # fmt: skip
        when = tr("undone") if state == "undone" else self._model.time_text(place)
        used = self._right(painter, small, when, "faint-text", upper)
        self._left(painter, body, row.name, ink, upper.adjusted(0, 0, -used, 0))
        saved = tr("Saved") if self._model.is_saved(place) else ""
        used = self._right(painter, small, saved, "positive-text", lower)
        faint = "faint-text" if state == "undone" else "secondary"
        self._left(painter, small, row.what, faint, lower.adjusted(0, 0, -used, 0))

    def _right(self, painter: QPainter, font: QFont, text: str, ink: str, room: QRectF) -> float:
        """Returns the width that was used, in px."""
        if not text:
            return 0.0
        self._draw(painter, font, text, ink, room, Qt.AlignmentFlag.AlignRight)
        return QFontMetricsF(font).horizontalAdvance(text) + 8

    def _left(self, painter: QPainter, font: QFont, text: str, ink: str, room: QRectF) -> None:
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self._draw(painter, font, shown, ink, room, Qt.AlignmentFlag.AlignLeft)

    def _draw(
        self,
        painter: QPainter,
        font: QFont,
        text: str,
        ink: str,
        room: QRectF,
        side: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._icons.colour(ink))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
