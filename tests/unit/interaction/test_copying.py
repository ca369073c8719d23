"""Dragging with Alt, or Ctrl, puts copies where a drag would move."""

from __future__ import annotations

import pytest

from journeydesigner.commands.lanes import duplicate_lanes
from journeydesigner.interaction.events import Modifier
from journeydesigner.model import Note, Touchpoint, kind_of
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    IDEAS,
    LOST,
    MAP,
    NOTES,
    PAINS,
    PAY,
    SEARCH,
    SLOW,
    THINKING,
    UNSURE,
)

ALT, CTRL = Modifier.ALT, Modifier.CONTROL


def names(driver: EditorDriver, stage: str) -> list[str]:
    return [touchpoint.name for touchpoint in driver.snapshot.touchpoints(stage)]


def stages(driver: EditorDriver) -> list[str]:
    return [stage.name for stage in driver.snapshot.stages(MAP)]


@pytest.mark.parametrize("keys", [ALT, CTRL])
def test_a_touchpoint_is_copied_with_what_belongs_to_it(
    driver: EditorDriver, keys: Modifier
) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(SEARCH), driver.at(PAY, 0.1, 0.5), keys)
    assert names(driver, AWARE) == ["Ad", "Search", "Review"]
    assert names(driver, BUY) == ["Cart", "Search", "Pay"]
    (copy,) = driver.selected
    assert copy != SEARCH
    assert {note.text for note in driver.snapshot.tied_notes(copy)} == {"Lost", "Slow", "Idea"}
    assert [point.score for point in driver.snapshot.emotions(copy)] == [-1.0]
    driver.assert_one_step(before, "Duplicate touchpoint")


def test_a_copy_lands_beside_the_original_too(driver: EditorDriver) -> None:
    driver.drag(driver.middle(AD), driver.at(AD, 0.1, 0.7), ALT)
    assert names(driver, AWARE) == ["Ad", "Ad", "Search", "Review"]
    assert driver.snapshot.touchpoints(AWARE)[0].id == driver.selected[0]


def test_several_touchpoints_are_copied_together(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(PAY))
    driver.click(driver.middle(AD), CTRL)
    driver.drag(driver.middle(PAY), driver.cell(CARDS, AFTER), ALT)
    assert names(driver, AFTER) == ["Ad", "Pay"]
    assert len(driver.selected) == 2
    driver.assert_one_step(before, "Duplicate 2 touchpoints")


def test_a_note_is_copied_under_another_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(LOST), driver.at(UNSURE, 0.5, 0.9), ALT)
    assert [note.text for note in driver.snapshot.tied_notes(CART)] == ["Unsure", "Lost"]
    assert driver.snapshot.need(LOST, Note).touchpoint_id == SEARCH
    driver.assert_one_step(before, "Duplicate note")


def test_several_notes_are_copied_into_another_lane(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(LOST))
    driver.click(driver.middle(SLOW), CTRL)
    driver.drag(driver.middle(LOST), driver.cell(NOTES, AFTER), ALT)
    assert [note.text for note in driver.snapshot.notes(NOTES, AFTER)] == ["Lost", "Slow"]
    driver.assert_one_step(before, "Duplicate 2 notes")


def test_a_stage_is_copied_with_all_that_stands_in_it(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(AWARE), driver.at(AFTER, 0.9, 0.5), ALT)
    assert stages(driver) == ["Awareness", "Purchase", "After", "Awareness"]
    copy = driver.selected[0]
    assert names(driver, copy) == ["Ad", "Search", "Review"]
    assert [n.text for n in driver.snapshot.notes(PAINS, copy)] == ["Lost", "Slow", "Whole"]
    driver.assert_one_step(before, "Duplicate stage")


def test_several_stages_are_copied_before_another(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(BUY))
    driver.click(driver.middle(AFTER), CTRL)
    driver.drag(driver.middle(BUY), driver.at(AWARE, 0.1, 0.5), ALT)
    assert stages(driver) == ["Purchase", "After", "Awareness", "Purchase", "After"]
    driver.assert_one_step(before, "Duplicate 2 stages")


def test_a_lane_is_copied_with_its_notes(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drag(driver.middle(IDEAS), driver.at(NOTES, 0.5, 0.9), ALT)
    copy = driver.selected[0]
    assert [lane.id for lane in driver.snapshot.lanes(MAP)][-1] == copy
    assert [note.text for note in driver.snapshot.notes(copy, AWARE)] == ["Idea"]
    driver.assert_one_step(before, "Duplicate lane")


def test_a_lane_that_there_can_be_only_one_of_is_refused_in_words(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(CARDS), driver.at(NOTES, 0.5, 0.9), ALT)
    assert driver.overlay.refused
    assert driver.overlay.cursor == "forbidden"
    assert driver.overlay.reason == "There can be only one lane “Touchpoints”."
    driver.release(driver.at(NOTES, 0.5, 0.9), ALT)
    driver.assert_untouched(before)


def test_pointer_and_ghost_say_that_it_is_a_copy(driver: EditorDriver) -> None:
    driver.hold(driver.middle(AD), driver.cell(CARDS, AFTER), ALT)
    assert driver.overlay.cursor == "copy"
    assert driver.overlay.copies
    assert driver.overlay.dimmed == frozenset()
    assert driver.overlay.guides
    driver.tool.hold(Modifier.NONE)
    assert driver.overlay.cursor == "grabbing"
    assert not driver.overlay.copies
    assert driver.overlay.dimmed == {AD}


def test_what_counts_is_whether_alt_is_held_at_the_end(driver: EditorDriver) -> None:
    before, end = driver.snapshot, driver.cell(CARDS, AFTER)
    driver.hold(driver.middle(AD), end, ALT)
    driver.release(end)
    assert names(driver, AWARE) == ["Search", "Review"]
    driver.document.undo()
    assert driver.snapshot == before
    driver.hold(driver.middle(AD), end)
    driver.tool.hold(ALT)
    assert driver.overlay.copies
    driver.release(end, ALT)
    assert names(driver, AWARE) == ["Ad", "Search", "Review"]
    assert names(driver, AFTER) == ["Ad"]


def test_escape_leaves_everything_where_it_was(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(AD), driver.cell(CARDS, AFTER), ALT)
    assert driver.key("Escape")
    driver.release(driver.cell(CARDS, AFTER), ALT)
    driver.assert_untouched(before)


def test_keys_held_outside_of_a_drag_change_nothing(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.tool.hold(ALT)
    driver.assert_untouched(before)


def lock(driver: EditorDriver) -> None:
    with driver.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    driver.document.history.clear()


@pytest.mark.parametrize("grabbed", [AD, AWARE, THINKING])
def test_a_locked_structure_refuses_a_drag_and_says_why(driver: EditorDriver, grabbed: str) -> None:
    lock(driver)
    before, end = driver.snapshot, driver.at(PAY, 0.9, 0.9)
    driver.hold(driver.middle(grabbed), end)
    assert driver.overlay.cursor == "forbidden"
    assert driver.overlay.reason.startswith("The structure is locked.")
    assert not driver.overlay.guides
    driver.release(end)
    driver.assert_untouched(before)


def test_in_a_locked_structure_notes_move_and_touchpoints_are_copied(driver: EditorDriver) -> None:
    lock(driver)
    driver.drag(driver.middle(LOST), driver.middle(UNSURE))
    assert driver.snapshot.need(LOST, Note).touchpoint_id == CART
    driver.drag(driver.middle(AD), driver.cell(CARDS, AFTER), ALT)
    (copy,) = driver.selected
    assert kind_of(copy) == "touchpoint"
    assert driver.snapshot.need(copy, Touchpoint).stage_id == AFTER


def test_a_hidden_lane_between_does_not_shift_the_copy(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(THINKING, hidden=True)
        duplicate_lanes(tx, [NOTES])
    driver.drag(driver.middle(IDEAS), driver.at(CARDS, 0.5, 0.9), ALT)
    kinds = [lane.lane_kind for lane in driver.snapshot.lanes(MAP) if not lane.hidden]
    assert kinds[1:4] == ["touchpoints", "opportunities", "emotion"]
