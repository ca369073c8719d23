"""Collapsing, hiding, colours and curves alone, through menus and keys of the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeydesigner.layout.theme import STAGE_COLOURS
from journeydesigner.model import Stage
from tests.qt.app.program import Program


@pytest.fixture(autouse=True)
def with_the_keyboard_on_the_map(opened: Program) -> None:
    opened.parts.editor.focus_map()


def stages(program: Program) -> list[str]:
    return [stage.id for stage in program.snapshot.stages(program.session.map_id)]


def collapsed(program: Program) -> frozenset[str]:
    return program.session.view_options.collapsed


def press(program: Program, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    keys = Qt.KeyboardModifier.NoModifier
    for one in held:
        keys |= one
    QApplication.processEvents()  # what is possible now is found out in a turn of its own
    QTest.keyClick(program.parts.editor.canvas.view, key, keys)
    QApplication.processEvents()


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def menu_of(program: Program) -> QMenu:
    """The menu that a right click on the map opens."""
    program.parts.editor.canvas.context_menu_requested.emit(QPoint(400, 300), ())
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_key_collapses_the_stage_of_the_selected_card_and_expands_it(opened: Program) -> None:
    first = stages(opened)[0]
    card = opened.snapshot.touchpoints(first)[0].id
    opened.session.selection.set([card])
    before = opened.snapshot
    press(opened, Qt.Key.Key_C, CTRL, SHIFT)
    assert collapsed(opened) == {first}
    assert opened.session.selection.ids == (first,)
    press(opened, Qt.Key.Key_C, CTRL, SHIFT)
    assert collapsed(opened) == frozenset()
    assert opened.snapshot is before
    assert not opened.parts.files.current.is_modified


def test_all_stages_collapse_and_everything_expands(opened: Program) -> None:
    opened.run("view.collapse_stages")
    assert collapsed(opened) == set(stages(opened))
    assert not opened.parts.actions["view.collapse_stages"].isEnabled()
    lane = opened.snapshot.lanes(opened.session.map_id)[0].id
    opened.session.selection.set([lane])
    opened.run("view.collapse")
    assert lane in collapsed(opened)
    opened.run("view.expand_all")
    assert collapsed(opened) == frozenset()


def test_what_is_found_expands_its_stage(opened: Program) -> None:
    opened.run("view.collapse_stages")
    card = opened.snapshot.touchpoints(stages(opened)[1])[0]
    opened.run("edit.find")
    finding = opened.parts.editor.finding
    QTest.keyClicks(QApplication.focusWidget(), card.name)
    opened.run("edit.find_next")
    opened.wait(lambda: stages(opened)[1] not in collapsed(opened))
    assert stages(opened)[0] in collapsed(opened)
    assert finding.isVisible()


def test_a_stages_menu_names_hides_collapses_and_colours_it(opened: Program) -> None:
    first = stages(opened)[0]
    opened.session.selection.set([first])
    menu = menu_of(opened)
    assert {"Edit text", "Colour", "Collapse", "Hide", "Delete"} <= set(texts(menu))
    colours = next(a.menu() for a in menu.actions() if a.text() == "Colour")
    assert isinstance(colours, QMenu)
    colours.aboutToShow.emit()
    entries = colours.actions()
    assert entries[0].isChecked()
    entries[3].trigger()
    assert opened.snapshot.need(first, Stage).colour == STAGE_COLOURS[2]
    menu.close()
    opened.session.document.undo()
    assert opened.snapshot.need(first, Stage).colour == ""


def test_a_lanes_menu_has_no_colour(opened: Program) -> None:
    lane = opened.snapshot.lanes(opened.session.map_id)[0].id
    opened.session.selection.set([lane])
    menu = menu_of(opened)
    assert {"Edit text", "Collapse", "Hide", "Delete"} <= set(texts(menu))
    assert "Colour" not in texts(menu)
    menu.close()


def test_hiding_leaves_the_keyboard_beside_and_a_key_shows_everything_again(
    opened: Program,
) -> None:
    first, second = stages(opened)[:2]
    opened.session.selection.set([first])
    press(opened, Qt.Key.Key_H, CTRL)
    assert opened.session.selection.ids == (second,)
    layout = opened.session.layout
    assert layout is not None
    assert [p.box.key for p in layout.hidden] == [("hidden", first)]
    press(opened, Qt.Key.Key_H, CTRL, SHIFT)
    assert layout is not opened.session.layout
    assert opened.session.selection.ids == (first,)
    assert not opened.snapshot.need(first, Stage).hidden


def test_a_key_shows_the_active_personas_curve_alone(opened: Program) -> None:
    persona = opened.snapshot.personas[1].id
    with opened.session.document.transaction("both") as tx:
        ids = tuple(p.id for p in opened.snapshot.personas)
        tx.update(opened.session.map_id, persona_ids=ids)
    opened.parts.actions.refresh()
    press(opened, Qt.Key.Key_PageDown, CTRL, SHIFT)
    assert opened.session.active_persona == persona
    press(opened, Qt.Key.Key_A, CTRL, SHIFT)
    assert opened.session.view_options.personas == {persona}
    assert opened.parts.actions["emotion.alone"].isChecked()
    press(opened, Qt.Key.Key_A, CTRL, SHIFT)
    assert opened.session.view_options.personas is None


def test_select_all_takes_what_is_seen(opened: Program) -> None:
    first = stages(opened)[0]
    opened.session.selection.set([first])
    opened.run("view.collapse")
    opened.run("edit.select_all")
    seen = [t.id for stage in stages(opened)[1:] for t in opened.snapshot.touchpoints(stage)]
    assert list(opened.session.selection.ids) == seen
    assert collapsed(opened) == {first}
