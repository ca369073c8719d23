"""The right side of the export dialog: how the export will look, page by page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.background import Background, Job, Work
from journeydesigner.app.export_dialog.page_view import FIT, PageView
from journeydesigner.app.export_dialog.table_view import TableView
from journeydesigner.app.export_dialog.work import Drawn, drawing, picturing, telling
from journeydesigner.app.icons import Icons
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.page import Page
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Snapshot
from journeydesigner.panel.plain import label

_WAIT = 150
"""Milliseconds between a change and its preview, so that a run of changes draws once."""
_ICON = QSize(104, 74)
_ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0)
_TEXTS = ("md", "mmd")
_TABLES = ("xlsx", "csv")


class PreviewPane(QWidget):
    """Shows pages as they will be printed, a table, or a text. Everything is drawn in workers;
    what is under way is stopped when something else is to be shown."""

    pages_drawn = Signal(object)
    warned = Signal(object)

    def __init__(self, background: Background, icons: Icons) -> None:
        super().__init__()
        self._background = background
        self._jobs: dict[str, Job] = {}
        self._asked: tuple[Snapshot, str, ExportOptions] | None = None
        self._drawn: Drawn | None = None
        self.page = PageView(icons)
        self.table = TableView()
        self.text = QPlainTextEdit()
        self.thumbnails = QListWidget()
        self.zoom = QComboBox()
        self._caption = label("", "faint")
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._set_out()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def drawn(self) -> Drawn | None:
        """The pages that are shown, None while they are drawn."""
        return self._drawn

    # -- building --------------------------------------------------------------------------

    def _set_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Preview"))
        self._set_up_thumbnails()
        self.zoom.setAccessibleName(tr("Zoom"))
        self.zoom.addItem(tr("Whole page"), FIT)
        for zoom in _ZOOMS:
            self.zoom.addItem(tr("{percent} %").format(percent=round(zoom * 100)), zoom)
        self.zoom.currentIndexChanged.connect(lambda _: self.page.set_zoom(self.zoom.currentData()))
        self.page.wanted.connect(self._draw_page)
        for part in (self.page, self.table, self.text):
            self._stack.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.thumbnails)
        row.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._caption, 1)
        foot.addWidget(self.zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _set_up_thumbnails(self) -> None:
        self.thumbnails.setAccessibleName(tr("Pages"))
        self.thumbnails.setViewMode(QListView.ViewMode.IconMode)
        self.thumbnails.setFlow(QListView.Flow.TopToBottom)
        self.thumbnails.setWrapping(False)
        self.thumbnails.setMovement(QListView.Movement.Static)
        self.thumbnails.setIconSize(_ICON)
        self.thumbnails.setSpacing(4)
        self.thumbnails.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.thumbnails.setFixedWidth(_ICON.width() + 36)
        self.thumbnails.currentRowChanged.connect(self._show_page)
        self.thumbnails.hide()

    # -- what is shown ---------------------------------------------------------------------

    def show_export(self, snapshot: Snapshot, format_: str, options: ExportOptions) -> None:
        """Prepares the preview of an export with these options."""
        self.stop()
        self._asked = snapshot, format_, options
        pages = format_ not in (*_TABLES, *_TEXTS)
        self.zoom.setVisible(pages)
        if not options.map_ids:
            self._show_nothing(tr("Choose a map."))
        elif format_ in _TABLES:
            self.table.show_maps(snapshot, options.map_ids)
            self._show_other(self.table)
        else:
            self._timer.start(_WAIT)

    def stop(self) -> None:
        """Ends drawing; what it made is thrown away."""
        self._timer.stop()
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._drawn = None

    def _show_nothing(self, words: str) -> None:
        self._show_other(self.page)
        self.page.show_words(words)

    def _show_other(self, part: QWidget) -> None:
        self.thumbnails.hide()
        self._caption.setText("")
        self._stack.setCurrentWidget(part)
        self.warned.emit(())

    def _begin(self) -> None:
        if self._asked is None:
            return
        snapshot, format_, options = self._asked
        if format_ in _TEXTS:
            job = self._start("text", telling(snapshot, format_, options))
            job.succeeded.connect(lambda told: self._text_told(job, *told))
            return
        self._stack.setCurrentWidget(self.page)
        if not self.page.has_image:
            self.page.show_words(tr("Drawing the preview…"))
        shown = options if format_ == "pdf" else options.placed("sheet")
        job = self._start("pages", drawing(snapshot, shown))
        job.succeeded.connect(lambda drawn: self._pages_drawn(job, drawn))

    def _start(self, key: str, work: Work) -> Job:
        """Begins work, in place of what was under way of that kind."""
        before = self._jobs.pop(key, None)
        if before is not None:
            before.cancel()
        job = self._jobs[key] = self._background.start(tr("Preview"), work)
        job.failed.connect(lambda error: self._failed(key, job, error))
        return job

    def _is_wanted(self, key: str, job: Job) -> bool:
        """Whether nothing else has been asked for since."""
        if self._jobs.get(key) is not job:
            return False
        del self._jobs[key]
        return True

    def _failed(self, key: str, job: Job, error: JourneyError) -> None:
        if self._is_wanted(key, job):
            self._show_nothing(str(error))

    # -- pages -----------------------------------------------------------------------------

    def _pages_drawn(self, job: Job, drawn: Drawn) -> None:
        if not self._is_wanted("pages", job):
            return
        before = max(0, self.thumbnails.currentRow())
        self._drawn = drawn
        self._list_pages(drawn.pages)
        self.warned.emit(drawn.warnings)
        self.pages_drawn.emit(drawn)
        shown = min(before, len(drawn.pages) - 1)
        self.thumbnails.blockSignals(True)
        self.thumbnails.setCurrentRow(shown)
        self.thumbnails.blockSignals(False)
        self._show_page(shown)
        if len(drawn.pages) > 1:
            self._draw_thumbnail(0)

    def _list_pages(self, pages: Sequence[Page]) -> None:
        self.thumbnails.blockSignals(True)
        self.thumbnails.clear()
        blank = QPixmap(_ICON)
        blank.fill(Qt.GlobalColor.transparent)
        for number, page in enumerate(pages, 1):
            item = QListWidgetItem(QIcon(blank), _label(page) or str(number))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _page_name(page, number, len(pages)))
            self.thumbnails.addItem(item)
        self.thumbnails.blockSignals(False)
        self.thumbnails.setVisible(len(pages) > 1)

    def _show_page(self, row: int) -> None:
        if self._drawn is None or not 0 <= row < len(self._drawn.pages):
            return
        page = self._drawn.pages[row]
        self._caption.setText(_page_name(page, row + 1, len(self._drawn.pages)))
        self.page.set_page(page.width, page.height)

    def _draw_page(self, scale: float) -> None:
        row = self.thumbnails.currentRow()
        if self._drawn is None or row < 0:
            return
        job = self._start("page", picturing(self._drawn.pdf, row, scale))
        job.succeeded.connect(lambda image: self._page_pictured(job, image))

    def _page_pictured(self, job: Job, image: QImage) -> None:
        if self._is_wanted("page", job):
            self.page.show_image(image)

    def _draw_thumbnail(self, row: int) -> None:
        """Draws one after the other, so that the page that is looked at need not wait."""
        if self._drawn is None or row >= len(self._drawn.pages):
            return
        page, ratio = self._drawn.pages[row], self.devicePixelRatioF()
        scale = min(_ICON.width() / page.width, _ICON.height() / page.height) * ratio
        job = self._start("thumbnail", picturing(self._drawn.pdf, row, scale))
        job.succeeded.connect(lambda image: self._thumbnail_drawn(job, row, image, ratio))

    def _thumbnail_drawn(self, job: Job, row: int, image: QImage, ratio: float) -> None:
        if self._is_wanted("thumbnail", job):
            image.setDevicePixelRatio(ratio)
            self.thumbnails.item(row).setIcon(QIcon(QPixmap.fromImage(image)))
            self._draw_thumbnail(row + 1)

    # -- text ------------------------------------------------------------------------------

    def _text_told(self, job: Job, text: str, warnings: Sequence[ExportWarning]) -> None:
        if self._is_wanted("text", job):
            self.text.setPlainText(text)
            self._show_other(self.text)
            self.warned.emit(warnings)


def _page_name(page: Page, number: int, count: int) -> str:
    """Where a page stands, what it is called and how large it is."""
    millimetres = [round(side / 72 * 25.4) for side in (page.width, page.height)]
    size = tr("{width} × {height} mm").format(width=millimetres[0], height=millimetres[1])
    place = tr("Page {page} of {pages}").format(page=number, pages=count)
    return " · ".join(part for part in (place, _label(page), page.title, size) if part)


def _label(page: Page) -> str:
    """What a sheet of a poster is called; other labels only count the pages."""
    return page.label if page.kind == "tile" else ""
