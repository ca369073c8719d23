"""The file controller: what menus, start screen, drops and the command line do with files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesigner.app.files import opening
from journeydesigner.app.files.ask_where import SUFFIX, AskWhere
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.files.reader import Reader
from journeydesigner.app.files.recent import RecentFiles
from journeydesigner.app.files.saving import Saver, Then, nothing
from journeydesigner.app.messages import Answer, Messages, cancel
from journeydesigner.app.settings import Settings
from journeydesigner.document import Document
from journeydesigner.i18n import tr
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyError, Snapshot


class FileController(QObject):
    """One window, one file. What replaces the document first asks about unsaved changes."""

    state_changed = Signal()
    """Whether a project is open, or something blocks it, has changed."""
    start_wanted = Signal()
    """The start screen is to be shown."""
    opened = Signal()
    """Another project is on the screen."""

    def __init__(
        self,
        document: Document,
        engine: LayoutEngine,
        settings: Settings,
        messages: Messages,
        ask_where: AskWhere,
        current: CurrentFile,
        reader: Reader,
        saver: Saver,
    ) -> None:
        super().__init__()
        self._document = document
        self._engine = engine
        self._settings = settings
        self._messages = messages
        self._ask_where = ask_where
        self.current = current
        self.reader = reader
        self.saver = saver
        self.recent = RecentFiles(settings)
        self.commit_pending: Callable[[], object] = nothing
        self.leaving: Callable[[], object] = nothing
        """Called before the open project may go; the listener may still write."""
        self.is_open = False
        reader.busy_changed.connect(self.state_changed)
        reader.gave_up.connect(self._start_if_empty)
        saver.saved.connect(self._note_place)

    @property
    def path(self) -> Path | None:
        return self.current.path

    @property
    def is_modified(self) -> bool:
        return self.is_open and self.current.is_modified

    @property
    def is_busy(self) -> bool:
        """Whether a project is being read."""
        return self.reader.is_busy

    # -- new and open ----------------------------------------------------------------------

    def new(self) -> None:
        """The start screen; the open project stays until something is chosen there."""
        self.commit_pending()
        self.start_wanted.emit()

    def open(self) -> None:
        """Asks for a file and opens it."""
        path = self._ask_where.to_open(tr("Open project"))
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Opens a project; imports what is none."""
        path = path.absolute()
        if path.suffix.lower() == SUFFIX:
            self.leave(lambda: self._open_project(path))
        else:
            read = opening.importing_file(path, self._engine)
            self.leave(lambda: self._import(path.name, path.stem, read))

    def open_new(self, make: Callable[[], Snapshot], name: str) -> None:
        """A project without a file yet, made once the open one may go."""
        self.leave(lambda: self._make(make, name))

    def open_recovered(self, snapshot: Snapshot, path: Path | None, name: str) -> None:
        """An unsaved state of the file at `path`, or of a project that never was saved."""
        self._show(snapshot, path, name=name, clean=False)

    def import_from_file(self) -> None:
        """Asks for a file and imports it."""
        path = self._ask_where.to_import()
        if path is not None:
            self.open_file(path)

    def import_text(self, text: str, kind: str, name: str) -> None:
        read = opening.importing_text(text, kind, self._engine)
        self.leave(lambda: self._import(name, name, read))

    # -- save and leave --------------------------------------------------------------------

    def save(self, then: Then = nothing) -> None:
        self.commit_pending()
        self.saver.save(then)

    def save_as(self, then: Then = nothing) -> None:
        self.commit_pending()
        self.saver.save_as(then)

    def leave(self, then: Then) -> None:
        """Goes on once what is open is saved or may be lost; does nothing where cancelled."""
        if not self.is_busy:
            self.commit_pending()
            self.leaving()
            self.saver.after_saving(lambda: self._leave(then))

    def _leave(self, then: Then) -> None:
        if not self.is_modified:
            then()
            return
        answers = [
            Answer("save", tr("Save"), "yes"),
            Answer("drop", tr("Don’t save"), "no"),
            cancel(),
        ]
        choice = self._messages.ask(
            tr("Save the changes to “{name}”?").format(name=self.current.name),
            tr("They are lost if you do not save them."),
            answers,
            tr("Unsaved changes"),
        )
        if choice == "save":
            self.save(then)
        elif choice == "drop":
            then()

    # -- showing what was read -------------------------------------------------------------

    def _make(self, make: Callable[[], Snapshot], name: str) -> None:
        try:
            snapshot = make()
        except JourneyError as error:
            self._messages.tell_error(error, tr("Not opened"))
        else:
            self._show(snapshot, None, name=name)

    def _open_project(self, path: Path) -> None:
        def show(opened: opening.Opened) -> None:
            self._show(opened.snapshot, path, opened)
            self._note_place(path)
            opening.tell_notices(self._messages, path.name, opened)

        read = opening.reading_project(path, self._engine)
        title = tr("Opening {name}").format(name=path.name)
        self.reader.read(title, read, show, tr("Not opened"))

    def _import(self, shown: str, stem: str, read: opening.Read) -> None:
        def show(opened: opening.Opened) -> None:
            self._show(opened.snapshot, None, name=stem, clean=False)
            opening.tell_notices(self._messages, shown, opened)

        self.reader.read(tr("Importing {name}").format(name=shown), read, show, tr("Not imported"))

    def _show(
        self,
        snapshot: Snapshot,
        path: Path | None,
        opened: opening.Opened | None = None,
        *,
        name: str = "",
        clean: bool = True,
    ) -> None:
        self.current.show(path, opened.state if opened else None, name)
        self._document.load(snapshot)
        if not clean:
            self._document.mark_dirty()
        self.is_open = True
        self.current.refresh()
        self.state_changed.emit()
        self.opened.emit()

    def _start_if_empty(self) -> None:
        """Nothing came of the file and no project is open: there is something to begin with."""
        if not self.is_open:
            self.start_wanted.emit()

    def _note_place(self, path: Path) -> None:
        self.recent.add(path)
        self._settings.last_folder = path.parent
