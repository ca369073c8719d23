"""Where a map breaks on paper."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout.pages.breaking import MOST_EMPTY, runs_across, runs_down, slices

widths = st.floats(20, 900)
stages = st.lists(st.lists(widths, min_size=1, max_size=12), max_size=12)
rooms = st.floats(100, 4000)


@given(stages, rooms)
def test_every_column_stands_on_one_tile_in_order(found: list[list[float]], room: float) -> None:
    runs = runs_across(found, room)
    shown = [(s, n) for run in runs for s, first, end in run for n in range(first, end)]
    assert shown == [(s, n) for s, columns in enumerate(found) for n in range(len(columns))]
    assert all(runs)


@given(stages, rooms)
def test_a_tile_is_wider_than_the_room_only_for_one_wide_column(
    found: list[list[float]], room: float
) -> None:
    for run in runs_across(found, room):
        columns = [found[s][n] for s, first, end in run for n in range(first, end)]
        assert sum(columns) <= room + 1e-6 or len(columns) == 1


@given(stages, rooms)
def test_a_stage_breaks_only_where_its_end_would_leave_a_third_empty(
    found: list[list[float]], room: float
) -> None:
    runs = runs_across(found, room)
    for run, _ in pairwise(runs):
        last, first, end = run[-1]
        if end == len(found[last]):
            continue
        whole = [(s, a, b) for s, a, b in run if b == len(found[s])]
        used = sum(sum(found[s][a:b]) for s, a, b in whole)
        assert room - used > room * MOST_EMPTY or not whole
        assert first < end


def test_a_tile_ends_with_a_stage_where_little_is_left_empty() -> None:
    assert runs_across([[100, 100], [100, 100]], 310) == [[(0, 0, 2), (1, 0, 1)], [(1, 1, 2)]]
    assert runs_across([[100, 100], [100, 100]], 299) == [[(0, 0, 2)], [(1, 0, 2)]]


@given(st.lists(st.floats(10, 800), max_size=40), rooms)
def test_every_row_stands_on_one_tile_in_order(heights: list[float], room: float) -> None:
    runs = runs_down(heights, room)
    assert [row for run in runs for row in run] == list(range(len(heights)))
    for run in runs:
        assert sum(heights[row] for row in run) <= room + 1e-6 or len(run) == 1


@given(st.lists(st.floats(10, 300), max_size=40), st.floats(50, 500), st.floats(0, 900))
def test_stacked_things_are_sliced_whole_and_in_order(
    heights: list[float], room: float, begin: float
) -> None:
    places = slices(heights, 6, room, begin)
    assert places == sorted(places)
    for place in set(places):
        mine = [h for h, p in zip(heights, places, strict=True) if p == place]
        assert sum(mine) + 6 * (len(mine) - 1) <= room + 1e-6 or len(mine) == 1
