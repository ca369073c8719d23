"""Curves cut at the edges of tiles go on where they were cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout.curve import through
from journeydesigner.layout.display import Area, Box, Curve, Segment
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.trimming import trimmed_box, trimmed_pieces

heights = st.lists(st.floats(0, 100), min_size=2, max_size=8)


@given(heights, st.floats(0, 1), st.floats(0, 1))
def test_a_cut_curve_is_the_same_curve_between_the_cuts(
    ys: list[float], one: float, other: float
) -> None:
    pieces = through([(40.0 * n, y) for n, y in enumerate(ys)])
    end = 40.0 * (len(ys) - 1)
    low, high = sorted((one * end, other * end))
    cut = list(trimmed_pieces(pieces, low, high))
    if high - low < 0.1:
        return
    assert cut[0].x0 == pytest.approx(low, abs=0.02)
    assert cut[-1].x3 == pytest.approx(high, abs=0.02)
    for left, right in pairwise(cut):
        assert (left.x3, left.y3) == pytest.approx((right.x0, right.y0), abs=1e-6)
    rest = [*trimmed_pieces(pieces, 0, low), *cut, *trimmed_pieces(pieces, high, end)]
    joined = {round(piece.x3, 3): piece.y3 for piece in rest}
    for piece in pieces:
        assert joined[round(piece.x3, 3)] == pytest.approx(piece.y3, abs=1e-6)


def test_a_box_is_cut_with_its_shapes_and_moved_to_its_new_corner() -> None:
    pieces = through([(0, 10), (100, 50), (200, 20)])
    shapes = (
        Segment(0, 60, 200, 60, "border"),
        Curve(pieces, "text"),
        Area(pieces, 60, 100, "negative", 0.3),
    )
    box = Box(("emotion", "lane", "stage"), "emotion", "", Rect(0, 0, 200, 120), shapes)
    cut = trimmed_box(box, 150, 180)
    assert cut.rect == Rect(150, 0, 30, 120)
    line, curve, area = cut.shapes
    assert isinstance(line, Segment)
    assert (line.x1, line.x2) == (0, 30)
    assert isinstance(curve, Curve)
    assert isinstance(area, Area)
    assert (curve.pieces[0].x0, curve.pieces[-1].x3) == pytest.approx((0, 30))
    assert curve.pieces == area.pieces
