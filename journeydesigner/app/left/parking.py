"""The parking lot: what stands in no stage of the shown map. Hidden while it is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeydesigner.app import selection_verbs
from journeydesigner.app.icons import Icons
from journeydesigner.app.left.tree_rows import ROW
from journeydesigner.app.plain import tip
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.session import Session
from journeydesigner.model import Note, Touchpoint
from journeydesigner.panel.plain import label

MAX_ROWS = 4
_ID = Qt.ItemDataRole.UserRole


class ParkingLot(QWidget):
    """A click selects; the panel then offers the stage to move to."""

    def __init__(self, session: Session, icons: Icons) -> None:
        super().__init__()
        self._session = session
        self._icons = icons
        self._filling = False
        self._head = label("", "section")
        self._head.setContentsMargins(2, 0, 0, 0)
        self.rows = _Rows(self._delete)
        self.rows.setObjectName("projectTree")
        self.rows.setIconSize(QSize(16, 16))
        self.rows.setAccessibleName(tr("Parking lot"))
        self.rows.itemSelectionChanged.connect(self._picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.rows)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        session.document.subscribe(lambda _: self._timer.start(0))
        session.on_state(lambda _: self._timer.start(0))
        session.selection.subscribe(lambda _: self._timer.start(0))
        self.refresh()

    def refresh(self) -> None:
        snapshot, here = self._session.snapshot, self._session.map_id
        parked: list[Touchpoint | Note] = [
            *snapshot.parked_touchpoints(here),
            *snapshot.parked_notes(here),
        ]
        self.setVisible(bool(parked))
        self._head.setText(trn("Parking lot ({n})", "Parking lot ({n})", len(parked)))
        self._filling = True
        self.rows.clear()
        for record in parked:
            self._add_row(record)
        self.rows.setFixedHeight(min(len(parked), MAX_ROWS) * ROW + 2)
        self._filling = False

    def _add_row(self, record: Touchpoint | Note) -> None:
        text = record.name if isinstance(record, Touchpoint) else record.text
        shown = " ".join(text.split()) or tr("Unnamed")
        item = QListWidgetItem(self._icons.icon(record.kind, "secondary"), shown)
        item.setData(_ID, record.id)
        item.setSizeHint(QSize(0, ROW))
        item.setToolTip(tip(tr("{name}: choose a stage in the panel").format(name=shown)))
        self.rows.addItem(item)
        item.setSelected(record.id in self._session.selection)

    def _picked(self) -> None:
        chosen = [item.data(_ID) for item in self.rows.selectedItems()]
        if not self._filling and chosen:
            self._session.selection.set(chosen)

    def _delete(self) -> None:
        if self._session.selection.ids:
            selection_verbs.delete(self._session)


class _Rows(QListWidget):
    def __init__(self, delete: Callable[[], None]) -> None:
        super().__init__()
        self._delete = delete
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.selectedItems():
            self._delete()
        else:
            super().keyPressEvent(event)
