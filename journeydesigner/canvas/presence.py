"""What comes when it is needed and fades away again when it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from journeydesigner.canvas.motion import Motion

_FADE = 300
"""Ms from all there to gone."""


class Presence(QObject):
    """Comes at once and stays for `linger` ms after the last reason, and while `is_needed()`.

    `changed` tells that `opacity` (0 … 1) is another. It fades where `like` may move, and goes at
    once where no movement is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QObject, is_needed: Callable[[], bool], like: Motion) -> None:
        super().__init__(parent)
        self.linger = 2000
        self.opacity = 1.0
        self._is_needed = is_needed
        self._motion = Motion(self)
        self._motion.reduced = lambda: not like.is_wanted
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)

    @property
    def is_there(self) -> bool:
        return self.opacity > 0

    def wake(self) -> None:
        """There is a reason now."""
        self._motion.stop()
        self._timer.start(self.linger)
        self._show(1.0)

    def stop(self) -> None:
        """Neither comes nor goes any more."""
        self._timer.stop()
        self._motion.stop()

    def _leave(self) -> None:
        if self._is_needed():
            self._timer.start(self.linger)
        else:
            self._motion.run(lambda share: self._show(1.0 - share), _FADE)

    def _show(self, opacity: float) -> None:
        if opacity != self.opacity:
            self.opacity = opacity
            self.changed.emit()
