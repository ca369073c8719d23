"""The palette: dragging with the X server's own drag and drop, and adding without it."""

from __future__ import annotations

import pytest

from journeydesigner.model import Note, Touchpoint
from tests.support.small_map import AD, AWARE, BUY, CARDS, MAP, PAINS, REVIEW, SEARCH, SITE
from tests.xvfb.deeds import drop_tile, hold_tile, type_name
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb

TILE = "Touchpoint: Website"


def test_tile_lands_where_the_guide_stands(shop: Program) -> None:
    made = drop_tile(shop, TILE, shop.at(SEARCH, 0.2))
    type_name(shop, "Newsletter")
    touchpoint = shop.snapshot.need(made, Touchpoint)
    assert touchpoint.name == "Newsletter"
    assert touchpoint.channel_id == SITE
    ids = [touchpoint.id for touchpoint in shop.snapshot.touchpoints(AWARE)]
    assert ids == [AD, made, SEARCH, REVIEW]


def test_note_lands_under_its_touchpoint(shop: Program) -> None:
    made = drop_tile(shop, "Pain point", shop.cell(PAINS, AWARE, 0.05, 0.9))
    type_name(shop, "Too long")
    note = shop.snapshot.need(made, Note)
    assert (note.text, note.lane_id, note.touchpoint_id) == ("Too long", PAINS, AD)


def test_lane_lands_between_two_lanes(shop: Program) -> None:
    made = drop_tile(shop, "Lane for notes", shop.at(CARDS, down=0.9))
    type_name(shop, "Ideas of the shop")
    ids = [lane.id for lane in shop.snapshot.lanes(MAP)]
    assert ids.index(made) == ids.index(CARDS) + 1


def test_escape_ends_a_drag_from_the_palette(shop: Program) -> None:
    before = shop.text
    hold_tile(shop, TILE, shop.cell(CARDS, BUY))
    shop.desktop.key("Escape")
    shop.until_fact("ghosts", 0)
    shop.desktop.release()
    shop.until_fact("is_idle")
    assert shop.text == before


def test_enter_on_a_tile_adds_at_the_selection(shop: Program) -> None:
    shop.desktop.click(shop.at(AD))
    shop.until_fact("selected", [AD])
    shop.click("Button", TILE)
    shop.until(lambda: shop.find("Button", TILE).focused, "the tile has the keyboard")
    shop.desktop.key("Return")
    shop.until_fact("edits_text")
    type_name(shop, "Newsletter")
    names = [touchpoint.name for touchpoint in shop.snapshot.touchpoints(AWARE)]
    assert names == ["Ad", "Newsletter", "Search", "Review"]


def test_double_click_on_a_tile_adds_at_the_selection(shop: Program) -> None:
    shop.desktop.click(shop.at(BUY))
    shop.until_fact("selected", [BUY])
    shop.desktop.double_click(shop.find("Button", "Stage").middle)
    shop.until_fact("edits_text")
    type_name(shop, "Delivery")
    names = [stage.name for stage in shop.snapshot.stages(MAP)]
    assert names == ["Awareness", "Purchase", "Delivery", "After"]
