"""Copies that are put somewhere."""

from __future__ import annotations

import pytest

from journeydesigner.commands.copies import copy_touchpoints
from journeydesigner.commands.stages import delete_stages
from tests.support.workbench import Workbench


@pytest.mark.parametrize(
    ("index", "names"),
    [
        (0, ["Ad", "Cart", "Checkout"]),
        (1, ["Cart", "Ad", "Checkout"]),
        (-1, ["Cart", "Ad", "Checkout"]),
        (None, ["Cart", "Checkout", "Ad"]),
        (9, ["Cart", "Checkout", "Ad"]),
    ],
)
def test_a_copy_stands_before_the_indexth(index: int | None, names: list[str]) -> None:
    bench = Workbench()
    bench.do(copy_touchpoints, [bench["Ad"]], bench["Decision"], index)
    assert bench.columns()["Decision"] == names
    assert bench.columns()["Awareness"] == ["Ad", "Search"]


@pytest.mark.parametrize("index", [-1, 0, 3, None])
def test_a_copy_is_the_only_one_where_nothing_stood(index: int | None) -> None:
    bench = Workbench()
    bench.do(copy_touchpoints, [bench["Ad"]], bench["Use"], index)
    assert bench.columns()["Use"] == ["Ad"]
    bench.do(delete_stages, [bench["Use"]])
    assert bench.columns()["Awareness"] == ["Ad", "Search"]
