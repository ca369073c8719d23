"""The list of keys: those of the table of actions, and what mouse and keys do on the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.actions.table import ACTIONS, MENUS
from journeydesigner.app.dialog import Dialog
from journeydesigner.i18n import mark, tr
from journeydesigner.panel.plain import label

ON_THE_MAP = (
    (mark("Double-click, F2, Enter or typing"), mark("Edit the text")),
    (mark("Enter in a text"), mark("Keep it; after a touchpoint, type the next one")),
    (mark("Ctrl+Enter in a text"), mark("Keep it and type a touchpoint in the next stage")),
    (mark("Tab, Shift+Tab in a text"), mark("Next or previous lane under the touchpoint")),
    (mark("Shift+Enter in a text"), mark("New line")),
    (mark("0 … 9"), mark("Set the emotion of the active persona at the selected touchpoint")),
    (mark("Shift+0 … 9"), mark("The same below zero")),
    (mark("+, −"), mark("Raise or lower the emotion by one step")),
    (mark("Ctrl+0 … 9, Ctrl+Shift+0 … 9 in a text"), mark("Set the emotion while typing")),
    (mark("Arrow keys"), mark("Go to the neighbour")),
    (mark("Shift+arrow keys"), mark("Select up to the neighbour")),
    (mark("Alt+arrow keys"), mark("Move what is selected")),
    (mark("Drag"), mark("Move cards, notes, stages, lanes and emotion points")),
    (mark("Drag on empty ground"), mark("Select what the frame touches")),
    (mark("Ctrl or Shift and click"), mark("Select several")),
    (mark("Space and drag, or the middle button"), mark("Move the map under the window")),
    (mark("Ctrl and wheel"), mark("Zoom at the pointer")),
    (mark("Esc"), mark("Stop a drag; clear the selection")),
)
IN_THE_TREE = (
    (mark("F2 or double-click"), mark("Rename")),
    (mark("Alt+Up, Alt+Down"), mark("Change the order")),
    (mark("Delete"), mark("Delete map or persona; undo brings it back")),
)

Rows = Iterable[tuple[str, str]]


class ShortcutsDialog(Dialog):
    """Every shortcut, grouped as in the menus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"))
        self.resize(560, 560)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for title, rows in shortcut_groups():
            column.addWidget(label(title, "heading"))
            column.addLayout(_grid(rows))
            column.addSpacing(10)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self.content.addWidget(area)
        self.add_close()


def shortcut_groups() -> Iterator[tuple[str, Rows]]:
    """(title, rows of keys and meaning), everything already translated."""
    for menu in MENUS:
        rows = [(_keys(action), _meaning(action)) for action in _actions(menu)]
        yield tr(menu.title), [row for row in rows if row[0]]
    yield tr("On the map"), [(tr(keys), tr(meaning)) for keys, meaning in ON_THE_MAP]
    yield tr("Maps and personas"), [(tr(keys), tr(meaning)) for keys, meaning in IN_THE_TREE]


def _actions(menu: Menu) -> Iterator[Action]:
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from _actions(entry)
        elif entry != "-":
            yield ACTIONS[entry]


def _keys(action: Action) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(native) for keys in action.shortcuts)


def _meaning(action: Action) -> str:
    return tr(action.text).removesuffix("…")


def _grid(rows: Rows) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 220)
    for row, (keys, meaning) in enumerate(rows):
        grid.addWidget(_wrapped(keys, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(meaning, ""), row, 1)
    return grid


def _wrapped(text: str, role: str) -> QLabel:
    return label(text, role, wrap=True)
