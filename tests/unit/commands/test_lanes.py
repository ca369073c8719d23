"""Lanes come, move and go; some kinds occur once, and only note lanes take notes along."""

from __future__ import annotations

import pytest

from journeydesigner.commands.lanes import (
    add_lane,
    delete_lanes,
    ensure_lane,
    move_lanes,
    set_height,
)
from journeydesigner.commands.notes import park_notes
from journeydesigner.model import InvalidValue, JourneyError, Lane, Touchpoint
from tests.support.workbench import Workbench


def test_a_new_lane_stands_where_it_was_dropped(bench: Workbench) -> None:
    bench.do(add_lane, bench["map"], "thinking", 1)
    bench.do(add_lane, bench["map"], "backstage", title="Behind the scenes")
    assert bench.rows() == ["touchpoints", "thinking", "emotion", "pain-points", "notes",
                            "backstage"]  # fmt: skip


@pytest.mark.parametrize("kind", ["touchpoints", "emotion"])
def test_touchpoints_and_emotion_occur_once(bench: Workbench, kind: str) -> None:
    with pytest.raises(JourneyError, match="only one") as refusal:
        bench.do(add_lane, bench["map"], kind)
    assert "hidden" in refusal.value.hint


def test_other_kinds_may_occur_again_and_unknown_ones_are_refused(bench: Workbench) -> None:
    bench.do(add_lane, bench["map"], "notes")
    assert bench.rows().count("notes") == 2
    with pytest.raises(JourneyError, match="no kind of lane"):
        bench.do(add_lane, bench["map"], "elevator")


def test_a_missing_lane_is_made_where_it_fits(bench: Workbench) -> None:
    key = bench.do(ensure_lane, bench["map"], "opportunities")
    assert bench.rows() == ["touchpoints", "emotion", "pain-points", "opportunities", "notes"]
    assert bench.do(ensure_lane, bench["map"], "opportunities") == key
    bench.do(ensure_lane, bench["map"], "customer-goal")
    bench.do(ensure_lane, bench["map"], "support-processes")
    bench.do(ensure_lane, bench["map"], "frontstage")
    assert bench.rows()[0] == "customer-goal"
    assert bench.rows()[-2:] == ["frontstage", "support-processes"]


def test_lanes_move_and_only_they_are_written(bench: Workbench) -> None:
    assert bench.writes(move_lanes, [bench["notes"]], 0) == 1
    assert bench.rows() == ["notes", "touchpoints", "emotion", "pain-points"]


def test_deleting_a_field_lane_removes_the_row_only(bench: Workbench) -> None:
    lane = bench.do(add_lane, bench["map"], "thinking")
    bench.do(lambda tx: tx.update(bench["Ad"], thinking="Nice"))
    bench.do(delete_lanes, [lane, bench.snapshot.lanes(bench["map"])[0].id])
    assert bench.rows() == ["emotion", "pain-points", "notes"]
    assert bench.record("Ad", Touchpoint).thinking == "Nice"
    assert bench.columns()["Decision"] == ["Cart", "Checkout"]


def test_deleting_a_note_lane_deletes_its_notes_but_not_parked_ones(bench: Workbench) -> None:
    bench.do(park_notes, [bench["Slow"]])
    bench.do(delete_lanes, [bench["pains"]])
    assert bench.parked_notes() == ["Slow"]
    bench.document.undo()
    bench.document.undo()
    bench.do(delete_lanes, [bench["pains"]])
    assert bench["Slow"] not in bench.snapshot


def test_the_height_has_limits_and_none_is_as_high_as_the_content(bench: Workbench) -> None:
    bench.do(set_height, bench["notes"], 180)
    assert bench.record("notes", Lane).height == 180
    bench.do(set_height, bench["notes"], None)
    assert bench.record("notes", Lane).height is None
    with pytest.raises(InvalidValue, match="24 or more"):
        bench.do(set_height, bench["notes"], 3)
