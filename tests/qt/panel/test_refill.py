"""The panel follows the document, but never the person's own fingers."""

from __future__ import annotations

from journeydesigner.commands.fields import set_field
from journeydesigner.commands.maps import delete_map
from journeydesigner.commands.touchpoints import delete_touchpoints
from tests.qt.panel.hands import entries, pick, type_text


def _write(document, key: str, field: str, value: object) -> None:
    with document.transaction("Other") as tx:
        set_field(tx, [key], field, value)


def test_the_cursor_stays_while_one_types(panel, select, shop) -> None:
    select(shop.checkout)
    field = panel.form.parts["name"].editor.target()
    field.setFocus()
    field.setCursorPosition(5)
    type_text(field, "k-")
    assert field.text() == "Checkk-out"
    assert field.cursorPosition() == 7


def test_the_cursor_stays_in_a_long_text(panel, select, shop, document) -> None:
    _write(document, shop.checkout, "doing", "one three")
    select(shop.checkout)
    field = panel.form.parts["doing"].editor.target()
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    type_text(field, "two ")
    assert field.toPlainText() == "one two three"
    assert field.textCursor().position() == 8


def test_another_writer_fills_the_field_being_edited(panel, select, shop, document) -> None:
    _write(document, shop.checkout, "doing", "one 😀 three")
    select(shop.checkout)
    field = panel.form.parts["doing"].editor.target()
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    _write(document, shop.checkout, "doing", "one 😀 two 😀 three")
    assert field.toPlainText() == "one 😀 two 😀 three"
    assert field.textCursor().position() == 3


def test_undo_fills_the_field_being_edited(panel, select, shop, document) -> None:
    select(shop.checkout)
    field = panel.form.parts["name"].editor.target()
    field.setFocus()
    field.setCursorPosition(2)
    type_text(field, "x")
    document.undo()
    assert field.text() == "Checkout"
    assert field.cursorPosition() == 3


def test_names_of_other_records_follow(panel, select, shop, document) -> None:
    select(shop.checkout)
    _write(document, shop.web, "name", "Online shop")
    assert panel.form.parts["channel_id"].editor.target().currentText() == "Online shop"
    _write(document, shop.purchase, "name", "")
    assert "2" in panel.form.parts["stage_id"].editor.target().currentText()


def test_title_follows(panel, select, shop, document) -> None:
    select(shop.checkout)
    assert (panel.header.title, panel.header.kind) == ("Checkout", "Touchpoint")
    _write(document, shop.checkout, "name", " \n")
    assert panel.header.title == "Unnamed touchpoint"


def test_selection_decides_what_is_shown(panel, select, shop) -> None:
    for key, title, kind in (
        (shop.pain, "Account forced", "Pain point"),
        (shop.chance, "Guest checkout", "Opportunity"),
        (shop.purchase, "Purchase", "Stage"),
        (shop.phase, "Buying", "Phase"),
        (shop.lane, "Pain points", "Lane"),
        (shop.tim, "Tim", "Persona"),
        (shop.web, "Web", "Channel"),
        (shop.point, "Checkout · Tim", "Emotion point"),
    ):
        select(key)
        assert (panel.header.title, panel.header.kind) == (title, kind)
    select()
    assert (panel.header.title, panel.header.kind) == ("First purchase", "Journey map")


def test_another_map(panel, session, shop) -> None:
    session.show_map(shop.other_map)
    assert panel.header.title == "Return and refund"
    assert panel.form.parts["title"].editor.target().text() == "Return and refund"


def test_what_is_deleted_is_no_longer_shown(panel, select, shop, document) -> None:
    select(shop.checkout)
    with document.transaction("Delete") as tx:
        delete_touchpoints(tx, [shop.checkout])
    assert panel.header.title == "First purchase"
    document.undo()
    assert panel.header.title == "Checkout"


def test_without_any_map(panel, document, shop) -> None:
    with document.transaction("Delete") as tx:
        delete_map(tx, shop.map)
        delete_map(tx, shop.other_map)
    assert panel.form is None
    assert panel._hint.isVisible()
    document.undo()
    assert panel.form is not None


def test_another_project(panel, select, shop, document) -> None:
    select(shop.checkout)
    document.load(document.snapshot)
    assert panel.header.title == "First purchase"


def test_an_unknown_choice_is_kept_and_shown(panel, select, shop, document) -> None:
    _write(document, shop.checkout, "strategy_status", "waiting for legal")
    select(shop.checkout)
    combo = panel.form.parts["strategy_status"].editor.target()
    assert combo.currentText() == "waiting for legal"
    pick(combo, "Open")
    assert "waiting for legal" not in entries(combo)


def test_an_unknown_icon_is_kept_and_shown(panel, select, shop, document) -> None:
    _write(document, shop.checkout, "icon", "hologram")
    select(shop.checkout)
    assert panel.form.parts["icon"].editor.target().text() == "hologram"


def test_a_drag_on_the_canvas_is_followed(panel, select, shop, document) -> None:
    """Dragging an emotion point on the canvas moves the slider; its end is one step."""
    select(shop.checkout)
    gesture = document.gesture("Move emotion point")
    with gesture.transaction() as tx:
        tx.update(shop.point, score=2.0)
    number = panel.form.parts["emotion"].stops()[1]
    assert number.text() == "+2"
    gesture.cancel()
    assert number.text() == "−3"
