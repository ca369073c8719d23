"""What moves takes along what belongs to it; collapsed places take drops too."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Modifier
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import Note, Touchpoint
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    EMOTION,
    GOALS,
    IDEA,
    IDEAS,
    LOST,
    MAP,
    NOTES,
    PAINS,
    PAY,
    REVIEW,
    SEARCH,
    SLOW,
    THINKING,
    TIM_SEARCH,
    UNSURE,
    WHOLE,
)

ALT, CTRL, SHIFT = Modifier.ALT, Modifier.CONTROL, Modifier.SHIFT


def stages(driver: EditorDriver) -> list[str]:
    return [stage.id for stage in driver.snapshot.stages(MAP)]


def lanes(driver: EditorDriver) -> list[str]:
    return [lane.id for lane in driver.snapshot.lanes(MAP)]


def in_stage(driver: EditorDriver, stage: str) -> list[str]:
    return [touchpoint.id for touchpoint in driver.snapshot.touchpoints(stage)]


def collapse(driver: EditorDriver, *ids: str) -> None:
    driver.session.set_view_options(ViewOptions(collapsed=frozenset(ids)))


# -- stages and lanes with their content -----------------------------------------------------


def test_several_stages_are_dragged_with_all_that_stands_in_them(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(AWARE))
    driver.click(driver.middle(BUY), CTRL)
    driver.drag(driver.middle(AWARE), driver.at(AFTER, 0.9, 0.5))
    assert stages(driver) == [AFTER, AWARE, BUY]
    assert in_stage(driver, AWARE) == [AD, SEARCH, REVIEW]
    assert {n.id for n in driver.snapshot.notes(PAINS, AWARE)} == {LOST, SLOW, WHOLE}
    driver.assert_one_step(before, "Move 2 stages")


def test_several_lanes_are_dragged_with_their_notes(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(PAINS))
    driver.click(driver.middle(IDEAS), CTRL)
    driver.drag(driver.middle(PAINS), driver.at(CARDS, 0.5, 0.1))
    assert lanes(driver) == [GOALS, PAINS, IDEAS, CARDS, THINKING, EMOTION, NOTES]
    assert driver.snapshot.need(IDEA, Note).lane_id == IDEAS
    driver.assert_one_step(before, "Move 2 lanes")


# -- Alt and arrows ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("selected", "key", "name"),
    [
        ([AD, SEARCH], "Right", "Move 2 touchpoints"),
        ([LOST], "Right", "Move note"),
        ([LOST], "Down", "Move note"),
        ([LOST, SLOW], "Down", "Move 2 notes"),
        ([AWARE, BUY], "Right", "Move 2 stages"),
        ([PAINS, IDEAS], "Up", "Move 2 lanes"),
        ([TIM_SEARCH], "Up", "Set emotion"),
    ],
)
def test_alt_and_arrows_move_what_is_selected(
    driver: EditorDriver, selected: list[str], key: str, name: str
) -> None:
    before = driver.snapshot
    driver.session.selection.set(selected)
    assert driver.key(key, ALT)
    assert set(driver.selected) == set(selected)
    driver.assert_one_step(before, name)


def test_touchpoints_of_two_stages_move_on_together(driver: EditorDriver) -> None:
    driver.session.selection.set([REVIEW, CART])
    driver.key("Right", ALT)
    assert in_stage(driver, BUY) == [PAY, REVIEW, CART]
    assert in_stage(driver, AWARE) == [AD, SEARCH]
    driver.key("Right", ALT)
    assert in_stage(driver, AFTER) == [REVIEW, CART]
    assert driver.snapshot.need(UNSURE, Note).stage_id == AFTER


def test_in_a_cell_the_touchpoint_it_belongs_to_is_moved(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.key("Down")
    assert driver.session.cell is not None
    driver.key("Right", ALT)
    assert in_stage(driver, AWARE) == [SEARCH, AD, REVIEW]
    assert driver.selected == (AD,)


# -- collapsed places --------------------------------------------------------------------------


@pytest.mark.parametrize("keys", [Modifier.NONE, ALT])
def test_a_collapsed_stage_takes_a_touchpoint_at_its_end(
    driver: EditorDriver, keys: Modifier
) -> None:
    collapse(driver, BUY)
    driver.hold(driver.middle(AD), driver.cell(CARDS, BUY), keys)
    span = driver.layout.span(BUY)
    assert span is not None
    assert driver.overlay.target is not None
    assert driver.overlay.target.x == span.x
    assert driver.overlay.guides
    driver.release(driver.cell(CARDS, BUY), keys)
    assert in_stage(driver, BUY)[:2] == [CART, PAY]
    last = driver.snapshot.need(in_stage(driver, BUY)[2], Touchpoint)
    assert last.name == "Ad"
    assert (last.id == AD) is (keys is Modifier.NONE)


def test_a_collapsed_stage_is_dragged_with_what_is_hidden_in_it(driver: EditorDriver) -> None:
    collapse(driver, AWARE)
    driver.drag(driver.middle(AWARE), driver.at(AFTER, 0.9, 0.5))
    assert stages(driver) == [BUY, AFTER, AWARE]
    assert in_stage(driver, AWARE) == [AD, SEARCH, REVIEW]


def test_a_collapsed_lane_is_dragged_and_copied_with_its_notes(driver: EditorDriver) -> None:
    collapse(driver, IDEAS)
    driver.drag(driver.middle(IDEAS), driver.at(CARDS, 0.5, 0.05))
    assert lanes(driver)[1] == IDEAS
    driver.drag(driver.middle(IDEAS), driver.at(NOTES, 0.5, 0.95), ALT)
    copy = lanes(driver)[-1]
    assert [note.text for note in driver.snapshot.notes(copy, AWARE)] == ["Idea"]


def test_a_collapsed_emotion_lane_is_not_drawn_in(driver: EditorDriver) -> None:
    driver.tool.take_pencil()
    collapse(driver, EMOTION)
    before = driver.snapshot
    start, end = driver.cell(EMOTION, AWARE, 0.05), driver.cell(EMOTION, BUY, 0.9)
    driver.drag(start, end)
    driver.assert_untouched(before)


def test_a_stroke_passes_over_a_collapsed_stage(driver: EditorDriver) -> None:
    collapse(driver, AWARE)
    driver.tool.take_pencil()
    before = [driver.snapshot.emotion(key, "persona:tim") for key in (AD, SEARCH, REVIEW)]
    driver.drag(driver.cell(EMOTION, AWARE, 0.05, 0.2), driver.cell(EMOTION, BUY, 0.95, 0.2))
    after = [driver.snapshot.emotion(key, "persona:tim") for key in (AD, SEARCH, REVIEW)]
    assert after == before
    scores = [driver.snapshot.emotion(key, "persona:tim") for key in (CART, PAY)]
    assert all(point is not None and point.score is not None for point in scores)
