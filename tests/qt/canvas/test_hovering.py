"""What an emotion point says while the pointer rests on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journeydesigner.canvas.quote import said
from journeydesigner.commands.emotions import set_quote, set_score
from journeydesigner.model import EmotionPoint
from tests.qt.canvas.conftest import NONE, Hands


def text_of(hands: Hands) -> str:
    quote = hands.view.quote
    return " ".join(line.text.strip() for line in quote.bubble.lines) if quote else ""


def rest_on(hands: Hands, qtbot: QtBot, name: str) -> None:
    hands.move(hands.at(name), NONE)
    qtbot.waitUntil(lambda: hands.view.quote is not None)


def test_score_persona_and_quote_are_shown_after_a_moment(hands: Hands, qtbot: QtBot) -> None:
    hands.bench.do(set_quote, hands.bench["Checkout"], hands.bench["Tim"], "Too slow")
    place = hands.placed("point").rect
    hands.move(hands.at("point"), NONE)
    assert hands.view.quote is None
    qtbot.waitUntil(lambda: hands.view.quote is not None)
    assert text_of(hands) == "Tim: −2 · “Too slow”"
    assert hands.placed("point").rect == place
    hands.move(hands.at("point", dx=60), NONE)
    assert hands.view.quote is None


def test_the_point_of_any_persona_speaks(hands: Hands, qtbot: QtBot) -> None:
    made = hands.bench.do(set_score, hands.bench["Ad"], None, 3.0)
    rest_on(hands, qtbot, made)
    assert text_of(hands) == "Everyone: +3"
    assert hands.session.active_persona == hands.bench["Tim"]


def test_the_keyboard_shows_the_same(hands: Hands, qtbot: QtBot) -> None:
    hands.session.selection.set([hands.bench["point"]])
    assert text_of(hands) == "Tim: −2"
    other = hands.bench.do(set_score, hands.bench["Ad"], None, 3.0)
    hands.move(hands.at(other), NONE)
    qtbot.waitUntil(lambda: text_of(hands) == "Everyone: +3")
    hands.move(QPointF(hands.view.viewport().width() - 4.0, 4.0), NONE)
    assert text_of(hands) == "Tim: −2"


def test_nothing_is_shown_over_a_point_that_is_pulled(hands: Hands, qtbot: QtBot) -> None:
    rest_on(hands, qtbot, "point")
    hands.press(hands.at("point"))
    hands.move(hands.at("point", dy=-20))
    assert hands.view.quote is None
    hands.release(hands.at("point"))


def test_a_long_name_leaves_room_for_the_quote(hands: Hands) -> None:
    with hands.bench.document.transaction("name") as tx:
        tx.update(hands.bench["Tim"], name="Tim " * 30)
    journey, point = hands.session.journey, hands.bench.record("point", EmotionPoint)
    assert journey is not None
    assert said(hands.session, journey, point, -2.0).endswith("…: −2")


def test_the_pencil_draws_in_the_lane_and_looks_like_one(hands: Hands) -> None:
    hands.canvas.tool.take_pencil()
    start = QPointF(hands.at("Ad").x() - 30, hands.at("point").y())
    end = QPointF(hands.at("Checkout").x() + 30, hands.at("point").y())
    hands.move(start, NONE)
    assert hands.view.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
    hands.press(start)
    for step in range(1, 6):
        hands.move(start + (end - start) * step / 5)
    assert hands.session.overlay.stroke
    hands.release(end)
    felt = [
        hands.snapshot.emotion(hands.bench[name], hands.bench["Tim"])
        for name in ("Ad", "Search", "Cart", "Checkout")
    ]
    assert [point.score if point else None for point in felt] == [-2.0] * 4
    hands.key(Qt.Key.Key_Escape)
    assert hands.canvas.tool.pencil == ""


def test_what_is_drawn_is_seen_under_the_pencil(hands: Hands) -> None:
    hands.canvas.tool.take_pencil()
    start = QPointF(hands.at("Ad").x() + 10, hands.at("point").y() - 30)
    hands.press(start)
    hands.move(start + QPointF(40, 0))
    assert hands.colour_at(start + QPointF(20, 0)).hsvSaturation() > 120
    hands.key(Qt.Key.Key_Escape)
    assert hands.colour_at(start + QPointF(20, 0)).hsvSaturation() < 60
    hands.release(start)
