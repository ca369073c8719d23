"""Palette items and files dragged onto the map."""

from __future__ import annotations

from io import BytesIO
from typing import TypeVar

import pytest
from PIL import Image

from journeydesigner.interaction.events import Payload, Pointer
from journeydesigner.model import (
    JourneyError,
    Lane,
    Note,
    Picture,
    Snapshot,
    Stage,
    Touchpoint,
)
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
    SEARCH,
    SITE,
    TIM,
    TRUDY,
    UNSURE,
    empty_map,
    small_map,
)

R = TypeVar("R", Touchpoint, Note, Stage, Lane)


def only_new(driver: EditorDriver, before: Snapshot, kind: type[R]) -> R:
    """The one new record of that kind, which is selected."""
    found = [record for record in driver.snapshot.of(kind) if record.id not in before]
    assert len(found) == 1
    assert driver.selected == (found[0].id,)
    return found[0]


def read_picture(data: bytes, name: str) -> Picture:
    if not data:
        raise JourneyError("This is no picture.", name)
    return Picture.of(data, "image/png", 40, 30)


# -- touchpoints, stages, lanes ---


def test_a_touchpoint_lands_where_the_guide_stands_and_its_name_opens(
    driver: EditorDriver,
) -> None:
    before = driver.snapshot
    driver.drop(Payload("touchpoint", SITE), driver.at(CART, 0.9, 0.5))
    new = only_new(driver, before, Touchpoint)
    assert [t.id for t in driver.snapshot.touchpoints(BUY)] == [CART, new.id, PAY]
    assert new.channel_id == SITE
    assert driver.field.edit is not None
    assert (driver.field.edit.record_id, driver.field.edit.field) == (new.id, "name")
    driver.assert_one_step(before, "Add touchpoint")


def test_a_channel_that_is_gone_is_no_channel(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drop(Payload("touchpoint", "channel:gone"), driver.middle(CART))
    assert only_new(driver, before, Touchpoint).channel_id is None


@pytest.mark.parametrize("x", [-300.0, 5.0, 5000.0])
def test_beside_the_stages_a_touchpoint_goes_to_the_nearest_one(
    driver: EditorDriver, x: float
) -> None:
    before = driver.snapshot
    driver.drop(Payload("touchpoint"), (x, 300))
    stage = AFTER if x > 1000 else AWARE
    assert only_new(driver, before, Touchpoint).stage_id == stage


def test_on_a_map_without_a_stage_a_touchpoint_brings_one() -> None:
    driver = EditorDriver(empty_map())
    before = driver.snapshot
    driver.drop(Payload("touchpoint"), (400, 200))
    assert [s.map_id for s in driver.snapshot.stages(MAP)] == [MAP]
    assert len(driver.snapshot.map_touchpoints(MAP)) == 1
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add touchpoint")


def test_a_stage_lands_between_its_neighbours(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drop(Payload("stage"), driver.at(BUY, 0.1, 3))
    new = only_new(driver, before, Stage)
    assert [s.id for s in driver.snapshot.stages(MAP)] == [AWARE, new.id, BUY, AFTER]
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add stage")


def test_a_lane_lands_between_its_neighbours(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drop(Payload("lane", "backstage"), driver.cell(CARDS, AWARE, 0.5, 0.1))
    new = only_new(driver, before, Lane)
    assert [lane.id for lane in driver.snapshot.lanes(MAP)][:3] == [GOALS, new.id, CARDS]
    assert new.lane_kind == "backstage"
    assert driver.field.typed == "Backstage"
    driver.assert_one_step(before, "Add lane")


def test_a_lane_that_occurs_once_is_refused_while_it_is_shown(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.bring(Payload("lane", "emotion"), driver.cell(CARDS, AWARE))
    assert driver.overlay.refused
    assert driver.overlay.hint is not None
    driver.drop(Payload("lane", "emotion"), driver.cell(CARDS, AWARE))
    driver.assert_untouched(before)


def test_a_hidden_lane_that_occurs_once_is_shown_again_there(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(EMOTION, hidden=True)
    driver.drop(Payload("lane", "emotion"), driver.at(GOALS, 0.5, 0.1))
    lanes = driver.snapshot.lanes(MAP)
    assert (lanes[0].id, lanes[0].hidden) == (EMOTION, False)
    assert driver.steps == ["hide", "Show lane"]


# -- notes ---


def test_a_note_lands_in_the_lane_under_the_pointer(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.drop(Payload("note"), driver.at(UNSURE, 0.5, 0.9))
    new = only_new(driver, before, Note)
    assert (new.lane_id, new.stage_id, new.touchpoint_id) == (PAINS, BUY, CART)
    assert [note.id for note in driver.snapshot.tied_notes(CART)] == [UNSURE, new.id]
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add note")


@pytest.mark.parametrize("lane", [CARDS, IDEAS, EMOTION])
def test_a_pain_point_goes_to_its_own_lane_wherever_it_is_dropped(
    driver: EditorDriver, lane: str
) -> None:
    before = driver.snapshot
    driver.drop(Payload("note", "pain-points"), driver.cell(lane, BUY, 0.75))
    new = only_new(driver, before, Note)
    assert (new.lane_id, new.stage_id, new.touchpoint_id) == (PAINS, BUY, PAY)
    driver.assert_one_step(before, "Add note")


def test_a_missing_lane_is_made_in_the_same_step(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.bring(Payload("note", "frontstage"), driver.middle(AD))
    assert driver.overlay.hint is not None
    assert driver.overlay.hint.text == "New lane: Frontstage"
    driver.drop(Payload("note", "frontstage"), driver.middle(AD))
    new = only_new(driver, before, Note)
    lane = driver.snapshot.lane_of_kind(MAP, "frontstage")
    assert lane is not None
    assert (new.lane_id, new.touchpoint_id) == (lane.id, AD)
    driver.assert_one_step(before, "Add note")


def test_a_hidden_lane_is_shown_for_its_new_note(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(PAINS, hidden=True)
    driver.drop(Payload("note", "pain-points"), driver.middle(AD))
    assert not driver.snapshot.need(PAINS, Lane).hidden
    assert driver.field.edit is not None


def test_a_note_on_a_map_without_a_stage_brings_one() -> None:
    driver = EditorDriver(empty_map())
    before = driver.snapshot
    driver.drop(Payload("note"), (400, 200))
    new = only_new(driver, before, Note)
    assert [stage.id for stage in driver.snapshot.stages(MAP)] == [new.stage_id]
    assert new.lane_id == NOTES
    driver.assert_one_step(before, "Add note")


# -- personas and pictures ---


def test_a_persona_comes_onto_the_map_once(driver: EditorDriver) -> None:
    with driver.document.transaction("leave") as tx:
        tx.update(MAP, persona_ids=(TIM,))
    driver.drop(Payload("persona", TRUDY), driver.middle(AD))
    assert [p.id for p in driver.snapshot.map_personas(MAP)] == [TIM, TRUDY]
    assert driver.session.active_persona == TRUDY
    driver.bring(Payload("persona", TRUDY), driver.middle(AD))
    assert driver.overlay.refused


def test_a_picture_becomes_a_note_in_a_lane_of_images() -> None:
    driver = EditorDriver(small_map(), read_picture)
    before = driver.snapshot
    driver.drop(Payload("picture", data=b"png", name="shop.png"), driver.middle(AD))
    new = only_new(driver, before, Note)
    assert new.picture_id in driver.snapshot
    assert driver.snapshot.note_kind(new) == "images"
    assert new.touchpoint_id == AD
    assert driver.field.edit is None
    driver.assert_one_step(before, "Add picture")


def test_a_picture_lands_on_a_note() -> None:
    driver = EditorDriver(small_map(), read_picture)
    before = driver.snapshot
    driver.drop(Payload("picture", data=b"png", name="shop.png"), driver.middle(LOST))
    assert driver.snapshot.need(LOST, Note).picture_id in driver.snapshot
    driver.assert_one_step(before, "Add picture")


def test_a_file_that_is_no_picture_leaves_everything_as_it_was() -> None:
    driver = EditorDriver(small_map(), read_picture)
    before = driver.snapshot
    with pytest.raises(JourneyError, match="no picture"):
        driver.drop(Payload("picture", name="notes.txt"), driver.middle(LOST))
    driver.assert_untouched(before)


def test_a_real_picture_is_read(driver: EditorDriver) -> None:
    file = BytesIO()
    Image.new("RGB", (40, 30)).save(file, "PNG")
    driver.drop(Payload("picture", data=file.getvalue(), name="a.png"), driver.middle(LOST))
    picture = driver.snapshot.get(driver.snapshot.need(LOST, Note).picture_id, Picture)
    assert picture is not None
    assert (picture.width, picture.height) == (40, 30)


# -- what is shown, and how it ends ---

PAYLOADS = [
    Payload("touchpoint", SITE),
    Payload("stage"),
    Payload("lane", "backstage"),
    Payload("note", "pain-points"),
    Payload("note"),
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_ghost_and_target_are_shown_and_leaving_clears_them(
    driver: EditorDriver, payload: Payload
) -> None:
    before = driver.snapshot
    driver.bring(payload, driver.cell(PAINS, BUY, 0.3))
    shown = driver.overlay
    assert shown.ghosts[0].label
    assert shown.ghosts[0].icon
    assert shown.target is not None
    assert not shown.refused
    assert not driver.tool.is_idle
    driver.send(Pointer.LEAVE, (0, 0), payload=payload)
    driver.assert_untouched(before)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_escape_forgets_what_was_brought(driver: EditorDriver, payload: Payload) -> None:
    before = driver.snapshot
    driver.bring(payload, driver.cell(PAINS, BUY, 0.3))
    assert driver.key("Escape")
    driver.assert_untouched(before)


def test_the_ghost_is_named_after_the_channel(driver: EditorDriver) -> None:
    driver.bring(Payload("touchpoint", SITE), driver.middle(AD))
    ghost = driver.overlay.ghosts[0]
    assert (ghost.label, ghost.icon) == ("Website", "website")


@pytest.mark.parametrize("payload", [*PAYLOADS, Payload("rocket")])
def test_where_no_map_is_shown_everything_is_refused(payload: Payload) -> None:
    driver = EditorDriver(Snapshot())
    before = driver.snapshot
    driver.bring(payload, (100, 100))
    assert driver.overlay.refused
    driver.drop(payload, (100, 100))
    driver.assert_untouched(before)


def test_an_unknown_payload_is_refused(driver: EditorDriver) -> None:
    for payload in (Payload("rocket"), Payload("lane", "rocket"), Payload("persona", "rocket")):
        driver.bring(payload, driver.middle(AD))
        assert driver.overlay.refused


def test_a_drop_without_an_enter_works_too(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.send(Pointer.DROP, driver.middle(AD), payload=Payload("stage"))
    driver.assert_one_step(before, "Add stage")


# -- double-clicks on bare ground ---


def test_a_double_click_beside_the_cards_adds_a_touchpoint(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.double(driver.cell(CARDS, AFTER))
    assert only_new(driver, before, Touchpoint).stage_id == AFTER
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add touchpoint")


def test_a_double_click_in_a_lane_of_notes_adds_one(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.double(driver.cell(NOTES, BUY, 0.25))
    new = only_new(driver, before, Note)
    assert (new.lane_id, new.touchpoint_id) == (NOTES, CART)
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add note")


@pytest.mark.parametrize("x", [-40.0, 3000.0])
def test_a_double_click_outside_of_the_map_does_nothing(driver: EditorDriver, x: float) -> None:
    before = driver.snapshot
    driver.double((x, 300))
    driver.assert_untouched(before)


# -- without a pointer ---


@pytest.mark.parametrize(
    ("selected", "stage", "index"),
    [(None, AFTER, 0), (AD, AWARE, 1), (LOST, AWARE, 2), (AWARE, AWARE, 3), (CARDS, AFTER, 0)],
)
def test_a_touchpoint_is_added_at_the_selection(
    driver: EditorDriver, selected: str | None, stage: str, index: int
) -> None:
    before = driver.snapshot
    driver.session.selection.set([selected] if selected else [])
    new = driver.tool.add(Payload("touchpoint", SITE))
    assert [t.id for t in driver.snapshot.touchpoints(stage)].index(new) == index
    assert driver.selected == (new,)
    assert driver.field.edit is not None
    driver.assert_one_step(before, "Add touchpoint")


@pytest.mark.parametrize(("selected", "index"), [(None, 3), (AWARE, 1), (CART, 2), (CARDS, 3)])
def test_a_stage_is_added_after_the_selected_one(
    driver: EditorDriver, selected: str | None, index: int
) -> None:
    driver.session.selection.set([selected] if selected else [])
    new = driver.tool.add(Payload("stage"))
    assert [s.id for s in driver.snapshot.stages(MAP)].index(new) == index


@pytest.mark.parametrize(("selected", "index"), [(None, 7), (CARDS, 2), (LOST, 5), (AD, 7)])
def test_a_lane_is_added_after_the_selected_one(
    driver: EditorDriver, selected: str | None, index: int
) -> None:
    driver.session.selection.set([selected] if selected else [])
    new = driver.tool.add(Payload("lane", "images"))
    assert [lane.id for lane in driver.snapshot.lanes(MAP)].index(new) == index


@pytest.mark.parametrize(
    ("selected", "kind", "place"),
    [
        (None, "", (NOTES, AFTER, None)),
        (AD, "pain-points", (PAINS, AWARE, AD)),
        (UNSURE, "", (PAINS, BUY, CART)),
        (UNSURE, "opportunities", (IDEAS, BUY, CART)),
        (IDEAS, "", (IDEAS, AFTER, None)),
        (BUY, "", (NOTES, BUY, None)),
        (CARDS, "", (NOTES, AFTER, None)),
    ],
)
def test_a_note_is_added_to_the_selected_place(
    driver: EditorDriver, selected: str | None, kind: str, place: tuple[str, str, str | None]
) -> None:
    before = driver.snapshot
    driver.session.selection.set([selected] if selected else [])
    driver.tool.add(Payload("note", kind))
    new = only_new(driver, before, Note)
    assert (new.lane_id, new.stage_id, new.touchpoint_id) == place
    driver.assert_one_step(before, "Add note")


def test_adding_to_an_empty_map_brings_a_stage() -> None:
    for kind in ("touchpoint", "note"):
        driver = EditorDriver(empty_map())
        driver.tool.add(Payload(kind))
        assert len(driver.snapshot.stages(MAP)) == 1
        assert len(driver.steps) == 1


def test_a_parked_selection_says_nothing_of_the_place(driver: EditorDriver) -> None:
    with driver.document.transaction("park") as tx:
        tx.update(AD, stage_id=None)
    driver.session.selection.set([AD])
    new = driver.tool.add(Payload("touchpoint"))
    assert driver.snapshot.need(new, Touchpoint).stage_id == AFTER


def test_a_persona_and_a_picture_are_added_without_a_pointer() -> None:
    driver = EditorDriver(small_map(), read_picture)
    with driver.document.transaction("leave") as tx:
        tx.update(MAP, persona_ids=(TIM,))
    driver.tool.add(Payload("persona", TRUDY))
    assert driver.session.active_persona == TRUDY
    driver.session.selection.set([IDEA])
    new = driver.tool.add(Payload("picture", data=b"png"))
    note = driver.snapshot.need(new, Note)
    assert (note.lane_id, note.touchpoint_id) == (IDEAS, SEARCH)
    assert note.picture_id in driver.snapshot


def test_what_cannot_be_added_says_so(driver: EditorDriver) -> None:
    before = driver.snapshot
    for payload in (Payload("rocket"), Payload("lane", "emotion"), Payload("picture")):
        with pytest.raises(JourneyError):
            driver.tool.add(payload)
    driver.assert_untouched(before)
    with pytest.raises(JourneyError, match="No map"):
        EditorDriver(Snapshot()).tool.add(Payload("stage"))
