"""The map as a grid: what stands in which columns and rows."""

from __future__ import annotations

from hypothesis import given

from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.tables import Grid, GridLane, map_grid
from tests.support.small_map import AD, AFTER, AWARE, BUY, CART, MAP, NOTES, small_map
from tests.support.strategies import hostile_snapshots


def grid_with(*records: Record) -> Grid:
    snapshot = Snapshot({**small_map().records, **{record.id: record for record in records}})
    return map_grid(snapshot, snapshot.need(MAP, JourneyMap))


def lane(grid: Grid, kind: str) -> GridLane:
    return next(found for found in grid.lanes if found.lane.lane_kind == kind)


def test_each_touchpoint_has_a_column_and_an_empty_stage_has_one() -> None:
    grid = grid_with()
    assert [(s.stage.name, s.first, s.span) for s in grid.stages] == [
        ("Awareness", 0, 3),
        ("Purchase", 3, 2),
        ("After", 5, 1),
    ]
    assert grid.width == 6


def test_notes_under_touchpoints_and_notes_of_the_stage_have_rows_of_their_own() -> None:
    spanning, under = lane(grid_with(), "pain-points").rows
    assert [(c.first, c.span, c.value) for c in spanning.cells] == [(0, 3, "Whole")]
    assert [(c.first, c.span, c.value) for c in under.cells] == [
        (1, 1, "• Lost\n• Slow"),
        (3, 1, "Unsure"),
    ]


def test_each_persona_has_a_row_of_scores() -> None:
    everyone = EmotionPoint(id="emotion:x", touchpoint_id=CART, score=5)
    rows = lane(grid_with(everyone), "emotion").rows
    assert [row.label for row in rows] == ["Tim", "Trudy", "Everyone"]
    assert [[(c.first, c.value) for c in row.cells] for row in rows] == [
        [(0, 2.0), (1, -1.0), (3, 0.0)],
        [(0, -3.0)],
        [(3, 5)],
    ]


def test_fields_of_stages_span_and_fields_of_touchpoints_do_not() -> None:
    stage = small_map().need(BUY, Stage).evolve(goal="Pays")
    touchpoint = small_map().need(CART, Touchpoint).evolve(thinking="Fine")
    grid = grid_with(stage, touchpoint)
    goals = lane(grid, "customer-goal").rows[0].cells
    thoughts = lane(grid, "thinking").rows[0].cells
    assert [(c.first, c.span, c.value) for c in goals] == [(0, 3, ""), (3, 2, "Pays"), (5, 1, "")]
    assert (3, 1, "Fine") in [(c.first, c.span, c.value) for c in thoughts]


def test_hidden_stages_and_lanes_are_left_out_and_numbers_stay() -> None:
    stage = small_map().need(AWARE, Stage).evolve(hidden=True)
    notes = small_map().need(NOTES, Lane).evolve(hidden=True)
    grid = grid_with(stage, notes)
    assert [(s.number, s.first) for s in grid.stages] == [(1, 0), (2, 2)]
    assert NOTES not in [found.lane.id for found in grid.lanes]


def test_neighbouring_stages_of_a_phase_share_its_cell() -> None:
    phase = Phase(id="phase:1", map_id=MAP, name="Buyer's journey")
    stages = [small_map().need(key, Stage).evolve(phase_id=phase.id) for key in (AWARE, BUY)]
    assert [(p.name, p.first, p.span) for p in grid_with(phase, *stages).phases] == [
        ("Buyer's journey", 0, 5)
    ]


def test_each_blueprint_line_is_drawn_once_above_what_lies_below_it() -> None:
    kinds = ("frontstage", "support-processes", "backstage")
    lanes = [Lane(id=f"lane:{k}", map_id=MAP, lane_kind=k, order=f"b{n}")
             for n, k in enumerate(kinds)]  # fmt: skip
    lines = {found.lane.lane_kind: found.line for found in grid_with(*lanes).lanes}
    assert lines["frontstage"] == "Line of interaction"
    assert lines["support-processes"] == "Line of visibility · Line of internal interaction"
    assert lines["backstage"] == ""


def test_what_has_no_stage_is_listed() -> None:
    touchpoint = small_map().need(AD, Touchpoint).evolve(stage_id=None)
    note = Note(id="note:new", map_id=MAP, text="Later", order="z")
    assert grid_with(touchpoint, note).parked == ("Ad", "Later")


@given(hostile_snapshots())
def test_cells_of_a_row_never_overlap_nor_leave_the_grid(snapshot: Snapshot) -> None:
    for journey in snapshot.maps:
        grid = map_grid(snapshot, journey)
        for found in grid.lanes:
            for row in found.rows:
                columns = [n for c in row.cells for n in range(c.first, c.first + c.span)]
                assert len(columns) == len(set(columns))
                assert all(0 <= column < grid.width for column in columns)


def test_an_empty_stage_keeps_its_column_for_notes() -> None:
    note = Note(id="note:new", map_id=MAP, lane_id=NOTES, stage_id=AFTER, text="Ask", order="z")
    (row,) = lane(grid_with(note), "notes").rows
    assert [(c.first, c.span, c.value) for c in row.cells] == [(5, 1, "Ask")]
