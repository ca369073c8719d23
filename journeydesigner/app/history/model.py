"""The rows of the history as a Qt model: what stays is left alone, so that nothing flickers."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journeydesigner.app.history.steps import Row, Rows, State
from journeydesigner.app.history.times import ago
from journeydesigner.document import Document
from journeydesigner.i18n import tr

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """A row for every state that can be gone to; `refresh` follows the document."""

    def __init__(self, document: Document, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._document = document
        self._clock = clock
        self._rows = Rows(document, clock)
        self._shown = self._rows.rows()

    @property
    def present(self) -> int:
        """The place of the state that is shown now."""
        return len(self._document.history.done)

    def row(self, place: int) -> Row:
        return self._shown[place]

    def state(self, place: int) -> State:
        return self._rows.state(place)

    def is_saved(self, place: int) -> bool:
        return self._rows.is_saved(place)

    def time_text(self, place: int) -> str:
        return ago(self._shown[place].time, self._clock())

    def begin(self) -> None:
        """Another project was opened."""
        self._rows.begin()
        self.beginResetModel()
        self._shown = self._rows.rows()
        self.endResetModel()

    def refresh(self) -> None:
        """Takes rows off and puts rows in only where the history differs."""
        wanted = self._rows.rows()
        self._forget_dropped(wanted)
        same = _same(self._shown, wanted)
        if same < len(self._shown):
            self.beginRemoveRows(QModelIndex(), same, len(self._shown) - 1)
            del self._shown[same:]
            self.endRemoveRows()
        if same < len(wanted):
            self.beginInsertRows(QModelIndex(), same, len(wanted) - 1)
            self._shown = wanted
            self.endInsertRows()
        self._shown = wanted
        self.tell_all()

    def tell_all(self) -> None:
        """The states of rows and their times may differ."""
        self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _forget_dropped(self, wanted: list[Row]) -> None:
        """Takes off the oldest steps where the history has forgotten them."""
        if len(self._shown) < 2 or len(wanted) < 2 or self._shown[1].key is wanted[1].key:
            return
        kept = next((n for n, row in enumerate(self._shown) if row.key is wanted[1].key), 0)
        if kept > 1:
            self.beginRemoveRows(QModelIndex(), 1, kept - 1)
            del self._shown[1:kept]
            self.endRemoveRows()

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        place = index.row()
        row = self._shown[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (row.name, row.what, self.time_text(place), *self._marks(place))
            return ", ".join(part for part in said if part)
        return None

    def _marks(self, place: int) -> list[str]:
        states = {"present": tr("present state"), "undone": tr("undone"), "done": ""}
        return [states[self.state(place)], tr("saved") if self.is_saved(place) else ""]


def _same(one: list[Row], other: list[Row]) -> int:
    """How many rows both begin with. The first one is always there."""
    count = 1
    for mine, theirs in zip(one[1:], other[1:], strict=False):
        if mine is not theirs:
            break
        count += 1
    return count
