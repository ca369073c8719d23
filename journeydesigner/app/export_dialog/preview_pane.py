"""The right side of the export dialog: how the export will look."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.background import Background, Job
from journeydesigner.app.export_dialog.page_view import PageView
from journeydesigner.app.export_dialog.table_view import TableView
from journeydesigner.app.export_dialog.work import Preview, previewing
from journeydesigner.app.icons import Icons
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Snapshot
from journeydesigner.panel.plain import label, set_tip

_TABLES = ("xlsx", "csv")
_TEXTS = ("md", "mmd")
_WAIT = 150
"""Milliseconds between a change and its preview, so that a run of changes draws once."""


class PreviewPane(QWidget):
    """Shows pages as they will be printed, a table, or a text."""

    page_drawn = Signal(object)

    def __init__(self, snapshot: Snapshot, background: Background, icons: Icons) -> None:
        super().__init__()
        self._snapshot = snapshot
        self._background = background
        self._icons = icons
        self._job: Job | None = None
        self._map_ids: tuple[str, ...] = ()
        self._place = 0
        self._title_block = True
        self.page = PageView(icons)
        self.table = TableView()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self._stack = QStackedWidget()
        for part in (self.page, self.table, self.text):
            self._stack.addWidget(part)
        self._caption = label("", "faint")
        self._turn = [self._turner("chevron-left", -1), self._turner("chevron-right", 1)]
        self._set_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)

    def _set_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._caption, 1)
        for button in self._turn:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        column.addLayout(row)

    def show_export(self, format_: str, map_ids: tuple[str, ...], title_block: bool) -> None:
        """Prepares the preview of an export with these options."""
        self.stop()
        if map_ids != self._map_ids:
            self._place = 0
        self._map_ids, self._title_block = map_ids, title_block
        if format_ in _TABLES:
            self._show_table()
        elif format_ in _TEXTS:
            self._show_text(format_)
        else:
            self._stack.setCurrentWidget(self.page)
            self._timer.start(_WAIT)
        self._show_place(format_ not in (*_TABLES, *_TEXTS))

    def stop(self) -> None:
        """Ends drawing; what it made is thrown away."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # -- pages -----------------------------------------------------------------------------

    def _draw(self) -> None:
        if not self._map_ids:
            self.page.show_words(tr("Choose a map."))
            return
        self.page.show_words(tr("Drawing the preview…"))
        map_id = self._map_ids[self._place]
        work = previewing(self._snapshot, map_id, self._title_block)
        job = self._background.start(tr("Preview"), work)
        self._job = job
        job.succeeded.connect(lambda made: self._drawn(job, made))
        job.failed.connect(lambda error: self._failed(job, error))

    def _drawn(self, job: Job, made: Preview) -> None:
        if job is self._job:
            self._job = None
            self.page.show_image(made.image)
            self.page_drawn.emit(made)

    def _failed(self, job: Job, error: JourneyError) -> None:
        if job is self._job:
            self._job = None
            self.page.show_words(str(error))

    def _turner(self, icon: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.icon(icon, "secondary"))
        name = tr("Next page") if by > 0 else tr("Previous page")
        button.setAccessibleName(name)
        set_tip(button, name)
        button.clicked.connect(lambda: self._go(by))
        return button

    def _go(self, by: int) -> None:
        self._place = (self._place + by) % len(self._map_ids)
        self.stop()
        self._show_place(True)
        self._timer.start(0)

    def _show_place(self, pages: bool) -> None:
        many = pages and len(self._map_ids) > 1
        for button in self._turn:
            button.setVisible(many)
        place = tr("Page {page} of {pages}").format(page=self._place + 1, pages=len(self._map_ids))
        self._caption.setText(place if many else "")

    # -- table and text --------------------------------------------------------------------

    def _show_table(self) -> None:
        self.table.show_maps(self._snapshot, self._map_ids)
        self._stack.setCurrentWidget(self.table)

    def _show_text(self, format_: str) -> None:
        from journeydesigner.export.options import ExportOptions
        from journeydesigner.export.registry import export_snapshot

        try:
            result = export_snapshot(self._snapshot, format_, ExportOptions(self._map_ids))
            self.text.setPlainText(result.data.decode("utf-8"))
        except JourneyError as error:
            self.text.setPlainText(str(error))
        self._stack.setCurrentWidget(self.text)
