"""The map: its personas in order, and its emotion scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from journeydesigner.model import EmotionPoint, JourneyMap
from tests.qt.panel.hands import click, entries, pick, type_over, type_text


def _personas(document, shop) -> tuple[str, ...]:
    return document.snapshot.need(shop.map, JourneyMap).persona_ids


def _button(part, words: str):
    return next(b for b in part.stops() if words in (b.accessibleName(), getattr(b, "text", str)()))


def test_nothing_selected_shows_the_map(panel, shop) -> None:
    assert panel.form.parts["title"].editor.target().text() == "First purchase"


def test_order_of_personas(panel, select, shop, document) -> None:
    select()
    part = panel.form.parts["personas"]
    assert not _button(part, "Move Tim up").isEnabled()
    assert not _button(part, "Move Trudy down").isEnabled()
    click(_button(part, "Move Tim down"))
    assert _personas(document, shop) == (shop.trudy, shop.tim)
    assert [step.name for step in document.history.done] == ["Change order of personas"]
    document.undo()
    assert _button(part, "Move Tim down").isEnabled()


def test_a_persona_moved_by_key_keeps_the_keyboard(panel, select, shop) -> None:
    select()
    part = panel.form.parts["personas"]
    button = _button(part, "Move Tim down")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert _button(part, "Move Tim up").hasFocus()


def test_a_persona_leaves_with_its_points(panel, select, shop, document) -> None:
    select()
    click(_button(panel.form.parts["personas"], "Take Tim off the map"))
    assert _personas(document, shop) == (shop.trudy,)
    assert shop.point not in document.snapshot
    names = [step.name for step in document.history.done]
    assert names == ["Take persona off the map with 1 emotion point"]
    document.undo()
    assert _personas(document, shop) == (shop.tim, shop.trudy)


def test_a_persona_joins(panel, select, shop, document) -> None:
    select()
    combo = panel.form.parts["personas"].stops()[-2]
    assert entries(combo) == ["Vera", "New persona…"]
    pick(combo, "Vera")
    assert _personas(document, shop) == (shop.tim, shop.trudy, shop.visitor)
    assert entries(combo) == ["New persona…"]


def test_a_new_persona(panel, select, shop, document) -> None:
    select()
    combo, name = panel.form.parts["personas"].stops()[-2:]
    pick(combo, "New persona…")
    type_text(name, "Nora")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [p.name for p in document.snapshot.map_personas(shop.map)] == ["Tim", "Trudy", "Nora"]
    assert len(document.history.done) == 1


def test_a_persona_opens(panel, select, shop) -> None:
    select()
    click(_button(panel.form.parts["personas"], "Show Tim"))
    assert panel.header.title == "Tim"


def test_on_this_map(panel, select, shop, document) -> None:
    select(shop.visitor)
    box = panel.form.parts["on-map"].stops()[0]
    assert not box.isChecked()
    click(box)
    assert _personas(document, shop) == (shop.tim, shop.trudy, shop.visitor)
    click(box)
    assert _personas(document, shop) == (shop.tim, shop.trudy)


def test_changing_the_scale_leaves_the_scores(panel, select, shop, document) -> None:
    select()
    field = panel.form.parts["scale_low"].editor.target()
    type_over(field, "-10")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.snapshot.need(shop.map, JourneyMap).scale_low == -10
    assert document.snapshot.need(shop.point, EmotionPoint).score == -3


def _convert(panel):
    part = panel.form.parts["convert"]
    click(part.stops()[0])
    return part


def test_converting_the_scale_carries_the_scores_over(panel, select, shop, document) -> None:
    select()
    part = _convert(panel)
    click(_button(part, "1 … 5"))
    click(_button(part, "Convert"))
    journey = document.snapshot.need(shop.map, JourneyMap)
    assert (journey.scale_low, journey.scale_high) == (1, 5)
    assert document.snapshot.need(shop.point, EmotionPoint).score == pytest.approx(1.8)
    assert [step.name for step in document.history.done] == ["Convert scores"]
    document.undo()
    assert document.snapshot.need(shop.point, EmotionPoint).score == -3
    assert panel.form.parts["scale_low"].editor.target().text() == "−5"


def test_a_scale_of_ones_own_must_ascend(panel, select, shop, document) -> None:
    select()
    part = _convert(panel)
    low = next(w for w in part.stops() if w.accessibleName() == "New lowest score")
    type_over(low, "90")
    click(_button(part, "Convert"))
    assert any("below the highest" in shown for shown in _words(part))
    type_over(low, "")
    click(_button(part, "Convert"))
    assert any("must be numbers" in shown for shown in _words(part))
    assert document.history.done == ()


def test_converting_can_be_given_up(panel, select, shop, document) -> None:
    select()
    part = _convert(panel)
    shown = [b for b in part.findChildren(QPushButton) if b.isVisible()]
    QTest.keyClick(shown[0], Qt.Key.Key_Escape)
    assert [b.text() for b in part.findChildren(QPushButton) if b.isVisible()] == [
        "Convert scores…"
    ]
    assert document.history.done == ()


def _words(part) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
