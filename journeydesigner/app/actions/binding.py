"""The table of actions as Qt actions and menus of one window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.messages import Messages
from journeydesigner.app.plain import tip
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError

Fill = Callable[[QMenu], None]


class ActionSet(QObject):
    """Makes a QAction for every entry of the table and keeps them up to date."""

    def __init__(
        self,
        table: Mapping[str, Action],
        desk: Desk,
        messages: Messages,
        fills: Mapping[str, Fill],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._table = table
        self._desk = desk
        self._messages = messages
        self._fills = fills
        self._icons = desk.appearance.icons
        self._actions = {key: self._made(action, window) for key, action in table.items()}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        window.addActions(list(self._actions.values()))
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._actions)

    def refresh_soon(self) -> None:
        """Once, however often it is asked for before the next turn of the event loop."""
        self._timer.start(0)

    def refresh(self) -> None:
        """Reads from the table what is possible, on, and how it is called now."""
        for key, action in self._table.items():
            shown = self._actions[key]
            shown.setEnabled(action.enabled(self._desk))
            if action.checked is not None:
                shown.setChecked(action.checked(self._desk))
            if action.label is not None:
                text = action.label(self._desk)
                shown.setText(_escaped(text))
                shown.setToolTip(_tip(text, action))

    def run(self, action_id: str) -> None:
        """Does it if it is possible now; what is being typed counts first."""
        action = self._table[action_id]
        try:
            if not action.keeps_typing:
                self._desk.editor.commit_pending()
            if action.enabled(self._desk):
                action.run(self._desk)
        except JourneyError as error:
            self._messages.tell_error(error)
        self.refresh()

    # -- menus -----------------------------------------------------------------------------

    def menu(self, menu: Menu, parent: QWidget) -> QMenu:
        """A Qt menu of an entry of `MENUS`."""
        made = QMenu(tr(menu.title), parent)
        if menu.icon:
            made.setIcon(self._icons.icon(menu.icon, "secondary"))
        if menu.fill:
            made.aboutToShow.connect(partial(self._refill, made, self._fills[menu.fill]))
        self.put(made, menu.entries)
        return made

    def put(self, made: QMenu, entries: Iterable[str | Menu]) -> None:
        """Adds entries to a Qt menu."""
        for entry in entries:
            if isinstance(entry, Menu):
                made.addMenu(self.menu(entry, made))
            elif entry == "-":
                made.addSeparator()
            else:
                made.addAction(self._actions[entry])

    def put_possible(self, made: QMenu, entries: Iterable[str | Menu]) -> None:
        """Adds what is possible now and leaves the rest out."""
        self.refresh()
        possible = [
            entry
            for entry in entries
            if isinstance(entry, Menu) or entry == "-" or self._actions[entry].isEnabled()
        ]
        self.put(made, _without_double_lines(possible))

    @staticmethod
    def _refill(made: QMenu, fill: Fill) -> None:
        made.clear()
        fill(made)

    # -- making ----------------------------------------------------------------------------

    def _made(self, action: Action, window: QWidget) -> QAction:
        text = tr(action.text)
        made = QAction(_escaped(text), window)
        made.setObjectName(action.id)
        if action.icon:
            made.setIcon(self._icons.icon(action.icon, "secondary"))
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        if action.keys_elsewhere:
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.setCheckable(action.checked is not None)
        made.setToolTip(_tip(tr(action.tip) or text, action))
        made.setMenuRole(_ROLES.get(action.id, QAction.MenuRole.NoRole))
        made.triggered.connect(partial(self._triggered, action.id))
        return made

    def _triggered(self, action_id: str, _checked: bool = False) -> None:
        self.run(action_id)


_ROLES = {
    "file.preferences": QAction.MenuRole.PreferencesRole,
    "file.quit": QAction.MenuRole.QuitRole,
    "help.about": QAction.MenuRole.AboutRole,
}


def shortcut_text(action: Action) -> str:
    """The first shortcut as this system writes it, "" for none."""
    if not action.shortcuts:
        return ""
    return QKeySequence(action.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


def _tip(text: str, action: Action) -> str:
    keys = shortcut_text(action)
    plain = text.removesuffix("…")
    return tip(f"{plain} ({keys})" if keys else plain)


def _escaped(text: str) -> str:
    """An ampersand in a step's name is no shortcut."""
    return text.replace("&", "&&")


def _without_double_lines(entries: list[str | Menu]) -> list[str | Menu]:
    kept: list[str | Menu] = []
    for entry in entries:
        if entry != "-" or (kept and kept[-1] != "-"):
            kept.append(entry)
    if kept and kept[-1] == "-":
        kept.pop()
    return kept
