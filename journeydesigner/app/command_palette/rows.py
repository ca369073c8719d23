"""The rows of the command palette: a model of entries and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesigner.app.command_palette.entries import Entry
from journeydesigner.app.icons import Icons

ROW = 34
"""Height in px."""
_ICON = 16
_SIDE = 12
_GAP = 10
_RADIUS = 6

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """The entries that are found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show_entries(self, found: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = found
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.keys) if part)
        return None


class RowPainter(QStyledItemDelegate):
    """Icon, title, faint detail behind it, the shortcut at the right edge."""

    def __init__(self, rows: Rows, icons: Icons) -> None:
        super().__init__()
        self._rows = rows
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._rows.entry(index.row())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        metrics: QFontMetrics = option.fontMetrics
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._icons.colour("accent-ground"))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        self._paint_icon(painter, entry, area, chosen)
        left, right = area.left() + _SIDE + _ICON + _GAP, area.right() - _SIDE
        right = self._paint_keys(painter, metrics, entry, area, right)
        ink = "accent-text" if chosen else "text"
        left += self._paint_text(painter, metrics, entry.title, ink, area, left, right) + _GAP
        self._paint_text(painter, metrics, entry.detail, "faint-text", area, left, right)
        painter.restore()

    def _paint_icon(self, painter: QPainter, entry: Entry, area: QRect, chosen: bool) -> None:
        if entry.icon:
            ink = "accent-text" if chosen else "secondary"
            place = QRect(area.left() + _SIDE, 0, _ICON, _ICON)
            place.moveTop(area.top() + (area.height() - _ICON) // 2)
            self._icons.icon(entry.icon, ink).paint(painter, place)

    def _paint_keys(
        self, painter: QPainter, metrics: QFontMetrics, entry: Entry, area: QRect, right: int
    ) -> int:
        """Returns where the room for other texts ends."""
        if not entry.keys:
            return right
        left = right - metrics.horizontalAdvance(entry.keys)
        self._paint_text(painter, metrics, entry.keys, "secondary", area, left, right + 1)
        return left - _GAP

    def _paint_text(
        self,
        painter: QPainter,
        metrics: QFontMetrics,
        text: str,
        ink: str,
        area: QRect,
        left: int,
        right: int,
    ) -> int:
        """Returns the width that was used, in px."""
        if right - left < metrics.averageCharWidth() * 3:
            return 0
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        painter.setPen(self._icons.colour(ink))
        place = QRect(left, area.top(), right - left, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)
