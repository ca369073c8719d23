"""What the properties panel reads and writes, for one record and for several."""

from __future__ import annotations

import pytest

from journeydesigner.commands.channels import add_channel
from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.fields import MIXED, common_value, set_field
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.phases import add_phase
from journeydesigner.model import (
    BrokenReference,
    InvalidValue,
    JourneyError,
    JourneyMap,
    Note,
    Stage,
)
from tests.support.workbench import Workbench


def test_one_value_for_several_records_is_one_step(bench: Workbench) -> None:
    channel = bench.do(add_channel, "Web")
    both = [bench["Ad"], bench["Cart"]]
    assert bench.writes(set_field, both, "channel_id", channel) == 2
    assert common_value(bench.snapshot, both, "channel_id") == channel


def test_differing_values_are_mixed_and_none_is_a_value(bench: Workbench) -> None:
    both = [bench["Ad"], bench["Cart"]]
    assert common_value(bench.snapshot, both, "name") is MIXED
    assert common_value(bench.snapshot, both, "impact") is None
    bench.do(set_field, [bench["Ad"]], "impact", 3)
    assert common_value(bench.snapshot, both, "impact") is MIXED
    assert common_value(bench.snapshot, [], "name") is None


def test_text_is_made_clean_and_what_was_left_out_is_counted(bench: Workbench) -> None:
    assert bench.do(set_field, [bench["Ad"]], "name", "A\x00\ud800d\r\n") == 2
    assert bench.record("Ad").name == "Ad\n"
    assert bench.do(set_field, [bench["Ad"]], "name", "x" * 32_005) == 5


def test_a_bad_value_says_which_field_and_why_and_changes_nothing(bench: Workbench) -> None:
    before = bench.snapshot
    with pytest.raises(InvalidValue) as refusal:
        bench.do(set_field, [bench["Ad"], bench["Cart"]], "impact", 9)
    assert refusal.value.errors == {"impact": "must be 5 or less"}
    assert bench.snapshot is before


@pytest.mark.parametrize("name", ["id", "map_id", "order", "kind", "no_such_field"])
def test_structure_is_not_edited_as_a_field(bench: Workbench, name: str) -> None:
    with pytest.raises(JourneyError, match="cannot be changed"):
        bench.do(set_field, [bench["Ad"]], name, "x")


def test_another_stage_moves_the_touchpoint_with_its_notes(bench: Workbench) -> None:
    bench.do(set_field, [bench["Checkout"], bench["Ad"]], "stage_id", bench["Use"])
    assert bench.columns()["Use"] == ["Ad", "Checkout"]
    assert bench.cell("pains", "Use") == ["Slow"]
    bench.do(set_field, [bench["Ad"]], "stage_id", None)
    assert bench.parked() == ["Ad"]


def test_who_is_in_the_stage_already_stays_in_place(bench: Workbench) -> None:
    assert bench.writes(set_field, [bench["Ad"]], "stage_id", bench["Awareness"]) == 0
    bench.do(set_field, [bench["Ad"], bench["Cart"]], "stage_id", bench["Awareness"])
    assert bench.columns()["Awareness"] == ["Ad", "Search", "Cart"]


def test_a_touchpoint_and_a_note_are_moved_each_by_its_own_rules(bench: Workbench) -> None:
    loose = bench.do(add_note, bench["notes"], bench["Awareness"], bench["Ad"], "loose")
    bench.do(set_field, [loose, bench["Checkout"]], "stage_id", bench["Use"])
    assert bench.columns()["Use"] == ["Checkout"]
    assert bench.cell("pains", "Use") == ["Slow"]
    assert bench.cell("notes", "Use") == ["loose"]
    assert bench.record(loose, Note).touchpoint_id is None


def test_a_point_is_given_to_a_persona_that_has_none_there(bench: Workbench) -> None:
    trudy = bench.do(add_persona, "Trudy")
    bench.do(set_field, [bench["point"]], "persona_id", trudy)
    assert bench.snapshot.emotion(bench["Checkout"], bench["Tim"]) is None
    assert bench.record("map", JourneyMap).persona_ids == (bench["Tim"], trudy)
    bench.do(set_score, bench["Checkout"], bench["Tim"], 3)
    with pytest.raises(JourneyError, match="already"):
        bench.do(set_field, [bench["point"]], "persona_id", bench["Tim"])


def test_another_place_of_a_note_is_a_place_that_exists(bench: Workbench) -> None:
    bench.do(set_field, [bench["Slow"]], "lane_id", bench["notes"])
    assert bench.record("Slow", Note).touchpoint_id == bench["Checkout"]
    bench.do(set_field, [bench["Slow"]], "touchpoint_id", bench["Ad"])
    assert bench.cell("notes", "Awareness") == ["Slow"]
    bench.do(set_field, [bench["Slow"]], "touchpoint_id", None)
    assert bench.cell("notes", "Awareness") == ["Slow"]
    assert not bench.snapshot.is_under_touchpoint(bench.record("Slow", Note))
    bench.do(set_field, [bench["Slow"]], "stage_id", bench["Use"])
    assert bench.cell("notes", "Use") == ["Slow"]
    bench.do(set_field, [bench["Slow"]], "stage_id", None)
    assert bench.parked_notes() == ["Slow"]


def test_a_phase_and_a_map_s_personas_follow_their_own_rules(bench: Workbench) -> None:
    theirs = bench.do(add_phase, bench.do(add_map, "Other"), "Theirs")
    with pytest.raises(JourneyError, match="another map"):
        bench.do(set_field, [bench["Use"]], "phase_id", theirs)
    ours = bench.do(add_phase, bench["map"], "Ours")
    bench.do(set_field, [bench["Use"]], "phase_id", ours)
    assert bench.record("Use", Stage).phase_id == ours
    trudy = bench.do(add_persona, "Trudy")
    bench.do(set_field, [bench["map"]], "persona_ids", [trudy])
    assert bench.record("map", JourneyMap).persona_ids == (trudy,)
    assert bench["point"] not in bench.snapshot


def test_a_map_is_no_variant_of_itself(bench: Workbench) -> None:
    with pytest.raises(JourneyError, match="itself"):
        bench.do(set_field, [bench["map"]], "variant_of", bench["map"])


def test_a_reference_to_nothing_is_refused(bench: Workbench) -> None:
    with pytest.raises(BrokenReference, match="not there"):
        bench.do(set_field, [bench["Ad"]], "channel_id", "channel:gone")
    with pytest.raises(BrokenReference, match="not there"):
        bench.do(set_field, [bench["Ad"]], "channel_id", bench["Tim"])


def test_a_field_of_several_kinds_is_set_on_all_of_them(bench: Workbench) -> None:
    answer = bench.do(add_note, bench["notes"], bench["Use"])
    mixed = [answer, bench["Ad"]]
    bench.do(set_field, mixed, "impact", 2)
    assert common_value(bench.snapshot, mixed, "impact") == 2
