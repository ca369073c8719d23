"""Stages and phases come, move, are copied and go."""

from __future__ import annotations

import pytest

from journeydesigner.commands.maps import add_map
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.phases import add_phase, delete_phase, set_phase
from journeydesigner.commands.stages import (
    add_stage,
    delete_stages,
    duplicate_stages,
    move_stages,
)
from journeydesigner.model import JourneyError, Note, Stage, Touchpoint
from tests.support.workbench import Workbench


def names(bench: Workbench) -> list[str]:
    return [stage.name for stage in bench.snapshot.stages(bench["map"])]


def test_a_new_stage_stands_where_it_was_dropped(bench: Workbench) -> None:
    bench.do(add_stage, bench["map"], 0, "First")
    bench.do(add_stage, bench["map"], None, "Last", goal="Come back")
    assert names(bench) == ["First", "Awareness", "Decision", "Use", "Last"]


def test_two_stages_may_have_the_same_name_or_none(bench: Workbench) -> None:
    bench.do(add_stage, bench["map"], None, "Use")
    bench.do(add_stage, bench["map"])
    assert names(bench)[2:] == ["Use", "Use", ""]


def test_stages_move_together_and_only_they_are_written(bench: Workbench) -> None:
    assert bench.writes(move_stages, [bench["Use"], bench["Decision"]], 0) == 2
    assert names(bench) == ["Decision", "Use", "Awareness"]
    assert bench.columns()["Decision"] == ["Cart", "Checkout"]


def test_stages_of_two_maps_do_not_move_together(bench: Workbench) -> None:
    other_map = bench.do(add_map, "Other")
    other = bench.snapshot.stages(other_map)[0].id
    with pytest.raises(JourneyError, match="different maps"):
        bench.do(move_stages, [bench["Use"], other], 0)


def test_a_copy_of_a_stage_has_all_that_stands_in_it(bench: Workbench) -> None:
    bench.do(add_note, bench["notes"], bench["Decision"], None, "spans")
    (copy,) = bench.do(duplicate_stages, [bench["Decision"]])
    assert names(bench) == ["Awareness", "Decision", "Decision", "Use"]
    cart, checkout = bench.snapshot.touchpoints(copy)
    assert [cart.name, checkout.name] == ["Cart", "Checkout"]
    assert [p.score for p in bench.snapshot.emotions(checkout.id)] == [-2.0]
    pain = bench.snapshot.notes(bench["pains"], copy)
    assert [(n.text, n.touchpoint_id) for n in pain] == [("Slow", checkout.id)]
    assert [n.text for n in bench.snapshot.notes(bench["notes"], copy)] == ["spans"]


def test_deleting_a_stage_deletes_what_stands_in_it(bench: Workbench) -> None:
    spans = bench.do(add_note, bench["notes"], bench["Decision"], None, "spans")
    bench.do(delete_stages, [bench["Decision"]])
    gone = {bench["Decision"], bench["Cart"], bench["Checkout"], bench["Slow"], bench["point"]}
    assert not (gone | {spans}) & set(bench.snapshot.records)
    assert bench.columns() == {"Awareness": ["Ad", "Search"], "Use": []}


def test_keeping_the_cards_moves_them_to_the_parking_lot(bench: Workbench) -> None:
    bench.do(add_note, bench["notes"], bench["Decision"], None, "spans")
    bench.do(delete_stages, [bench["Decision"], bench["Awareness"]], keep_cards=True)
    assert bench.parked() == ["Ad", "Search", "Cart", "Checkout"]
    assert sorted(bench.parked_notes()) == ["Slow", "spans"]
    assert bench.record("Slow", Note).touchpoint_id == bench["Checkout"]
    assert bench.record("point").score == -2.0


def test_what_only_names_a_deleted_stage_from_the_parking_lot_stays(bench: Workbench) -> None:
    """A note without a lane waits in the parking lot, whatever stage it names."""
    bench.do(lambda tx: tx.update(bench["Slow"], lane_id=None, touchpoint_id=None))
    bench.do(delete_stages, [bench["Decision"]])
    assert bench.parked_notes() == ["Slow"]
    assert bench.record("Slow", Note).stage_id is None


def test_a_stage_between_two_of_one_phase_joins_it(bench: Workbench) -> None:
    phase = bench.do(add_phase, bench["map"], "Buy", [bench["Awareness"], bench["Decision"]])
    inside = bench.do(add_stage, bench["map"], 1, "Compare")
    after = bench.do(add_stage, bench["map"], 3, "Pay")
    assert bench.record(inside, Stage).phase_id == phase
    assert bench.record(after, Stage).phase_id is None


def test_stages_leave_a_phase_and_outlive_it(bench: Workbench) -> None:
    phase = bench.do(add_phase, bench["map"], "Buy", [bench["Awareness"], bench["Decision"]])
    bench.do(set_phase, [bench["Decision"]], None)
    assert bench.record("Decision", Stage).phase_id is None
    bench.do(delete_phase, phase)
    assert bench.record("Awareness", Stage).phase_id is None
    assert phase not in bench.snapshot


def test_a_phase_of_another_map_is_refused(bench: Workbench) -> None:
    phase = bench.do(add_phase, bench.do(add_map, "Other"), "Theirs")
    with pytest.raises(JourneyError, match="another map"):
        bench.do(set_phase, [bench["Use"]], phase)


def test_deleting_a_stage_and_undoing_it_brings_everything_back(bench: Workbench) -> None:
    before = bench.snapshot
    bench.do(delete_stages, [bench["Decision"]])
    bench.document.undo()
    assert bench.snapshot == before
    assert bench.record("Checkout", Touchpoint).stage_id == bench["Decision"]
