"""Movements that the eye can follow, and whether the user wants any."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from journeydesigner.canvas.reduced_motion import system_reduces_motion

Step = Callable[[float], None]
"""Is told how much of the way is done, 0 … 1."""


class Motion(QObject):
    """Runs one movement at a time, slower towards its end; a new one takes the place of the old.

    `reduced` tells the user's wish: none (True), as the system says (None), movement (False).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reduced: Callable[[], bool | None] = lambda: None
        self._step: Step | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def is_wanted(self) -> bool:
        reduced = self.reduced()
        return not (system_reduces_motion() if reduced is None else reduced)

    @property
    def is_running(self) -> bool:
        return self._step is not None

    def run(self, step: Step, ms: int) -> None:
        """Calls `step` once a frame for so many milliseconds; at once where none is wanted."""
        self.stop()
        if ms <= 0 or not self.is_wanted:
            step(1.0)
            return
        self._step = step
        self._animation.setDuration(ms)
        self._animation.start()

    def stop(self) -> None:
        """Leaves things where they are."""
        self._step = None
        self._animation.stop()

    def finish(self) -> None:
        """Takes the rest of the way at once."""
        step = self._step
        if step is not None:
            self.stop()
            step(1.0)

    def _advance(self, share: float) -> None:
        step = self._step
        if step is None:
            return
        if share >= 1.0:
            self._step = None
        step(share)
