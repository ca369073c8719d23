"""A workshop with real keys and a real mouse."""

from __future__ import annotations

import pytest

from tests.support.small_map import LOST, SLOW, UNSURE
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb


def _titles(program: Program) -> list[str]:
    return [item.title for item in program.snapshot.agenda]


def _choose(program: Program, words: str) -> None:
    """An action by what it is called."""
    program.desktop.key("ctrl+k")
    program.desktop.type(words)
    program.desktop.key("Return")


def _says(program: Program, words: str) -> bool:
    """Whether these words stand somewhere in the window."""
    return any(words in name for thing in program.things("StaticText") for name in thing.names)


def test_an_agenda_is_chosen_dragged_into_order_and_run_by_keys(shop: Program) -> None:
    _choose(shop, "agenda start from touchpoints")
    shop.until(lambda: len(_titles(shop)) == 7, "the agenda is there")
    first = shop.find("Button", "Start Collect data").middle
    second = shop.find("Button", "Start Define touchpoints").middle
    shop.desktop.hold(first, second.moved(0, 12))
    shop.desktop.release()
    shop.until(lambda: _titles(shop)[:2] == ["Define touchpoints", "Collect data"], "it moved")
    shop.desktop.key("F9")
    shop.find("Button", "Define touchpoints is running")
    shop.desktop.key("ctrl+F9")
    shop.find("Button", "Collect data is running")
    before = shop.text
    shop.desktop.key("shift+F9", "F9")
    shop.find("Button", "Go on")
    assert shop.text == before


def test_a_vote_from_opening_to_the_result_by_keys(shop: Program) -> None:
    _choose(shop, "vote on all pain points")
    shop.until(lambda: bool(shop.snapshot.all_votings()), "the vote is open")
    shop.until_fact("focus", "ballotRow")
    shop.desktop.key("Down", "plus", "plus", "Down", "plus", "Return", "End", "3")
    shop.until(lambda: shop.snapshot.dots(UNSURE) == 3, "the votes are in")
    assert shop.snapshot.dots(LOST) == 2
    assert shop.snapshot.dots(SLOW) == 1
    shop.desktop.key("plus")
    shop.until(
        lambda: _says(shop, "Person 2 would have given 4"),
        "more than the budget is refused in words",
    )
    shop.desktop.key("ctrl+z")
    shop.until(lambda: shop.snapshot.dots(UNSURE) == 0, "undo takes the vote back")


def test_the_lock_keeps_stages_where_they_are(shop: Program) -> None:
    shop.desktop.key("ctrl+l")
    shop.find("Button", "Structure locked")
    before = shop.text
    shop.desktop.click(shop.at("stage:aware"))
    shop.desktop.key("Delete")
    shop.until(lambda: _says(shop, "The structure is locked"), "it is said in words")
    assert shop.text == before
