"""Between the map and the parking lot with a real mouse: one way through the X server's own drag
and drop, the other way as a gesture of the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeydesigner.commands.parking import park
from journeydesigner.document import Document
from journeydesigner.model import Note, Snapshot
from tests.support.small_map import (
    AD,
    AFTER,
    BUY,
    CARDS,
    CART,
    MAP,
    NOTES,
    PAINS,
    PAY,
    REVIEW,
    UNSURE,
    WHOLE,
    small_map,
)
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program, Thing

pytestmark = pytest.mark.xvfb


@pytest.fixture
def lot(open_project: Callable[[Snapshot], Program]) -> Program:
    """The small map with Ad, Review and the note Whole in its parking lot."""
    document = Document(small_map())
    with document.transaction("park") as tx:
        park(tx, [AD, REVIEW, WHOLE])
    program = open_project(document.snapshot)
    program.desktop.key("ctrl+9")
    program.until(lambda: program.fact("zoom") < 1, "all of the map is in sight")
    return program


def card(program: Program, name: str) -> Thing:
    return program.find("ListItem", name)


def parked(program: Program) -> set[str]:
    snapshot = program.snapshot
    return {r.id for r in (*snapshot.parked_touchpoints(MAP), *snapshot.parked_notes(MAP))}


def names(program: Program, stage_id: str) -> list[str]:
    return [touchpoint.id for touchpoint in program.snapshot.touchpoints(stage_id)]


def hold_over_tray(program: Program, start: Point) -> None:
    """Drags from the map down to the tray, which comes up where it was not seen, and holds."""
    program.desktop.hold(start, start.moved(24, 24))
    program.until_fact("parkable")
    tray = program.find(object="trayStrip")
    program.desktop.carry(start.moved(24, 24), tray.middle)
    program.until_fact("parks")


def check_one_step(program: Program, before: str, name: str) -> None:
    program.until_fact("done", [name])
    program.desktop.key("ctrl+z")
    program.until_fact("done", [])
    assert program.text == before


# -- out of it ---


def test_a_card_is_dragged_from_the_tray_to_its_place(lot: Program) -> None:
    before = lot.text
    lot.desktop.hold(card(lot, "Ad, touchpoint").middle, lot.at(CART, 0.9))
    lot.until_fact("guides", 1)
    assert lot.fact("ghosts") == 1
    lot.desktop.release()
    lot.until(lambda: names(lot, BUY) == [CART, AD, PAY], "it stands behind Cart")
    lot.until_fact("selected", [AD])
    lot.until_fact("focus", "CanvasView")
    check_one_step(lot, before, "Move touchpoint")


def test_several_cards_are_dragged_together(lot: Program) -> None:
    before = lot.text
    lot.desktop.click(card(lot, "Ad, touchpoint").middle)
    lot.desktop.click(card(lot, "Review, touchpoint").middle, hold="ctrl")
    lot.until(lambda: set(lot.fact("selected")) == {AD, REVIEW}, "both are selected")
    lot.desktop.hold(card(lot, "Review, touchpoint").middle, lot.cell(CARDS, AFTER))
    lot.until_fact("guides", 1)
    lot.desktop.release()
    lot.until(lambda: names(lot, AFTER) == [AD, REVIEW], "both stand in the empty stage")
    check_one_step(lot, before, "Move 2 touchpoints")


def test_a_note_is_dragged_into_the_cell_of_another_lane(lot: Program) -> None:
    lot.desktop.drag(card(lot, "Whole, Pain points").middle, lot.cell(NOTES, BUY, 0.02, 0.5))
    lot.until(lambda: lot.snapshot.need(WHOLE, Note).lane_id == NOTES, "it is in the lane")
    assert lot.snapshot.need(WHOLE, Note).stage_id == BUY


def test_escape_leaves_what_is_dragged_in_the_tray(lot: Program) -> None:
    before = lot.text
    lot.desktop.hold(card(lot, "Ad, touchpoint").middle, lot.at(CART, 0.9))
    lot.until_fact("ghosts", 1)
    lot.desktop.key("Escape")
    lot.until_fact("ghosts", 0)
    lot.desktop.release()
    lot.until_fact("is_idle")
    assert lot.text == before


# -- into it ---


def test_a_tile_of_the_palette_is_dropped_on_the_tray_and_named(lot: Program) -> None:
    lot.desktop.drag(lot.find("Button", "Pain point").middle, lot.find(object="trayStrip").middle)
    lot.until_fact("focus", "cardEditor")
    lot.desktop.type("Too long")
    lot.desktop.key("Return")
    lot.until(lambda: len(parked(lot)) == 4, "it is parked")
    card(lot, "Too long, Pain points")


def test_cards_are_dragged_into_a_tray_that_comes_up_for_them(shop: Program) -> None:
    before = shop.text
    assert not shop.things(object="trayStrip")
    shop.desktop.click(shop.at(AD))
    shop.desktop.click(shop.at(REVIEW), hold="ctrl")
    shop.until(lambda: len(shop.fact("selected")) == 2, "both are selected")
    hold_over_tray(shop, shop.at(AD))
    assert shop.text == before
    shop.desktop.release()
    shop.until(lambda: parked(shop) == {AD, REVIEW}, "both are parked")
    card(shop, "Ad, touchpoint")
    check_one_step(shop, before, "Send 2 items to parking lot")


def test_a_note_is_dragged_into_the_tray(lot: Program) -> None:
    before = lot.text
    hold_over_tray(lot, lot.at(UNSURE))
    lot.desktop.release()
    lot.until(lambda: UNSURE in parked(lot), "it is parked")
    assert lot.snapshot.need(UNSURE, Note).lane_id == PAINS
    check_one_step(lot, before, "Send to parking lot")


def test_escape_over_the_tray_changes_nothing(shop: Program) -> None:
    before = shop.text
    hold_over_tray(shop, shop.at(CART))
    shop.desktop.key("Escape")
    shop.until_fact("is_idle")
    shop.desktop.release()
    shop.until(lambda: not shop.things(object="trayStrip"), "the tray has gone again")
    assert shop.text == before


def test_what_is_captured_is_dragged_to_its_place(shop: Program) -> None:
    shop.desktop.key("F8")
    shop.until(lambda: shop.find(object="captureLine"), "the line is open")
    shop.desktop.type("Who pays?")
    shop.desktop.key("Return", "Escape")
    shop.until(lambda: parked(shop), "it is kept")
    (made,) = parked(shop)
    shop.desktop.drag(card(shop, "Who pays?, note").middle, shop.at(CART, 0.5, 0.5))
    shop.until(lambda: not parked(shop), "it has left the parking lot")
    note = shop.snapshot.need(made, Note)
    assert (note.lane_id, note.touchpoint_id) == (NOTES, CART)
