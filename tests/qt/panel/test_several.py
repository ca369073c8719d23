"""Several records at once: shared values, mixed ones, and one step over all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesigner.model import Note, Touchpoint
from tests.qt.panel.hands import click, enter, pick


def _both(document, shop) -> list[Touchpoint]:
    return [document.snapshot.need(key, Touchpoint) for key in (shop.home, shop.checkout)]


def test_shared_and_mixed_values(panel, select, shop) -> None:
    select(shop.home, shop.checkout)
    parts = panel.form.parts
    assert panel.header.title == "2 touchpoints"
    assert parts["channel_id"].editor.target().currentText() == "Web"
    assert parts["name"].editor.target().text() == ""
    assert parts["name"].editor.target().placeholderText() == "Mixed"
    assert parts["stage_id"].editor.target().currentIndex() == -1
    assert parts["stage_id"].editor.target().placeholderText() == "Mixed"


def test_walking_through_writes_nothing(panel, select, shop, document) -> None:
    select(shop.home, shop.checkout)
    for part in panel.form.parts.values():
        for widget in part.stops():
            widget.setFocus()
    panel.commit_pending()
    select(shop.home)
    assert document.history.done == ()


def test_one_edit_is_one_step_over_all(panel, select, shop, document) -> None:
    select(shop.home, shop.checkout)
    pick(panel.form.parts["channel_id"].editor.target(), "Email")
    assert [t.channel_id for t in _both(document, shop)] == [shop.mail, shop.mail]
    assert [step.name for step in document.history.done] == ["Change channel of 2 touchpoints"]
    document.undo()
    assert [t.channel_id for t in _both(document, shop)] == [shop.web, shop.web]


def test_typing_over_mixed(panel, select, shop, document) -> None:
    select(shop.home, shop.checkout)
    enter(panel.form.parts["name"].editor, "Shop")
    assert [t.name for t in _both(document, shop)] == ["Shop", "Shop"]
    assert [step.name for step in document.history.done] == ["Change name of 2 touchpoints"]
    document.undo()
    assert [t.name for t in _both(document, shop)] == ["Homepage", "Checkout"]
    assert panel.form.parts["name"].editor.target().placeholderText() == "Mixed"


def test_a_mixed_box_becomes_yes(panel, select, shop, document) -> None:
    select(shop.home)
    enter(panel.form.parts["key_moment"].editor, True)
    select(shop.home, shop.checkout)
    box = panel.form.parts["key_moment"].editor.target()
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    click(box)
    assert [t.key_moment for t in _both(document, shop)] == [True, True]


def test_emotion_of_several(panel, select, shop, document) -> None:
    select(shop.home, shop.checkout)
    slider = panel.form.parts["emotion"].stops()[0]
    QTest.keyClick(slider, Qt.Key.Key_End)
    scores = [document.snapshot.emotion(key, shop.tim) for key in (shop.home, shop.checkout)]
    assert [point.score for point in scores if point] == [5, 5]
    assert len(document.history.done) == 1


def test_several_kinds_show_what_they_have_in_common(panel, select, shop, document) -> None:
    select(shop.checkout, shop.pain)
    assert panel.header.title == "2 items"
    assert set(panel.form.parts) == {"stage_id", "impact"}
    enter(panel.form.parts["impact"].editor, 5)
    assert document.snapshot.need(shop.checkout, Touchpoint).impact == 5
    assert document.snapshot.need(shop.pain, Note).impact == 5
    assert [step.name for step in document.history.done] == ["Change impact of 2 items"]


def test_moving_several_kinds_to_a_stage(panel, select, shop, document) -> None:
    select(shop.checkout, shop.pain)
    pick(panel.form.parts["stage_id"].editor.target(), "Awareness")
    assert document.snapshot.need(shop.checkout, Touchpoint).stage_id == shop.awareness
    assert document.snapshot.need(shop.pain, Note).stage_id == shop.awareness
    assert len(document.history.done) == 1


def test_nothing_in_common_is_said(panel, select, shop) -> None:
    select(shop.checkout, shop.point)
    assert panel.form is None
    assert panel._hint.isVisible()
    select(shop.checkout)
    assert panel.form is not None
    assert not panel._hint.isVisible()
