"""A bad value stands in its field with the reason in words; the document never sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journeydesigner.commands.fields import set_field
from journeydesigner.model import JourneyMap, Stage
from tests.qt.panel.hands import type_over


def _leave(field) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "message"),
    [("9", "Must be 80 or more"), ("9000", "Must be 800 or less"), ("wide", "Must be a number")],
)
def test_the_reason_stands_under_the_field(
    typed: str, message: str, panel, select, shop, document
) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), typed)
    _leave(row.editor.target())
    assert row.error == message
    assert message in [shown.text() for shown in row.findChildren(QLabel) if shown.isVisible()]
    assert row.editor.target().text() == typed
    assert row.editor.target().accessibleDescription() == message
    assert document.snapshot.need(shop.purchase, Stage).column_width is None


def test_while_typing_it_waits_for_a_pause(panel, select, shop, qtbot) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), "9")
    assert row.error == ""
    qtbot.waitUntil(lambda: row.error == "Must be 80 or more")


def test_a_good_value_clears_it(panel, select, shop, document) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), "9")
    _leave(row.editor.target())
    type_over(row.editor.target(), "90")
    _leave(row.editor.target())
    assert row.error == ""
    assert document.snapshot.need(shop.purchase, Stage).column_width == 90
    assert row.editor.target().accessibleDescription() == ""


def test_undo_takes_the_bad_text_back_first(panel, select, shop, document) -> None:
    select(shop.purchase)
    with document.transaction("Other") as tx:
        set_field(tx, [shop.purchase], "name", "Buy")
    field = panel.form.parts["column_width"].editor.target()
    type_over(field, "9")
    _leave(field)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert panel.form.parts["column_width"].error == ""
    assert document.snapshot.need(shop.purchase, Stage).name == "Buy"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.snapshot.need(shop.purchase, Stage).name == "Purchase"


def test_escape_takes_the_bad_text_back(panel, select, shop) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), "nine")
    QTest.keyClick(row.editor.target(), Qt.Key.Key_Escape)
    assert row.editor.target().text() == ""
    assert row.error == ""


def test_the_bad_text_outlives_other_changes(panel, select, shop, document) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), "9")
    _leave(row.editor.target())
    with document.transaction("Other") as tx:
        set_field(tx, [shop.purchase], "name", "Buy")
    assert row.editor.target().text() == "9"
    assert row.error


def test_the_next_record_does_not_inherit_it(panel, select, shop) -> None:
    select(shop.purchase)
    row = panel.form.parts["column_width"]
    type_over(row.editor.target(), "9")
    _leave(row.editor.target())
    select(shop.awareness)
    assert row.error == ""
    assert row.editor.target().text() == ""


def test_ends_of_a_scale_must_ascend(panel, select, shop, document) -> None:
    select()
    row = panel.form.parts["scale_low"]
    type_over(row.editor.target(), "7")
    _leave(row.editor.target())
    assert row.error == "The lowest score must be below the highest"
    assert document.snapshot.need(shop.map, JourneyMap).scale_low == -5


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "2026-13-01"])
def test_a_day_that_is_none(typed: str, panel, select, document, shop) -> None:
    select()
    row = panel.form.parts["reviewed_on"]
    type_over(row.editor.target(), typed)
    _leave(row.editor.target())
    assert row.error == "Must be a date such as 2026-03-31"
    assert document.snapshot.need(shop.map, JourneyMap).reviewed_on == ""


def test_a_colour_that_is_none(panel, select, document, shop) -> None:
    select(shop.purchase)
    row = panel.form.parts["colour"]
    type_over(row.editor.target(), "#12345")
    _leave(row.editor.target())
    assert row.error == "Must be a colour such as #4c6fbf"
    assert document.snapshot.need(shop.purchase, Stage).colour == ""


@pytest.mark.parametrize(("typed", "number"), [("1,5", 1.5), ("−2", -2.0), ("-2.5", -2.5)])
def test_numbers_as_people_write_them(
    typed: str, number: float, panel, select, document, shop, qtbot
) -> None:
    select()
    type_over(panel.form.parts["scale_low"].editor.target(), typed)
    qtbot.waitUntil(lambda: document.snapshot.need(shop.map, JourneyMap).scale_low == number)


def test_a_number_half_typed_is_not_lost(panel, select, document, shop) -> None:
    select()
    type_over(panel.form.parts["scale_low"].editor.target(), "-3")
    panel.commit_pending()
    assert document.snapshot.need(shop.map, JourneyMap).scale_low == -3
