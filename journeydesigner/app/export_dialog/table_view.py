"""The beginning of the touchpoint table, as it will stand in the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidget, QTableWidgetItem

from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap, Snapshot

_ROWS, _COLUMNS = 30, 8


class TableView(QTableWidget):
    """Shows the first rows and columns; nothing can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Preview"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultSectionSize(176)
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def show_maps(self, snapshot: Snapshot, map_ids: Sequence[str]) -> None:
        """The table of these maps."""
        from journeydesigner.tables.touchpoints import touchpoint_table

        maps = [snapshot.need(key, JourneyMap) for key in map_ids]
        made = touchpoint_table(snapshot, maps)
        rows = [made.values(place) for place in islice(made.places(), _ROWS)]
        heads = [column.header for column in made.columns][:_COLUMNS]
        self.setRowCount(len(rows))
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        for number, row in enumerate(rows):
            for place, value in enumerate(row[:_COLUMNS]):
                text = "" if value is None else str(value)
                self.setItem(number, place, QTableWidgetItem(text))
