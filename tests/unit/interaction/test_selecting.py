"""Clicks, Ctrl, Shift and the rubber band."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.events import Button, Modifier, Pointer
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
    LOST,
    NOTES,
    PAINS,
    PAY,
    REVIEW,
    SEARCH,
    SLOW,
    THINKING,
    TIM,
    TIM_AD,
    TIM_CART,
    TIM_SEARCH,
    TRUDY,
    TRUDY_AD,
    UNSURE,
    WHOLE,
)

CTRL, SHIFT = Modifier.CONTROL, Modifier.SHIFT


@pytest.mark.parametrize("record", [AD, LOST, TIM_AD, AWARE, CARDS])
def test_a_click_selects_what_is_under_it(driver: EditorDriver, record: str) -> None:
    driver.click(driver.middle(record))
    assert driver.selected == (record,)
    driver.assert_nothing_shown()


def test_a_click_on_a_field_selects_what_the_field_belongs_to(driver: EditorDriver) -> None:
    driver.click(driver.cell(THINKING, BUY, 0.25))
    assert driver.selected == (CART,)
    driver.click(driver.cell(GOALS, BUY))
    assert driver.selected == (BUY,)


def test_a_click_on_bare_ground_selects_nothing(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.cell(NOTES, AWARE))
    assert driver.selected == ()


def test_a_click_where_the_first_touchpoint_is_asked_for_takes_what_is_typed(
    driver: EditorDriver,
) -> None:
    driver.click(driver.cell(CARDS, AFTER))
    assert driver.session.cell == CellFocus(CARDS, AFTER)
    assert driver.selected == (AFTER,)


def test_a_slip_of_the_hand_is_still_a_click(driver: EditorDriver) -> None:
    x, y = driver.middle(AD)
    before = driver.snapshot
    driver.press((x, y))
    driver.move((x + 3, y))
    driver.release((x + 3, y))
    assert driver.selected == (AD,)
    driver.assert_untouched(before)


def test_a_press_selects_at_once_and_keeps_several_until_the_click(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.middle(CART), CTRL)
    driver.press(driver.middle(AD))
    assert set(driver.selected) == {AD, CART}
    driver.release(driver.middle(AD))
    assert driver.selected == (AD,)


def test_control_toggles(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD), CTRL)
    driver.click(driver.middle(LOST), CTRL)
    assert driver.selected == (AD, LOST)
    driver.click(driver.middle(AD), CTRL)
    assert driver.selected == (LOST,)


def test_control_on_bare_ground_keeps_the_selection(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.cell(NOTES, AWARE), CTRL)
    assert driver.selected == (AD,)


def test_what_does_not_go_together_replaces_the_selection(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.middle(AWARE), CTRL)
    assert driver.selected == (AWARE,)
    driver.click(driver.middle(BUY), CTRL)
    assert driver.selected == (AWARE, BUY)
    driver.click(driver.middle(TIM_AD), CTRL)
    assert driver.selected == (TIM_AD,)


def test_shift_extends_from_the_anchor_in_reading_order(driver: EditorDriver) -> None:
    driver.click(driver.middle(SEARCH))
    driver.click(driver.middle(PAY), SHIFT)
    assert driver.selected == (SEARCH, REVIEW, CART, PAY)
    driver.click(driver.middle(AD), SHIFT)
    assert driver.selected == (SEARCH, AD)


def test_shift_with_control_adds_the_range(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.middle(REVIEW), CTRL)
    driver.click(driver.middle(CART), SHIFT | CTRL)
    assert driver.selected == (AD, REVIEW, CART)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (AWARE, AFTER, (AWARE, BUY, AFTER)),
        (CARDS, EMOTION, (CARDS, THINKING, EMOTION)),
        (WHOLE, UNSURE, (WHOLE, LOST, SLOW, UNSURE)),
        (SLOW, IDEA, (SLOW, UNSURE, IDEA)),
        (TIM_AD, TIM_CART, (TIM_AD, TIM_SEARCH, TIM_CART)),
    ],
)
def test_shift_works_for_every_kind(
    driver: EditorDriver, first: str, last: str, expected: tuple[str, ...]
) -> None:
    driver.click(driver.middle(first))
    driver.click(driver.middle(last), SHIFT)
    assert driver.selected == expected


def test_shift_on_another_kind_is_a_plain_click(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.click(driver.middle(LOST), SHIFT)
    assert driver.selected == (LOST,)


def test_a_right_press_selects_what_a_menu_is_for(driver: EditorDriver) -> None:
    driver.send(Pointer.PRESS, driver.middle(CART), Button.RIGHT)
    assert driver.selected == (CART,)
    driver.click(driver.middle(AD), CTRL)
    driver.send(Pointer.PRESS, driver.middle(CART), Button.RIGHT)
    assert driver.selected == (CART, AD)
    driver.assert_nothing_shown()


def test_a_press_on_a_point_makes_its_persona_the_active_one(driver: EditorDriver) -> None:
    assert driver.session.active_persona == TIM
    driver.click(driver.middle(TRUDY_AD))
    assert driver.session.active_persona == TRUDY


def test_the_band_selects_cards_and_notes_but_not_the_points_between(
    driver: EditorDriver,
) -> None:
    driver.drag(driver.cell(THINKING, AWARE, 0.01), driver.cell(IDEAS_LANE, AWARE, 0.99, 0.95))
    assert set(driver.selected) == {WHOLE, LOST, SLOW, IDEA}
    driver.assert_nothing_shown()


IDEAS_LANE = "lane:ideas"


def test_the_band_selects_points_where_there_is_nothing_else(driver: EditorDriver) -> None:
    driver.drag(driver.cell(EMOTION, AWARE, 0.01, 0.1), driver.cell(EMOTION, BUY, 0.5, 0.9))
    assert set(driver.selected) == {TIM_AD, TIM_SEARCH, TRUDY_AD, TIM_CART}


def test_the_band_is_shown_and_selects_while_it_is_drawn(driver: EditorDriver) -> None:
    start = driver.cell(PAINS, BUY, 0.98, 0.9)
    driver.hold(start, driver.at(UNSURE, 0.5, 0.5))
    assert driver.selected == (UNSURE,)
    band = driver.overlay.band
    assert band is not None
    assert (band.right, band.bottom) == pytest.approx(start)
    driver.move(start)
    assert driver.selected == ()


@pytest.mark.parametrize("key", [CTRL, SHIFT])
def test_control_or_shift_adds_the_band(driver: EditorDriver, key: Modifier) -> None:
    driver.click(driver.middle(AD))
    driver.drag(driver.cell(PAINS, BUY, 0.98, 0.9), driver.middle(UNSURE), key)
    assert driver.selected == (AD, UNSURE)


def test_escape_puts_the_selection_back(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.hold(driver.cell(PAINS, BUY, 0.98, 0.9), driver.middle(UNSURE))
    assert driver.key("Escape")
    assert driver.selected == (AD,)
    driver.assert_nothing_shown()
    driver.release(driver.middle(UNSURE))
    assert driver.selected == (AD,)


def test_hovering_says_what_is_under_the_pointer(driver: EditorDriver) -> None:
    driver.move(driver.middle(AD))
    assert driver.overlay.hovered == driver.box(AD).box.key
    driver.move(driver.cell(NOTES, AWARE))
    driver.assert_nothing_shown()
    driver.move(driver.at(AWARE, 1.0, 0.5))
    assert driver.overlay.cursor == "column-resize"
    driver.move(driver.at(CARDS, 0.5, 1.0))
    assert driver.overlay.cursor == "row-resize"
    driver.send(Pointer.LEAVE, (0, 0))
    driver.assert_nothing_shown()
