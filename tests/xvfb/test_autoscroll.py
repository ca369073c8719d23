"""What is held at the edge of the map scrolls it, with real events through the X server."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeydesigner.model import Snapshot
from tests.support.big_map import MAP_ID, big_map
from tests.xvfb.deeds import hold_tile
from tests.xvfb.desktop import Point
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb

Open = Callable[[Snapshot], Program]
_FIRST, _LATER = "touchpoint:00000", "touchpoint:00020"


@pytest.fixture
def long_map(open_project: Open) -> Program:
    program = open_project(big_map(40))
    assert not can_be_reached(program, _LATER)
    return program


def can_be_reached(program: Program, record_id: str) -> bool:
    left, _, width, _ = program.ask("view")
    x, _, _, _ = program.box(record_id)
    return bool(left <= x < left + width - 200)


def right_edge(program: Program, down: float) -> Point:
    x, y, width, height = program.ask("view")
    return Point(x + width - 6, y + height * down)


def test_a_card_is_carried_to_a_stage_that_was_out_of_sight(long_map: Program) -> None:
    before = long_map.text
    long_map.desktop.hold(long_map.at(_FIRST), right_edge(long_map, 0.35))
    long_map.until(lambda: can_be_reached(long_map, _LATER), "the later card comes to the pointer")
    long_map.desktop.carry(right_edge(long_map, 0.35), long_map.at(_LATER, 0.05))
    long_map.until_fact("guides", 1)
    long_map.desktop.release()
    long_map.until(lambda: long_map.text != before, "the card is moved")
    moved = long_map.snapshot.map_touchpoints(MAP_ID)
    assert [t.id for t in moved].index(_FIRST) > 10
    long_map.desktop.key("ctrl+z")
    long_map.until(lambda: long_map.text == before, "one step takes it back")


def test_a_tile_of_the_palette_rests_at_the_edge(long_map: Program) -> None:
    edge = right_edge(long_map, 0.35)
    hold_tile(long_map, "Touchpoint: Website", edge)
    long_map.until(lambda: can_be_reached(long_map, _LATER), "the later card comes to the pointer")
    long_map.desktop.key("Escape")
    long_map.desktop.release()
