"""Pencil and eraser in the header of the emotion lane."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.qt.canvas.conftest import Hands


def button(hands: Hands, name: str) -> QAbstractButton:
    found = hands.canvas.pencils.findChild(QAbstractButton, f"{name}Button")
    assert isinstance(found, QAbstractButton)
    return found


def emotion_lane(hands: Hands) -> str:
    lane = hands.snapshot.lane_of_kind(hands.session.map_id, "emotion")
    assert lane is not None
    return lane.id


def test_a_click_takes_the_pencil_and_another_puts_it_away(hands: Hands) -> None:
    pencil, eraser = button(hands, "pencil"), button(hands, "eraser")
    QTest.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert hands.canvas.tool.pencil == "pencil"
    assert pencil.isChecked()
    QTest.mouseClick(eraser, Qt.MouseButton.LeftButton)
    assert hands.canvas.tool.pencil == "eraser"
    assert (pencil.isChecked(), eraser.isChecked()) == (False, True)
    QTest.mouseClick(eraser, Qt.MouseButton.LeftButton)
    assert hands.canvas.tool.pencil == ""
    assert not eraser.isChecked()


def test_the_map_keeps_the_keyboard_and_escape_shows_in_the_button(hands: Hands) -> None:
    QTest.mouseClick(button(hands, "pencil"), Qt.MouseButton.LeftButton)
    assert hands.view.hasFocus()
    hands.key(Qt.Key.Key_Escape)
    assert not button(hands, "pencil").isChecked()


def test_they_stand_in_the_header_of_the_lane_and_go_with_it(hands: Hands) -> None:
    header = hands.view.map_to_viewport(hands.placed(emotion_lane(hands)).rect)
    assert header.contains(hands.canvas.pencils.geometry().toRectF())
    hands.view.camera.pan_by(-300, -30)
    header = hands.view.map_to_viewport(hands.placed(emotion_lane(hands)).rect)
    if hands.canvas.pencils.isVisible():
        assert header.contains(hands.canvas.pencils.geometry().toRectF())


def test_without_room_or_lane_they_are_hidden(hands: Hands) -> None:
    assert hands.canvas.pencils.isVisible()
    hands.view.zoom_to(0.3)
    assert not hands.canvas.pencils.isVisible()
    hands.view.zoom_to(1.0)
    assert hands.canvas.pencils.isVisible()
    with hands.bench.document.transaction("hide") as tx:
        tx.update(emotion_lane(hands), hidden=True)
    assert not hands.canvas.pencils.isVisible()
