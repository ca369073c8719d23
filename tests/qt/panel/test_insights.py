"""Pain points and opportunities of a touchpoint as chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.commands.lanes import delete_lanes
from journeydesigner.model import Note
from tests.qt.panel.hands import chips, click, type_over, type_text

LEFT = Qt.MouseButton.LeftButton


def _part(panel, kind: str = "pain-points"):
    return panel.form.parts[kind]


def _line(panel, kind: str = "pain-points"):
    return _part(panel, kind).stops()[-1]


def _texts(document, touchpoint: str, kind: str = "pain-points") -> list[str]:
    return [note.text for note in document.snapshot.tied_notes(touchpoint, kind)]


def _cross(chip) -> QPoint:
    return QPoint(chip.width() - 9, 11)


def test_type_and_enter_adds(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_line(panel), "Late shipping cost")
    QTest.keyClick(_line(panel), Qt.Key.Key_Return)
    assert _texts(document, shop.checkout) == ["Account forced", "Late shipping cost"]
    assert [chip.text() for chip in chips(_part(panel))] == ["Account forced", "Late shipping cost"]
    assert _line(panel).text() == ""
    assert _line(panel).hasFocus()
    assert [step.name for step in document.history.done] == ["Add pain point"]
    document.undo()
    assert [chip.text() for chip in chips(_part(panel))] == ["Account forced"]


def test_the_lane_is_made_where_it_is_missing(panel, select, shop, document) -> None:
    with document.transaction("Delete") as tx:
        delete_lanes(tx, [shop.lane])
    select(shop.home)
    type_text(_line(panel), "Slow")
    QTest.keyClick(_line(panel), Qt.Key.Key_Return)
    assert document.snapshot.lane_of_kind(shop.map, "pain-points") is not None
    assert _texts(document, shop.home) == ["Slow"]
    document.undo()
    assert document.snapshot.lane_of_kind(shop.map, "pain-points") is None


def test_what_is_half_typed_is_added_before_anything_else(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_line(panel, "opportunities"), "Pay later")
    panel.commit_pending()
    assert _texts(document, shop.checkout, "opportunities") == ["Guest checkout", "Pay later"]


def test_selecting_something_else_does_not_lose_it(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_line(panel), "Slow")
    select(shop.home)
    assert _texts(document, shop.checkout) == ["Account forced", "Slow"]
    assert _line(panel).text() == ""


def test_leaving_the_field_adds_it(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_line(panel), "Slow")
    _line(panel).setFocus()
    panel.form.parts["name"].stops()[0].setFocus()
    assert _texts(document, shop.checkout) == ["Account forced", "Slow"]


def test_escape_and_undo_drop_it(panel, select, shop, document) -> None:
    select(shop.checkout)
    _line(panel).setFocus()
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ):
        type_text(_line(panel), "Slow")
        QTest.keyClick(_line(panel), key, modifier)
        assert _line(panel).text() == ""
    assert document.history.done == ()


def test_spaces_alone_add_nothing(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_text(_line(panel), "   ")
    QTest.keyClick(_line(panel), Qt.Key.Key_Return)
    assert document.history.done == ()


def test_the_cross_removes(panel, select, shop, document) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    click(chip, _cross(chip))
    assert shop.pain not in document.snapshot
    assert [step.name for step in document.history.done] == ["Delete pain point"]
    assert chips(_part(panel)) == []


def test_delete_removes_and_the_keyboard_stays(panel, select, shop, document) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert shop.pain not in document.snapshot
    assert _line(panel).hasFocus()


def test_a_click_selects_the_note(panel, select, shop, document, qtbot) -> None:
    select(shop.checkout)
    click(chips(_part(panel))[0])
    qtbot.waitUntil(lambda: document.selection.ids == (shop.pain,))
    assert panel.header.title == "Account forced"


def test_enter_selects_the_note(panel, select, shop, document) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert document.selection.ids == (shop.pain,)


def test_a_double_click_edits(panel, select, shop, document, qtbot) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    at = QPoint(10, 10)
    QTest.mouseClick(chip, LEFT, pos=at)
    QTest.mouseDClick(chip, LEFT, pos=at)
    field = QApplication.focusWidget()
    assert field.text() == "Account forced"
    type_over(field, "Account needed")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.snapshot.need(shop.pain, Note).text == "Account needed"
    assert chip.text() == "Account needed"
    assert document.selection.ids == (shop.checkout,)
    assert [step.name for step in document.history.done] == ["Change pain point"]


def test_escape_leaves_the_text_of_a_chip(panel, select, shop, document) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    type_over(field, "Nonsense")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert document.snapshot.need(shop.pain, Note).text == "Account forced"
    assert chip.hasFocus()


def test_an_edit_under_way_is_committed(panel, select, shop, document) -> None:
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_F2)
    type_over(QApplication.focusWidget(), "Account needed")
    panel.commit_pending()
    assert document.snapshot.need(shop.pain, Note).text == "Account needed"


def test_line_breaks_survive_an_edit_of_a_chip(panel, select, shop, document) -> None:
    with document.transaction("Other") as tx:
        tx.update(shop.pain, text="First\nSecond")
    select(shop.checkout)
    chip = chips(_part(panel))[0]
    assert chip.text() == "First Second"
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_End)
    type_text(field, "!")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.snapshot.need(shop.pain, Note).text == "First\nSecond!"


def test_only_its_own_touchpoints_notes(panel, select, shop) -> None:
    select(shop.home)
    assert chips(_part(panel)) == []
    select(shop.checkout)
    assert [chip.text() for chip in chips(_part(panel, "opportunities"))] == ["Guest checkout"]
