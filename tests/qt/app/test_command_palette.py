"""The command palette in the real window: keys are sent to what has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from journeydesigner.app.command_palette.palette import Palette
from tests.qt.app.program import Program
from tests.support.big_map import big_map

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def palette(opened: Program) -> Palette:
    opened.window.activateWindow()
    opened.wait(opened.parts.editor.canvas.view.hasFocus)
    opened.bot.keyClick(opened.parts.editor.canvas.view, Qt.Key.Key_K, CONTROL)
    return opened.parts.palette.palette


def _titles(palette: Palette) -> list[str]:
    return [palette.rows.entry(row).title for row in range(palette.rows.rowCount())]


def _type(program: Program, text: str) -> None:
    program.bot.keyClicks(QApplication.focusWidget(), text)


def _press(program: Program, key: Qt.Key) -> None:
    program.bot.keyClick(QApplication.focusWidget(), key)


def test_it_opens_over_the_window_with_the_keyboard(opened: Program, palette: Palette) -> None:
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.words
    assert palette.size() == opened.window.size()


def test_the_other_keys_open_it_too_and_again_close_it(opened: Program) -> None:
    view = opened.parts.editor.canvas.view
    opened.bot.keyClick(view, Qt.Key.Key_P, CONTROL | SHIFT)
    palette = opened.parts.palette.palette
    assert palette.isVisible()
    opened.bot.keyClick(palette.words, Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()


def test_it_offers_what_is_possible_and_leaves_out_what_is_not(palette: Palette) -> None:
    titles = _titles(palette)
    assert {"New", "Stage", "Export", "Select all touchpoints"} <= set(titles)
    assert {"Advert", "Checkout", "Tim", "Trudy", "First purchase", "Awareness"} <= set(titles)
    assert "Delete" not in titles
    assert "Command palette" not in titles
    assert not [title for title in titles if title.startswith("Undo")]


def test_shortcuts_are_shown(palette: Palette) -> None:
    found = {palette.rows.entry(row).title: palette.rows.entry(row).keys for row in range(20)}
    assert found["Open"] == "Ctrl+O"


def test_esc_closes_and_gives_the_keyboard_back(opened: Program, palette: Palette) -> None:
    _press(opened, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert opened.parts.editor.canvas.view.hasFocus()


def test_a_click_beside_it_closes_it(opened: Program, palette: Palette) -> None:
    corner = QPoint(5, palette.height() - 5)
    opened.bot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=corner)
    assert not palette.isVisible()
    assert opened.parts.editor.canvas.view.hasFocus()


def test_enter_selects_and_shows_a_touchpoint(opened: Program, palette: Palette) -> None:
    _type(opened, "check")
    assert _titles(palette)[0] == "Checkout"
    _press(opened, Qt.Key.Key_Return)
    assert not palette.isVisible()
    current = opened.session.selection.current
    assert current is not None
    assert opened.snapshot[current] in opened.snapshot.map_touchpoints(opened.session.map_id)
    assert opened.parts.editor.canvas.view.hasFocus()


def test_a_stage_of_another_map_is_gone_to(opened: Program, palette: Palette) -> None:
    other = opened.snapshot.maps[1]
    _type(opened, "return stage")
    _press(opened, Qt.Key.Key_Return)
    assert opened.session.map_id == other.id
    assert opened.session.selection.ids == (opened.snapshot.stages(other.id)[0].id,)


def test_a_persona_is_selected(opened: Program, palette: Palette) -> None:
    _type(opened, "trudy")
    _press(opened, Qt.Key.Key_Return)
    assert opened.session.selection.ids == (opened.snapshot.personas[1].id,)


def test_enter_runs_an_action(opened: Program, palette: Palette) -> None:
    before = len(opened.snapshot.stages(opened.session.map_id))
    _type(opened, "insert stage")
    _press(opened, Qt.Key.Key_Return)
    opened.parts.editor.commit_pending()
    assert len(opened.snapshot.stages(opened.session.map_id)) == before + 1


def test_arrows_go_through_the_list_and_round(opened: Program, palette: Palette) -> None:
    _press(opened, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.rows.rowCount() - 1
    _press(opened, Qt.Key.Key_Down)
    _press(opened, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1


def test_what_is_not_found_is_said_and_enter_does_nothing(
    opened: Program, palette: Palette
) -> None:
    _type(opened, "zzqqx")
    assert palette.rows.rowCount() == 0
    assert not palette.list.isVisible()
    _press(opened, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_without_a_project_it_offers_how_to_begin(program: Program) -> None:
    program.run("view.palette")
    titles = _titles(program.parts.palette.palette)
    assert "Open" in titles
    assert "Stage" not in titles


def test_a_huge_map_is_offered_whole(program: Program) -> None:
    program.parts.files.open_new(lambda: big_map(600), "Big")
    program.run("view.palette")
    palette = program.parts.palette.palette
    cards = [
        row for row in range(palette.rows.rowCount())
        if palette.rows.entry(row).icon == "touchpoint"
    ]  # fmt: skip
    assert len(cards) >= 600
