"""A list of things to tick."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

ROW = 26
_MAX_ROWS = 5
_ID = Qt.ItemDataRole.UserRole


class CheckList(QListWidget):
    """Rows with a text and a key each."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("framed", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def offer(self, rows: Sequence[tuple[str, str]], checked: Collection[str]) -> None:
        """Shows rows of (text, key), those with a key in `checked` ticked."""
        self.blockSignals(True)
        self.clear()
        for text, key in rows:
            item = QListWidgetItem(text)
            item.setData(_ID, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if key in checked else Qt.CheckState.Unchecked
            item.setCheckState(state)
            item.setSizeHint(QSize(0, ROW))
            self.addItem(item)
        self.setFixedHeight(min(max(len(rows), 1), _MAX_ROWS) * ROW + 4)
        self.blockSignals(False)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.item(row).data(_ID) for row in range(self.count()))

    @property
    def checked(self) -> tuple[str, ...]:
        items = [self.item(row) for row in range(self.count())]
        return tuple(i.data(_ID) for i in items if i.checkState() == Qt.CheckState.Checked)
