"""The list of maps and personas: shown, made, renamed, put in order and deleted here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.drag_picture import drag_picture
from journeydesigner.app.left.entries import Entry
from journeydesigner.app.left.tree_drop import TREE_TYPE, dragged_id, drop_index, picture_files
from journeydesigner.app.left.tree_rows import ROW, NameDelegate, dress, id_of, name_of, new_row
from journeydesigner.app.project_verbs import ProjectVerbs
from journeydesigner.canvas.mime import encode
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyMap, Persona, kind_of

MAX_ROWS = 8


class ProjectTree(QTreeWidget):
    """Maps first, then personas. A click shows; F2 or a double-click renames; a drag or
    Alt+Up and Alt+Down put in order; Delete deletes, and undo brings back."""

    menu_wanted = Signal(str, object)
    """A record's id ("" for none) and the global position."""
    picture_dropped = Signal(str, object)
    """A persona's id and a file."""

    def __init__(self, session: Session, verbs: ProjectVerbs, icons: Icons) -> None:
        super().__init__()
        self._session = session
        self._verbs = verbs
        self._icons = icons
        self._filling = False
        self._set_up()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.document.subscribe(lambda _: self._timer.start(0))
        session.on_state(lambda _: self._timer.start(0))
        session.selection.subscribe(lambda _: self._timer.start(0))
        self.itemSelectionChanged.connect(self._picked)
        self.itemChanged.connect(self._renamed)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.refresh()

    def _set_up(self) -> None:
        self.setObjectName("projectTree")
        self.setAccessibleName(tr("Maps and personas"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setIconSize(QSize(16, 16))
        self.setUniformRowHeights(True)
        self.setItemDelegate(NameDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    # -- showing ---------------------------------------------------------------------------

    @property
    def ids(self) -> list[str]:
        """The rows from top to bottom."""
        return [id_of(item) for item in self._rows()]

    @property
    def current_id(self) -> str:
        return id_of(self.currentItem())

    def refresh(self) -> None:
        """Follows document, shown map and selection; an open name field stays open."""
        if self.state() == QAbstractItemView.State.EditingState:
            return
        self._filling = True
        records: list[JourneyMap | Persona] = [*self._session.snapshot.maps]
        records += self._session.snapshot.personas
        if self.ids != [record.id for record in records]:
            self.clear()
            for record in records:
                self.addTopLevelItem(new_row(record.id))
        for item, record in zip(self._rows(), records, strict=True):
            dress(item, record, record.id == self._session.map_id, self._icons)
        self._mark()
        self.setFixedHeight(min(max(len(records), 1), MAX_ROWS) * ROW + 2)
        self._filling = False

    def _mark(self) -> None:
        """The row of the selected persona, else that of the shown map."""
        current = self._session.selection.current or ""
        wanted = current if kind_of(current) in ("persona", "map") else self._session.map_id
        item = self._row_of(wanted)
        if item is not None:
            self.setCurrentItem(item)

    # -- what the user does ----------------------------------------------------------------

    def rename(self, record_id: str) -> None:
        """Opens the name of a row."""
        self.refresh()
        item = self._row_of(record_id)
        if item is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentItem(item)
            self.editItem(item)

    def commit_pending(self) -> None:
        """Takes a name that is being typed."""
        for field in self.viewport().findChildren(QLineEdit):
            if self.state() == QAbstractItemView.State.EditingState:
                self.commitData(field)
                self.closeEditor(field, QStyledItemDelegate.EndEditHint.NoHint)

    def _picked(self) -> None:
        if not self._filling and self.current_id:
            self._verbs.show(self.current_id)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        if self._filling:
            return
        record_id, before = id_of(item), name_of(item)
        if item.text(0).strip() != before:
            self._verbs.rename(record_id, item.text(0))
        self._timer.start(0)

    def _ask_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        self.menu_wanted.emit(id_of(item), self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._key_action(event)
        if action is not None and self.current_id:
            action(self.current_id)
        else:
            super().keyPressEvent(event)

    def _key_action(self, event: QKeyEvent) -> Callable[[str], object] | None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_Delete:
            return self._verbs.delete
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._verbs.show
        if alt and key == Qt.Key.Key_Up:
            return lambda record_id: self._verbs.step(record_id, -1)
        if alt and key == Qt.Key.Key_Down:
            return lambda record_id: self._verbs.step(record_id, 1)
        return None

    # -- drag and drop ---------------------------------------------------------------------

    def startDrag(self, supported: Qt.DropAction) -> None:
        item = self.currentItem()
        if item is None:
            return
        record_id = id_of(item)
        kind = kind_of(record_id)
        entry = Entry(Payload(kind, record_id), item.text(0), kind, item.text(0))
        data = encode(entry.payload)
        data.setData(TREE_TYPE, record_id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        picture, hot_spot = drag_picture(entry, self._icons, self.devicePixelRatioF())
        drag.setPixmap(picture)
        drag.setHotSpot(hot_spot)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if dragged_id(data) or picture_files(data):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self._drop(event) is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        act = self._drop(event)
        if act is None:
            event.ignore()
            return
        event.acceptProposedAction()
        QTimer.singleShot(0, self, act)

    def _drop(self, event: QDropEvent) -> Callable[[], None] | None:
        """What a drop here would do; None: nothing."""
        at = event.position().toPoint()
        item = self.itemAt(at)
        moved = dragged_id(event.mimeData())
        if moved:
            below = item is None or at.y() > self.visualItemRect(item).center().y()
            index = drop_index(self.ids, moved, id_of(item), below)
            return None if index is None else lambda: self._verbs.move(moved, index)
        files = picture_files(event.mimeData())
        persona = id_of(item)
        if files and kind_of(persona) == "persona":
            return lambda: self.picture_dropped.emit(persona, Path(files[0]))
        return None

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in rows if item is not None]

    def _row_of(self, record_id: str) -> QTreeWidgetItem | None:
        return next((item for item in self._rows() if id_of(item) == record_id), None)
