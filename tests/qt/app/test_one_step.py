"""Every gesture and every command is exactly one step of the history, and undo takes it back.

Mouse and keys go to the real window with a finished journey in it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeydesigner.app.actions.table import ACTIONS
from journeydesigner.canvas.mime import encode
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.finding import main_box
from journeydesigner.model import EmotionPoint, Family, Lane, Note, Stage, Touchpoint, kind_of
from tests.qt.app.program import Program

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COPY = Qt.DropAction.CopyAction


class Hands:
    """Mouse and keyboard over the map of the window."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.view = program.parts.editor.canvas.view
        self.session = program.session

    # -- what is on the map ----------------------------------------------------------------

    @property
    def stages(self) -> list[Stage]:
        return self.program.snapshot.stages(self.session.map_id)

    def cards(self, stage: int) -> list[Touchpoint]:
        return self.program.snapshot.touchpoints(self.stages[stage].id)

    def lane(self, family: Family) -> Lane:
        lanes = self.program.snapshot.lanes(self.session.map_id)
        return next(lane for lane in lanes if lane.definition.family is family)

    def note(self) -> Note:
        return next(
            note
            for note in self.program.snapshot.of(Note)
            if note.map_id == self.session.map_id and note.stage_id == self.stages[1].id
        )

    def point(self) -> EmotionPoint:
        persona = self.session.active_persona
        found = self.program.snapshot.emotion(self.cards(1)[0].id, persona)
        assert found is not None
        return found

    def at(self, record_id: str, dx: float = 0.0, dy: float = 0.0) -> QPointF:
        layout = self.session.layout
        assert layout is not None
        placed = main_box(layout, self.program.snapshot, record_id)
        assert placed is not None
        return self.view.map_to_viewport(placed.rect).center() + QPointF(dx, dy)

    # -- mouse -----------------------------------------------------------------------------

    def mouse(
        self,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        keys: Qt.KeyboardModifier = PLAIN,
    ) -> None:
        viewport = self.view.viewport()
        place = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, QMouseEvent(kind, at, place, button, held, keys))
        self.view._pointing.flush()

    def drag(self, start: QPointF, *ends: QPointF, keys: Qt.KeyboardModifier = PLAIN) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, start, LEFT, LEFT, keys)
        for end in ends:
            for step in range(1, 7):
                way = start + (end - start) * step / 6
                self.mouse(QEvent.Type.MouseMove, way, NONE, LEFT, keys)
            start = end
        self.mouse(QEvent.Type.MouseButtonRelease, ends[-1], LEFT, NONE, keys)

    def click(self, at: QPointF, keys: Qt.KeyboardModifier = PLAIN) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, at, LEFT, LEFT, keys)
        self.mouse(QEvent.Type.MouseButtonRelease, at, LEFT, NONE, keys)

    def double_click(self, at: QPointF) -> None:
        self.click(at)
        self.mouse(QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT)
        self.mouse(QEvent.Type.MouseButtonRelease, at, LEFT, NONE)

    def drop(self, payload: Payload, at: QPointF) -> None:
        data = encode(payload)
        enter = QDragEnterEvent(at.toPoint(), COPY, data, LEFT, PLAIN)
        move = QDragMoveEvent(at.toPoint(), COPY, data, LEFT, PLAIN)
        self.view.dragEnterEvent(enter)
        self.view.dragMoveEvent(move)
        self.view.dropEvent(QDropEvent(at, COPY, data, LEFT, PLAIN))

    # -- keys ------------------------------------------------------------------------------

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = PLAIN) -> None:
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget(), key, keys)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)

    def select(self, *ids: str) -> None:
        self.session.selection.set(ids)
        self.program.parts.editor.focus_map()


@pytest.fixture
def hands(program: Program) -> Hands:
    program.window.resize(1900, 1300)
    program.bot.waitActive(program.window)
    program.parts.start.samples.cards[0].click()
    program.parts.editor.canvas.view.camera.motion.reduced = lambda: True
    QApplication.processEvents()
    made = Hands(program)
    program.parts.editor.focus_map()
    return made


def steps(hands: Hands) -> int:
    return len(hands.session.document.history.done)


def drag_card(hands: Hands) -> None:
    hands.drag(hands.at(hands.cards(0)[0].id), hands.at(hands.cards(1)[0].id, dx=60))


def drag_cards(hands: Hands) -> None:
    ids = [card.id for card in hands.cards(0)]
    hands.select(*ids)
    hands.drag(hands.at(ids[0]), hands.at(hands.cards(1)[0].id, dx=60))


def copy_cards(hands: Hands) -> None:
    hands.drag(hands.at(hands.cards(0)[0].id), hands.at(hands.cards(1)[0].id, dx=60), keys=ALT)


def drag_note(hands: Hands) -> None:
    note = hands.note()
    hands.drag(hands.at(note.id), hands.at(note.id, dx=-200))


def drag_stage(hands: Hands) -> None:
    first, third = hands.stages[0].id, hands.stages[2].id
    hands.drag(hands.at(first), hands.at(third, dx=60))


def drag_lane(hands: Hands) -> None:
    emotion = hands.lane(Family.EMOTION).id
    touchpoints = hands.lane(Family.TOUCHPOINTS).id
    hands.drag(hands.at(emotion), hands.at(touchpoints, dy=-60))


def pull_point(hands: Hands) -> None:
    at = hands.at(hands.point().id)
    hands.drag(at, at + QPointF(0, 25), at + QPointF(0, -30), at + QPointF(0, 40))


def draw_with_pencil(hands: Hands) -> None:
    hands.program.run("emotion.pencil")
    row = hands.session.layout.row(hands.lane(Family.EMOTION).id)  # type: ignore[union-attr]
    assert row is not None
    place = hands.view.map_to_viewport
    top = place(row.header.rect.moved(0, row.y)).top()
    x = hands.at(hands.cards(0)[0].id).x()
    hands.drag(QPointF(x, top + 40), QPointF(x + 300, top + 110), QPointF(x + 500, top + 30))


def pull_lane_edge(hands: Hands) -> None:
    row = hands.session.layout.row(hands.lane(Family.EMOTION).id)  # type: ignore[union-attr]
    assert row is not None
    rect = hands.view.map_to_viewport(row.header.rect.moved(0, row.y))
    edge = QPointF(rect.center().x(), rect.bottom())
    hands.drag(edge, edge + QPointF(0, 40), edge + QPointF(0, 90))


def pull_stage_edge(hands: Hands) -> None:
    layout = hands.session.layout
    assert layout is not None
    span = layout.spans[0]
    rect = hands.view.map_to_viewport(span.header.rect.moved(span.x, layout.phase_height))
    edge = QPointF(rect.right(), rect.center().y())
    hands.drag(edge, edge + QPointF(60, 0), edge + QPointF(120, 0))


def drop_touchpoint(hands: Hands) -> None:
    hands.drop(Payload("touchpoint"), hands.at(hands.cards(1)[0].id, dx=60))


def drop_touchpoint_and_name_it(hands: Hands) -> None:
    drop_touchpoint(hands)
    hands.type("Dropped")


def add_by_action_and_name_it(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.program.run("insert.touchpoint")
    hands.type("Inserted")


def drop_stage(hands: Hands) -> None:
    hands.drop(Payload("stage"), hands.at(hands.stages[1].id, dx=100))


def drop_lane(hands: Hands) -> None:
    hands.drop(Payload("lane", "needs"), hands.at(hands.lane(Family.TOUCHPOINTS).id, dy=-60))


def drop_note(hands: Hands) -> None:
    hands.drop(Payload("note", "pain-points"), hands.at(hands.note().id))


def edit_by_double_click(hands: Hands) -> None:
    hands.double_click(hands.at(hands.cards(0)[0].id, dy=-45))
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("Another name")


def add_by_double_click(hands: Hands) -> None:
    hands.double_click(hands.at(hands.cards(0)[0].id, dx=80))
    hands.type("Between")


def type_on_card(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.type("New name")


def type_next_card(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Return)
    hands.type("Next one")


def score_by_digit(hands: Hands) -> None:
    hands.select(hands.cards(1)[0].id)
    hands.press(Qt.Key.Key_4)


def score_by_sign(hands: Hands) -> None:
    hands.select(hands.cards(1)[0].id)
    hands.press(Qt.Key.Key_Minus)


def score_while_typing(hands: Hands) -> None:
    hands.select(hands.cards(1)[0].id)
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_5, CTRL)


def move_by_key(hands: Hands) -> None:
    hands.select(hands.cards(1)[0].id)
    hands.press(Qt.Key.Key_Right, ALT)


def move_several_by_key(hands: Hands) -> None:
    hands.select(*(card.id for card in hands.cards(1)))
    hands.press(Qt.Key.Key_Left, ALT)


def carry_by_space(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.press(Qt.Key.Key_Space)
    for _ in range(3):
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)


def delete_by_key(hands: Hands) -> None:
    hands.select(hands.stages[1].id)
    hands.press(Qt.Key.Key_Delete)


def type_in_panel(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.program.run("view.page_properties")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("By the panel")


def rename_in_tree(hands: Hands) -> None:
    hands.program.parts.editor.left.tree.rename(hands.session.map_id)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("Another map")
    hands.press(Qt.Key.Key_Return)


def order_in_tree(hands: Hands) -> None:
    tree = hands.program.parts.editor.left.tree
    tree.setFocus()
    hands.press(Qt.Key.Key_Down, ALT)


def park_by_key(hands: Hands) -> None:
    hands.select(hands.cards(0)[0].id)
    hands.press(Qt.Key.Key_J, CTRL | SHIFT)


GESTURES: tuple[Callable[[Hands], None], ...] = (
    drag_card, drag_cards, copy_cards, drag_note, drag_stage, drag_lane, pull_point,
    draw_with_pencil, pull_lane_edge, pull_stage_edge, drop_touchpoint, drop_touchpoint_and_name_it,
    add_by_action_and_name_it, drop_stage, drop_lane,
    drop_note, edit_by_double_click, add_by_double_click, type_on_card, type_next_card,
    score_by_digit, score_by_sign, score_while_typing, move_by_key, move_several_by_key,
    carry_by_space, delete_by_key, type_in_panel, rename_in_tree, order_in_tree, park_by_key,
)  # fmt: skip


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.__name__)
def test_a_gesture_is_one_step(hands: Hands, gesture: Callable[[Hands], None]) -> None:
    before = hands.program.snapshot
    gesture(hands)
    hands.program.parts.editor.commit_pending()
    assert hands.program.snapshot != before
    assert [step.name for step in hands.session.document.history.done][1:] == []
    assert steps(hands) == 1
    hands.session.document.undo()
    assert hands.program.snapshot == before
    hands.session.document.redo()
    assert hands.program.snapshot != before


SELECTIONS = ("touchpoint", "touchpoints", "note", "stage", "lane", "emotion", "nothing")
_ASK = {"insert.picture", "parking.send_to", "workshop.vote_enter", "edit.undo", "edit.redo"}
"""These open a dialog first, or move in the history themselves."""
_TOPICS = ("edit.", "touchpoint.", "note.", "emotion.", "insert.", "parking.", "workshop.")
COMMANDS = [key for key in ACTIONS if key.startswith(_TOPICS) and key not in _ASK]


def selected(hands: Hands, what: str) -> list[str]:
    match what:
        case "touchpoint":
            return [hands.cards(0)[0].id]
        case "touchpoints":
            return [card.id for card in hands.cards(0)]
        case "note":
            return [hands.note().id]
        case "stage":
            return [hands.stages[1].id]
        case "lane":
            return [hands.lane(Family.EMOTION).id]
        case "emotion":
            return [hands.point().id]
    return []


@pytest.mark.parametrize("what", SELECTIONS)
def test_a_command_is_at_most_one_step(hands: Hands, what: str) -> None:
    """Every command of the table that can be run on such a selection."""
    document = hands.session.document
    changed = []
    for key in COMMANDS:
        before, count = hands.program.snapshot, steps(hands)
        QApplication.clipboard().setText("Pasted")
        hands.select(*selected(hands, what))
        hands.program.run(key)
        hands.program.parts.editor.commit_pending()
        made = steps(hands) - count
        assert made == (hands.program.snapshot != before), key
        if made:
            changed.append(key)
            document.undo()
            assert hands.program.snapshot == before, key
        hands.session.set_view_options(type(hands.session.view_options)())
        assert kind_of(hands.session.map_id) == "map"
    assert len(changed) >= 5
