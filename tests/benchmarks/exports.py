"""Exporting: PDF, Excel and SVG against what other programs need for the same content."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pdf.writer import export_pdf
from journeydesigner.export.progress import Progress
from journeydesigner.text import breaking, bundled
from tests.benchmarks.drawings import Drawing
from tests.benchmarks.harness import Budget, Figure
from tests.benchmarks.other_pdf import fpdf2_pdf
from tests.benchmarks.qt_pdf import qt_pdf
from tests.benchmarks.text_paths import HELVETICA, TextPath
from tests.benchmarks.workbooks import TouchpointSheet
from tests.support.big_map import big_map

_DRAW_STRING = "reportlab `drawString` of the same lines, same fonts"
_COLD = {1_000: 3.0, 5_000: 1.8, 10_000: 1.8}
_WARM = {1_000: 1.8, 5_000: 1.2, 10_000: 1.2}
"""What is excellent depends on the number of touchpoints, because fonts are opened once."""
QT = Budget("PDF, text path, cold", "QPdfWriter with QTextLayout, same texts", 1.0, since=5_000)
FPDF2 = Budget("PDF, text path, cold", "fpdf2 `text` of the same lines, same fonts", None)
HELVETICAS = Budget("PDF, text path, warm", "the same in Helvetica, nothing embedded", None)
WHOLE = Budget("PDF, whole export, cold", _DRAW_STRING, None)
EXCEL = Budget("XLSX, sheet Touchpoints, 15 columns", "XlsxWriter, same cells", 2.2)
SVG = Budget("SVG from a finished layout", "drawsvg, same shapes and texts", 0.15, since=1_000)


def pdf(n: int) -> Iterator[Figure]:
    """The lines of a blueprint as a PDF: broken and shaped, or only broken; then all of it."""
    path = TextPath(n)
    cold = Budget("PDF, text path, cold", _DRAW_STRING, _COLD.get(n))
    warm = Budget("PDF, text path, warm", _DRAW_STRING, _WARM.get(n))
    yield cold.measured(n, path.cold, path.drawn_strings, prepare=_forget)
    yield warm.measured(n, path.warm, path.drawn_strings, prepare=_forget)
    yield HELVETICAS.measured(n, path.warm, lambda: path.drawn_strings(HELVETICA), prepare=_forget)
    yield QT.measured(n, path.cold, lambda: qt_pdf(path), prepare=_forget)
    yield FPDF2.measured(n, path.cold, lambda: fpdf2_pdf(path), prepare=_forget)
    snapshot = big_map(n)

    def whole() -> bytes:
        return export_pdf(snapshot, ExportOptions(), Progress()).data

    yield WHOLE.measured(n, whole, path.drawn_strings, prepare=_forget)


def _forget() -> None:
    """No line is known, and the bundled fonts are not open."""
    breaking._broken.cache_clear()
    bundled.cache_clear()


def excel(n: int) -> Iterator[Figure]:
    """A row for each touchpoint, typed cells, wrapped, in a table."""
    sheet = TouchpointSheet(n)
    yield EXCEL.measured(n, sheet.ours, sheet.xlsxwriters)


def svg(n: int) -> Iterator[Figure]:
    """The whole sheet with texts that stay text."""
    drawing = Drawing(n)
    yield SVG.measured(n, drawing.ours, drawing.drawsvgs)
