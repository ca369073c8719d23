"""Files: dropped on the window, opened while the window answers, left unsaved, lost and found."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeydesigner.io.project_file import save
from tests.support.big_map import big_map
from tests.support.small_map import AD, SEARCH
from tests.xvfb.deeds import answer_file_dialog
from tests.xvfb.desktop import Desktop, Point
from tests.xvfb.drag_source import SIDE
from tests.xvfb.program import ROOT, Program

pytestmark = pytest.mark.xvfb


@pytest.fixture
def edited(shop: Program) -> Program:
    """The program with an unsaved change."""
    edit(shop)
    return shop


def edit(program: Program) -> None:
    program.desktop.click(program.at(AD))
    program.until_fact("selected", [AD])
    program.desktop.key("Delete")
    program.until_fact("modified")


# -- dropped on the window -------------------------------------------------------------------


@contextmanager
def drag_source(desktop: Desktop, file: Path) -> Iterator[None]:
    """Another program's window in the corner of the screen, from which the file is dragged."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.xvfb.drag_source", str(file)],
        env={**desktop.environment, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        yield
    finally:
        child.kill()
        child.communicate()


def test_file_dropped_on_the_map_from_another_program_is_opened(
    shop: Program, tmp_path: Path
) -> None:
    other = tmp_path / "Other.journey"
    save(other, big_map(20))
    with drag_source(shop.desktop, other):
        shop.desktop.drag(Point(SIDE / 2, SIDE / 2), shop.at(SEARCH))
        shop.until_fact("path", str(other))
    shop.until_ready()
    assert shop.text == other.read_text("utf-8")


# -- opening much ----------------------------------------------------------------------------


def open_by_dialog(program: Program, file: Path) -> None:
    """From the start screen; returns while the file is being read."""
    program.desktop.key("ctrl+o")
    answer_file_dialog(program, file)
    program.until_fact("is_busy")


def test_window_answers_while_much_is_opened(
    launch: Callable[..., Program], tmp_path: Path
) -> None:
    file = tmp_path / "Huge.journey"
    save(file, big_map(20_000))
    program = launch()
    open_by_dialog(program, file)
    answers = 0
    while program.fact("is_busy"):
        answers += 1
    assert answers >= 5
    program.until_ready()
    assert len(program.snapshot.map_touchpoints(program.fact("map"))) == 20_000


def test_opening_much_can_be_cancelled(launch: Callable[..., Program], tmp_path: Path) -> None:
    file = tmp_path / "Huge.journey"
    save(file, big_map(20_000))
    program = launch()
    open_by_dialog(program, file)
    program.desktop.key("Escape")
    program.until_fact("is_busy", value=False)
    assert not program.fact("is_open")
    program.find("Button", "Start with an empty map")


def test_file_that_is_no_project_is_told_and_the_start_screen_follows(
    launch: Callable[..., Program], tmp_path: Path
) -> None:
    file = tmp_path / "Letter.journey"
    file.write_text("Dear customer,", "utf-8")
    program = launch(file)
    program.click("Button", "OK")
    program.find("Button", "Start with an empty map")
    assert not program.fact("is_open")


# -- leaving with unsaved changes ------------------------------------------------------------


def answer(program: Program, button: str) -> None:
    """Asks the window to close and answers its question."""
    program.desktop.key("alt+F4")
    program.find("Button", "Save")
    program.click("Button", button)


def test_cancel_keeps_the_window_open(edited: Program) -> None:
    before = edited.text
    answer(edited, "Cancel")
    edited.until_ready()
    assert edited.text == before
    assert edited.fact("modified")


def test_unsaved_changes_may_be_dropped(edited: Program, tmp_path: Path) -> None:
    file = tmp_path / "Shop.journey"
    on_disk = file.read_bytes()
    answer(edited, "Don’t save")
    assert edited.until_ended() == 0
    assert file.read_bytes() == on_disk


def test_unsaved_changes_may_be_saved(edited: Program, tmp_path: Path) -> None:
    text = edited.text
    answer(edited, "Save")
    assert edited.until_ended() == 0
    assert (tmp_path / "Shop.journey").read_text("utf-8") == text


# -- a crash ---------------------------------------------------------------------------------


def test_work_of_a_killed_program_is_offered_and_recovered(
    edited: Program, launch: Callable[..., Program], tmp_path: Path
) -> None:
    text, file = edited.text, tmp_path / "Shop.journey"
    on_disk = file.read_bytes()
    folder = edited.home.places.recovery
    edited.until(lambda: list(folder.glob("*.recovery")), "a copy is kept")
    edited.kill()
    assert file.read_bytes() == on_disk

    again = launch()
    again.click("Button", "Recover")
    again.until_ready()
    assert again.text == text
    assert again.fact("path") == str(file)
    assert again.fact("modified")
