"""Scores, quotes, taking part, and the scale. Missing is never zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.emotions import (
    convert_scale,
    remove_point,
    set_quote,
    set_score,
    take_part,
)
from journeydesigner.commands.personas import add_persona
from journeydesigner.model import EmotionPoint, InvalidValue, JourneyError, JourneyMap
from tests.support.workbench import Workbench


def score(bench: Workbench, touchpoint: str, persona: str | None = "Tim") -> float | None:
    point = bench.snapshot.emotion(bench[touchpoint], bench[persona] if persona else None)
    assert point is not None
    return point.score


def test_a_score_is_set_changed_and_cleared(bench: Workbench) -> None:
    bench.do(set_score, bench["Cart"], bench["Tim"], 3)
    assert score(bench, "Cart") == 3.0
    assert bench.writes(set_score, bench["Cart"], bench["Tim"], 3.5) == 1
    bench.do(set_score, bench["Cart"], bench["Tim"], None)
    assert score(bench, "Cart") is None


def test_clearing_what_is_not_there_writes_nothing(bench: Workbench) -> None:
    assert bench.writes(set_score, bench["Ad"], bench["Tim"], None) == 0
    assert bench.writes(set_quote, bench["Ad"], bench["Tim"], "") == 0
    assert bench.snapshot.emotion(bench["Ad"], bench["Tim"]) is None


def test_a_score_outside_the_scale_is_kept_and_infinity_is_refused(bench: Workbench) -> None:
    bench.do(set_score, bench["Cart"], None, 99)
    assert score(bench, "Cart", None) == 99.0
    with pytest.raises(InvalidValue, match="finite"):
        bench.do(set_score, bench["Cart"], None, float("inf"))


def test_a_quote_without_a_score_leaves_the_score_missing(bench: Workbench) -> None:
    bench.do(set_quote, bench["Ad"], bench["Tim"], "Oh\x07!")
    point = bench.snapshot.emotion(bench["Ad"], bench["Tim"])
    assert point is not None
    assert (point.quote, point.score) == ("Oh!", None)


def test_taking_part_is_a_point_with_neither(bench: Workbench) -> None:
    bench.do(take_part, bench["Ad"], bench["Tim"])
    assert score(bench, "Ad") is None
    bench.do(take_part, bench["Checkout"], bench["Tim"])
    assert score(bench, "Checkout") == -2.0


def test_a_point_is_removed_with_its_doubles(bench: Workbench) -> None:
    double = EmotionPoint(id="emotion:zz", touchpoint_id=bench["Checkout"],
                          persona_id=bench["Tim"], score=4)  # fmt: skip
    bench.do(lambda tx: tx.add(double))
    bench.do(remove_point, bench["Checkout"], bench["Tim"])
    assert bench.snapshot.emotions(bench["Checkout"]) == []


def test_a_persona_that_gets_a_score_comes_onto_the_map(bench: Workbench) -> None:
    trudy = bench.do(add_persona, "Trudy")
    bench.do(set_score, bench["Ad"], trudy, 1)
    assert bench.record("map", JourneyMap).persona_ids == (bench["Tim"], trudy)


def test_another_scale_carries_the_scores_over(bench: Workbench) -> None:
    bench.do(set_score, bench["Ad"], bench["Tim"], 10)
    bench.do(take_part, bench["Cart"], bench["Tim"])
    bench.do(convert_scale, bench["map"], 1, 5)
    journey = bench.record("map", JourneyMap)
    assert (journey.scale_low, journey.scale_high) == (1.0, 5.0)
    assert score(bench, "Checkout") == 2.2
    assert score(bench, "Ad") == 7.0
    assert score(bench, "Cart") is None


@given(value=st.integers(-700, 700).map(lambda n: n / 100))
def test_there_and_back_again_a_written_score_is_the_same(value: float) -> None:
    bench = Workbench()
    bench.do(set_score, bench["Ad"], None, value)
    bench.do(convert_scale, bench["map"], 0, 100)
    bench.do(convert_scale, bench["map"], -5, 5)
    assert score(bench, "Ad", None) == value


def test_a_scale_upside_down_or_too_large_is_refused(bench: Workbench) -> None:
    before = bench.snapshot
    with pytest.raises(InvalidValue, match="below"):
        bench.do(convert_scale, bench["map"], 5, 1)
    bench.do(set_score, bench["Ad"], None, 1e308)
    with pytest.raises(JourneyError, match="too large"):
        bench.do(convert_scale, bench["map"], -1e9, 1e9)
    bench.document.undo()
    assert bench.snapshot == before
