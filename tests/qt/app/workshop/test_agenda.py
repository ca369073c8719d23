"""Agenda and timer, by keys in the real window."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeydesigner.app.workshop.timer_pill import TimerPill
from journeydesigner.model.workshop import AgendaItem
from tests.qt.app.workshop.hands import Room

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _agenda(room: Room) -> list[tuple[str, int]]:
    return [(item.title, item.minutes) for item in room.program.snapshot.agenda]


def _titles(room: Room) -> list[str]:
    return [item.title for item in room.program.snapshot.agenda]


def _first(room: Room) -> AgendaItem:
    return room.program.snapshot.agenda[0]


def _pill(room: Room) -> TimerPill:
    pill = room.program.parts.top.findChild(TimerPill)
    assert isinstance(pill, TimerPill)
    return pill


@pytest.fixture
def three(room: Room) -> Room:
    """An agenda of three items, made by typing."""
    room.run("agenda_item")
    for title in ("Collect", "Draw", "Vote"):
        room.type(title, Qt.Key.Key_Return)
    return room


# -- agenda ----------------------------------------------------------------------------------


def test_an_empty_agenda_is_one_sentence_and_one_button(room: Room) -> None:
    section = room.page.agenda
    assert section.beginning.isVisible()
    assert not section.adder.isVisible()
    assert not section.timer.isVisible()
    assert not _pill(room).isVisible()


def test_one_of_three_templates_begins_it_as_one_step(room: Room) -> None:
    menu = room.page.agenda.beginning.button.menu()
    assert isinstance(menu, QMenu)
    offers = [action for action in menu.actions() if not action.isSeparator()]
    assert len(offers) == 4
    offers[0].trigger()
    room.settle()
    assert len(_agenda(room)) == 7
    assert [row.title.text() for row in room.page.agenda.list.rows.values()] == _titles(room)
    room.program.run("edit.undo")
    room.settle()
    assert not _agenda(room)
    assert room.page.agenda.beginning.isVisible()


def test_items_are_typed_one_after_the_other(three: Room) -> None:
    assert _agenda(three) == [("Collect", 10), ("Draw", 10), ("Vote", 10)]
    assert three.focus is three.page.agenda.adder


def test_title_and_minutes_are_edited_in_place(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.key(Qt.Key.Key_End)
    three.type(" data", Qt.Key.Key_Tab)
    assert three.focus is row.minutes
    row.minutes.selectAll()
    three.type("25", Qt.Key.Key_Return)
    assert _agenda(three)[0] == ("Collect data", 25)
    row.minutes.setFocus()
    three.key(Qt.Key.Key_Up)
    assert _agenda(three)[0] == ("Collect data", 26)


@pytest.mark.parametrize("typed", ["abc", "-", ""])
def test_minutes_that_are_no_number_stay_as_they_were(three: Room, typed: str) -> None:
    field = three.page.agenda.list.rows[_first(three).id].minutes
    field.setFocus()
    field.selectAll()
    three.key(Qt.Key.Key_Delete)
    three.type(typed, Qt.Key.Key_Return)
    assert field.text() == "10"
    assert _first(three).minutes == 10


def test_escape_takes_back_what_was_typed(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.type("Wrong", Qt.Key.Key_Escape)
    assert row.title.text() == "Collect"
    assert _titles(three)[0] == "Collect"
    three.key(Qt.Key.Key_Escape)
    assert three.program.parts.editor.canvas.isAncestorOf(three.focus)


def test_alt_and_arrow_move_an_item_and_keep_the_keyboard_in_it(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.key(Qt.Key.Key_Down, hold=ALT)
    assert _titles(three) == ["Draw", "Collect", "Vote"]
    assert three.focus is row.title
    three.key(Qt.Key.Key_Up, hold=ALT)
    three.key(Qt.Key.Key_Up, hold=ALT)
    assert _titles(three) == ["Collect", "Draw", "Vote"]


def test_an_item_is_dragged_by_its_number(three: Room) -> None:
    rows = list(three.page.agenda.list.rows.values())
    marker, last = rows[0].marker, rows[2].marker
    end = marker.mapFromGlobal(last.mapToGlobal(QPoint(8, last.height() - 2)))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(marker, left, pos=QPoint(8, 8))
    for step in range(1, 5):
        QTest.mouseMove(marker, QPoint(8, 8) + (end - QPoint(8, 8)) * step / 4)
    QTest.mouseRelease(marker, left, pos=end)
    three.settle()
    assert _titles(three) == ["Draw", "Vote", "Collect"]
    assert not three.workshop.run.has_begun


def test_deleting_an_item_gives_the_keyboard_to_its_neighbour(three: Room) -> None:
    rows = list(three.page.agenda.list.rows.values())
    rows[1].title.setFocus()
    three.key(Qt.Key.Key_Delete, hold=CONTROL)
    assert _titles(three) == ["Collect", "Vote"]
    assert three.focus is rows[2].title
    three.program.run("edit.undo")
    assert _titles(three) == ["Collect", "Draw", "Vote"]


def test_arrows_go_from_item_to_item(three: Room) -> None:
    rows = list(three.page.agenda.list.rows.values())
    rows[0].title.setFocus()
    three.key(Qt.Key.Key_Down)
    assert three.focus is rows[1].title
    three.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert three.focus is three.page.agenda.adder
    three.key(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert three.focus is rows[1].title


def test_the_head_says_how_long_it_takes_and_until_when(three: Room) -> None:
    section = three.page.agenda
    section._now = lambda: datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    section.refresh()
    assert section.summary.text() == "30 min · ends 10:00"
    three.run("timer")
    three.run("next_item")
    section.refresh()
    assert section.summary.text() == "30 min · ends 09:50"


def test_what_is_half_typed_is_in_the_document_before_it_is_saved(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.key(Qt.Key.Key_End)
    three.type("!")
    three.program.parts.editor.commit_pending()
    assert _titles(three)[0] == "Collect!"


def test_letters_and_question_marks_typed_here_are_no_shortcuts(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.key(Qt.Key.Key_End)
    three.type("? p + 3", Qt.Key.Key_Return)
    assert _titles(three)[0] == "Collect? p + 3"


def test_what_cannot_be_kept_of_a_pasted_title_is_told(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    row.title.selectAll()
    row.title.insertPlainText("Ring\x07 ring")
    three.key(Qt.Key.Key_Return)
    assert _titles(three)[0] == "Ring ring"
    assert row.title.text() == "Ring ring"
    assert "1 character that cannot be kept was left out." in three.said()


def test_undo_by_key_works_in_the_page_and_takes_a_half_typed_text_along(three: Room) -> None:
    row = three.page.agenda.list.rows[_first(three).id]
    row.title.setFocus()
    three.key(Qt.Key.Key_End)
    three.type(" data", Qt.Key.Key_Return)
    row.title.setFocus()
    three.key(Qt.Key.Key_Z, hold=CONTROL)
    assert _titles(three)[0] == "Collect"
    assert row.title.text() == "Collect"
    three.key(Qt.Key.Key_End)
    three.type(" x")
    three.key(Qt.Key.Key_Z, hold=CONTROL)
    assert row.title.text() == "Collect"
    three.key(Qt.Key.Key_Z, hold=CONTROL)
    assert _titles(three) == ["Collect", "Draw"]


# -- timer -----------------------------------------------------------------------------------


def test_the_timer_runs_by_keys_from_anywhere(three: Room) -> None:
    pill = _pill(three)
    assert pill.isVisible()
    assert pill.words == "10:00"
    three.program.parts.editor.focus_map()
    three.key(Qt.Key.Key_F9)
    assert three.workshop.countdown.is_running
    three.pass_time(95)
    assert pill.words == "8:25"
    three.key(Qt.Key.Key_F9, hold=SHIFT)
    assert pill.words == "9:25"
    three.key(Qt.Key.Key_F9)
    three.pass_time(60)
    assert pill.words == "9:25"
    assert not three.workshop.countdown.is_running


def test_the_running_item_is_marked_and_those_before_it_are_done(three: Room) -> None:
    three.run("timer")
    three.run("next_item")
    rows = list(three.page.agenda.list.rows.values())
    assert [bool(row.property("running")) for row in rows] == [False, True, False]
    assert rows[1].marker.accessibleName() == "Draw is running"
    assert rows[0].marker._state == "done"


def test_a_click_on_a_number_starts_that_item(three: Room) -> None:
    rows = list(three.page.agenda.list.rows.values())
    three.click(rows[2].marker)
    assert three.workshop.countdown.title == "Vote"
    assert three.workshop.countdown.is_running


def test_at_the_end_the_bell_rings_once_and_the_pill_says_it(three: Room) -> None:
    three.run("timer")
    three.pass_time(599)
    assert three.rings == []
    three.pass_time(13)
    three.pass_time(1)
    assert three.rings == ["Collect"]
    assert _pill(three).words == "Time is up: Collect  −0:13"
    assert "Time is up: Collect" in three.said()
    assert three.page.agenda.timer.time.text() == "−0:13"


def test_the_end_takes_neither_the_keyboard_nor_what_is_typed(three: Room) -> None:
    program = three.program
    canvas = program.parts.editor.canvas
    touchpoint = program.snapshot.map_touchpoints(program.session.map_id)[0]
    three.run("timer")
    three.pass_time(590)
    program.parts.editor.focus_map()
    program.session.selection.set([touchpoint.id])
    three.key(Qt.Key.Key_F2)
    QTest.keyClicks(canvas.editor, "Half")
    focus, place = QApplication.focusWidget(), canvas.editor.mapToGlobal(QPoint(0, 0))
    three.pass_time(20)
    QApplication.processEvents()
    assert three.rings == ["Collect"]
    assert QApplication.focusWidget() is focus
    assert canvas.editor.mapToGlobal(QPoint(0, 0)) == place
    QTest.keyClicks(canvas.editor, " typed")
    assert canvas.editor.text().endswith("Half typed")


def test_the_pill_is_a_button_with_a_menu(three: Room) -> None:
    pill = _pill(three)
    assert pill._menu is not None
    texts = [action.objectName() for action in pill._menu.actions() if action.objectName()]
    assert texts[:3] == ["workshop.timer", "workshop.minute", "workshop.next_item"]
    pill.setFocus()
    three.key(Qt.Key.Key_Return)
    three.program.wait(pill._menu.isVisible)
    pill._menu.close()


def test_a_pill_in_another_bar_shows_the_same_and_starts_by_a_click(three: Room) -> None:
    icons = three.program.parts.core.appearance.icons
    other = TimerPill(three.workshop.countdown, icons)
    three.program.bot.addWidget(other)
    other.show()
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert three.workshop.countdown.is_running
    three.pass_time(5)
    assert other.words == _pill(three).words == "9:55"


def test_without_an_agenda_the_key_sets_five_minutes(room: Room) -> None:
    room.run("timer")
    assert _pill(room).words == "5:00"
    assert _pill(room).isVisible()
    room.run("stop")
    assert not _pill(room).isVisible()


def test_the_timer_is_no_data_of_the_document(three: Room) -> None:
    before = three.program.snapshot
    three.run("timer")
    three.pass_time(700)
    three.run("minute")
    three.run("next_item")
    three.run("reset")
    assert three.program.snapshot is before


def test_another_project_stops_the_timer(three: Room) -> None:
    three.run("timer")
    three.program.session.document.load(three.program.snapshot)
    assert not three.workshop.countdown.is_running
