"""A map broken into tiles: parts of stages and lanes in their order, everything in its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.cutting import tile
from journeydesigner.layout.pages.parting import limited, widened
from journeydesigner.layout.pages.poster import Room, poster
from journeydesigner.model import Lane, Note, Snapshot, Stage, Touchpoint
from tests.support.big_map import MAP_ID, big_map
from tests.support.changed_map import changed
from tests.support.small_map import AWARE, MAP, small_map
from tests.support.tiled import odd_maps

ENGINE = LayoutEngine()


@settings(max_examples=20, deadline=None)
@given(odd_maps(40))
def test_parts_of_stages_keep_the_order_of_touchpoints(snapshot: Snapshot) -> None:
    broken = poster(ENGINE, snapshot, MAP_ID, Room(500, 400))
    order = [column.touchpoint_id for span in broken.layout.spans for column in span.columns]
    assert [key for key in order if key] == [t.id for t in snapshot.map_touchpoints(MAP_ID)]
    spans = [number for run in broken.across for number in run]
    assert spans == list(range(len(broken.layout.spans)))
    rows = [number for run in broken.down for number in run]
    assert rows == list(range(len(broken.layout.rows)))


def test_stages_with_like_ids_and_equal_keys_are_not_mixed_up() -> None:
    """`stage:1` breaks into parts, and `stage:10` stands behind it."""
    records = [small_map().maps[0]]
    stages = [Stage(id=key, map_id=MAP, order="a0", name=key) for key in ("stage:1", "stage:10")]
    cards = [
        Touchpoint(id=f"touchpoint:{n}", map_id=MAP, stage_id=stages[n // 8].id, order=f"b{n:02}")
        for n in range(16)
    ]
    broken = poster(ENGINE, Snapshot([*records, *stages, *cards]), MAP, Room(500))
    order = [column.touchpoint_id for span in broken.layout.spans for column in span.columns]
    assert order == [card.id for card in cards]
    origins = [broken.parted.origin(span.stage_id) for span in broken.layout.spans]
    assert origins == sorted(origins, key=["stage:1", "stage:10"].index)


def test_only_what_is_larger_than_the_room_stands_alone() -> None:
    broken = poster(ENGINE, big_map(60), MAP_ID, Room(400, 350))
    for run in broken.across:
        width = sum(broken.layout.spans[number].width for number in run)
        assert width <= 400
    for rows in broken.down:
        height = sum(broken.layout.rows[number].height for number in rows)
        assert height <= 350 or len(rows) == 1


def test_columns_and_lanes_are_no_larger_than_the_room() -> None:
    stage = small_map().need(AWARE, Stage).evolve(column_width=800)
    lane = small_map().lanes(MAP)[0].evolve(height=2000)
    less = limited(changed(stage, lane), MAP, 300, 400)
    assert less.need(AWARE, Stage).column_width == 300
    assert less.need(lane.id, Lane).height == 400
    wider = widened(small_map(), MAP, 2.0)
    assert {s.column_width for s in wider.stages(MAP)} == {320.0}


def test_notes_of_a_high_lane_keep_their_order_over_its_parts() -> None:
    notes = [
        Note(id=f"note:{n}", map_id=MAP, lane_id="lane:pile", stage_id=AWARE, text="word " * 20,
             order=f"b{n:03}")
        for n in range(30)
    ]  # fmt: skip
    lane = Lane(id="lane:pile", map_id=MAP, lane_kind="pain-points", order="z5", title="Pile")
    snapshot = changed(lane, *notes)
    broken = poster(ENGINE, snapshot, MAP, Room(700, 300))
    parts = [row for row in broken.layout.rows if broken.parted.origin(row.lane_id) == lane.id]
    assert len(parts) > 1
    shown = [b.record_id for row in parts for b in row.cells[AWARE].boxes if b.role == "note"]
    assert shown == [note.id for note in notes]
    lower = tile(ENGINE.typesetter, snapshot, broken, 0, len(broken.down) - 1)
    headers = [p.box for n, p in enumerate(lower.ink.placed)
               if p.box.role == "lane" and n in lower.ink.artifacts]  # fmt: skip
    assert any("Pile" in "".join(t.line.text for t in box.texts) for box in headers)


@pytest.mark.parametrize("first", [100.0, 10_000.0])
def test_the_first_row_of_tiles_leaves_room_for_what_stands_above(first: float) -> None:
    broken = poster(ENGINE, big_map(10), MAP_ID, Room(800, 420, first))
    high = sum(broken.layout.rows[number].height for number in broken.down[0])
    assert high <= max(420 - first, 0.0)
    assert sum(len(rows) for rows in broken.down) == len(broken.layout.rows)
