"""Zooming, scrolling and panning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.camera import LEAST, MOST
from journeydesigner.commands.maps import add_map
from journeydesigner.interaction.finding import boxes_of, stage_of
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from tests.qt.canvas.conftest import NONE, Hands
from tests.support.big_map import big_map

CTRL = Qt.KeyboardModifier.ControlModifier
MIDDLE = Qt.MouseButton.MiddleButton


def under(hands: Hands, at: QPointF) -> tuple[float, float]:
    projection = hands.view.camera.projection
    return projection.map_x(at.x()), projection.map_y(at.y())


def test_a_map_begins_at_its_corner_at_full_size(hands: Hands) -> None:
    bands = hands.view.bands
    assert bands is not None
    assert hands.view.zoom == 1.0
    assert 0 < bands.map_rect.left() < 40
    assert 0 < bands.map_rect.top() < 40


def test_the_wheel_with_ctrl_zooms_at_the_pointer(hands: Hands, qtbot: QtBot) -> None:
    hands.view.zoom_to(2.0)
    at = QPointF(420, 300)
    before = under(hands, at)
    with qtbot.waitSignal(hands.canvas.zoom_changed) as told:
        hands.wheel(at, 120, CTRL)
    assert told.args[0] == hands.view.zoom > 2.0
    assert under(hands, at) == pytest.approx(before, abs=1.5)


def test_the_wheel_alone_scrolls(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    before = under(hands, QPointF(0, 0))
    hands.wheel(QPointF(400, 300), -120)
    after = under(hands, QPointF(0, 0))
    assert after[1] > before[1]
    assert after[0] == before[0]
    hands.wheel(QPointF(400, 300), -120, Qt.KeyboardModifier.ShiftModifier)
    assert under(hands, QPointF(0, 0))[0] > before[0]


def test_zoom_keeps_to_its_limits(hands: Hands) -> None:
    hands.view.zoom_to(100)
    assert hands.view.zoom == MOST
    hands.view.zoom_to(0.0001)
    assert hands.view.zoom == LEAST


def test_keys_zoom(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Plus, CTRL)
    assert hands.view.zoom > 1
    hands.key(Qt.Key.Key_0, CTRL)
    assert hands.view.zoom == 1
    hands.key(Qt.Key.Key_Minus, CTRL)
    assert hands.view.zoom < 1


def test_fit_shows_the_whole_map(hands: Hands) -> None:
    hands.bench.document.load(big_map(60))
    hands.view.fit()
    bands = hands.view.bands
    assert bands is not None
    room = hands.view.viewport().rect()
    assert bands.map_rect.left() >= 0
    assert bands.map_rect.top() >= 0
    assert bands.map_rect.right() <= room.right() + 1
    assert hands.view.zoom < 0.12


def test_a_small_map_is_not_blown_up_to_fit(hands: Hands) -> None:
    hands.canvas.resize(3000, 2000)
    hands.view.fit()
    assert hands.view.zoom == 1.0


def test_zoom_to_a_part_shows_that_part(hands: Hands) -> None:
    part = Rect(300, 100, 200, 150)
    hands.view.zoom_to_rect(part)
    seen = hands.view.camera.projection.rect(part)
    assert hands.view.viewport().rect().contains(seen.toAlignedRect())
    assert hands.view.zoom > 1.5


def test_the_middle_button_pans(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    before = under(hands, QPointF(0, 0))
    hands.press(QPointF(500, 400), MIDDLE)
    hands.move(QPointF(440, 430), MIDDLE)
    hands.release(QPointF(440, 430), MIDDLE)
    after = under(hands, QPointF(0, 0))
    assert after == pytest.approx((before[0] + 30, before[1] - 15), abs=1)
    assert hands.session.selection.ids == ()


def test_space_and_a_drag_pan_and_select_nothing(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    before = under(hands, QPointF(0, 0))
    at = hands.at("Ad")
    QTest.keyPress(hands.view, Qt.Key.Key_Space)
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    hands.press(at)
    hands.move(at - QPointF(50, 0))
    hands.release(at - QPointF(50, 0))
    QTest.keyRelease(hands.view, Qt.Key.Key_Space)
    assert under(hands, QPointF(0, 0))[0] == pytest.approx(before[0] + 25, abs=1)
    assert hands.session.selection.ids == ()
    assert hands.bench.columns()["Awareness"] == ["Ad", "Search"]


def test_a_card_held_at_the_edge_scrolls_the_map(hands: Hands, qtbot: QtBot) -> None:
    hands.bench.document.load(big_map(60))
    first = hands.snapshot.map_touchpoints(hands.session.map_id)[0]
    start = hands.at(first.id)
    edge = QPointF(hands.view.viewport().width() - 4, start.y())
    hands.press(start)
    hands.move(start + QPointF(40, 0))
    hands.move(edge)
    before = hands.session.overlay.ghosts[-1].rect.x
    qtbot.waitUntil(lambda: hands.session.overlay.ghosts[-1].rect.x > before + 200)
    hands.key(Qt.Key.Key_Escape)
    hands.release(edge)


def test_moving_the_selection_by_keys_keeps_it_in_sight(hands: Hands) -> None:
    hands.bench.document.load(big_map(60))
    first = hands.snapshot.map_touchpoints(hands.session.map_id)[0]
    hands.click(hands.at(first.id))
    for _ in range(12):
        hands.key(Qt.Key.Key_Right)
    current = hands.session.selection.current
    assert current not in (None, first.id)
    seen = hands.view.record_rect(current or "")
    bands = hands.view.bands
    assert bands is not None
    assert bands.clear.contains(seen.center())


def test_each_map_is_shown_again_where_it_was_left(hands: Hands) -> None:
    other = hands.bench.do(add_map, "Other", ("One",))
    hands.view.zoom_to(2.0)
    hands.view.camera.pan_by(-200, -40)
    before = under(hands, QPointF(0, 0))
    hands.session.show_map(other)
    assert hands.view.zoom == 1.0
    hands.session.show_map(hands.bench["map"])
    assert hands.view.zoom == 2.0
    assert under(hands, QPointF(0, 0)) == pytest.approx(before, abs=1)


def test_hovering_does_not_pan(hands: Hands) -> None:
    before = under(hands, QPointF(0, 0))
    hands.move(hands.at("Ad"), NONE)
    assert hands.session.overlay.hovered == ("card", hands.bench["Ad"])
    assert under(hands, QPointF(0, 0)) == before


# -- what is shown whole ---------------------------------------------------------------------


def _seen(hands: Hands, rect: Rect) -> bool:
    bands = hands.view.bands
    assert bands is not None
    return bands.clear.adjusted(-1, -1, 1, 1).contains(bands.projection.rect(rect))


def _layout(hands: Hands) -> MapLayout:
    layout = hands.session.layout
    assert layout is not None
    return layout


def test_a_thin_strip_is_only_shown_when_asked_for_twice(hands: Hands) -> None:
    hands.bench.document.load(big_map(300))
    layout = _layout(hands)
    hands.view.fit()
    lanes = Rect(layout.width / 2, layout.header_height, 1, layout.height - layout.header_height)
    bands = hands.view.bands
    assert bands is not None
    assert hands.view.zoom > 0.3
    assert bands.clear.height() >= lanes.height * hands.view.zoom
    hands.view.fit()
    assert layout.width * hands.view.zoom <= hands.view.viewport().width()
    hands.view.fit()
    assert hands.view.zoom > 0.3


def test_all_lanes_are_shown_where_one_is(hands: Hands) -> None:
    hands.bench.document.load(big_map(300))
    touchpoints = hands.snapshot.map_touchpoints(hands.session.map_id)
    middle = touchpoints[150].id
    hands.view.show_record(middle)
    hands.view.fit()
    assert _seen(hands, hands.placed(middle).rect)


def test_zoom_to_selection_shows_all_of_it_under_its_headers(hands: Hands) -> None:
    hands.bench.document.load(big_map(60))
    some = [t.id for t in hands.snapshot.map_touchpoints(hands.session.map_id)][20:23]
    hands.session.selection.set(some)
    hands.view.zoom_to_selection()
    for key in some:
        for placed in boxes_of(_layout(hands), hands.snapshot, key):
            assert _seen(hands, placed.rect)
    assert hands.view.zoom <= 2.0


def test_zoom_to_a_selected_stage_shows_its_columns(hands: Hands) -> None:
    hands.bench.document.load(big_map(60))
    span = _layout(hands).spans[2]
    hands.session.selection.set((span.stage_id,))
    hands.view.zoom_to_selection()
    layout = _layout(hands)
    assert _seen(hands, Rect(span.x, layout.header_height, span.width, 10))
    assert _seen(hands, Rect(span.x, layout.height - 10, span.width, 10))


def test_zoom_to_stage_takes_the_one_of_the_selected_card(hands: Hands) -> None:
    hands.view.session.selection.set((hands.bench["Checkout"],))
    hands.view.zoom_to_stage()
    layout = _layout(hands)
    span = layout.span(stage_of(hands.snapshot, hands.bench["Checkout"]))
    assert span is not None
    assert _seen(hands, Rect(span.x, layout.header_height, span.width, 40))


def test_zoom_to_stage_takes_the_one_in_the_middle_where_nothing_is_selected(
    hands: Hands,
) -> None:
    hands.bench.document.load(big_map(60))
    span = _layout(hands).spans[2]
    hands.view.camera.pan_by(200 - span.x, 0)
    assert hands.view.current_span == span
    hands.view.zoom_to_stage()
    assert _seen(hands, Rect(span.x, _layout(hands).header_height, span.width, 40))


def test_a_stage_that_is_too_high_to_be_read_whole_is_shown_from_its_top(hands: Hands) -> None:
    hands.bench.document.load(big_map(60))
    hands.canvas.resize(2400, 500)
    span = _layout(hands).spans[0]
    hands.session.selection.set((span.stage_id,))
    hands.view.zoom_to_stage()
    assert hands.view.zoom == pytest.approx(0.5)
    assert _seen(hands, Rect(span.x, _layout(hands).header_height, span.width, 40))
