"""Pencil, gaps, splitting, merging and locked structures, by keys and menus of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from journeydesigner.app.actions.table import CANVAS_MENU
from journeydesigner.app.helping.shortcuts_dialog import shortcut_groups
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.io.project_file import save
from journeydesigner.model import Note, Touchpoint
from tests.qt.app.program import Program
from tests.support.small_map import (
    AD,
    AWARE,
    BUY,
    CART,
    EMOTION,
    LOST,
    MAP,
    PAY,
    SEARCH,
    THINKING,
    TIM,
    TIM_AD,
    WHOLE,
    small_map,
)

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shop(program: Program, tmp_path: Path) -> Program:
    file = tmp_path / "Shop.journey"
    save(file, small_map())
    program.open(file)
    program.parts.editor.focus_map()
    return program


def press(key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, key, keys)
    QApplication.processEvents()


def names(shop: Program, stage: str) -> list[str]:
    return [touchpoint.name for touchpoint in shop.snapshot.touchpoints(stage)]


def score(shop: Program, touchpoint: str) -> float | None:
    point = shop.snapshot.emotion(touchpoint, TIM)
    return point.score if point else None


def step(shop: Program) -> str:
    return shop.session.document.history.done[-1].name


def test_the_pencil_is_taken_by_key_and_put_away_by_escape(shop: Program) -> None:
    tool = shop.parts.editor.canvas.tool
    press(Qt.Key.Key_E, CTRL | SHIFT)
    assert tool.pencil == "pencil"
    shop.parts.actions.refresh()
    assert shop.parts.actions["emotion.pencil"].isChecked()
    press(Qt.Key.Key_Escape)
    assert tool.pencil == ""
    shop.wait(lambda: not shop.parts.actions["emotion.pencil"].isChecked())
    shop.run("emotion.eraser")
    assert tool.pencil == "eraser"
    shop.run("emotion.eraser")
    assert tool.pencil == ""


def test_the_lane_comes_into_sight_when_the_pencil_is_taken(shop: Program) -> None:
    view = shop.parts.editor.canvas.view
    view.zoom_to(3.0)
    view.camera.pan_by(0, 10_000)
    shop.wait(lambda: view.record_rect(EMOTION).top() > view.viewport().height())
    shop.run("emotion.pencil")
    shop.wait(lambda: view.record_rect(EMOTION).top() < view.viewport().height() - 40)


@pytest.mark.parametrize("way", ["key", "menu"])
def test_an_emotion_is_cleared_to_a_gap(shop: Program, way: str) -> None:
    shop.session.selection.set([AD])
    if way == "key":
        press(Qt.Key.Key_Period)
    else:
        shop.run("emotion.clear")
    assert score(shop, AD) is None
    assert step(shop) == "Clear emotion"
    assert not shop.parts.actions["emotion.clear"].isEnabled()


def test_the_context_menu_of_a_point_clears_it(shop: Program) -> None:
    shop.session.selection.set([TIM_AD])
    menu = QMenu(shop.window)
    shop.parts.actions.put_possible(menu, CANVAS_MENU)
    clear = next(entry for entry in menu.actions() if entry.text() == "Clear emotion")
    clear.trigger()
    assert score(shop, AD) is None
    menu.deleteLater()


def test_delete_on_a_point_leaves_a_gap(shop: Program) -> None:
    shop.session.selection.set([TIM_AD])
    press(Qt.Key.Key_Delete)
    assert shop.snapshot.emotion(AD, TIM) is None
    press(Qt.Key.Key_3)
    assert score(shop, AD) == 3


def test_a_touchpoint_is_split_by_key_and_named(shop: Program) -> None:
    shop.session.selection.set([CART])
    press(Qt.Key.Key_Return, CTRL | SHIFT)
    QTest.keyClicks(QApplication.focusWidget(), "Wish list")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert names(shop, BUY) == ["Cart", "Wish list", "Pay"]
    assert step(shop) == "Split touchpoint"


def test_touchpoints_are_merged_by_key(shop: Program) -> None:
    shop.session.selection.set([CART, PAY])
    shop.parts.actions.refresh()
    press(Qt.Key.Key_G, CTRL)
    assert names(shop, BUY) == ["Cart + Pay"]
    assert shop.session.selection.ids == (CART,)
    shop.run("edit.undo")
    assert names(shop, BUY) == ["Cart", "Pay"]


def test_menu_delete_in_a_cell_is_named_so_and_clears_its_text(shop: Program) -> None:
    with shop.session.document.transaction("think") as tx:
        tx.update(CART, thinking="Is it safe?")
    shop.session.selection.set([CART])
    shop.session.set_cell(CellFocus(THINKING, BUY, CART))
    shop.wait(lambda: shop.parts.actions["edit.delete"].text() == "Clear text")
    shop.run("edit.delete")
    assert shop.snapshot.need(CART, Touchpoint).thinking == ""
    shop.session.set_cell(None)
    shop.wait(lambda: shop.parts.actions["edit.delete"].text() == "Delete")
    shop.run("edit.delete")
    assert CART not in shop.snapshot


def test_notes_are_told_where_to_stand(shop: Program) -> None:
    shop.session.selection.set([LOST])
    shop.run("note.span")
    assert shop.snapshot.need(LOST, Note).touchpoint_id is None
    shop.session.selection.set([WHOLE, SEARCH])
    shop.run("note.under")
    assert shop.snapshot.need(WHOLE, Note).touchpoint_id == SEARCH


def test_the_menu_lists_the_touchpoints_of_the_notes_stage(
    shop: Program, find_menu: Callable[[str], QMenu]
) -> None:
    shop.session.selection.set([WHOLE])
    menu = find_menu("Put note under")
    menu.aboutToShow.emit()
    assert [entry.text() for entry in menu.actions()] == ["Ad", "Search", "Review"]
    menu.actions()[2].trigger()
    assert shop.snapshot.need(WHOLE, Note).touchpoint_id == "touchpoint:review"


@pytest.fixture
def find_menu(shop: Program) -> Callable[[str], QMenu]:
    def find(title: str) -> QMenu:
        return next(m for m in shop.window.findChildren(QMenu) if m.title() == title)

    return find


@pytest.mark.parametrize("selected", [AD, AWARE])
def test_a_locked_structure_says_so_without_a_box(shop: Program, selected: str) -> None:
    with shop.session.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    said: list[str] = []
    shop.parts.status.said.connect(said.append)
    shop.session.selection.set([selected])
    press(Qt.Key.Key_Right, ALT)
    press(Qt.Key.Key_Delete)
    shop.session.selection.set([CART, PAY])
    shop.run("touchpoint.merge")
    assert len(said) == 3
    assert all(text.startswith("The structure is locked.") for text in said)
    assert not [box for box in shop.window.findChildren(QMessageBox) if box.isVisible()]
    assert selected in shop.snapshot


def test_the_sheet_of_shortcuts_tells_of_copies_and_the_pencil(shop: Program) -> None:
    rows = [keys for _, group in shortcut_groups() for keys, _ in group]
    assert "Alt or Ctrl and drag" in rows
    assert "Drag with the pencil" in rows
    assert "Ctrl+Shift+E" in rows
