"""Edits reach the document as undoable steps with names, at once and without losing a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.commands.fields import set_field
from journeydesigner.model import Touchpoint
from tests.qt.panel.hands import enter, pick, type_over, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


def _steps(document) -> list[str]:
    return [step.name for step in document.history.done]


def _name(document, key: str) -> str:
    return document.snapshot.need(key, Touchpoint).name


def _part(panel, name: str):
    return panel.form.parts[name]


def test_a_word_typed_at_once_is_one_step(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_part(panel, "name").editor.target(), "Pay: ")
    assert _name(document, shop.checkout) == "Pay: Checkout"
    assert _steps(document) == ["Change name"]
    document.undo()
    assert _part(panel, "name").editor.target().text() == "Checkout"


def test_typing_after_a_pause_is_a_step_of_its_own(panel, select, shop, document, clock) -> None:
    select(shop.checkout)
    field = _part(panel, "name").editor.target()
    type_text(field, "a")
    clock.now += 5
    type_text(field, "b")
    assert _steps(document) == ["Change name", "Change name"]
    document.undo()
    assert _name(document, shop.checkout) == "aCheckout"
    assert field.text() == "aCheckout"


def test_every_key_is_in_the_document_before_the_next(panel, select, shop, document) -> None:
    select(shop.checkout)
    field = _part(panel, "customer_interaction").editor.target()
    for typed in ("P", "Pa", "Pay"):
        type_text(field, typed[-1])
        assert document.snapshot.need(shop.checkout, Touchpoint).customer_interaction == typed


def test_undo_key_in_a_field_takes_back_the_documents_step(panel, select, shop, document) -> None:
    select(shop.checkout)
    field = _part(panel, "name").editor.target()
    enter(_part(panel, "name").editor, "Till")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert _name(document, shop.checkout) == "Checkout"
    assert field.text() == "Checkout"
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert _name(document, shop.checkout) == "Till"
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert _name(document, shop.checkout) == "Till"


def test_undo_key_in_a_long_text_takes_back_the_documents_step(
    panel, select, shop, document
) -> None:
    select(shop.checkout)
    enter(_part(panel, "thinking").editor, "Why?")
    QTest.keyClick(_part(panel, "thinking").editor.target(), Qt.Key.Key_Z, CONTROL)
    assert document.snapshot.need(shop.checkout, Touchpoint).thinking == ""
    assert _part(panel, "thinking").editor.target().toPlainText() == ""


def test_a_combo_box_makes_one_step(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_part(panel, "channel_id").editor.target(), "Email")
    assert _steps(document) == ["Change channel"]
    document.undo()
    assert _part(panel, "channel_id").editor.target().currentText() == "Web"


def test_choosing_what_is_chosen_changes_nothing(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_part(panel, "channel_id").editor.target(), "Web")
    assert _steps(document) == []


def test_stage_moves_the_card_to_the_end_there(panel, select, shop, document) -> None:
    select(shop.checkout)
    pick(_part(panel, "stage_id").editor.target(), "Awareness")
    names = [t.name for t in document.snapshot.touchpoints(shop.awareness)]
    assert names == ["Homepage", "Checkout"]
    pick(_part(panel, "stage_id").editor.target(), "Parking lot")
    assert [t.id for t in document.snapshot.parked_touchpoints(shop.map)] == [shop.checkout]


def test_pasted_control_characters_are_left_out_and_reported(
    panel, select, shop, document, qtbot
) -> None:
    select(shop.checkout)
    field = _part(panel, "doing").editor.target()
    QApplication.clipboard().setText("one\x07two\x00")
    with qtbot.waitSignal(panel.message) as told:
        field.setFocus()
        field.paste()
    assert document.snapshot.need(shop.checkout, Touchpoint).doing == "onetwo"
    assert field.toPlainText() == "onetwo"
    assert "left out" in told.args[0]


def test_what_is_too_long_is_cut_and_reported(panel, select, shop, document, qtbot) -> None:
    select(shop.checkout)
    field = _part(panel, "name").editor.target()
    QApplication.clipboard().setText("x" * 40_000)
    with qtbot.waitSignal(panel.message) as told:
        field.setFocus()
        field.selectAll()
        field.paste()
    assert len(_name(document, shop.checkout)) == 32_000
    assert "8000" in told.args[0]


def test_no_break_spaces_survive(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        set_field(tx, [shop.checkout], "doing", "10\N{NO-BREAK SPACE}€ 😀 x")
    select(shop.checkout)
    field = _part(panel, "doing").editor.target()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End, CONTROL)
    type_text(field, "!")
    stored = document.snapshot.need(shop.checkout, Touchpoint).doing
    assert stored == "10\N{NO-BREAK SPACE}€ 😀 x!"


def test_markup_is_shown_as_text(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        set_field(tx, [shop.checkout], "name", "<img src='x'><b>Pay</b>")
    select(shop.checkout)
    assert panel.header.title == "<img src='x'><b>Pay</b>"


def test_delete_key_in_the_panel_deletes_no_card(panel, select, shop, document) -> None:
    select(shop.checkout)
    combo = _part(panel, "channel_id").editor.target()
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Delete)
    assert shop.checkout in document.snapshot


def test_what_the_input_method_composes_is_committed(panel, select, shop, document) -> None:
    """`commit_pending` asks the input method to finish; without one nothing is lost either."""
    select(shop.checkout)
    type_over(_part(panel, "name").editor.target(), "Kasse")
    panel.commit_pending()
    assert QGuiApplication.inputMethod() is not None
    assert _name(document, shop.checkout) == "Kasse"
