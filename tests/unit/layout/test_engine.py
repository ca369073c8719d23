"""The layout of any project: whole, without overlaps, and the same however it came about."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout.display import Placed
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import (
    ChangeSet,
    EmotionPoint,
    Family,
    InvalidValue,
    JourneyMap,
    Lane,
    Note,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import FieldSpec, field_specs
from tests.support.big_map import big_map
from tests.support.strategies import field_values, hostile_snapshots

ENGINE = LayoutEngine()


def ink(placed: Placed) -> tuple[Any, ...]:
    """All that can be seen of a box."""
    texts = [(t.line.text, t.line.size, t.x, t.y, t.colour) for t in placed.box.texts]
    return placed.box.key, placed.rect, placed.box.shapes, texts, placed.box.edits


def seen(layout: MapLayout) -> list[tuple[Any, ...]]:
    return [ink(placed) for placed in layout.all()]


@given(hostile_snapshots())
def test_every_project_can_be_laid_out_and_shows_each_card_once(snapshot: Snapshot) -> None:
    for journey in snapshot.maps:
        layout = ENGINE.lay_out(snapshot, journey.id)
        shown = [p.box.record_id for p in layout.all() if p.box.role == "card"]
        visible = [
            touchpoint.id
            for stage in snapshot.stages(journey.id)
            if not stage.hidden
            for touchpoint in snapshot.touchpoints(stage.id)
        ]
        rows = [
            lane
            for lane in snapshot.lanes(journey.id)
            if lane.definition.family is Family.TOUCHPOINTS and not lane.hidden
        ]
        assert sorted(shown) == sorted(visible * len(rows))


@given(hostile_snapshots())
def test_cards_and_notes_never_overlap_and_stay_on_the_map(snapshot: Snapshot) -> None:
    for journey in snapshot.maps:
        layout = ENGINE.lay_out(snapshot, journey.id)
        solid = [p for p in layout.body() if p.box.role in ("card", "note", "field")]
        for one, other in combinations(solid, 2):
            assert not one.rect.grown(-0.01).intersects(other.rect), (one.box.key, other.box.key)
        for placed in solid:
            assert placed.rect.x >= layout.lane_header_width
            assert placed.rect.y >= layout.header_height
            assert placed.rect.right <= layout.width + 0.01
            assert placed.rect.bottom <= layout.height + 0.01


@st.composite
def edits(draw: st.DrawFn, snapshot: Snapshot) -> ChangeSet:
    """A random change: fields of a few records, a record more, a record less."""
    records = [r for r in snapshot if isinstance(r, (Touchpoint, Note, Stage, Lane, JourneyMap,
                                                     EmotionPoint))]  # fmt: skip
    before: dict[str, Record | None] = {}
    after: dict[str, Record | None] = {}
    for record in draw(st.lists(st.sampled_from(records), max_size=3)) if records else []:
        before[record.id] = record
        what = draw(st.sampled_from(("field", "field", "field", "remove", "copy")))
        if what == "field":
            after[record.id] = draw(_change(record, snapshot))
        elif what == "remove" and not isinstance(record, JourneyMap):
            after[record.id] = None
        else:
            after[record.id] = record
            copy = f"{record.id}+"
            before[copy], after[copy] = snapshot.get(copy, Record), record.evolve(id=copy)
    return ChangeSet.between(before, after)


def _change(record: Record, snapshot: Snapshot) -> st.SearchStrategy[Record]:
    ids = list(snapshot.records)
    specs: list[FieldSpec] = [s for s in field_specs(type(record)) if s.editable]
    pairs = st.sampled_from(specs).flatmap(
        lambda spec: st.tuples(st.just(spec.name), field_values(spec, ids))
    )

    def changed(pair: tuple[str, Any]) -> Record:
        try:
            return record.evolve(**{pair[0]: pair[1]})
        except InvalidValue:
            return record

    return pairs.map(changed)


@given(st.data())
def test_an_incremental_layout_is_the_same_as_a_whole_one(data: st.DataObject) -> None:
    snapshot = data.draw(hostile_snapshots())
    maps = snapshot.maps
    if not maps:
        return
    map_id = maps[0].id
    layout = ENGINE.lay_out(snapshot, map_id)
    for _ in range(3):
        changes = data.draw(edits(snapshot))
        snapshot = snapshot.apply(changes)
        known = {(cell.lane_id, cell.stage_id): cell for row in layout.rows
                 for cell in row.cells.values()}  # fmt: skip
        layout, change = ENGINE.update(layout, snapshot, changes)
        assert seen(layout) == seen(ENGINE.lay_out(snapshot, map_id))
        for row in layout.rows:
            for stage_id, cell in row.cells.items():
                place = (row.lane_id, stage_id)
                assert place in change.cells or known[place] is cell


def test_a_one_field_edit_lays_out_one_cell_only() -> None:
    snapshot = big_map(1000)
    map_id = snapshot.maps[0].id
    layout = ENGINE.lay_out(snapshot, map_id)
    card = snapshot.map_touchpoints(map_id)[500]
    changes = ChangeSet(updated={card.id: (card, card.evolve(name="Another name"))})
    _, change = ENGINE.update(layout, snapshot.apply(changes), changes)
    assert len(change.cells) == 1
    assert not change.headers


def test_hidden_stages_and_lanes_are_left_out() -> None:
    snapshot = big_map(20)
    map_id = snapshot.maps[0].id
    stage, lane = snapshot.stages(map_id)[1], snapshot.lanes(map_id)[2]
    hidden = ChangeSet(
        updated={
            stage.id: (stage, stage.evolve(hidden=True)),
            lane.id: (lane, lane.evolve(hidden=True)),
        }
    )
    layout = ENGINE.lay_out(snapshot.apply(hidden), map_id)
    assert stage.id not in [span.stage_id for span in layout.spans]
    assert lane.id not in [row.lane_id for row in layout.rows]


def test_equal_looking_boxes_share_their_shapes() -> None:
    snapshot = big_map(100)
    layout = ENGINE.lay_out(snapshot, snapshot.maps[0].id)
    shapes = {}
    for placed in layout.body():
        if placed.box.role in ("card", "note"):
            first = shapes.setdefault(placed.box.shapes, placed.box.shapes)
            assert first is placed.box.shapes
