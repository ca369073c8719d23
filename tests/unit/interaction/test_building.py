"""Building a map by key: Enter, Ctrl+Enter and Tab lead from one text to the next."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Modifier
from journeydesigner.model import EmotionPoint, JourneyMap, Note, Snapshot, Touchpoint
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CART,
    EMOTION,
    IDEA,
    IDEAS,
    LOST,
    MAP,
    NOTES,
    PAINS,
    REVIEW,
    SEARCH,
    SLOW,
    THINKING,
    TIM,
    TIM_AD,
    TIM_SEARCH,
    TRUDY,
    TRUDY_AD,
)

CTRL, SHIFT = Modifier.CONTROL, Modifier.SHIFT


def begin(driver: EditorDriver, record: str) -> None:
    driver.session.selection.set([record])
    assert driver.key("F2")


def names(driver: EditorDriver, stage: str) -> list[str]:
    return [touchpoint.name for touchpoint in driver.snapshot.touchpoints(stage)]


def edited(driver: EditorDriver) -> tuple[str, str]:
    edit = driver.tool.editing.active
    assert edit is not None
    assert driver.field.edit is edit
    return edit.record_id, edit.field


def undo_all(driver: EditorDriver) -> Snapshot:
    while driver.document.undo():
        pass
    return driver.snapshot


# -- Enter: the next touchpoint of the stage ---


def test_enter_keeps_the_name_and_opens_the_next_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AD)
    driver.key("Return")
    driver.type("Poster")
    driver.key("Return")
    driver.type("Radio")
    driver.tool.commit_pending()
    assert names(driver, AWARE) == ["Ad", "Poster", "Radio", "Search", "Review"]
    assert driver.steps == ["Add touchpoint", "Add touchpoint"]
    assert undo_all(driver) == before


def test_a_touchpoint_with_its_name_is_one_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, REVIEW)
    driver.key("Return")
    new, field = edited(driver)
    assert (field, driver.selected) == ("name", (new,))
    driver.type("Friends")
    driver.tool.commit_pending()
    driver.assert_one_step(before, "Add touchpoint")


@pytest.mark.parametrize("end", ["Return", "Enter", "Escape", "focus", "click"])
def test_an_empty_new_touchpoint_goes_again_without_a_step(driver: EditorDriver, end: str) -> None:
    before = driver.snapshot
    begin(driver, REVIEW)
    driver.key("Return")
    assert len(names(driver, AWARE)) == 4
    match end:
        case "focus":
            driver.tool.commit_pending()
        case "click":
            driver.click(driver.middle(REVIEW))
        case _:
            driver.key(end)
    assert driver.field.edit is None
    assert driver.selected == (REVIEW,)
    driver.assert_untouched(before)


def test_a_map_that_was_saved_is_still_clean_after_an_empty_one(driver: EditorDriver) -> None:
    driver.document.mark_clean()
    begin(driver, AD)
    driver.key("Return")
    driver.key("Escape")
    assert driver.document.is_clean


def test_escape_takes_back_a_new_touchpoint_with_what_was_typed(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AD)
    driver.key("Return")
    driver.type("Nothing")
    driver.key("Escape")
    driver.assert_untouched(before)


def test_enter_in_an_empty_name_ends_the_row(driver: EditorDriver) -> None:
    begin(driver, AD)
    driver.field.typed = ""
    driver.key("Return")
    assert driver.field.edit is None
    assert names(driver, AWARE) == ["", "Search", "Review"]


@pytest.mark.parametrize("record", [BUY, LOST, TIM_AD, PAINS])
def test_enter_ends_a_text_that_stands_alone(driver: EditorDriver, record: str) -> None:
    before = driver.snapshot
    begin(driver, record)
    driver.key("Return")
    assert driver.field.edit is None
    driver.assert_untouched(before)


# -- Ctrl+Enter: the next stage ---


def test_control_enter_starts_a_touchpoint_in_the_next_stage(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AD)
    driver.key("Return", CTRL)
    driver.type("Call")
    driver.key("Return", CTRL)
    driver.type("Parcel")
    driver.tool.commit_pending()
    assert names(driver, BUY) == ["Cart", "Pay", "Call"]
    assert names(driver, AFTER) == ["Parcel"]
    assert driver.steps == ["Add touchpoint", "Add touchpoint"]
    assert undo_all(driver) == before


def test_after_the_last_stage_it_makes_one(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AFTER)
    driver.key("Return", CTRL)
    driver.type("Renew")
    driver.tool.commit_pending()
    stages = driver.snapshot.stages(MAP)
    assert len(stages) == 4
    assert names(driver, stages[-1].id) == ["Renew"]
    driver.assert_one_step(before, "Add stage")


def test_a_new_stage_goes_again_with_its_empty_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AFTER)
    driver.key("Return", CTRL)
    assert len(driver.snapshot.stages(MAP)) == 4
    driver.key("Return")
    assert driver.selected == (AFTER,)
    driver.assert_untouched(before)


def test_hidden_stages_are_passed_over(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(BUY, hidden=True)
    begin(driver, AD)
    driver.key("Return", CTRL)
    driver.type("Parcel")
    driver.tool.commit_pending()
    assert names(driver, AFTER) == ["Parcel"]


# -- Tab: the next lane under the same touchpoint ---


def test_tab_goes_through_every_lane_under_the_touchpoint_and_backtab_back(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    begin(driver, SEARCH)
    way = [(SEARCH, "customer_interaction"), (SEARCH, "thinking"), (LOST, "text")]
    way += [(SLOW, "text"), (IDEA, "text")]
    for stop in way:
        driver.key("Tab")
        assert edited(driver) == stop
        assert driver.selected == (stop[0],)
    for stop in reversed([(SEARCH, "name"), *way[:-1]]):
        driver.key("Backtab")
        assert edited(driver) == stop
    driver.key("Escape")
    driver.assert_untouched(before)


def test_a_lane_without_a_note_gets_one_if_something_is_typed(driver: EditorDriver) -> None:
    before = driver.snapshot
    begin(driver, AD)
    for _ in range(3):
        driver.key("Tab")
    pain = edited(driver)[0]
    driver.type("Too loud")
    driver.key("Tab")
    assert driver.snapshot.need(pain, Note).lane_id == PAINS
    idea = edited(driver)[0]
    assert driver.snapshot.need(idea, Note).lane_id == IDEAS
    driver.key("Tab")
    assert idea not in driver.snapshot
    assert driver.snapshot.need(edited(driver)[0], Note).lane_id == NOTES
    driver.key("Tab")
    assert driver.field.edit is None
    assert driver.snapshot.need(pain, Note).touchpoint_id == AD
    driver.assert_one_step(before, "Add note")


def test_enter_leads_from_a_lane_to_the_next_touchpoint(driver: EditorDriver) -> None:
    begin(driver, AD)
    for _ in range(3):
        driver.key("Tab")
    driver.type("Too loud")
    driver.key("Return")
    driver.type("Poster")
    driver.key("Tab")
    driver.key("Tab")
    assert edited(driver)[1] == "thinking"
    driver.key("Return")
    driver.type("Radio")
    driver.tool.commit_pending()
    assert names(driver, AWARE) == ["Ad", "Poster", "Radio", "Search", "Review"]


# -- emotions ---


def score(driver: EditorDriver, touchpoint: str, persona: str | None = TIM) -> float | None:
    point = driver.snapshot.emotion(touchpoint, persona)
    return point.score if point else None


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [("3", Modifier.NONE, 3), ("3", SHIFT, -3), ("0", Modifier.NONE, 0), ("9", SHIFT, -5)],
)
@pytest.mark.parametrize("record", [AD, TIM_AD])
def test_a_digit_sets_the_emotion_of_the_active_persona(
    driver: EditorDriver, record: str, key: str, modifiers: Modifier, expected: float
) -> None:
    before = driver.snapshot
    driver.session.selection.set([record])
    assert driver.key(key, modifiers, key)
    assert score(driver, AD) == expected
    assert score(driver, AD, TRUDY) == -3
    assert driver.selected == (record,)
    driver.assert_one_step(before, "Set emotion")


def test_a_point_of_another_persona_is_that_personas(driver: EditorDriver) -> None:
    driver.session.selection.set([TRUDY_AD])
    driver.key("4", text="4")
    assert (score(driver, AD), score(driver, AD, TRUDY)) == (2, 4)


def test_several_cards_get_the_score_in_one_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([AD, CART, REVIEW])
    driver.key("5", text="5")
    assert [score(driver, key) for key in (AD, CART, REVIEW)] == [5, 5, 5]
    driver.assert_one_step(before, "Set emotion")


def test_plus_and_minus_go_one_step_and_begin_at_the_neutral_score(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([SEARCH])
    driver.key("Plus", SHIFT, "+")
    assert score(driver, SEARCH) == -0.5
    driver.key("Minus", text="-")
    driver.key("Minus", text="-")
    assert score(driver, SEARCH) == -1.5
    driver.assert_one_step(before, "Set emotion")
    driver.session.selection.set([REVIEW])
    driver.key("Minus", text="-")
    assert score(driver, REVIEW) == -0.5


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [("1", Modifier.NONE, 1), ("0", Modifier.NONE, 1), ("9", Modifier.NONE, 5), ("2", SHIFT, 1)],
)
def test_scores_are_held_to_the_scale_of_the_map(
    driver: EditorDriver, key: str, modifiers: Modifier, expected: float
) -> None:
    with driver.document.transaction("scale") as tx:
        tx.update(MAP, scale_low=1.0, scale_high=5.0)
    assert isinstance(driver.session.journey, JourneyMap)
    driver.session.selection.set([REVIEW])
    driver.key(key, modifiers, key)
    assert score(driver, REVIEW) == expected


@pytest.mark.parametrize("record", [BUY, LOST, THINKING])
def test_elsewhere_digits_are_typed(driver: EditorDriver, record: str) -> None:
    driver.session.selection.set([record])
    driver.key("3", text="3")
    assert driver.field.typed == "3"


@pytest.mark.parametrize(("modifiers", "expected"), [(CTRL, 3), (CTRL | SHIFT, -3)])
def test_control_and_a_digit_set_the_emotion_without_leaving_the_text(
    driver: EditorDriver, modifiers: Modifier, expected: float
) -> None:
    before = driver.snapshot
    begin(driver, REVIEW)
    driver.key("Return")
    driver.type("Friends")
    new = edited(driver)[0]
    assert driver.key("3", modifiers)
    assert score(driver, new) == expected
    assert (edited(driver), driver.field.typed) == ((new, "name"), "Friends")
    driver.tool.commit_pending()
    assert driver.steps == ["Add touchpoint", "Set emotion"]
    assert driver.snapshot.need(new, Touchpoint).name == "Friends"
    assert undo_all(driver) == before


def test_a_new_touchpoint_with_an_emotion_stays_without_a_name(driver: EditorDriver) -> None:
    begin(driver, REVIEW)
    driver.key("Return")
    new = edited(driver)[0]
    driver.key("4", CTRL)
    driver.key("Return")
    assert (score(driver, new), driver.field.edit) == (4, None)


@pytest.mark.parametrize("record", [LOST, TIM_SEARCH])
def test_notes_and_quotes_lead_to_their_touchpoint(driver: EditorDriver, record: str) -> None:
    begin(driver, record)
    assert driver.key("2", CTRL)
    assert driver.snapshot.need(TIM_SEARCH, EmotionPoint).score == 2


@pytest.mark.parametrize("record", [BUY, EMOTION])
def test_texts_of_no_touchpoint_leave_the_key_alone(driver: EditorDriver, record: str) -> None:
    before = driver.snapshot
    begin(driver, record)
    assert not driver.key("2", CTRL)
    assert driver.snapshot == before
