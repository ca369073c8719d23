"""Counts of tests, read from the JUnit files that pytest writes, and the closing summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from devtools.console import say


@dataclass(frozen=True)
class Outcome:
    """What became of one step; a check that is no test run counts as one test."""

    name: str
    seconds: float
    passed: int
    failed: int
    skipped: int = 0


def of_check(name: str, seconds: float, code: int) -> Outcome:
    """Return the outcome of a command that only has an exit code."""
    return Outcome(name, seconds, passed=int(code == 0), failed=int(code != 0))


def of_tests(name: str, seconds: float, code: int, junit: Path) -> Outcome:
    """Return the outcome of a pytest run; one that wrote no counts, or ran nothing, has failed."""
    if not junit.is_file():
        return Outcome(name, seconds, passed=0, failed=1)
    report = ET.parse(junit)  # noqa: S314 - pytest wrote it a moment ago
    suites = report.getroot().iter("testsuite")
    counts = [
        [int(suite.get(key, "0")) for key in ("tests", "failures", "errors", "skipped")]
        for suite in suites
    ]
    tests, failures, errors, skipped = (sum(column) for column in zip(*counts, strict=True))
    failed = failures + errors
    if code != 0:
        failed = max(failed, 1)
    return Outcome(name, seconds, max(tests - failures - errors - skipped, 0), failed, skipped)


def summarise(outcomes: Sequence[Outcome], left_out: Sequence[str]) -> int:
    """Print a line per step and the closing line; return the exit code."""
    say("\n== Summary")
    for one in outcomes:
        word = "FAILED" if one.failed else "ok"
        count = f"{one.passed} passed, {one.failed} failed, {one.skipped} skipped"
        say(f"   {word:<7}{one.name:<10}{one.seconds:6.0f} s   {count}")
    say(f"   total {sum(one.seconds for one in outcomes):.0f} s")
    for what in left_out:
        say(f"!! LEFT OUT: {what}")
    failed = sum(one.failed for one in outcomes)
    passed = sum(one.passed for one in outcomes)
    say(f"{passed} passed, {failed} failed, {sum(one.skipped for one in outcomes)} skipped")
    return 1 if failed or not passed else 0
