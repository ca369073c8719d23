"""Notes stand under a touchpoint, span a stage, or wait in the parking lot."""

from __future__ import annotations

import pytest

from journeydesigner.commands.insights import add_touchpoint_note
from journeydesigner.commands.lanes import add_lane
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.notes import (
    add_note,
    add_parked_note,
    delete_notes,
    duplicate_notes,
    move_notes,
    park_notes,
)
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.model import JourneyError, Note
from tests.support.workbench import Workbench


def add(bench: Workbench, text: str, under: str | None = None, index: int | None = None) -> str:
    touchpoint = bench[under] if under else None
    bench.ids[text] = bench.do(add_note, bench["notes"], bench["Decision"], touchpoint, text, index)
    return bench.ids[text]


def test_a_note_spans_its_stage_or_stands_under_its_touchpoint(bench: Workbench) -> None:
    spans, under = add(bench, "spans"), add(bench, "under", "Cart")
    assert not bench.snapshot.is_under_touchpoint(bench.record(spans))
    assert bench.snapshot.is_under_touchpoint(bench.record(under))


def test_the_index_counts_the_notes_of_the_same_place(bench: Workbench) -> None:
    for text, under in (("a", None), ("x", "Cart"), ("b", None), ("y", "Cart")):
        add(bench, text, under)
    add(bench, "between", None, 1)
    add(bench, "first", "Cart", 0)
    cell = bench.cell("notes", "Decision")
    assert [t for t in cell if t in ("a", "b", "between")] == ["a", "between", "b"]
    assert [t for t in cell if t in ("x", "y", "first")] == ["first", "x", "y"]


def test_only_a_lane_that_holds_notes_takes_them(bench: Workbench) -> None:
    touchpoints = bench.snapshot.lanes(bench["map"])[0].id
    with pytest.raises(JourneyError, match="does not hold notes"):
        bench.do(add_note, touchpoints, bench["Decision"])
    with pytest.raises(JourneyError, match="does not hold notes"):
        bench.do(move_notes, [bench["Slow"]], touchpoints, bench["Decision"])


def test_a_touchpoint_of_another_stage_is_refused(bench: Workbench) -> None:
    with pytest.raises(JourneyError, match="not in this stage"):
        bench.do(add_note, bench["notes"], bench["Use"], bench["Cart"])


def test_another_map_is_refused(bench: Workbench) -> None:
    other = bench.do(add_map, "Other", lanes=("notes",))
    stage, lane = bench.snapshot.stages(other)[0].id, bench.snapshot.lanes(other)[0].id
    with pytest.raises(JourneyError, match="another map"):
        bench.do(move_notes, [bench["Slow"]], None, stage)
    with pytest.raises(JourneyError, match="another map"):
        bench.do(move_notes, [bench["Slow"]], lane, bench["Use"])


def test_a_note_moves_to_another_lane_stage_and_touchpoint(bench: Workbench) -> None:
    assert bench.writes(move_notes, [bench["Slow"]], bench["notes"], bench["Use"]) == 1
    assert bench.cell("notes", "Use") == ["Slow"]
    bench.do(move_notes, [bench["Slow"]], bench["pains"], None, bench["Ad"])
    note = bench.record("Slow", Note)
    assert (note.stage_id, note.touchpoint_id) == (bench["Awareness"], bench["Ad"])
    assert bench.writes(move_notes, [bench["Slow"]], None, None, bench["Ad"]) == 0


def test_notes_move_within_their_stack(bench: Workbench) -> None:
    for text in "abcd":
        add(bench, text)
    place = bench["notes"], bench["Decision"], None
    bench.do(move_notes, [bench["a"]], *place, 3)
    assert bench.cell("notes", "Decision") == ["b", "c", "a", "d"]
    bench.do(move_notes, [bench["d"], bench["c"]], *place, 0)
    assert bench.cell("notes", "Decision") == ["c", "d", "b", "a"]


def test_notes_of_several_lanes_keep_them_where_none_is_given(bench: Workbench) -> None:
    add(bench, "plain")
    bench.do(move_notes, [bench["plain"], bench["Slow"]], None, bench["Use"])
    assert bench.cell("notes", "Use") == ["plain"]
    assert bench.cell("pains", "Use") == ["Slow"]


def test_the_parking_lot_takes_notes_and_gives_them_back(bench: Workbench) -> None:
    bench.do(add_parked_note, bench["map"], "loose")
    bench.do(move_notes, [bench["Slow"]], None, None)
    assert bench.parked_notes() == ["loose", "Slow"]
    assert bench.record("Slow", Note).lane_id == bench["pains"]
    loose = bench.snapshot.parked_notes(bench["map"])[0].id
    with pytest.raises(JourneyError, match="does not hold notes"):
        bench.do(move_notes, [loose], None, bench["Use"])
    bench.do(move_notes, [loose, bench["Slow"]], bench["notes"], bench["Use"])
    assert bench.cell("notes", "Use") == ["loose", "Slow"]
    assert bench.parked_notes() == []


def test_a_parked_note_keeps_lane_and_touchpoint(bench: Workbench) -> None:
    bench.do(park_notes, [bench["Slow"]])
    note = bench.record("Slow", Note)
    assert (note.lane_id, note.touchpoint_id) == (bench["pains"], bench["Checkout"])


def test_a_copy_stands_right_after_its_note(bench: Workbench) -> None:
    for text in "ab":
        add(bench, text, "Cart")
    (copy,) = bench.do(duplicate_notes, [bench["a"]])
    cell = bench.snapshot.notes(bench["notes"], bench["Decision"])
    assert [(n.text, n.touchpoint_id) for n in cell] == [
        (text, bench["Cart"]) for text in ("a", "a", "b")
    ]
    assert cell[1].id == copy


def test_a_parked_note_is_copied_in_the_parking_lot(bench: Workbench) -> None:
    loose = bench.do(add_parked_note, bench["map"], "loose")
    bench.do(duplicate_notes, [loose])
    assert bench.parked_notes() == ["loose", "loose"]


def test_a_deleted_pain_point_is_no_longer_answered(bench: Workbench) -> None:
    answer = bench.do(add_note, bench["notes"], bench["Use"], answers=(bench["Slow"],))
    bench.do(delete_notes, [bench["Slow"]])
    assert bench.record(answer, Note).answers == ()
    assert bench["Slow"] not in bench.snapshot


def test_a_chip_makes_its_lane_and_ties_the_note(bench: Workbench) -> None:
    key = bench.do(add_touchpoint_note, bench["Cart"], "opportunities", "Save the cart")
    note = bench.record(key, Note)
    assert bench.rows() == ["touchpoints", "emotion", "pain-points", "opportunities", "notes"]
    assert bench.snapshot.note_kind(note) == "opportunities"
    assert bench.snapshot.is_under_touchpoint(note)
    again = bench.do(add_touchpoint_note, bench["Cart"], "opportunities", "Second")
    assert [n.id for n in bench.snapshot.tied_notes(bench["Cart"], "opportunities")] == [key, again]


def test_a_chip_of_a_parked_touchpoint_waits_with_it(bench: Workbench) -> None:
    bench.do(move_touchpoints, [bench["Cart"]], None)
    bench.do(add_touchpoint_note, bench["Cart"], "pain-points", "Lost")
    assert bench.parked_notes() == ["Lost"]
    bench.do(move_touchpoints, [bench["Cart"]], bench["Use"])
    assert bench.cell("pains", "Use") == ["Lost"]


def test_a_second_lane_of_a_kind_has_its_own_notes(bench: Workbench) -> None:
    second = bench.do(add_lane, bench["map"], "pain-points")
    bench.do(add_note, second, bench["Decision"], bench["Checkout"], "Other")
    tied = bench.snapshot.tied_notes(bench["Checkout"], "pain-points")
    assert sorted(note.text for note in tied) == ["Other", "Slow"]
    assert bench.cell("pains", "Decision") == ["Slow"]
