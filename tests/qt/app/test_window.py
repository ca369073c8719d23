"""The window itself: start page, theme, bars, dialogs, what is remembered, what is left behind."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from journeydesigner.app.dialog import Dialog
from journeydesigner.app.helping.about_dialog import AboutDialog, licences
from journeydesigner.app.helping.shortcuts_dialog import ShortcutsDialog, shortcut_groups
from journeydesigner.app.places import Places
from journeydesigner.app.preferences_dialog import PreferencesDialog
from journeydesigner.app.window.counts import map_text, selection_text
from journeydesigner.layout.theme import DARK, LIGHT
from journeydesigner.resources import resource
from tests.qt.app.program import Program

# -- start page ------------------------------------------------------------------------------


def test_the_program_begins_with_templates_and_samples(program: Program) -> None:
    start = program.parts.start
    assert program.window.is_showing(start)
    assert start.hero.offer.title == "Blank"
    assert [card.offer.title for card in start.templates.cards] == [
        "Customer journey (cycle)",
        "End-to-end journey",
        "Trust and acquisition",
        "Buyer's and customer journey (two phases)",
        "Service blueprint",
    ]
    assert len(start.samples.cards) == 3


def test_every_card_gets_a_picture(program: Program) -> None:
    program.wait(lambda: program.parts.start.is_drawn)


@pytest.mark.parametrize("number", range(8))
def test_a_card_opens_a_project_that_counts_as_unchanged(program: Program, number: int) -> None:
    card = program.parts.start.cards[number]
    program.bot.keyClick(card, Qt.Key.Key_Return)
    assert program.window.is_showing(program.parts.editor)
    assert program.session.journey is not None
    assert not program.window.isWindowModified()
    assert program.parts.files.path is None


def test_the_author_of_the_preferences_is_named_in_new_projects(program: Program) -> None:
    program.parts.core.settings.author = "Ada"
    program.parts.start.hero.click()
    assert program.snapshot.project.author == "Ada"
    assert program.snapshot.maps[0].author == "Ada"


def test_new_keeps_the_open_project_until_something_is_chosen(opened: Program) -> None:
    opened.edit()
    opened.run("file.new")
    assert opened.window.is_showing(opened.parts.start)
    opened.parts.start.back_wanted.emit()
    assert opened.window.is_showing(opened.parts.editor)
    opened.run("file.new")
    opened.will_answer("Cancel")
    opened.parts.start.cards[0].click()
    assert opened.window.isWindowModified()
    assert opened.parts.files.path is not None


def test_escape_goes_back_from_the_start_screen(opened: Program) -> None:
    opened.run("file.new")
    QTest.keyClick(opened.parts.start.cards[0], Qt.Key.Key_Escape)
    assert opened.window.is_showing(opened.parts.editor)


def test_escape_stays_on_the_start_screen_where_nothing_is_open(program: Program) -> None:
    QTest.keyClick(program.parts.start.cards[0], Qt.Key.Key_Escape)
    assert program.window.is_showing(program.parts.start)


# -- theme -----------------------------------------------------------------------------------


def test_the_theme_changes_everything_at_once(opened: Program) -> None:
    opened.run("view.theme_dark")
    assert opened.parts.core.appearance.theme is DARK
    assert _surface(opened) == QColor(*DARK.colour("surface"))
    opened.run("view.theme_light")
    assert opened.parts.core.appearance.theme is LIGHT
    assert _surface(opened) == QColor(*LIGHT.colour("surface"))


def test_the_chosen_theme_is_remembered(make_program: Callable[[], Program]) -> None:
    first = make_program()
    first.run("view.theme_dark")
    first.window.close()
    assert make_program().parts.core.appearance.theme is DARK


def test_the_theme_follows_the_system(program: Program) -> None:
    hints = QApplication.styleHints()
    program.run("view.theme_system")
    hints.setColorScheme(Qt.ColorScheme.Dark)
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    program.parts.core.appearance.refresh()
    assert program.parts.core.appearance.theme is (DARK if dark else LIGHT)
    hints.unsetColorScheme()


def _surface(program: Program) -> QColor:
    picture = program.parts.top.grab().toImage()
    return picture.pixelColor(picture.width() // 2, 4)


# -- bars ------------------------------------------------------------------------------------


def test_the_status_bar_counts_and_names_the_selection(opened: Program) -> None:
    assert map_text(opened.session) == "2 touchpoints · 2 stages"
    points = opened.snapshot.map_touchpoints(opened.session.map_id)
    opened.session.selection.set([points[0].id])
    assert selection_text(opened.session) == "1 touchpoint selected"
    opened.session.selection.add([opened.snapshot.stages(opened.session.map_id)[0].id])
    assert selection_text(opened.session) == "2 items selected"


def test_a_click_on_the_zoom_is_actual_size(opened: Program) -> None:
    opened.run("view.zoom_in")
    zoom = opened.parts.status.findChild(QToolButton, "zoom")
    assert zoom is not None
    opened.wait(lambda: zoom.text() == "120 %")
    zoom.click()
    assert opened.parts.editor.canvas.view.zoom == pytest.approx(1.0)
    assert zoom.text() == "100 %"


def test_the_status_bar_says_when_it_was_saved(opened: Program) -> None:
    opened.edit()
    opened.wait(lambda: _says(opened, "Unsaved changes"))
    opened.save()
    opened.wait(lambda: any(text.startswith("Saved ") for text in _texts(opened)))


def test_file_and_map_stand_in_the_top_bar(opened: Program) -> None:
    texts = [label.text() for label in opened.parts.top.findChildren(QLabel)]
    assert "Rain jacket.journey" in texts
    assert "First purchase" in texts


def _texts(program: Program) -> list[str]:
    return [label.text() for label in program.parts.status.findChildren(QLabel)]


def _says(program: Program, text: str) -> bool:
    return text in _texts(program)


# -- dialogs ---------------------------------------------------------------------------------


def test_preferences_hold_at_once(program: Program) -> None:
    program.run("file.preferences")
    dialog = program.dialog(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    assert program.parts.core.appearance.theme is DARK
    dialog.author.setText("Ada Lovelace")
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    dialog.paper.activated.emit(dialog.paper.currentIndex())
    motion = program.parts.editor.canvas.view.camera.motion
    dialog.still.setChecked(True)
    assert motion.reduced() is True
    dialog.still.setChecked(False)
    assert motion.reduced() is None
    dialog.close()
    assert program.parts.core.settings.author == "Ada Lovelace"
    assert program.parts.core.settings.paper == "a4"


def test_about_shows_every_licence(program: Program) -> None:
    program.run("help.about")
    dialog = program.dialog(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert dialog.list.count() == len(licences())
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        assert len(dialog.text.toPlainText()) > 100
    assert any("Lucide" in entry.name for entry in licences())
    assert any(entry.licence.startswith("OFL") for entry in licences())
    assert all(resource(*entry.text.split("/")).is_file() for entry in licences())
    dialog.close()


def test_the_list_of_shortcuts_reads_the_table(program: Program) -> None:
    rows = {meaning: keys for _, group in shortcut_groups() for keys, meaning in group}
    assert rows["Save"] == "Ctrl+S"
    assert rows["Undo"] == "Ctrl+Z"
    program.run("help.shortcuts")
    dialog = program.dialog(ShortcutsDialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Ctrl+S" in shown
    dialog.close()


# -- remembered and left behind --------------------------------------------------------------


def test_columns_keep_their_widths_and_can_be_hidden(
    make_program: Callable[[], Program], project_file: Path
) -> None:
    first = make_program()
    first.open(project_file)
    first.run("view.left")
    assert not first.parts.editor.left.isVisible()
    first.window.close()
    second = make_program()
    second.open(project_file)
    assert not second.parts.editor.left_shown
    assert second.parts.editor.right_shown
    second.run("view.left")
    assert second.parts.editor.left.isVisible()


def test_maps_are_gone_through_by_keys(opened: Program) -> None:
    ids = [journey.id for journey in opened.snapshot.maps]
    opened.run("view.next_map")
    assert opened.session.map_id == ids[1]
    opened.run("view.next_map")
    assert opened.session.map_id == ids[0]
    opened.run("view.previous_map")
    assert opened.session.map_id == ids[1]


def test_no_window_is_left_behind(opened: Program) -> None:
    for action in ("file.preferences", "help.about", "help.shortcuts", "file.paste_mermaid"):
        opened.run(action)
        for dialog in opened.window.findChildren(Dialog):
            if dialog.isVisible():
                dialog.reject()
    QApplication.processEvents()
    gc.collect()
    QApplication.processEvents()
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [opened.window]


def test_a_long_name_with_a_mark_of_qt_is_shown_whole(opened: Program, tmp_path: Path) -> None:
    opened.parts.files.current.show(tmp_path / "a[*]b.journey")
    assert "a[*][*]b.journey" in opened.window.windowTitle()


def test_the_program_runs_where_nothing_can_be_kept(
    make_program: Callable[[], Program], places: Places, project_file: Path
) -> None:
    for folder in (places.config, places.state, places.data):
        if folder.exists():
            shutil.rmtree(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.write_text("a file where the folder should be")
    program = make_program()
    program.open(project_file)
    program.edit("Still saved")
    program.parts.autosave.keep_now()
    program.save()
    assert "Still saved" in project_file.read_text("utf-8")
    for folder in (places.config, places.state, places.data):
        folder.unlink()


def test_a_script_without_a_font_is_told_once(opened: Program) -> None:
    opened.edit("Łódź 😀 नमस्ते")
    assert not opened.parts.notices.isVisible()
    opened.edit("𐎠𐎡")  # Old Persian
    opened.wait(opened.parts.notices.isVisible)
    assert "Old Persian" in opened.parts.notices.text
    opened.parts.notices.hide()
    opened.edit("𐎠𐎡𐎢")
    assert not opened.parts.notices.isVisible()
