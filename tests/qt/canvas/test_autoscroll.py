"""The map scrolls by itself while something is held at its edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.autoscroll import EDGE, speed
from journeydesigner.commands.lanes import add_lane
from tests.qt.canvas.conftest import Hands
from tests.support.big_map import big_map


@pytest.fixture
def large(hands: Hands) -> Hands:
    """A map larger than the window in both directions, somewhere in its midst."""
    hands.bench.document.load(big_map(60))
    hands.canvas.resize(1000, 520)
    hands.view.camera.pan_by(-700, -120)
    return hands


def scroll(hands: Hands) -> tuple[int, int]:
    view = hands.view
    return view.horizontalScrollBar().value(), view.verticalScrollBar().value()


def room(hands: Hands) -> tuple[float, float]:
    viewport = hands.view.viewport()
    return float(viewport.width()), float(viewport.height())


def card_in_sight(hands: Hands) -> QPointF:
    bands = hands.view.bands
    assert bands is not None
    for touchpoint in hands.snapshot.map_touchpoints(hands.session.map_id):
        seen = hands.view.record_rect(touchpoint.id)
        if bands.clear.adjusted(60, 0, -300, 0).contains(seen.center()):
            return QPointF(seen.center().x(), max(seen.top(), bands.clear.top()) + 30)
    raise AssertionError("no card is in sight")


def hold(hands: Hands, start: QPointF, end: QPointF) -> None:
    """Takes something up and holds it still at `end`."""
    hands.press(start)
    hands.move(start + QPointF(8, 8))
    hands.move(end)


def let_go(hands: Hands, at: QPointF) -> None:
    hands.key(Qt.Key.Key_Escape)
    hands.release(at)


@pytest.mark.parametrize(
    ("across", "down", "ways"),
    [(1.0, 0.5, (1, 0)), (0.0, 0.5, (-1, 0)), (0.5, 1.0, (0, 1)), (0.5, 0.0, (0, -1))],
)
def test_a_card_that_rests_at_an_edge_goes_on_towards_it(
    large: Hands, qtbot: QtBot, across: float, down: float, ways: tuple[int, int]
) -> None:
    bands = large.view.bands
    assert bands is not None
    clear = bands.clear.adjusted(3, 3, -3, -3)
    end = QPointF(clear.left() + clear.width() * across, clear.top() + clear.height() * down)
    before = scroll(large)
    hold(large, card_in_sight(large), end)
    start = large.session.overlay.ghosts[-1].rect

    def gone() -> tuple[int, int]:
        now = scroll(large)
        return now[0] - before[0], now[1] - before[1]

    qtbot.waitUntil(lambda: gone()[0] * ways[0] > 60 or gone()[1] * ways[1] > 60)
    assert [g != 0 for g in gone()] == [bool(w) for w in ways]
    ghost = large.session.overlay.ghosts[-1].rect
    assert (ghost.x - start.x) * ways[0] + (ghost.y - start.y) * ways[1] > 30
    let_go(large, end)
    rest = scroll(large)
    qtbot.wait(60)
    assert scroll(large) == rest


def test_the_nearer_to_the_edge_and_the_farther_beyond_the_faster() -> None:
    speeds = [speed(distance) for distance in range(int(EDGE), -140, -1)]
    assert speeds[0] == 0
    assert speeds == sorted(speeds)
    assert speeds[1] > 0
    assert speed(-1000) == speed(-200)
    assert speed(-10, 0.0) == 0


def test_what_is_taken_up_at_the_edge_does_not_run_away(large: Hands, qtbot: QtBot) -> None:
    width, _ = room(large)
    last = next(
        t.id
        for t in large.snapshot.map_touchpoints(large.session.map_id)
        if large.view.record_rect(t.id).right() > width - 10
    )
    large.view.reveal(large.placed(last).rect)
    seen = large.view.record_rect(last)
    start = QPointF(seen.right() - 10, seen.center().y())
    assert start.x() > width - EDGE
    before = scroll(large)
    large.press(start)
    large.move(start - QPointF(6, 0))
    assert large.session.overlay.ghosts
    qtbot.wait(100)
    assert scroll(large) == before
    large.move(QPointF(width - 2, start.y()))
    qtbot.waitUntil(lambda: scroll(large)[0] > before[0] + 20)
    let_go(large, start)


def test_a_stage_goes_along_its_header_only(large: Hands, qtbot: QtBot) -> None:
    bands, layout = large.view.bands, large.session.layout
    assert bands is not None
    assert layout is not None
    start = QPointF(bands.clear.center().x(), bands.top + bands.height / 2)
    end = QPointF(room(large)[0] - 4, start.y())
    before = scroll(large)
    hold(large, start, end)
    assert large.session.overlay.ghosts
    qtbot.waitUntil(lambda: scroll(large)[0] > before[0] + 60)
    assert scroll(large)[1] == before[1]
    let_go(large, end)


def test_a_lane_goes_along_its_header_only(large: Hands, qtbot: QtBot) -> None:
    for kind in ("notes", "notes", "notes"):
        large.bench.do(add_lane, large.session.map_id, kind)
    bands = large.view.bands
    assert bands is not None
    layout = large.session.layout
    assert layout is not None
    row = min(layout.rows, key=lambda r: abs(bands.projection.y(r.y) - bands.clear.center().y()))
    start = QPointF(bands.left + 60, bands.projection.y(row.y + row.height / 2))
    end = QPointF(start.x(), room(large)[1] - 4)
    before = scroll(large)
    hold(large, start, end)
    assert large.session.overlay.ghosts
    qtbot.waitUntil(lambda: scroll(large)[1] > before[1] + 40)
    assert scroll(large)[0] == before[0]
    let_go(large, end)


def test_a_band_grows_with_the_map(large: Hands, qtbot: QtBot) -> None:
    large.view.camera.pan_by(0, -4000)
    bands = large.view.bands
    assert bands is not None
    start = QPointF(bands.clear.center().x(), bands.map_rect.bottom() + 30)
    end = QPointF(room(large)[0] - 3, start.y() - 150)
    hold(large, start, end)
    band = large.session.overlay.band
    assert band is not None

    def grown() -> float:
        now = large.session.overlay.band
        return now.width if now is not None else 0.0

    qtbot.waitUntil(lambda: grown() > band.width + 150)
    large.release(end)
    assert large.session.selection.ids


def test_the_pencil_draws_on_beyond_the_edge(large: Hands, qtbot: QtBot) -> None:
    large.view.camera.go_to(large.view.camera.place._replace(y=150))
    large.canvas.tool.take_pencil()
    layout, bands = large.session.layout, large.view.bands
    assert layout is not None
    assert bands is not None
    row = next(r for r in layout.rows if r.height >= 140 and "emotion" in r.lane_id)
    y = bands.projection.y(row.y + row.height / 2)
    start, end = QPointF(400, y), QPointF(room(large)[0] - 2, y)
    before = scroll(large)
    hold(large, start, end)
    qtbot.waitUntil(lambda: scroll(large)[0] > before[0] + 80)
    assert scroll(large)[1] == before[1]
    large.release(end)
