"""Quick capture from anywhere in the real window; keys are sent to what has the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from journeydesigner.app.capture.line import CaptureLine
from journeydesigner.commands.delete import delete_records
from journeydesigner.model import Note, Touchpoint
from tests.qt.app.program import Program

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ready(opened: Program) -> Iterator[Program]:
    """The window with the keyboard on the map. What is left in the line would be kept, and asked
    about, when the window closes."""
    opened.window.activateWindow()
    opened.wait(opened.parts.editor.canvas.view.hasFocus)
    yield opened
    opened.parts.desk.capture.line.take()


def line_of(program: Program) -> CaptureLine:
    return program.parts.desk.capture.line


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    program.bot.keyClick(focused(), key, held)


def write(program: Program, text: str) -> None:
    program.bot.keyClicks(focused(), text)


def capture(program: Program, text: str) -> None:
    """F8 and the text, not entered yet."""
    press(program, KEY.Key_F8)
    assert line_of(program).field.hasFocus()
    write(program, text)


def parked(program: Program) -> list[Note]:
    return program.snapshot.parked_notes(program.session.map_id)


def texts(program: Program) -> list[str]:
    return [note.text for note in parked(program)]


def steps(program: Program) -> list[str]:
    return [step.name for step in program.session.document.history.done]


def first_card(program: Program) -> Touchpoint:
    return program.snapshot.map_touchpoints(program.session.map_id)[0]


# -- keeping ---


def test_each_enter_keeps_a_note_and_the_line_is_ready_for_the_next(ready: Program) -> None:
    capture(ready, "Who pays?")
    press(ready, KEY.Key_Return)
    assert line_of(ready).text == ""
    write(ready, "Ask legal")
    press(ready, KEY.Key_Return)
    assert texts(ready) == ["Who pays?", "Ask legal"]
    assert steps(ready) == ["Capture note", "Capture note"]
    press(ready, KEY.Key_Escape)
    assert not line_of(ready).isVisible()
    assert ready.parts.editor.canvas.view.hasFocus()
    ready.wait(lambda: ready.parts.editor.tray.is_open)


def test_the_selection_stays_as_it_was(ready: Program) -> None:
    card = first_card(ready)
    ready.session.selection.set([card.id])
    capture(ready, "Who pays?")
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    assert ready.session.selection.ids == (card.id,)


def test_tab_and_alt_with_a_digit_choose_the_kind(ready: Program) -> None:
    capture(ready, "")
    line = line_of(ready)
    press(ready, KEY.Key_Tab)
    assert line.kind.name == "pain-point"
    press(ready, KEY.Key_Backtab, SHIFT)
    press(ready, KEY.Key_Backtab, SHIFT)
    assert line.kind.name == "touchpoint"
    press(ready, KEY.Key_3, ALT)
    assert line.kind.name == "opportunity"
    assert line.field.hasFocus()
    write(ready, "Rent one")
    press(ready, KEY.Key_Return)
    (note,) = parked(ready)
    assert ready.snapshot.note_kind(note) == "opportunities"
    press(ready, KEY.Key_4, ALT)
    write(ready, "Reminder")
    press(ready, KEY.Key_Return)
    assert [t.name for t in ready.snapshot.parked_touchpoints(ready.session.map_id)] == ["Reminder"]


def test_pasted_lines_are_one_record_each_and_one_step(ready: Program) -> None:
    capture(ready, "")
    QApplication.clipboard().setText("One\nTwo\n\nThree\n")
    press(ready, KEY.Key_V, CONTROL)
    assert "3" in line_of(ready).told.whole
    press(ready, KEY.Key_Return)
    assert texts(ready) == ["One", "Two", "Three"]
    assert steps(ready) == ["Capture 3 notes"]


def test_ctrl_enter_puts_it_at_the_selected_touchpoint(ready: Program) -> None:
    card = first_card(ready)
    ready.session.selection.set([card.id])
    capture(ready, "Too long")
    assert "Advert" in line_of(ready).told.whole
    press(ready, KEY.Key_2, ALT)
    press(ready, KEY.Key_Return, CONTROL)
    (note,) = ready.snapshot.tied_notes(card.id)
    assert (note.text, ready.snapshot.note_kind(note)) == ("Too long", "pain-points")
    assert line_of(ready).text == ""


def test_ctrl_enter_without_a_place_says_so_and_keeps_the_text(ready: Program) -> None:
    capture(ready, "Too long")
    press(ready, KEY.Key_Return, CONTROL)
    assert "Select a touchpoint" in line_of(ready).told.whole
    assert line_of(ready).text == "Too long"
    assert steps(ready) == []


def test_enter_on_an_empty_line_makes_nothing(ready: Program) -> None:
    capture(ready, "   ")
    press(ready, KEY.Key_Return)
    assert steps(ready) == []


def test_undo_on_the_empty_line_takes_the_last_one_back(ready: Program) -> None:
    capture(ready, "Who pays?")
    press(ready, KEY.Key_Return)
    ready.wait(ready.parts.actions["edit.undo"].isEnabled)
    press(ready, KEY.Key_Z, CONTROL)
    assert texts(ready) == []
    write(ready, "ab")
    press(ready, KEY.Key_Z, CONTROL)
    assert line_of(ready).text == ""
    assert len(ready.session.document.history.undone) == 1


# -- from anywhere, and back as it was ---


def test_a_half_typed_text_on_the_map_stays_open_as_it_was(ready: Program) -> None:
    card = first_card(ready)
    ready.session.selection.set([card.id])
    press(ready, KEY.Key_F2)
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    write(ready, "Half a thought")
    press(ready, KEY.Key_Left)
    press(ready, KEY.Key_Left)
    place = field.textCursor().position()
    capture(ready, "Something else")
    press(ready, KEY.Key_2, ALT)
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    QApplication.processEvents()
    assert field.hasFocus()
    assert (field.toPlainText(), field.textCursor().position()) == ("Half a thought", place)
    assert ready.snapshot.need(card.id, Touchpoint).name == "Advert"
    press(ready, KEY.Key_Return)
    assert ready.snapshot.need(card.id, Touchpoint).name == "Half a thought"
    assert texts(ready) == ["Something else"]


@pytest.mark.parametrize("of_panel", ["Name", "Customer"])
def test_a_half_typed_text_in_the_panel_stays_as_it_was(ready: Program, of_panel: str) -> None:
    card = first_card(ready)
    ready.session.selection.set([card.id])
    panel = ready.parts.editor.panel
    kinds = (QLineEdit, QPlainTextEdit)
    ready.wait(lambda: any(f.accessibleName() == of_panel for k in kinds
                           for f in panel.findChildren(k)))  # fmt: skip
    field = next(f for k in kinds for f in panel.findChildren(k) if f.accessibleName() == of_panel)
    field.setFocus()
    press(ready, KEY.Key_End)
    write(ready, " and mo")
    before = _state(field)
    capture(ready, "Something else")
    press(ready, KEY.Key_Return)
    QApplication.processEvents()
    press(ready, KEY.Key_Escape)
    assert field.hasFocus()
    assert _state(field) == before
    assert texts(ready) == ["Something else"]


def _state(field: QWidget) -> tuple[str, int]:
    if isinstance(field, QLineEdit):
        return field.text(), field.cursorPosition()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText(), field.textCursor().position()


def test_a_half_typed_card_of_the_tray_stays_open(ready: Program) -> None:
    capture(ready, "Who pays?")
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    tray = ready.parts.editor.tray
    ready.wait(lambda: tray.is_open)
    tray.take_focus()
    press(ready, KEY.Key_F2)
    field = focused()
    write(ready, "Who ret")
    capture(ready, "Another")
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    assert field.hasFocus()
    write(ready, "urns?")
    press(ready, KEY.Key_Return)
    assert texts(ready) == ["Who returns?", "Another"]


def test_it_opens_from_the_find_bar_and_goes_back_there(ready: Program) -> None:
    press(ready, KEY.Key_F, CONTROL)
    words = focused()
    write(ready, "chec")
    capture(ready, "x")
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    assert words.hasFocus()
    assert isinstance(words, QLineEdit)
    assert words.text() == "chec"


def test_it_opens_in_a_presentation_and_the_keys_are_its_own(ready: Program) -> None:
    press(ready, KEY.Key_F5)
    ready.wait(lambda: ready.parts.desk.present.is_on)
    assert not ready.parts.editor.tray.isVisible()
    capture(ready, "Say it again")
    press(ready, KEY.Key_Return)
    press(ready, KEY.Key_Escape)
    assert ready.parts.desk.present.is_on
    assert texts(ready) == ["Say it again"]
    QApplication.processEvents()
    assert not ready.parts.editor.tray.isVisible()
    ready.parts.desk.present.leave()
    ready.wait(ready.parts.editor.tray.isVisible)


def test_it_opens_over_a_window_of_any_size_and_lies_inside(ready: Program) -> None:
    capture(ready, "x")
    for width, height in ((760, 480), (1280, 720), (1600, 1000)):
        ready.window.resize(width, height)
        QApplication.processEvents()
        assert ready.window.rect().contains(line_of(ready).geometry())


# -- nothing is lost ---


def test_esc_closes_and_the_text_is_there_the_next_time(ready: Program) -> None:
    capture(ready, "Half a tho")
    press(ready, KEY.Key_Escape)
    capture(ready, "ught")
    assert line_of(ready).text == "Half a thought"


def test_the_text_stays_when_another_map_is_shown_or_something_is_clicked(ready: Program) -> None:
    capture(ready, "Half a tho")
    ready.parts.editor.canvas.view.setFocus(Qt.FocusReason.MouseFocusReason)
    ready.session.show_map(ready.snapshot.maps[1].id)
    assert line_of(ready).isVisible()
    capture(ready, "ught")
    press(ready, KEY.Key_Return)
    assert texts(ready) == ["Half a thought"]
    assert parked(ready)[0].map_id == ready.snapshot.maps[1].id


def test_f8_on_the_open_line_closes_it(ready: Program) -> None:
    capture(ready, "x")
    press(ready, KEY.Key_F8)
    assert not line_of(ready).isVisible()
    assert ready.parts.editor.canvas.view.hasFocus()


def test_what_is_not_entered_is_kept_when_the_window_closes(ready: Program) -> None:
    capture(ready, "Half a thought")
    ready.will_answer("Cancel")
    ready.window.close()
    assert texts(ready) == ["Half a thought"]
    assert "Save the changes" in ready.asked[0]


def test_what_is_not_entered_counts_for_autosave(ready: Program) -> None:
    autosave = ready.parts.autosave
    with ready.bot.waitSignal(autosave.kept, timeout=10_000):
        capture(ready, "Half a thought")
    (copy,) = ready.places.recovery.glob("*.recovery")
    assert "Half a thought" in copy.read_text("utf-8")
    assert steps(ready) == []
    assert texts(ready) == []


def test_what_an_esc_has_left_is_kept_too(ready: Program) -> None:
    capture(ready, "Half a thought")
    press(ready, KEY.Key_Escape)
    ready.will_answer("Cancel")
    ready.window.close()
    assert texts(ready) == ["Half a thought"]


def test_what_a_locked_map_has_no_lane_for_is_told_and_kept_as_a_note_at_the_end(
    ready: Program,
) -> None:
    here = ready.session.map_id
    lane = ready.snapshot.lane_of_kind(here, "pain-points")
    with ready.session.document.transaction("lock") as tx:
        if lane is not None:
            delete_records(tx, [lane.id])
        tx.update(here, structure_locked=True)
    capture(ready, "Too late")
    press(ready, KEY.Key_2, ALT)
    press(ready, KEY.Key_Return)
    assert "locked" in line_of(ready).told.whole
    assert line_of(ready).text == "Too late"
    ready.will_answer("Cancel")
    ready.window.close()
    assert texts(ready) == ["Too late"]


def test_a_map_that_is_gone_keeps_the_text_in_the_line(ready: Program) -> None:
    capture(ready, "Half a thought")
    for journey in ready.snapshot.maps:
        ready.parts.desk.project.delete(journey.id)
    press(ready, KEY.Key_Return)
    assert line_of(ready).text == "Half a thought"
    assert "Create a map first" in line_of(ready).told.whole


# -- unseen ---


def test_while_notes_are_collected_unseen_the_line_shows_dots_and_says_so(ready: Program) -> None:
    ready.session.collecting.set_active(True)
    capture(ready, "The boss is late")
    line = line_of(ready)
    assert "boss" not in line.field.displayText()
    assert "unseen" in line.told.whole
    press(ready, KEY.Key_Return)
    (note,) = parked(ready)
    assert (note.text, note.hidden) == ("The boss is late", True)
    ready.session.collecting.set_active(False)
    write(ready, "Aloud")
    assert line.field.displayText() == "Aloud"


def test_touchpoints_are_never_hidden_and_the_line_shows_them(ready: Program) -> None:
    ready.session.collecting.set_active(True)
    capture(ready, "Reminder")
    press(ready, KEY.Key_4, ALT)
    assert line_of(ready).field.displayText() == "Reminder"
