"""The structure lock and hidden notes, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from journeydesigner.commands.stages import delete_stages
from journeydesigner.commands.workshop.notes import hide
from journeydesigner.model import JourneyError, Note
from tests.qt.app.workshop.hands import Room

CONTROL = Qt.KeyboardModifier.ControlModifier


def _sign(room: Room, action: str) -> QToolButton:
    sign = room.program.parts.status.findChild(QToolButton, f"sign.workshop.{action}")
    assert isinstance(sign, QToolButton)
    return sign


def _delete_stage(room: Room) -> None:
    session = room.program.session
    stage = session.snapshot.stages(session.map_id)[0]
    with session.document.transaction("delete") as tx:
        delete_stages(tx, [stage.id])


def test_the_switch_locks_the_structure_and_the_status_bar_says_so(room: Room) -> None:
    lock = room.page.collect.lock
    assert not _sign(room, "lock").isVisible()
    lock.setFocus()
    room.key(Qt.Key.Key_Space)
    journey = room.program.session.journey
    assert journey is not None
    assert journey.structure_locked
    assert lock.isChecked()
    room.program.wait(_sign(room, "lock").isVisible)
    with pytest.raises(JourneyError, match="The structure is locked"):
        _delete_stage(room)


def test_the_lock_is_a_key_too_and_one_step(room: Room) -> None:
    room.program.parts.editor.focus_map()
    room.key(Qt.Key.Key_L, hold=CONTROL)
    assert room.page.collect.lock.isChecked()
    room.program.run("edit.undo")
    room.settle()
    assert not room.page.collect.lock.isChecked()
    room.program.wait(lambda: not _sign(room, "lock").isVisible())


def test_a_click_on_the_sign_unlocks(room: Room) -> None:
    room.run("lock")
    room.program.wait(_sign(room, "lock").isVisible)
    room.click(_sign(room, "lock"))
    assert not room.page.collect.lock.isChecked()


def test_collecting_is_a_switch_of_the_session_and_no_data(room: Room) -> None:
    before = room.program.snapshot
    room.click(room.page.collect.hide_notes)
    assert room.program.session.collecting.active
    assert room.program.snapshot is before
    room.program.wait(_sign(room, "collect").isVisible)
    room.program.session.document.load(before)
    assert not room.program.session.collecting.active


def test_notes_that_are_added_while_collecting_are_hidden(room: Room) -> None:
    room.run("collect")
    known = {note.id for note in room.program.snapshot.of(Note)}
    room.program.run("insert.pain_point")
    room.type("Nobody sees this", Qt.Key.Key_Return)
    new = [note for note in room.program.snapshot.of(Note) if note.id not in known]
    assert [(note.text, note.hidden) for note in new] == [("Nobody sees this", True)]
    assert room.page.collect.count_text.text() == "1 hidden note"


def test_hidden_notes_are_counted_and_revealed_together_as_one_step(room: Room) -> None:
    ids = room.pain_points("Slow", "Dear", "Late")
    with room.program.session.document.transaction("hide") as tx:
        hide(tx, ids[:2])
    room.settle()
    collect = room.page.collect
    assert collect.count_text.text() == "2 hidden notes"
    room.click(collect.reveal)
    assert not any(note.hidden for note in room.program.snapshot.of(Note))
    assert not collect.reveal.isVisible()
    room.program.run("edit.undo")
    room.settle()
    assert collect.count_text.text() == "2 hidden notes"
    assert collect.reveal.isVisible()
