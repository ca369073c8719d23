"""A place for a part of the window that is imported and made after the first paint, or on use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Later(QWidget, Generic[W]):
    """Makes its part once it has been painted empty, so that the window stands sooner."""

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make = make
        self._part: W | None = None
        self._painted = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def part(self) -> W:
        """The part; made now if it is not there yet."""
        if self._part is None:
            self._part = self._make()
            self._column.addWidget(self._part)
            self._part.show()  # a layout would show it a turn of the event loop later
            self.setFocusProxy(self._part)
        return self._part

    @property
    def made(self) -> W | None:
        """The part if it is there."""
        return self._part

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, lambda: self.part)
