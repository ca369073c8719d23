"""What hands can do on the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.interaction.overlay import NOTHING
from journeydesigner.model import EmotionPoint, Touchpoint
from tests.qt.canvas.conftest import Hands

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOVE = QEvent.Type.MouseMove
_NO = Qt.MouseButton.NoButton
_LEFT = Qt.MouseButton.LeftButton


def test_a_click_selects_and_bare_ground_deselects(hands: Hands) -> None:
    hands.click(hands.at("Cart"))
    assert hands.session.selection.ids == (hands.bench["Cart"],)
    hands.click(QPointF(5, hands.view.viewport().height() - 5))
    assert hands.session.selection.ids == ()


def test_ctrl_adds_and_shift_extends(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.click(hands.at("Cart"), CTRL)
    assert set(hands.session.selection.ids) == {hands.bench["Ad"], hands.bench["Cart"]}
    hands.click(hands.at("Ad"))
    hands.click(hands.at("Checkout"), SHIFT)
    assert len(hands.session.selection.ids) == 4


def test_a_card_is_dragged_into_another_stage(hands: Hands) -> None:
    hands.drag(hands.at("Ad"), hands.at("Checkout", dx=40))
    assert hands.bench.columns()["Decision"] == ["Cart", "Checkout", "Ad"]
    assert hands.session.overlay == NOTHING


def test_while_a_card_is_dragged_it_is_seen_where_it_would_land(hands: Hands) -> None:
    start, end = hands.at("Ad"), hands.at("Checkout", dx=40)
    hands.press(start)
    hands.move(start + QPointF(30, 0))
    hands.move(end)
    overlay = hands.session.overlay
    assert overlay.ghosts
    assert overlay.guides
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
    hands.key(Qt.Key.Key_Escape)
    assert hands.session.overlay == NOTHING
    hands.release(end)
    assert hands.bench.columns()["Awareness"] == ["Ad", "Search"]


def test_an_emotion_point_is_pulled_up(hands: Hands) -> None:
    hands.drag(hands.at("point"), hands.at("point", dy=-60))
    point = hands.bench.record("point", EmotionPoint)
    assert point.score > -2
    assert hands.bench.document.history.done[-1].changes.ids == {point.id}


def test_a_rubber_band_selects_the_cards_that_it_touches(hands: Hands) -> None:
    start = hands.at("Ad", dx=-77, dy=60)
    hands.drag(start, hands.at("Search", dx=10, dy=-10))
    assert set(hands.session.selection.ids) == {hands.bench["Ad"], hands.bench["Search"]}


def test_a_stage_is_dragged_by_its_header(hands: Hands) -> None:
    hands.drag(hands.at("Awareness"), hands.at("Decision", dx=150))
    assert list(hands.bench.columns())[:2] == ["Decision", "Awareness"]


def test_a_lane_is_made_higher_by_its_lower_edge(hands: Hands) -> None:
    lane = hands.bench["notes"]
    header = hands.view.map_to_viewport(hands.placed("notes").rect)
    edge = QPointF(header.center().x(), header.bottom())
    hands.drag(edge, edge + QPointF(0, 50))
    assert hands.snapshot[lane].height >= header.height() + 40


def test_moves_within_a_frame_reach_the_tool_once(hands: Hands, qtbot: QtBot) -> None:
    told: list[object] = []
    hands.session.on_overlay(told.append)
    start = hands.at("Ad")
    hands.press(start)
    hands.move(start + QPointF(20, 0))
    told.clear()
    for step in range(50):
        hands.mouse(_MOVE, start + QPointF(25 + step, 0), _NO, _LEFT)
    assert len(told) <= 2
    qtbot.waitUntil(lambda: bool(told) and told[-1].ghosts[-1].rect.x > 60)  # type: ignore[attr-defined]
    hands.release(start + QPointF(80, 0))


def test_a_release_comes_after_the_last_move(hands: Hands) -> None:
    start, end = hands.at("Ad"), hands.at("Checkout", dx=40)
    hands.press(start)
    for step in range(1, 20):
        hands.mouse(_MOVE, start + (end - start) * step / 19, _NO, _LEFT)
    hands.release(end)
    assert hands.bench.columns()["Decision"] == ["Cart", "Checkout", "Ad"]


def test_a_header_that_stays_in_sight_is_hit_where_it_is_seen(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    hands.view.camera.pan_by(10_000, -300)
    place = hands.at("Awareness")
    assert hands.view.viewport().rect().contains(place.toPoint())
    hands.click(place)
    assert hands.session.selection.ids == (hands.bench["Awareness"],)


def test_a_lane_header_that_stays_in_sight_is_hit_where_it_is_seen(hands: Hands) -> None:
    hands.view.zoom_to(2.0)
    hands.view.camera.pan_by(-300, 0)
    hands.click(hands.at("pains"))
    assert hands.session.selection.ids == (hands.bench["pains"],)


def test_a_header_is_hit_from_afar(hands: Hands) -> None:
    hands.view.zoom_to(0.2)
    hands.click(hands.at("Decision"))
    assert hands.session.selection.ids == (hands.bench["Decision"],)
    hands.click(hands.at("Cart"))
    assert hands.session.selection.ids == (hands.bench["Cart"],)


def test_the_context_menu_is_asked_for_what_was_pressed(hands: Hands, qtbot: QtBot) -> None:
    at = hands.at("Cart")
    right = Qt.MouseButton.RightButton
    hands.press(at, right)
    hands.release(at, right)
    viewport = hands.view.viewport()
    with qtbot.waitSignal(hands.canvas.context_menu_requested) as asked:
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, at.toPoint(), viewport.mapToGlobal(at.toPoint())
        )
        QApplication.sendEvent(viewport, event)
    assert asked.args[1] == (hands.bench["Cart"],)


def test_delete_and_typing_work_on_the_selection(hands: Hands) -> None:
    hands.click(hands.at("Cart"))
    hands.key(Qt.Key.Key_B)
    assert hands.canvas.editor.isVisible()
    assert hands.canvas.editor.toPlainText() == "b"
    hands.key(Qt.Key.Key_Escape)
    hands.key(Qt.Key.Key_Delete)
    assert hands.snapshot.get(hands.bench["Cart"], Touchpoint) is None
