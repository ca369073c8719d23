"""Printing: the pages of the export, drawn by Qt."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageStat
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.app.printing.page_painter import PagePainter
from journeydesigner.app.printing.printer import PrintRun
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.registry import export_snapshot
from journeydesigner.model import Snapshot
from tests.support.big_map import big_map
from tests.support.small_map import small_map


def printed(qtbot: QtBot, snapshot: Snapshot, options: ExportOptions, path: Path) -> bytes:
    """What a printer that writes PDF files makes of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    run = PrintRun(snapshot, document_pages(snapshot, options).pages, printer)
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    return path.read_bytes()


def inks(document: bytes, scale: float = 1.0) -> list[float]:
    """How much ink each page of a PDF has: the mean darkness of its pixels, 0 to 255."""
    pages = pypdfium2.PdfDocument(document)
    return [darkness(page.render(scale=scale).to_pil()) for page in pages]


def darkness(image: Image.Image) -> float:
    return 255 - ImageStat.Stat(image.convert("L")).mean[0]


@pytest.mark.parametrize("placement", ["sheet", "fit", "tiles"])
def test_a_printer_gets_the_pages_of_the_export(
    qtbot: QtBot, tmp_path: Path, placement: str
) -> None:
    snapshot = big_map(12)
    options = ExportOptions(placement=placement, attach=False)
    ours = export_snapshot(snapshot, "pdf", options).data
    theirs = printed(qtbot, snapshot, options, tmp_path / "print.pdf")
    sizes, printed_sizes = (
        [page.get_size() for page in pypdfium2.PdfDocument(document)] for document in (ours, theirs)
    )
    assert len(sizes) == len(printed_sizes)
    for size, other in zip(sizes, printed_sizes, strict=True):
        assert other == pytest.approx(size, abs=1.0)
    for ink, other in zip(inks(ours, 2.0), inks(theirs, 2.0), strict=True):
        assert ink > 1
        assert other == pytest.approx(ink, rel=0.03)


def test_what_is_printed_is_drawn_in_lines_and_not_in_pixels(qtbot: QtBot, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(
        printed(qtbot, small_map(), ExportOptions(), tmp_path / "print.pdf")
    )
    page = document[0]
    kinds = {thing.type for thing in page.get_objects(max_depth=4)}
    assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_only_the_chosen_pages_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    options = ExportOptions(placement="tiles")
    pages = document_pages(big_map(20), options).pages
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "two.pdf"))
    printer.setFromTo(2, 3)
    run = PrintRun(big_map(20), pages, printer)
    with qtbot.waitSignal(run.finished, timeout=60_000):
        run.start()
    assert len(pages) > 3
    assert len(pypdfium2.PdfDocument((tmp_path / "two.pdf").read_bytes())) == 2


def test_a_printer_that_takes_nothing_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "x.pdf"))
    run = PrintRun(small_map(), document_pages(small_map(), ExportOptions()).pages, printer)
    with qtbot.waitSignal(run.failed, timeout=10_000) as told:
        run.start()
    assert "printer" in str(told.args[0])


_FINE = 3.0
"""Px a point: what hairlines of two painters weigh differs less the finer they are."""


def test_a_page_is_painted_at_its_own_size(qtbot: QtBot) -> None:
    page = document_pages(small_map(), ExportOptions()).pages[0]
    size = round(page.width * _FINE), round(page.height * _FINE)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    PagePainter(small_map()).paint(painter, page, _FINE)
    painter.end()
    ours = export_snapshot(small_map(), "pdf", ExportOptions(attach=False)).data
    shown = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", 0, 1)
    assert darkness(shown) == pytest.approx(inks(ours, _FINE)[0], rel=0.03)


def test_printing_can_be_stopped_on_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    pages = document_pages(big_map(60), ExportOptions()).pages
    run = PrintRun(big_map(60), pages, printer)
    ended: list[str] = []
    run.finished.connect(lambda: ended.append("finished"))
    run.failed.connect(lambda _: ended.append("failed"))
    with qtbot.waitSignal(run.progressed, timeout=10_000):
        run.start()
    run.stop()
    QApplication.processEvents()
    assert ended == []
    assert printer.printerState() != QPrinter.PrinterState.Active
