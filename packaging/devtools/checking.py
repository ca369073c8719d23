"""``dev.py test``: style, types, import rules and every test, with a summary at the end."""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools import environment, extras, libraries, places, tally
from devtools.console import call, quiet, step, warn
from devtools.environment import Environment
from devtools.failure import SetupError
from devtools.tally import Outcome

_NO_DISPLAY = {"QT_QPA_PLATFORM": "offscreen"}
_LONG = ["--hypothesis-profile=long"]

_CHECKS: dict[str, list[object]] = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "types": ["mypy"],
    "imports": ["lint-imports", "--no-logo"],
}
_TEST_RUNS: dict[str, list[str]] = {
    "tests": ["-n", "2", "-m", "not xvfb and not bench", "tests/qt", "tests/benchmarks"],
    "xvfb": ["-n", "2", "--dist", "loadfile", "-m", "xvfb", "tests/xvfb"],
    "noqt": ["-n", "2", "-m", "not bench", "tests/unit"],
    "packaging": ["tests/packaging"],
}
NAMES = (*_CHECKS, *_TEST_RUNS)


def run(names: Sequence[str], *, long: bool) -> int:
    """Run the named steps in order and return the exit code."""
    here, left_out = _set_up(names)
    outcomes = [_check(here, name) for name in names if name in _CHECKS]
    runs = [name for name in names if name in _TEST_RUNS]
    if extras.REAL_MOUSE in left_out and "xvfb" in runs:
        runs.remove("xvfb")
    outcomes += [_tests(here, name, long=long) for name in runs]
    return tally.summarise(outcomes, sorted(left_out))


def _set_up(names: Sequence[str]) -> tuple[Environment, set[str]]:
    here = environment.for_testing()
    with step("Environment"):
        here.prepare()
    if not set(names) & set(_TEST_RUNS):
        return here, set()
    with step("System libraries of Qt"):
        libraries.provide()
    with step("Programs and data of the tests"):
        left_out = {extra.tests for extra in extras.provide()}
    for what in sorted(left_out):
        warn(f"LEFT OUT: {what}")
    return here, left_out


def _timed(title: str, work: Callable[[], int]) -> tuple[int, float]:
    started = time.monotonic()
    with step(title):
        code = work()
    return code, time.monotonic() - started


def _check(here: Environment, name: str) -> Outcome:
    tool, *options = _CHECKS[name]
    command = [places.program(here.folder, str(tool)), *options]
    code, seconds = _timed(name, lambda: call(command))
    return tally.of_check(name, seconds, code)


def _tests(here: Environment, name: str, *, long: bool) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="journeydesigner-") as folder:
        junit = Path(folder) / "junit.xml"
        options = [*_TEST_RUNS[name], *(_LONG if long else []), "-q", f"--junitxml={junit}"]
        code, seconds = _timed(name, lambda: _pytest(here, name, options))
        return tally.of_tests(name, seconds, code, junit)


def _without_qt() -> Environment:
    chosen = environment.for_testing_without_qt()
    chosen.prepare()
    if quiet([chosen.python, "-c", "import PySide6"])[0] == 0:
        raise SetupError(f"{chosen.folder} has Qt in it; delete the folder and try again.")
    return chosen


def _pytest(here: Environment, name: str, options: Sequence[object]) -> int:
    chosen = here
    if name == "noqt":
        chosen = _without_qt()
    # The display of whoever runs this is left alone; the Xvfb tests start their own.
    extra = dict(_NO_DISPLAY) if sys.platform.startswith("linux") else {}
    return call([chosen.python, "-m", "pytest", *options], extra=extra)
