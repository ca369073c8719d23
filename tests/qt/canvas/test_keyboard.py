"""Keys that mean something on the map, as a keyboard sends them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
