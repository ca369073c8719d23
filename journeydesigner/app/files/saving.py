"""Saving: in a worker, verified, and with a question where somebody else changed the file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesigner.app.background import Background
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.app.messages import Answer, Messages, cancel
from journeydesigner.document import Document
from journeydesigner.i18n import tr
from journeydesigner.io.atomic import FileState
from journeydesigner.model import JourneyError, Snapshot

Then = Callable[[], None]
_log = logging.getLogger(__name__)


def nothing() -> None:
    """What follows where nothing follows."""


class Saver(QObject):
    """Writes the document to files, one at a time."""

    started = Signal(object)
    """A job that may want to be shown."""
    saved = Signal(object)
    """The path."""

    def __init__(
        self,
        document: Document,
        current: CurrentFile,
        background: Background,
        messages: Messages,
        ask_where: Callable[[], Path | None],
        versions: Path,
    ) -> None:
        super().__init__()
        self._document = document
        self._current = current
        self._background = background
        self._messages = messages
        self._ask_where = ask_where
        self._versions = versions
        self._waiting: list[Then] = []

    def save(self, then: Then = nothing) -> None:
        """Saves to the file's place, asking for it at the first time. `then` follows success."""
        if self._current.is_saving:
            self._waiting.append(lambda: self.save_if_needed(then))
        elif self._current.path is None:
            self.save_as(then)
        else:
            self._write(self._current.path, self._current.state, then)

    def save_as(self, then: Then = nothing) -> None:
        """Saves to a place the user chooses."""
        if self._current.is_saving:
            self._waiting.append(lambda: self.save_as(then))
            return
        path = self._ask_where()
        if path is not None:
            self._write(path, None, then)

    def save_if_needed(self, then: Then) -> None:
        """Goes on at once where everything is saved already."""
        if self._current.is_modified:
            self.save(then)
        else:
            then()

    def after_saving(self, then: Then) -> None:
        """Goes on now, or when the save under way has ended, well or not."""
        if self._current.is_saving:
            self._waiting.append(then)
        else:
            then()

    def _write(self, path: Path, expect: FileState | None, then: Then) -> None:
        snapshot = self._document.snapshot
        self._current.begin_saving()
        job = self._background.start(
            tr("Saving {name}").format(name=path.name),
            lambda _: _save(path, snapshot, expect, self._versions),
        )
        job.succeeded.connect(lambda state: self._succeeded(path, state, then))
        job.failed.connect(lambda error: self._failed(path, error, then))
        job.stopped.connect(self._current.fail_saving)
        self.started.emit(job)

    def _succeeded(self, path: Path, state: FileState, then: Then) -> None:
        self._current.end_saving(path, state)
        self.saved.emit(path)
        self._go_on()
        then()

    def _failed(self, path: Path, error: JourneyError, then: Then) -> None:
        from journeydesigner.io.project_file import ChangedOnDisk

        self._current.fail_saving()
        changed = isinstance(error, ChangedOnDisk)
        choice = self._ask_changed(error) if changed else self._ask_failed(error)
        if choice == "replace":
            self._write(path, None, then)
        elif choice == "elsewhere":
            self.save_as(then)
        else:
            self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for follow in waiting:
            follow()

    def _ask_changed(self, error: JourneyError) -> str:
        answers = [
            Answer("elsewhere", tr("Save as…"), "yes"),
            Answer("replace", tr("Replace the file"), "no"),
            cancel(),
        ]
        return self._messages.ask(error.what, _place(error), answers, tr("File changed"))

    def _ask_failed(self, error: JourneyError) -> str:
        answers = [Answer("elsewhere", tr("Save as…"), "yes"), cancel()]
        text = tr("The file was not saved. {reason}").format(reason=error.what)
        return self._messages.ask(text, _place(error), answers, tr("Not saved"))


def _place(error: JourneyError) -> str:
    return "\n\n".join(part for part in (error.where, error.hint) if part)


def _save(path: Path, snapshot: Snapshot, expect: FileState | None, versions: Path) -> FileState:
    from journeydesigner.io.project_file import save
    from journeydesigner.io.versions import keep_version

    state = save(path, snapshot, expect)
    try:
        keep_version(versions, path, path.read_bytes())
    except (JourneyError, OSError) as error:
        _log.warning("no version kept: %s", type(error).__name__)
    return state
