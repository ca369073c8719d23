"""Small windows and swatches that pick a value."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QColorDialog, QToolButton

from journeydesigner.layout.theme import STAGE_COLOURS
from journeydesigner.model import JourneyMap, Snapshot, Stage, Touchpoint
from journeydesigner.panel.editors.popup import Popup
from tests.qt.panel.hands import click, pick, type_text


def test_a_colour_of_the_palette_and_back(panel, select, shop, document) -> None:
    select(shop.purchase)
    automatic, first, *_ = panel.form.parts["colour"].stops()
    click(first)
    assert document.snapshot.need(shop.purchase, Stage).colour == STAGE_COLOURS[0]
    assert first.isChecked()
    click(automatic)
    assert document.snapshot.need(shop.purchase, Stage).colour == ""
    assert automatic.isChecked()
    assert not first.isChecked()


def test_swatches_by_keys(panel, select, shop, document) -> None:
    select(shop.purchase)
    automatic, first, *_ = panel.form.parts["colour"].stops()
    automatic.setFocus()
    QTest.keyClick(automatic, Qt.Key.Key_Right)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert document.snapshot.need(shop.purchase, Stage).colour == STAGE_COLOURS[0]


def test_a_colour_of_ones_own(panel, select, shop, document) -> None:
    select(shop.purchase)
    click(panel.form.parts["colour"].stops()[-1])
    dialog = panel.findChild(QColorDialog)
    dialog.setCurrentColor(QColor("#123456"))
    dialog.accept()
    assert document.snapshot.need(shop.purchase, Stage).colour == "#123456"


def test_a_day_from_the_calendar(panel, select, shop, document) -> None:
    select()
    line, button = panel.form.parts["reviewed_on"].stops()
    click(button)
    calendar = panel.findChild(QCalendarWidget)
    calendar.setSelectedDate(QDate(2026, 3, 31))
    calendar.activated.emit(calendar.selectedDate())
    assert document.snapshot.need(shop.map, JourneyMap).reviewed_on == "2026-03-31"
    assert line.text() == "2026-03-31"
    assert not any(popup.isVisible() for popup in panel.findChildren(Popup))


@pytest.fixture
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("american")
def test_a_day_in_the_countrys_own_form(panel, select, shop, document) -> None:
    select()
    line = panel.form.parts["reviewed_on"].stops()[0]
    type_text(line, "3/31/26")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert document.snapshot.need(shop.map, JourneyMap).reviewed_on == "2026-03-31"
    assert line.text() == "2026-03-31"


def test_an_icon_by_keys(panel, select, shop, document) -> None:
    select(shop.checkout)
    button = panel.form.parts["icon"].editor.target()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert document.snapshot.need(shop.checkout, Touchpoint).icon == "website"
    assert panel.header.title == "Checkout"


def test_no_icon_of_its_own_follows_the_channel(panel, select, shop, document) -> None:
    select(shop.checkout)
    editor = panel.form.parts["icon"].editor
    editor.edited.emit("chat")
    click(editor.target())
    popup = next(p for p in panel.findChildren(Popup) if p.isVisible())
    click(next(b for b in popup.findChildren(QToolButton) if b.text() == "As the channel"))
    assert document.snapshot.need(shop.checkout, Touchpoint).icon == ""


def test_loading_while_a_channel_is_named(panel, select, shop, document) -> None:
    select(shop.checkout)
    row = panel.form.parts["channel_id"]
    pick(row.editor.target(), "New channel…")
    type_text(row.editor.target(), "Kio")
    document.load(Snapshot(list(document.snapshot)))
    select(shop.checkout)
    assert row.editor.target().currentText() == "Web"
    assert len(document.snapshot.channels) == 2
