"""Copies, the pencil, splitting and merging with a real mouse and real keys."""

from __future__ import annotations

import pytest

from journeydesigner.model import Touchpoint
from tests.support.small_map import AD, AWARE, BUY, CART, EMOTION, PAY, SEARCH, TIM
from tests.xvfb.program import Program
from tests.xvfb.test_gestures import check_one_step, touchpoints

pytestmark = pytest.mark.xvfb
ROW = (AD, SEARCH, "touchpoint:review", CART)


def names(program: Program, stage: str) -> list[str]:
    return [touchpoint.name for touchpoint in program.snapshot.touchpoints(stage)]


def scores(program: Program) -> list[float | None]:
    snapshot = program.snapshot
    points = [snapshot.emotion(key, TIM) for key in ROW]
    return [point.score if point else None for point in points]


def test_a_touchpoint_is_copied_with_control(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold_key("ctrl")
    shop.desktop.drag(shop.at(AD), shop.at(CART, 0.9))
    shop.desktop.release_key("ctrl")
    shop.until(lambda: names(shop, BUY) == ["Cart", "Ad", "Pay"], "there is a copy")
    assert names(shop, AWARE)[0] == "Ad"
    check_one_step(shop, before, "Duplicate touchpoint")


def test_alt_during_a_drag_makes_it_a_copy(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(AD), shop.at(CART, 0.9))
    shop.until_fact("has_target")
    shop.desktop.hold_key("alt")
    shop.desktop.release()
    shop.desktop.release_key("alt")
    shop.until(lambda: names(shop, BUY) == ["Cart", "Ad", "Pay"], "there is a copy")
    assert len(touchpoints(shop, AWARE)) == 3
    check_one_step(shop, before, "Duplicate touchpoint")


def test_alt_let_go_during_a_drag_moves_after_all(shop: Program) -> None:
    shop.desktop.hold(shop.at(AD), shop.at(CART, 0.9))
    shop.until_fact("has_target")
    shop.desktop.hold_key("alt")
    shop.desktop.release_key("alt")
    shop.desktop.release()
    shop.until(lambda: touchpoints(shop, BUY) == [CART, AD, PAY], "it is moved")
    assert len(touchpoints(shop, AWARE)) == 2


def test_the_pencil_draws_the_curve_in_one_stroke(shop: Program) -> None:
    before = shop.text
    shop.desktop.key("ctrl+shift+e")
    start = shop.cell(EMOTION, AWARE, 0.02, 0.3)
    end = shop.cell(EMOTION, BUY, 0.4, 0.3)
    shop.desktop.press(start)
    shop.desktop.carry(start, end)
    shop.until(lambda: len(set(scores(shop))) == 1, "the curve follows")
    shop.desktop.release()
    shop.until_fact("done", ["Draw emotions"])
    assert scores(shop)[0] is not None
    check_one_step(shop, before, "Draw emotions")


def test_escape_takes_a_stroke_back_and_then_puts_the_pencil_away(shop: Program) -> None:
    before = shop.text
    shop.click(object="pencilButton")
    start, end = shop.cell(EMOTION, AWARE, 0.02, 0.3), shop.cell(EMOTION, BUY, 0.4, 0.3)
    shop.desktop.hold(start, end)
    shop.until(lambda: shop.text != before, "the curve follows")
    shop.desktop.key("Escape")
    shop.until(lambda: shop.text == before, "the stroke is taken back")
    shop.desktop.release()
    assert shop.find(object="pencilButton").checked
    shop.desktop.key("Escape")
    shop.until(lambda: not shop.find(object="pencilButton").checked, "it is put away")
    assert shop.fact("done") == []


def test_the_eraser_leaves_gaps(shop: Program) -> None:
    shop.click(object="eraserButton")
    shop.desktop.drag(shop.cell(EMOTION, AWARE, 0.02, 0.3), shop.cell(EMOTION, BUY, 0.4, 0.3))
    shop.until_fact("done", ["Clear emotions"])
    assert scores(shop) == [None] * 4


def test_a_name_is_split_at_the_cursor(shop: Program) -> None:
    shop.desktop.click(shop.at(CART))
    shop.until_fact("selected", [CART])
    shop.desktop.key("F2")
    shop.until_fact("edits_text")
    shop.desktop.key("ctrl+a")
    shop.desktop.type("Fill and pay")
    shop.desktop.key("ctrl+Left", "ctrl+Left", "ctrl+shift+Return")
    shop.until(lambda: names(shop, BUY) == ["Fill", "and pay", "Pay"], "it is split")
    shop.desktop.key("Escape")
    shop.until_fact("edits_text", value=False)


def test_touchpoints_are_merged_by_key(shop: Program) -> None:
    before = shop.text
    shop.desktop.click(shop.at(AD))
    shop.desktop.click(shop.at(SEARCH), hold="ctrl")
    shop.until(lambda: set(shop.fact("selected")) == {AD, SEARCH}, "both are selected")
    shop.desktop.key("ctrl+g")
    shop.until(lambda: names(shop, AWARE) == ["Ad + Search", "Review"], "they are merged")
    assert SEARCH not in shop.snapshot
    assert isinstance(shop.snapshot[AD], Touchpoint)
    check_one_step(shop, before, "Merge 2 touchpoints")
