"""The parking lot under the map, by key and menu, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from journeydesigner.app.tray.menu import open_tray_menu
from journeydesigner.app.tray.tray import ParkingTray
from journeydesigner.commands.notes import add_parked_note
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.interaction.overlay import Overlay
from journeydesigner.model import Note, Touchpoint
from tests.qt.app.program import Program

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ready(opened: Program) -> Program:
    opened.window.activateWindow()
    opened.wait(opened.parts.editor.canvas.view.hasFocus)
    return opened


def tray_of(program: Program) -> ParkingTray:
    return program.parts.editor.tray


def park(program: Program, *texts: str, hidden: bool = False) -> list[str]:
    """Notes in the parking lot; "+" before a text makes a touchpoint of it."""
    here = program.session.map_id
    made = []
    with program.session.document.transaction("park") as tx:
        for text in texts:
            if text.startswith("+"):
                made.append(add_touchpoint(tx, here, None, name=text[1:]))
            else:
                made.append(add_parked_note(tx, here, text, hidden=hidden))
    program.wait(lambda: set(made) <= set(tray_of(program).model.ids))
    return made


def press(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    program.bot.keyClick(focused, key, held)


def go_to_tray(program: Program) -> None:
    """F6 until the cards have the keyboard."""
    for _ in range(5):
        press(program, KEY.Key_F6)
        if tray_of(program).strip.hasFocus():
            return
    raise AssertionError("F6 does not lead to the tray")


def select(program: Program, record_id: str, action_id: str) -> None:
    """Selects a record, which makes an action possible."""
    program.session.selection.set([record_id])
    program.wait(program.parts.actions[action_id].isEnabled)


def steps(program: Program) -> list[str]:
    return [step.name for step in program.session.document.history.done]


# -- what is seen ---


def test_an_empty_parking_lot_is_not_seen_and_cards_bring_it_up(ready: Program) -> None:
    tray = tray_of(ready)
    assert not tray.isVisible()
    park(ready, "Who pays?", "+Reminder")
    ready.wait(lambda: tray.is_open)
    assert [tray.model.card(n).title for n in range(2)] == ["Reminder", "Who pays?"]
    assert "2 items" in tray.head.toggle.accessibleName()
    ready.run("edit.undo")
    ready.wait(lambda: not tray.isVisible())


def test_it_can_be_opened_while_it_is_empty_and_goes_again(ready: Program) -> None:
    tray = tray_of(ready)
    press(ready, KEY.Key_J, CONTROL)
    assert tray.is_open
    press(ready, KEY.Key_J, CONTROL)
    assert not tray.isVisible()
    park(ready, "Who pays?")
    ready.wait(lambda: tray.is_open)


def test_it_folds_to_its_head_line_and_that_is_remembered(ready: Program) -> None:
    tray = tray_of(ready)
    park(ready, "Who pays?")
    press(ready, KEY.Key_J, CONTROL)
    assert tray.isVisible()
    assert not tray.is_open
    assert not ready.parts.core.settings.flag("tray/open", True)
    press(ready, KEY.Key_J, CONTROL)
    assert tray.is_open


def test_a_hidden_note_lies_face_down_and_cannot_be_read_or_edited(ready: Program) -> None:
    (secret,) = park(ready, "The boss is late", hidden=True)
    tray = tray_of(ready)
    index = tray.model.index(0)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
                 Qt.ItemDataRole.ToolTipRole):  # fmt: skip
        assert "boss" not in str(index.data(role))
    go_to_tray(ready)
    press(ready, KEY.Key_Return)
    assert tray.strip.delegate.editor is None
    assert ready.snapshot.need(secret, Note).text == "The boss is late"


def test_cards_say_what_they_are_to_a_screen_reader(ready: Program) -> None:
    park(ready, "Who pays?", "+Reminder")
    model = tray_of(ready).model
    spoken = [model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert spoken == ["Reminder, touchpoint", "Who pays?, note"]


def test_another_map_shows_its_own_parking_lot(ready: Program) -> None:
    park(ready, "Who pays?")
    ready.session.show_map(ready.snapshot.maps[1].id)
    ready.wait(lambda: not tray_of(ready).isVisible())
    ready.session.show_map(ready.snapshot.maps[0].id)
    ready.wait(lambda: tray_of(ready).is_open)


@pytest.mark.parametrize(("width", "height"), [(760, 480), (1280, 720), (1600, 1000)])
def test_cards_fill_their_rows_and_leave_the_map_its_room(
    ready: Program, width: int, height: int
) -> None:
    park(ready, *(f"Thought {n}" for n in range(20)))
    ready.window.resize(width, height)
    strip, view = tray_of(ready).strip, ready.parts.editor.canvas.view
    ready.wait(lambda: strip.viewport().width() > 0)
    QApplication.processEvents()
    rects = [strip.visualRect(strip.model().index(n, 0)) for n in range(20)]
    first_row = [rect for rect in rects if rect.y() == rects[0].y()]
    assert strip.viewport().width() - first_row[-1].right() < len(first_row) + 4
    assert strip.height() % rects[0].height() == 0
    assert view.height() > strip.height() or height < 600


def test_few_cards_are_as_wide_as_they_may_be(ready: Program) -> None:
    strip = tray_of(ready).strip
    ready.window.resize(1600, 1000)

    def width() -> int:
        QApplication.processEvents()
        return strip.visualRect(strip.model().index(0, 0)).width()

    park(ready, "Gift wrapping: does anybody miss it?")
    ready.wait(lambda: width() > 200)
    park(ready, *(f"Thought {n}" for n in range(20)))
    ready.wait(lambda: width() < 200)


def test_cards_and_head_line_grow_with_the_projector_size(ready: Program) -> None:
    park(ready, *(f"Thought {n}" for n in range(20)))
    tray = tray_of(ready)

    def heights() -> tuple[int, int]:
        return tray.strip.visualRect(tray.model.index(0)).height(), tray.head.height()

    ready.wait(lambda: heights()[0] > 20)
    card, head = heights()
    ready.run("view.projector")
    ready.wait(lambda: heights()[0] > card * 1.2 and heights()[1] > head * 1.2)
    assert tray.strip.height() % heights()[0] == 0
    ready.run("view.projector")
    ready.wait(lambda: heights() == (card, head))


# -- keys ---


def test_f6_goes_round_and_a_card_is_selected_on_arrival(ready: Program) -> None:
    first, second = park(ready, "One", "Two")
    go_to_tray(ready)
    assert ready.session.selection.ids == (first,)
    press(ready, KEY.Key_Right)
    assert ready.session.selection.ids == (second,)
    press(ready, KEY.Key_Left, SHIFT)
    assert set(ready.session.selection.ids) == {first, second}
    press(ready, KEY.Key_Escape)
    assert ready.parts.editor.canvas.view.hasFocus()


def test_enter_edits_the_text_and_enter_keeps_it(ready: Program) -> None:
    (note,) = park(ready, "Who pays?")
    go_to_tray(ready)
    press(ready, KEY.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    ready.bot.keyClicks(field, "Who returns?")
    press(ready, KEY.Key_Return)
    assert ready.snapshot.need(note, Note).text == "Who returns?"
    assert steps(ready)[-1] == "Edit “Text”"
    ready.wait(tray_of(ready).strip.hasFocus)


def test_shift_enter_breaks_the_line_of_a_note_and_esc_leaves_it(ready: Program) -> None:
    (note,) = park(ready, "Who pays?")
    go_to_tray(ready)
    press(ready, KEY.Key_F2)
    press(ready, KEY.Key_End)
    press(ready, KEY.Key_Return, SHIFT)
    ready.bot.keyClicks(QApplication.focusWidget(), "We do.")
    press(ready, KEY.Key_Escape)
    assert ready.snapshot.need(note, Note).text == "Who pays?"
    press(ready, KEY.Key_F2)
    press(ready, KEY.Key_End, CONTROL)
    press(ready, KEY.Key_Return, SHIFT)
    ready.bot.keyClicks(QApplication.focusWidget(), "We do.")
    press(ready, KEY.Key_Return)
    assert ready.snapshot.need(note, Note).text == "Who pays?\nWe do."


def test_a_half_typed_text_survives_what_others_add_meanwhile(ready: Program) -> None:
    (note,) = park(ready, "Who pays?")
    go_to_tray(ready)
    press(ready, KEY.Key_F2)
    ready.bot.keyClicks(QApplication.focusWidget(), "Half a tho")
    park(ready, "Another")
    ready.bot.keyClicks(QApplication.focusWidget(), "ught")
    ready.parts.editor.commit_pending()
    assert ready.snapshot.need(note, Note).text == "Half a thought"


def test_delete_deletes_and_the_keyboard_stays(ready: Program) -> None:
    first, second, third = park(ready, "One", "Two", "Three")
    go_to_tray(ready)
    press(ready, KEY.Key_Right)
    press(ready, KEY.Key_Delete)
    assert second not in ready.snapshot
    assert ready.session.selection.ids == (third,)
    press(ready, KEY.Key_Left, SHIFT)
    press(ready, KEY.Key_Delete)
    assert first not in ready.snapshot
    ready.wait(lambda: not tray_of(ready).isVisible())
    assert ready.parts.editor.canvas.view.hasFocus()


# -- sending ---


def test_ctrl_enter_sends_to_what_was_selected_on_the_map(ready: Program) -> None:
    card = ready.snapshot.map_touchpoints(ready.session.map_id)[1]
    first, second = park(ready, "One", "+Two")
    ready.session.selection.set([card.id])
    go_to_tray(ready)
    press(ready, KEY.Key_Return, CONTROL)
    names = [t.name for t in ready.snapshot.touchpoints(card.stage_id)]
    assert names == ["Checkout", "Two"]
    assert ready.session.selection.ids == (first,)
    press(ready, KEY.Key_Return, CONTROL)
    note = ready.snapshot.need(first, Note)
    assert (note.stage_id, note.touchpoint_id) == (card.stage_id, card.id)
    assert steps(ready)[-2:] == ["Move touchpoint", "Move note"]
    ready.wait(lambda: not tray_of(ready).isVisible())
    assert ready.parts.editor.canvas.view.hasFocus()
    assert second in ready.snapshot


def test_the_button_names_the_place(ready: Program) -> None:
    card = ready.snapshot.map_touchpoints(ready.session.map_id)[1]
    park(ready, "One")
    ready.session.selection.set([card.id])
    go_to_tray(ready)
    button = tray_of(ready).head.send_here
    ready.wait(button.isVisible)
    assert "Checkout" in button.text()
    ready.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not ready.snapshot.parked_notes(ready.session.map_id)


def test_send_to_finds_a_place_by_typing(ready: Program) -> None:
    (note,) = park(ready, "One")
    go_to_tray(ready)
    press(ready, KEY.Key_M, CONTROL)
    words = ready.parts.picker.list.words
    ready.wait(words.hasFocus)
    ready.bot.keyClicks(words, "purch")
    ready.bot.keyClick(words, KEY.Key_Return)
    stage = ready.snapshot.stages(ready.session.map_id)[1]
    assert ready.snapshot.need(note, Note).stage_id == stage.id


def test_send_to_moves_things_of_the_map_too(ready: Program) -> None:
    first = ready.snapshot.map_touchpoints(ready.session.map_id)[0]
    select(ready, first.id, "parking.park")
    press(ready, KEY.Key_M, CONTROL)
    words = ready.parts.picker.list.words
    ready.bot.keyClicks(words, "checkout")
    ready.bot.keyClick(words, KEY.Key_Return)
    names = [t.name for t in ready.snapshot.map_touchpoints(ready.session.map_id)]
    assert names == ["Checkout", "Advert"]


def test_send_to_parking_lot_by_key(ready: Program) -> None:
    first = ready.snapshot.map_touchpoints(ready.session.map_id)[0]
    select(ready, first.id, "parking.park")
    press(ready, KEY.Key_J, CONTROL | SHIFT)
    assert ready.snapshot.parked_touchpoints(ready.session.map_id) == [
        ready.snapshot.need(first.id, Touchpoint)
    ]
    assert steps(ready) == ["Send to parking lot"]
    ready.wait(lambda: tray_of(ready).is_open)


def test_the_context_menu_offers_what_is_possible(ready: Program) -> None:
    park(ready, "One")
    go_to_tray(ready)
    menu = open_tray_menu(tray_of(ready), ready.parts.actions, QPoint(10, 10))
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert texts[:2] == ["Edit text", "Send to…"]
    assert "Delete" in texts


def test_a_parked_card_is_duplicated_and_stays_parked(ready: Program) -> None:
    (note,) = park(ready, "One")
    select(ready, note, "edit.duplicate")
    ready.run("edit.duplicate")
    notes = ready.snapshot.parked_notes(ready.session.map_id)
    assert [each.text for each in notes] == ["One", "One"]
    assert ready.session.selection.ids == (notes[1].id,)


def test_edit_text_from_the_menu_opens_the_card(ready: Program) -> None:
    (note,) = park(ready, "One")
    ready.session.selection.set([note])
    ready.run("edit.rename")
    assert tray_of(ready).strip.delegate.editor is QApplication.focusWidget()


def test_a_locked_structure_is_told_in_words(ready: Program) -> None:
    (waits,) = park(ready, "+Waits")
    here = ready.session.map_id
    first = ready.snapshot.map_touchpoints(here)[0]
    with ready.session.document.transaction("lock") as tx:
        tx.update(here, structure_locked=True)
    ready.session.selection.set([first.id])
    said: list[str] = []
    ready.parts.status.said.connect(said.append)
    ready.run("parking.park")
    assert "locked" in said[0]
    assert ready.snapshot.need(first.id, Touchpoint).stage_id is not None
    assert waits in ready.snapshot


# -- a drag over the map ---


def test_while_something_parkable_is_dragged_the_empty_tray_offers_itself(
    ready: Program,
) -> None:
    tray = tray_of(ready)
    ready.session.set_overlay(Overlay(parkable=True))
    assert tray.is_open
    assert tray.head.note.whole == "Drop here to park it"
    ready.session.set_overlay(Overlay())
    assert not tray.isVisible()


def test_a_drag_that_begins_under_the_tray_is_not_over_it_yet(ready: Program) -> None:
    tray = tray_of(ready)
    ready.session.set_overlay(Overlay(parkable=True))
    ready.wait(lambda: tray.height() > 40)
    inside = tray.mapToGlobal(tray.rect().center())
    assert not tray.receiving.covers(inside)
    assert not tray.receiving.covers(inside - QPoint(0, 300))
    assert tray.receiving.covers(inside)
    ready.session.set_overlay(Overlay())


# -- what is missing ---


def test_without_a_map_the_palette_waits_and_says_why(ready: Program) -> None:
    palette = ready.parts.editor.left.palette_
    assert palette.hint.isHidden()
    for journey in ready.snapshot.maps:
        ready.parts.desk.project.delete(journey.id)
    ready.wait(lambda: not any(tile.isEnabled() for tile in palette.tiles()))
    assert "Create a map first" in palette.hint.text()
    assert shown(palette.hint)
    ready.run("edit.undo")
    ready.wait(lambda: all(tile.isEnabled() for tile in palette.tiles()))


def test_a_map_without_a_stage_says_what_to_do(ready: Program) -> None:
    park(ready, "+Waits")
    stages = [stage.id for stage in ready.snapshot.stages(ready.session.map_id)]
    ready.session.selection.set(stages)
    ready.run("edit.delete")
    palette, tray = ready.parts.editor.left.palette_, tray_of(ready)
    ready.wait(lambda: "no stage yet" in palette.hint.text())
    assert shown(palette.hint)
    ready.wait(lambda: "no stage yet" in tray.head.note.whole)


def shown(part: QWidget) -> bool:
    assert isinstance(part, QLabel)
    return part.isVisible() and part.height() >= part.heightForWidth(part.width())
