"""Resizing and pulling: the document follows the pointer, and it is one step."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Button, Modifier, Pointer
from journeydesigner.layout.scores import score_y
from journeydesigner.model import EmotionPoint, JourneyMap, Lane, Stage
from tests.support.big_map import big_map
from tests.support.editor_driver import EditorDriver, Point
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    EMOTION,
    MAP,
    NOTES,
    PAY,
    REVIEW,
    TIM,
    TIM_AD,
    TRUDY,
    TRUDY_AD,
)


def lower_edge(driver: EditorDriver, lane: str) -> Point:
    return driver.at(lane, 0.5, 1.0)


def right_edge(driver: EditorDriver, stage: str) -> Point:
    return driver.at(stage, 1.0, 0.5)


def at_score(driver: EditorDriver, point: str, score: float) -> Point:
    y = score_y(driver.layout, driver.snapshot, score)
    assert y is not None
    return driver.middle(point)[0], y


def score(driver: EditorDriver, point: str) -> float | None:
    return driver.snapshot.need(point, EmotionPoint).score


# -- lanes and stages ------------------------------------------------------------------------


def test_a_lane_is_resized_by_its_lower_edge(driver: EditorDriver) -> None:
    before, (x, y) = driver.snapshot, lower_edge(driver, NOTES)
    driver.hold((x, y), (x, y + 60))
    row = driver.layout.row(NOTES)
    assert row is not None
    assert row.height == pytest.approx(100)
    assert driver.overlay.cursor == "row-resize"
    driver.release((x, y + 60))
    assert driver.snapshot.need(NOTES, Lane).height == 100
    driver.assert_one_step(before, "Resize lane")


def test_a_stage_is_resized_by_its_right_edge(driver: EditorDriver) -> None:
    before, (x, y) = driver.snapshot, right_edge(driver, BUY)
    driver.hold((x, y), (x + 80, y))
    assert driver.at(BUY, 1.0, 0.5)[0] == pytest.approx(x + 80)
    assert driver.overlay.cursor == "column-resize"
    driver.release((x + 80, y))
    assert driver.snapshot.need(BUY, Stage).column_width == 200
    driver.assert_one_step(before, "Resize stage")


@pytest.mark.parametrize("far", [-5000.0, 5000.0])
def test_sizes_stay_within_their_limits(driver: EditorDriver, far: float) -> None:
    x, y = lower_edge(driver, NOTES)
    driver.drag((x, y), (x, y + far))
    assert driver.snapshot.need(NOTES, Lane).height == (24 if far < 0 else 2000)
    x, y = right_edge(driver, AFTER)
    driver.drag((x, y), (x + far, y))
    assert driver.snapshot.need(AFTER, Stage).column_width == (80 if far < 0 else 800)


def test_a_double_click_on_an_edge_gives_the_usual_size(driver: EditorDriver) -> None:
    x, y = lower_edge(driver, NOTES)
    driver.drag((x, y), (x, y + 60))
    driver.double(lower_edge(driver, NOTES))
    assert driver.snapshot.need(NOTES, Lane).height is None
    x, y = right_edge(driver, AFTER)
    driver.drag((x, y), (x + 60, y))
    driver.double(right_edge(driver, AFTER))
    assert driver.snapshot.need(AFTER, Stage).column_width is None


def test_a_slip_on_an_edge_resizes_nothing(driver: EditorDriver) -> None:
    before, (x, y) = driver.snapshot, lower_edge(driver, CARDS)
    driver.press((x, y))
    driver.move((x, y + 2))
    driver.release((x, y + 2))
    driver.assert_untouched(before)


# -- emotion points ----------------------------------------------------------------------------


def test_a_point_is_pulled_and_says_its_score(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(TIM_AD), at_score(driver, TIM_AD, -3))
    assert score(driver, TIM_AD) == -3
    assert driver.middle(TIM_AD) == pytest.approx(at_score(driver, TIM_AD, -3))
    assert driver.overlay.hint is not None
    assert driver.overlay.hint.text == "−3"
    driver.release(at_score(driver, TIM_AD, -3))
    assert score(driver, TIM_AD) == -3
    assert driver.selected == (TIM_AD,)
    driver.assert_one_step(before, "Set emotion")


def test_scores_come_in_steps_and_finer_with_control(driver: EditorDriver) -> None:
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 3.3))
    assert score(driver, TIM_AD) == 3.5
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 1.21), Modifier.CONTROL)
    assert score(driver, TIM_AD) == 1.2


def test_a_point_is_held_to_the_scale(driver: EditorDriver) -> None:
    x, y = driver.middle(TRUDY_AD)
    driver.drag((x, y), (x, y + 3000))
    assert score(driver, TRUDY_AD) == -5
    assert driver.session.active_persona == TRUDY
    assert score(driver, TIM_AD) == 2


def test_a_point_grabbed_beside_its_middle_does_not_jump(driver: EditorDriver) -> None:
    x, y = driver.middle(TIM_AD)
    driver.hold((x, y - 6), (x + 30, y - 6))
    assert score(driver, TIM_AD) == 2


def test_a_double_click_in_the_curve_sets_a_score(driver: EditorDriver) -> None:
    before = driver.snapshot
    spot = (driver.middle(PAY)[0], at_score(driver, TIM_AD, 4)[1])
    driver.double(spot)
    point = driver.snapshot.emotion(PAY, TIM)
    assert point is not None
    assert point.score == 4
    assert driver.selected == (point.id,)
    driver.assert_one_step(before, "Set emotion")


def test_it_sets_the_score_of_the_active_persona(driver: EditorDriver) -> None:
    driver.session.set_active_persona(TRUDY)
    driver.double((driver.middle(REVIEW)[0], at_score(driver, TIM_AD, -2)[1]))
    assert driver.snapshot.emotion(REVIEW, TIM) is None
    trudy = driver.snapshot.emotion(REVIEW, TRUDY)
    assert trudy is not None
    assert trudy.score == -2


def test_where_there_is_a_score_it_is_pulled_and_not_set_anew(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.double((driver.middle(AD)[0], at_score(driver, TIM_AD, 5)[1]))
    driver.double(driver.cell(EMOTION, AFTER))
    driver.assert_untouched(before)


def test_a_scale_of_another_range_has_its_own_steps(driver: EditorDriver) -> None:
    with driver.document.transaction("scale") as tx:
        tx.update(MAP, scale_low=0.0, scale_high=100.0)
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 63))
    assert score(driver, TIM_AD) == 65
    assert driver.snapshot.need(MAP, JourneyMap).scale_high == 100


def test_of_points_at_the_same_place_the_active_persona_is_meant(driver: EditorDriver) -> None:
    with driver.document.transaction("same") as tx:
        tx.update(TRUDY_AD, score=2.0)
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 4))
    assert (score(driver, TIM_AD), score(driver, TRUDY_AD)) == (4, 2)
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 2))
    driver.session.set_active_persona(TRUDY)
    driver.drag(driver.middle(TIM_AD), at_score(driver, TIM_AD, 0))
    assert (score(driver, TIM_AD), score(driver, TRUDY_AD)) == (2, 0)


# -- ending them ---------------------------------------------------------------------------------


def grab(driver: EditorDriver, what: str) -> None:
    """Begins the gesture and moves so far that something has changed."""
    before = driver.snapshot
    match what:
        case "lane":
            x, y = lower_edge(driver, NOTES)
            driver.hold((x, y), (x, y + 60))
        case "stage":
            x, y = right_edge(driver, AWARE)
            driver.hold((x, y), (x + 60, y))
        case "point":
            driver.hold(driver.middle(TIM_AD), at_score(driver, TIM_AD, -3))
    assert driver.snapshot != before
    assert driver.document.gesture_open


WHAT = pytest.mark.parametrize("what", ["lane", "stage", "point"])


@WHAT
def test_escape_restores_everything(driver: EditorDriver, what: str) -> None:
    before, layout = driver.snapshot, driver.layout
    grab(driver, what)
    assert driver.key("Escape")
    driver.assert_untouched(before)
    assert (driver.layout.width, driver.layout.height) == (layout.width, layout.height)


@WHAT
def test_a_second_button_restores_everything(driver: EditorDriver, what: str) -> None:
    before = driver.snapshot
    grab(driver, what)
    driver.send(Pointer.PRESS, (300, 300), Button.MIDDLE)
    driver.assert_untouched(before)


def test_back_where_it_began_is_no_step(driver: EditorDriver) -> None:
    before, (x, y) = driver.snapshot, driver.middle(TIM_AD)
    driver.press((x, y))
    driver.move((x, y + 50))
    driver.move((x, y))
    driver.release((x, y))
    driver.assert_untouched(before)


@WHAT
def test_undo_waits_until_the_gesture_is_over(driver: EditorDriver, what: str) -> None:
    grab(driver, what)
    assert driver.document.undo() is None
    assert driver.document.gesture_open


@WHAT
def test_another_project_ends_the_gesture(driver: EditorDriver, what: str) -> None:
    grab(driver, what)
    other = big_map(5)
    driver.document.load(other)
    driver.move((-50, -50))
    driver.release((-50, -50))
    driver.assert_untouched(other)


@WHAT
def test_another_map_ends_the_gesture(driver: EditorDriver, what: str) -> None:
    before = driver.snapshot
    grab(driver, what)
    driver.session.show_map("")
    driver.assert_untouched(before)
