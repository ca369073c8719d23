"""Keys that mean something on the map, as a keyboard sends them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesigner.interaction.cells import cell_rect
from tests.qt.canvas.conftest import Hands

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def score(hands: Hands, which: str) -> float | None:
    point = hands.snapshot.emotion(hands.bench[which], hands.session.active_persona)
    return point.score if point else None


def native(hands: Hands, code: int, key: Qt.Key, text: str, keys: Qt.KeyboardModifier) -> None:
    """A key as X11 sends it: `code` is its place on the keyboard."""
    target = QApplication.focusWidget() or hands.view
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, keys, code, 0, 0, text))


@pytest.mark.parametrize(("keys", "expected"), [(NONE, 3), (SHIFT, -3)])
def test_digits_on_a_card(hands: Hands, keys: Qt.KeyboardModifier, expected: float) -> None:
    hands.click(hands.at("Cart"))
    hands.key(Qt.Key.Key_3, keys)
    assert score(hands, "Cart") == expected
    assert not hands.canvas.editor.isVisible()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="key codes of X11")
@pytest.mark.parametrize(
    ("key", "text", "keys", "expected"),
    [
        (Qt.Key.Key_NumberSign, "#", SHIFT, -3),
        (Qt.Key.Key_section, "§", SHIFT, -3),
        (Qt.Key.Key_3, "3", SHIFT, 3),
        (Qt.Key.Key_3, "3", NONE, 3),
    ],
    ids=["American", "German", "French, where digits need Shift", "plain"],
)
def test_shift_and_a_digit_on_keyboards_of_several_countries(
    hands: Hands, key: Qt.Key, text: str, keys: Qt.KeyboardModifier, expected: float
) -> None:
    hands.click(hands.at("Cart"))
    native(hands, 12, key, text, keys)
    assert score(hands, "Cart") == expected


@pytest.mark.parametrize(("keys", "expected"), [(CTRL, 0), (CTRL | SHIFT, 0)])
def test_control_and_a_digit_are_no_shortcut_while_a_text_is_typed(
    hands: Hands, keys: Qt.KeyboardModifier, expected: float
) -> None:
    taken = []
    action = QAction("Actual size", hands.canvas)
    action.setShortcuts([QKeySequence("Ctrl+0"), QKeySequence("Ctrl+Shift+0")])
    action.triggered.connect(lambda: taken.append(1))
    hands.canvas.addAction(action)
    hands.click(hands.at("Ad"))
    hands.key(Qt.Key.Key_F2)
    QTest.keyClicks(hands.canvas.editor, "Pays")
    hands.key(Qt.Key.Key_0, keys)
    assert taken == []
    assert score(hands, "Ad") == expected
    assert hands.canvas.editor.toPlainText() == "Pays"
    assert hands.canvas.editor.hasFocus()


def test_enter_and_names_build_a_row(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.key(Qt.Key.Key_F2)
    for name in ("Advert", "Wait", "Unpack"):
        QTest.keyClicks(hands.canvas.editor, name)
        hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Return)
    stage = hands.bench.record("Ad").stage_id
    names = [touchpoint.name for touchpoint in hands.snapshot.touchpoints(stage)]
    assert names[:3] == ["Advert", "Wait", "Unpack"]
    assert hands.view.hasFocus()


# -- Space ---


def names(hands: Hands) -> list[str]:
    stage = hands.bench.record("Ad").stage_id
    return [touchpoint.name for touchpoint in hands.snapshot.touchpoints(stage)]


def test_space_picks_up_and_puts_down(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.key(Qt.Key.Key_Space)
    assert hands.session.overlay.ghosts
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Space)
    assert names(hands) == ["Search", "Ad"]
    assert not hands.session.overlay.ghosts


def test_escape_puts_it_back(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_Escape)
    assert names(hands) == ["Ad", "Search"]
    assert hands.session.selection.ids == (hands.bench["Ad"],)


def test_space_and_drag_pans_and_picks_nothing_up(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.view.zoom_to(2.0)
    before = hands.at("Ad")
    QTest.keyPress(hands.view, Qt.Key.Key_Space)
    hands.drag(QPointF(600, 400), QPointF(520, 360))
    QTest.keyRelease(hands.view, Qt.Key.Key_Space)
    assert hands.at("Ad") != before
    assert hands.canvas.tool.is_idle


def test_what_is_carried_is_put_back_when_the_keyboard_goes_elsewhere(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Right)
    hands.view.clearFocus()
    assert hands.canvas.tool.is_idle
    assert names(hands) == ["Ad", "Search"]


def test_what_is_carried_stays_in_sight(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    hands.view.zoom_to(3.0)
    hands.key(Qt.Key.Key_Space)
    for _ in range(6):
        hands.key(Qt.Key.Key_Right)
        ghost = hands.view.map_to_viewport(hands.session.overlay.ghosts[-1].rect)
        assert ghost.intersects(QRectF(hands.view.viewport().rect()))


# -- cells ---


def test_the_cell_that_has_the_keyboard_is_seen(hands: Hands) -> None:
    hands.click(hands.at("Ad"))
    without = hands.picture()
    while hands.session.cell is None:
        hands.key(Qt.Key.Key_Down)
    layout = hands.session.layout
    assert layout is not None
    rect = cell_rect(layout, hands.session.cell)
    assert rect is not None
    seen = hands.view.map_to_viewport(rect)
    assert QRectF(hands.view.viewport().rect()).contains(seen.center())
    edge = QPointF(seen.left() + 2, seen.center().y())
    assert hands.colour_at(edge) != without.pixelColor(edge.toPoint())
