"""Decisions and next steps, by keys in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeydesigner.app.workshop.decision_rows import DecisionRow, StepRow
from journeydesigner.model.workshop import NextStep
from tests.qt.app.workshop.hands import Room

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def decided(room: Room) -> Room:
    room.run("decision")
    for text in ("Guest checkout first", "One price everywhere"):
        room.type(text, ENTER)
    return room


def _decisions(room: Room) -> list[str]:
    return [decision.text for decision in room.program.snapshot.decisions()]


def _row(room: Room, place: int) -> DecisionRow:
    return list(room.page.decisions.list.rows.values())[place]


def _step(room: Room) -> tuple[NextStep, StepRow]:
    """The first next step and its row."""
    step = room.program.snapshot.next_steps()[0]
    rows = [row.steps for row in room.page.decisions.list.rows.values()]
    found = [each.rows[step.id] for each in (*rows, room.page.decisions.free)
             if step.id in each.rows]  # fmt: skip
    return step, found[0]


@pytest.fixture
def stepped(decided: Room) -> Room:
    """A next step under the first decision."""
    _row(decided, 0).text.setFocus()
    decided.key(ENTER, hold=CONTROL)
    decided.type("Prototype", ENTER)
    return decided


def test_empty_it_is_one_sentence_and_one_button(room: Room) -> None:
    section = room.page.decisions
    assert section.beginning.isVisible()
    assert not section.adder.isVisible()
    assert not section.count.isVisible()
    room.click(section.beginning.button)
    assert room.focus is section.adder


def test_enter_adds_a_decision_and_waits_for_the_next(decided: Room) -> None:
    assert _decisions(decided) == ["Guest checkout first", "One price everywhere"]
    assert decided.focus is decided.page.decisions.adder
    assert decided.page.decisions.count.text() == "2"
    on_map = {decision.map_id for decision in decided.program.snapshot.decisions()}
    assert on_map == {decided.program.session.map_id}


def test_a_key_begins_a_decision_from_the_map(room: Room) -> None:
    room.program.parts.editor.focus_map()
    room.key(Qt.Key.Key_F7)
    room.type("Decided in passing", ENTER)
    assert _decisions(room) == ["Decided in passing"]
    room.key(Qt.Key.Key_Escape)
    assert room.program.parts.editor.canvas.isAncestorOf(room.focus)


def test_a_decision_is_edited_in_place_as_one_step(decided: Room) -> None:
    _row(decided, 0).text.setFocus()
    decided.key(Qt.Key.Key_End)
    decided.type(" of all", ENTER)
    assert _decisions(decided)[0] == "Guest checkout first of all"
    decided.program.run("edit.undo")
    assert _decisions(decided)[0] == "Guest checkout first"


def test_next_steps_stand_under_their_decision(stepped: Room) -> None:
    step, row = _step(stepped)
    first = stepped.program.snapshot.decisions()[0]
    assert (step.text, step.decision_id) == ("Prototype", first.id)
    assert row is _row(stepped, 0).steps.rows[step.id]
    assert stepped.focus is _row(stepped, 0).adder


def test_owner_day_and_status_are_typed_one_after_the_other(stepped: Room) -> None:
    _, row = _step(stepped)
    row.text.setFocus()
    stepped.key(ENTER)
    stepped.type("Ada", ENTER)
    stepped.type("2026-12-01", ENTER)
    assert stepped.focus is row.status
    stepped.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    step, _ = _step(stepped)
    assert (step.owner, step.due, step.status) == ("Ada", "2026-12-01", "open")


def test_a_day_that_is_none_stays_what_it_was(stepped: Room) -> None:
    _, row = _step(stepped)
    row.due.setFocus()
    stepped.type("2026-12-01", ENTER)
    row.due.setFocus()
    row.due.selectAll()
    stepped.type("soon", ENTER)
    assert row.due.text() == "2026-12-01"
    assert _step(stepped)[0].due == "2026-12-01"
    assert "Must be a date such as 2026-03-31" in stepped.said()


def test_a_next_step_can_stand_alone(room: Room) -> None:
    room.run("next_step")
    room.type("Ask support for figures", ENTER)
    room.type("Book a room", ENTER)
    steps = room.program.snapshot.next_steps()
    assert [(step.text, step.decision_id) for step in steps] == [
        ("Ask support for figures", None),
        ("Book a room", None),
    ]
    assert room.page.decisions.free_head.isVisible()


def test_deleting_a_decision_keeps_its_next_steps(stepped: Room) -> None:
    row = _row(stepped, 0)
    row.text.setFocus()
    stepped.key(Qt.Key.Key_Delete, hold=CONTROL)
    assert _decisions(stepped) == ["One price everywhere"]
    step, row_of_step = _step(stepped)
    assert step.decision_id is None
    assert row_of_step is stepped.page.decisions.free.rows[step.id]
    assert stepped.page.decisions.count.text() == "1"


def test_the_cross_deletes_a_next_step(stepped: Room) -> None:
    _, row = _step(stepped)
    row.text.setFocus()
    assert row.delete.isVisible()
    stepped.click(row.delete)
    assert not stepped.program.snapshot.next_steps()


def test_alt_and_arrow_move_a_decision(decided: Room) -> None:
    _row(decided, 1).text.setFocus()
    decided.key(Qt.Key.Key_Up, hold=ALT)
    assert _decisions(decided) == ["One price everywhere", "Guest checkout first"]


def test_the_line_for_a_next_step_goes_when_it_is_left_empty(decided: Room) -> None:
    row = _row(decided, 0)
    row.text.setFocus()
    decided.key(ENTER, hold=CONTROL)
    assert row.adder.isVisible()
    decided.page.decisions.adder.setFocus()
    assert not row.adder.isVisible()


def test_ctrl_enter_after_a_new_decision_types_its_next_step(room: Room) -> None:
    room.run("decision")
    room.type("Free returns")
    room.key(ENTER, hold=CONTROL)
    room.type("Ask what it costs", ENTER)
    (decision,) = room.program.snapshot.decisions()
    (step,) = room.program.snapshot.next_steps()
    assert (decision.text, step.text) == ("Free returns", "Ask what it costs")
    assert step.decision_id == decision.id


def test_the_line_that_is_typed_in_stays_in_sight_while_the_list_grows(room: Room) -> None:
    room.run("decision")
    line = room.page.decisions.adder
    for number in range(25):
        room.type(f"Decision {number}", ENTER)
    room.program.wait(lambda: line.visibleRegion().boundingRect() == line.rect())
    assert room.focus is line


def test_another_theme_leaves_the_keyboard_where_it_is(decided: Room) -> None:
    assert decided.focus is decided.page.decisions.adder
    before = decided.page.decisions.adder
    decided.program.run("view.theme_dark")
    decided.program.wait(lambda: decided.page.decisions.adder is not before)
    decided.program.wait(lambda: decided.focus is decided.page.decisions.adder)
