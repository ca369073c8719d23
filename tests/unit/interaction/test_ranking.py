"""What a few typed letters find, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.interaction.ranking import Ranking


def _best(typed: str, *titles: str) -> list[str]:
    found = Ranking((title, "") for title in titles).best(typed)
    return [titles[number] for number in found]


def test_beginnings_come_before_insides_and_insides_before_scattered_letters() -> None:
    titles = ("Pick a rack", "Compare", "A parcel", "Parcel", "Stage")
    assert _best("par", *titles) == ["Parcel", "A parcel", "Compare", "Pick a rack"]


def test_of_equally_good_ones_the_earlier_comes_first() -> None:
    assert _best("stage", "Stage b", "Stage a", "Stage") == ["Stage b", "Stage a", "Stage"]


def test_every_word_must_be_there_in_any_order() -> None:
    assert _best("jacket rain", "Rain jacket", "Rain", "Jacket") == ["Rain jacket"]


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert _best("  ", "b", "a") == ["b", "a"]


def test_accents_and_case_do_not_count() -> None:
    assert _best("CAFE", "Café") == ["Café"]
    assert _best("größe", "GRÖSSE") == ["GRÖSSE"]


def test_scattered_letters_begin_with_a_word() -> None:
    assert _best("fmw", "Fit map to window") == ["Fit map to window"]
    assert _best("mtw", "Fit map to window") == ["Fit map to window"]
    assert _best("itw", "Fit map to window") == []


def test_scattered_letters_stay_in_a_word_or_go_to_the_next_beginning() -> None:
    assert _best("chkout", "Checkout") == ["Checkout"]
    assert _best("compal", "Command palette") == ["Command palette"]
    assert _best("pay", "Calm home page with three ways in") == []


@pytest.mark.parametrize("typed", ["insert stage", "stage ins"])
def test_details_help_to_find(typed: str) -> None:
    assert Ranking([("Stage", "Insert"), ("Insert coin", "")]).best(typed) == [0]


def test_a_title_counts_before_details() -> None:
    assert Ranking([("Stage", "Insert"), ("Insert coin", "")]).best("insert") == [1, 0]


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=5))
def test_what_holds_the_typed_text_is_found_once(titles: list[str], typed: str) -> None:
    found = Ranking((title, "") for title in titles).best(typed)
    assert len(found) == len(set(found))
    assert {i for i, title in enumerate(titles) if typed == title} <= set(found)
