"""Deleting whatever is selected, and the name that says what goes along."""

from __future__ import annotations

import pytest

from journeydesigner.commands import names
from journeydesigner.commands.delete import delete_records, describe_deletion
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.stages import add_stage
from journeydesigner.model import PROJECT_ID, JourneyError, UnknownRecord
from tests.support.workbench import Workbench


def test_any_mix_goes_even_where_one_is_part_of_another(bench: Workbench) -> None:
    bench.do(
        delete_records,
        [bench["Slow"], bench["Checkout"], bench["Decision"], bench["pains"], bench["point"]],
    )
    assert bench.columns() == {"Awareness": ["Ad", "Search"], "Use": []}
    assert bench.rows() == ["touchpoints", "emotion", "notes"]


def test_everything_can_go_at_once_and_come_back(bench: Workbench) -> None:
    before = bench.snapshot
    bench.do(delete_records, [key for key in before.records if key != PROJECT_ID])
    assert len(bench.snapshot) == 1
    bench.document.undo()
    assert bench.snapshot == before


def test_the_project_and_what_is_not_there_are_refused(bench: Workbench) -> None:
    before = bench.snapshot
    with pytest.raises(JourneyError, match="project"):
        bench.do(delete_records, [bench["Ad"], PROJECT_ID])
    with pytest.raises(UnknownRecord):
        bench.do(delete_records, [bench["Ad"], "stage:gone"])
    assert bench.snapshot is before


def test_an_emotion_point_goes_without_its_touchpoint(bench: Workbench) -> None:
    bench.do(delete_records, [bench["point"]])
    assert bench.snapshot.emotions(bench["Checkout"]) == []
    assert bench.columns()["Decision"] == ["Cart", "Checkout"]


def described(bench: Workbench, *chosen: str) -> str:
    return describe_deletion(bench.snapshot, [bench[name] for name in chosen])


def test_the_step_is_named_with_what_goes_along(bench: Workbench) -> None:
    assert described(bench, "Decision") == "Delete stage with 2 touchpoints"
    assert described(bench, "Decision", "Awareness") == "Delete 2 stages with 4 touchpoints"
    assert described(bench, "Use") == "Delete stage"
    assert described(bench, "map") == "Delete map with 4 touchpoints"
    assert described(bench, "pains") == "Delete lane with 1 note"
    assert described(bench, "notes") == "Delete lane"
    assert described(bench, "Checkout") == "Delete touchpoint with 1 note"
    assert described(bench, "Ad", "Cart") == "Delete 2 touchpoints"
    assert described(bench, "Tim") == "Delete persona with 1 emotion point"
    assert described(bench, "Slow") == "Delete note"
    assert described(bench, "Slow", "Ad") == "Delete 2 items"


def test_a_stage_that_holds_only_notes_says_so(bench: Workbench) -> None:
    bench.do(add_note, bench["notes"], bench["Use"])
    assert described(bench, "Use") == "Delete stage with 1 note"
    empty = bench.do(add_stage, bench["map"])
    assert describe_deletion(bench.snapshot, [empty]) == "Delete stage"


def test_steps_are_named_by_kind_and_count() -> None:
    assert names.adding("touchpoint") == "Add touchpoint"
    assert names.moving(["note:1"]) == "Move note"
    assert names.moving(["note:1", "note:2"]) == "Move 2 notes"
    assert names.moving(["note:1", "stage:2"]) == "Move 2 items"
    assert names.duplicating(["stage:1"]) == "Duplicate stage"
    assert names.copy_title("") == ""
