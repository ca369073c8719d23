"""Editing a text in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.layout.display import Disc
from journeydesigner.model import Touchpoint
from tests.qt.canvas.conftest import Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def name(hands: Hands, which: str) -> str:
    found: Touchpoint = hands.bench.record(which, Touchpoint)
    return found.name


def begin(hands: Hands, which: str) -> None:
    hands.click(hands.at(which))
    hands.key(Qt.Key.Key_F2)
    assert hands.canvas.editor.isVisible()


def test_f2_opens_the_name_selected_and_enter_keeps_what_is_typed(hands: Hands) -> None:
    begin(hands, "Cart")
    assert hands.canvas.editor.textCursor().selectedText() == "Cart"
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.key(Qt.Key.Key_Return)
    assert name(hands, "Cart") == "Basket"
    assert hands.canvas.editor.isVisible()
    assert hands.canvas.editor.text() == ""
    hands.key(Qt.Key.Key_Return)
    assert not hands.canvas.editor.isVisible()
    assert hands.view.hasFocus()
    assert hands.session.selection.ids == (hands.bench["Cart"],)


def test_a_double_click_opens_the_text_that_it_meets(hands: Hands) -> None:
    hands.double_click(hands.at("Cart"))
    assert hands.canvas.editor.isVisible()


def test_escape_keeps_the_old_text(hands: Hands) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.key(Qt.Key.Key_Escape)
    assert name(hands, "Cart") == "Cart"
    assert hands.view.hasFocus()


def test_shift_enter_begins_a_new_line(hands: Hands) -> None:
    begin(hands, "Slow")
    hands.key(Qt.Key.Key_End)
    hands.key(Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(hands.canvas.editor, "very")
    assert hands.canvas.editor.text() == "Slow\nvery"
    hands.key(Qt.Key.Key_Return)
    assert hands.bench.record("Slow").text == "Slow\nvery"


def test_the_field_grows_with_its_text(hands: Hands) -> None:
    begin(hands, "Slow")
    before = hands.canvas.editor.height()
    QTest.keyClicks(hands.canvas.editor, "long words " * 12)
    assert hands.canvas.editor.height() > before + 20


def test_leaving_the_field_keeps_what_was_typed(hands: Hands, qtbot: QtBot) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.canvas.focus_map()
    qtbot.waitUntil(lambda: name(hands, "Cart") == "Basket")
    assert not hands.canvas.editor.isVisible()


def test_a_click_elsewhere_keeps_it_and_selects(hands: Hands) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.click(hands.at("Ad"))
    assert name(hands, "Cart") == "Basket"
    assert hands.session.selection.ids == (hands.bench["Ad"],)


def test_tab_goes_on_to_the_next_text_of_the_card(hands: Hands) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.key(Qt.Key.Key_Tab)
    assert name(hands, "Cart") == "Basket"
    QTest.keyClicks(hands.canvas.editor, "Puts it in")
    hands.key(Qt.Key.Key_Return)
    assert hands.bench.record("Cart").customer_interaction == "Puts it in"


def test_undo_inside_undoes_typing_only(hands: Hands) -> None:
    begin(hands, "Cart")
    steps = len(hands.bench.document.history.done)
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.canvas.editor.toPlainText() != "Basket"
    assert len(hands.bench.document.history.done) == steps


def test_pasted_text_comes_plain_clean_and_on_one_line(hands: Hands, qtbot: QtBot) -> None:
    begin(hands, "Cart")
    data = QMimeData()
    data.setHtml("<b>Bold</b>")
    data.setText("One\r\ntwo\x07")
    with qtbot.waitSignal(hands.canvas.message) as told:
        hands.canvas.editor.insertFromMimeData(data)
    assert hands.canvas.editor.toPlainText() == "One two"
    assert "1 character" in told.args[0]


def test_a_text_that_an_input_method_composes_is_kept(hands: Hands) -> None:
    begin(hands, "Cart")
    event = QInputMethodEvent()
    event.setCommitString("購物車")
    QApplication.sendEvent(hands.canvas.editor, event)
    hands.key(Qt.Key.Key_Return)
    assert name(hands, "Cart") == "購物車"


def test_a_text_composed_over_a_selected_card_begins_its_name(hands: Hands) -> None:
    hands.click(hands.at("Cart"))
    event = QInputMethodEvent()
    event.setCommitString("購")
    QApplication.sendEvent(hands.view, event)
    assert hands.canvas.editor.toPlainText() == "購"


def test_the_field_follows_zoom_and_scroll(hands: Hands) -> None:
    begin(hands, "Cart")
    editor = hands.canvas.editor
    hands.view.zoom_to(1.6)
    hands.view.camera.pan_by(-60, -20)
    area = hands.placed("Cart")
    edit = area.box.edits[0].rect.moved(area.rect.x, area.rect.y)
    seen = hands.view.map_to_viewport(edit)
    assert abs(editor.geometry().left() - seen.left()) < 12
    assert editor.geometry().intersects(seen.toAlignedRect())
    assert editor.fontInfo().pixelSize() == round(12 * 1.6)


def test_text_is_never_edited_too_small_to_read(hands: Hands) -> None:
    begin(hands, "Cart")
    hands.view.zoom_to(0.3)
    assert hands.canvas.editor.fontInfo().pixelSize() >= 9


def test_what_is_edited_is_kept_when_another_map_is_shown(hands: Hands) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Basket")
    hands.canvas.commit_pending()
    assert name(hands, "Cart") == "Basket"


def test_a_text_out_of_sight_is_scrolled_into_it(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    hands.view.camera.pan_by(-900, -300)
    hands.session.selection.set([hands.bench["Awareness"]])
    hands.canvas.tool.edit_selection()
    bands = hands.view.bands
    assert bands is not None
    assert hands.canvas.editor.geometry().left() >= bands.left + bands.width - 8
    assert hands.canvas.editor.geometry().right() < hands.view.viewport().width()


@pytest.mark.parametrize("zoom", [1.0, 1.3, 0.8])
def test_the_beginning_of_lines_stays_in_sight_while_many_words_are_typed(
    hands: Hands, zoom: float
) -> None:
    hands.view.zoom_to(zoom)
    begin(hands, "Cart")
    editor = hands.canvas.editor
    for letter in "A very long name that goes on and on and wraps over several lines of the card ":
        QTest.keyClicks(editor, letter)
        start = editor.cursorRect(QTextCursor(editor.document()))
        assert start.left() >= 0


def test_the_beginning_of_lines_of_a_right_to_left_text_stays_in_sight(hands: Hands) -> None:
    begin(hands, "Cart")
    editor = hands.canvas.editor
    for letter in "يرى متنزهاً تحت المطر في قصة ممولة ويضغط عليها ":
        editor.insertPlainText(letter)
        start = editor.cursorRect(QTextCursor(editor.document()))
        assert start.right() <= editor.viewport().width()


@pytest.mark.parametrize("zoom", [0.45, 0.6, 0.8, 1.0, 1.1, 1.3, 2.0])
def test_the_emotions_mark_is_covered_whole_or_not_at_all(hands: Hands, zoom: float) -> None:
    hands.view.zoom_to(zoom)
    hands.session.selection.set([hands.bench["Checkout"]])
    hands.canvas.tool.edit_selection()
    card = hands.view.map_to_viewport(hands.placed("Checkout").rect)
    marks = [s for s in hands.placed("Checkout").box.shapes if isinstance(s, Disc)]
    left = card.left() + min(mark.x - mark.radius for mark in marks) * zoom
    right = card.left() + max(mark.x + mark.radius for mark in marks) * zoom
    edge = hands.canvas.editor.geometry().toRectF().right()
    assert edge <= left + 1 or edge >= right - 1


def test_a_name_is_split_at_the_cursor_also_behind_an_emoji(hands: Hands) -> None:
    begin(hands, "Cart")
    QTest.keyClicks(hands.canvas.editor, "Fill and pay")
    hands.canvas.editor.moveCursor(QTextCursor.MoveOperation.Start)
    hands.canvas.editor.insertPlainText("\N{SHOPPING TROLLEY} ")
    for _ in range(5):
        hands.canvas.editor.moveCursor(QTextCursor.MoveOperation.Right)
    hands.key(Qt.Key.Key_Return, CTRL | SHIFT)
    assert hands.bench.columns()["Decision"] == [
        "\N{SHOPPING TROLLEY} Fill", "and pay", "Checkout",
    ]  # fmt: skip
    assert hands.canvas.editor.toPlainText() == "and pay"
    hands.key(Qt.Key.Key_Escape)
