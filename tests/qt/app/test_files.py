"""Open, save, ask, recent files, drops: what a user may rely on about files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu

from journeydesigner import api
from journeydesigner.app.list_dialog import ListDialog
from journeydesigner.io.project_file import load
from journeydesigner.model import JourneyMap
from tests.qt.app.program import Program

MERMAID = "journey\n  title My day\n  section Work\n    Tea: 5: Me\n    Stairs: 3: Me, Cat\n"


def test_a_file_opens_with_its_name_in_the_title(opened: Program) -> None:
    assert opened.window.windowTitle() == "Rain jacket.journey[*] – Journey Designer"
    assert not opened.window.isWindowModified()
    assert opened.window.is_showing(opened.parts.editor)
    assert opened.session.journey is not None
    assert opened.session.journey.title == "First purchase"


def test_an_edit_marks_the_window_and_undo_unmarks_it(opened: Program) -> None:
    opened.edit()
    assert opened.window.isWindowModified()
    opened.run("edit.undo")
    assert not opened.window.isWindowModified()


def test_what_is_saved_is_there_after_opening_again(opened: Program, project_file: Path) -> None:
    opened.edit("A better title")
    before = opened.snapshot
    opened.save()
    assert not opened.window.isWindowModified()
    assert load(project_file).snapshot == before
    opened.edit("Not saved")
    opened.will_answer("Don’t save")
    opened.open(project_file)
    assert opened.snapshot == before


def test_save_as_makes_another_file_and_goes_on_with_it(
    opened: Program, project_file: Path, tmp_path: Path
) -> None:
    content = project_file.read_bytes()
    opened.edit()
    opened.will_choose_file(tmp_path / "Other.journey")
    with opened.bot.waitSignal(opened.parts.files.saver.saved, timeout=10_000):
        opened.run("file.save_as")
    assert project_file.read_bytes() == content
    assert load(tmp_path / "Other.journey").snapshot == opened.snapshot
    assert opened.window.windowTitle().startswith("Other.journey")


def test_a_save_dialog_that_is_cancelled_changes_nothing(opened: Program) -> None:
    opened.edit()
    opened.will_choose_file(None)
    opened.run("file.save_as")
    assert opened.window.isWindowModified()


def test_an_edit_while_saving_is_not_taken_for_saved(opened: Program, project_file: Path) -> None:
    opened.edit("First")
    saver = opened.parts.files.saver
    with opened.bot.waitSignal(saver.saved, timeout=10_000):
        opened.run("file.save")
        opened.edit("Second")
    assert opened.window.isWindowModified()
    assert load(project_file).snapshot.need(opened.session.map_id, JourneyMap).title == "First"


def test_saving_that_fails_tells_and_keeps_the_changes(
    opened: Program, project_file: Path, tmp_path: Path
) -> None:
    content = project_file.read_bytes()
    opened.edit()
    opened.parts.files.current.path = tmp_path / "no such folder" / "x.journey"
    opened.parts.files.current.state = None
    opened.will_answer("Cancel")
    opened.run("file.save")
    opened.wait(lambda: opened.asked)
    assert "The file was not saved." in opened.asked[0]
    assert "no such folder" in opened.asked[0]
    assert opened.window.isWindowModified()
    assert project_file.read_bytes() == content
    opened.parts.files.current.path = project_file


def test_a_file_that_changed_on_disk_is_asked_about(opened: Program, project_file: Path) -> None:
    other = project_file.read_bytes().replace(b"First purchase", b"From elsewhere")
    project_file.write_bytes(other)
    opened.edit()
    opened.will_answer("Cancel")
    opened.run("file.save")
    opened.wait(lambda: opened.asked)
    assert "changed by another program" in opened.asked[0]
    assert project_file.read_bytes() == other
    assert opened.window.isWindowModified()
    opened.will_answer("Replace the file")
    opened.save()
    assert load(project_file).snapshot == opened.snapshot


@pytest.mark.parametrize("answer", ["Save", "Don’t save", "Cancel"])
def test_closing_with_unsaved_changes_asks(
    opened: Program, project_file: Path, answer: str
) -> None:
    opened.edit("Asked about")
    opened.will_answer(answer)
    opened.window.close()
    opened.wait(lambda: opened.asked)
    assert "Save the changes to “Rain jacket.journey”?" in opened.asked[0]
    if answer == "Cancel":
        assert opened.window.isVisible()
        assert opened.window.isWindowModified()
        return
    opened.wait(lambda: not opened.window.isVisible())
    saved = load(project_file).snapshot.need(opened.session.map_id, JourneyMap)
    assert saved.title == ("Asked about" if answer == "Save" else "First purchase")


def test_closing_without_changes_does_not_ask(opened: Program) -> None:
    opened.window.close()
    assert not opened.window.isVisible()


def test_text_half_typed_on_the_map_is_saved(opened: Program, project_file: Path) -> None:
    opened.run("insert.touchpoint")
    editor = opened.parts.editor.canvas.editor
    opened.bot.keyClicks(editor, "Half typed")
    opened.save()
    names = [t.name for t in load(project_file).snapshot.map_touchpoints(opened.session.map_id)]
    assert "Half typed" in names


def test_a_damaged_record_is_set_aside_and_listed(program: Program, project_file: Path) -> None:
    text = project_file.read_text("utf-8").replace('"name":"Website"', '"name":17')
    project_file.write_text(text, "utf-8")
    found: list[str] = []

    def read_and_close() -> None:
        for dialog in program.window.findChildren(ListDialog):
            found.append(dialog.text)
            dialog.accept()

    timer = QTimer()
    timer.timeout.connect(read_and_close)
    timer.start(20)
    program.open(project_file)
    program.wait(lambda: found)
    timer.stop()
    assert "could not be read" in found[0]
    assert program.window.is_showing(program.parts.editor)


def test_a_file_that_is_none_is_refused_in_words(program: Program, tmp_path: Path) -> None:
    bad = tmp_path / "Bad.journey"
    bad.write_bytes(b"\x00\xff not a project")
    program.will_answer("OK")
    program.parts.files.open_file(bad)
    program.wait(lambda: program.asked)
    assert str(bad) in program.asked[0]
    assert not program.parts.files.is_open


# -- recent files ----------------------------------------------------------------------------


def test_recent_files_are_remembered_newest_first(
    make_program: Callable[[], Program], project_file: Path, tmp_path: Path
) -> None:
    first = make_program()
    other = tmp_path / "Other.journey"
    other.write_bytes(project_file.read_bytes())
    first.open(project_file)
    first.open(other)
    first.window.close()
    second = make_program()
    assert second.parts.files.recent.files == [other, project_file]


def test_missing_recent_files_are_grey_and_can_be_removed(
    opened: Program, project_file: Path
) -> None:
    project_file.unlink()
    menu = _recent_menu(opened)
    entry = menu.actions()[0]
    assert entry.text() == "Rain jacket.journey (missing)"
    assert not entry.isEnabled()
    next(a for a in menu.actions() if a.text() == "Remove missing files").trigger()
    assert opened.parts.files.recent.files == []


def test_at_most_ten_recent_files(program: Program, tmp_path: Path) -> None:
    for number in range(14):
        program.parts.files.recent.add(tmp_path / f"{number}.journey")
    assert len(program.parts.files.recent.files) == 10
    assert program.parts.files.recent.files[0] == tmp_path / "13.journey"


def _recent_menu(program: Program) -> QMenu:
    file_menu = program.parts.menu.actions()[0].menu()
    assert file_menu is not None
    menu = next(a.menu() for a in file_menu.actions() if a.text() == "Open recent")
    assert menu is not None
    menu.aboutToShow.emit()
    return menu


# -- import and drop -------------------------------------------------------------------------


def test_a_dropped_project_opens(program: Program, project_file: Path) -> None:
    with program.bot.waitSignal(program.parts.files.opened, timeout=10_000):
        _drop(program, project_file)
    assert program.parts.files.path == project_file


def test_a_dropped_mermaid_file_is_imported_as_unsaved_work(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "Day.mmd"
    file.write_text(MERMAID, "utf-8")
    with program.bot.waitSignal(program.parts.files.opened, timeout=10_000):
        _drop(program, file)
    assert [m.title for m in program.snapshot.maps] == ["My day"]
    assert program.window.isWindowModified()
    assert program.parts.files.path is None


def test_a_dropped_pdf_brings_its_project_back(program: Program, tmp_path: Path) -> None:
    made = api.new("Blank")
    file = tmp_path / "Day.pdf"
    api.export(made, file)
    with program.bot.waitSignal(program.parts.files.opened, timeout=10_000):
        _drop(program, file)
    assert program.snapshot == made.snapshot
    assert program.window.isWindowModified()
    assert program.parts.files.path is None


def test_other_files_are_not_taken(program: Program, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "x.exe"))])
    event = _event(data)
    program.window.dropEvent(event)
    assert not event.isAccepted()


def test_pasted_mermaid_text_is_imported(program: Program) -> None:
    from journeydesigner.app.files.paste_dialog import PasteDialog

    program.run("file.paste_mermaid")
    dialog = program.dialog(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert not dialog.ok.isEnabled()
    dialog.field.setPlainText(MERMAID)
    with program.bot.waitSignal(program.parts.files.opened, timeout=10_000):
        dialog.ok.click()
    assert [s.name for s in program.snapshot.stages(program.session.map_id)] == ["Work"]


def _drop(program: Program, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = _event(data)
    program.window.dropEvent(event)
    assert event.isAccepted()


def _event(data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    return event


# -- recovery and versions -------------------------------------------------------------------


def test_unsaved_work_is_kept_and_offered_at_the_next_start(
    make_program: Callable[[], Program], project_file: Path
) -> None:
    crashed = make_program()
    crashed.open(project_file)
    crashed.edit("Nearly lost")
    with crashed.bot.waitSignal(crashed.parts.autosave.kept, timeout=10_000):
        crashed.parts.autosave.keep_now()
    _let_go_of_the_lock(crashed)
    second = make_program()
    second.parts.recovery.look()
    second.wait(second.parts.notices.isVisible)
    assert "Rain jacket.journey" in second.parts.notices.text
    with second.bot.waitSignal(second.parts.files.opened, timeout=10_000):
        second.parts.notices.buttons[0].click()
    assert second.session.journey is not None
    assert second.session.journey.title == "Nearly lost"
    assert second.window.isWindowModified()
    assert second.parts.files.path == project_file


def test_saving_leaves_nothing_to_recover(opened: Program) -> None:
    opened.edit()
    with opened.bot.waitSignal(opened.parts.autosave.kept, timeout=10_000):
        opened.parts.autosave.keep_now()
    assert _copies(opened)
    opened.save()
    assert not _copies(opened)


def test_the_project_file_is_never_written_by_autosave(opened: Program, project_file: Path) -> None:
    content = project_file.read_bytes()
    opened.edit()
    with opened.bot.waitSignal(opened.parts.autosave.kept, timeout=10_000):
        opened.parts.autosave.keep_now()
    assert project_file.read_bytes() == content


def test_an_edit_starts_the_autosave_by_itself(opened: Program) -> None:
    with opened.bot.waitSignal(opened.parts.autosave.kept, timeout=10_000):
        opened.edit()
    assert _copies(opened)


def test_earlier_versions_open_as_copies(opened: Program) -> None:
    from journeydesigner.app.files.versions_dialog import VersionsDialog

    for title in ("One", "Two"):
        opened.edit(title)
        opened.save()
    opened.run("file.versions")
    dialog = opened.dialog(VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(1)
    with opened.bot.waitSignal(opened.parts.files.opened, timeout=10_000):
        dialog.ok.click()
    assert opened.session.journey is not None
    assert opened.session.journey.title == "One"
    assert opened.parts.files.path is None


def _copies(program: Program) -> list[str]:
    return [file.name for file in program.places.recovery.glob("*.recovery")]


def _let_go_of_the_lock(program: Program) -> None:
    """As the end of a process does: the lock goes, the copy stays."""
    session = program.parts.autosave._session
    assert session is not None
    session._lock.release()
