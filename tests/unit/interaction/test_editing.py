"""Inline editing."""

from __future__ import annotations

import pytest

from journeydesigner.interaction.events import KeyEvent, Modifier, Payload
from journeydesigner.model import EmotionPoint, JourneyMap, Lane, Note, Stage, Touchpoint
from tests.support.big_map import big_map
from tests.support.editor_driver import EditorDriver
from tests.support.small_map import (
    AD,
    AWARE,
    BUY,
    CARDS,
    CART,
    GOALS,
    LOST,
    MAP,
    THINKING,
    TIM_AD,
)

SHIFT = Modifier.SHIFT


def edited(driver: EditorDriver) -> tuple[str, str] | None:
    """Record and field of the open text."""
    edit = driver.field.edit
    assert edit == driver.tool.editing.active
    return (edit.record_id, edit.field) if edit else None


@pytest.mark.parametrize(
    ("record", "field", "text"),
    [
        (AD, "name", "Ad"),
        (LOST, "text", "Lost"),
        (AWARE, "name", "Awareness"),
        (CARDS, "title", "Touchpoints"),
        (TIM_AD, "quote", ""),
    ],
)
@pytest.mark.parametrize("key", ["F2", "Return", "Enter"])
def test_a_key_opens_the_first_text_of_the_selected_box(
    driver: EditorDriver, record: str, field: str, text: str, key: str
) -> None:
    driver.click(driver.middle(record))
    assert driver.key(key)
    assert edited(driver) == (record, field)
    assert driver.field.typed == text
    assert driver.field.selected


def test_typing_replaces_and_f2_keeps(driver: EditorDriver) -> None:
    before = driver.snapshot
    driver.click(driver.middle(AD))
    driver.type("Banner")
    assert driver.field.typed == "Banner"
    driver.tool.commit_pending()
    assert driver.snapshot.need(AD, Touchpoint).name == "Banner"
    driver.assert_one_step(before, "Edit “Name”")


def test_typing_with_shift_or_altgr_is_typing_and_with_control_is_not(
    driver: EditorDriver,
) -> None:
    driver.click(driver.middle(AD))
    assert not driver.key("Q", Modifier.CONTROL, "q")
    assert not driver.key("Q", Modifier.ALT, "q")
    assert not driver.key("Tab", text="\t")
    assert edited(driver) is None
    assert driver.key("Q", Modifier.CONTROL | Modifier.ALT, "@")
    assert driver.field.typed == "@"
    driver.key("Escape")
    assert driver.key("Q", SHIFT, "Q")
    assert driver.field.typed == "Q"


def test_the_field_lies_over_the_text_on_the_map(driver: EditorDriver) -> None:
    driver.click(driver.middle(AD))
    driver.key("F2")
    area, box = driver.box(AD).box.edits[0], driver.box(AD).rect
    assert driver.field.rect == area.rect.moved(box.x, box.y)


def test_a_double_click_opens_the_text_under_the_pointer(driver: EditorDriver) -> None:
    box = driver.box(AD)
    area = box.box.edits[1].rect.moved(box.rect.x, box.rect.y)
    driver.double((area.x + 5, area.y + 5))
    assert edited(driver) == (AD, "customer_interaction")
    driver.double((box.rect.x + 2, box.rect.bottom - 2))
    assert edited(driver) == (AD, "name")


@pytest.mark.parametrize(
    ("record", "field"), [(BUY, "name"), (CARDS, "title"), (LOST, "text"), (TIM_AD, "quote")]
)
def test_a_double_click_edits_headers_notes_and_quotes(
    driver: EditorDriver, record: str, field: str
) -> None:
    driver.double(driver.middle(record))
    assert edited(driver) == (record, field)


def test_a_double_click_on_a_field_edits_it_even_where_it_is_empty(driver: EditorDriver) -> None:
    driver.double(driver.cell(THINKING, BUY, 0.25))
    assert edited(driver) == (CART, "thinking")
    driver.field.write("Is it safe?")
    driver.double(driver.cell(GOALS, BUY))
    assert edited(driver) == (BUY, "goal")
    assert driver.snapshot.need(CART, Touchpoint).thinking == "Is it safe?"


def test_a_quote_at_the_right_end_opens_to_the_left(driver: EditorDriver) -> None:
    driver.session.show_map(MAP)
    for stage in ("stage:after", "touchpoint:pay"):
        with driver.document.transaction("shorten") as tx:
            tx.remove(stage)
    driver.double(driver.middle("emotion:tim-cart"))
    assert driver.field.rect.right < driver.middle("emotion:tim-cart")[0]
    driver.field.write("Hm.")
    driver.key("Return")
    assert driver.snapshot.need("emotion:tim-cart", EmotionPoint).quote == "Hm."


# -- ending it -----------------------------------------------------------------------------------


def open_name(driver: EditorDriver, record: str = AD) -> None:
    driver.click(driver.middle(record))
    driver.key("F2")


def test_escape_discards(driver: EditorDriver) -> None:
    before = driver.snapshot
    open_name(driver)
    driver.type("Something else")
    assert driver.key("Escape")
    assert edited(driver) is None
    driver.assert_untouched(before)
    assert driver.selected == (AD,)


@pytest.mark.parametrize("end", ["click", "focus", "palette", "double", "action"])
def test_whatever_ends_it_keeps_what_was_typed(driver: EditorDriver, end: str) -> None:
    open_name(driver)
    driver.type("Banner")
    match end:
        case "click":
            driver.click(driver.middle(CART))
        case "focus":
            driver.tool.commit_pending()
        case "palette":
            driver.bring(Payload("stage"), driver.middle(CART))
            driver.tool.cancel()
        case "double":
            driver.double(driver.middle(CART))
        case "action":
            driver.tool.duplicate_selection()
    assert driver.snapshot.need(AD, Touchpoint).name == "Banner"


def test_another_map_keeps_what_was_typed(driver: EditorDriver) -> None:
    with driver.document.transaction("second map") as tx:
        tx.add(JourneyMap(id="map:other", order="a1"))
    open_name(driver)
    driver.type("Banner")
    driver.session.show_map("map:other")
    assert edited(driver) is None
    assert driver.snapshot.need(AD, Touchpoint).name == "Banner"


def test_another_project_closes_the_field_and_writes_nothing(driver: EditorDriver) -> None:
    open_name(driver)
    driver.type("Banner")
    other = big_map(5)
    driver.document.load(other)
    assert edited(driver) is None
    driver.assert_untouched(other)


def test_the_end_of_the_record_closes_the_field(driver: EditorDriver) -> None:
    open_name(driver, LOST)
    with driver.document.transaction("elsewhere") as tx:
        tx.remove(LOST)
    assert edited(driver) is None
    assert driver.tool.commit_pending() == 0


def test_undo_after_commit_pending_takes_the_text_back(driver: EditorDriver) -> None:
    before = driver.snapshot
    open_name(driver)
    driver.type("Banner")
    driver.tool.commit_pending()
    driver.document.undo()
    assert driver.snapshot == before


@pytest.mark.parametrize("record", [AD, CARDS, LOST])
def test_an_unchanged_text_is_no_step(driver: EditorDriver, record: str) -> None:
    before = driver.snapshot
    open_name(driver, record)
    driver.tool.commit_pending()
    driver.assert_untouched(before)


def test_two_texts_in_a_row_are_two_steps(driver: EditorDriver) -> None:
    for text in ("One", "Two"):
        open_name(driver)
        driver.type(text)
        driver.tool.commit_pending()
    assert driver.steps == ["Edit “Name”", "Edit “Name”"]


def test_shift_return_belongs_to_the_field(driver: EditorDriver) -> None:
    open_name(driver, LOST)
    assert not driver.tool.editing.one_line
    assert not driver.key("Return", SHIFT)
    driver.field.typed = "one\ntwo"
    driver.key("Return")
    assert driver.snapshot.need(LOST, Note).text == "one\ntwo"


def test_a_name_has_one_line(driver: EditorDriver) -> None:
    open_name(driver)
    assert driver.tool.editing.one_line
    driver.field.typed = "Ad\r\nin the\nmetro"
    driver.key("Return")
    assert driver.snapshot.need(AD, Touchpoint).name == "Ad in the metro"


def test_a_name_that_came_with_two_lines_is_not_changed_by_looking(driver: EditorDriver) -> None:
    with driver.document.transaction("import") as tx:
        tx.update(AD, name="Ad\nhere")
    open_name(driver)
    driver.tool.commit_pending()
    assert driver.steps == ["import"]


def test_what_the_model_cannot_keep_is_left_out_and_counted(driver: EditorDriver) -> None:
    open_name(driver, LOST)
    driver.field.typed = "a\x00b\x07c\ud800"
    assert driver.tool.commit_pending() == 3
    assert driver.snapshot.need(LOST, Note).text == "abc"
    open_name(driver, LOST)
    driver.field.typed = "x" * 32_010
    assert driver.tool.commit_pending() == 10


def test_tab_goes_on_to_the_next_text_of_the_card(driver: EditorDriver) -> None:
    open_name(driver)
    driver.type("Banner")
    assert driver.key("Tab")
    assert edited(driver) == (AD, "customer_interaction")
    assert driver.snapshot.need(AD, Touchpoint).name == "Banner"
    assert driver.key("Backtab")
    assert edited(driver) == (AD, "name")
    driver.key("Backtab")
    assert edited(driver) is None
    assert driver.steps == ["Edit “Name”"]


def test_a_title_is_given_and_taken_back(driver: EditorDriver) -> None:
    open_name(driver, CARDS)
    driver.type("Steps")
    driver.key("Return")
    assert driver.snapshot.need(CARDS, Lane).title == "Steps"
    open_name(driver, CARDS)
    driver.field.typed = ""
    driver.key("Return")
    assert driver.snapshot.need(CARDS, Lane).title == ""
    open_name(driver, CARDS)
    assert driver.field.typed == "Touchpoints"


def test_keys_belong_to_the_field_while_it_is_open(driver: EditorDriver) -> None:
    before = driver.snapshot
    open_name(driver)
    for key in ("Delete", "Left", "A"):
        assert not driver.key(key)
        assert not driver.tool.key(KeyEvent(key))
    assert driver.snapshot == before


def test_what_has_no_text_is_not_edited(driver: EditorDriver) -> None:
    driver.session.selection.set(["persona:tim"])
    assert not driver.key("F2")
    driver.session.selection.clear()
    assert not driver.key("F2")
    assert not driver.key("A", text="a")
    assert edited(driver) is None


def test_a_hidden_stage_is_not_edited(driver: EditorDriver) -> None:
    with driver.document.transaction("hide") as tx:
        tx.update(AWARE, hidden=True)
    assert not driver.tool.editing.edit_record(AD)
    assert not driver.tool.editing.edit_record(AWARE)
    assert driver.snapshot.need(AWARE, Stage).hidden
