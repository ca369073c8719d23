"""Carrying by key: Space picks up, arrows lead from place to place, Space or Enter puts down."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Button, Pointer
from journeydesigner.interaction.finding import shown_lanes, shown_stages
from journeydesigner.model import Note
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
    IDEAS,
    LOST,
    PAINS,
    PAY,
    REVIEW,
    SEARCH,
    THINKING,
    TIM_AD,
    UNSURE,
)


def lift(driver: EditorDriver, *records: str) -> None:
    driver.session.selection.set(records)
    assert driver.key("Space", text=" ")
    assert not driver.tool.is_idle


def cards(driver: EditorDriver) -> list[list[str]]:
    stages = (AWARE, BUY, AFTER)
    return [[t.id for t in driver.snapshot.touchpoints(stage)] for stage in stages]


@pytest.mark.parametrize("put_down", ["Space", "Return", "Enter"])
def test_a_card_is_carried_past_its_neighbour(driver: EditorDriver, put_down: str) -> None:
    before = driver.snapshot
    lift(driver, AD)
    assert driver.key("Right")
    assert driver.snapshot == before
    assert driver.key(put_down)
    assert cards(driver)[0] == [SEARCH, AD, REVIEW]
    assert driver.selected == (AD,)
    driver.assert_one_step(before, "Move touchpoint")


def test_a_card_reaches_every_place_of_every_stage(driver: EditorDriver) -> None:
    seen = []
    for presses in range(7):
        lift(driver, AD)
        for _ in range(presses):
            driver.key("Right")
        driver.key("Space")
        seen.append(cards(driver))
        driver.document.undo()
    assert seen == [
        [[AD, SEARCH, REVIEW], [CART, PAY], []],
        [[SEARCH, AD, REVIEW], [CART, PAY], []],
        [[SEARCH, REVIEW, AD], [CART, PAY], []],
        [[SEARCH, REVIEW], [AD, CART, PAY], []],
        [[SEARCH, REVIEW], [CART, AD, PAY], []],
        [[SEARCH, REVIEW], [CART, PAY, AD], []],
        [[SEARCH, REVIEW], [CART, PAY], [AD]],
    ]


def test_there_and_back_is_no_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    lift(driver, SEARCH)
    for key in ("Right", "Left", "Left", "Right"):
        driver.key(key)
    driver.key("Space")
    driver.assert_untouched(before)


def test_several_cards_are_carried_together(driver: EditorDriver) -> None:
    before = driver.snapshot
    lift(driver, AD, SEARCH)
    driver.key("Right")
    driver.key("Right")
    driver.key("Space")
    assert cards(driver)[:2] == [[REVIEW], [AD, SEARCH, CART, PAY]]
    driver.assert_one_step(before, "Move 2 touchpoints")


def test_stages_and_lanes_are_carried(driver: EditorDriver) -> None:
    lift(driver, AWARE)
    driver.key("Right")
    driver.key("Space")
    assert shown_stages(driver.layout) == [BUY, AWARE, AFTER]
    lift(driver, EMOTION)
    driver.key("Up")
    driver.key("Up")
    driver.key("Return")
    assert shown_lanes(driver.layout)[:4] == [GOALS, EMOTION, CARDS, THINKING]
    assert driver.steps == ["Move stage", "Move lane"]


@pytest.mark.parametrize(
    ("note", "keys", "expected"),
    [
        (LOST, ["Down"], (PAINS, SEARCH)),
        (LOST, ["Right"], (PAINS, REVIEW)),
        (UNSURE, ["Down"], (IDEAS, CART)),
    ],
)
def test_notes_are_carried_through_lanes_and_columns(
    driver: EditorDriver, note: str, keys: list[str], expected: tuple[str, str]
) -> None:
    before = driver.snapshot
    lift(driver, note)
    for key in keys:
        driver.key(key)
    driver.key("Space")
    record = driver.snapshot.need(note, Note)
    assert (record.lane_id, record.touchpoint_id) == expected
    driver.assert_one_step(before, "Move note")


def test_what_is_carried_and_its_place_are_shown(driver: EditorDriver) -> None:
    lift(driver, AD)
    shown = driver.overlay
    assert shown.ghosts[-1].rect == driver.box(AD).rect
    assert (len(shown.guides), shown.dimmed) == (1, frozenset([AD]))
    driver.key("Right")
    assert driver.overlay.guides != shown.guides
    assert driver.overlay.ghosts[-1].rect.x > shown.ghosts[-1].rect.x
    driver.send(Pointer.MOVE, driver.middle(PAY))
    assert driver.overlay.ghosts


def test_escape_and_a_press_put_it_back(driver: EditorDriver) -> None:
    before = driver.snapshot
    lift(driver, AD)
    driver.key("Right")
    assert driver.key("Escape")
    driver.assert_untouched(before)
    lift(driver, AD)
    driver.key("Right")
    driver.send(Pointer.PRESS, driver.middle(PAY), Button.LEFT)
    driver.assert_untouched(before)


def test_other_keys_wait_until_it_is_put_down(driver: EditorDriver) -> None:
    before = driver.snapshot
    lift(driver, AD)
    for key in ("Delete", "F2", "A", "3", "Home"):
        assert driver.key(key, text=key)
    driver.key("Escape")
    driver.assert_untouched(before)


@pytest.mark.parametrize("records", [[], [TIM_AD], ["persona:tim"]])
def test_what_cannot_be_carried_is_not_picked_up(driver: EditorDriver, records: list[str]) -> None:
    driver.session.selection.set(records)
    assert not driver.key("Space", text=" ")
    assert driver.tool.is_idle


def test_a_record_that_goes_meanwhile_is_not_moved(driver: EditorDriver) -> None:
    lift(driver, LOST)
    with driver.document.transaction("elsewhere") as tx:
        tx.remove(LOST)
    driver.key("Right")
    driver.key("Space")
    assert driver.steps == ["elsewhere"]
    driver.assert_nothing_shown()
