"""Splitting, merging, clearing, and notes that span or stand under."""

from __future__ import annotations

import pytest

from journeydesigner.interaction import feeling, merging, spanning
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.events import Modifier
from journeydesigner.model import EmotionPoint, JourneyError, Note, Touchpoint
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AWARE,
    BUY,
    CART,
    EMOTION,
    LOST,
    MAP,
    PAINS,
    PAY,
    SEARCH,
    SLOW,
    THINKING,
    TIM,
    TIM_AD,
    TIM_SEARCH,
    TRUDY,
    TRUDY_AD,
    WHOLE,
)

CTRL, SHIFT = Modifier.CONTROL, Modifier.SHIFT


def names(driver: EditorDriver, stage: str) -> list[str]:
    return [touchpoint.name for touchpoint in driver.snapshot.touchpoints(stage)]


def split(driver: EditorDriver) -> bool:
    return driver.key("Return", CTRL | SHIFT)


# -- splitting -----------------------------------------------------------------------------


def test_a_card_is_split_and_the_second_half_is_named(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(CART))
    assert split(driver)
    driver.type("Wish list")
    driver.key("Escape") if driver.field.edit is None else driver.tool.commit_pending()
    assert names(driver, BUY) == ["Cart", "Wish list", "Pay"]
    driver.assert_one_step(before, "Split touchpoint")


def test_nothing_is_split_where_the_second_half_gets_no_name(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(CART))
    split(driver)
    driver.key("Escape")
    driver.assert_untouched(before)
    assert driver.selected == (CART,)


def test_a_name_is_split_at_the_cursor(driver: EditorDriver) -> None:
    driver.click(driver.middle(CART))
    driver.key("F2")
    driver.field.typed, driver.field.selected, driver.field.at = "Fill the cart and pay", False, 13
    assert split(driver)
    assert names(driver, BUY) == ["Fill the cart", "and pay", "Pay"]
    assert driver.field.edit is not None
    assert driver.field.edit.record_id == driver.selected[0]
    driver.key("Escape")
    assert driver.steps == ["Edit “Name”", "Split touchpoint"]
    driver.document.undo()
    assert names(driver, BUY) == ["Fill the cart and pay", "Pay"]


def test_at_the_end_of_a_name_the_second_half_is_typed(driver: EditorDriver) -> None:
    driver.click(driver.middle(CART))
    driver.key("F2")
    split(driver)
    driver.type("More")
    driver.tool.commit_pending()
    assert names(driver, BUY) == ["Cart", "More", "Pay"]


def test_from_a_text_of_another_lane_its_touchpoint_is_split(driver: EditorDriver) -> None:
    driver.click(driver.middle(CART))
    driver.session.set_cell(CellFocus(THINKING, BUY, CART))
    driver.type("hm")
    split(driver)
    driver.type("Next")
    driver.tool.commit_pending()
    assert names(driver, BUY) == ["Cart", "Next", "Pay"]
    assert driver.snapshot.need(CART, Touchpoint).thinking == "hm"


def test_what_is_no_touchpoint_is_not_split(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(BUY))
    assert not split(driver)
    driver.assert_untouched(before)


def test_a_split_adds_to_a_locked_structure(driver: EditorDriver) -> None:
    with driver.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    driver.click(driver.middle(CART))
    split(driver)
    driver.type("Wish list")
    driver.tool.commit_pending()
    assert names(driver, BUY) == ["Cart", "Wish list", "Pay"]


# -- merging -------------------------------------------------------------------------------


def test_selected_touchpoints_are_merged_in_one_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(CART))
    assert not merging.can_merge(driver.session)
    driver.click(driver.middle(SEARCH), CTRL)
    assert merging.can_merge(driver.session)
    merging.merge(driver.session)
    assert names(driver, AWARE) == ["Ad", "Search + Cart", "Review"]
    assert names(driver, BUY) == ["Pay"]
    assert driver.selected == (SEARCH,)
    driver.assert_one_step(before, "Merge 2 touchpoints")


def test_a_locked_structure_is_not_merged(driver: EditorDriver) -> None:
    with driver.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    before = driver.snapshot
    driver.session.selection.set([CART, PAY])
    with pytest.raises(JourneyError, match="locked"):
        merging.merge(driver.session)
    assert driver.snapshot == before


# -- clearing ------------------------------------------------------------------------------


def test_a_full_stop_clears_the_emotion_of_the_active_persona(driver: EditorDriver) -> None:
    with driver.document.transaction("say") as tx:
        tx.update(TIM_AD, quote="Nice")
    driver.document.history.clear()
    before = driver.snapshot
    driver.click(driver.middle(AD))
    assert driver.key("Period", text=".")
    assert driver.field.edit is None
    point = driver.snapshot.need(TIM_AD, EmotionPoint)
    assert (point.score, point.quote) == (None, "Nice")
    assert driver.snapshot.need(TRUDY_AD, EmotionPoint).score == -3
    driver.assert_one_step(before, "Clear emotion")


def test_a_full_stop_on_selected_points_clears_these(driver: EditorDriver) -> None:
    driver.session.selection.set([TIM_AD, TRUDY_AD])
    driver.key("Period", text=".")
    felt = [driver.snapshot.emotion(AD, persona) for persona in (TIM, TRUDY)]
    assert [point.score if point else None for point in felt] == [None, None]


def test_control_and_full_stop_clear_while_a_text_is_typed(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.type("Poster")
    assert driver.key("Period", CTRL, ".")
    assert driver.field.edit is not None
    assert driver.snapshot.need(TIM_AD, EmotionPoint).score is None
    driver.tool.commit_pending()
    assert driver.snapshot.need(AD, Touchpoint).name == "Poster"


def test_elsewhere_a_full_stop_is_typed(driver: EditorDriver) -> None:
    driver.click(driver.middle(BUY))
    driver.key("Period", text=".")
    assert driver.field.typed == "."


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_a_deleted_point_leaves_a_gap_that_has_the_keyboard(driver: EditorDriver, key: str) -> None:
    before = driver.snapshot
    driver.click(driver.middle(TIM_SEARCH))
    assert driver.key(key)
    assert driver.snapshot.emotion(SEARCH, TIM) is None
    assert driver.selected == (SEARCH,)
    assert driver.session.cell == CellFocus(EMOTION, AWARE, SEARCH)
    driver.assert_one_step(before, "Delete emotion point")


def test_what_can_be_cleared_has_a_score(driver: EditorDriver) -> None:
    driver.session.selection.set([AD, CART, PAY])
    assert feeling.felt(driver.session) == [(AD, TIM), (CART, TIM)]


# -- deleting in a cell ----------------------------------------------------------------------


def test_delete_from_the_menu_empties_the_cell_that_has_the_keyboard(
    driver: EditorDriver,
) -> None:
    with driver.document.transaction("think") as tx:
        tx.update(CART, thinking="hm")
    driver.click(driver.middle(CART))
    driver.session.set_cell(CellFocus(THINKING, BUY, CART))
    assert driver.tool.delete_selection()
    assert driver.snapshot.need(CART, Touchpoint).thinking == ""


# -- notes -----------------------------------------------------------------------------------


def test_notes_span_the_stage(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([LOST, SLOW])
    assert spanning.can_span(driver.session)
    spanning.span(driver.session)
    assert not spanning.can_span(driver.session)
    under = [(n.id, n.touchpoint_id) for n in driver.snapshot.notes(PAINS, AWARE)]
    assert under == [(WHOLE, None), (LOST, None), (SLOW, None)]
    driver.assert_one_step(before, "Move 2 notes")


def test_a_note_is_put_under_the_first_touchpoint_and_under_a_chosen_one(
    driver: EditorDriver,
) -> None:
    driver.session.selection.set([WHOLE])
    assert spanning.can_put_under(driver.session)
    spanning.put_under(driver.session)
    assert driver.snapshot.need(WHOLE, Note).touchpoint_id == AD
    assert not spanning.can_put_under(driver.session)
    spanning.put_under(driver.session, SEARCH)
    assert driver.snapshot.need(WHOLE, Note).touchpoint_id == SEARCH
    assert [t.id for t in spanning.targets(driver.session)][:2] == [AD, SEARCH]


def test_notes_are_put_under_the_touchpoint_that_is_selected_with_them(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    driver.session.selection.set([LOST, WHOLE, CART])
    spanning.put_under(driver.session)
    for key in (LOST, WHOLE):
        note = driver.snapshot.need(key, Note)
        assert (note.stage_id, note.touchpoint_id) == (BUY, CART)
    driver.assert_one_step(before, "Move 2 notes")
