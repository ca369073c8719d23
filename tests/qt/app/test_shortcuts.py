"""Everything is reachable by keyboard, and the sheet of shortcuts says how."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from journeydesigner.app.actions.table import ACTIONS
from journeydesigner.app.helping.shortcuts_dialog import ShortcutsDialog, shortcut_groups
from tests.qt.app.program import Program


@pytest.fixture
def ready(opened: Program) -> Program:
    opened.window.activateWindow()
    opened.wait(opened.parts.editor.canvas.view.hasFocus)
    return opened


def _press(program: Program, key: Qt.Key) -> None:
    program.bot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_sheet_opens_by_key_and_esc_closes_it(ready: Program, key: Qt.Key) -> None:
    _press(ready, key)
    dialog = ready.dialog(ShortcutsDialog)
    ready.bot.keyClick(dialog, Qt.Key.Key_Escape)
    ready.wait(lambda: not ready.window.findChildren(ShortcutsDialog))


def test_a_question_mark_opens_the_sheet_with_a_card_selected(ready: Program) -> None:
    card = ready.snapshot.map_touchpoints(ready.session.map_id)[0]
    ready.session.selection.set([card.id])
    _press(ready, Qt.Key.Key_Question)
    ready.dialog(ShortcutsDialog).reject()
    assert ready.snapshot[card.id] == card


def test_a_question_mark_in_a_text_is_typed(ready: Program) -> None:
    card = ready.snapshot.map_touchpoints(ready.session.map_id)[0]
    ready.session.selection.set([card.id])
    _press(ready, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    ready.bot.keyClicks(field, "Why?")
    ready.parts.editor.commit_pending()
    assert "Why?" in str(ready.snapshot[card.id])
    assert not ready.window.findChildren(ShortcutsDialog)


def test_the_sheet_lists_every_shortcut_of_the_table() -> None:
    listed = {keys for _, rows in shortcut_groups() for keys, _ in rows}
    native = QKeySequence.SequenceFormat.NativeText
    for action in ACTIONS.values():
        keys = ", ".join(QKeySequence(key).toString(native) for key in action.shortcuts)
        assert not keys or keys in listed, action.id


def test_each_meaning_stands_once_in_its_topic() -> None:
    groups = [(title, list(rows)) for title, rows in shortcut_groups()]
    assert len({title for title, _ in groups}) == len(groups)
    for _, rows in groups:
        assert len(rows) == len(set(rows))


def test_nothing_in_the_sheet_is_cut_off(ready: Program) -> None:
    ready.run("help.shortcuts")
    dialog = ready.dialog(ShortcutsDialog)
    for shown in dialog.findChildren(QLabel):
        assert shown.height() >= shown.heightForWidth(shown.width())
    dialog.reject()


def _reached(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _reached(inner)
        elif action.objectName():
            yield action.objectName()


def test_f10_opens_a_menu_with_every_action(ready: Program) -> None:
    reached: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            reached.extend(_reached(menu))
            menu.close()

    QTimer.singleShot(50, look)
    _press(ready, Qt.Key.Key_F10)
    ready.wait(lambda: reached)
    assert sorted(reached) == sorted(ACTIONS)


def test_the_palette_offers_every_action_that_is_possible(ready: Program) -> None:
    ready.run("view.palette")
    palette = ready.parts.palette.palette
    actions = ready.parts.actions
    offered = {palette.rows.entry(row).title for row in range(palette.rows.rowCount())}
    for key in set(actions.ids) - {"view.palette"}:
        text = actions[key].text().replace("&&", "&").removesuffix("…")
        assert not actions[key].isEnabled() or text in offered, key


def test_every_button_of_the_window_takes_the_focus_or_stands_in_the_menu(ready: Program) -> None:
    for button in ready.window.findChildren(QToolButton):
        if not button.isVisible() or button.objectName().startswith("qt_"):
            continue
        by_tab = button.focusPolicy() & Qt.FocusPolicy.TabFocus
        by_action = button.defaultAction() is not None
        assert by_tab or by_action, button.accessibleName()
