"""The touchpoint table: which columns and rows there are, and what stands in the cells."""

from __future__ import annotations

from hypothesis import given

from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Note,
    Persona,
    Record,
    Snapshot,
    Touchpoint,
)
from journeydesigner.tables import TouchpointTable, Value, touchpoint_table
from tests.support.small_map import AD, AWARE, CART, MAP, PAINS, SEARCH, SITE, TIM, small_map
from tests.support.strategies import hostile_snapshots

LEADING = [
    "Touchpoint", "Customer interaction", "Employee/system interaction", "Map", "Stage", "Channel",
]  # fmt: skip
TRAILING = [
    "Thinking", "Pain points", "Opportunities", "Key moment", "Owner", "Status", "Id",
]  # fmt: skip


def changed(*records: Record) -> Snapshot:
    """The small map with these records added or put in place of those with the same id."""
    return Snapshot({**small_map().records, **{record.id: record for record in records}})


def table_of(snapshot: Snapshot) -> TouchpointTable:
    return touchpoint_table(snapshot, snapshot.maps)


def headers(snapshot: Snapshot) -> list[str]:
    return [column.header for column in table_of(snapshot).columns]


def row(snapshot: Snapshot, touchpoint_id: str) -> dict[str, Value]:
    """One row by header."""
    table = table_of(snapshot)
    for place in table.places():
        if place.touchpoint.id == touchpoint_id:
            values = table.values(place)
            return {c.header: v for c, v in zip(table.columns, values, strict=True)}
    raise AssertionError(touchpoint_id)


def test_the_columns_stand_in_the_agreed_order() -> None:
    assert headers(small_map()) == [*LEADING, "Emotion: Tim", "Emotion: Trudy", *TRAILING]


def test_touchpoints_stand_in_the_order_of_the_map() -> None:
    names = [place.touchpoint.name for place in table_of(small_map()).places()]
    assert names == ["Ad", "Search", "Review", "Cart", "Pay"]


def test_a_row_says_what_the_map_says() -> None:
    touchpoint = small_map().need(SEARCH, Touchpoint)
    full = touchpoint.evolve(
        system_interaction="Ranks results",
        thinking="Which one?",
        key_moment=True,
        channel_id=SITE,
        strategy_owner="Web team",
        strategy_status="planned",
    )
    assert row(changed(full), SEARCH) == {
        "Touchpoint": "Search",
        "Customer interaction": "Looks at it and wonders whether it fits.",
        "Employee/system interaction": "Ranks results",
        "Map": "First purchase",
        "Stage": "Awareness",
        "Channel": "Website",
        "Emotion: Tim": -1.0,
        "Emotion: Trudy": None,
        "Thinking": "Which one?",
        "Pain points": "• Lost\n• Slow",
        "Opportunities": "Idea",
        "Key moment": "Yes",
        "Owner": "Web team",
        "Status": "Planned",
        "Id": SEARCH,
    }


def test_no_score_is_empty_and_a_score_of_zero_is_zero() -> None:
    assert row(small_map(), CART)["Emotion: Tim"] == 0.0
    assert row(small_map(), CART)["Emotion: Trudy"] is None


def test_the_parking_lot_comes_last_without_a_stage() -> None:
    parked = small_map().need(AD, Touchpoint).evolve(stage_id=None)
    table = table_of(changed(parked))
    assert [place.touchpoint.id for place in table.places()][-1] == AD
    assert row(changed(parked), AD)["Stage"] == ""


def test_personas_of_one_name_get_columns_of_their_own() -> None:
    twin = Persona(id="persona:twin", name="TIM", order="a3")
    point = EmotionPoint(id="emotion:x", touchpoint_id=CART, persona_id=twin.id, score=4)
    snapshot = changed(twin, point)
    assert headers(snapshot)[6:9] == ["Emotion: Tim", "Emotion: Trudy", "Emotion: TIM (2)"]
    assert row(snapshot, CART)["Emotion: TIM (2)"] == 4.0


def test_the_curve_of_everyone_has_a_column_where_it_has_points() -> None:
    point = EmotionPoint(id="emotion:x", touchpoint_id=CART, score=1)
    persona = Persona(id="persona:e", name="Everyone", order="a4")
    shop = small_map().need(MAP, JourneyMap)
    with_persona = shop.evolve(persona_ids=(TIM, persona.id))
    names = headers(changed(point, persona, with_persona))
    assert names[7:10] == ["Emotion: Everyone", "Emotion: Trudy", "Emotion: Everyone (2)"]


def test_a_status_of_a_newer_program_stands_as_it_is() -> None:
    touchpoint = small_map().need(AD, Touchpoint).evolve(strategy_status="blocked")
    assert row(changed(touchpoint), AD)["Status"] == "blocked"


def test_lines_of_a_note_stay_together_under_their_bullet() -> None:
    note = Note(
        id="note:z", map_id=MAP, lane_id=PAINS, stage_id=AWARE, touchpoint_id=SEARCH,
        text="two\nlines", order="z",
    )  # fmt: skip
    assert row(changed(note), SEARCH)["Pain points"] == "• Lost\n• Slow\n• two\n  lines"


@given(hostile_snapshots())
def test_any_project_gives_each_touchpoint_of_its_maps_one_row(snapshot: Snapshot) -> None:
    table = table_of(snapshot)
    rows = [place.touchpoint.id for place in table.places()]
    maps = {journey.id for journey in snapshot.maps}
    wanted = {t.id for t in snapshot.of(Touchpoint) if t.map_id in maps}
    assert len(rows) == len(set(rows))
    assert set(rows) == wanted
    names = [column.header.casefold() for column in table.columns]
    assert len(names) == len(set(names))
    assert all(len(table.values(place)) == len(names) for place in table.places())
