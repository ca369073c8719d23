"""The export dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.background import Background, Job
from journeydesigner.app.dialog import Dialog
from journeydesigner.app.export_dialog.choice import remember, remembered
from journeydesigner.app.export_dialog.options_form import OptionsForm
from journeydesigner.app.export_dialog.preview_pane import PreviewPane
from journeydesigner.app.export_dialog.work import Done, Preview, exporting
from journeydesigner.app.files.ask_where import file_name
from journeydesigner.app.icons import Icons
from journeydesigner.app.paper import LEAST_READABLE, paper
from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.model import JourneyError, Snapshot
from journeydesigner.panel.plain import label

AskPath = Callable[[Path, str, str], Path | None]
"""(suggested file, name of the kind, suffix) → the chosen file."""
_FORM_WIDTH = 268


class ExportDialog(Dialog):
    """Exports a snapshot: what is edited meanwhile is not in it."""

    def __init__(
        self,
        parent: QWidget,
        snapshot: Snapshot,
        shown_map: str,
        suggested: Path,
        settings: Settings,
        background: Background,
        icons: Icons,
        ask_path: AskPath,
        finished: Callable[[Done], None],
    ) -> None:
        super().__init__(parent, tr("Export"))
        self.resize(920, 600)
        self._snapshot = snapshot
        self._suggested = suggested
        self._settings = settings
        self._background = background
        self._ask_path = ask_path
        self._done = finished
        self._job: Job | None = None
        self.form = OptionsForm(
            snapshot.maps,
            shown_map,
            remembered(settings),
            icons,
            has_agenda=bool(snapshot.agenda),
        )
        self.preview = PreviewPane(snapshot, background, icons)
        self.hint = label("", "faint", wrap=True)
        self.error = label("", "error", wrap=True)
        self.bar = QProgressBar()
        self._set_out()
        self.cancel_button = self.add_cancel()
        self.ok = self.add_button(tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.form.changed.connect(self._follow)
        self.preview.page_drawn.connect(self._tell_size)
        self._follow()

    def _set_out(self) -> None:
        self.form.setFixedWidth(_FORM_WIDTH)
        left = QVBoxLayout()
        left.addWidget(self.form, 1)
        left.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.error)
        self.content.addWidget(self.bar)
        self.bar.setAccessibleName(tr("Progress"))
        self.error.hide()
        self.bar.hide()

    def _follow(self) -> None:
        """The form has changed."""
        choice, maps = self.form.choice, self.form.map_ids
        self.ok.setEnabled(bool(maps))
        self.hint.setText("")
        self.error.hide()
        self.preview.show_export(choice.format, maps, choice.title_block)

    def _tell_size(self, made: Preview) -> None:
        if self.form.exporter.name == "pdf":
            self.hint.setText(print_hint(made.width, made.height, self._settings.paper))

    # -- exporting -------------------------------------------------------------------------

    def accept(self) -> None:
        """Asks for the place and begins; the dialog stays until it is done."""
        exporter = self.form.exporter
        folder = Path(self.form.choice.folder) if self.form.choice.folder else None
        start = (folder or self._suggested.parent) / file_name(
            self._suggested.stem, exporter.suffix
        )
        path = self._ask_path(start, tr(exporter.title), exporter.suffix)
        if path is not None:
            self._begin(path)

    def _begin(self, path: Path) -> None:
        choice = replace(self.form.choice, folder=str(path.parent))
        remember(self._settings, choice)
        self.preview.stop()
        self.error.hide()
        work = exporting(self._snapshot, choice.format, choice.options(self.form.map_ids), path)
        job = self._background.start(tr("Exporting {name}").format(name=path.name), work)
        self._job = job
        self._block(True)
        job.lasting.connect(self._show_bar)
        job.progressed.connect(lambda share: self.bar.setValue(round(share * 1000)))
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.stopped.connect(lambda: self._end(tr("The export was stopped. Nothing was written.")))

    def _block(self, blocked: bool) -> None:
        self.form.setDisabled(blocked)
        self.ok.setDisabled(blocked)
        if blocked:
            self.bar.setRange(0, 1000)
            self.bar.setValue(0)

    def _show_bar(self) -> None:
        if self._job is not None:
            self.bar.show()

    def _succeeded(self, done: Done) -> None:
        self._job = None
        super().accept()
        self._done(done)

    def _failed(self, error: JourneyError) -> None:
        self._end(str(error))

    def _end(self, words: str) -> None:
        """The export did not come about."""
        self._job = None
        self._block(False)
        self.bar.hide()
        self.error.setText(words)
        self.error.show()

    def reject(self) -> None:
        """Stops the export under way; without one the dialog closes."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)


def print_hint(width: float, height: float, paper_name: str) -> str:
    """How large the smallest text of a page (points) comes out on the user's paper."""
    sheet = paper(paper_name)
    size = SIZE_META * sheet.scale(width, height)
    if size >= LEAST_READABLE:
        text = tr("Printed on {paper}, the smallest text is {size} points high.")
    else:
        text = tr(
            "Printed on {paper}, the smallest text is only {size} points high. "
            "Choose a larger paper in the preferences, or export fewer stages."
        )
    return text.format(paper=sheet.shown, size=f"{size:.1f}")
