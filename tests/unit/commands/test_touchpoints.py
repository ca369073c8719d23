"""Touchpoints come, move, are copied and go, and take along what is theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.maps import add_map
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.stages import add_stage
from journeydesigner.commands.touchpoints import (
    add_touchpoint,
    delete_touchpoints,
    duplicate_touchpoints,
    move_touchpoints,
)
from journeydesigner.document import Transaction
from journeydesigner.model import InvalidValue, JourneyError, Note, Touchpoint, UnknownRecord
from tests.support.workbench import Workbench


def test_a_new_touchpoint_stands_where_it_was_dropped(bench: Workbench) -> None:
    bench.do(add_touchpoint, bench["map"], bench["Awareness"], 1, name="Advert")
    bench.do(add_touchpoint, bench["map"], bench["Awareness"], name="Last")
    assert bench.columns()["Awareness"] == ["Ad", "Advert", "Search", "Last"]


def test_without_a_stage_it_waits_in_the_parking_lot(bench: Workbench) -> None:
    bench.do(add_touchpoint, bench["map"], None, name="Later")
    bench.do(add_touchpoint, bench["map"], None, 0, name="First")
    assert bench.parked() == ["First", "Later"]


def test_its_text_is_made_clean_and_a_bad_value_is_refused(bench: Workbench) -> None:
    key = bench.do(add_touchpoint, bench["map"], None, name="A\x00b\r\n")
    assert bench.record(key).name == "Ab\n"
    with pytest.raises(InvalidValue, match="5 or less"):
        bench.do(add_touchpoint, bench["map"], None, impact=6)


def test_a_field_that_does_not_exist_is_a_mistake_of_the_program(bench: Workbench) -> None:
    with pytest.raises(TypeError, match="chanel"):
        bench.do(add_touchpoint, bench["map"], None, chanel="Web")


def test_moving_one_writes_one_record(bench: Workbench) -> None:
    assert bench.writes(move_touchpoints, [bench["Ad"]], bench["Use"]) == 1
    assert bench.columns() == {"Awareness": ["Search"], "Decision": ["Cart", "Checkout"],
                               "Use": ["Ad"]}  # fmt: skip


def test_several_keep_their_order_from_left_to_right(bench: Workbench) -> None:
    bench.do(move_touchpoints, [bench["Checkout"], bench["Ad"], bench["Cart"]], bench["Use"])
    assert bench.columns()["Use"] == ["Ad", "Cart", "Checkout"]


def test_the_index_is_the_gap_that_the_drop_line_shows(bench: Workbench) -> None:
    for name in "abcd":
        bench.ids[name] = bench.do(add_touchpoint, bench["map"], bench["Use"], name=name)
    bench.do(move_touchpoints, [bench["a"]], bench["Use"], 3)
    assert bench.columns()["Use"] == ["b", "c", "a", "d"]
    bench.do(move_touchpoints, [bench["b"], bench["d"]], bench["Use"], 2)
    assert bench.columns()["Use"] == ["c", "b", "d", "a"]


def test_dropping_them_where_they_are_changes_nothing(bench: Workbench) -> None:
    both = [bench["Ad"], bench["Search"]]
    for index in (0, 1, 2, None):
        assert bench.writes(move_touchpoints, both, bench["Awareness"], index) == 0


def test_its_notes_follow_it(bench: Workbench) -> None:
    bench.do(move_touchpoints, [bench["Checkout"]], bench["Use"])
    assert bench.cell("pains", "Use") == ["Slow"]
    bench.do(move_touchpoints, [bench["Checkout"]], None)
    assert bench.parked_notes() == ["Slow"]
    bench.do(move_touchpoints, [bench["Checkout"]], bench["Awareness"], 0)
    note = bench.record("Slow", Note)
    assert bench.cell("pains", "Awareness") == ["Slow"]
    assert bench.snapshot.is_under_touchpoint(note)


def test_a_stage_of_another_map_is_refused_in_words(bench: Workbench) -> None:
    other = bench.do(add_map, "Other")
    stage = bench.snapshot.stages(other)[0].id
    with pytest.raises(JourneyError, match="another map"):
        bench.do(move_touchpoints, [bench["Ad"]], stage)
    with pytest.raises(UnknownRecord):
        bench.do(move_touchpoints, ["touchpoint:gone"], bench["Use"])


def test_a_copy_stands_right_after_with_its_emotions_and_notes(bench: Workbench) -> None:
    (copy,) = bench.do(duplicate_touchpoints, [bench["Cart"]])
    assert bench.columns()["Decision"] == ["Cart", "Cart", "Checkout"]
    assert bench.snapshot.touchpoints(bench["Decision"])[1].id == copy
    (copy,) = bench.do(duplicate_touchpoints, [bench["Checkout"]])
    assert [(p.persona_id, p.score) for p in bench.snapshot.emotions(copy)] == [
        (bench["Tim"], -2.0)
    ]
    assert [n.text for n in bench.snapshot.tied_notes(copy, "pain-points")] == ["Slow"]
    assert bench.cell("pains", "Decision") == ["Slow", "Slow"]


def test_copies_of_several_stand_together_after_the_last(bench: Workbench) -> None:
    bench.do(duplicate_touchpoints, [bench["Search"], bench["Ad"], bench["Cart"]])
    assert bench.columns()["Awareness"] == ["Ad", "Search", "Ad", "Search"]
    assert bench.columns()["Decision"] == ["Cart", "Cart", "Checkout"]


def test_a_copied_opportunity_answers_the_copied_pain_point(bench: Workbench) -> None:
    lane = bench["notes"]
    answer = bench.do(add_note, lane, bench["Decision"], bench["Checkout"], "Faster",
                      answers=(bench["Slow"],))  # fmt: skip
    (copy,) = bench.do(duplicate_touchpoints, [bench["Checkout"]])
    notes = {n.text: n for n in bench.snapshot.tied_notes(copy)}
    assert notes["Faster"].answers == (notes["Slow"].id,)
    assert bench.record(answer).answers == (bench["Slow"],)


def test_deleting_takes_notes_and_emotions_along(bench: Workbench) -> None:
    answer = bench.do(add_note, bench["notes"], bench["Use"], None, "Faster",
                      answers=(bench["Slow"],))  # fmt: skip
    bench.do(delete_touchpoints, [bench["Checkout"]])
    assert not {bench["Checkout"], bench["Slow"], bench["point"]} & set(bench.snapshot.records)
    assert bench.record(answer).answers == ()


@given(
    moves=st.lists(
        st.tuples(
            st.sets(st.integers(0, 7), min_size=1, max_size=4),
            st.integers(0, 3),
            st.one_of(st.none(), st.integers(-1, 9)),
        ),
        max_size=6,
    ),
    keys=st.lists(st.sampled_from(("a0", "a0", "a1", "", "junk!")), min_size=8, max_size=8),
)
def test_moves_do_to_the_columns_what_they_would_do_to_lists(
    moves: list[tuple[set[int], int, int | None]], keys: list[str]
) -> None:
    """Whatever the order keys were: the stages behave as plain lists do."""
    bench = Workbench()
    stages = [*bench.snapshot.stages(bench["map"]), None]
    where = [stage.id if stage else None for stage in stages]
    for name, key in zip("abcdefgh", keys, strict=True):
        made = bench.do(add_touchpoint, bench["map"], bench["Use"], name=name)
        bench.do(lambda tx, made=made, key=key: tx.update(made, order=key))
    for chosen, target, index in moves:
        lists = {place: [t.id for t in _at(bench, place)] for place in where}
        everything = [key for place in where for key in lists[place]]
        moved = [everything[i % len(everything)] for i in sorted(chosen)]
        moved = [key for key in everything if key in moved]
        slot = len(lists[where[target]]) if index is None else max(index, 0)
        before = [key for key in lists[where[target]][:slot] if key not in moved]
        after = [key for key in lists[where[target]][slot:] if key not in moved]
        bench.do(move_touchpoints, moved, where[target], index)
        for place in where:
            expected = [key for key in lists[place] if key not in moved]
            if place == where[target]:
                expected = [*before, *moved, *after]
            assert [t.id for t in _at(bench, place)] == expected


def _at(bench: Workbench, place: str | None) -> list[Touchpoint]:
    if place is None:
        return bench.snapshot.parked_touchpoints(bench["map"])
    return bench.snapshot.touchpoints(place)


def test_a_stage_added_in_the_same_step_can_be_filled_at_once(bench: Workbench) -> None:
    def both(tx: Transaction) -> None:
        stage = add_stage(tx, bench["map"], name="New")
        move_touchpoints(tx, [bench["Ad"]], stage)

    bench.do(both)
    assert bench.columns()["New"] == ["Ad"]
