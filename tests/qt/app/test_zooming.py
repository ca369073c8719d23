"""Ways to see a part of the map or all of it, from the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.qt.app.program import Program
from tests.support.big_map import big_map

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def long_map(opened: Program) -> Program:
    opened.session.document.load(big_map(100))
    opened.parts.editor.focus_map()
    return opened


def press(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(program.parts.editor.canvas.view, key, CTRL)


def test_keys_zoom_to_a_stage_a_selection_and_all(long_map: Program) -> None:
    view = long_map.parts.editor.canvas.view
    press(long_map, Qt.Key.Key_7)
    stage = view.zoom
    touchpoint = long_map.snapshot.map_touchpoints(long_map.session.map_id)[40]
    long_map.session.selection.set((touchpoint.id,))
    long_map.wait(long_map.parts.actions["view.zoom_selection"].isEnabled)
    press(long_map, Qt.Key.Key_8)
    assert view.viewport().rect().contains(view.record_rect(touchpoint.id).toAlignedRect())
    assert view.zoom > stage
    press(long_map, Qt.Key.Key_9)
    lanes = view.zoom
    press(long_map, Qt.Key.Key_9)
    assert view.zoom < min(lanes, stage)


def test_nothing_selected_is_nothing_to_zoom_to(long_map: Program) -> None:
    action = long_map.parts.actions["view.zoom_selection"]
    assert not action.isEnabled()
    touchpoint = long_map.snapshot.map_touchpoints(long_map.session.map_id)[0]
    long_map.session.selection.set((touchpoint.id,))
    long_map.wait(action.isEnabled)


def test_the_minimap_is_turned_off_by_key_and_stays_off(long_map: Program) -> None:
    minimap = long_map.parts.editor.canvas.minimap
    action = long_map.parts.actions["view.minimap"]
    assert minimap.isVisible()
    press(long_map, Qt.Key.Key_6)
    assert not minimap.isVisible()
    assert not action.isChecked()
    assert not long_map.parts.core.settings.shows_minimap
    press(long_map, Qt.Key.Key_6)
    assert minimap.isVisible()
    assert action.isChecked()


def test_a_presentation_has_no_minimap(long_map: Program) -> None:
    minimap = long_map.parts.editor.canvas.minimap
    long_map.run("present.start")
    long_map.wait(lambda: not minimap.isVisible())
    long_map.run("present.leave")
    long_map.wait(minimap.isVisible)
