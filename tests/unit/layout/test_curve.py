"""The emotion curve: through its points, never beyond them, broken where there is no data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout import curve
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Cubic
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Lane,
    Snapshot,
    Stage,
    Touchpoint,
)

heights = st.lists(st.floats(0, 150), min_size=2, max_size=12)


def at(piece: Cubic, t: float) -> float:
    """The height of a piece at parameter t."""
    s = 1 - t
    return s**3 * piece.y0 + 3 * s * s * t * piece.y1 + 3 * s * t * t * piece.y2 + t**3 * piece.y3


@given(heights)
def test_the_curve_passes_through_its_points_and_never_overshoots(ys: list[float]) -> None:
    points = [(160.0 * n, y) for n, y in enumerate(ys)]
    pieces = curve.through(points)
    for number, piece in enumerate(pieces):
        low, high = sorted((ys[number], ys[number + 1]))
        assert (piece.x0, piece.y0) == points[number]
        assert (piece.x3, piece.y3) == points[number + 1]
        for step in range(11):
            assert low - 1e-6 <= at(piece, step / 10) <= high + 1e-6


def _map(scores: list[float | None], stages: int = 1) -> tuple[Snapshot, str]:
    records = [
        JourneyMap(id="map:1"),
        Lane(id="lane:e", map_id="map:1", lane_kind="emotion"),
        *(Stage(id=f"stage:{n}", map_id="map:1", order=f"a{n}") for n in range(stages)),
    ]
    for number, score in enumerate(scores):
        stage = f"stage:{number * stages // len(scores)}"
        records.append(
            Touchpoint(
                id=f"touchpoint:{number}", map_id="map:1", stage_id=stage, order=f"a{number}"
            )
        )
        records.append(
            EmotionPoint(id=f"emotion:{number}", touchpoint_id=f"touchpoint:{number}", score=score)
        )
    return Snapshot(records), "map:1"


def _pieces(scores: list[float | None], stages: int = 1) -> list[Cubic]:
    snapshot, map_id = _map(scores, stages)
    layout = LayoutEngine().lay_out(snapshot, map_id)
    found = []
    for placed in layout.body():
        for shape in placed.box.shapes:
            if type(shape).__name__ == "Curve":
                found += [
                    Cubic(*(v + (placed.dx if i % 2 == 0 else placed.dy) for i, v in enumerate(p)))
                    for p in shape.pieces
                ]
    return found


def test_a_touchpoint_without_a_score_is_a_gap() -> None:
    assert len(_pieces([1, 2, 3, 4])) == 3
    assert len(_pieces([1, 2, None, 4, 5])) == 2
    assert _pieces([None, 0, None]) == []


def test_the_curve_is_the_same_however_the_touchpoints_are_parted_into_stages() -> None:
    scores: list[float | None] = [1, -3, 4, 5, 0, -5, 2]
    whole = _pieces(scores)
    for stages in (2, 3, 7):
        parted = _pieces(scores, stages)
        assert [tuple(round(v, 6) for v in p) for p in parted] == [
            tuple(round(v, 6) for v in p) for p in whole
        ]


def test_a_score_outside_the_scale_is_drawn_at_the_edge_with_a_mark() -> None:
    snapshot, map_id = _map([9, 5, -9])
    layout = LayoutEngine().lay_out(snapshot, map_id)
    points = {p.box.owner_id: p for p in layout.body() if p.box.role == "point"}
    assert points["touchpoint:0"].rect.y == points["touchpoint:1"].rect.y
    assert len(points["touchpoint:0"].box.shapes) == len(points["touchpoint:1"].box.shapes) + 1
    assert points["touchpoint:2"].box.shapes[-1] != points["touchpoint:0"].box.shapes[-1]
