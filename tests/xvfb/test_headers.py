"""Headers under a real mouse: collapse, drag what is collapsed, expand, hide and show again."""

from __future__ import annotations

import pytest

from tests.support.small_map import AFTER, AWARE, BUY, CART, MAP, PAINS
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb


def number(program: Program, stage_id: str) -> Point:
    """Where the number of an open stage is."""
    x, y, _, height = program.box(stage_id)
    return Point(x + 17, y + (height + 3) / 2)


def width(program: Program, stage_id: str) -> float:
    return program.box(stage_id)[2]


def order(program: Program) -> list[str]:
    return [stage.id for stage in program.snapshot.stages(MAP)]


def test_a_stage_collapses_is_dragged_and_expands(shop: Program) -> None:
    before, wide = shop.text, width(shop, AWARE)
    shop.desktop.click(number(shop, AWARE))
    shop.until(lambda: width(shop, AWARE) < 60, "the stage is narrow")
    assert shop.text == before
    x, y, narrow, height = shop.box(AWARE)
    shop.desktop.drag(Point(x + narrow / 2, y + 10), shop.at(BUY, 0.9))
    shop.until(lambda: order(shop) == [BUY, AWARE, AFTER], "it stands second")
    assert width(shop, AWARE) == narrow
    x, y, narrow, height = shop.box(AWARE)
    shop.desktop.click(Point(x + narrow / 2, y + height - 8))
    shop.until(lambda: width(shop, AWARE) == wide, "the stage is open again")
    shop.until_fact("done", ["Move stage"])


def test_a_double_click_on_a_lanes_icon_collapses_it_once(shop: Program) -> None:
    x, y, _, height = shop.box(PAINS)
    shop.desktop.double_click(Point(x + 18, y + height / 2))
    shop.until(lambda: shop.box(PAINS)[3] < 40, "the lane is one line")
    x, y, _, height = shop.box(PAINS)
    shop.desktop.click(Point(x + 18, y + height / 2))
    shop.until(lambda: shop.box(PAINS)[3] > 40, "the lane is open again")
    shop.until_fact("done", [])


def test_a_hidden_stage_is_shown_again_by_its_sign(shop: Program) -> None:
    shop.desktop.click(shop.at(BUY))
    shop.until(lambda: list(shop.fact("selected")) == [BUY], "the stage is selected")
    shop.desktop.key("ctrl+h")
    shop.until(lambda: shop.snapshot[BUY].hidden, "the stage is hidden")  # type: ignore[attr-defined]
    x, y, _, height = shop.box(AFTER)
    shop.desktop.click(Point(x, y + height - 8))
    shop.until(lambda: not shop.snapshot[BUY].hidden, "it is back")  # type: ignore[attr-defined]
    assert shop.at(CART)
