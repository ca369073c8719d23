"""A timer that counts down, and on below zero when the time is up. It never asks Qt."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from journeydesigner.document.observers import Observers
from journeydesigner.i18n import tr

_CLOCK = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def room_clock() -> float:
    """Seconds that never go back and, other than `time.monotonic`, go on while the computer
    sleeps (Linux and macOS have such a clock beside it, elsewhere it is the same): the room does
    not stop talking when a laptop closes its eyes."""
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)


class Countdown:
    """Time that is left, in seconds. What remains is reckoned from the clock at each look, so that
    late looks do not add up; whoever shows it calls `tick` after `next_tick` seconds."""

    def __init__(self, clock: Callable[[], float] = room_clock) -> None:
        self._clock = clock
        self._title = ""
        self._length: float | None = None
        self._left = 0.0
        self._since: float | None = None
        self._told = True
        self._observers: Observers[Countdown] = Observers()
        self._ends: Observers[Countdown] = Observers()

    # -- what it says ----------------------------------------------------------------------

    @property
    def is_set(self) -> bool:
        """Whether there is a time to show."""
        return self._length is not None

    @property
    def is_running(self) -> bool:
        return self._since is not None

    @property
    def title(self) -> str:
        """What the time is for."""
        return self._title

    @property
    def length(self) -> float:
        """The whole time in seconds, with what was added."""
        return self._length or 0.0

    @property
    def remaining(self) -> float:
        """Seconds left; below zero they are past the end."""
        if self._since is None:
            return self._left
        return self._left - (self._clock() - self._since)

    @property
    def is_over(self) -> bool:
        """Whether a time that was given is used up."""
        return self.length > 0 and self.remaining <= 0

    @property
    def text(self) -> str:
        """What remains as "12:30", "1:05:00" or "−0:12"."""
        return clock_text(self.remaining)

    @property
    def next_tick(self) -> float:
        """Seconds until `text` is another one, if it runs: 0 … 1."""
        left = self.remaining
        return left - ceil(left) + 1

    # -- what is done with it --------------------------------------------------------------

    def begin(self, seconds: float, title: str = "") -> None:
        """Sets a time, standing still. Nobody is told of the end of a time of 0 seconds."""
        self._title = title
        self._length = self._left = seconds
        self._since = None
        self._told = seconds <= 0
        self._observers.tell(self)

    def call(self, title: str) -> None:
        """Gives what runs another title."""
        if title != self._title:
            self._title = title
            self._observers.tell(self)

    def start(self) -> None:
        if self._since is None and self.is_set:
            self._since = self._clock()
            self._observers.tell(self)

    def pause(self) -> None:
        if self._since is not None:
            self._left, self._since = self.remaining, None
            self._observers.tell(self)

    def add(self, seconds: float) -> None:
        """Gives more time (or less); its end is told once more if there is time again."""
        if self._length is None:
            return
        self._length = max(0.0, self._length + seconds)
        self._left += seconds
        self._told = self.remaining <= 0
        self._observers.tell(self)

    def reset(self) -> None:
        """Back to the whole time, standing still."""
        if self._length is not None:
            self.begin(self._length, self._title)

    def clear(self) -> None:
        """No time at all any more."""
        self.begin(0, "")
        self._length = None
        self._observers.tell(self)

    def tick(self) -> None:
        """Looks at the clock: tells of the time that has passed, and once of its end."""
        if self._since is None:
            return
        if not self._told and self.remaining <= 0:
            self._told = True
            self._ends.tell(self)
        self._observers.tell(self)

    # -- who wants to know -----------------------------------------------------------------

    def subscribe(self, listener: Callable[[Countdown], None]) -> Callable[[], None]:
        """Calls `listener(countdown)` after each tick and change; returns how to stop that."""
        return self._observers.subscribe(listener)

    def on_end(self, listener: Callable[[Countdown], None]) -> Callable[[], None]:
        """Calls `listener(countdown)` once when the time is up."""
        return self._ends.subscribe(listener)


def clock_text(seconds: float) -> str:
    """A time as on a kitchen timer: what has begun counts whole before the end."""
    whole = ceil(seconds)
    minutes, rest = divmod(abs(whole), 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return tr("−{time}").format(time=text) if whole < 0 else text
