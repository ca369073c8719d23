"""The emotion section: a slider, a number and a quote for each persona."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.fields import set_field
from journeydesigner.model import EmotionPoint
from tests.qt.panel.hands import click, type_over

LEFT = Qt.MouseButton.LeftButton


def _rows(panel, place: int = 0):
    """Slider, number, clear button and quote of a persona."""
    return panel.form.parts["emotion"].stops()[place * 4 : place * 4 + 4]


def _score(document, touchpoint: str, persona: str | None) -> float | None:
    point = document.snapshot.emotion(touchpoint, persona)
    return point.score if point else None


@pytest.mark.parametrize(
    ("key", "score"),
    [
        (Qt.Key.Key_Right, -2.5),
        (Qt.Key.Key_Left, -3.5),
        (Qt.Key.Key_PageUp, -1.0),
        (Qt.Key.Key_Home, -5.0),
        (Qt.Key.Key_End, 5.0),
        (Qt.Key.Key_Delete, None),
    ],
)
def test_keys(key, score: float | None, panel, select, shop, document) -> None:
    select(shop.checkout)
    slider = _rows(panel)[0]
    slider.setFocus()
    QTest.keyClick(slider, key)
    assert _score(document, shop.checkout, shop.tim) == score
    assert [step.name for step in document.history.done] == ["Change emotion"]
    document.undo()
    assert slider.score == -3
    assert _rows(panel)[1].text() == "−3"


def test_the_value_has_a_true_minus_and_a_plus(panel, select, shop) -> None:
    select(shop.checkout)
    slider, number, *_ = _rows(panel)
    assert number.text() == "−3"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert number.text() == "+5"


def test_no_data_is_not_zero(panel, select, shop, document) -> None:
    select(shop.checkout)
    slider, number, clear, _ = _rows(panel, 1)
    assert slider.score is None
    assert number.text() == ""
    assert slider.accessibleDescription() == "No data"
    assert not clear.isVisible()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert _score(document, shop.checkout, shop.trudy) == 0
    assert number.text() == "0"
    click(clear)
    assert _score(document, shop.checkout, shop.trudy) is None
    assert slider.accessibleDescription() == "No data"


def test_a_drag_is_one_step(panel, select, shop, document) -> None:
    select(shop.checkout)
    slider = _rows(panel)[0]
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(10, middle))
    for x in range(10, slider.width() - 8, 5):
        QTest.mouseMove(slider, QPoint(x, middle))
    assert document.gesture_open
    QTest.mouseMove(slider, QPoint(slider.width() - 1, middle))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(slider.width() - 1, middle))
    assert _score(document, shop.checkout, shop.tim) == 5
    assert [step.name for step in document.history.done] == ["Change emotion"]
    assert not document.gesture_open
    document.undo()
    assert slider.score == -3


def test_escape_takes_a_drag_back(panel, select, shop, document) -> None:
    select(shop.checkout)
    slider = _rows(panel)[0]
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 2, 10))
    assert _score(document, shop.checkout, shop.tim) == 5
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    assert _score(document, shop.checkout, shop.tim) == -3
    assert slider.score == -3
    assert _rows(panel)[1].text() == "−3"
    QTest.mouseRelease(slider, LEFT, pos=QPoint(5, 10))
    assert document.history.done == ()


def test_saving_during_a_drag_keeps_it(panel, select, shop, document) -> None:
    select(shop.checkout)
    slider = _rows(panel)[0]
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 2, 10))
    panel.commit_pending()
    assert not document.gesture_open
    QTest.mouseRelease(slider, LEFT, pos=QPoint(5, 10))
    assert len(document.history.done) == 1


def test_loading_during_a_drag(panel, select, shop, document) -> None:
    select(shop.checkout)
    slider = _rows(panel)[0]
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 2, 10))
    document.load(document.snapshot)
    QTest.mouseRelease(slider, LEFT, pos=QPoint(5, 10))
    assert document.history.done == ()


def test_the_wheel_changes_nothing(panel, select, shop, document) -> None:
    select(shop.checkout)
    for widget in (_rows(panel)[0], *(p.stops()[0] for p in panel.form.parts.values())):
        widget.setFocus()
        at = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            at, QPointF(widget.mapToGlobal(at)), QPoint(0, -120), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, wheel)
    assert document.history.done == ()


def test_a_typed_score_may_lie_outside_the_scale(panel, select, shop, document) -> None:
    select(shop.checkout)
    number = _rows(panel)[1]
    type_over(number, "-7.5")
    assert _score(document, shop.checkout, shop.tim) == -7.5
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert number.text() == "−7.5"


def test_a_typed_score_that_is_none(panel, select, shop, document) -> None:
    select(shop.checkout)
    number = _rows(panel)[1]
    type_over(number, "bad")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert number.accessibleDescription() == "Must be a number"
    assert number.text() == "bad"


def test_steps_suit_the_scale(panel, select, shop, document) -> None:
    with document.transaction("Scale") as tx:
        set_field(tx, [shop.map], "scale_high", 45.0)
    select(shop.checkout)
    QTest.keyClick(_rows(panel)[0], Qt.Key.Key_Home)
    QTest.keyClick(_rows(panel)[0], Qt.Key.Key_Right)
    assert _score(document, shop.checkout, shop.tim) == 0


def test_the_active_persona_stands_first(panel, select, shop, session) -> None:
    select(shop.checkout)
    assert "Tim" in _rows(panel, 0)[0].accessibleName()
    session.set_active_persona(shop.trudy)
    assert "Trudy" in _rows(panel, 0)[0].accessibleName()
    assert _rows(panel, 0)[0].score is None
    assert _rows(panel, 1)[1].text() == "−3"
    assert _rows(panel, 1)[3].toPlainText() == "Why an account?"


def test_quotes_are_each_personas_own(panel, select, shop, document) -> None:
    select(shop.checkout)
    type_over(_rows(panel, 1)[3], "Too fast")
    point = document.snapshot.emotion(shop.checkout, shop.trudy)
    assert point is not None
    assert (point.quote, point.score) == ("Too fast", None)
    assert document.snapshot.need(shop.point, EmotionPoint).quote == "Why an account?"
    assert [step.name for step in document.history.done] == ["Change quote"]


def test_without_personas_it_is_everyones(panel, select, shop, document) -> None:
    with document.transaction("Nobody") as tx:
        set_field(tx, [shop.map], "persona_ids", ())
    select(shop.checkout)
    assert len(panel.form.parts["emotion"].stops()) == 4
    QTest.keyClick(_rows(panel)[0], Qt.Key.Key_End)
    assert _score(document, shop.checkout, None) == 5


def test_who_has_a_point_is_shown_beside_the_maps_personas(panel, select, shop, document) -> None:
    with document.transaction("Everyone") as tx:
        set_score(tx, shop.checkout, None, 1)
    select(shop.checkout)
    assert "Everyone" in _rows(panel, 2)[0].accessibleName()
    assert _rows(panel, 2)[1].text() == "+1"
    select(shop.home)
    assert len(panel.form.parts["emotion"].stops()) == 8


def test_an_emotion_point_itself(panel, select, shop, document) -> None:
    select(shop.point)
    slider = panel.form.parts["score"].stops()[0]
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert document.snapshot.need(shop.point, EmotionPoint).score == -2.5
    assert [step.name for step in document.history.done] == ["Change score"]
