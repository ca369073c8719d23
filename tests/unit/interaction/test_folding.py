"""Collapsing, showing again, and curves alone: what is worked on is always seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.fields import set_field
from journeydesigner.interaction.curves import is_alone, show_alone, step_persona
from journeydesigner.interaction.events import KeyEvent, Modifier
from journeydesigner.interaction.header_controls import describe, toggle_collapsed
from journeydesigner.interaction.session import Session
from journeydesigner.layout.change import LayoutChange
from journeydesigner.layout.controls import control_at, lane_control, stage_control
from journeydesigner.layout.display import Box
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import Stage
from tests.support.editor_driver import EditorDriver, Point
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    EMOTION,
    GOALS,
    LOST,
    MAP,
    PAINS,
    SEARCH,
    TIM,
    TIM_AD,
    TRUDY,
    TRUDY_AD,
)


def collapse(driver: EditorDriver, *ids: str) -> None:
    driver.session.set_view_options(replace(driver.session.view_options, collapsed=frozenset(ids)))


def collapsed(driver: EditorDriver) -> set[str]:
    return set(driver.session.view_options.collapsed)


def middle(rect: Rect) -> Point:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def stage_sign(driver: EditorDriver, stage_id: str) -> Point:
    control = stage_control(driver.layout, driver.layout.span(stage_id))
    assert control is not None
    return middle(control.rect)


def lane_sign(driver: EditorDriver, lane_id: str) -> Point:
    control = lane_control(driver.layout, driver.layout.row(lane_id))
    assert control is not None
    return middle(control.rect)


def test_a_click_on_a_headers_sign_collapses_and_expands(driver: EditorDriver) -> None:
    driver.click(stage_sign(driver, AWARE))
    assert collapsed(driver) == {AWARE}
    driver.click(lane_sign(driver, PAINS))
    assert collapsed(driver) == {AWARE, PAINS}
    assert driver.layout.span(AWARE).collapsed  # type: ignore[union-attr]
    driver.click(stage_sign(driver, AWARE))
    driver.click(lane_sign(driver, PAINS))
    assert collapsed(driver) == set()
    assert not driver.document.can_undo


def test_the_second_click_of_a_double_click_hits_nothing_that_moved_there(
    driver: EditorDriver,
) -> None:
    driver.double(lane_sign(driver, EMOTION))
    assert collapsed(driver) == {EMOTION}
    assert driver.field.edit is None


def test_a_double_click_on_a_collapsed_stage_expands_it(driver: EditorDriver) -> None:
    collapse(driver, AWARE)
    span = driver.layout.span(AWARE)
    assert span is not None
    driver.double((span.x + span.width / 2, driver.layout.phase_height + 8))
    assert collapsed(driver) == set()


@pytest.mark.parametrize(
    ("record", "hides"),
    [(CART, (BUY,)), (CART, (CARDS,)), (LOST, (AWARE, PAINS)), (TIM_AD, (AWARE, EMOTION))],
)
def test_what_is_selected_expands_what_it_is_in(
    driver: EditorDriver, record: str, hides: tuple[str, ...]
) -> None:
    collapse(driver, *hides, AFTER, GOALS)
    driver.session.selection.set([record])
    assert collapsed(driver) == {AFTER, GOALS}


def test_a_stage_itself_can_be_selected_while_it_is_collapsed(driver: EditorDriver) -> None:
    collapse(driver, BUY)
    driver.session.selection.set([BUY])
    assert collapsed(driver) == {BUY}
    driver.tool.key(KeyEvent("F2"))
    assert collapsed(driver) == set()
    assert driver.field.edit is not None


def test_the_selection_goes_to_what_collapses_over_it(driver: EditorDriver) -> None:
    driver.session.selection.set([CART])
    toggle_collapsed(driver.session, [BUY])
    assert driver.selected == (BUY,)
    assert collapsed(driver) == {BUY}
    toggle_collapsed(driver.session, [BUY])
    assert collapsed(driver) == set()


def test_arrow_keys_pass_over_collapsed_lanes(driver: EditorDriver) -> None:
    collapse(driver, PAINS, EMOTION)
    driver.session.selection.set([SEARCH])
    for _ in range(8):
        driver.tool.key(KeyEvent("Down"))
    assert collapsed(driver) == {PAINS, EMOTION}


def test_undo_shows_what_comes_back(driver: EditorDriver) -> None:
    driver.session.selection.set([CART])
    driver.tool.key(KeyEvent("D", "", Modifier.CONTROL))
    collapse(driver, BUY)
    driver.session.selection.clear()
    driver.document.undo()
    assert set(driver.selected) <= {CART}
    assert collapsed(driver) == (set() if driver.selected else {BUY})


def test_what_is_deleted_is_no_longer_collapsed(driver: EditorDriver) -> None:
    collapse(driver, BUY, PAINS)
    with driver.document.transaction("delete") as tx:
        delete_records(tx, [BUY])
    assert collapsed(driver) == {PAINS}
    assert driver.layout.span(BUY) is None


def test_view_options_reach_listeners_and_leave_the_document_alone(driver: EditorDriver) -> None:
    told: list[LayoutChange] = []
    states: list[Session] = []
    driver.session.on_layout(told.append)
    driver.session.on_state(states.append)
    before = driver.snapshot
    collapse(driver, BUY)
    collapse(driver, BUY)
    assert [change.everything for change in told] == [True]
    assert states == [driver.session]
    assert driver.snapshot is before


def test_hidden_parts_are_shown_again_by_a_click_on_their_sign(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        set_field(tx, [BUY, AFTER], "hidden", True)
    (sign,) = driver.layout.hidden
    control = control_at(driver.layout, *middle(sign.rect))
    assert control is not None
    assert describe(driver.snapshot, control) == (
        "Hidden: Purchase, After. Click to show all 2 again."
    )
    driver.click(middle(sign.rect))
    assert not any(stage.hidden for stage in driver.snapshot.of(Stage))
    assert driver.layout.hidden == ()
    assert driver.selected == (BUY, AFTER)
    driver.document.undo()
    assert driver.layout.span(BUY) is None


def points(driver: EditorDriver) -> set[str]:
    def is_point(box: Box) -> bool:
        return box.role == "point"

    return {p.box.record_id for p in driver.layout.body() if is_point(p.box)}


def test_a_curve_is_shown_alone_and_together_with_the_others(driver: EditorDriver) -> None:
    show_alone(driver.session, TRUDY, on=True)
    assert driver.session.active_persona == TRUDY
    assert points(driver) == {TRUDY_AD}
    assert is_alone(driver.session, TRUDY)
    show_alone(driver.session, TRUDY, on=False)
    assert points(driver) > {TRUDY_AD, TIM_AD}
    assert driver.session.view_options == PLAIN


def test_while_curves_are_alone_the_active_personas_is_shown(driver: EditorDriver) -> None:
    show_alone(driver.session, TIM, on=True)
    step_persona(driver.session, 1)
    assert driver.session.active_persona == TRUDY
    assert points(driver) == {TRUDY_AD}


def test_a_selected_point_brings_its_curve_back(driver: EditorDriver) -> None:
    show_alone(driver.session, TIM, on=True)
    driver.session.selection.set([TRUDY_AD])
    assert TRUDY_AD in points(driver)


def test_a_map_that_has_none_of_the_chosen_curves_shows_all(driver: EditorDriver) -> None:
    driver.session.set_view_options(ViewOptions(personas=frozenset({"persona:gone"})))
    assert driver.session.view_options.personas is None
    show_alone(driver.session, TRUDY, on=True)
    with driver.document.transaction("leave") as tx:
        tx.update(MAP, persona_ids=(TIM,))
    assert TIM_AD in points(driver)


def test_what_is_pulled_in_projector_size_is_kept_in_points(driver: EditorDriver) -> None:
    driver.session.set_view_options(ViewOptions(projector=True))
    span, y = driver.layout.span(BUY), driver.layout.header_height - 10
    assert span is not None
    edge = span.x + span.width
    driver.drag((edge, y), (edge + 64, y))
    width = driver.snapshot.need(BUY, Stage).column_width
    assert width == 160 + 64 / 2 / 1.6
    after = driver.layout.span(BUY)
    assert after is not None
    assert after.width == span.width + 64


def test_a_card_dropped_on_a_collapsed_stage_goes_to_its_end(driver: EditorDriver) -> None:
    collapse(driver, BUY)
    span = driver.layout.span(BUY)
    assert span is not None
    driver.drag(driver.middle(AD), (span.x + span.width / 2, driver.middle(AD)[1]))
    names = [t.id for t in driver.snapshot.touchpoints(BUY)]
    assert names[-1] == AD
    assert len(names) == 3


def test_a_collapsed_stage_is_dragged_with_all_that_it_holds(driver: EditorDriver) -> None:
    collapse(driver, AWARE)
    span, last = driver.layout.span(AWARE), driver.layout.span(AFTER)
    assert span is not None
    assert last is not None
    number = (span.x + span.width / 2, driver.layout.phase_height + 12)
    driver.drag(number, (last.x + last.width - 10, number[1]))
    assert [s.id for s in driver.snapshot.stages(MAP)] == [BUY, AFTER, AWARE]
    assert len(driver.snapshot.touchpoints(AWARE)) == 3
    assert collapsed(driver) == {AWARE}
