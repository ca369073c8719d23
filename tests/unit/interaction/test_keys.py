"""Keys on the selection: delete, duplicate, walk, move."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import Modifier, Payload
from journeydesigner.model import EmotionPoint, Note, Snapshot
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
    TIM,
    TIM_AD,
    TIM_CART,
    TIM_SEARCH,
    TRUDY,
    TRUDY_AD,
    UNSURE,
    WHOLE,
)

ALT, CTRL, SHIFT = Modifier.ALT, Modifier.CONTROL, Modifier.SHIFT


# -- deleting, duplicating, selecting everything ---


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
@pytest.mark.parametrize(
    ("records", "name"),
    [
        ([LOST], "Delete note"),
        ([AD, PAY], "Delete 2 touchpoints"),
        ([TIM_AD], "Delete emotion point"),
        ([AWARE], "Delete stage with 3 touchpoints"),
        ([PAINS], "Delete lane with 4 notes"),
    ],
)
def test_delete_is_one_step_that_says_what_goes_along(
    driver: EditorDriver, key: str, records: list[str], name: str
) -> None:
    before = driver.snapshot
    driver.session.selection.set(records)
    assert driver.key(key)
    assert not any(record in driver.snapshot for record in records)
    assert set(driver.selected).isdisjoint(records)
    driver.assert_one_step(before, name)


def test_delete_on_the_map_spares_what_is_not_on_it(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([MAP, TIM])
    assert not driver.key("Delete")
    driver.session.selection.clear()
    assert not driver.key("Delete")
    driver.assert_untouched(before)


@pytest.mark.parametrize(
    ("records", "name"),
    [([AD, CART], "Duplicate 2 touchpoints"), ([LOST], "Duplicate note"), ([BUY], None)],
)
def test_duplicates_are_selected(
    driver: EditorDriver, records: list[str], name: str | None
) -> None:
    before = driver.snapshot
    driver.session.selection.set(records)
    assert driver.key("D", CTRL)
    assert len(driver.selected) == len(records)
    assert not set(driver.selected) & set(records)
    assert all(key not in before for key in driver.selected)
    driver.assert_one_step(before, name or "Duplicate stage")


def test_what_cannot_be_duplicated_is_left_alone(driver: EditorDriver) -> None:
    before = driver.snapshot
    for records in ([], [TIM_AD], [CARDS]):
        driver.session.selection.set(records)
        assert not driver.key("D", CTRL)
    driver.assert_untouched(before)


def test_control_a_selects_every_touchpoint_that_is_shown(driver: EditorDriver) -> None:
    driver.key("A", CTRL)
    assert driver.selected == (AD, SEARCH, REVIEW, CART, PAY)
    with driver.document.transaction("hide") as tx:
        tx.update(AWARE, hidden=True)
    driver.key("A", CTRL)
    assert driver.selected == (CART, PAY)


def test_escape_clears_the_selection_and_then_belongs_to_the_view(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    assert driver.key("Escape")
    assert driver.selected == ()
    assert not driver.key("Escape")


def test_menus_do_the_same_as_keys(driver: EditorDriver) -> None:
    driver.tool.select_all()
    assert len(driver.selected) == 5
    driver.tool.duplicate_selection()
    assert len(driver.snapshot.map_touchpoints(MAP)) == 10
    driver.tool.delete_selection()
    assert len(driver.snapshot.map_touchpoints(MAP)) == 5
    driver.session.selection.set([AD])
    assert driver.tool.edit_selection()
    assert driver.field.edit is not None


def test_a_menu_ends_a_gesture_first(driver: EditorDriver) -> None:
    driver.hold(driver.middle(TIM_AD), driver.cell(EMOTION, AWARE, 0.2, 0.1))
    driver.tool.delete_selection()
    assert driver.steps == ["Delete emotion point"]
    driver.assert_nothing_shown()


def test_keys_without_a_map_belong_to_the_view() -> None:
    driver = EditorDriver(Snapshot())
    for key in ("Delete", "F2", "Left", "Escape", "A"):
        assert not driver.key(key)
    assert not driver.key("A", CTRL)


# -- walking ---


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (AD, "Right", SEARCH),
        (REVIEW, "Right", CART),
        (CART, "Left", REVIEW),
        (PAY, "Right", PAY),
        (AD, "Left", CARDS),
        (CARDS, "Right", AD),
        (REVIEW, "Home", AD),
        (REVIEW, "End", PAY),
        (AD, "Up", AWARE),
        (AWARE, "Down", AWARE),
        (AWARE, "Right", BUY),
        (AWARE, "End", AFTER),
        (AD, "Down", AD),
        (TIM_AD, "Right", TIM_SEARCH),
        (TIM_AD, "Down", WHOLE),
        (SEARCH, "Down", SEARCH),
        (LOST, "Down", SLOW),
        (SLOW, "Down", IDEA),
        (SLOW, "Right", UNSURE),
        (UNSURE, "Left", WHOLE),
        (UNSURE, "Up", TIM_CART),
        (IDEA, "Down", SEARCH),
        (WHOLE, "Left", PAINS),
        (PAINS, "Up", EMOTION),
        (PAINS, "Down", IDEAS),
        (PAINS, "Right", WHOLE),
        (PAINS, "Home", GOALS),
        (PAINS, "End", NOTES),
        (GOALS, "Up", GOALS),
        (NOTES, "Down", NOTES),
        (NOTES, "Right", AD),
    ],
)
def test_arrows_walk_over_the_map(driver: EditorDriver, start: str, key: str, end: str) -> None:
    driver.session.selection.set([start])
    assert driver.key(key)
    assert driver.selected == (end,)


def test_arrows_keep_to_the_curve_of_the_active_persona(driver: EditorDriver) -> None:
    driver.session.set_active_persona(TRUDY)
    driver.session.selection.set([AD])
    driver.key("Down")
    driver.key("Down")
    assert driver.selected == (TRUDY_AD,)
    driver.key("Right")
    assert driver.selected == (TRUDY_AD,)


def test_without_a_selection_arrows_begin_at_the_first_touchpoint(driver: EditorDriver) -> None:
    driver.key("Right")
    assert driver.selected == (AD,)


def test_shift_and_arrows_extend_and_shrink(driver: EditorDriver) -> None:
    driver.click(driver.middle(SEARCH))
    driver.key("Right", SHIFT)
    driver.key("Right", SHIFT)
    assert driver.selected == (SEARCH, REVIEW, CART)
    driver.key("Left", SHIFT)
    assert driver.selected == (SEARCH, REVIEW)
    driver.key("Home", SHIFT)
    assert driver.selected == (SEARCH, AD)


def test_every_card_is_reached_by_the_right_arrow(driver: EditorDriver) -> None:
    seen = []
    driver.session.selection.set([AD])
    for _ in range(5):
        seen += driver.selected
        driver.key("Right")
    assert seen == [AD, SEARCH, REVIEW, CART, PAY]


def test_control_and_arrows_belong_to_the_view(driver: EditorDriver) -> None:
    driver.session.selection.set([AD])
    assert not driver.key("Right", CTRL)
    assert driver.selected == (AD,)


# -- moving ---


def cards(driver: EditorDriver) -> list[list[str]]:
    return [
        [t.id for t in driver.snapshot.touchpoints(stage.id)]
        for stage in driver.snapshot.stages(MAP)
    ]


@pytest.mark.parametrize(
    ("records", "key", "expected"),
    [
        ([AD], "Right", [[SEARCH, AD, REVIEW], [CART, PAY], []]),
        ([REVIEW], "Left", [[AD, REVIEW, SEARCH], [CART, PAY], []]),
        ([REVIEW], "Right", [[AD, SEARCH], [REVIEW, CART, PAY], []]),
        ([CART], "Left", [[AD, SEARCH, REVIEW, CART], [PAY], []]),
        ([PAY], "Right", [[AD, SEARCH, REVIEW], [CART], [PAY]]),
        ([AD, SEARCH], "Right", [[REVIEW, AD, SEARCH], [CART, PAY], []]),
        ([CART, PAY], "Right", [[AD, SEARCH, REVIEW], [], [CART, PAY]]),
    ],
)
def test_alt_and_arrows_move_touchpoints(
    driver: EditorDriver, records: list[str], key: str, expected: list[list[str]]
) -> None:
    before = driver.snapshot
    driver.session.selection.set(records)
    assert driver.key(key, ALT)
    assert cards(driver) == expected
    assert driver.selected == tuple(records)
    name = "Move touchpoint" if len(records) == 1 else "Move 2 touchpoints"
    driver.assert_one_step(before, name)


@pytest.mark.parametrize(
    ("record", "key"),
    [(AD, "Left"), (AWARE, "Left"), (AFTER, "Right"), (GOALS, "Up"), (NOTES, "Down")],
)
def test_at_the_end_of_the_map_nothing_moves(driver: EditorDriver, record: str, key: str) -> None:
    before = driver.snapshot
    driver.session.selection.set([record])
    assert driver.key(key, ALT)
    driver.assert_untouched(before)


def test_alt_and_arrows_move_stages(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([AWARE])
    driver.key("Right", ALT)
    assert [s.id for s in driver.snapshot.stages(MAP)] == [BUY, AWARE, AFTER]
    driver.assert_one_step(before, "Move stage")


def test_alt_and_arrows_move_lanes_past_hidden_ones(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(THINKING, hidden=True)
    driver.session.selection.set([EMOTION])
    driver.key("Up", ALT)
    order = [lane.id for lane in driver.snapshot.lanes(MAP) if not lane.hidden]
    assert order[:3] == [GOALS, EMOTION, CARDS]
    driver.key("Down", ALT)
    order = [lane.id for lane in driver.snapshot.lanes(MAP) if not lane.hidden]
    assert order[:3] == [GOALS, CARDS, EMOTION]


def place(driver: EditorDriver, note: str) -> tuple[str | None, str | None, str | None]:
    record = driver.snapshot.need(note, Note)
    return record.lane_id, record.stage_id, record.touchpoint_id


@pytest.mark.parametrize(
    ("note", "key", "expected"),
    [
        (LOST, "Right", (PAINS, AWARE, REVIEW)),
        (UNSURE, "Left", (PAINS, AWARE, REVIEW)),
        (WHOLE, "Right", (PAINS, BUY, None)),
        (SLOW, "Down", (IDEAS, AWARE, SEARCH)),
        (IDEA, "Up", (PAINS, AWARE, SEARCH)),
        (IDEA, "Down", (NOTES, AWARE, SEARCH)),
    ],
)
def test_alt_and_arrows_move_notes(
    driver: EditorDriver, note: str, key: str, expected: tuple[str, str, str | None]
) -> None:
    before = driver.snapshot
    driver.session.selection.set([note])
    assert driver.key(key, ALT)
    assert place(driver, note) == expected
    driver.assert_one_step(before, "Move note")


def test_a_note_moves_within_its_stack_first(driver: EditorDriver) -> None:
    driver.session.selection.set([LOST])
    driver.key("Down", ALT)
    stack = driver.snapshot.tied_notes(SEARCH, "pain-points")
    assert [note.id for note in stack] == [SLOW, LOST]


def test_a_note_from_a_stack_reaches_an_empty_stage(driver: EditorDriver) -> None:
    driver.session.selection.set([UNSURE])
    driver.key("Right", ALT)
    driver.key("Right", ALT)
    assert place(driver, UNSURE) == (PAINS, AFTER, None)


def test_several_notes_move_side_by_side(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.session.selection.set([IDEA, UNSURE])
    driver.key("Right", ALT)
    assert place(driver, IDEA) == (IDEAS, AWARE, REVIEW)
    assert place(driver, UNSURE) == (PAINS, BUY, PAY)
    driver.assert_one_step(before, "Move 2 notes")


def test_alt_and_arrows_raise_scores_and_repeated_presses_are_one_step(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    driver.session.selection.set([TIM_AD])
    driver.key("Up", ALT)
    driver.key("Up", ALT)
    assert driver.snapshot.need(TIM_AD, EmotionPoint).score == 3
    driver.assert_one_step(before, "Set emotion")


def test_scores_stop_at_the_ends_of_the_scale(driver: EditorDriver) -> None:
    driver.session.selection.set([TRUDY_AD])
    for _ in range(10):
        driver.key("Down", ALT)
    assert driver.snapshot.need(TRUDY_AD, EmotionPoint).score == -5


def test_alt_with_an_arrow_that_means_nothing_is_left_to_the_view(driver: EditorDriver) -> None:
    before = driver.snapshot
    for record, key in ((AD, "Up"), (AWARE, "Down"), (CARDS, "Left"), (AD, "Home")):
        driver.session.selection.set([record])
        assert not driver.key(key, ALT)
    driver.session.selection.clear()
    assert not driver.key("Left", ALT)
    driver.assert_untouched(before)


def test_what_is_parked_does_not_move_by_key(driver: EditorDriver) -> None:
    with driver.document.transaction("park") as tx:
        tx.update(AD, stage_id=None)
        tx.update(LOST, stage_id=None)
    before = driver.snapshot
    for record in (AD, LOST):
        driver.session.selection.set([record])
        for key in ("Left", "Right", "Up", "Down"):
            driver.key(key, ALT)
    assert driver.snapshot == before
    assert driver.tool.add(Payload("touchpoint"))
