"""What a mouse does on the map, with real events through the X server."""

from __future__ import annotations

import pytest

from journeydesigner.model import Lane, Touchpoint
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    EMOTION,
    LOST,
    MAP,
    PAY,
    REVIEW,
    SEARCH,
    TIM_CART,
)  # fmt: skip
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb


def touchpoints(program: Program, stage_id: str) -> list[str]:
    return [touchpoint.id for touchpoint in program.snapshot.touchpoints(stage_id)]


def check_one_step(program: Program, before: str, name: str) -> None:
    """One step of that name, which Ctrl+Z takes back whole and Ctrl+Shift+Z does again."""
    program.until_fact("done", [name])
    after = program.text
    assert after != before
    program.desktop.key("ctrl+z")
    program.until_fact("done", [])
    assert program.text == before
    program.desktop.key("ctrl+shift+z")
    program.until_fact("done", [name])
    assert program.text == after


def test_touchpoint_is_dragged_to_another_stage(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(AD), shop.at(CART, 0.9))
    shop.until_fact("has_target")
    assert shop.text == before
    shop.desktop.release()
    shop.until(lambda: touchpoints(shop, BUY) == [CART, AD, PAY], "it stands behind Cart")
    assert touchpoints(shop, AWARE) == [SEARCH, REVIEW]
    check_one_step(shop, before, "Move touchpoint")


def test_several_selected_touchpoints_are_dragged_together(shop: Program) -> None:
    before = shop.text
    shop.desktop.click(shop.at(AD))
    shop.desktop.click(shop.at(REVIEW), hold="ctrl")
    shop.until(lambda: set(shop.fact("selected")) == {AD, REVIEW}, "both are selected")
    shop.desktop.hold(shop.at(AD), shop.at(CART, 0.1))
    shop.until_fact("hint", "2 items")
    shop.desktop.release()
    shop.until(lambda: touchpoints(shop, BUY) == [AD, REVIEW, CART, PAY], "both are moved")
    check_one_step(shop, before, "Move 2 touchpoints")


def test_stage_is_reordered_by_its_header(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(BUY), shop.at(AWARE, 0.2))
    shop.until_fact("guides", 1)
    shop.desktop.release()
    shop.until(
        lambda: [stage.id for stage in shop.snapshot.stages(MAP)] == [BUY, AWARE, AFTER],
        "the stage comes first",
    )
    check_one_step(shop, before, "Move stage")


def test_lane_is_reordered_by_its_header(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(EMOTION), shop.at(CARDS, down=0.1))
    shop.until_fact("guides", 1)
    shop.desktop.release()

    def order() -> list[str]:
        return [lane.id for lane in shop.snapshot.lanes(MAP)]

    shop.until(lambda: order().index(EMOTION) < order().index(CARDS), "the lane stands higher")
    check_one_step(shop, before, "Move lane")


def test_lane_is_resized_by_its_lower_edge(shop: Program) -> None:
    before = shop.text
    x, y, width, height = shop.box(EMOTION)
    edge = Point(x + width / 2, y + height - 1)
    shop.desktop.drag(edge, edge.moved(0, 60))
    shop.until(lambda: shop.box(EMOTION)[3] > height, "the lane is higher")
    assert shop.box(EMOTION)[3] == pytest.approx(height + 60, abs=2)
    made = shop.snapshot.need(EMOTION, Lane).height
    assert made == pytest.approx(height + 60, abs=2)
    check_one_step(shop, before, "Resize lane")


def test_emotion_point_is_pulled_up(shop: Program) -> None:
    before = shop.text
    start = shop.at(TIM_CART)
    shop.desktop.drag(start, shop.spot(0, 0)._replace(x=start.x))
    shop.until(lambda: shop.snapshot.emotion(CART, "persona:tim").score == 5.0, "it is at the top")
    check_one_step(shop, before, "Set emotion")


def test_rubber_band_selects_delete_removes_and_undo_brings_back(shop: Program) -> None:
    before = shop.text
    bare = shop.cell(EMOTION, AWARE, 0.02, 0.98)
    shop.desktop.hold(bare, shop.at(SEARCH, 0.5, 0.5))
    shop.until_fact("has_band")
    shop.until_fact("selected", [AD, SEARCH])
    shop.desktop.release()
    shop.until_fact("has_band", value=False)
    shop.desktop.key("Delete")
    shop.until(lambda: touchpoints(shop, AWARE) == [REVIEW], "both are deleted")
    assert LOST not in shop.snapshot
    shop.desktop.key("ctrl+z")
    shop.until_fact("done", [])
    assert shop.text == before


def test_escape_in_the_middle_of_a_drag_changes_nothing(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(AD), shop.at(CART))
    shop.until_fact("has_target")
    shop.desktop.key("Escape")
    shop.until_fact("is_idle")
    assert shop.fact("ghosts") == 0
    shop.desktop.release()
    assert shop.text == before
    assert shop.fact("done") == []


def test_escape_puts_a_pulled_emotion_point_back(shop: Program) -> None:
    before = shop.text
    shop.desktop.hold(shop.at(TIM_CART), shop.at(TIM_CART).moved(0, 40))
    shop.until(lambda: shop.text != before, "the point follows")
    shop.desktop.key("Escape")
    shop.until_fact("is_idle")
    shop.desktop.release()
    assert shop.text == before
    assert shop.fact("done") == []


def test_typing_replaces_the_name_and_escape_keeps_it(shop: Program) -> None:
    shop.desktop.click(shop.at(AD))
    shop.until_fact("selected", [AD])
    shop.desktop.type("Poster")
    shop.until_fact("edits_text")
    shop.desktop.key("Return")
    shop.until(lambda: shop.snapshot.need(AD, Touchpoint).name == "Poster", "it has its new name")
    shop.desktop.key("Return")
    shop.until_fact("edits_text", value=False)
    shop.desktop.key("F2")
    shop.until_fact("edits_text")
    shop.desktop.type("Something else")
    shop.desktop.key("Escape")
    shop.until_fact("edits_text", value=False)
    assert shop.snapshot.need(AD, Touchpoint).name == "Poster"
    assert shop.fact("done") == ["Edit “Name”"]


def test_control_and_wheel_zoom_around_the_pointer(shop: Program) -> None:
    pointer = shop.at(CART, 0.3, 0.3)
    shop.desktop.wheel(pointer, 4, hold="ctrl")
    shop.until(lambda: shop.fact("zoom") > 2.1, "it is zoomed in")
    assert shop.at(CART, 0.3, 0.3).is_near(pointer)
    assert not shop.fact("modified")


def test_middle_button_and_space_pan_the_map(shop: Program) -> None:
    shop.desktop.wheel(shop.at(CART), 3, hold="ctrl")
    shop.until(lambda: shop.fact("zoom") > 1.7, "there is room to pan")
    start = shop.at(CART)
    shop.desktop.press(start, button=2)
    shop.desktop.carry(start, start.moved(-60, -50))
    shop.desktop.release(button=2)
    shop.until(lambda: shop.at(CART).is_near(start.moved(-60, -50)), "the map went along")
    shop.desktop.hold_key("space")
    shop.desktop.drag(start, start.moved(30, 20))
    shop.desktop.release_key("space")
    shop.until(lambda: shop.at(CART).is_near(start.moved(-30, -30)), "the map went along again")
    assert shop.fact("selected") == []
    assert not shop.fact("modified")
