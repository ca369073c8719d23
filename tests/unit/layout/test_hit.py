"""Hit testing and drop slots on a real map."""

from __future__ import annotations

import pytest

from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import boxes_in, hit, lane_edge, stage_edge
from journeydesigner.layout.scores import score_at, score_y
from journeydesigner.layout.slots import lane_slot, note_slot, stage_slot, touchpoint_slot
from tests.support.big_map import big_map

SNAPSHOT = big_map(30)
MAP = SNAPSHOT.maps[0].id
LAYOUT = LayoutEngine().lay_out(SNAPSHOT, MAP)


def test_the_middle_of_every_card_note_and_point_hits_it_or_what_lies_above() -> None:
    for placed in LAYOUT.body():
        if placed.box.role in ("card", "note", "field"):
            rect = placed.rect
            found = hit(LAYOUT, rect.x + rect.width / 2, rect.y + rect.height / 2)
            assert found.record_id == placed.box.record_id
            assert found.area == "body"


def test_headers_are_hit_as_headers() -> None:
    for placed in LAYOUT.stage_headers():
        found = hit(LAYOUT, placed.rect.x + 5, placed.rect.y + 5)
        assert (found.area, found.record_id) == (placed.box.role, placed.box.record_id)
    for placed in LAYOUT.lane_headers():
        found = hit(LAYOUT, placed.rect.x + 5, placed.rect.y + 5)
        assert (found.area, found.lane_id) == ("lane", placed.box.record_id)
    assert hit(LAYOUT, 3, 3).area == "corner"
    assert hit(LAYOUT, -1, 3).area == "outside"
    assert hit(LAYOUT, LAYOUT.width + 1, 3).area == "outside"


def test_an_emotion_point_may_be_missed_by_the_tolerance() -> None:
    point = next(p for p in LAYOUT.body() if p.box.role == "point")
    beside = (point.rect.x - 3, point.rect.y + 8)
    assert hit(LAYOUT, *beside).record_id != point.box.record_id
    assert hit(LAYOUT, *beside, tolerance=4).record_id


def test_a_band_over_everything_finds_every_card() -> None:
    found = {box.record_id for box in boxes_in(LAYOUT, Rect(0, 0, LAYOUT.width, LAYOUT.height))}
    assert {t.id for t in SNAPSHOT.map_touchpoints(MAP)} <= found
    assert boxes_in(LAYOUT, Rect(0, 0, 1, 1)) == []


@pytest.mark.parametrize("share", [0.2, 0.8])
def test_a_touchpoint_lands_before_or_after_the_card_under_the_pointer(share: float) -> None:
    span = LAYOUT.spans[1]
    for number, column in enumerate(span.columns):
        slot = touchpoint_slot(LAYOUT, span.x + column.x + column.width * share, 300)
        assert slot is not None
        assert (slot.parent_id, slot.index) == (span.stage_id, number + (share > 0.5))


def test_stages_and_lanes_land_between_their_neighbours() -> None:
    for number, span in enumerate(LAYOUT.spans):
        assert stage_slot(LAYOUT, span.x + 1).index == number
        assert stage_slot(LAYOUT, span.x + span.width - 1).index == number + 1
    for number, row in enumerate(LAYOUT.rows):
        assert lane_slot(LAYOUT, row.y + 1).index == number
        assert lane_slot(LAYOUT, row.y + row.height - 1).index == number + 1


def test_a_note_lands_under_a_touchpoint_or_spans_the_stage_at_its_edge() -> None:
    row = next(r for r in LAYOUT.rows if r.lane_id == SNAPSHOT.lane_of_kind(MAP, "pain-points").id)
    span = next(s for s in LAYOUT.spans if len(s.columns) > 1)
    inside = note_slot(LAYOUT, span.x + span.columns[0].width / 2, row.y + row.height - 2)
    edge = note_slot(LAYOUT, span.x + 3, row.y + row.height - 2)
    assert inside is not None
    assert inside.touchpoint_id == span.columns[0].touchpoint_id
    assert edge is not None
    assert edge.touchpoint_id is None
    stack = [n.id for n in SNAPSHOT.tied_notes(span.columns[0].touchpoint_id, "pain-points")]
    assert inside.after_id == (stack[-1] if stack else "")
    assert note_slot(LAYOUT, 5, 5) is None


def test_edges_can_be_pulled_in_the_headers_only() -> None:
    row, span = LAYOUT.rows[0], LAYOUT.spans[0]
    assert lane_edge(LAYOUT, 10, row.y + row.height + 2, 4) == row.lane_id
    assert lane_edge(LAYOUT, span.x + 10, row.y + row.height, 4) == ""
    assert stage_edge(LAYOUT, span.x + span.width - 2, 20, 4) == span.stage_id
    assert stage_edge(LAYOUT, span.x + span.width, LAYOUT.header_height + 50, 4) == ""


def test_scores_and_heights_are_inverse_within_the_scale() -> None:
    for score in (-5, -1.5, 0, 3, 5):
        y = score_y(LAYOUT, SNAPSHOT, score)
        assert y is not None
        assert score_at(LAYOUT, SNAPSHOT, y) == pytest.approx(score)
    assert score_at(LAYOUT, SNAPSHOT, -1000) == 5
