"""The walk through a map: which stops there are, what they show, and how it outlives edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.interaction.walk import Stop, Walk, first_inside, stage_in_sight, stops_of
from journeydesigner.interaction.walk_frames import LARGE, READABLE, Frame, Screen, name_size
from tests.support.big_map import big_map
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import AD, AFTER, AWARE, BUY, MAP, PAY, empty_map

HD = Screen(1920, 900, 1.0)
TALL = Screen(1920, 2000, 1.0)
SMALL = Screen(1280, 560, 720 / 1080)


def keys(driver: EditorDriver, screen: Screen = TALL) -> list[tuple[str, str]]:
    return [(s.stage_id, s.touchpoint_id) for s in stops_of(driver.layout, driver.snapshot, screen)]


def mark(driver: EditorDriver, *touchpoints: str) -> None:
    with driver.document.transaction("Mark") as tx:
        for touchpoint in touchpoints:
            tx.update(touchpoint, key_moment=True)


def walk_of(driver: EditorDriver, screen: Screen = HD) -> Walk:
    walk = Walk()
    walk.follow(stops_of(driver.layout, driver.snapshot, screen))
    return walk


# -- which stops ---


def test_every_stage_is_a_stop_and_its_key_moments_follow_it(driver: EditorDriver) -> None:
    mark(driver, AD, PAY)
    assert keys(driver) == [(AWARE, ""), (AWARE, AD), (BUY, ""), (BUY, PAY), (AFTER, "")]


def test_a_map_without_stages_has_no_stops() -> None:
    walk = walk_of(EditorDriver(empty_map()))
    assert walk.current is None
    assert not walk.go(1)
    assert not walk.go_first()
    assert not walk.go_last()


def test_hidden_stages_are_passed_by(driver: EditorDriver) -> None:
    with driver.document.transaction("Hide") as tx:
        tx.update(BUY, hidden=True)
    assert keys(driver) == [(AWARE, ""), (AFTER, "")]


# -- what they show ---


def names_px(frame: Frame, driver: EditorDriver) -> float:
    return frame.zoom * name_size(driver.layout)


@pytest.mark.parametrize("screen", [HD, SMALL, Screen(900, 1500, 1.2)])
@pytest.mark.parametrize("touchpoints", [5, 300])
def test_names_can_be_read_from_the_back_at_every_stop(screen: Screen, touchpoints: int) -> None:
    driver = EditorDriver(big_map(touchpoints))
    for stop in stops_of(driver.layout, driver.snapshot, screen):
        assert names_px(stop.frame, driver) >= READABLE * screen.scale - 0.001


def test_a_key_moment_is_seen_in_large_type(driver: EditorDriver) -> None:
    mark(driver, PAY)
    close = next(s for s in stops_of(driver.layout, driver.snapshot, HD) if s.touchpoint_id == PAY)
    assert names_px(close.frame, driver) == pytest.approx(LARGE)
    box = driver.box(PAY).rect
    assert close.frame.left <= box.x
    assert box.right <= close.frame.right
    assert close.frame.y <= box.y - driver.layout.header_height


def in_sight(driver: EditorDriver, frame: Frame, screen: Screen) -> tuple[float, ...]:
    """Left, top, right, bottom of the map that no header covers, in points."""
    layout = driver.layout
    return (
        frame.x + layout.lane_header_width,
        frame.y + layout.header_height,
        frame.x + screen.width / frame.zoom,
        frame.y + screen.height / frame.zoom,
    )


@pytest.mark.parametrize("screen", [HD, SMALL])
@pytest.mark.parametrize("touchpoints", [5, 40, 300])
def test_a_stage_shown_in_parts_leaves_no_touchpoint_out(screen: Screen, touchpoints: int) -> None:
    driver = EditorDriver(big_map(touchpoints))
    layout = driver.layout
    stops = [s for s in stops_of(layout, driver.snapshot, screen) if not s.touchpoint_id]
    for span in layout.spans:
        shown = [in_sight(driver, s.frame, screen) for s in stops if s.stage_id == span.stage_id]
        for column in span.columns:
            left, right = span.x + column.x, span.x + column.x + column.width
            for row in layout.rows:
                assert any(
                    x <= left + 0.01 and right <= r + 0.01 and y <= row.y + 0.01 < b
                    for x, y, r, b in shown
                )


def test_editing_begins_with_the_first_thing_that_a_stop_shows(driver: EditorDriver) -> None:
    layout = driver.layout
    first, lower, *_ = stops_of(layout, driver.snapshot, Screen(1920, 900, 1.0))
    assert (first.stage_id, lower.stage_id, lower.part) == (AWARE, AWARE, 1)
    assert first_inside(layout, first) == AD
    below = driver.box(first_inside(layout, lower)).rect
    assert below.y >= lower.frame.y + layout.header_height - 0.5
    empty = stops_of(layout, driver.snapshot, TALL)[-1]
    assert first_inside(layout, empty) == AFTER


def test_what_fits_readably_is_one_stop(driver: EditorDriver) -> None:
    stops = stops_of(driver.layout, driver.snapshot, TALL)
    assert [stop.parts for stop in stops] == [1, 1, 1]


# -- walking ---


def test_next_and_previous_stay_at_the_ends(driver: EditorDriver) -> None:
    walk = walk_of(driver, TALL)
    assert walk.is_first
    assert not walk.go(-1)
    assert walk.go(1)
    assert walk.go(1)
    assert walk.is_last
    assert not walk.go(1)
    assert walk.current is not None
    assert walk.current.stage_id == AFTER


def test_a_walk_begins_where_one_is(driver: EditorDriver) -> None:
    walk = walk_of(driver)
    assert walk.go_to_stage(BUY)
    assert walk.current is not None
    assert (walk.current.stage_id, walk.current.part) == (BUY, 0)
    assert not walk.go_to_stage("stage:gone")
    assert walk.current.stage_id == BUY


def test_the_stage_in_sight_is_the_first_that_is_seen_most_or_the_nearest(
    driver: EditorDriver,
) -> None:
    layout = driver.layout
    for span in layout.spans:
        assert stage_in_sight(layout, span.x + 1, span.x + 90) == span.stage_id
        assert stage_in_sight(layout, span.x - 30, span.x + span.width + 90) == span.stage_id
    assert stage_in_sight(layout, 0, layout.width) == AWARE
    assert stage_in_sight(layout, -500, -400) == AWARE
    assert stage_in_sight(layout, layout.width + 500, layout.width + 900) == AFTER
    assert stage_in_sight(EditorDriver(empty_map()).layout, 0, 100) == ""


# -- edits on the way ---


def follow(walk: Walk, driver: EditorDriver) -> bool:
    return walk.follow(stops_of(driver.layout, driver.snapshot, HD))


def test_after_an_edit_the_walk_goes_on_from_the_same_stop(driver: EditorDriver) -> None:
    walk = walk_of(driver)
    walk.go_to_stage(BUY)
    with driver.document.transaction("Add") as tx:
        add_touchpoint(tx, MAP, AWARE, name="Before")
    assert not follow(walk, driver)
    assert walk.current is not None
    assert walk.current.stage_id == BUY


def test_a_deleted_stage_hands_over_to_the_next_one(driver: EditorDriver) -> None:
    walk = walk_of(driver)
    walk.go_to_stage(BUY)
    with driver.document.transaction("Delete") as tx:
        delete_records(tx, [BUY])
    assert follow(walk, driver)
    assert walk.current is not None
    assert walk.current.stage_id == AFTER


def test_when_the_last_stage_goes_the_one_before_is_shown(driver: EditorDriver) -> None:
    walk = walk_of(driver)
    walk.go_last()
    with driver.document.transaction("Hide") as tx:
        tx.update(AFTER, hidden=True)
    assert follow(walk, driver)
    assert walk.current is not None
    assert walk.current.stage_id == BUY


def test_an_undone_deletion_brings_the_stop_back(driver: EditorDriver) -> None:
    walk = walk_of(driver)
    with driver.document.transaction("Delete") as tx:
        delete_records(tx, [AWARE, BUY, AFTER])
    follow(walk, driver)
    assert walk.current is None
    driver.document.undo()
    follow(walk, driver)
    assert walk.current is not None
    assert walk.current.stage_id == AWARE


names = st.lists(st.sampled_from("abcdefgh"), unique=True)


def stop(name: str) -> Stop:
    return Stop(f"stage:{name}", "", 0, 1, Frame(1, 0, 0, 0, 0))


@given(st.lists(st.one_of(names, st.integers(-3, 3)), max_size=12))
def test_wherever_stops_come_and_go_one_is_at_one_of_them(deeds: list[list[str] | int]) -> None:
    walk = Walk()
    for deed in deeds:
        before = walk.current
        if isinstance(deed, int):
            walk.go(deed)
        else:
            stops = [stop(name) for name in deed]
            gone = walk.follow(stops)
            kept = before is not None and before.key in {s.key for s in stops}
            assert gone == (before is not None and not kept)
            assert not kept or (walk.current is not None and walk.current.key == before.key)
        assert (walk.current is None) == (not walk.stops)
