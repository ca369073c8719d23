"""The table of actions: everything in it can be reached and does something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.actions.table import ACTIONS, CANVAS_MENU, MENUS
from journeydesigner.resources import resource
from tests.qt.app.program import Program


def _entries(menu: Menu) -> Iterator[str]:
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from _entries(entry)
        elif entry != "-":
            yield entry


def _shown(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if action.menu():
            yield from _shown(action.menu())
        elif action.objectName():
            yield action.objectName()


def test_every_action_is_in_exactly_one_menu() -> None:
    found = [entry for menu in MENUS for entry in _entries(menu)]
    assert sorted(found) == sorted(ACTIONS)


def test_the_menus_of_the_window_show_the_whole_table(program: Program) -> None:
    assert sorted(_shown(program.parts.menu)) == sorted(ACTIONS)


def test_no_shortcut_is_given_twice() -> None:
    keys = [
        QKeySequence(shortcut).toString()
        for action in ACTIONS.values()
        for shortcut in action.shortcuts
    ]
    assert all(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("action", ACTIONS.values(), ids=lambda action: action.id)
def test_icons_are_there(action: Action) -> None:
    icon = action.icon
    assert not icon or resource("icons", f"{icon}.svg").is_file()


def test_without_a_project_only_beginning_and_help_are_possible(program: Program) -> None:
    program.parts.actions.refresh()
    possible = {key for key in program.parts.actions.ids if program.parts.actions[key].isEnabled()}
    assert {"file.new", "file.open", "file.quit", "help.about"} <= possible
    assert not [key for key in possible if key.startswith(("edit.", "insert."))]
    assert "file.save" not in possible
    assert "file.export" not in possible


def test_undo_names_the_step(opened: Program) -> None:
    opened.edit()
    opened.parts.actions.refresh()
    assert opened.parts.actions["edit.undo"].text() == "Undo: Rename map"
    assert "Rename map" in opened.parts.actions["edit.undo"].toolTip()
    opened.run("edit.undo")
    assert opened.parts.actions["edit.redo"].text() == "Redo: Rename map"


def test_a_step_named_like_markup_is_shown_as_it_is(opened: Program) -> None:
    with opened.session.document.transaction("<img src=x> & co") as tx:
        tx.update(opened.session.map_id, title="x")
    opened.parts.actions.refresh()
    assert "<img" not in opened.parts.actions["edit.undo"].toolTip()


def test_insert_actions_add_to_the_map(opened: Program) -> None:
    here = opened.session.map_id
    stages = len(opened.snapshot.stages(here))
    opened.run("insert.stage")
    opened.parts.editor.commit_pending()
    assert len(opened.snapshot.stages(here)) == stages + 1
    points = len(opened.snapshot.map_touchpoints(here))
    opened.run("insert.touchpoint")
    assert len(opened.snapshot.map_touchpoints(here)) == points + 1
    opened.run("insert.pain_point")
    assert opened.snapshot.lane_of_kind(here, "pain-points") is not None


def test_duplicate_and_delete_work_on_the_selection(opened: Program) -> None:
    here = opened.session.map_id
    first = opened.snapshot.map_touchpoints(here)[0]
    opened.session.selection.set([first.id])
    opened.run("edit.duplicate")
    assert [t.name for t in opened.snapshot.map_touchpoints(here)] == [
        "Advert", "Advert", "Checkout",
    ]  # fmt: skip
    opened.run("edit.delete")
    assert len(opened.snapshot.map_touchpoints(here)) == 2


def test_deleting_a_stage_can_keep_its_cards(opened: Program) -> None:
    stage = opened.snapshot.stages(opened.session.map_id)[0]
    opened.session.selection.set([stage.id])
    opened.run("edit.delete_keep_cards")
    assert [t.name for t in opened.snapshot.parked_touchpoints(opened.session.map_id)] == ["Advert"]
    opened.wait(lambda: opened.parts.editor.tray.is_open)


def test_what_is_hidden_can_be_shown_again_from_the_menu(opened: Program) -> None:
    stage = opened.snapshot.stages(opened.session.map_id)[0]
    opened.session.selection.set([stage.id])
    opened.run("edit.hide")
    assert opened.snapshot.need(stage.id, type(stage)).hidden
    menu = _submenu(opened.parts.menu, "Show again")
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert not opened.snapshot.need(stage.id, type(stage)).hidden


def test_the_lane_menu_adds_a_lane(opened: Program) -> None:
    menu = _submenu(opened.parts.menu, "Lane")
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.text() == "Thinking").trigger()
    assert opened.snapshot.lane_of_kind(opened.session.map_id, "thinking") is not None


def test_the_channel_menu_offers_what_is_missing(opened: Program) -> None:
    menu = _submenu(opened.parts.menu, "Channel")
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert "Website" not in texts
    next(a for a in menu.actions() if a.text() == "Email").trigger()
    assert "Email" in [channel.name for channel in opened.snapshot.channels]


def test_the_map_menu_leaves_out_what_is_not_possible(opened: Program) -> None:
    menu = QMenu(opened.window)
    opened.parts.actions.put_possible(menu, CANVAS_MENU)
    shown = [action.objectName() for action in menu.actions()]
    assert "insert.stage" in shown
    assert "edit.delete" not in shown
    assert not menu.actions()[-1].isSeparator()


def test_an_error_is_told_and_not_raised(opened: Program) -> None:
    lane = opened.snapshot.lane_of_kind(opened.session.map_id, "emotion")
    assert lane is not None
    opened.run("edit.undo")
    opened.will_answer("OK")
    opened.parts.messages.tell_error(_error())
    assert opened.asked == ["It broke.\nhere\n\nMend it."]


def _error() -> Exception:
    from journeydesigner.model import JourneyError

    return JourneyError("It broke.", "here", "Mend it.")


def _submenu(menu: QMenu, title: str) -> QMenu:
    for action in menu.actions():
        inner = action.menu()
        if inner is not None:
            if inner.title() == title:
                return inner
            if (found := _submenu_or_none(inner, title)) is not None:
                return found
    raise AssertionError(title)


def _submenu_or_none(menu: QMenu, title: str) -> QMenu | None:
    try:
        return _submenu(menu, title)
    except AssertionError:
        return None
