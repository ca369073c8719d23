"""Cut, copy and paste with the real clipboard, by the keys of the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeydesigner.app.files.paste_dialog import PasteDialog
from journeydesigner.commands.emotions import set_score
from journeydesigner.io.project_file import save
from journeydesigner.model import Lane, Note, Persona, Snapshot, Touchpoint
from tests.qt.app.program import Program

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(program: Program, key: Qt.Key) -> None:
    """Ctrl and the key, wherever the focus is in the window."""
    program.window.activateWindow()
    program.wait(program.window.isActiveWindow)
    QApplication.processEvents()
    QTest.keyClick(program.window.focusWidget() or program.window, key, CONTROL)
    QApplication.processEvents()


def copy(program: Program) -> None:
    press(program, Qt.Key.Key_C)


def paste(program: Program) -> None:
    press(program, Qt.Key.Key_V)


def cards(program: Program) -> list[list[str]]:
    snapshot = program.snapshot
    return [
        [t.name for t in snapshot.touchpoints(stage.id)]
        for stage in snapshot.stages(program.session.map_id)
    ]


def select(program: Program, *names: str) -> None:
    program.parts.editor.focus_map()
    found = program.snapshot.map_touchpoints(program.session.map_id)
    program.session.selection.set(t.id for t in found if t.name in names)


@pytest.fixture
def other(make_program: Callable[[], Program], tmp_path: Path) -> Program:
    """A second window with a project that knows Tim and the website under other ids."""
    from tests.qt.app.projects import small_project

    path = tmp_path / "Other.journey"
    save(path, small_project())
    program = make_program()
    program.open(path)
    return program


def test_touchpoints_are_copied_and_pasted_after_the_selected_one(opened: Program) -> None:
    select(opened, "Advert")
    copy(opened)
    before = opened.snapshot
    select(opened, "Checkout")
    paste(opened)
    assert cards(opened) == [["Advert"], ["Checkout", "Advert"]]
    [new] = opened.session.selection.ids
    assert opened.snapshot.need(new, Touchpoint).name == "Advert"
    press(opened, Qt.Key.Key_Z)
    assert opened.snapshot == before


def test_pasting_again_goes_on_behind_what_was_pasted(opened: Program) -> None:
    opened.parts.editor.focus_map()
    press(opened, Qt.Key.Key_A)
    copy(opened)
    paste(opened)
    paste(opened)
    assert cards(opened) == [["Advert"], ["Checkout", *["Advert", "Checkout"] * 2]]


def test_cut_is_one_step_and_comes_back_with_paste(opened: Program) -> None:
    select(opened, "Advert")
    press(opened, Qt.Key.Key_X)
    assert cards(opened) == [[], ["Checkout"]]
    assert opened.session.document.history.done[-1].name == "Cut touchpoint"
    paste(opened)
    assert cards(opened) == [[], ["Checkout", "Advert"]]
    assert opened.session.document.history.done[-1].name == "Paste touchpoint"


def test_cards_go_to_another_window_with_feelings_and_channel(
    opened: Program, other: Program
) -> None:
    tim = opened.snapshot.personas[0]
    card = opened.snapshot.map_touchpoints(opened.session.map_id)[0]
    with opened.session.document.transaction("feel") as tx:
        set_score(tx, card.id, tim.id, 4.0)
    select(opened, "Advert")
    copy(opened)
    select(other, "Checkout")
    paste(other)
    snapshot = other.snapshot
    assert cards(other) == [["Advert"], ["Checkout", "Advert"]]
    new = snapshot.need(other.session.selection.ids[0], Touchpoint)
    assert [(p.persona_id, p.score) for p in snapshot.emotions(new.id)] == [
        (snapshot.personas[0].id, 4.0)
    ]
    assert new.channel_id == snapshot.channels[0].id
    assert (len(snapshot.personas), len(snapshot.channels)) == (2, 2)


def test_stages_and_whole_maps_go_to_another_window(opened: Program, other: Program) -> None:
    opened.parts.editor.focus_map()
    opened.session.selection.set([opened.snapshot.stages(opened.session.map_id)[0].id])
    copy(opened)
    other.parts.editor.focus_map()
    paste(other)
    assert cards(other) == [["Advert"], ["Checkout"], ["Advert"]]
    opened.session.selection.clear()
    copy(opened)
    paste(other)
    assert [m.title for m in other.snapshot.maps] == [
        "First purchase", "First purchase (copy)", "Return",
    ]  # fmt: skip
    assert other.session.map_id == other.snapshot.maps[1].id
    assert cards(other) == [["Advert"], ["Checkout"]]


def test_a_map_is_copied_from_the_tree(opened: Program, other: Program) -> None:
    menu = opened.parts.menus.tree_menu(opened.snapshot.maps[1].id)
    next(action for action in menu.actions() if action.text() == "Copy").trigger()
    other.parts.editor.focus_map()
    paste(other)
    assert [m.title for m in other.snapshot.maps][1] == "Return (copy)"


def test_other_programs_get_lines_and_a_table(opened: Program) -> None:
    select(opened, "Advert", "Checkout")
    copy(opened)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Advert\t\t\tWebsite\nCheckout\t\t\tWebsite"
    assert "<table" in data.html()
    assert "Checkout</td>" in data.html()


def test_copy_says_when_it_takes_the_map(opened: Program) -> None:
    opened.session.selection.clear()
    opened.parts.actions.refresh()
    assert opened.parts.actions["edit.copy"].text() == "Copy map"
    assert not opened.parts.actions["edit.cut"].isEnabled()
    select(opened, "Advert")
    opened.parts.actions.refresh()
    assert opened.parts.actions["edit.copy"].text() == "Copy"
    assert opened.parts.actions["edit.cut"].isEnabled()


def test_lines_become_touchpoints(opened: Program) -> None:
    QApplication.clipboard().setText("• Search\n• Com\x07pare\n")
    select(opened, "Advert")
    paste(opened)
    assert cards(opened) == [["Advert", "Search", "Compare"], ["Checkout"]]
    assert len(opened.session.selection) == 2
    assert "1 character" in opened.parts.status.findChild(type(opened.parts.status._message)).text()
    assert opened.session.document.history.done[-1].name == "Paste 2 touchpoints"


def test_a_block_of_cells_is_read_by_its_header(opened: Program) -> None:
    QApplication.clipboard().setText(
        "Touchpoint\tStage\tChannel\tEmotion: Tim\nOrder\tPurchase\tstore\t-3\n"
    )
    opened.parts.editor.focus_map()
    paste(opened)
    snapshot = opened.snapshot
    assert cards(opened) == [["Advert"], ["Checkout", "Order"]]
    new = snapshot.need(opened.session.selection.ids[0], Touchpoint)
    assert new.channel_id == snapshot.channels[1].id
    assert [p.score for p in snapshot.emotions(new.id)] == [-3.0]


def test_lines_become_notes_where_a_note_lane_is_selected(opened: Program) -> None:
    opened.run("insert.pain_point")
    opened.parts.editor.commit_pending()
    opened.parts.editor.focus_map()
    QApplication.clipboard().setText("Slow\nDear")
    paste(opened)
    here = opened.session.map_id
    lane = opened.snapshot.lane_of_kind(here, "pain-points")
    assert lane is not None
    stage = opened.snapshot.stages(here)[-1]
    assert [n.text for n in opened.snapshot.notes(lane.id, stage.id)][1:] == ["Slow", "Dear"]


def test_a_mermaid_journey_is_offered_for_import(opened: Program) -> None:
    QApplication.clipboard().setText("journey\n  title Tea\n  section Cook\n    Boil: 5: Me\n")
    opened.parts.editor.focus_map()
    before = opened.snapshot
    paste(opened)
    dialog = opened.dialog(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert "title Tea" in dialog.field.toPlainText()
    dialog.reject()
    assert opened.snapshot == before


def picture(width: int = 30) -> QImage:
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def notes_of_images(snapshot: Snapshot) -> list[Note]:
    lanes = {lane.id for lane in snapshot.of(Lane) if lane.lane_kind == "images"}
    return [note for note in snapshot.of(Note) if note.lane_id in lanes]


def test_an_image_becomes_a_note_in_a_lane_of_images(opened: Program) -> None:
    QApplication.clipboard().setImage(picture(4000))
    select(opened, "Advert")
    paste(opened)
    [note] = notes_of_images(opened.snapshot)
    assert note.picture_id in opened.snapshot
    assert opened.snapshot.is_under_touchpoint(note)
    assert opened.session.selection.ids == (note.id,)
    press(opened, Qt.Key.Key_Z)
    assert not notes_of_images(opened.snapshot)
    assert opened.snapshot.lane_of_kind(opened.session.map_id, "images") is None


def test_an_image_becomes_the_photo_of_the_selected_persona(opened: Program) -> None:
    tim = opened.snapshot.personas[0]
    opened.parts.editor.focus_map()
    opened.session.selection.set([tim.id])
    QApplication.clipboard().setImage(picture())
    paste(opened)
    assert opened.snapshot.need(tim.id, Persona).photo_id in opened.snapshot
    assert not notes_of_images(opened.snapshot)


def test_a_copied_picture_file_is_pasted_and_other_files_are_refused(
    opened: Program, tmp_path: Path
) -> None:
    file = tmp_path / "shelf.png"
    assert picture().save(str(file))
    _copy_file(file)
    opened.parts.editor.focus_map()
    paste(opened)
    assert len(notes_of_images(opened.snapshot)) == 1
    _copy_file(tmp_path / "letter.docx")
    opened.will_answer("OK")
    opened.run("edit.paste")
    assert "Only pictures" in opened.asked[0]


def _copy_file(file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(data)


def test_a_broken_fragment_is_told_and_changes_nothing(opened: Program) -> None:
    data = QMimeData()
    data.setData("application/x-journeydesigner-fragment", b"{}")
    QApplication.clipboard().setMimeData(data)
    before = opened.snapshot
    opened.will_answer("OK")
    opened.run("edit.paste")
    assert "cannot be read" in opened.asked[0]
    assert opened.snapshot == before


def test_a_text_field_keeps_its_own_clipboard(opened: Program) -> None:
    select(opened, "Advert")
    opened.wait(lambda: opened.parts.editor.panel.findChildren(QLineEdit))
    field = next(f for f in opened.parts.editor.panel.findChildren(QLineEdit)
                 if f.text() == "Advert")  # fmt: skip
    field.setFocus()
    field.selectAll()
    copy(opened)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Advert"
    assert not data.hasHtml()
    field.end(False)
    paste(opened)
    opened.run("edit.paste")
    assert field.text() == "AdvertAdvertAdvert"
    assert sum(len(stage) for stage in cards(opened)) == 2


def test_a_text_typed_on_the_map_keeps_its_own_clipboard(opened: Program) -> None:
    select(opened, "Advert")
    QApplication.clipboard().setText("Poster")
    opened.run("edit.rename")
    paste(opened)
    opened.parts.editor.commit_pending()
    assert sum(len(stage) for stage in cards(opened)) == 2
    assert "Poster" in cards(opened)[0][0]


def test_lanes_are_duplicated_unless_there_can_be_only_one(opened: Program) -> None:
    opened.run("insert.pain_point")
    opened.parts.editor.commit_pending()
    here = opened.session.map_id
    for kind, possible in (("emotion", False), ("pain-points", True)):
        lane = opened.snapshot.lane_of_kind(here, kind)
        assert lane is not None
        opened.session.selection.set([lane.id])
        opened.parts.actions.refresh()
        assert opened.parts.actions["edit.duplicate"].isEnabled() is possible
    opened.run("edit.duplicate")
    assert [lane.lane_kind for lane in opened.snapshot.lanes(here)].count("pain-points") == 2
