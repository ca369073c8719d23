"""Reads a project in a worker, one at a time, while the window is blocked for editing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from journeydesigner.app.background import Background, Job
from journeydesigner.app.files.opening import Opened, Read
from journeydesigner.app.messages import Messages
from journeydesigner.model import JourneyError

Show = Callable[[Opened], None]


class Reader(QObject):
    """`blocked` hands out the job, so that a cover can show it and cancel it.

    `gave_up` comes after a read that failed or was cancelled.
    """

    blocked = Signal(object)
    busy_changed = Signal()
    gave_up = Signal()

    def __init__(self, background: Background, messages: Messages) -> None:
        super().__init__()
        self._background = background
        self._messages = messages
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def read(self, title: str, read: Read, show: Show, failed: str) -> None:
        """Calls `show` with the result; an error is told under the title `failed`."""
        job = self._background.start(title, read)
        self._job = job
        job.succeeded.connect(lambda opened: self._finish(lambda: show(opened)))
        job.failed.connect(lambda error: self._finish(lambda: self._tell(error, failed)))
        job.stopped.connect(lambda: self._finish(self.gave_up.emit))
        self.busy_changed.emit()
        self.blocked.emit(job)

    def _finish(self, then: Callable[[], None]) -> None:
        self._job = None
        self.busy_changed.emit()
        then()

    def _tell(self, error: JourneyError, title: str) -> None:
        self._messages.tell_error(error, title)
        self.gave_up.emit()
