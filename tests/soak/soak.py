"""The run: gestures by chance, the rarest first, undone to the beginning round by round."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field, replace

from tests.soak import live  # noqa: F401 - enters its gestures into the table
from tests.soak.gestures import GESTURES
from tests.soak.user import User
from tests.xvfb.desktop import until

ROUND = 120
"""Gestures until everything is undone; below the length of the history in any case."""
EACH, CHANGES = 20, 200
"""How often each kind of gesture occurs and how often the document changes, at least."""
PATIENCE = 60.0
"""Seconds that undoing a whole round may take."""

SPARE = 5
"""Widgets by which two equal rounds may differ: what a click hits depends on the moment."""
REPEATS = 6
"""Rounds after which nothing more may be made on first use."""


@dataclass
class Report:
    """What was done. `widgets` are counted after each round."""

    done: Counter[str] = field(default_factory=Counter)
    changes: int = 0
    rounds: int = 0
    seconds: float = 0.0
    widgets: list[Counter[str]] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"{count:6d}  {name}" for name, count in sorted(self.done.items())]
        widgets = [count.total() for count in self.widgets]
        total = (
            f"{sum(self.done.values())} gestures of {len(self.done)} kinds, {self.changes} changes,"
            f" {self.rounds} rounds undone, {self.seconds:.0f} s, widgets {widgets}"
        )
        return "\n".join([*lines, total])


def soak(user: User, seconds: float) -> Report:
    """Lets the user play for some seconds, and on until each gesture occurred often enough.

    Raises AssertionError where the program hangs, shows a message, keeps widgets, or where
    undoing everything does not lead back to the start.
    """
    begin = time.monotonic()
    report = Report()
    first = user.program.text
    while time.monotonic() - begin < seconds or not _enough(report):
        _round(user, report, first)
    _repeat(user, report, first)
    report.seconds = time.monotonic() - begin
    return report


def _round(user: User, report: Report, first: str) -> None:
    _play(user, report)
    _undo_all(user, first)
    report.rounds += 1
    report.widgets.append(_widgets(user))


def _repeat(user: User, report: Report, first: str) -> None:
    """The same round again until it leaves no more widgets than before.

    What is made on first use is made soon; what is left behind is left behind each time.
    """
    seed = user.chance.random()
    for _ in range(REPEATS):
        user.chance.seed(seed)
        _round(user, replace(report, done=Counter(report.done)), first)
        before, after = report.widgets[-2:]
        if after.total() - before.total() <= SPARE:
            return
    raise AssertionError(f"widgets are left behind: {after - before}")


def _enough(report: Report) -> bool:
    each = all(report.done[name] >= EACH for name in GESTURES)
    return each and report.changes >= CHANGES and report.rounds > 1


def _play(user: User, report: Report) -> None:
    for _ in range(ROUND):
        name = _next(user, report)
        if GESTURES[name](user):
            report.done[name] += 1
        census = user.program.ask("census")
        assert not census["messages"], f"after “{name}”: {census['messages']}"
        report.changes = census["changes"]


def _next(user: User, report: Report) -> str:
    """Anything, but the rarer the likelier."""
    names = list(GESTURES)
    most = max(report.done.values(), default=0)
    weights = [1 + 2 * (most - report.done[name]) for name in names]
    return user.chance.choices(names, weights)[0]


def _undo_all(user: User, first: str) -> None:
    user.calm()
    user.desktop.click(user.ground())
    user.calm()

    def undone() -> bool:
        left = len(user.facts()["done"])
        if left:
            user.key(*["ctrl+z"] * min(left, 25))
        return not left

    until(undone, "everything is undone", PATIENCE)
    assert user.program.text == first, "undoing everything does not lead back to the start"


def _widgets(user: User) -> Counter[str]:
    user.calm()
    return Counter(user.program.ask("census")["widgets"])
