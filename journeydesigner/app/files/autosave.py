"""Autosave: a whole copy goes to the recovery folder soon after an edit, never to the file."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from journeydesigner.app.background import Background
from journeydesigner.app.files.current import CurrentFile
from journeydesigner.document import Change, Document
from journeydesigner.i18n import tr
from journeydesigner.io.recovery import RecoverySession
from journeydesigner.model import JourneyError, Snapshot

DELAY = 2_000
"""Milliseconds from an edit to its copy."""


class Draft(Protocol):
    """Something typed that is in no document yet; `snapshot` is the project with it."""

    @property
    def typed(self) -> SignalInstance: ...

    @property
    def has_draft(self) -> bool: ...

    def snapshot(self) -> Snapshot: ...


_log = logging.getLogger(__name__)


class Autosave(QObject):
    """Keeps what is unsaved of one window; what is saved or given up is discarded."""

    failed = Signal(str)
    kept = Signal()

    def __init__(
        self, document: Document, current: CurrentFile, background: Background, folder: Path
    ) -> None:
        super().__init__()
        self._document = document
        self._current = current
        self._background = background
        self._folder = folder
        self._session: RecoverySession | None = None
        self._told = False
        self._draft: Draft | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)
        self._stop_listening = document.subscribe(self._changed)
        current.changed.connect(self._state_changed)

    def watch(self, draft: Draft) -> None:
        """Counts what is being typed in an open line as unsaved too."""
        self._draft = draft
        draft.typed.connect(self._start)

    @property
    def _needed(self) -> bool:
        return self._current.is_modified or (self._draft is not None and self._draft.has_draft)

    def _start(self) -> None:
        if not self._timer.isActive():
            self._timer.start(DELAY)

    def keep_now(self, then: Callable[[], None] | None = None) -> None:
        """Keeps the present state in a worker, if it is not in the file."""
        self._timer.stop()
        session = self._opened()
        if session is None or not self._needed or self._current.is_saving:
            return
        snapshot = self._draft.snapshot() if self._draft else self._document.snapshot
        path, state = self._current.path, self._current.state
        job = self._background.start(
            tr("Keeping a recovery copy"), lambda _: session.keep(snapshot, path, state)
        )
        job.succeeded.connect(lambda _: self._succeeded(then))
        job.failed.connect(self._failed)

    def close(self) -> None:
        """The window closes in good order: nothing is left to recover."""
        self._timer.stop()
        self._stop_listening()
        if self._session is not None:
            self._session.close()
            self._session = None

    def _opened(self) -> RecoverySession | None:
        """The session, made at the first edit. None where the folder cannot be used."""
        if self._session is None:
            try:
                self._session = RecoverySession(self._folder)
            except JourneyError as error:
                self._failed(error)
        return self._session

    def _changed(self, change: Change) -> None:
        if change.origin != "load":
            self._start()

    def _state_changed(self) -> None:
        if not self._needed and self._session is not None:
            self._timer.stop()
            self._session.discard()

    def _succeeded(self, then: Callable[[], None] | None) -> None:
        # It may have been saved while the copy was being written.
        self._state_changed()
        self.kept.emit()
        if then is not None:
            then()

    def _failed(self, error: JourneyError) -> None:
        _log.warning("no recovery copy: %s", type(error).__name__)
        if not self._told:
            self._told = True
            self.failed.emit(tr("No recovery copies can be kept: {why}").format(why=error.what))
