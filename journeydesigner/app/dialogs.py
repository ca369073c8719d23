"""Opens the dialogs; each is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from journeydesigner.app.background import Background
from journeydesigner.app.clock import shown_time
from journeydesigner.app.files.ask_where import SUFFIX, AskWhere
from journeydesigner.app.files.controller import FileController
from journeydesigner.app.places import Places
from journeydesigner.app.settings import Settings
from journeydesigner.app.themes import Appearance
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from journeydesigner.app.export_dialog.work import Done
    from journeydesigner.export.pages.page import Page
    from journeydesigner.io.versions import Version


class Dialogs:
    """The dialogs of one window. They are window-modal and do not block the event loop."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: FileController,
        settings: Settings,
        appearance: Appearance,
        background: Background,
        ask_where: AskWhere,
        places: Places,
    ) -> None:
        self._window = window
        self._session = session
        self._files = files
        self._settings = settings
        self._appearance = appearance
        self._background = background
        self._ask_where = ask_where
        self._places = places
        self.open_palette: Callable[[], None] = lambda: None
        self.show_record: Callable[[str], None] = lambda _: None

    def command_palette(self) -> None:
        self.open_palette()

    def preferences(self) -> None:
        from journeydesigner.app.preferences_dialog import PreferencesDialog

        self._open(PreferencesDialog(self._window, self._settings, self._appearance))

    def about(self) -> None:
        from journeydesigner.app.helping.about_dialog import AboutDialog

        self._open(AboutDialog(self._window))

    def shortcuts(self) -> None:
        from journeydesigner.app.helping.shortcuts_dialog import ShortcutsDialog

        self._open(ShortcutsDialog(self._window))

    def open_log_folder(self) -> None:
        from journeydesigner.app.export_dialog.result_dialog import open_outside

        open_outside(self._places.log_file.parent)

    def paste_mermaid(self) -> None:
        from journeydesigner.app.files.paste_dialog import PasteDialog

        self._open(
            PasteDialog(
                self._window,
                lambda text: self._files.import_text(text, "mermaid", tr("Pasted journey")),
            )
        )

    def versions(self) -> None:
        from journeydesigner.app.files.versions_dialog import VersionsDialog

        path = self._files.path
        if path is not None:
            folder = self._places.versions
            self._open(VersionsDialog(self._window, folder, path, self._open_version))

    def export(self) -> None:
        self._open_export(prints=False)

    def print(self) -> None:
        self._open_export(prints=True)

    def _open_export(self, *, prints: bool) -> None:
        from journeydesigner.app.export_dialog.dialog import ExportDialog, Ways

        ways = Ways(
            self._ask_export_path,
            self._ask_printer,
            self._show_result,
            self.show_record,
        )
        self._open(
            ExportDialog(
                self._window,
                self._session,
                self._suggested(),
                self._settings,
                self._background,
                self._appearance.icons,
                ways,
                prints=prints,
            )
        )

    # -- what the dialogs need -------------------------------------------------------------

    def _suggested(self) -> Path:
        """The project's place and name, for what is made of it."""
        path = self._files.path
        name = self._files.current.name.removesuffix(SUFFIX)
        return path or self._settings.last_folder / f"{name}{SUFFIX}"

    def _ask_export_path(self, start: Path, kind: str, suffix: str) -> Path | None:
        pattern = f"{kind} (*{suffix})"
        title = tr("Export as {kind}").format(kind=kind)
        return self._ask_where.save_with(title, start, [pattern], suffix)

    @staticmethod
    def _ask_printer(parent: QWidget, pages: int, name: str, first: Page) -> QPrinter | None:
        from journeydesigner.app.printing.printer import ask_printer

        return ask_printer(parent, pages, name, first)

    def _show_result(self, done: Done) -> None:
        from journeydesigner.app.export_dialog.result_dialog import ResultDialog

        self._open(ResultDialog(self._window, done))

    def _open_version(self, version: Version) -> None:
        stem = self._files.current.name.removesuffix(SUFFIX)
        name = tr("{name} from {time}").format(name=stem, time=shown_time(version.saved_at))
        self._files.open_new(lambda: version.load().snapshot, name)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.open()
