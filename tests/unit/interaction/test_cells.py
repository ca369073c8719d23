"""Arrow keys reach every cell, and what is typed there goes into it."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.cells import cell_rect
from journeydesigner.interaction.events import Modifier
from journeydesigner.interaction.finding import shown_lanes, shown_stages
from journeydesigner.model import Stage, Touchpoint
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
    NOTES,
    PAINS,
    PAY,
    REVIEW,
    SEARCH,
    THINKING,
    TIM,
    TIM_AD,
    WHOLE,
)

Place = tuple[str, str]
"""What is selected and the lane of its cell, "" for the record itself."""


def here(driver: EditorDriver) -> Place:
    cell = driver.session.cell
    return driver.selected[0], cell.lane_id if cell else ""


def go(driver: EditorDriver, *keys: str) -> Place:
    for key in keys:
        assert driver.key(key)
    return here(driver)


def test_down_and_up_go_through_every_cell_of_a_column(driver: EditorDriver) -> None:
    driver.session.selection.set([AWARE])
    way = [(AWARE, GOALS), (AD, ""), (AD, THINKING), (TIM_AD, ""), (WHOLE, "")]
    way += [(AD, IDEAS), (AD, NOTES)]
    assert [go(driver, "Down") for _ in way] == way
    assert go(driver, "Down") == way[-1]
    assert [go(driver, "Up") for _ in way] == [*reversed(way[:-1]), (AWARE, "")]


def test_an_empty_stage_has_cells_too(driver: EditorDriver) -> None:
    driver.session.selection.set([AFTER])
    way = [(AFTER, GOALS), (AFTER, CARDS), (AFTER, PAINS), (AFTER, IDEAS), (AFTER, NOTES)]
    assert [go(driver, "Down") for _ in way] == way


def test_left_and_right_go_along_the_row_to_the_header_of_the_lane(driver: EditorDriver) -> None:
    driver.session.selection.set([THINKING])
    way = [(key, THINKING) for key in (AD, SEARCH, REVIEW, CART, PAY)]
    assert [go(driver, "Right") for _ in way] == way
    assert go(driver, *["Left"] * 5) == (THINKING, "")
    driver.session.selection.set([IDEAS])
    assert [go(driver, "Right") for _ in range(2)] == [(AD, IDEAS), (IDEA, "")]
    driver.session.selection.set([GOALS])
    assert [go(driver, "Right") for _ in range(3)] == [(AWARE, GOALS), (BUY, GOALS), (AFTER, GOALS)]


def test_every_cell_and_header_is_reached(driver: EditorDriver) -> None:
    """From the first card, whatever way arrows lead."""
    seen: set[Place] = set()
    waiting: list[Place] = [(AD, "")]
    cells = {}
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        for key in ("Left", "Right", "Up", "Down"):
            driver.session.selection.set([place[0]])
            driver.session.set_cell(cells.get(place))
            found = go(driver, key)
            if driver.session.cell is not None:
                cells[found] = driver.session.cell
            waiting.append(found)
    assert {*shown_stages(driver.layout), *shown_lanes(driver.layout)} <= {key for key, _ in seen}
    touchpoints = [t.id for t in driver.snapshot.map_touchpoints(driver.session.map_id)]
    for touchpoint in touchpoints:
        for lane in shown_lanes(driver.layout):
            assert _has_been_there(driver, seen, touchpoint, lane), (touchpoint, lane)


def _has_been_there(driver: EditorDriver, seen: set[Place], touchpoint: str, lane: str) -> bool:
    if lane == GOALS:
        return (driver.snapshot.need(touchpoint, Touchpoint).stage_id, GOALS) in seen
    if lane == CARDS:
        return (touchpoint, "") in seen
    if (touchpoint, lane) in seen:
        return True
    if lane == EMOTION:
        point = driver.snapshot.emotion(touchpoint, TIM)
        return point is not None and (point.id, "") in seen
    stage = driver.snapshot.need(touchpoint, Touchpoint).stage_id
    notes = driver.snapshot.notes(lane, stage or "")
    return any((note.id, "") in seen for note in notes)


def test_a_field_is_edited_and_emptied_in_its_cell(driver: EditorDriver) -> None:
    driver.session.selection.set([AD])
    go(driver, "Down")
    driver.type("Is it for me?")
    driver.key("Tab")
    assert driver.snapshot.need(AD, Touchpoint).thinking == "Is it for me?"
    driver.key("Escape")
    driver.session.selection.set([AD])
    go(driver, "Down")
    before = driver.snapshot
    assert driver.key("Delete")
    assert driver.snapshot.need(AD, Touchpoint).thinking == ""
    assert AD in driver.snapshot
    driver.document.undo()
    assert driver.snapshot == before


def test_a_goal_is_edited_in_its_cell(driver: EditorDriver) -> None:
    driver.session.selection.set([AWARE])
    go(driver, "Down")
    assert driver.key("F2")
    driver.type("Learn what there is")
    driver.tool.commit_pending()
    assert driver.snapshot.need(AWARE, Stage).goal == "Learn what there is"
    assert here(driver) == (AWARE, GOALS)


def test_typing_in_an_empty_cell_makes_a_note(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([PAY])
    while here(driver)[1] != IDEAS:
        go(driver, "Down")
    driver.type("Pay later")
    driver.tool.commit_pending()
    (note,) = driver.snapshot.tied_notes(PAY, "opportunities")
    assert note.text == "Pay later"
    driver.assert_one_step(before, "Add note")


def test_nothing_typed_leaves_an_empty_cell_empty(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([PAY])
    while here(driver)[1] != IDEAS:
        go(driver, "Down")
    driver.key("Return")
    driver.key("Escape")
    driver.key("Delete")
    driver.assert_untouched(before)


def test_typing_in_an_empty_stage_makes_its_first_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([AFTER])
    go(driver, "Down", "Down")
    driver.type("Unpack")
    driver.tool.commit_pending()
    assert [t.name for t in driver.snapshot.touchpoints(AFTER)] == ["Unpack"]
    driver.assert_one_step(before, "Add touchpoint")


def test_digits_in_an_emotion_cell_set_the_score(driver: EditorDriver) -> None:
    driver.session.selection.set([REVIEW])
    assert go(driver, "Down", "Down") == (REVIEW, EMOTION)
    driver.key("3", Modifier.SHIFT, "#")
    point = driver.snapshot.emotion(REVIEW, TIM)
    assert point is not None
    assert point.score == -3


@pytest.mark.parametrize("how", ["click", "other", "escape"])
def test_the_cell_lets_go_of_the_keyboard(driver: EditorDriver, how: str) -> None:
    driver.session.selection.set([AD])
    go(driver, "Down")
    match how:
        case "click":
            driver.click(driver.at(AD, 0.5, 0.9))
        case "other":
            driver.session.selection.set([SEARCH])
        case "escape":
            driver.key("Escape")
    assert driver.session.cell is None


def test_a_cell_that_is_hidden_meanwhile_does_no_harm(driver: EditorDriver) -> None:
    driver.session.selection.set([AD])
    go(driver, "Down")
    cell = driver.session.cell
    assert cell is not None
    with driver.document.transaction("hide") as tx:
        tx.update(THINKING, hidden=True)
    assert cell_rect(driver.layout, cell) is None
    assert not driver.key("F2")
    assert driver.key("Delete")
    assert go(driver, "Right") == (SEARCH, "")
    assert driver.steps == ["hide"]
    assert AD in driver.snapshot
