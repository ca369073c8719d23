"""What goes on a page: boxes in painting order, and which of them say nothing new."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.layout.display import Placed


class Ink:
    """Collects boxes. `placed` in painting order; `artifacts` are the places of those that are
    repeated or decorative."""

    def __init__(self) -> None:
        self.placed: list[Placed] = []
        self.artifacts: set[int] = set()

    def add(self, placed: Iterable[Placed]) -> None:
        """Content."""
        self.placed += placed

    def repeat(self, placed: Iterable[Placed]) -> None:
        """What stands elsewhere too, or is no content."""
        start = len(self.placed)
        self.placed += placed
        self.artifacts.update(range(start, len(self.placed)))

    def take(self, other: Ink, dx: float = 0.0, dy: float = 0.0) -> None:
        """What another has, moved."""
        start = len(self.placed)
        self.placed += [Placed(p.box, p.dx + dx, p.dy + dy) for p in other.placed]
        self.artifacts.update(start + number for number in other.artifacts)
