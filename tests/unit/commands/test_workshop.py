"""Agenda, decisions and next steps, hidden notes."""

from __future__ import annotations

import pytest

from journeydesigner.commands import names
from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.insert_snapshot import insert_snapshot
from journeydesigner.commands.maps import delete_map
from journeydesigner.commands.workshop import agenda, decisions, lock, notes
from journeydesigner.document import Document
from journeydesigner.model import (
    AgendaItem,
    Decision,
    InvalidValue,
    JourneyError,
    JourneyMap,
    NextStep,
    Note,
)
from tests.support.workbench import Workbench


def titles(bench: Workbench) -> list[str]:
    return [item.title for item in bench.snapshot.agenda]


def test_the_first_agenda_is_the_usual_sequence(bench: Workbench) -> None:
    bench.do(agenda.use_template, "touchpoints")
    assert titles(bench) == [
        "Collect data", "Define touchpoints", "Draw the map", "Emotions",
        "Pain points and opportunities", "Vote", "Next steps",
    ]  # fmt: skip
    assert agenda.total_minutes(bench.snapshot) == sum(i.minutes for i in bench.snapshot.agenda)


@pytest.mark.parametrize("template", agenda.AGENDA_TEMPLATES, ids=lambda each: each.key)
def test_an_agenda_to_start_from_fits_into_a_day(template: agenda.AgendaTemplate) -> None:
    assert 7 <= len(template.items) <= 9
    assert 120 <= template.minutes <= 300
    assert all(item.title and item.notes and item.minutes for item in template.items)
    assert all("\n" not in item.notes and len(item.notes) <= 100 for item in template.items)


def test_another_agenda_takes_the_place_of_the_first_as_one_step(bench: Workbench) -> None:
    bench.do(agenda.use_template, "personas")
    before = titles(bench)
    bench.do(agenda.use_template, "data")
    assert titles(bench) != before
    bench.document.undo()
    assert titles(bench) == before
    with pytest.raises(JourneyError, match="party"):
        bench.do(agenda.use_template, "party")


def test_items_are_added_edited_moved_and_deleted(bench: Workbench) -> None:
    first = bench.do(agenda.add_item, "Coffee", 15)
    second = bench.do(agenda.add_item, "Welcome", 5, "Who are we?", index=0)
    bench.do(set_field, [second], "minutes", 20)
    assert [(i.title, i.minutes) for i in bench.snapshot.agenda] == [
        ("Welcome", 20),
        ("Coffee", 15),
    ]
    bench.do(agenda.move_items, [first], 0)
    assert titles(bench) == ["Coffee", "Welcome"]
    for wrong in (-1, 601, 2.5):
        with pytest.raises(InvalidValue):
            bench.do(set_field, [first], "minutes", wrong)
    bench.do(delete_records, [first])
    assert titles(bench) == ["Welcome"]
    bench.do(agenda.clear_agenda)
    assert list(bench.snapshot.of(AgendaItem)) == []


def test_next_steps_follow_from_decisions(bench: Workbench) -> None:
    decided = bench.do(decisions.add_decision, "One page", bench["map"])
    step = bench.do(
        decisions.add_next_step, "Sketch it", "Zoë", "2026-04-30", decided, status="planned"
    )
    loose = bench.do(decisions.add_next_step, "Book the room")
    found = bench.record(step, NextStep)
    assert (found.map_id, found.owner, found.due) == (bench["map"], "Zoë", "2026-04-30")
    assert [s.id for s in bench.snapshot.next_steps(bench["map"])] == [step]
    assert [s.id for s in bench.snapshot.next_steps()] == [step, loose]
    bench.do(decisions.move_next_steps, [loose], 0)
    assert [s.id for s in bench.snapshot.next_steps()] == [loose, step]
    with pytest.raises(InvalidValue, match="date"):
        bench.do(set_field, [step], "due", "next week")
    bench.do(delete_records, [decided])
    assert bench.record(step, NextStep).decision_id is None
    assert bench.snapshot.decisions() == []
    bench.document.undo()
    assert bench.record(step, NextStep).decision_id == decided


def test_decisions_outlive_their_map(bench: Workbench) -> None:
    decided = bench.do(decisions.add_decision, "One page", bench["map"])
    bench.do(decisions.add_next_step, "Sketch it", decision_id=decided)
    bench.do(delete_map, bench["map"])
    assert [d.map_id for d in bench.snapshot.decisions()] == [None]
    assert [(s.map_id, s.decision_id) for s in bench.snapshot.next_steps()] == [(None, decided)]


def test_decisions_come_along_from_another_project(bench: Workbench) -> None:
    decided = bench.do(decisions.add_decision, "One page", bench["map"])
    bench.do(decisions.add_next_step, "Sketch it", decision_id=decided)
    there = Document()
    with there.transaction("insert") as tx:
        decisions.add_decision(tx, "Mine")
        (new_map,) = insert_snapshot(tx, bench.snapshot)
    assert [d.text for d in there.snapshot.decisions()] == ["Mine", "One page"]
    (step,) = there.snapshot.next_steps(new_map)
    assert there.snapshot.need(step.decision_id or "", Decision).map_id == new_map


def test_hidden_notes_are_collected_and_revealed_together(bench: Workbench) -> None:
    collected = [bench.do(notes.collect_hidden, bench["map"], text) for text in ("One", "Two")]
    bench.do(notes.hide, [bench["Slow"]])
    assert [bench.record(key, Note).shown_text for key in (*collected, "Slow")] == [""] * 3
    assert [n.id for n in bench.snapshot.parked_notes(bench["map"])] == collected
    bench.do(notes.reveal, [collected[0]])
    steps = len(bench.document.history.done)
    assert bench.do(notes.reveal_all, bench["map"]) == 2
    assert len(bench.document.history.done) == steps + 1
    assert bench.record("Slow", Note).shown_text == "Slow"
    bench.document.undo()
    assert [bench.record(key, Note).hidden for key in (*collected, "Slow")] == [False, True, True]


def test_a_lock_is_a_step_with_a_name(bench: Workbench) -> None:
    bench.do(lock.set_lock, bench["map"], True)
    assert bench.record("map", JourneyMap).structure_locked
    assert (lock.locking(True), lock.locking(False)) == ("Lock structure", "Unlock structure")


def test_steps_have_names() -> None:
    assert names.adding("next-step") == "Add next step"
    assert names.deleting(["agenda:1", "agenda:2"]) == "Delete 2 agenda items"
    assert names.moving(["decision:1"]) == "Move decision"
