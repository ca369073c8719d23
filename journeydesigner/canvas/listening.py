"""The emotion point that the pointer rests on: after a short moment its bubble is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MOMENT = 280
"""Milliseconds until a bubble comes; from point to point it comes at once."""


class Listening(QObject):
    """`point` is the touchpoint and the persona ("" everyone) whose point is rested on, None
    for none; `changed` is called when that is another."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self.point: tuple[str, str] | None = None
        self._changed = changed
        self._next: tuple[str, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MOMENT)
        self._timer.timeout.connect(self._rest)

    def hover(self, key: tuple[str, ...]) -> None:
        """The box with that key is under the pointer, () none."""
        over = (key[1], key[2]) if key[:1] == ("point",) and len(key) == 3 else None
        if over == self._next:
            return
        self._next = over
        if over is not None and self.point is None:
            self._timer.start()
        else:
            self._timer.stop()
            self._rest()

    def _rest(self) -> None:
        if self.point != self._next:
            self.point = self._next
            self._changed()
