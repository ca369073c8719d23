"""From the map into the parking lot and back: by drop and by key, one step each."""

from __future__ import annotations

import pytest

from journeydesigner.commands.parking import park
from journeydesigner.interaction.events import Button, Payload, Pointer, PointerEvent
from journeydesigner.interaction.sending import (
    LastPlace,
    Sent,
    Target,
    parked_among,
    send,
    send_to_parking,
    targets,
)
from journeydesigner.model import Lane, Note, Snapshot, Stage, Touchpoint
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    EMOTION,
    IDEA,
    LOST,
    MAP,
    NOTES,
    PAINS,
    PAY,
    REVIEW,
    SEARCH,
    SLOW,
    UNSURE,
    WHOLE,
    empty_map,
)


def parked(*ids: str) -> Payload:
    return Payload("parked", ids=ids)


def put_away(driver: EditorDriver, *ids: str) -> Snapshot:
    """Parks records without leaving a step to undo; returns the records then."""
    with driver.document.transaction("park") as tx:
        park(tx, ids)
    driver.document.history.clear()
    return driver.snapshot


def names(driver: EditorDriver, stage_id: str) -> list[str]:
    return [touchpoint.id for touchpoint in driver.snapshot.touchpoints(stage_id)]


def waiting(driver: EditorDriver) -> set[str]:
    snapshot = driver.snapshot
    found = [*snapshot.parked_touchpoints(MAP), *snapshot.parked_notes(MAP)]
    return {record.id for record in found}


def note(driver: EditorDriver, note_id: str) -> Note:
    return driver.snapshot.need(note_id, Note)


# -- dropped on the map ---


def test_parked_touchpoints_land_where_the_guide_stands_with_their_notes(
    driver: EditorDriver,
) -> None:
    before = put_away(driver, SEARCH, AD)
    assert waiting(driver) == {AD, SEARCH, LOST, SLOW, IDEA}
    driver.bring(parked(AD, SEARCH), driver.at(PAY, 0.1, 0.5))
    assert driver.overlay.guides
    assert [ghost.label for ghost in driver.overlay.ghosts] == ["2 items"]
    driver.drop(parked(AD, SEARCH), driver.at(PAY, 0.1, 0.5))
    assert names(driver, BUY) == [CART, AD, SEARCH, PAY]
    assert waiting(driver) == set()
    assert driver.snapshot.is_under_touchpoint(note(driver, LOST))
    assert set(driver.selected) == {AD, SEARCH}
    driver.assert_one_step(before, "Move 2 touchpoints")


def test_a_parked_note_lands_in_the_cell_it_is_dropped_on(driver: EditorDriver) -> None:
    before = put_away(driver, WHOLE)
    driver.drop(parked(WHOLE), driver.cell(NOTES, AFTER))
    assert (note(driver, WHOLE).lane_id, note(driver, WHOLE).stage_id) == (NOTES, AFTER)
    driver.assert_one_step(before, "Move note")


def test_over_another_lane_notes_go_to_their_own_lanes_under_that_touchpoint(
    driver: EditorDriver,
) -> None:
    before = put_away(driver, LOST, IDEA)
    driver.bring(parked(LOST, IDEA), driver.middle(CART))
    assert driver.overlay.hint is not None
    assert driver.overlay.hint.text == "Pain points, Opportunities"
    driver.drop(parked(LOST, IDEA), driver.middle(CART))
    for key, lane in ((LOST, PAINS), (IDEA, "lane:ideas")):
        found = note(driver, key)
        assert (found.lane_id, found.stage_id, found.touchpoint_id) == (lane, BUY, CART)
    driver.assert_one_step(before, "Move 2 notes")


def test_touchpoints_and_notes_together_are_one_step(driver: EditorDriver) -> None:
    before = put_away(driver, AD, WHOLE)
    driver.drop(parked(AD, WHOLE), driver.cell(CARDS, AFTER))
    assert names(driver, AFTER) == [AD]
    assert (note(driver, WHOLE).stage_id, note(driver, WHOLE).touchpoint_id) == (AFTER, None)
    driver.assert_one_step(before, "Move 2 items")


def test_a_map_without_a_stage_gets_one_for_them() -> None:
    waits = Touchpoint(id="touchpoint:w", map_id=MAP, name="Waits")
    driver = EditorDriver(Snapshot([*empty_map(), waits]))
    before = driver.snapshot
    driver.bring(parked(waits.id), (400, 200))
    assert driver.overlay.hint is not None
    assert driver.overlay.hint.text == "In a new stage"
    driver.drop(parked(waits.id), (400, 200))
    (stage,) = driver.snapshot.stages(MAP)
    assert names(driver, stage.id) == [waits.id]
    driver.assert_one_step(before, "Move touchpoint")


@pytest.mark.parametrize("ids", [(), (AD,), ("note:gone",), (EMOTION, AWARE)])
def test_what_does_not_wait_in_this_parking_lot_is_refused(
    driver: EditorDriver, ids: tuple[str, ...]
) -> None:
    before = driver.snapshot
    driver.bring(parked(*ids), driver.middle(CART))
    assert driver.overlay.refused
    driver.drop(parked(*ids), driver.middle(CART))
    driver.assert_untouched(before)


# -- sent by key and menu ---


def test_sent_to_a_touchpoint_cards_go_behind_it_and_notes_under_it(driver: EditorDriver) -> None:
    before = put_away(driver, AD, WHOLE)
    send(driver.session, [AD, WHOLE], Target(BUY, CART))
    assert names(driver, BUY) == [CART, AD, PAY]
    found = note(driver, WHOLE)
    assert (found.lane_id, found.stage_id, found.touchpoint_id) == (PAINS, BUY, CART)
    driver.assert_one_step(before, "Move 2 items")


def test_what_is_sent_one_by_one_behind_a_card_keeps_its_order(driver: EditorDriver) -> None:
    put_away(driver, AD, SEARCH, REVIEW)
    sent, behind = Sent(), Target(BUY, CART)
    for key in (REVIEW, AD, SEARCH):
        assert sent.send(driver.session, [key], behind) == [key]
    assert names(driver, BUY) == [CART, REVIEW, AD, SEARCH, PAY]
    driver.document.undo()
    driver.document.undo()
    sent.send(driver.session, [SEARCH], behind)
    assert names(driver, BUY) == [CART, REVIEW, SEARCH, PAY]
    sent.send(driver.session, [AD], Target(BUY, PAY))
    assert names(driver, BUY) == [CART, REVIEW, SEARCH, PAY, AD]


def test_sent_to_a_stage_cards_go_to_its_end_and_notes_span_it(driver: EditorDriver) -> None:
    put_away(driver, AD, LOST)
    send(driver.session, [AD, LOST], Target(BUY))
    assert names(driver, BUY) == [CART, PAY, AD]
    assert (note(driver, LOST).stage_id, note(driver, LOST).touchpoint_id) == (BUY, None)


def test_a_note_without_a_lane_goes_to_the_lane_of_notes_and_a_hidden_lane_is_shown() -> None:
    lanes = [
        lane.evolve(hidden=True) if lane.id == NOTES else lane for lane in empty_map().lanes(MAP)
    ]
    records = [r for r in empty_map() if not isinstance(r, Lane)]
    stray = Note(id="note:stray", map_id=MAP, text="Parking fees")
    stage = Stage(id=AWARE, map_id=MAP, order="a0")
    driver = EditorDriver(Snapshot([*records, *lanes, stage, stray]))
    send(driver.session, [stray.id], Target(AWARE))
    assert note(driver, stray.id).lane_id == NOTES
    assert not driver.snapshot.need(NOTES, Lane).hidden
    driver.document.undo()
    assert driver.snapshot.need(NOTES, Lane).hidden


def test_things_of_the_map_can_be_sent_elsewhere_too(driver: EditorDriver) -> None:
    before = driver.snapshot
    send(driver.session, [UNSURE], Target(AWARE, REVIEW))
    assert note(driver, UNSURE).touchpoint_id == REVIEW
    driver.assert_one_step(before, "Move note")


def test_send_to_parking_takes_cards_and_notes_as_one_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    assert send_to_parking(driver.session, [SEARCH, UNSURE, AWARE]) == [SEARCH, UNSURE]
    assert waiting(driver) == {SEARCH, UNSURE, LOST, SLOW, IDEA}
    assert parked_among(driver.session, [SEARCH, AD]) == [SEARCH]
    driver.assert_one_step(before, "Send 2 items to parking lot")


def test_there_and_back_again_is_where_it_was(driver: EditorDriver) -> None:
    send_to_parking(driver.session, [SEARCH])
    send(driver.session, [SEARCH], Target(AWARE, AD))
    assert names(driver, AWARE) == [AD, SEARCH, REVIEW]
    for key in (LOST, SLOW, IDEA):
        assert driver.snapshot.is_under_touchpoint(note(driver, key))


def test_every_stage_and_touchpoint_is_a_target(driver: EditorDriver) -> None:
    found = [target.record_id for target in targets(driver.session)]
    assert found == [AWARE, AD, SEARCH, REVIEW, BUY, CART, PAY, AFTER]


def test_in_a_locked_map_parked_things_may_still_join_a_stage(driver: EditorDriver) -> None:
    put_away(driver, AD, WHOLE)
    with driver.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    send(driver.session, [AD, WHOLE], Target(BUY, CART))
    assert names(driver, BUY) == [CART, AD, PAY]
    driver.drop(parked(), driver.middle(CART))
    assert waiting(driver) == set()


# -- the place that was selected last ---


def test_the_last_place_stays_while_parked_things_are_selected(driver: EditorDriver) -> None:
    put_away(driver, WHOLE)
    last = LastPlace(driver.session)
    driver.session.selection.set([CART])
    driver.session.selection.set([WHOLE])
    assert last.target == Target(BUY, CART)
    driver.session.selection.clear()
    assert last.target is None


def test_a_place_that_is_gone_is_no_target(driver: EditorDriver) -> None:
    put_away(driver, WHOLE)
    last = LastPlace(driver.session)
    driver.session.selection.set([CART])
    driver.session.selection.set([WHOLE])
    send_to_parking(driver.session, [CART])
    assert last.target is None


# -- dragged from the map ---


def over_parking(driver: EditorDriver, at: tuple[float, float], kind: Pointer) -> None:
    button = Button.LEFT if kind is Pointer.RELEASE else Button.NONE
    driver.tool.pointer(PointerEvent(kind, *at, button, parks=True))


@pytest.mark.parametrize(
    ("grabbed", "name"),
    [((SEARCH, AD), "Send 2 items to parking lot"), ((LOST,), "Send to parking lot")],
)
def test_what_is_dragged_over_the_parking_lot_is_parked(
    driver: EditorDriver, grabbed: tuple[str, ...], name: str
) -> None:
    before = driver.snapshot
    driver.session.selection.set(grabbed)
    start = driver.middle(grabbed[0])
    driver.hold(start, (start[0] + 40, start[1] + 40))
    assert driver.overlay.parkable
    assert not driver.overlay.parks
    over_parking(driver, (400, 2000), Pointer.MOVE)
    assert driver.overlay.parks
    assert not driver.overlay.guides
    over_parking(driver, (400, 2000), Pointer.RELEASE)
    assert waiting(driver) >= set(grabbed)
    driver.assert_one_step(before, name)


def test_back_from_the_parking_lot_it_lands_on_the_map(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(AD), driver.middle(CART))
    over_parking(driver, (400, 2000), Pointer.MOVE)
    driver.move(driver.at(CART, 0.9, 0.5))
    assert not driver.overlay.parks
    driver.release(driver.at(CART, 0.9, 0.5))
    assert names(driver, BUY) == [CART, AD, PAY]
    driver.assert_one_step(before, "Move touchpoint")


def test_escape_over_the_parking_lot_changes_nothing(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.hold(driver.middle(AD), driver.middle(CART))
    over_parking(driver, (400, 2000), Pointer.MOVE)
    driver.key("Escape")
    over_parking(driver, (400, 2000), Pointer.RELEASE)
    driver.assert_untouched(before)


@pytest.mark.parametrize("grabbed", [BUY, EMOTION])
def test_stages_and_lanes_cannot_be_parked(driver: EditorDriver, grabbed: str) -> None:
    before = driver.snapshot
    start = driver.at(grabbed, 0.5, 0.5)
    driver.hold(start, (start[0] + 10, start[1] + 10))
    assert not driver.overlay.parkable
    over_parking(driver, (start[0] + 2, start[1] + 2), Pointer.MOVE)
    assert not driver.overlay.parks
    driver.key("Escape")
    driver.assert_untouched(before)


def test_a_locked_structure_keeps_its_touchpoints_out_of_the_parking_lot(
    driver: EditorDriver,
) -> None:
    with driver.document.transaction("lock") as tx:
        tx.update(MAP, structure_locked=True)
    driver.hold(driver.middle(AD), driver.middle(CART))
    over_parking(driver, (400, 2000), Pointer.MOVE)
    assert driver.overlay.refused
    assert not driver.overlay.parks
    over_parking(driver, (400, 2000), Pointer.RELEASE)
    assert waiting(driver) == set()
    assert driver.steps == ["lock"]


def test_what_is_lifted_by_key_stays_on_the_map(driver: EditorDriver) -> None:
    driver.session.selection.set([AD])
    driver.key("Space")
    assert driver.overlay.ghosts
    assert not driver.overlay.parkable
