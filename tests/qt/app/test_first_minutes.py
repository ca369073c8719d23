"""The first minutes of somebody who never saw the program: what is said in place, and how few
keys and clicks lead to the first touchpoint. All keys and clicks go to the real window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.lanes import add_lane
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.stages import add_stage
from journeydesigner.export.registry import export_snapshot
from tests.qt.app.program import Program

LEFT = Qt.MouseButton.LeftButton


class NewUser:
    """Somebody with a keyboard and a mouse; counts what is neither letter nor blank."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.keys = self.clicks = 0
        program.bot.waitActive(program.window)

    def press(self, key: Qt.Key) -> None:
        self.keys += 1
        QTest.keyClick(self._focus(), key)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
            QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())
        QApplication.processEvents()

    def click_words(self, text: str) -> None:
        """A click on the words that stand in an empty place of the map."""
        view = self.program.parts.editor.canvas.view
        found = next(i for i in view.invitations._found if i.text == text)
        self.click(view.viewport(), view.map_to_viewport(found.rect).center().toPoint())

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        return focus


@pytest.fixture
def user(program: Program) -> NewUser:
    return NewUser(program)


def names(program: Program) -> list[str]:
    return [t.name for t in program.snapshot.map_touchpoints(program.session.map_id)]


def said(program: Program) -> list[str]:
    return program.parts.editor.canvas.view.invitations.texts


def do(program: Program, act: Callable[..., object], *arguments: object) -> object:
    with program.session.document.transaction("Do") as tx:
        return act(tx, *arguments)


# -- to the first touchpoint -----------------------------------------------------------------


def test_two_keys_beside_the_text_draw_the_first_touchpoint(user: NewUser) -> None:
    user.press(Qt.Key.Key_Return)
    user.type("Advert")
    user.press(Qt.Key.Key_Return)
    assert names(user.program)[0] == "Advert"
    assert (user.keys, user.clicks) == (2, 0)


def test_one_click_and_one_key_do_it_too(user: NewUser) -> None:
    user.click(user.program.parts.start.hero)
    user.type("Advert")
    user.press(Qt.Key.Key_Return)
    assert names(user.program)[0] == "Advert"
    assert (user.keys, user.clicks) == (1, 1)


def test_the_next_touchpoints_take_one_key_each(user: NewUser) -> None:
    user.press(Qt.Key.Key_Return)
    for name in ("Advert", "Website", "Store"):
        user.type(name)
        user.press(Qt.Key.Key_Return)
    user.press(Qt.Key.Key_Escape)
    assert names(user.program) == ["Advert", "Website", "Store"]
    assert user.keys == 5


@pytest.mark.parametrize("number", range(5))
def test_a_template_begins_with_its_first_touchpoint_too(user: NewUser, number: int) -> None:
    user.click(user.program.parts.start.templates.cards[number])
    user.type("Advert")
    user.press(Qt.Key.Key_Return)
    stage = user.program.snapshot.stages(user.program.session.map_id)[0]
    assert user.program.snapshot.touchpoints(stage.id)[0].name == "Advert"


def test_nothing_has_changed_until_something_is_typed(user: NewUser) -> None:
    user.press(Qt.Key.Key_Return)
    assert not user.program.window.isWindowModified()
    assert not user.program.session.document.can_undo


def test_a_finished_journey_opens_with_nothing_selected(user: NewUser) -> None:
    user.click(user.program.parts.start.samples.cards[0])
    assert user.program.session.cell is None
    assert not user.program.session.selection.ids


# -- what is said in place -------------------------------------------------------------------


@pytest.fixture
def blank(user: NewUser) -> NewUser:
    user.press(Qt.Key.Key_Return)
    return user


def test_the_cell_that_has_the_keyboard_says_what_to_type(blank: NewUser) -> None:
    assert said(blank.program)[0] == "Type the first touchpoint and press Enter"


def test_a_cell_without_the_keyboard_asks_for_a_click(blank: NewUser) -> None:
    blank.press(Qt.Key.Key_Escape)
    blank.click_words("Click here and type the first touchpoint")
    blank.type("Advert")
    blank.press(Qt.Key.Key_Return)
    assert names(blank.program)[0] == "Advert"


def test_every_stage_without_touchpoints_invites(blank: NewUser) -> None:
    do(blank.program, add_stage, blank.program.session.map_id)
    assert "Click here and type a touchpoint" in said(blank.program)
    blank.click_words("Click here and type a touchpoint")
    blank.type("Store")
    blank.press(Qt.Key.Key_Return)
    stages = blank.program.snapshot.stages(blank.program.session.map_id)
    assert blank.program.snapshot.touchpoints(stages[1].id)[0].name == "Store"


def test_the_emotion_lane_says_how_emotions_are_set_until_one_is(blank: NewUser) -> None:
    assert "How each touchpoint feels will stand here" in said(blank.program)
    blank.type("Advert")
    hint = "Select a touchpoint and press a digit, with Shift below zero"
    assert hint in said(blank.program)
    blank.press(Qt.Key.Key_Return)
    blank.press(Qt.Key.Key_Escape)
    blank.type("3")
    assert hint not in said(blank.program)


def test_an_empty_lane_of_notes_takes_what_is_typed_after_a_click(blank: NewUser) -> None:
    lane = do(blank.program, add_lane, blank.program.session.map_id, "pain-points")
    blank.click_words("Click here and type a note")
    blank.type("Too slow")
    blank.press(Qt.Key.Key_Return)
    stage = blank.program.snapshot.stages(blank.program.session.map_id)[0]
    assert [n.text for n in blank.program.snapshot.notes(str(lane), stage.id)] == ["Too slow"]
    assert "Click here and type a note" not in said(blank.program)


def test_one_note_anywhere_in_the_lane_is_enough(blank: NewUser) -> None:
    lane = do(blank.program, add_lane, blank.program.session.map_id, "pain-points")
    stage = do(blank.program, add_stage, blank.program.session.map_id)
    do(blank.program, add_note, lane, stage)
    assert "Click here and type a note" not in said(blank.program)


def test_a_map_without_stages_says_how_to_get_one(blank: NewUser) -> None:
    stages = [stage.id for stage in blank.program.snapshot.stages(blank.program.session.map_id)]
    do(blank.program, delete_records, stages)
    assert len(said(blank.program)) == 1
    assert "first stage" in said(blank.program)[0]


def test_a_map_without_lanes_says_how_to_get_one(blank: NewUser) -> None:
    lanes = [lane.id for lane in blank.program.snapshot.lanes(blank.program.session.map_id)]
    do(blank.program, delete_records, lanes)
    assert len(said(blank.program)) == 1
    assert "first lane" in said(blank.program)[0]


def test_a_project_without_maps_offers_to_make_one(blank: NewUser) -> None:
    do(blank.program, delete_records, [blank.program.session.map_id])
    empty = blank.program.parts.editor.canvas.empty
    blank.program.wait(empty.isVisible)
    blank.press(Qt.Key.Key_F6)
    blank.program.parts.editor.focus_map()
    assert empty.make.hasFocus()
    blank.press(Qt.Key.Key_Return)
    assert len(blank.program.snapshot.maps) == 1


def test_f6_reaches_the_button_where_there_is_no_map(blank: NewUser) -> None:
    do(blank.program, delete_records, [blank.program.session.map_id])
    empty = blank.program.parts.editor.canvas.empty
    blank.program.wait(empty.isVisible)
    found = set()
    for _ in range(3):
        blank.press(Qt.Key.Key_F6)
        found.add(QApplication.focusWidget())
    assert empty.make in found


def test_exports_say_nothing_of_it(blank: NewUser) -> None:
    texts: Sequence[str] = said(blank.program)
    assert texts
    for name in ("svg", "mmd"):
        content = export_snapshot(blank.program.snapshot, name).data.decode()
        assert not [text for text in texts if text in content]
