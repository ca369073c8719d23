"""The list of recent files on the start screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from journeydesigner.app.files.recent import RecentFiles
from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import tip
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label

ROW = 30
_FILE = Qt.ItemDataRole.UserRole


class RecentList(QWidget):
    """A click or Enter opens; Delete takes a file off the list. Files that are gone are grey."""

    chosen = Signal(object)

    def __init__(self, recent: RecentFiles, icons: Icons) -> None:
        super().__init__()
        self._recent = recent
        self._icons = icons
        self._rows = _Rows()
        self._rows.setAccessibleName(tr("Recent files"))
        self._rows.itemClicked.connect(self._open)
        self._rows.opened.connect(self._open)
        self._rows.removed.connect(lambda item: recent.remove(item.data(_FILE)))
        self._rows.customContextMenuRequested.connect(self._menu)
        self._empty = label(tr("Files you open or save appear here."), "faint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Recent files"), "heading"))
        column.addWidget(self._empty)
        column.addWidget(self._rows)
        column.addStretch(1)
        recent.changed.connect(self.refresh)
        self.refresh()

    @property
    def rows(self) -> QListWidget:
        return self._rows

    def refresh(self) -> None:
        files = self._recent.files
        self._rows.clear()
        for file in files:
            self._add_row(file)
        self._rows.setVisible(bool(files))
        self._empty.setVisible(not files)
        self._rows.setFixedHeight(len(files) * ROW + 4)

    def _add_row(self, file: Path) -> None:
        there = file.exists()
        icon = self._icons.icon(
            "journey" if there else "warning", "secondary" if there else "faint"
        )
        item = QListWidgetItem(icon, file.name)
        item.setData(_FILE, file)
        item.setSizeHint(QSize(0, ROW))
        gone = tr("{path}\nThis file is not there any more.").format(path=file)
        item.setToolTip(tip(str(file) if there else gone))
        state = file.name if there else tr("{name}, missing").format(name=file.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, state)
        if not there:
            item.setForeground(self._icons.colour("faint-text"))
        self._rows.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        file: Path = item.data(_FILE)
        if file.exists():
            self.chosen.emit(file)
        else:
            self.refresh()

    def _menu(self, at: QPoint) -> None:
        item = self._rows.itemAt(at)
        if item is None:
            return
        file: Path = item.data(_FILE)
        menu = QMenu(self)
        if file.exists():
            menu.addAction(tr("Open"), lambda: self.chosen.emit(file))
        menu.addAction(tr("Remove from list"), lambda: self._recent.remove(file))
        menu.addAction(tr("Clear list"), self._recent.clear)
        menu.exec(self._rows.viewport().mapToGlobal(at))
        menu.deleteLater()


class _Rows(QListWidget):
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("projectTree")
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(item)
        else:
            super().keyPressEvent(event)
