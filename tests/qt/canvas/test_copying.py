"""A drag with Alt puts copies; the keys may change while it lasts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from tests.qt.canvas.conftest import LEFT, NONE, Hands

ALT = Qt.KeyboardModifier.AltModifier


def test_alt_pressed_and_released_during_a_drag_changes_what_it_does(hands: Hands) -> None:
    start, end = hands.at("Ad"), hands.at("Checkout", dx=40)
    hands.press(start)
    hands.move(start + QPointF(30, 0))
    hands.move(end)
    QTest.keyPress(hands.view, Qt.Key.Key_Alt)
    assert hands.session.overlay.copies
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.DragCopyCursor
    QTest.keyRelease(hands.view, Qt.Key.Key_Alt)
    assert not hands.session.overlay.copies
    QTest.keyPress(hands.view, Qt.Key.Key_Alt)
    hands.mouse(QEvent.Type.MouseButtonRelease, end, LEFT, NONE, ALT)
    QTest.keyRelease(hands.view, Qt.Key.Key_Alt)
    assert hands.bench.columns() == {
        "Awareness": ["Ad", "Search"], "Decision": ["Cart", "Checkout", "Ad"], "Use": [],
    }  # fmt: skip


def test_a_plus_is_painted_on_what_is_copied(hands: Hands) -> None:
    start, end = hands.at("Ad"), hands.at("Checkout", dx=40)
    hands.press(start)
    hands.move(start + QPointF(30, 0))
    hands.move(end)
    corner = hands.view.map_to_viewport(hands.session.overlay.ghosts[-1].rect).topRight()
    inside = corner + QPointF(-3, 6)
    accent = hands.view.studio.inks.colour("accent")
    assert hands.colour_at(inside) != accent
    QTest.keyPress(hands.view, Qt.Key.Key_Alt)
    assert hands.colour_at(inside) == accent
    hands.key(Qt.Key.Key_Escape)
    hands.release(end)
    QTest.keyRelease(hands.view, Qt.Key.Key_Alt)


def test_a_locked_structure_says_why_nothing_moves(hands: Hands) -> None:
    said: list[str] = []
    hands.canvas.message.connect(said.append)
    with hands.bench.document.transaction("lock") as tx:
        tx.update(hands.bench["map"], structure_locked=True)
    start, end = hands.at("Ad"), hands.at("Checkout", dx=40)
    hands.press(start)
    hands.move(start + QPointF(30, 0))
    hands.move(end)
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    hands.release(end)
    assert len(said) == 1
    assert said[0].startswith("The structure is locked.")
    assert hands.bench.columns()["Awareness"] == ["Ad", "Search"]
