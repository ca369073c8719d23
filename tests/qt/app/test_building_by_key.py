"""A facilitator builds a whole map without the mouse, and no key is wasted.

Keys go to whatever has the keyboard in the real window; each one, chords too, is counted.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesigner.commands.maps import add_map
from journeydesigner.commands.personas import add_persona
from journeydesigner.document import Document
from journeydesigner.io.project_file import save
from tests.qt.app.program import Program

STAGES, IN_EACH = 5, 10
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Types into the window and counts what is no letter of a text."""

    def __init__(self) -> None:
        self.keys = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.keys += 1
        QTest.keyClick(self._focus(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        return focus


def name_of(stage: int, place: int) -> str:
    return f"Step {stage + 1}.{place + 1}"


def score_of(stage: int, place: int) -> int:
    return (stage * IN_EACH + place) % 11 - 5


@pytest.fixture
def blank(program: Program, tmp_path: Path) -> Program:
    """The window with a map of one stage without a name, a persona and nothing else."""
    document = Document()
    with document.transaction("make") as tx:
        add_persona(tx, "Tim", add_map(tx, "Blank", ("",)))
    path = tmp_path / "Blank.journey"
    save(path, document.snapshot)
    program.open(path)
    return program


def begin(program: Program) -> Keyboard:
    program.window.activateWindow()
    program.parts.editor.focus_map()
    program.wait(program.parts.editor.canvas.view.hasFocus)
    assert program.snapshot.map_touchpoints(program.session.map_id) == []
    return Keyboard()


def build(keyboard: Keyboard) -> None:
    """Ctrl+T begins; Enter and Ctrl+Enter lead on."""
    for stage in range(STAGES):
        for place in range(IN_EACH):
            if stage == place == 0:
                keyboard.press(Qt.Key.Key_T, CTRL)
            else:
                keyboard.press(Qt.Key.Key_Return, NONE if place else CTRL)
            keyboard.type(name_of(stage, place))
            score = score_of(stage, place)
            held = CTRL if score >= 0 else CTRL | SHIFT
            keyboard.press(Qt.Key(Qt.Key.Key_0 + abs(score)), held)


def test_a_map_of_fifty_touchpoints_with_emotions_costs_two_keys_each(blank: Program) -> None:
    keyboard = begin(blank)
    first = blank.snapshot
    build(keyboard)
    assert keyboard.keys <= 2 * STAGES * IN_EACH
    snapshot = blank.snapshot
    stages = snapshot.stages(blank.session.map_id)
    assert len(stages) == STAGES
    for number, stage in enumerate(stages):
        cards = snapshot.touchpoints(stage.id)
        assert [card.name for card in cards] == [name_of(number, n) for n in range(IN_EACH)]
        points = [snapshot.emotion(card.id, blank.session.active_persona) for card in cards]
        scores = [point.score for point in points if point]
        assert scores == [score_of(number, n) for n in range(IN_EACH)]
    keyboard.press(Qt.Key.Key_Escape)
    assert blank.parts.editor.canvas.view.hasFocus()
    while blank.session.document.can_undo:
        keyboard.press(Qt.Key.Key_Z, CTRL)
    assert blank.snapshot == first


def test_the_card_that_is_typed_is_always_in_sight(blank: Program) -> None:
    keyboard = begin(blank)
    editor, view = blank.parts.editor.canvas.editor, blank.parts.editor.canvas.view
    keyboard.press(Qt.Key.Key_T, CTRL)
    for place in range(IN_EACH):
        assert editor.hasFocus()
        assert view.viewport().rect().contains(editor.geometry())
        keyboard.type(name_of(0, place))
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Return)
    assert view.hasFocus()
    current = blank.session.selection.current
    assert current is not None
    assert not view.record_rect(current).isEmpty()
    assert view.viewport().rect().intersects(view.record_rect(current).toRect())


def test_ctrl_enter_on_a_selected_card_goes_on_in_the_next_stage(blank: Program) -> None:
    keyboard = begin(blank)
    keyboard.press(Qt.Key.Key_T, CTRL)
    keyboard.type("First")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)
    for name in ("Second", "Third"):
        keyboard.press(Qt.Key.Key_Return, CTRL)
        keyboard.type(name)
        keyboard.press(Qt.Key.Key_Return)
        keyboard.press(Qt.Key.Key_Escape)
    snapshot = blank.snapshot
    stages = snapshot.stages(blank.session.map_id)
    in_each = [[card.name for card in snapshot.touchpoints(stage.id)] for stage in stages]
    assert in_each == [["First"], ["Second"], ["Third"]]
