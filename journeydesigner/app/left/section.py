"""A section of the palette: a heading that folds it, and its tiles in as many columns as fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.entries import Entry
from journeydesigner.app.left.section_head import SectionHead
from journeydesigner.app.left.tile import Tile

LEAST_TILE = 68
GAP = 6


class Section(QWidget):
    """Shows entries as tiles and rebuilds only those that differ."""

    folded = Signal(str, bool)
    chosen = Signal(object)
    menu_wanted = Signal(object, object)
    """An entry and the global position."""

    def __init__(self, name: str, title: str, icons: Icons, open_: bool) -> None:
        super().__init__()
        self.name = name
        self.title = title
        self._icons = icons
        self._tiles: list[Tile] = []
        self._columns = 2
        self._head = SectionHead(title, icons, open_)
        self._head.toggled.connect(self._fold)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 2, 0, 6)
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._body.setVisible(open_)

    @property
    def tiles(self) -> list[Tile]:
        return self._tiles

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    @property
    def columns(self) -> int:
        return self._columns

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Shows these; a tile whose entry is the same stays, with its focus."""
        if tuple(tile.entry for tile in self._tiles) == entries:
            return
        known = {tile.entry: tile for tile in self._tiles}
        wanted = [known.pop(entry) if entry in known else self._made(entry) for entry in entries]
        for gone in known.values():
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._tiles = wanted
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(2, (self.width() + GAP) // (LEAST_TILE + GAP))
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _made(self, entry: Entry) -> Tile:
        tile = Tile(entry, self._icons)
        tile.chosen.connect(self.chosen)
        tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tile.customContextMenuRequested.connect(
            lambda at, tile=tile: self.menu_wanted.emit(tile.entry, tile.mapToGlobal(at))
        )
        return tile

    def _arrange(self) -> None:
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // self._columns, number % self._columns)
        for column in range(max(self._grid.columnCount(), self._columns)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        previous: QWidget = self._head
        for tile in self._tiles:
            QWidget.setTabOrder(previous, tile)
            previous = tile

    def _fold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self.folded.emit(self.name, open_)
