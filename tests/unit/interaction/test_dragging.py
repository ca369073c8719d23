"""Dragging touchpoints, notes, stages and lanes."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Button, Modifier, Pointer
from journeydesigner.layout.change import LayoutChange
from journeydesigner.model import Note
from tests.support.big_map import big_map
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
    UNSURE,
    WHOLE,
    small_map,
)

CTRL = Modifier.CONTROL


def in_stage(driver: EditorDriver, stage: str) -> list[str]:
    return [touchpoint.id for touchpoint in driver.snapshot.touchpoints(stage)]


def notes_in(driver: EditorDriver, lane: str, stage: str) -> list[tuple[str, str | None]]:
    return [(note.id, note.touchpoint_id) for note in driver.snapshot.notes(lane, stage)]


# -- touchpoints ---------------------------------------------------------------------------


def test_a_touchpoint_is_dragged_within_its_stage(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(AD), driver.at(REVIEW, 0.9, 0.5))
    assert in_stage(driver, AWARE) == [SEARCH, REVIEW, AD]
    assert driver.selected == (AD,)
    driver.assert_one_step(before, "Move touchpoint")


def test_a_touchpoint_takes_its_notes_to_another_stage(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(SEARCH), driver.at(PAY, 0.1, 0.5))
    assert in_stage(driver, AWARE) == [AD, REVIEW]
    assert in_stage(driver, BUY) == [CART, SEARCH, PAY]
    assert driver.snapshot.need(LOST, Note).stage_id == BUY
    driver.assert_one_step(before, "Move touchpoint")


def test_a_touchpoint_lands_in_an_empty_stage_and_in_any_lane(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(CART), driver.cell(PAINS, AFTER))
    assert in_stage(driver, AFTER) == [CART]
    driver.assert_one_step(before, "Move touchpoint")


def test_a_drop_beside_the_map_goes_to_the_nearest_stage(driver: EditorDriver) -> None:
    driver.drag(driver.middle(AD), (driver.layout.width + 200, 300))
    assert in_stage(driver, AFTER) == [AD]
    driver.drag(driver.middle(AD), (10, 300))
    assert in_stage(driver, AWARE) == [AD, SEARCH, REVIEW]


def test_several_touchpoints_land_together_in_reading_order(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(PAY))
    driver.click(driver.middle(AD), CTRL)
    driver.click(driver.middle(REVIEW), CTRL)
    driver.drag(driver.middle(PAY), driver.cell(CARDS, AFTER))
    assert in_stage(driver, AFTER) == [AD, REVIEW, PAY]
    assert set(driver.selected) == {AD, REVIEW, PAY}
    driver.assert_one_step(before, "Move 3 touchpoints")


def test_ghosts_guide_and_target_follow_the_pointer(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.middle(SEARCH), CTRL)
    driver.hold(driver.middle(AD), driver.at(PAY, 0.9, 0.5))
    shown = driver.overlay
    assert shown.dimmed == {AD, SEARCH}
    assert {ghost.key for ghost in shown.ghosts} == {("card", AD), ("card", SEARCH)}
    top = shown.ghosts[-1]
    assert top.key == ("card", AD)
    start, end = driver.middle(AD), driver.at(PAY, 0.9, 0.5)
    assert top.rect.x == pytest.approx(driver.box(AD).rect.x + end[0] - start[0])
    assert shown.hint is not None
    assert shown.hint.text == "2 items"
    span = driver.layout.span(BUY)
    assert span is not None
    assert shown.target is not None
    assert (shown.target.x, shown.target.width) == (span.x, span.width)
    assert shown.guides[0].x1 == span.x + span.width
    assert shown.cursor == "grabbing"


def test_a_drop_where_it_stands_is_no_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(SEARCH), driver.at(SEARCH, 0.9, 0.6))
    driver.assert_untouched(before)


def test_dragging_with_control_takes_what_was_selected_along(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.press(driver.middle(SEARCH), CTRL)
    driver.move(driver.cell(CARDS, AFTER))
    driver.release(driver.cell(CARDS, AFTER))
    assert in_stage(driver, AFTER) == [AD, SEARCH]


def test_a_drag_of_fifty_cards_touches_the_overlay_only() -> None:
    driver = EditorDriver(big_map(1000))
    cards = [t.id for t in driver.snapshot.map_touchpoints(driver.session.map_id)][:50]
    driver.session.selection.set(cards)
    changes: list[LayoutChange] = []
    driver.session.on_layout(changes.append)
    before, layout = driver.snapshot, driver.layout
    driver.hold(driver.middle(cards[0]), driver.middle(cards[-1]))
    assert driver.snapshot is before
    assert driver.layout is layout
    assert not changes
    assert len(driver.overlay.ghosts) <= 3
    assert driver.overlay.dimmed == set(cards)
    driver.release(driver.at(cards[-1], 0.9, 0.5))
    assert len(changes) <= 1


def test_touchpoints_that_vanish_while_they_are_dragged_stay_away(driver: EditorDriver) -> None:
    driver.hold(driver.middle(AD), driver.cell(CARDS, AFTER))
    with driver.document.transaction("elsewhere") as tx:
        for key in ("emotion:tim-ad", "emotion:trudy-ad", AD):
            tx.remove(key)
    driver.release(driver.cell(CARDS, AFTER))
    driver.assert_nothing_shown()
    assert driver.steps == ["elsewhere"]


# -- notes -----------------------------------------------------------------------------------


def test_a_note_is_dragged_under_another_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(LOST), driver.cell(PAINS, BUY, 0.75, 0.5))
    assert driver.snapshot.need(LOST, Note).touchpoint_id == PAY
    driver.assert_one_step(before, "Move note")


def test_a_note_is_dragged_into_another_lane_and_place(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(UNSURE), driver.at(IDEA, 0.5, 0.1))
    assert notes_in(driver, IDEAS, AWARE) == [(UNSURE, SEARCH), (IDEA, SEARCH)]
    driver.assert_one_step(before, "Move note")


def test_a_note_is_dragged_within_its_stack(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(LOST), driver.at(SLOW, 0.5, 0.9))
    stack = [key for key, under in notes_in(driver, PAINS, AWARE) if under == SEARCH]
    assert stack == [SLOW, LOST]
    driver.assert_one_step(before, "Move note")


def test_a_note_spans_the_stage_at_its_edge_and_in_an_empty_stage(driver: EditorDriver) -> None:
    driver.drag(driver.middle(UNSURE), driver.cell(PAINS, BUY, 0.01))
    assert driver.snapshot.need(UNSURE, Note).touchpoint_id is None
    driver.drag(driver.middle(LOST), driver.cell(NOTES, AFTER))
    lost = driver.snapshot.need(LOST, Note)
    assert (lost.lane_id, lost.stage_id, lost.touchpoint_id) == (NOTES, AFTER, None)


def test_several_notes_land_in_one_place(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(WHOLE))
    driver.click(driver.middle(UNSURE), CTRL)
    driver.drag(driver.middle(UNSURE), driver.cell(NOTES, BUY, 0.75))
    assert notes_in(driver, NOTES, BUY) == [(WHOLE, PAY), (UNSURE, PAY)]
    driver.assert_one_step(before, "Move 2 notes")


@pytest.mark.parametrize("lane", [CARDS, EMOTION, GOALS, THINKING])
def test_lanes_that_hold_no_notes_refuse_them(driver: EditorDriver, lane: str) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(LOST), driver.cell(lane, BUY))
    assert driver.overlay.refused
    assert driver.overlay.cursor == "forbidden"
    driver.release(driver.cell(lane, BUY))
    driver.assert_untouched(before)


# -- stages and lanes --------------------------------------------------------------------------


def test_a_stage_is_dragged_by_its_header(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(AFTER), driver.at(AWARE, 0.1, 0.5))
    assert [s.id for s in driver.snapshot.stages(MAP)] == [AFTER, AWARE, BUY]
    driver.assert_one_step(before, "Move stage")


def test_several_lanes_are_dragged_by_their_headers(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(PAINS))
    driver.click(driver.middle(IDEAS), CTRL)
    driver.drag(driver.middle(IDEAS), driver.at(GOALS, 0.5, 0.1))
    assert [lane.id for lane in driver.snapshot.lanes(MAP)][:3] == [PAINS, IDEAS, GOALS]
    driver.assert_one_step(before, "Move 2 lanes")


def test_hidden_stages_and_lanes_keep_their_neighbours() -> None:
    driver = EditorDriver(small_map())
    with driver.document.transaction("hide") as tx:
        tx.update(BUY, hidden=True)
        tx.update(THINKING, hidden=True)
    driver.drag(driver.middle(AWARE), driver.at(AFTER, 0.9, 0.5))
    assert [s.id for s in driver.snapshot.stages(MAP)] == [BUY, AFTER, AWARE]
    driver.drag(driver.middle(GOALS), driver.at(CARDS, 0.5, 0.9))
    assert [lane.id for lane in driver.snapshot.lanes(MAP)][:3] == [CARDS, THINKING, GOALS]
    driver.drag(driver.middle(CARDS), driver.at(CARDS, 0.7, 0.9))
    assert driver.steps == ["hide", "Move stage", "Move lane"]


# -- whatever is dragged -------------------------------------------------------------------------

GRABBED = [AD, LOST, AWARE, CARDS]


@pytest.mark.parametrize("grabbed", GRABBED)
def test_escape_ends_a_drag_without_effect(driver: EditorDriver, grabbed: str) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(grabbed), driver.cell(NOTES, AFTER))
    assert driver.overlay.ghosts
    assert driver.key("Escape")
    driver.assert_untouched(before)
    driver.move(driver.cell(CARDS, BUY))
    driver.release(driver.cell(CARDS, BUY))
    assert driver.snapshot == before


@pytest.mark.parametrize("grabbed", GRABBED)
def test_a_second_button_or_lost_focus_ends_a_drag(driver: EditorDriver, grabbed: str) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(grabbed), driver.cell(NOTES, AFTER))
    driver.send(Pointer.PRESS, driver.cell(NOTES, AFTER), Button.RIGHT)
    driver.assert_untouched(before)
    driver.hold(driver.middle(grabbed), driver.cell(NOTES, AFTER))
    driver.tool.cancel()
    driver.assert_untouched(before)


@pytest.mark.parametrize("grabbed", GRABBED)
def test_keys_wait_while_something_is_dragged(driver: EditorDriver, grabbed: str) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(grabbed), driver.cell(NOTES, AFTER))
    assert driver.key("Delete")
    assert driver.snapshot == before
    assert driver.overlay.ghosts


@pytest.mark.parametrize("grabbed", GRABBED)
def test_another_project_ends_a_drag(driver: EditorDriver, grabbed: str) -> None:
    driver.hold(driver.middle(grabbed), driver.cell(NOTES, AFTER))
    driver.document.load(big_map(5))
    driver.assert_nothing_shown()


# -- where notes stand ---------------------------------------------------------------------


def test_a_note_dropped_among_those_that_span_the_stage_spans_it_too(
    driver: EditorDriver,
) -> None:
    driver.hold(driver.middle(LOST), driver.at(WHOLE, 0.5, 0.9))
    assert driver.overlay.hint is not None
    assert driver.overlay.hint.text == "Spans the stage"
    span = driver.layout.span(AWARE)
    assert span is not None
    assert driver.overlay.target is not None
    assert driver.overlay.target.width == span.width
    driver.release(driver.at(WHOLE, 0.5, 0.9))
    assert (LOST, None) in notes_in(driver, PAINS, AWARE)


def test_a_note_that_spans_the_stage_comes_under_the_touchpoint_it_is_dropped_on(
    driver: EditorDriver,
) -> None:
    driver.hold(driver.middle(WHOLE), driver.at(SLOW, 0.5, 0.9))
    assert driver.overlay.hint is None
    assert driver.overlay.target is not None
    assert driver.overlay.target.width == driver.layout.spans[0].columns[1].width
    driver.release(driver.at(SLOW, 0.5, 0.9))
    assert (WHOLE, SEARCH) in notes_in(driver, PAINS, AWARE)


def test_a_lane_that_holds_no_notes_says_so(driver: EditorDriver) -> None:
    driver.hold(driver.middle(LOST), driver.cell(EMOTION, BUY))
    assert driver.overlay.refused
    assert driver.overlay.reason == "This lane does not hold notes."
    driver.key("Escape")
