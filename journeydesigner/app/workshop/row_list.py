"""Rows that stand for records: those that stay keep their focus and what is typed in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

R = TypeVar("R", bound=QWidget)
MOST_ROWS = 100
"""So many candidates of a voting are shown; nobody reads more in a column."""


class RowList(QWidget, Generic[R]):
    """One row per key, in the order of the keys."""

    def __init__(self, make: Callable[[str], R], spacing: int = 2) -> None:
        super().__init__()
        self._make = make
        self._rows: dict[str, R] = {}
        self._mark: tuple[int, QColor] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def rows(self) -> dict[str, R]:
        return self._rows

    def show_keys(self, keys: Sequence[str]) -> None:
        """Makes what is missing, drops what is gone, and puts all in order."""
        if list(self._rows) == list(keys):
            return
        heir = self._heir(keys)
        for key in [key for key in self._rows if key not in keys]:
            row = self._rows.pop(key)
            row.hide()
            row.deleteLater()
        self._rows = {key: self._rows.get(key) or self._make(key) for key in keys}
        for place, row in enumerate(self._rows.values()):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        if heir in self._rows:
            self._rows[heir].setFocus(Qt.FocusReason.TabFocusReason)

    def _heir(self, keys: Sequence[str]) -> str:
        """The row that takes the keyboard over from one that goes, "" where none does."""
        focused, before = QApplication.focusWidget(), list(self._rows)
        for place, (key, row) in enumerate(self._rows.items()):
            if key not in keys and focused is not None and (
                row is focused or row.isAncestorOf(focused)
            ):  # fmt: skip
                left = [k for k in [*before[place + 1 :], *before[:place][::-1]] if k in keys]
                return left[0] if left else ""
        return ""

    # -- dragging a row --------------------------------------------------------------------

    def place_at(self, y: int) -> int:
        """Before which row something dropped at that height (px) would come."""
        middles = [row.geometry().center().y() for row in self._rows.values()]
        return sum(middle < y for middle in middles)

    def show_drop(self, place: int | None, colour: QColor) -> None:
        """A line where a dragged row would come; None takes it away."""
        self._mark = None if place is None else (self._edge(place), colour)
        self.update()

    def _edge(self, place: int) -> int:
        rows = list(self._rows.values())
        if place < len(rows):
            return max(rows[place].geometry().top() - 1, 1)
        return rows[-1].geometry().bottom() if rows else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mark is not None:
            y, colour = self._mark
            painter = QPainter(self)
            painter.fillRect(0, y - 1, self.width(), 2, colour)
            painter.end()
