"""Work in threads: the window answers meanwhile, and past half a second it shows how far it is."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from journeydesigner.model import JourneyError

SHOW_AFTER = 500
"""Milliseconds after which progress is shown."""
_log = logging.getLogger(__name__)

Work = Callable[["Job"], Any]


class Job(QObject):
    """One piece of work. Its signals arrive in the thread that made it; exactly one of
    `succeeded`, `failed` and `stopped` comes, unless the job is forgotten before.

    The work gets the job itself: it calls `report(share)` and looks at `cancelled`.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progressed = Signal(float)
    lasting = Signal()
    """The work has taken longer than `SHOW_AFTER`."""
    _ended = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.running = True
        self._cancel = threading.Event()
        self._ended.connect(self._end)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._still_there)
        self._timer.start(SHOW_AFTER)

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Asks the work to stop; its result is thrown away in any case."""
        self._cancel.set()

    def report(self, share: float) -> None:
        """Called by the work: 0 … 1."""
        self.progressed.emit(share)

    def _still_there(self) -> None:
        if self.running:
            self.lasting.emit()

    def _end(self, future: Future[Any]) -> None:
        self.running = False
        self._timer.stop()
        if self.cancelled or future.cancelled():
            self.stopped.emit()
            return
        error = future.exception()
        if error is None:
            self.succeeded.emit(future.result())
        else:
            self.failed.emit(_in_words(error))

    def finish(self, future: Future[Any]) -> None:
        """Called in the worker's thread."""
        try:
            self._ended.emit(future)
        except RuntimeError:
            _log.info("a job ended after its window")


class Background:
    """Runs jobs, at most two at a time, and keeps them alive until they have ended."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="background")
        self._jobs: set[Job] = set()
        self._closed = False

    def start(self, title: str, work: Work) -> Job:
        """Begins the work soon; connect to the returned job at once."""
        job = Job(title)
        self._jobs.add(job)
        for signal in (job.succeeded, job.failed, job.stopped):
            signal.connect(lambda *_: self._jobs.discard(job))
        QTimer.singleShot(0, job, lambda: self._submit(job, work))
        return job

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def close(self) -> None:
        """Cancels what runs and waits for it; what was to begin does not."""
        self._closed = True
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, job: Job, work: Work) -> None:
        if self._closed:
            self._jobs.discard(job)
        else:
            self._pool.submit(work, job).add_done_callback(job.finish)


def _in_words(error: BaseException) -> JourneyError:
    """The error for the user; what is none of ours is logged and told without its own words."""
    if isinstance(error, JourneyError):
        return error
    from journeydesigner.app.failures import unexpected

    _log.error("a job failed", exc_info=error)
    return unexpected(error)
