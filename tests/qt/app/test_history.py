"""The page of the history, and how undo and redo show what they did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.app.history.page import HistoryPage
from journeydesigner.app.history.times import ago
from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.lanes import add_lane
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.stages import add_stage
from journeydesigner.commands.touchpoints import add_touchpoint, move_touchpoints
from journeydesigner.document import Change
from tests.qt.app.program import Program

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ready(opened: Program) -> Program:
    opened.bot.waitActive(opened.window)
    opened.parts.editor.focus_map()
    return opened


def page(program: Program) -> HistoryPage:
    program.run("view.page_history")
    found = program.parts.editor.side.page("history")
    assert isinstance(found, HistoryPage)
    program.wait(found.isVisible)
    return found


def rename(program: Program, *titles: str) -> None:
    for title in titles:
        with program.session.document.transaction(f"Rename to {title}") as tx:
            tx.update(program.session.map_id, title=title)


def title(program: Program) -> str:
    assert program.session.journey is not None
    return program.session.journey.title


def names(shown: HistoryPage) -> list[str]:
    return [shown.model.row(place).name for place in range(shown.model.rowCount())]


def states(shown: HistoryPage) -> list[str]:
    return [shown.model.state(place) for place in range(shown.model.rowCount())]


def a_stage(program: Program) -> str:
    return program.snapshot.stages(program.session.map_id)[0].id


def a_card(program: Program) -> str:
    return program.snapshot.map_touchpoints(program.session.map_id)[0].id


def press(
    program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QApplication.processEvents()  # actions learn in the event loop what is possible now
    QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)


# -- the page --------------------------------------------------------------------------------


def test_every_step_has_a_row_and_the_present_one_is_marked(ready: Program) -> None:
    rename(ready, "A", "B")
    shown = page(ready)
    assert names(shown) == ["Beginning", "Rename to A", "Rename to B"]
    assert states(shown) == ["done", "done", "present"]
    ready.session.document.undo()
    ready.wait(lambda: states(shown) == ["done", "present", "undone"])
    assert names(shown)[-1] == "Rename to B"


def test_a_row_says_what_it_concerned(ready: Program) -> None:
    stage = a_stage(ready)
    with ready.session.document.transaction("Add touchpoint") as tx:
        for name in ("Fair", "Flyer"):
            add_touchpoint(tx, ready.session.map_id, stage, name=name)
    shown = page(ready)
    assert shown.model.row(1).what == "Fair and 1 more"
    assert ready.snapshot.touchpoints(stage)


def test_nobody_reads_a_hidden_note_here(ready: Program) -> None:
    with ready.session.document.transaction("Add lane") as tx:
        lane = add_lane(tx, ready.session.map_id, "pain-points")
    with ready.session.document.transaction("Add note") as tx:
        note = add_note(tx, lane, a_stage(ready))
        tx.update(note, text="The boss is the problem", hidden=True)
    assert page(ready).model.row(2).what == "Hidden note"


def test_a_click_goes_back_in_one_go(ready: Program) -> None:
    rename(ready, "A", "B", "C", "D")
    shown, told = page(ready), list[Change]()
    ready.session.document.subscribe(told.append)
    at = shown.list.visualRect(shown.model.index(1)).center()
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert title(ready) == "A"
    assert len(told) == 1
    ready.wait(lambda: shown.model.state(1) == "present")


def test_arrows_and_enter_go_back_and_forth(ready: Program) -> None:
    rename(ready, "A", "B", "C")
    shown = page(ready)
    assert shown.list.hasFocus()
    press(ready, Qt.Key.Key_Up)
    press(ready, Qt.Key.Key_Up)
    assert title(ready) == "C"
    press(ready, Qt.Key.Key_Return)
    assert title(ready) == "A"
    press(ready, Qt.Key.Key_End)
    press(ready, Qt.Key.Key_Return)
    assert title(ready) == "C"
    press(ready, Qt.Key.Key_Home)
    press(ready, Qt.Key.Key_Return)
    assert title(ready) == "First purchase"
    assert shown.list.hasFocus()


def test_ctrl_z_works_in_the_list(ready: Program) -> None:
    rename(ready, "A", "B")
    shown = page(ready)
    press(ready, Qt.Key.Key_Z, CONTROL)
    assert title(ready) == "A"
    ready.wait(lambda: shown.list.currentIndex().row() == 1)


def test_the_saved_state_is_marked(ready: Program) -> None:
    rename(ready, "A")
    ready.save()
    rename(ready, "B")
    shown = page(ready)
    assert [shown.model.is_saved(place) for place in range(3)] == [False, True, False]
    ready.save()
    assert [shown.model.is_saved(place) for place in range(3)] == [False, False, True]


def test_a_new_step_ends_what_was_undone(ready: Program) -> None:
    rename(ready, "A", "B")
    shown = page(ready)
    ready.session.document.undo()
    rename(ready, "C")
    ready.wait(lambda: names(shown) == ["Beginning", "Rename to A", "Rename to C"])


def test_another_project_begins_another_history(ready: Program) -> None:
    rename(ready, "A")
    shown = page(ready)
    ready.session.document.load(ready.snapshot)
    ready.wait(lambda: names(shown) == ["Beginning"])


def test_five_hundred_steps_are_listed_and_rows_that_stay_are_left_alone(ready: Program) -> None:
    rename(ready, *(str(number) for number in range(500)))
    shown = page(ready)
    ready.wait(lambda: shown.model.rowCount() == 501)
    reset, gone = QSignalSpy(shown.model.modelReset), QSignalSpy(shown.model.rowsRemoved)
    came = QSignalSpy(shown.model.rowsInserted)
    rename(ready, "one more")
    ready.wait(lambda: names(shown)[-1] == "Rename to one more")
    assert shown.model.rowCount() == 501
    assert names(shown)[:2] == ["Earliest step kept", "Rename to 1"]
    assert (reset.count(), gone.count(), came.count()) == (0, 1, 1)


def test_the_page_comes_up_to_date_when_it_is_shown(ready: Program) -> None:
    shown = page(ready)
    ready.run("view.page_properties")
    rename(ready, "A")
    assert names(page(ready)) == ["Beginning", "Rename to A"]
    assert shown.model.present == 1


@pytest.mark.parametrize(
    ("passed", "said"), [(0, "now"), (59, "now"), (60, "1 min ago"), (3599, "59 min ago")]
)
def test_the_time_is_said_as_people_say_it(passed: float, said: str) -> None:
    now = 1_700_000_000.0
    assert ago(now - passed, now) == said


def test_older_times_are_times_of_day() -> None:
    noon = 1_700_049_600.0
    assert len(ago(noon - 3 * 3600, noon)) == 5
    assert len(ago(noon - 90 * 3600, noon)) > 5
    assert ago(0, noon) == ""


# -- what undo shows -------------------------------------------------------------------------


def far_stage(program: Program) -> str:
    """A stage out of sight at the right, with a card."""
    with program.session.document.transaction("Make room") as tx:
        for number in range(12):
            stage = add_stage(tx, program.session.map_id, name=f"Stage {number}")
            add_touchpoint(tx, program.session.map_id, stage, name=f"Card {number}")
    program.parts.editor.canvas.view.camera.home()
    return stage


def is_seen(program: Program, record_id: str) -> bool:
    view = program.parts.editor.canvas.view
    rect = view.record_rect(record_id)
    return not rect.isEmpty() and QRectF(view.viewport().rect()).contains(rect)


def test_undo_brings_what_it_undid_into_sight_marked_selected_and_named(ready: Program) -> None:
    stage = far_stage(ready)
    card = ready.snapshot.touchpoints(stage)[0].id
    ready.session.selection.set([card])
    with ready.session.document.transaction("Change name") as tx:
        tx.update(card, name="Other")
    ready.session.selection.clear()
    view = ready.parts.editor.canvas.view
    view.camera.home()
    assert not is_seen(ready, card)
    press(ready, Qt.Key.Key_Z, CONTROL)
    ready.wait(lambda: is_seen(ready, card))
    assert len(view.flash.rects) == 1
    assert ready.session.selection.ids == (card,)
    assert ready.parts.status._message.whole == "Undone: Change name"
    ready.wait(lambda: not view.flash.rects)
    press(ready, Qt.Key.Key_Y, CONTROL)
    ready.wait(lambda: ready.parts.status._message.whole == "Redone: Change name")


def test_undo_shows_the_map_that_it_changed(ready: Program) -> None:
    first_map, second_map = (journey.id for journey in ready.snapshot.maps)
    card = a_card(ready)
    ready.session.selection.set([card])
    with ready.session.document.transaction("Change name") as tx:
        tx.update(card, name="Other")
    ready.session.show_map(second_map)
    press(ready, Qt.Key.Key_Z, CONTROL)
    ready.wait(lambda: ready.session.map_id == first_map)
    assert ready.session.selection.ids == (card,)


def test_undo_of_a_new_card_shows_the_place_that_it_left(ready: Program) -> None:
    stage = far_stage(ready)
    with ready.session.document.transaction("Add touchpoint") as tx:
        add_touchpoint(tx, ready.session.map_id, stage, name="New")
    ready.parts.editor.canvas.view.camera.home()
    ready.session.document.undo()
    ready.wait(lambda: is_seen(ready, ready.snapshot.touchpoints(stage)[0].id))
    assert len(ready.parts.editor.canvas.view.flash.rects) == 1


def test_undo_of_a_deleted_stage_frames_the_stage(ready: Program) -> None:
    stage = a_stage(ready)
    with ready.session.document.transaction("Delete stage") as tx:
        delete_records(tx, [stage])
    ready.session.document.undo()
    flash = ready.parts.editor.canvas.view.flash
    ready.wait(lambda: flash.rects)
    layout = ready.session.layout
    assert layout is not None
    assert flash.rects[0].height == layout.height - layout.phase_height


def test_several_moved_cards_are_all_framed(ready: Program) -> None:
    stage = far_stage(ready)
    ids = [t.id for t in ready.snapshot.map_touchpoints(ready.session.map_id)][:3]
    with ready.session.document.transaction("Move 3 touchpoints") as tx:
        move_touchpoints(tx, ids, stage, 0)
    ready.session.document.undo()
    ready.wait(lambda: len(ready.parts.editor.canvas.view.flash.rects) == 3)


def test_undo_at_a_persona_shows_it_in_tree_and_properties(ready: Program) -> None:
    persona = ready.snapshot.personas[0].id
    with ready.session.document.transaction("Change name") as tx:
        tx.update(persona, name="Tom")
    ready.session.document.undo()
    ready.wait(lambda: ready.session.selection.ids == (persona,))
    ready.wait(lambda: ready.parts.editor.left.tree.current_id == persona)
    ready.wait(lambda: ready.parts.editor.panel.header.title == "Tim")


def test_undo_opens_what_was_collapsed(ready: Program) -> None:
    stage = a_stage(ready)
    card = ready.snapshot.touchpoints(stage)[0].id
    with ready.session.document.transaction("Change name") as tx:
        tx.update(card, name="Other")
    options = ready.session.view_options
    ready.session.set_view_options(type(options)(collapsed=frozenset({stage})))
    ready.session.document.undo()
    ready.wait(lambda: stage not in ready.session.view_options.collapsed)
    ready.wait(lambda: is_seen(ready, card))


def test_undo_opens_the_parking_lot_for_what_waits_there(ready: Program) -> None:
    card, tray = a_card(ready), ready.parts.editor.tray
    with ready.session.document.transaction("Park") as tx:
        move_touchpoints(tx, [card], None, 0)
    with ready.session.document.transaction("Change name") as tx:
        tx.update(card, name="Other")
    ready.wait(lambda: tray.is_open)
    tray.toggle()
    assert not tray.is_open
    ready.session.document.undo()
    ready.wait(lambda: tray.is_open)
    assert ready.session.selection.ids == (card,)


def test_what_is_deleted_by_undo_is_said_all_the_same(ready: Program) -> None:
    with ready.session.document.transaction("Add persona") as tx:
        add_persona(tx, "New")
    ready.session.document.undo()
    ready.wait(lambda: ready.parts.status._message.whole == "Undone: Add persona")


def test_without_motion_the_frame_stands_still_and_goes(ready: Program) -> None:
    view = ready.parts.editor.canvas.view
    view.camera.motion.reduced = lambda: True
    card = a_card(ready)
    with ready.session.document.transaction("Change name") as tx:
        tx.update(card, name="Other")
    ready.session.document.undo()
    ready.wait(lambda: view.flash.rects)
    ready.wait(lambda: not view.flash.rects)
    assert view.flash._opacity == 1.0
