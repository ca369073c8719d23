"""The side column: its pages, their tabs, and the way round the panes of the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from journeydesigner.commands.touchpoints import move_touchpoints
from tests.qt.app.program import Program

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ready(opened: Program) -> Program:
    opened.bot.waitActive(opened.window)
    opened.wait(lambda: opened.parts.editor.side.made("properties"))
    opened.parts.editor.focus_map()
    return opened


def press(
    program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_column_begins_with_the_properties(ready: Program) -> None:
    side = ready.parts.editor.side
    assert side.keys[0] == "properties"
    assert side.current == "properties"
    assert side.page("properties") is ready.parts.editor.panel


def test_a_page_is_made_when_it_is_first_shown(ready: Program) -> None:
    side, made = ready.parts.editor.side, []

    def make() -> QWidget:
        made.append(QLineEdit())
        return made[0]

    side.add_page("extra", "Extra", "settings", make)
    assert side.current == "properties"
    assert not made
    side.show_page("extra")
    ready.wait(lambda: made)
    assert side.made("extra") is made[0]
    ready.wait(made[0].isVisible)
    side.show_page("properties")
    side.show_page("extra")
    assert len(made) == 1


def test_the_page_in_sight_is_remembered(make_program: Callable[[], Program]) -> None:
    first = make_program()
    first.parts.start.cards[0].click()
    first.run("view.page_history")
    assert first.parts.editor.side.current == "history"
    first.window.close()
    second = make_program()
    assert second.parts.editor.side.current == "history"


def test_pages_are_reached_by_key_and_take_the_keyboard(ready: Program) -> None:
    side = ready.parts.editor.side
    press(ready, Qt.Key.Key_3, ALT)
    assert side.current == "history"
    assert side.isAncestorOf(focus())
    press(ready, Qt.Key.Key_1, ALT)
    assert side.current == "properties"
    assert ready.parts.editor.panel.isAncestorOf(focus())


def test_a_hidden_column_comes_back_with_its_page(ready: Program) -> None:
    ready.run("view.right")
    assert not ready.parts.editor.right_shown
    press(ready, Qt.Key.Key_3, ALT)
    assert ready.parts.editor.right_shown
    assert ready.parts.editor.side.current == "history"


def test_arrows_go_from_tab_to_tab(ready: Program) -> None:
    side = ready.parts.editor.side
    side.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    press(ready, Qt.Key.Key_Right)
    assert side.current == side.keys[1]
    press(ready, Qt.Key.Key_Left)
    assert side.current == side.keys[0]


@pytest.mark.parametrize("width", [220, 288, 420])
def test_every_tab_shows_its_word_at_any_width(ready: Program, width: int) -> None:
    side = ready.parts.editor.side
    side.setFixedWidth(width)
    ready.wait(lambda: side.tabs.width() == width)
    rects = [side.tabs.tabRect(place) for place in range(side.tabs.count())]
    assert sum(rect.width() for rect in rects) <= width
    words = [side.tabs.tabSizeHint(place).width() for place in range(side.tabs.count())]
    assert all(rect.width() >= word for rect, word in zip(rects, words, strict=True))


def test_f6_goes_round_the_panes_and_back(ready: Program) -> None:
    panes = ready.parts.editor.panes
    way = []
    for _ in range(3):
        press(ready, Qt.Key.Key_F6)
        way.append(panes.current)
    assert way == ["side", "left", "map"]
    back = []
    for _ in range(3):
        press(ready, Qt.Key.Key_F6, SHIFT)
        back.append(panes.current)
    assert back == ["left", "side", "map"]


def test_f6_reaches_the_parking_lot_where_something_waits(ready: Program) -> None:
    card = ready.snapshot.map_touchpoints(ready.session.map_id)[0].id
    with ready.session.document.transaction("Park") as tx:
        move_touchpoints(tx, [card], None, 0)
    ready.wait(lambda: ready.parts.editor.tray.is_open)
    ready.parts.editor.focus_map()
    press(ready, Qt.Key.Key_F6)
    assert ready.parts.editor.panes.current == "tray"
    assert ready.parts.editor.tray.isAncestorOf(focus())


def test_f6_comes_back_to_the_part_that_had_the_keyboard(ready: Program) -> None:
    press(ready, Qt.Key.Key_F6)
    press(ready, Qt.Key.Key_Tab)
    second = focus()
    for _ in range(3):
        press(ready, Qt.Key.Key_F6)
    assert focus() is second


def test_f6_leaves_hidden_panes_out(ready: Program) -> None:
    ready.run("view.left")
    ready.run("view.right")
    press(ready, Qt.Key.Key_F6)
    assert ready.parts.editor.panes.current == "map"
