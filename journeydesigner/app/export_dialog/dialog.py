"""The export dialog, which prints too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.background import Background, Job
from journeydesigner.app.dialog import Dialog
from journeydesigner.app.export_dialog.choice import EXPORT, PRINT, Choice, remember, remembered
from journeydesigner.app.export_dialog.options_form import OptionsForm, Subject
from journeydesigner.app.export_dialog.presets import Presets
from journeydesigner.app.export_dialog.preview_pane import PreviewPane
from journeydesigner.app.export_dialog.warning_list import WarningList
from journeydesigner.app.export_dialog.work import Done, Drawn, exporting
from journeydesigner.app.files.ask_where import file_name
from journeydesigner.app.icons import Icons
from journeydesigner.app.paper import LEAST_READABLE, paper
from journeydesigner.app.settings import Settings
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.model import JourneyError, Snapshot, Touchpoint
from journeydesigner.panel.plain import label

if TYPE_CHECKING:
    from journeydesigner.app.printing.printer import AskPrinter, PrintRun

AskPath = Callable[[Path, str, str], Path | None]
"""(suggested file, name of the kind, suffix) → the chosen file."""
_FORM_WIDTH = 296
_WIDEST, _HIGHEST = 1240, 820


@dataclass(frozen=True, slots=True)
class Ways:
    """How the dialog reaches what is outside of it."""

    ask_path: AskPath
    ask_printer: AskPrinter
    finished: Callable[[Done], None]
    show_record: Callable[[str], None]


class ExportDialog(Dialog):
    """Exports the project as it stands, or with `prints` puts it on paper."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        suggested: Path,
        settings: Settings,
        background: Background,
        icons: Icons,
        ways: Ways,
        *,
        prints: bool = False,
    ) -> None:
        super().__init__(parent, tr("Print") if prints else tr("Export"))
        self._session, self._suggested, self._settings = session, suggested, settings
        self._background, self._ways, self._prints = background, ways, prints
        self._job: Job | None = None
        self._run: PrintRun | None = None
        subject = Subject(session.map_id, _selected(session), prints)
        choice = remembered(settings, PRINT if prints else EXPORT)
        self.form = OptionsForm(Presets(session), subject, choice, icons)
        self.preview = PreviewPane(background, icons)
        self.warnings = WarningList(icons)
        self.hint = label("", "faint", wrap=True)
        self.error = label("", "error", wrap=True)
        self.bar = QProgressBar()
        self._set_out(parent)
        self.cancel_button = self.add_cancel()
        words = tr("Print…") if prints else tr("Export…")
        self.ok = self.add_button(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.form.changed.connect(self._follow)
        self.preview.pages_drawn.connect(self._tell_size)
        self.preview.warned.connect(self.warnings.show_warnings)
        self.warnings.chosen.connect(self._go_to)
        self.warnings.suggested.connect(self.form.use_placement)
        self._follow()

    @property
    def _snapshot(self) -> Snapshot:
        return self._session.snapshot

    def _set_out(self, parent: QWidget) -> None:
        room = parent.window().size()
        self.resize(min(_WIDEST, room.width() - 40), min(_HIGHEST, room.height() - 60))
        self.form.setFixedWidth(_FORM_WIDTH)
        left = QVBoxLayout()
        left.addWidget(self.form, 1)
        left.addWidget(self.hint)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(self.warnings)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.content.addLayout(row, 1)
        self.content.addWidget(self.error)
        self.content.addWidget(self.bar)
        self.bar.setAccessibleName(tr("Progress"))
        self.error.hide()
        self.bar.hide()

    def _follow(self) -> None:
        """The form has changed."""
        choice, maps = self.form.choice, self.form.map_ids
        self.ok.setEnabled(bool(maps) and not self._prints)
        self.hint.setText("")
        self.error.hide()
        self.preview.show_export(self._snapshot, choice.format, choice.options(maps))

    def _tell_size(self, drawn: Drawn) -> None:
        self.ok.setEnabled(True)
        choice = self.form.choice
        if choice.format == "pdf" and choice.chosen.placement == "sheet":
            page = max(drawn.pages, key=lambda each: each.width * each.height)
            self.hint.setText(print_hint(page.width, page.height, self._settings.paper))

    def _go_to(self, warning: ExportWarning) -> None:
        """Leads to the place on the map that a warning speaks of."""
        place = warning.record_id or warning.map_id
        self.reject()
        self._ways.show_record(place)

    # -- exporting -------------------------------------------------------------------------

    def accept(self) -> None:
        """Asks for the place or the printer and begins; the dialog stays until it is done."""
        if self._prints:
            self._print()
            return
        exporter = self.form.exporter
        folder = Path(self.form.choice.folder) if self.form.choice.folder else None
        start = (folder or self._suggested.parent) / file_name(
            self._suggested.stem, exporter.suffix
        )
        path = self._ways.ask_path(start, tr(exporter.title), exporter.suffix)
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
        job.progressed.connect(self._show_share)
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

    def _show_share(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))

    def _succeeded(self, done: Done) -> None:
        self._job = None
        super().accept()
        self._ways.finished(done)

    def _failed(self, error: JourneyError) -> None:
        self._end(str(error))

    def _end(self, words: str) -> None:
        """The export did not come about."""
        self._job = None
        self._run = None
        self._block(False)
        self.bar.hide()
        self.error.setText(words)
        self.error.show()

    # -- printing --------------------------------------------------------------------------

    def _print(self) -> None:
        from journeydesigner.app.printing.printer import PrintRun

        drawn, choice = self.preview.drawn, self.form.choice
        if drawn is None or self._run is not None:
            return
        remember(self._settings, Choice("pdf", choice.chosen), PRINT)
        pages = drawn.pages
        printer = self._ways.ask_printer(self, len(pages), self._suggested.stem, pages[0])
        if printer is None:
            return
        self._run = run = PrintRun(self._snapshot, pages, printer)
        self._block(True)
        self.bar.show()
        run.progressed.connect(self._show_share)
        run.finished.connect(self._printed)
        run.failed.connect(self._failed)
        run.start()

    def _printed(self) -> None:
        self._run = None
        super().accept()

    def reject(self) -> None:
        """Stops what is under way; when nothing is the dialog closes."""
        if self._job is not None:
            self._job.cancel()
        elif self._run is not None:
            self._run.stop()
            self._end(tr("Printing was stopped. What the printer has already may still come out."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)


def _selected(session: Session) -> list[str]:
    """The touchpoints that are selected."""
    snapshot = session.snapshot
    return [key for key in session.selection.ids if snapshot.get(key, Touchpoint) is not None]


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
