"""Makes a countdown tick in time with its seconds, and sounds the bell at its end."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from journeydesigner.i18n import tr
from journeydesigner.interaction.countdown import Countdown

_LATER = 5
"""Milliseconds after the full second, so that a look never comes too early for it."""


class Ticker(QObject):
    """Sleeps while the countdown stands still. `time_is_up` carries the words for it."""

    time_is_up = Signal(str)

    def __init__(
        self, countdown: Countdown, parent: QObject, bell: Callable[[], None] = QApplication.beep
    ) -> None:
        super().__init__(parent)
        self._countdown = countdown
        self._bell = bell
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(countdown.tick)
        countdown.subscribe(self._wait)
        countdown.on_end(self._ring)

    def _wait(self, countdown: Countdown) -> None:
        if countdown.is_running:
            self._timer.start(ceil(countdown.next_tick * 1000) + _LATER)
        else:
            self._timer.stop()

    def _ring(self, countdown: Countdown) -> None:
        self._bell()
        self.time_is_up.emit(end_text(countdown.title))


def end_text(title: str) -> str:
    """What is said when the time is up; a title of several lines is one line."""
    name = " ".join(title.split())
    return tr("Time is up: {title}").format(title=name) if name else tr("Time is up")
