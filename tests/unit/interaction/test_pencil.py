"""The pencil: strokes across the emotion lane are scores, one for each touchpoint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.interaction.events import Button, Modifier, Pointer
from journeydesigner.layout.scores import score_y
from journeydesigner.model import EmotionPoint, JourneyError, JourneyMap
from tests.support.big_map import big_map
from tests.support.editor_driver import EditorDriver, Point
from tests.support.small_map import (
    AD,
    AWARE,
    BUY,
    CARDS,
    CART,
    EMOTION,
    MAP,
    PAY,
    REVIEW,
    SEARCH,
    TIM,
    TIM_AD,
    TIM_SEARCH,
    TRUDY,
    small_map,
)

SHIFT, CTRL = Modifier.SHIFT, Modifier.CONTROL
ROW = (AD, SEARCH, REVIEW, CART, PAY)


@pytest.fixture
def artist(driver: EditorDriver) -> EditorDriver:
    driver.tool.take_pencil()
    return driver


def column(driver: EditorDriver, touchpoint: str, across: float = 0.5) -> float:
    rect = driver.box(touchpoint).rect
    return rect.x + rect.width * across


def height(driver: EditorDriver, score: float) -> float:
    y = score_y(driver.layout, driver.snapshot, score)
    assert y is not None
    return y


def spot(driver: EditorDriver, touchpoint: str, score: float, across: float = 0.5) -> Point:
    return column(driver, touchpoint, across), height(driver, score)


def stroke(driver: EditorDriver, points: list[Point], modifiers: Modifier = Modifier.NONE) -> None:
    driver.press(points[0], modifiers)
    for point in points[1:]:
        driver.move(point, modifiers)
    driver.release(points[-1], modifiers)


def scores(driver: EditorDriver, persona: str | None = TIM) -> list[float | None]:
    points = (driver.snapshot.emotion(key, persona) for key in ROW)
    return [point.score if point else None for point in points]


# -- strokes -------------------------------------------------------------------------------


def test_one_stroke_gives_every_touchpoint_a_score_in_one_step(artist: EditorDriver) -> None:
    before = artist.snapshot
    stroke(artist, [spot(artist, key, score) for key, score in zip(ROW, (1, 2, 3, 4, 5),
                                                                   strict=True)])  # fmt: skip
    assert scores(artist) == [1, 2, 3, 4, 5]
    assert scores(artist, TRUDY) == [-3.0, None, None, None, None]
    artist.assert_one_step(before, "Draw emotions")


def test_the_curve_follows_while_the_button_is_down(artist: EditorDriver) -> None:
    artist.press(spot(artist, AD, 4, 0.1))
    artist.move(spot(artist, SEARCH, 4, 0.2))
    assert scores(artist)[:2] == [4, -1]
    assert artist.steps == []
    artist.move(spot(artist, SEARCH, 4, 0.6))
    assert scores(artist)[:2] == [4, 4]
    assert artist.overlay.stroke[-1] == spot(artist, SEARCH, 4, 0.6)
    assert artist.overlay.hint is not None
    assert artist.overlay.hint.text == "Tim: +4"


def test_a_quick_stroke_skips_nobody(artist: EditorDriver) -> None:
    stroke(artist, [spot(artist, AD, -2), spot(artist, REVIEW, 2)])
    assert scores(artist)[:4] == [-2, 0, 2, 0]


def test_only_a_column_whose_middle_is_passed_gets_a_score(artist: EditorDriver) -> None:
    stroke(
        artist, [spot(artist, AD, 5, 0.7), spot(artist, SEARCH, 5), spot(artist, REVIEW, 5, 0.3)]
    )
    assert scores(artist) == [2, 5, None, 0, None]


def test_going_back_rewrites(artist: EditorDriver) -> None:
    stroke(
        artist,
        [spot(artist, AD, 3), spot(artist, REVIEW, 3), spot(artist, REVIEW, -4),
         spot(artist, AD, -4, 0.2)],
    )  # fmt: skip
    assert scores(artist)[:3] == [-4, -4, -4]


def test_a_click_sets_the_score_of_its_column(artist: EditorDriver) -> None:
    before = artist.snapshot
    artist.click(spot(artist, REVIEW, 2.9, 0.8))
    assert scores(artist)[2] == 3
    artist.assert_one_step(before, "Draw emotions")


def test_scores_stand_on_steps_and_on_finer_ones_with_control(artist: EditorDriver) -> None:
    artist.click(spot(artist, REVIEW, 2.63))
    assert scores(artist)[2] == 2.5
    artist.click(spot(artist, PAY, 2.63), CTRL)
    assert scores(artist)[4] == pytest.approx(2.65)


def test_beyond_the_lane_is_the_end_of_the_scale(artist: EditorDriver) -> None:
    top = column(artist, SEARCH), height(artist, 5) - 80
    stroke(artist, [spot(artist, AD, 0), top])
    assert scores(artist)[1] == 5


def test_a_new_point_is_the_same_one_during_the_whole_stroke(artist: EditorDriver) -> None:
    artist.press(spot(artist, REVIEW, 1, 0.1))
    artist.move(spot(artist, REVIEW, 1, 0.6))
    first = artist.snapshot.emotion(REVIEW, TIM)
    artist.move(spot(artist, CART, 4))
    second = artist.snapshot.emotion(REVIEW, TIM)
    assert first is not None
    assert second is not None
    assert first.id == second.id


def test_the_stroke_is_the_active_personas(artist: EditorDriver) -> None:
    artist.session.set_active_persona(TRUDY)
    stroke(artist, [spot(artist, SEARCH, 2, 0.1), spot(artist, REVIEW, 2)])
    assert scores(artist, TRUDY) == [-3, 2, 2, None, None]
    assert scores(artist) == [2, -1, None, 0, None]


def test_a_persona_that_was_not_on_the_map_comes_onto_it_once(driver: EditorDriver) -> None:
    with driver.document.transaction("alone") as tx:
        tx.update(MAP, persona_ids=())
    driver.session.set_active_persona(TIM)
    driver.tool.take_pencil()
    driver.session.set_active_persona(TIM)
    stroke(driver, [spot(driver, SEARCH, 2, 0.1), spot(driver, PAY, 2)])
    assert driver.snapshot.need(MAP, JourneyMap).persona_ids.count(TIM) <= 1


def test_shift_takes_scores_away_and_leaves_quotes(artist: EditorDriver) -> None:
    with artist.document.transaction("say") as tx:
        tx.update(TIM_SEARCH, quote="Where is it?")
    artist.document.history.clear()
    before = artist.snapshot
    stroke(artist, [spot(artist, AD, 1, 0.1), spot(artist, REVIEW, 1)], SHIFT)
    assert scores(artist) == [None, None, None, 0, None]
    assert artist.snapshot.need(TIM_SEARCH, EmotionPoint).quote == "Where is it?"
    assert artist.snapshot.emotion(REVIEW, TIM) is None
    artist.assert_one_step(before, "Clear emotions")


def test_the_eraser_takes_scores_away_without_shift(driver: EditorDriver) -> None:
    driver.tool.take_pencil(erases=True)
    stroke(driver, [spot(driver, AD, 1, 0.1), spot(driver, CART, 1)])
    assert scores(driver) == [None] * 5


def test_a_double_click_is_two_strokes(artist: EditorDriver) -> None:
    artist.click(spot(artist, REVIEW, 1))
    artist.send(Pointer.DOUBLE, spot(artist, REVIEW, 3), Button.LEFT)
    artist.move(spot(artist, PAY, 3))
    artist.release(spot(artist, PAY, 3))
    assert scores(artist)[2:] == [3, 3, 3]
    assert artist.steps == ["Draw emotions", "Draw emotions"]


def test_a_stroke_over_everything_is_a_change_of_these_points_only() -> None:
    driver = EditorDriver(big_map(300))
    driver.tool.take_pencil()
    cards = [t.id for t in driver.snapshot.map_touchpoints(driver.session.map_id)]
    start = spot(driver, cards[0], 3, 0.1)
    stroke(driver, [start, spot(driver, cards[-1], 3, 0.9)])
    persona = driver.session.active_persona
    assert all(driver.snapshot.emotion(key, persona).score == 3 for key in cards)  # type: ignore[union-attr]
    assert len(driver.document.history.done[-1].changes) <= len(cards)


# -- the pencil in the hand ------------------------------------------------------------------


def test_escape_takes_the_stroke_back_and_then_puts_the_pencil_away(artist: EditorDriver) -> None:
    before = artist.snapshot
    artist.hold(spot(artist, AD, 1, 0.1), spot(artist, PAY, 5))
    assert artist.snapshot != before
    assert artist.key("Escape")
    assert artist.snapshot == before
    artist.release(spot(artist, PAY, 5))
    artist.assert_untouched(before)
    assert artist.tool.pencil == "pencil"
    assert artist.key("Escape")
    assert artist.tool.pencil == ""
    artist.assert_untouched(before)


def test_pointer_and_listeners_know_what_is_drawn_with(driver: EditorDriver) -> None:
    told: list[str] = []
    driver.tool.on_pencil(told.append)
    driver.tool.take_pencil()
    driver.move(spot(driver, AD, 1))
    assert driver.overlay.cursor == "pencil"
    driver.tool.hold(SHIFT)
    assert driver.overlay.cursor == "eraser"
    driver.tool.hold(Modifier.NONE)
    assert driver.overlay.cursor == "pencil"
    driver.move(driver.middle(AD))
    assert driver.overlay.cursor == ""
    driver.tool.take_pencil(erases=True)
    driver.move(spot(driver, AD, 1))
    assert driver.overlay.cursor == "eraser"
    driver.tool.put_pencil_away()
    assert told == ["pencil", "eraser", ""]


def test_elsewhere_everything_is_as_without_the_pencil(artist: EditorDriver) -> None:
    artist.click(artist.middle(SEARCH))
    assert artist.selected == (SEARCH,)
    artist.drag(artist.middle(AD), artist.cell(CARDS, BUY, 0.95))
    assert [t.id for t in artist.snapshot.touchpoints(BUY)] == [CART, PAY, AD]
    assert artist.key("3", text="3")
    assert artist.tool.pencil == "pencil"


def test_a_map_without_an_emotion_lane_has_nothing_to_draw_on(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(EMOTION, hidden=True)
    with pytest.raises(JourneyError):
        driver.tool.take_pencil()
    assert driver.tool.pencil == ""


def test_without_the_pencil_a_point_is_pulled(artist: EditorDriver) -> None:
    artist.tool.put_pencil_away()
    artist.drag(artist.middle(TIM_AD), (artist.middle(TIM_AD)[0], height(artist, 5)))
    assert artist.steps == ["Set emotion"]


@given(
    st.lists(
        st.tuples(st.floats(-50, 1100), st.floats(-100, 900), st.sampled_from([None, SHIFT, CTRL])),
        min_size=1,
        max_size=12,
    ),
    st.booleans(),
)
def test_any_stroke_is_one_step_or_none(
    way: list[tuple[float, float, Modifier | None]], escape: bool
) -> None:
    driver = EditorDriver(small_map())
    driver.tool.take_pencil()
    before = driver.snapshot
    driver.press(spot(driver, AD, 0))
    for x, y, keys in way:
        driver.move((x, y), keys or Modifier.NONE)
    if escape:
        driver.key("Escape")
        driver.assert_untouched(before)
    driver.release(way[-1][:2])
    driver.assert_nothing_shown()
    assert len(driver.steps) <= (0 if escape else 1)
    assert all(score is None or -5 <= score <= 5 for score in scores(driver))
    driver.document.undo()
    assert driver.snapshot == before


def test_the_stage_without_touchpoints_is_passed_over(artist: EditorDriver) -> None:
    end = artist.cell(EMOTION, "stage:after", 0.5, 0.3)
    stroke(artist, [spot(artist, PAY, 1, 0.1), end])
    assert scores(artist)[4] is not None
    assert [t.id for t in artist.snapshot.touchpoints(AWARE)] == [AD, SEARCH, REVIEW]
