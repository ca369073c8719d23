"""Measuring: a piece of work beside its floor, turn by turn in the same run, as a ratio.

Seconds of a shared machine say little; what the floor takes at the same moment says how good the
work is. Both are run in turn and the medians compared.
"""

from __future__ import annotations

import cProfile
import gc
import pstats
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

Work = Callable[[], object]
Unit = Literal["ms", "bytes"]

FRAME = 1 / 60
"""Seconds that a screen shows one picture."""
LONG = 2.0
"""Work and floor that take more seconds than this together are run three times only."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: seconds (or bytes) of the work and of its floor at `n` touchpoints
    (0: their number does not matter).

    `budget` is the ratio that the design calls excellent, `most` the greatest value; a figure
    with neither is informative only. `run` is the work, to look into it as long as the benchmark
    has not been asked for its next figure.
    """

    what: str
    floor_is: str
    n: int
    work: float
    floor: float
    budget: float | None
    most: float | None = None
    unit: Unit = "ms"
    run: Work | None = field(default=None, repr=False, compare=False)

    @property
    def ratio(self) -> float:
        return self.work / self.floor

    @property
    def is_informative(self) -> bool:
        return self.budget is None and self.most is None

    @property
    def reached(self) -> bool:
        in_ratio = self.budget is None or self.ratio <= self.budget
        return in_ratio and (self.most is None or self.work <= self.most)

    @property
    def verdict(self) -> str:
        if self.is_informative:
            return ""
        return "reached" if self.reached else "**missed**"

    def row(self) -> str:
        """The figure as a row of a Markdown table."""
        wanted = [f"≤ {self.budget:g}×"] if self.budget is not None else []
        if self.most is not None:
            wanted.append(f"≤ {self._shown(self.most)}")
        cells = (
            self.what,
            f"{self.n:,}" if self.n else "–",
            self._shown(self.work),
            self.floor_is,
            self._shown(self.floor),
            f"{self.ratio:.2f}×",
            " and ".join(wanted) or "–",
            self.verdict,
        )
        return f"| {' | '.join(cells)} |"

    def _shown(self, value: float) -> str:
        if self.unit == "bytes":
            return f"{value:,.0f} B"
        return f"{value * 1000:,.1f} ms" if value >= 0.01 else f"{value * 1000:.2f} ms"


HEADER = (
    "| What | Touchpoints | Measured | Floor | Floor measured | Ratio | Budget | |\n"
    "|---|--:|--:|---|--:|--:|---|---|"
)


@dataclass(frozen=True, slots=True)
class Budget:
    """A line of the design's budget table: what, against what floor, how much of it.

    It holds from `since` touchpoints on; below, figures are informative only.
    """

    what: str
    floor_is: str
    ratio: float | None
    most: float | None = None
    since: int = 0

    def measured(
        self,
        n: int,
        work: Work,
        floor: Work,
        turns: int = 5,
        prepare: Work | None = None,
        collecting: bool = False,
    ) -> Figure:
        """The medians of `turns` runs of each, alternating, after one that does not count.

        `prepare` is done before each run of the work and not measured. `collecting` leaves the
        garbage collector on, which is off otherwise.
        """
        seconds = in_turn(work, floor, turns, prepare, collecting)
        return self.known(n, *seconds, run=work)

    def known(
        self, n: int, work: float, floor: float, unit: Unit = "ms", run: Work | None = None
    ) -> Figure:
        """A figure that was measured elsewhere, in seconds or bytes."""
        ratio, most = (self.ratio, self.most) if n >= self.since else (None, None)
        return Figure(self.what, self.floor_is, n, work, floor, ratio, most, unit, run)


def in_turn(
    work: Work,
    floor: Work,
    turns: int,
    prepare: Work | None = None,
    collecting: bool = False,
) -> tuple[float, float]:
    """Median seconds of both, run one after the other in turn."""
    works: list[float] = []
    floors: list[float] = []
    with settled_memory():
        while len(works) <= turns:
            if prepare is not None:
                prepare()
            works.append(clock(work, collecting))
            floors.append(clock(floor, collecting))
            if works[0] + floors[0] > LONG:
                turns = min(turns, 3)
    return statistics.median(works[1:]), statistics.median(floors[1:])


@contextmanager
def settled_memory() -> Iterator[None]:
    """What is there already is no longer looked at by the garbage collector, which runs before
    every measurement."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def clock(run: Work, collecting: bool = False) -> float:
    """Seconds of one run."""
    gc.collect()
    if not collecting:
        gc.disable()
    try:
        start = time.perf_counter()
        result = run()
        seconds = time.perf_counter() - start
    finally:
        gc.enable()
    del result
    return seconds


def costliest(run: Work, count: int = 5) -> list[str]:
    """The functions in which a run spends most of its own time, as lines of text."""
    profile = cProfile.Profile()
    gc.collect()
    gc.disable()
    try:
        profile.runcall(run)
    finally:
        gc.enable()
    stats = pstats.Stats(profile)
    rows = sorted(stats.stats.items(), key=lambda item: -item[1][2])  # type: ignore[attr-defined]
    total = stats.total_tt or 1.0  # type: ignore[attr-defined]
    return [
        f"{own / total:4.0%} {calls:>9,}× {_place(*where)}"
        for where, (_, calls, own, _, _) in rows[:count]
    ]


def _place(file: str, line: int, name: str) -> str:
    if file == "~":
        return name
    parts = file.replace("\\", "/").split("/")
    return f"{name} ({'/'.join(parts[-2:])}:{line})"


Benchmark = Callable[[int], Iterator[Figure]]
"""Takes the number of touchpoints, yields what it measured."""
