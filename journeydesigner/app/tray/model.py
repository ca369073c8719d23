"""The cards of the tray as a Qt model; a change leaves the rows alone that stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journeydesigner.app.plain import tip
from journeydesigner.app.tray.cards import Card

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class CardModel(QAbstractListModel):
    """`write(record_id, text)` is called with what was typed over a card."""

    def __init__(self, write: Callable[[str, str], object]) -> None:
        super().__init__()
        self._write = write
        self._cards: list[Card] = []
        self._rows: dict[str, int] = {}

    def show_cards(self, wanted: Sequence[Card]) -> None:
        """Shows these. Rows that stay keep selection, place and an open editor."""
        if wanted != self._cards:
            self._become(wanted)
            self._rows = {card.record_id: row for row, card in enumerate(self._cards)}

    def _become(self, wanted: Sequence[Card]) -> None:
        ids = {card.record_id for card in wanted}
        for row in reversed(range(len(self._cards))):
            if self._cards[row].record_id not in ids:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._cards[row]
                self.endRemoveRows()
        left = [card.record_id for card in self._cards]
        stay = set(left)
        if not left or left != [card.record_id for card in wanted if card.record_id in stay]:
            self.beginResetModel()
            self._cards = list(wanted)
            self.endResetModel()
            return
        for row, card in enumerate(wanted):
            self._set(row, card)

    def _set(self, row: int, card: Card) -> None:
        here = self._cards[row] if row < len(self._cards) else None
        if here is None or here.record_id != card.record_id:
            self.beginInsertRows(QModelIndex(), row, row)
            self._cards.insert(row, card)
            self.endInsertRows()
        elif here != card:
            self._cards[row] = card
            self.dataChanged.emit(self.index(row), self.index(row))

    # -- looking ---------------------------------------------------------------------------

    def card(self, row: int) -> Card:
        return self._cards[row]

    @property
    def ids(self) -> list[str]:
        return [card.record_id for card in self._cards]

    def row_of(self, record_id: str) -> int:
        """The row of a record, −1 where it is not here."""
        return self._rows.get(record_id, -1)

    # -- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> str | None:
        card = self._cards[index.row()]
        if role == _ROLE.DisplayRole:
            return card.title
        if role == _ROLE.AccessibleTextRole:
            return card.spoken
        if role == _ROLE.ToolTipRole:
            return tip(card.spoken)
        return None

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        if role == _ROLE.EditRole and isinstance(value, str):
            self._write(self._cards[index.row()].record_id, value)
        return role == _ROLE.EditRole

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        hidden = self._cards[index.row()].hidden
        return flags if hidden else flags | Qt.ItemFlag.ItemIsEditable
