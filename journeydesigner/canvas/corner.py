"""What a view knows of the overview that may lie in its corner."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRectF


class Overview(Protocol):
    """The whole map, small, over the viewport."""

    @property
    def is_wide(self) -> bool:
        """Whether it takes the width of the viewport."""

    @property
    def wide_height(self) -> float:
        """How much of the viewport's height that takes or would take, in px; 0 for nothing."""

    def widen(self, zoom: float | None) -> None:
        """Takes the width for as long as the map is seen at this zoom; None: its corner again."""

    def covered(self) -> QRectF:
        """What it hides of the viewport, in px."""

    def will_cover(self) -> QRectF:
        """What it hides while the map moves."""


class NoOverview:
    """There is none."""

    is_wide = False
    wide_height = 0.0

    def widen(self, zoom: float | None) -> None:
        """Nothing to widen."""

    def covered(self) -> QRectF:
        return QRectF()

    def will_cover(self) -> QRectF:
        return QRectF()
