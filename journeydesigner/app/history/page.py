"""The page of the side column that lists what was done, and goes back and forth in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from journeydesigner.app.history.model import HistoryModel
from journeydesigner.app.history.painter import HistoryPainter
from journeydesigner.app.icons import Icons
from journeydesigner.document import Change, Document
from journeydesigner.i18n import tr
from journeydesigner.panel.plain import label

_EVERY = 20_000
"""Milliseconds after which "2 min ago" is looked at again."""


class HistoryPage(QWidget):
    """A click, or Enter on a row, goes to that state in one go.

    `commit` writes what is being typed; it is called before the document moves.
    """

    def __init__(self, document: Document, icons: Icons, commit: Callable[[], None]) -> None:
        super().__init__()
        self._document = document
        self._commit = commit
        self._model = HistoryModel(document)
        self.list = _List(self._model)
        self._painter = HistoryPainter(self._model, icons)
        self.list.setItemDelegate(self._painter)
        self._hint = label(tr("Click a step to go to it, or press Enter on it."), "faint",
                           wrap=True)  # fmt: skip
        self._hint.setContentsMargins(14, 12, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._hint)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._refreshing, self._ageing = QTimer(self), QTimer(self)
        self._refreshing.setSingleShot(True)
        self._refreshing.timeout.connect(self._refresh)
        self._ageing.timeout.connect(self._model.tell_all)
        self.list.clicked.connect(self._go)
        self._unsubscribe = document.subscribe(self._changed)
        self.destroyed.connect(self._unsubscribe)

    @property
    def model(self) -> HistoryModel:
        return self._model

    def _changed(self, change: Change) -> None:
        if change.origin == "load":
            self._model.begin()
        self._refreshing.start(0)

    def saved(self) -> None:
        """The saved state is another one."""
        self._model.tell_all()

    def _refresh(self) -> None:
        """Follows the document; a page that nobody sees waits until it is shown."""
        if self.isVisible():
            self._model.refresh()
            self.list.show_present()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.refresh()
        self.list.show_present()
        self._ageing.start(_EVERY)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ageing.stop()

    def _go(self, index: QModelIndex) -> None:
        self._commit()
        place = index.row()
        if place <= len(self._document.history.done) + len(self._document.history.undone):
            self._document.go_to_step(place)


class _List(QListView):
    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self._steps = model
        self.setModel(model)
        self.setObjectName("historyList")
        self.setAccessibleName(tr("History"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_present(self) -> None:
        """The keyboard's row is the present one, and it is in sight."""
        index = self._steps.index(self._steps.present)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            current: QModelIndex | QPersistentModelIndex = self.currentIndex()
            if current.isValid():
                self.clicked.emit(current)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here: they would move the row away unseen."""
