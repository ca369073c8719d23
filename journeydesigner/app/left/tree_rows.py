"""The rows of the project tree: what a map or persona looks like there, and how it is renamed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidgetItem,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.plain import tip
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap, Persona

ROW = 28
"""Height in px."""
_ID = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """Edits the real name, which may be empty where the row shows a stand-in."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(_NAME))
            editor.selectAll()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)


def new_row(record_id: str) -> QTreeWidgetItem:
    """An empty row for a record."""
    item = QTreeWidgetItem()
    item.setData(0, _ID, record_id)
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled
        | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsEditable
        | Qt.ItemFlag.ItemIsDragEnabled
        | Qt.ItemFlag.ItemIsDropEnabled
    )
    return item


def id_of(item: QTreeWidgetItem | None) -> str:
    """The record of a row, "" for none."""
    return str(item.data(0, _ID)) if item is not None else ""


def name_of(item: QTreeWidgetItem) -> str:
    """The real name, not a stand-in."""
    return str(item.data(0, _NAME))


def dress(item: QTreeWidgetItem, record: JourneyMap | Persona, here: bool, icons: Icons) -> None:
    """Shows the record in the row; `here` marks the map that is on the screen."""
    is_map = isinstance(record, JourneyMap)
    name = record.title if isinstance(record, JourneyMap) else record.name
    shown = " ".join(name.split()) or (tr("Untitled map") if is_map else tr("Unnamed persona"))
    item.setText(0, shown)
    item.setData(0, _NAME, name)
    item.setToolTip(0, tip(shown))
    item.setIcon(0, icons.icon(record.kind, "accent-text" if here else "secondary"))
    font = item.font(0)
    font.setBold(here)
    item.setFont(0, font)
    item.setForeground(0, icons.colour("accent-text" if here else "text"))
    kind = tr("map") if is_map else tr("persona")
    accessible = tr("{name}, {kind}").format(name=shown, kind=kind)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, accessible)
