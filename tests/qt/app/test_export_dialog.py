"""Exporting through the dialog."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from journeydesigner.app.export_dialog.choice import remembered
from journeydesigner.app.export_dialog.dialog import ExportDialog, print_hint
from journeydesigner.app.export_dialog.result_dialog import ResultDialog
from journeydesigner.app.paper import PAPERS, paper
from journeydesigner.commands.workshop.agenda import use_template
from journeydesigner.export.registry import export_snapshot
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
    assert path.read_bytes() == export_snapshot(opened.snapshot, suffix, options).data


@pytest.mark.parametrize("name", ["xlsx", "html", "md", "csv", "mmd"])
def test_only_pictures_and_pages_are_asked_for_a_title_block(opened: Program, name: str) -> None:
    dialog = _dialog(opened)
    assert dialog.form.title_block.isVisible()
    dialog.form.choose_format(name)
    assert not dialog.form.title_block.isVisible()
    dialog.reject()


def test_a_text_is_previewed_as_it_will_be_written(opened: Program) -> None:
    dialog = _dialog(opened)
    for name in ("md", "mmd"):
        dialog.form.choose_format(name)
        options = dialog.form.choice.options(dialog.form.map_ids)
        written = export_snapshot(opened.snapshot, name, options).data.decode()
        assert dialog.preview.text.toPlainText() == written
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
    dialog.form.scale.setCurrentIndex(dialog.form.scale.findData(3.0))
    dialog.form.title_block.setChecked(False)
    _export(opened, dialog, tmp_path / "x.png")
    again = remembered(opened.parts.core.settings)
    assert (again.format, again.scale, again.title_block) == ("png", 3.0, False)
    assert again.folder == str(tmp_path)


def test_the_agenda_is_offered_where_there_is_one_and_goes_into_the_workbook(
    opened: Program, tmp_path: Path
) -> None:
    dialog = _dialog(opened)
    dialog.form.choose_format("xlsx")
    assert dialog.form.agenda.isHidden()
    dialog.reject()
    with opened.session.document.transaction("Agenda") as tx:
        use_template(tx, "data")
    dialog = _dialog(opened)
    assert dialog.form.agenda.isHidden()
    dialog.form.choose_format("xlsx")
    assert not dialog.form.agenda.isHidden()
    assert not dialog.form.agenda.isChecked()
    dialog.form.agenda.click()
    _export(opened, dialog, tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "book.xlsx").read_bytes()))
    assert len(list(book["Agenda"].iter_rows(min_row=2))) == 9
    assert remembered(opened.parts.core.settings).agenda


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
