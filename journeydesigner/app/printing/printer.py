"""The printer: which one, and one page after the other while the window goes on answering."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QMarginsF, QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from journeydesigner.app.printing.page_painter import PagePainter
from journeydesigner.export.pages.page import Page
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Snapshot

AskPrinter = Callable[[QWidget, int, str, Page], "QPrinter | None"]
"""(parent, pages, name of the print job, first page) → the chosen printer."""
_INCH = 72.0


def ask_printer(parent: QWidget, pages: int, name: str, first: Page) -> QPrinter | None:
    """The printer that is chosen in the system's dialog, None where it was cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    set_page(printer, first)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, pages > 1)
    dialog.setMinMax(1, pages)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def set_page(printer: QPrinter, page: Page) -> None:
    """Gives the printer the size of a page, which has margins of its own."""
    short, long = sorted((page.width, page.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    wide = page.width > page.height
    lies = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, lies, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


class PrintRun(QObject):
    """Prints pages one by one from the event loop. One of `finished` and `failed` comes, unless
    it was stopped."""

    progressed = Signal(float)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, snapshot: Snapshot, pages: Sequence[Page], printer: QPrinter) -> None:
        super().__init__()
        first, last = printer.fromPage(), printer.toPage()
        self._pages = list(pages[first - 1 : last] if first else pages)
        self._printer = printer
        self._pencil = PagePainter(snapshot)
        self._painter = QPainter()
        self._next = 0
        self._under_way: Generator[None, None, None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        self._timer.start(0)

    def stop(self) -> None:
        """Nothing more is sent; what the printer has it may print."""
        self._timer.stop()
        if self._under_way is not None:
            self._under_way.close()
        self._printer.abort()
        self._painter.end()

    def _goes_on(self) -> bool:
        """Whether the page has more boxes, of which the next few are painted."""
        for _ in self._under_way or ():
            return True
        return False

    def _step(self) -> None:
        """The next boxes of a page, or the next page, or the end."""
        if self._goes_on():
            return
        if self._next == len(self._pages):
            self._timer.stop()
            self._painter.end()
            self.finished.emit()
            return
        page = self._pages[self._next]
        set_page(self._printer, page)
        begun = self._printer.newPage() if self._next else self._painter.begin(self._printer)
        if not begun:
            self._timer.stop()
            self._painter.end()
            self.failed.emit(_no_printer(self._printer))
            return
        scale = self._printer.resolution() / _INCH
        self._under_way = self._pencil.steps(self._painter, page, scale)
        self._next += 1
        self.progressed.emit(self._next / len(self._pages))


def _no_printer(printer: QPrinter) -> JourneyError:
    return JourneyError(
        tr("The printer does not take the page."),
        printer.printerName() or printer.outputFileName(),
        tr("See whether it is switched on, or choose another one."),
    )
