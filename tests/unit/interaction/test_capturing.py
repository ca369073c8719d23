"""Quick capture: typed lines become records and no word is lost."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.capturing import (
    KINDS,
    can_park_tile,
    keep,
    keep_at_selection,
    lines_of,
    park_tile,
)
from journeydesigner.interaction.events import Payload
from journeydesigner.model import JourneyError, Lane, Note, Project, Snapshot, Touchpoint
from journeydesigner.model.clean import MAX_TEXT
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AFTER,
    BUY,
    CARDS,
    CART,
    IDEAS,
    MAP,
    NOTES,
    PAINS,
    PAY,
    SITE,
    UNSURE,
    small_map,
)

NOTE, PAIN, IDEA, CARD = KINDS


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one", ["one"]),
        ("  one \r\n\r\ntwo\u2029three\rfour", ["one", "two", "three", "four"]),
        ("b\x00ell\x07", ["bell"]),
    ],
)
def test_every_line_that_says_something_is_one_text(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines


def test_a_line_longer_than_a_record_becomes_several() -> None:
    text = "x" * (2 * MAX_TEXT + 5)
    assert [len(line) for line in lines_of(text)] == [MAX_TEXT, MAX_TEXT, 5]


def test_a_captured_note_waits_without_a_lane_and_the_selection_stays(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    driver.session.selection.set([CART])
    (made,) = keep(driver.session, NOTE, ["Who pays the return?"])
    (note,) = driver.snapshot.parked_notes(MAP)
    assert (note.id, note.text, note.lane_id, note.hidden) == (
        made, "Who pays the return?", None, False,
    )  # fmt: skip
    assert driver.selected == (CART,)
    driver.assert_one_step(before, "Capture note")


def test_several_lines_are_several_records_in_their_order_and_one_step(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    keep(driver.session, PAIN, ["a", "b", "c"])
    found = driver.snapshot.parked_notes(MAP)
    assert [(note.text, note.lane_id) for note in found] == [(t, PAINS) for t in "abc"]
    driver.assert_one_step(before, "Capture 3 pain points")


def test_a_lane_that_is_missing_is_made_in_the_same_step() -> None:
    records = [record for record in small_map() if record.id not in (IDEAS, "note:idea")]
    driver = EditorDriver(Snapshot(records))
    before = driver.snapshot
    keep(driver.session, IDEA, ["Rent a jacket"])
    (note,) = driver.snapshot.parked_notes(MAP)
    assert driver.snapshot.note_kind(note) == "opportunities"
    driver.assert_one_step(before, "Capture opportunity")


def test_a_captured_touchpoint_waits_in_the_parking_lot(driver: EditorDriver) -> None:
    keep(driver.session, CARD, ["Reminder", "Invoice"])
    waiting = driver.snapshot.parked_touchpoints(MAP)
    assert [touchpoint.name for touchpoint in waiting] == ["Reminder", "Invoice"]


@pytest.mark.parametrize(("kind", "lane"), [(NOTE, NOTES), (PAIN, PAINS), (IDEA, IDEAS)])
@pytest.mark.parametrize(("selected", "under"), [(CART, CART), (UNSURE, CART), (BUY, None)])
def test_straight_to_the_selection_goes_under_its_touchpoint_or_spans_its_stage(
    driver: EditorDriver, kind: object, lane: str, selected: str, under: str | None
) -> None:
    before = driver.snapshot
    driver.session.selection.set([selected])
    (made,) = keep_at_selection(driver.session, kind, ["Here"])
    note = driver.snapshot.need(made, Note)
    assert (note.lane_id, note.stage_id, note.touchpoint_id) == (lane, BUY, under)
    assert driver.selected == (selected,)
    assert len(driver.steps) == 1
    driver.document.undo()
    assert driver.snapshot == before


def test_touchpoints_go_behind_the_selected_one_or_to_the_end_of_the_stage(
    driver: EditorDriver,
) -> None:
    driver.session.selection.set([CART])
    made = keep_at_selection(driver.session, CARD, ["One", "Two"])
    assert [t.id for t in driver.snapshot.touchpoints(BUY)] == [CART, *made, PAY]
    driver.session.selection.set([AFTER])
    (last,) = keep_at_selection(driver.session, CARD, ["Three"])
    assert driver.snapshot.need(last, Touchpoint).stage_id == AFTER


@pytest.mark.parametrize("selected", [(), (CARDS,), ("persona:tim",)])
def test_without_a_place_on_the_map_it_says_what_to_select(
    driver: EditorDriver, selected: tuple[str, ...]
) -> None:
    before = driver.snapshot
    driver.session.selection.set(selected)
    with pytest.raises(JourneyError, match="No place"):
        keep_at_selection(driver.session, NOTE, ["Lost?"])
    driver.assert_untouched(before)


def test_a_hidden_lane_that_takes_one_is_shown_again(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(PAINS, hidden=True)
    driver.session.selection.set([CART])
    keep_at_selection(driver.session, PAIN, ["Here"])
    assert not driver.snapshot.need(PAINS, Lane).hidden


def test_while_notes_are_collected_unseen_captured_ones_are_hidden(driver: EditorDriver) -> None:
    driver.session.collecting.set_active(True)
    driver.session.selection.set([CART])
    ids = [
        *keep(driver.session, NOTE, ["a"]),
        *keep(driver.session, PAIN, ["b"]),
        *keep_at_selection(driver.session, IDEA, ["c"]),
    ]
    assert all(driver.snapshot.need(key, Note).hidden for key in ids)
    (card,) = keep(driver.session, CARD, ["d"])
    assert driver.snapshot.need(card, Touchpoint).name == "d"


def test_a_project_without_a_map_says_so() -> None:
    driver = EditorDriver(Snapshot([Project()]))
    with pytest.raises(JourneyError, match="No map"):
        keep(driver.session, NOTE, ["a"])


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (Payload("note"), "notes"),
        (Payload("note", "pain-points"), "pain-points"),
        (Payload("touchpoint", SITE), ""),
    ],
)
def test_a_tile_may_be_dropped_on_the_parking_lot(
    driver: EditorDriver, payload: Payload, kind: str
) -> None:
    before = driver.snapshot
    assert can_park_tile(driver.session, payload)
    made = park_tile(driver.session, payload)
    assert driver.selected == (made,)
    record = driver.snapshot[made]
    if isinstance(record, Note):
        assert driver.snapshot.note_kind(record) == kind
        assert record in driver.snapshot.parked_notes(MAP)
    else:
        assert driver.snapshot.parked_touchpoints(MAP)[0].channel_id == SITE
    driver.assert_one_step(before, "Add note" if kind else "Add touchpoint")


@pytest.mark.parametrize("payload", [Payload("stage"), Payload("lane", "notes"), Payload("parked")])
def test_other_tiles_may_not(driver: EditorDriver, payload: Payload) -> None:
    assert not can_park_tile(driver.session, payload)


def test_no_empty_note_is_put_face_down(driver: EditorDriver) -> None:
    driver.session.collecting.set_active(True)
    assert not can_park_tile(driver.session, Payload("note"))
