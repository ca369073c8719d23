"""The list of keys: those of the table of actions, and what mouse and keys do on the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.actions.binding import shortcut_text
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.actions.table import ACTIONS, MENUS
from journeydesigner.app.dialog import Dialog
from journeydesigner.i18n import mark, tr
from journeydesigner.panel.plain import label

ON_THE_MAP = (
    (mark("Double-click, F2, Enter or typing"), mark("Edit the text")),
    (mark("Enter in a text"), mark("Keep it; after a touchpoint, type the next one")),
    (mark("Ctrl+Enter"), mark("Type a touchpoint in the next stage; a text is kept")),
    (mark("Tab, Shift+Tab in a text"), mark("Next or previous lane under the touchpoint")),
    (mark("Shift+Enter in a text"), mark("New line")),
    (mark("0 … 9"), mark("Set the emotion of the active persona at the selected touchpoint")),
    (mark("Shift+0 … 9"), mark("The same below zero")),
    (mark("Full stop; Ctrl+. in a text"), mark("Clear the emotion: a gap, never a zero")),
    (mark("+, −"), mark("Raise or lower the emotion by one step")),
    (mark("Ctrl+0 … 9, Ctrl+Shift+0 … 9 in a text"), mark("Set the emotion while typing")),
    (mark("Arrow keys"), mark("Go to the neighbour, card or empty cell")),
    (mark("Shift+arrow keys"), mark("Select up to the neighbour")),
    (mark("Alt+arrow keys"), mark("Move what is selected")),
    (mark("Space"), mark("Pick up; arrow keys choose the place, Space or Enter puts down")),
    (mark("Drag"), mark("Move cards, notes, stages, lanes and emotion points")),
    (mark("Alt or Ctrl and drag"), mark("Put a copy; the keys may change during the drag")),
    (mark("Drag with the pencil"), mark("Draw emotions; Shift clears, Ctrl is finer")),
    (mark("Esc with the pencil"), mark("Take the stroke back; then put the pencil away")),
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
IN_THE_WORKSHOP = (
    (mark("Enter"), mark("Keep the text and type the next one")),
    (mark("Ctrl+Enter in a decision"), mark("Add a next step to it")),
    (mark("Alt+Up, Alt+Down"), mark("Move the item, decision or next step")),
    (mark("Ctrl+Delete"), mark("Delete it; undo brings it back")),
    (mark("+, − or a digit at a candidate"), mark("Give or take dots")),
    (mark("Enter at a candidate"), mark("Next person")),
    (mark("Page up, Page down"), mark("Previous and next person")),
)

FINDING = ("view.palette", "edit.find", "edit.find_next", "edit.find_previous", "edit.filter")
"""Actions that make a topic of their own, whatever menus they stand in."""
IN_THE_FIND_BAR = (
    (mark("Enter, Shift+Enter while finding"), mark("Next and previous match")),
    (mark("Esc while finding"), mark("Close, and stay at the match")),
)
ANYWHERE = (
    (mark("F10"), mark("Open the menu with everything in it")),
    (mark("Tab, Shift+Tab"), mark("Go to the next or previous part of the window")),
    (mark("Menu key, Shift+F10"), mark("What can be done with the selection")),
)
_WIDTH, _HEIGHT = 900, 640
_COLUMNS = 2

Rows = Sequence[tuple[str, str]]


class ShortcutsDialog(Dialog):
    """Every shortcut, grouped by topic."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Keyboard shortcuts"))
        room = parent.window().size()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 40))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(36)
        for groups in _balanced(list(shortcut_groups()), _COLUMNS):
            row.addLayout(_column(groups), 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setWidget(inner)
        self.content.addWidget(area)
        hint = tr("What has no keys of its own: {keys}, then type what it is called.").format(
            keys=shortcut_text(ACTIONS["view.palette"])
        )
        self.content.addWidget(label(hint, "secondary", wrap=True))
        self.add_close()
        area.setFocus()


def shortcut_groups() -> Iterator[tuple[str, Rows]]:
    """(title, rows of keys and meaning), everything already translated."""
    yield tr("On the map"), _translated(ON_THE_MAP)
    found = [_row(ACTIONS[key]) for key in FINDING]
    yield tr("Find and go to"), [*found, *_translated(IN_THE_FIND_BAR)]
    for menu in MENUS:
        rows = [_row(action) for action in _actions(menu) if action.id not in FINDING]
        yield tr(menu.title), [row for row in rows if row[0]]
    yield tr("Workshop column"), _translated(IN_THE_WORKSHOP)
    yield tr("Maps and personas"), _translated(IN_THE_TREE)
    yield tr("Anywhere"), _translated(ANYWHERE)


def _translated(rows: Rows) -> Rows:
    return [(tr(keys), tr(meaning)) for keys, meaning in rows]


def _row(action: Action) -> tuple[str, str]:
    return _keys(action), _meaning(action)


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


def _balanced(groups: list[tuple[str, Rows]], columns: int) -> list[list[tuple[str, Rows]]]:
    """The groups in their order, in columns of about the same number of lines."""
    whole = sum(_lines(rows) for _, rows in groups)
    result: list[list[tuple[str, Rows]]] = [[] for _ in range(columns)]
    before = 0.0
    for group in groups:
        lines = _lines(group[1])
        middle = before + lines / 2
        result[min(int(middle * columns / whole), columns - 1)].append(group)
        before += lines
    return result


def _lines(rows: Rows) -> float:
    """A long row takes two lines; a heading with its space as well."""
    return 2 + sum(1.7 if max(len(keys) * 1.6, len(text)) > 34 else 1 for keys, text in rows)


def _column(groups: list[tuple[str, Rows]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for title, rows in groups:
        column.addWidget(label(title, "heading"))
        column.addLayout(_grid(rows))
        column.addSpacing(12)
    column.addStretch(1)
    return column


def _grid(rows: Rows) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for row, (keys, meaning) in enumerate(rows):
        grid.addWidget(_wrapped(keys, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(meaning, ""), row, 1, Qt.AlignmentFlag.AlignTop)
    return grid


def _wrapped(text: str, role: str) -> QLabel:
    return label(text, role, wrap=True)
