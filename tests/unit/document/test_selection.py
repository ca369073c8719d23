"""The selection: ordered, observable, never part of the document."""

from __future__ import annotations

import pytest

from journeydesigner.document import Selection


@pytest.fixture
def selection() -> Selection:
    return Selection()


def test_it_keeps_the_order_of_picking_and_the_last_is_the_current_one(
    selection: Selection,
) -> None:
    selection.set(["b", "a", "b"])
    assert selection.ids == ("b", "a")
    assert selection.current == "a"
    selection.add(["b", "c"])
    assert selection.ids == ("a", "b", "c")
    assert selection.current == "c"
    assert "b" in selection
    assert len(selection) == 3


def test_ctrl_click_adds_and_takes_away(selection: Selection) -> None:
    selection.toggle("a")
    selection.toggle("b")
    selection.toggle("a")
    assert selection.ids == ("b",)
    selection.clear()
    assert selection.current is None


def test_listeners_hear_of_real_changes_only(selection: Selection) -> None:
    heard: list[tuple[str, ...]] = []
    stop = selection.subscribe(lambda chosen: heard.append(chosen.ids))
    selection.set(["a"])
    selection.set(["a"])
    selection.add(["a"])
    selection.keep(lambda key: True)
    selection.keep(lambda key: False)
    stop()
    selection.set(["b"])
    assert heard == [("a",), ()]
