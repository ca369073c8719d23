"""A desktop for all tests, and for each one a home folder and the program in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeydesigner.io.project_file import save
from journeydesigner.model import Snapshot
from tests.support.small_map import small_map
from tests.xvfb.desktop import Desktop, missing
from tests.xvfb.program import Home, Program

_FAILED = pytest.StashKey[bool]()
Launch = Callable[..., Program]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Notes on the test whether it has failed, for the fixtures that clean up after it."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    lacking = missing()
    if lacking:
        pytest.skip(f"not on this machine: {', '.join(lacking)}")
    made = Desktop(tmp_path_factory.mktemp("desktop"))
    yield made
    made.close()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def launch(
    desktop: Desktop, home: Home, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Launch]:
    """Starts the program, with a file or without. What it says must hold no traceback."""
    started: list[Program] = []

    def start(file: Path | None = None, environment: dict[str, str] | None = None) -> Program:
        program = Program(desktop, home, file, environment)
        started.append(program)
        program.until_shown()
        return program

    yield start
    if request.node.stash.get(_FAILED, False):
        desktop.screenshot().save(tmp_path / "failed.png")
        print(f"screenshot: {tmp_path / 'failed.png'}")
    desktop.let_go()
    for program in started:
        program.kill()
    for program in started:
        assert "Traceback" not in program.said(), program.said()


@pytest.fixture
def open_project(launch: Launch, tmp_path: Path) -> Callable[[Snapshot], Program]:
    """Starts the program with a project of these records from a file."""

    def start(snapshot: Snapshot) -> Program:
        file = tmp_path / "Shop.journey"
        save(file, snapshot)
        program = launch(file)
        program.until_ready()
        return program

    return start


@pytest.fixture
def shop(open_project: Callable[[Snapshot], Program]) -> Program:
    """The program with the small map of the tests."""
    return open_project(small_map())
