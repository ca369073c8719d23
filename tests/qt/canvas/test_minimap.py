"""The minimap: the whole map in a corner, and the way through it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.minimap import Minimap
from journeydesigner.interaction.spotlight import Spotlight
from journeydesigner.layout.theme import DARK, LIGHT
from tests.qt.canvas.conftest import Hands
from tests.support.big_map import big_map

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def large(hands: Hands) -> Hands:
    """A map much longer than the window."""
    hands.bench.document.load(big_map(100))
    return hands


def minimap(hands: Hands) -> Minimap:
    return hands.canvas.minimap


def at(hands: Hands, across: float, down: float = 0.5) -> QPoint:
    """A place in the minimap by its share of width and height."""
    size = minimap(hands).size()
    return QPoint(round(size.width() * across), round(size.height() * down))


def middle_x(hands: Hands) -> float:
    """The map's x in the middle of the view, as a share of its width."""
    layout = hands.session.layout
    assert layout is not None
    view = hands.view
    return view.camera.projection.map_x(view.viewport().width() / 2) / layout.width


def colours(hands: Hands) -> Callable[[QColor], int]:
    """Counts the px of a colour in the minimap's picture."""
    picture = minimap(hands).grab().toImage()
    size = picture.size()
    seen = [picture.pixelColor(x, y) for x in range(size.width()) for y in range(size.height())]
    return lambda colour: sum(pixel.rgb() == colour.rgb() for pixel in seen)


def test_it_is_there_while_a_part_of_the_map_is_out_of_sight(hands: Hands) -> None:
    assert not minimap(hands).isVisible()  # the small map is wholly in sight
    hands.bench.document.load(big_map(60))
    assert minimap(hands).isVisible()
    corner = hands.view.viewport().rect().bottomRight() - minimap(hands).geometry().bottomRight()
    assert 0 < corner.x() < 30
    assert 0 < corner.y() < 30
    hands.view.fit()
    assert not minimap(hands).isVisible()


def test_it_stays_in_its_corner_when_the_map_moves(large: Hands) -> None:
    place = minimap(large).geometry()
    large.wheel(QPointF(300, 300), -240, Qt.KeyboardModifier.ShiftModifier)
    large.view.zoom_in()
    large.view.camera.pan_by(-333, -20)
    assert minimap(large).geometry() == place
    large.canvas.resize(900, 600)
    inside = large.view.viewport().rect()
    assert inside.contains(minimap(large).geometry())


def test_a_click_brings_that_part_into_the_middle(large: Hands) -> None:
    QTest.mouseClick(minimap(large), LEFT, pos=at(large, 0.7))
    assert middle_x(large) == pytest.approx(0.7, abs=0.03)
    assert large.session.selection.ids == ()


def test_a_click_glides_there(large: Hands, qtbot: QtBot) -> None:
    large.view.camera.motion.reduced = lambda: False
    QTest.mouseClick(minimap(large), LEFT, pos=at(large, 0.7))
    assert middle_x(large) < 0.5
    qtbot.waitUntil(lambda: middle_x(large) == pytest.approx(0.7, abs=0.03))


def test_the_frame_is_dragged_without_a_jump(large: Hands) -> None:
    large.view.camera.pan_by(-4000, 0)
    frame = minimap(large).frame
    grip = QPoint(round(frame.left()) + 8, round(frame.center().y()) + 6)
    before = middle_x(large)
    QTest.mousePress(minimap(large), LEFT, pos=grip)
    assert middle_x(large) == pytest.approx(before, abs=0.001)
    QTest.mouseMove(minimap(large), grip + QPoint(60, 0))
    QTest.mouseRelease(minimap(large), LEFT, pos=grip + QPoint(60, 0))
    assert middle_x(large) == pytest.approx(before + 60 / minimap(large).width(), abs=0.03)
    after = middle_x(large)
    QTest.mouseMove(minimap(large), at(large, 0.1))
    assert middle_x(large) == after


def test_it_leaves_the_keyboard_where_it_is(large: Hands) -> None:
    focus = QApplication.focusWidget()
    QTest.mouseClick(minimap(large), LEFT, pos=at(large, 0.5))
    assert QApplication.focusWidget() is focus is large.view
    assert minimap(large).focusPolicy() == Qt.FocusPolicy.NoFocus
    assert minimap(large).accessibleName()


def test_it_is_turned_off_and_on(large: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(minimap(large).switched) as told:
        minimap(large).set_on(False)
    assert told.args == [False]
    assert not minimap(large).isVisible()
    large.view.camera.pan_by(-500, 0)
    assert not minimap(large).isVisible()
    minimap(large).set_on(True)
    assert minimap(large).isVisible()


def test_it_gives_way_while_a_card_is_carried(large: Hands) -> None:
    first = large.snapshot.map_touchpoints(large.session.map_id)[0]
    start = large.at(first.id)
    large.press(start)
    large.move(start + QPointF(60, 0))
    assert large.session.overlay.ghosts
    assert not minimap(large).isVisible()
    large.release(start + QPointF(60, 0))
    assert minimap(large).isVisible()


def over_the_map(hands: Hands) -> None:
    """In a window so low that the minimap lies over cards; it goes at once when it may."""
    hands.canvas.resize(1000, 420)
    leave(hands)
    hands.view.camera.pan_by(-200, 0)


def leave(hands: Hands) -> None:
    """The pointer is elsewhere, and the minimap goes soon."""
    minimap(hands).presence.linger = 1
    QTest.mouseMove(hands.view.viewport(), QPoint(20, 20))


def test_over_the_map_it_comes_with_a_movement_and_goes_after_it(
    large: Hands, qtbot: QtBot
) -> None:
    over_the_map(large)
    assert minimap(large).isVisible()
    qtbot.waitUntil(lambda: not minimap(large).isVisible())
    corner = QPointF(minimap(large).geometry().center())
    card = large.view.childAt(corner.toPoint())
    assert card is large.view.viewport(), "clicks go through to the map"
    for move in (
        lambda: large.wheel(QPointF(300, 300), -240, Qt.KeyboardModifier.ShiftModifier),
        large.view.zoom_in,
        lambda: large.view.camera.pan_by(-50, 0),
    ):
        move()
        assert minimap(large).isVisible()
        qtbot.waitUntil(lambda: not minimap(large).isVisible())


def test_it_fades_unless_no_movement_is_wanted(large: Hands, qtbot: QtBot) -> None:
    presence, seen = minimap(large).presence, list[float]()
    presence.changed.connect(lambda: seen.append(presence.opacity))
    over_the_map(large)
    qtbot.waitUntil(lambda: not presence.is_there)
    assert seen == [0.0]
    large.view.camera.motion.reduced = lambda: False
    seen.clear()
    large.view.camera.pan_by(-50, 0)
    qtbot.waitUntil(lambda: not presence.is_there)
    assert any(0 < opacity < 1 for opacity in seen)


def test_it_stays_while_it_is_dragged(large: Hands, qtbot: QtBot) -> None:
    over_the_map(large)
    QTest.mousePress(minimap(large), LEFT, pos=at(large, 0.6))
    QTest.mouseMove(minimap(large), QPoint(0, -30))
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not minimap(large).isVisible(), timeout=100)
    QTest.mouseRelease(minimap(large), LEFT, pos=QPoint(0, -30))
    leave(large)
    qtbot.waitUntil(lambda: not minimap(large).isVisible())


def test_beside_the_map_it_is_always_there(hands: Hands, qtbot: QtBot) -> None:
    hands.bench.document.load(big_map(60))
    hands.canvas.resize(1200, 1400)
    leave(hands)
    hands.view.camera.pan_by(-50, 0)
    bands = hands.view.bands
    assert bands is not None
    assert not bands.map_rect.intersects(minimap(hands).covered())
    qtbot.waitUntil(lambda: not minimap(hands).presence.is_there)
    assert minimap(hands).isVisible()


def test_a_small_window_keeps_its_room(large: Hands) -> None:
    large.canvas.resize(480, 600)
    assert not minimap(large).isVisible()


def test_what_is_selected_and_found_is_marked(large: Hands) -> None:
    accent, key = (QColor(*LIGHT.colour(token)) for token in ("accent", "key-mark"))
    touchpoints = large.snapshot.map_touchpoints(large.session.map_id)
    before = colours(large)
    large.session.selection.set([t.id for t in touchpoints[60:64]])
    assert colours(large)(accent) > before(accent) + 8
    found = frozenset({("card", touchpoints[80].id), ("field", "lane:x", touchpoints[90].id)})
    large.session.set_spotlight(Spotlight(found=found))
    assert colours(large)(key) > before(key) + 16


def test_it_follows_edits_and_the_theme(large: Hands, qtbot: QtBot) -> None:
    picture = minimap(large).grab().toImage()
    stage = large.snapshot.stages(large.session.map_id)[0]
    with large.bench.document.transaction("Colour") as tx:
        tx.update(stage.id, colour="#aa0000")
    qtbot.waitUntil(lambda: minimap(large).grab().toImage() != picture)
    picture = minimap(large).grab().toImage()
    large.canvas.set_theme(DARK)
    dark = minimap(large).grab().toImage()
    assert dark != picture
    assert dark.pixelColor(120, 4).lightness() < 128 < picture.pixelColor(120, 4).lightness()


def test_a_selected_card_never_lies_under_it(large: Hands) -> None:
    large.canvas.resize(1000, 420)
    touchpoints = large.snapshot.map_touchpoints(large.session.map_id)
    large.click(large.at(touchpoints[0].id))
    for _ in range(30):
        large.key(Qt.Key.Key_Right)
        current = large.session.selection.current or ""
        assert not minimap(large).covered().intersects(large.view.record_rect(current))
    assert current != touchpoints[0].id


def test_a_map_of_ten_thousand_touchpoints_is_drawn_by_the_px(hands: Hands) -> None:
    hands.bench.document.load(big_map(10_000))
    made = minimap(hands).overview()
    assert len(made.stages) <= 240
    assert all(len(rects) <= 2000 for rects in made.blocks.values())
    assert sum(line.size() for _, line in made.lines) <= 1000


def test_fit_of_a_long_map_shows_all_lanes_and_all_stages_below_them(hands: Hands) -> None:
    hands.bench.document.load(big_map(300))
    hands.view.fit()
    bands, view = hands.view.bands, hands.view.viewport()
    assert bands is not None
    assert minimap(hands).is_wide
    assert minimap(hands).width() > view.width() * 0.9
    assert minimap(hands).covered().top() >= bands.map_rect.bottom()
    QTest.mouseClick(minimap(hands), LEFT, pos=at(hands, 0.6))
    assert middle_x(hands) == pytest.approx(0.6, abs=0.02)
    assert minimap(hands).is_wide


def test_the_wide_minimap_goes_back_to_its_corner(hands: Hands) -> None:
    hands.bench.document.load(big_map(300))
    hands.view.fit()
    hands.view.zoom_in()
    assert not minimap(hands).is_wide
    assert minimap(hands).width() < 300
    hands.view.fit()
    hands.view.fit()
    assert not minimap(hands).is_wide
    assert not minimap(hands).isVisible()


def test_without_a_minimap_all_lanes_take_the_whole_height(hands: Hands) -> None:
    hands.bench.document.load(big_map(300))
    minimap(hands).set_on(False)
    hands.view.fit()
    bands = hands.view.bands
    assert bands is not None
    assert bands.map_rect.height() > hands.view.viewport().height() * 0.9
    hands.view.fit()
    assert hands.view.zoom < 0.05
