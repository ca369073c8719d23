"""Context menus of the left column."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from journeydesigner.app.actions.binding import ActionSet
from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Menu
from journeydesigner.app.left.entries import Entry
from journeydesigner.i18n import mark, tr
from journeydesigner.model import kind_of

ADD_MENU = ("insert.map", "insert.persona", Menu(mark("Channel"), fill="channels", icon="channel"))


class LeftMenus(QObject):
    """Opens the menus that tree and palette ask for."""

    def __init__(self, desk: Desk, actions: ActionSet) -> None:
        super().__init__(desk.editor)
        self._desk = desk
        self._actions = actions
        self._icons = desk.appearance.icons
        left = desk.editor.left
        left.tree.menu_wanted.connect(self.open_tree_menu)
        left.palette_.menu_wanted.connect(self.open_tile_menu)
        actions.put(left.add_menu, ADD_MENU)

    def open_tree_menu(self, record_id: str, place: QPoint) -> None:
        self._open(self.tree_menu(record_id), place)

    def open_tile_menu(self, entry: Entry, place: QPoint) -> None:
        self._open(self.tile_menu(entry), place)

    def tree_menu(self, record_id: str) -> QMenu:
        """What can be done with a map or persona; "" is the empty ground."""
        menu = QMenu(self._desk.editor)
        if record_id:
            self._put_record(menu, record_id)
            menu.addSeparator()
        self._actions.put(menu, (*ADD_MENU[:2], "-", "edit.paste"))
        return menu

    def tile_menu(self, entry: Entry) -> QMenu:
        menu = QMenu(self._desk.editor)
        add = menu.addAction(tr("Add at the selection"), lambda: self._add(entry))
        add.setIcon(self._icon("add"))
        add.setEnabled(self._desk.has_map)
        if entry.record_id:
            menu.addSeparator()
            self._put(menu, tr("Edit channel"), "rename", self._desk.project.show, entry.record_id)
            self._put_steps(menu, entry.record_id)
            menu.addSeparator()
            self._put(
                menu, tr("Delete channel"), "delete", self._desk.project.delete, entry.record_id
            )
        return menu

    def _put_record(self, menu: QMenu, record_id: str) -> None:
        project, tree = self._desk.project, self._desk.editor.left.tree
        self._put(menu, tr("Rename"), "rename", tree.rename, record_id)
        self._put(menu, tr("Duplicate"), "duplicate", project.duplicate, record_id)
        if kind_of(record_id) == "map":
            self._put(menu, tr("Copy"), "copy", self._desk.clipboard.copy_record, record_id)
        self._put_steps(menu, record_id)
        if kind_of(record_id) == "persona":
            self._put_persona(menu, record_id)
        menu.addSeparator()
        self._put(menu, tr("Delete"), "delete", project.delete, record_id)

    def _put_persona(self, menu: QMenu, persona_id: str) -> None:
        project = self._desk.project
        menu.addSeparator()
        on_map = menu.addAction(tr("On this map"))
        on_map.setCheckable(True)
        on_map.setChecked(project.is_on_map(persona_id))
        on_map.setEnabled(self._desk.has_map)
        on_map.triggered.connect(lambda on: project.put_on_map(persona_id, on))
        photo = partial(self._desk.pictures.choose, persona_id, "photo_id")
        menu.addAction(self._icon("picture"), tr("Choose photo…"), photo)

    def _put_steps(self, menu: QMenu, record_id: str) -> None:
        ids = [record.id for record in self._desk.project.siblings(record_id)]
        for text, icon, by, end in (
            (tr("Move up"), "arrow-up", -1, 0),
            (tr("Move down"), "arrow-down", 1, len(ids) - 1),
        ):
            step = partial(self._desk.project.step, record_id, by)
            action = menu.addAction(self._icon(icon), text, step)
            action.setEnabled(ids.index(record_id) != end)

    def _put(
        self, menu: QMenu, text: str, icon: str, act: Callable[[str], object], record_id: str
    ) -> None:
        menu.addAction(self._icon(icon), text, partial(act, record_id))

    def _icon(self, name: str) -> QIcon:
        return self._icons.icon(name, "secondary")

    def _add(self, entry: Entry) -> None:
        self._desk.editor.add(entry.payload)

    @staticmethod
    def _open(menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
