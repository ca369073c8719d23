"""Measuring: a piece of work beside its floor, turn by turn in the same run, as a ratio.

Seconds of a shared machine say little; what the floor takes at the same moment says how good the
work is. Both are run in turn and the medians compared.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: seconds of the work and of its floor at `n` touchpoints.

    `budget` is the ratio that the design calls excellent (None: informative only); `frame` says
    that the work must also fit into a frame of 16.7 ms.
    """

    what: str
    floor_is: str
    n: int
    work: float
    floor: float
    budget: float | None
    frame: bool = False
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.work / self.floor

    @property
    def reached(self) -> bool:
        in_ratio = self.budget is None or self.ratio <= self.budget
        return in_ratio and (not self.frame or self.work <= 1 / 60)

    def row(self) -> str:
        """The figure as a row of a Markdown table."""
        scale = 1000.0 if self.unit == "ms" else 1.0
        wanted = f"≤ {self.budget:g}×" if self.budget is not None else "–"
        wanted += " and < 16.7 ms" if self.frame else ""
        return (
            f"| {self.what} | {self.n:,} | {self.work * scale:.2f} {self.unit} | {self.floor_is}"
            f" | {self.floor * scale:.2f} {self.unit} | {self.ratio:.2f}× | {wanted} |"
            f" {'reached' if self.reached else 'missed'} |"
        )


HEADER = (
    "| What | Touchpoints | Measured | Floor | Floor measured | Ratio | Budget | |\n"
    "|---|--:|--:|---|--:|--:|---|---|"
)


@dataclass(frozen=True, slots=True)
class Budget:
    """A line of the design's budget table: what, against what floor, how much of it."""

    what: str
    floor_is: str
    ratio: float | None
    frame: bool = False

    def measured(self, n: int, work: Work, floor: Work, turns: int = 5) -> Figure:
        """The medians of `turns` runs of each, alternating, after one that does not count."""
        seconds = in_turn(work, floor, turns)
        return Figure(self.what, self.floor_is, n, *seconds, self.ratio, self.frame)


def in_turn(work: Work, floor: Work, turns: int) -> tuple[float, float]:
    """Median seconds of both, run one after the other in turn, without garbage collection."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns + 1):
        for run, times in zip((work, floor), taken, strict=True):
            seconds = clock(run)
            if turn:
                times.append(seconds)
    return statistics.median(taken[0]), statistics.median(taken[1])


def clock(run: Work) -> float:
    """Seconds of one run."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        run()
        return time.perf_counter() - start
    finally:
        gc.enable()


Benchmark = Callable[[int], Iterator[Figure]]
"""Takes the number of touchpoints, yields what it measured."""
