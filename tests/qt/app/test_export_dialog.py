"""Exporting through the dialog."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QListWidget, QPushButton

from journeydesigner import api
from journeydesigner.app.export_dialog.choice import PRINT, remembered
from journeydesigner.app.export_dialog.dialog import ExportDialog, print_hint
from journeydesigner.app.export_dialog.result_dialog import ResultDialog
from journeydesigner.app.paper import PAPERS, paper
from journeydesigner.commands.export_presets import add_preset
from journeydesigner.commands.workshop.agenda import use_template
from journeydesigner.export.options import MM, ExportOptions
from journeydesigner.export.result import ExportWarning
from journeydesigner.export.stored_options import stored
from journeydesigner.model import Note, Touchpoint
from tests.qt.app.program import Program


def _dialog(program: Program) -> ExportDialog:
    program.run("file.export")
    dialog = program.dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def _export(program: Program, dialog: ExportDialog, path: Path) -> None:
    program.will_choose_file(path)
    dialog.ok.click()
    program.dialog(ResultDialog).close()


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "svg", "png", "html", "md", "csv", "mmd"])
def test_the_dialog_writes_the_same_bytes_as_the_exporter(
    opened: Program, tmp_path: Path, suffix: str
) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format(suffix)
    options = dialog.form.choice.options(dialog.form.map_ids)
    path = tmp_path / f"out.{suffix}"
    _export(opened, dialog, path)
    project = api.Project(opened.snapshot)
    values = {name: getattr(options, name) for name in stored(options)}
    ids = options.map_ids
    assert path.read_bytes() == api.export_bytes(project, suffix, maps=ids, **values).data


@pytest.mark.parametrize("name", ["xlsx", "html", "md", "csv", "mmd"])
def test_only_pictures_and_pages_are_asked_for_a_title_block(opened: Program, name: str) -> None:
    dialog = _dialog(opened)
    assert dialog.form.content.title_block.isVisible()
    dialog.form.choose_format(name)
    assert not dialog.form.content.title_block.isVisible()
    dialog.reject()


def _shows(dialog: ExportDialog, text: str) -> bool:
    return dialog.preview.text.toPlainText() == text


def test_a_text_is_previewed_as_it_will_be_written(opened: Program) -> None:
    dialog = _dialog(opened)
    project = api.Project(opened.snapshot)
    for name in ("md", "mmd"):
        dialog.form.choose_format(name)
        written = api.export_bytes(project, name, maps=dialog.form.map_ids).data.decode()
        opened.wait(partial(_shows, dialog, written))
        assert dialog.preview.text.isVisible()
    dialog.form.choose_format("csv")
    assert dialog.preview.table.isVisible()
    dialog.reject()


def test_a_pdf_has_a_page_for_each_chosen_map(opened: Program, tmp_path: Path) -> None:
    dialog = _dialog(opened)
    _export(opened, dialog, tmp_path / "both.pdf")
    assert len(pypdfium2.PdfDocument((tmp_path / "both.pdf").read_bytes())) == 2
    dialog = _dialog(opened)
    dialog.form.several.item(0).setCheckState(Qt.CheckState.Unchecked)
    _export(opened, dialog, tmp_path / "one.pdf")
    assert len(pypdfium2.PdfDocument((tmp_path / "one.pdf").read_bytes())) == 1


def test_the_table_can_be_read_back(opened: Program, tmp_path: Path) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format("xlsx")
    _export(opened, dialog, tmp_path / "table.xlsx")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "table.xlsx").read_bytes()))
    names = [row[0].value for row in book.worksheets[0].iter_rows(min_row=2)]
    assert {"Advert", "Checkout"} <= set(names)


def test_the_preview_shows_the_page(opened: Program) -> None:
    dialog = _dialog(opened)
    opened.wait(lambda: dialog.preview.page.has_image)
    assert "smallest text" in dialog.hint.text()
    dialog.reject()


def test_the_options_are_remembered(opened: Program, tmp_path: Path) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format("png")
    dialog.form.files.scale.setCurrentIndex(dialog.form.files.scale.findData(3.0))
    dialog.form.content.title_block.setChecked(False)
    dialog.form.content.lanes.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.form.choice.chosen.lanes
    _export(opened, dialog, tmp_path / "x.png")
    again = remembered(opened.parts.core.settings)
    assert again.format == "png"
    assert again.chosen == ExportOptions(pixel_scale=3.0, title_block=False, paper="a3")
    assert again.folder == str(tmp_path)


def test_the_agenda_is_offered_where_there_is_one_and_goes_into_the_workbook(
    opened: Program, tmp_path: Path
) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format("xlsx")
    assert dialog.form.files.agenda.isHidden()
    dialog.reject()
    with opened.session.document.transaction("Agenda") as tx:
        use_template(tx, "data")
    dialog = _dialog(opened)
    assert dialog.form.files.agenda.isHidden()
    dialog.form.choose_format("xlsx")
    assert not dialog.form.files.agenda.isHidden()
    assert not dialog.form.files.agenda.isChecked()
    dialog.form.files.agenda.click()
    _export(opened, dialog, tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "book.xlsx").read_bytes()))
    assert len(list(book["Agenda"].iter_rows(min_row=2))) == 9
    assert remembered(opened.parts.core.settings).chosen.agenda


def test_the_dialog_says_that_hidden_notes_go_out_with_the_project_file(opened: Program) -> None:
    dialog = _dialog(opened)
    assert dialog.form.files.attached_too.isHidden()
    dialog.reject()
    map_id = opened.snapshot.maps[0].id
    with opened.session.document.transaction("Hide") as tx:
        for text in ("mine", "also-mine"):
            tx.add(Note(id=f"note:{text}", map_id=map_id, text=text, hidden=True))
    files = _dialog(opened).form.files
    assert not files.attached_too.isHidden()
    assert files.attached_too.text() == "2 hidden notes are in it too."
    opened.dialog(ExportDialog).form.choose_format("svg")
    assert files.attached_too.isHidden()


def test_an_export_that_fails_leaves_the_older_file_and_tells(
    opened: Program, tmp_path: Path
) -> None:
    dialog = _dialog(opened)
    blocked = tmp_path / "folder.pdf"
    blocked.mkdir()
    (blocked / "kept.txt").write_text("kept")
    dialog._begin(blocked)
    opened.wait(dialog.error.isVisible)
    assert "folder" in dialog.error.text()
    assert (blocked / "kept.txt").read_text() == "kept"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".tmp"] == []
    assert dialog.ok.isEnabled()
    dialog.reject()


def test_a_stopped_export_writes_nothing(opened: Program, tmp_path: Path) -> None:
    dialog = _dialog(opened)
    target = tmp_path / "older.pdf"
    target.write_bytes(b"older")
    dialog._begin(target)
    dialog.cancel_button.click()
    opened.wait(dialog.error.isVisible)
    assert "stopped" in dialog.error.text()
    assert target.read_bytes() == b"older"
    assert dialog.isVisible()
    dialog.reject()


def test_nothing_chosen_cannot_be_exported(opened: Program) -> None:
    dialog = _dialog(opened)
    for row in range(dialog.form.several.count()):
        dialog.form.several.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_the_result_names_the_place_and_the_warnings(opened: Program, tmp_path: Path) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format("mmd")
    opened.will_choose_file(tmp_path / "day.mmd")
    dialog.ok.click()
    result = opened.dialog(ResultDialog)
    texts = [button.text() for button in result.findChildren(QPushButton)]
    assert {"Open", "Open folder", "Close"} <= set(texts)
    result.close()


def test_every_paper_scales_down_only() -> None:
    for sheet in PAPERS:
        assert 0 < sheet.scale(4000, 1000) < 1
        assert sheet.scale(200, 100) == 1.0
        assert sheet.scale(3000, 900) == pytest.approx(sheet.scale(900, 3000))
    assert paper("unknown").name == "a3"


def test_small_print_is_warned_of() -> None:
    assert "only" not in print_hint(900, 600, "a3")
    assert "only" in print_hint(6000, 900, "a4")


# -- pages ---------------------------------------------------------------------------------


def _drawn(program: Program, dialog: ExportDialog) -> int:
    """Waits for the preview; how many pages it has."""
    program.wait(lambda: dialog.preview.drawn is not None and dialog.preview.page.has_image)
    assert dialog.preview.drawn is not None
    return len(dialog.preview.drawn.pages)


def _choose(combo: QComboBox, value: object) -> None:
    combo.setCurrentIndex(combo.findData(value))


def test_a_poster_shows_every_sheet_with_its_label(opened: Program) -> None:
    dialog = _dialog(opened)
    assert _drawn(opened, dialog) == 2
    _choose(dialog.form.pages.placement, "tiles")
    dialog.form.pages.margin.setValue(12.0)
    dialog.form.pages.scale.setValue(200)
    opened.wait(lambda: dialog.preview.drawn is None)
    count = _drawn(opened, dialog)
    rows = dialog.preview.thumbnails
    assert rows.count() == count > 2
    pages = enumerate(dialog.preview.drawn.pages, 1)
    labels = [page.label if page.kind == "tile" else str(n) for n, page in pages]
    assert [rows.item(row).text() for row in range(count)] == labels
    assert "A1" in labels
    assert dialog.form.choice.chosen.margin == 12 * MM
    rows.setCurrentRow(count - 1)
    assert f"Page {count} of {count}" in dialog.preview._caption.text()
    dialog.reject()


def test_a_page_is_shown_at_its_real_size(opened: Program) -> None:
    dialog = _dialog(opened)
    _drawn(opened, dialog)
    _choose(dialog.preview.zoom, 1.0)
    view = dialog.preview.page
    page = dialog.preview.drawn.pages[0]
    assert view.shown_scale == view.logicalDpiX() / 72
    assert view._sheet.page.width() == pytest.approx(page.width * view.logicalDpiX() / 72)
    wanted = round(page.width * view.shown_scale)
    opened.wait(lambda: view._sheet.image and abs(view._sheet.image.width() - wanted) <= 2)
    dialog.reject()


def test_every_placement_of_the_exporter_can_be_chosen_and_drawn(opened: Program) -> None:
    dialog = _dialog(opened)
    placement = dialog.form.pages.placement
    for place in range(placement.count()):
        placement.setCurrentIndex(place)
        if place:
            opened.wait(lambda: dialog.preview.drawn is None)
        assert _drawn(opened, dialog) >= 1
    dialog.reject()


def test_a_wrong_value_is_told_where_the_pages_would_be(opened: Program) -> None:
    dialog = _dialog(opened)
    dialog.form.content.date.setText("tomorrow")
    dialog.form.content.date.editingFinished.emit()
    opened.wait(lambda: "no date" in dialog.preview.page._sheet.words)
    dialog.reject()


def test_a_warning_leads_to_its_place_and_suggests_tiles(opened: Program) -> None:
    dialog = _dialog(opened)
    _drawn(opened, dialog)
    card = next(iter(opened.snapshot.of(Touchpoint)))
    warnings = (
        ExportWarning("Small", "Map", suggestion="tiles"),
        ExportWarning("A box", "Map", card.id, card.map_id),
    )
    dialog.preview.warned.emit(warnings)
    assert dialog.warnings.isVisible()
    dialog.warnings.instead.click()
    assert dialog.form.choice.chosen.placement == "tiles"
    dialog.preview.warned.emit(warnings)
    dialog.warnings.rows.itemActivated.emit(dialog.warnings.rows.item(0))
    assert dialog.isVisible()
    dialog.warnings.rows.itemActivated.emit(dialog.warnings.rows.item(1))
    assert opened.session.map_id == card.map_id
    assert opened.session.selection.ids == (card.id,)


def test_presets_are_steps_of_the_project(opened: Program) -> None:
    dialog = _dialog(opened)
    bar, form = dialog.form.presets, dialog.form
    _choose(form.pages.placement, "fit")
    _choose(form.pages.paper, "a1")
    bar.save_as.trigger()
    bar.name.setText("Wall")
    bar.save.click()
    preset = opened.snapshot.export_presets[0]
    assert (preset.name, preset.placement, preset.paper) == ("Wall", "fit", "a1")
    assert bar.choice.currentText() == "Wall"
    _choose(form.pages.paper, "a2")
    bar.update_it.trigger()
    bar.rename.trigger()
    bar.name.setText("Hall")
    bar.name.returnPressed.emit()
    assert dialog.isVisible()
    preset = opened.snapshot.export_presets[0]
    assert (preset.name, preset.paper) == ("Hall", "a2")
    bar.save_as.trigger()
    bar.name.setText("hall")
    bar.save.click()
    assert "already" in bar.error.text()
    bar.delete.trigger()
    assert opened.snapshot.export_presets == []
    dialog.reject()
    for _ in range(4):
        opened.run("edit.undo")
    assert opened.snapshot.export_presets == []
    opened.run("edit.redo")
    assert [p.name for p in opened.snapshot.export_presets] == ["Wall"]


def test_choosing_a_preset_fills_in_its_options_and_format(opened: Program) -> None:
    lane = opened.snapshot.lanes(opened.snapshot.maps[0].id)[0]
    options = ExportOptions(pixel_width=3840, lanes=(lane.id,), style="grey", notes=False)
    with opened.session.document.transaction("Add") as tx:
        add_preset(tx, "Slides", "png", stored(options))
    dialog = _dialog(opened)
    bar = dialog.form.presets
    bar.choice.setCurrentIndex(1)
    bar.choice.activated.emit(1)
    assert dialog.form.choice.format == "png"
    assert dialog.form.choice.chosen == options
    dialog.reject()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_nothing_is_cut_in_the_window(opened: Program, width: int, height: int) -> None:
    opened.window.resize(width, height)
    dialog = _dialog(opened)
    assert dialog.width() <= width
    assert dialog.height() <= height
    form = dialog.form
    assert form.widget().minimumSizeHint().width() <= form.viewport().width()
    dialog.reject()


def test_all_fields_have_names_for_those_who_do_not_see_them(opened: Program) -> None:
    dialog = _dialog(opened)
    kinds = (QComboBox, QLineEdit, QListWidget, QAbstractSpinBox)
    for kind in kinds:
        for field in dialog.findChildren(kind):
            inner = isinstance(field.parent(), QAbstractSpinBox | QComboBox)
            assert inner or field.accessibleName() or not field.isVisible(), field
    dialog.reject()


# -- printing ------------------------------------------------------------------------------


def test_printing_asks_for_a_printer_and_gives_it_the_pages(
    opened: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def ask(parent: object, pages: int, name: str, first: object) -> QPrinter:
        asked.append(pages)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "print.pdf"))
        return printer

    monkeypatch.setattr("journeydesigner.app.printing.printer.ask_printer", ask)
    opened.run("file.print")
    dialog = opened.dialog(ExportDialog)
    assert dialog.windowTitle() == "Print"
    _drawn(opened, dialog)
    assert dialog.form.choice.chosen.placement == "fit"
    _choose(dialog.form.pages.paper, "a4")
    opened.wait(lambda: dialog.preview.drawn is None)
    count = _drawn(opened, dialog)
    dialog.ok.click()
    opened.wait(lambda: not opened._dialogs(ExportDialog))
    assert asked == [count]
    pages = pypdfium2.PdfDocument((tmp_path / "print.pdf").read_bytes())
    assert [tuple(round(side) for side in page.get_size()) for page in pages] == [
        (842, 595)
    ] * count
    again = remembered(opened.parts.core.settings, PRINT)
    assert (again.chosen.placement, again.chosen.paper) == ("fit", "a4")
