"""How far an export has come, and whether it shall go on."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError

ReportProgress = Callable[[float], None]
"""Is called with the share that is done, 0 … 1, never less than before."""
AskCancelled = Callable[[], bool]


class Cancelled(JourneyError):
    """The person stopped the export; nothing was written."""

    def __init__(self) -> None:
        super().__init__(tr("The export was stopped."))


class Progress:
    """Reports shares of a span and raises `Cancelled` where that was asked for."""

    def __init__(
        self,
        report: ReportProgress | None = None,
        cancelled: AskCancelled | None = None,
        span: tuple[float, float] = (0.0, 1.0),
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._span = span

    def reach(self, share: float) -> None:
        """Say that `share` (0 … 1) of this span is done. Raises `Cancelled`."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._report is not None:
            start, end = self._span
            # Rounded, so that the end of a part is not a hair above the start of the next.
            self._report(round(start + (end - start) * min(max(share, 0.0), 1.0), 6))

    def part(self, start: float, end: float) -> Progress:
        """The progress of a part that takes the shares `start` … `end` of this one."""
        low, high = self._span
        width = high - low
        return Progress(self._report, self._cancelled, (low + start * width, low + end * width))
