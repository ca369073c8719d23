"""The window: bars around a start page and the editor, and what concerns the window itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.files.dropping import dropped_files
from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr
from journeydesigner.resources import resource_path

SIZE = QSize(1280, 800)
LEAST = QSize(760, 480)


class AppWindow(QMainWindow):
    """Shows either the start page or the editor. `may_close` is asked with what follows."""

    files_dropped = Signal(object)
    closed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._may_go = False
        self._asking = False
        self.may_close: Callable[[Callable[[], None]], None] = lambda then: then()
        self.setWindowIcon(QIcon(str(resource_path("icons", "app", "journeydesigner-256.png"))))
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.pages = QStackedWidget()
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        self.setCentralWidget(self._middle)
        if not self.restoreGeometry(settings.bytes("window/geometry")):
            self.resize(SIZE)

    def put_bars(self, above: Sequence[QWidget], below: QWidget) -> None:
        for place, bar in enumerate(above):
            self._column.insertWidget(place, bar)
        self._column.addWidget(below)

    def add_below(self, bar: QWidget) -> None:
        """Another bar, below all others."""
        self._column.addWidget(bar)

    def add_page(self, page: QWidget) -> None:
        self.pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)

    def is_showing(self, page: QWidget) -> bool:
        return self.pages.currentWidget() is page

    def show_title(self, current: CurrentFile, is_open: bool) -> None:
        """“Name[*] – Journey Designer” with the system's mark for unsaved changes."""
        if not is_open:
            self.setWindowTitle(tr("Journey Designer"))
            self.setWindowModified(False)
            return
        name = current.name.replace("[*]", "[*][*]")
        self.setWindowTitle(tr("{name}[*] – Journey Designer").format(name=name))
        self.setWindowModified(current.is_modified)
        self.setWindowFilePath(str(current.path) if current.path else "")

    # -- closing ---------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_go:
            self._asking = True
            self.may_close(self._allow)
            self._asking = False
        event.setAccepted(self._may_go)
        if self._may_go:
            self._settings.set_bytes("window/geometry", self.saveGeometry())
            self.closed.emit()

    def _allow(self) -> None:
        """The answer may come while Qt closes the window, or after a save."""
        self._may_go = True
        if not self._asking:
            self.close()

    # -- files dropped on the window -------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
