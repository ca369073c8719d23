"""Work that lasts: the window answers, shows it, and lets it be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from journeydesigner.app.background import Job
from journeydesigner.app.files.opening import Opened
from tests.qt.app.program import Program
from tests.qt.app.projects import small_project


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Work waits for it; opened at the end in any case."""
    event = threading.Event()
    yield event
    event.set()


def _reading(gate: threading.Event) -> Callable[[Job], Opened]:
    def read(job: Job) -> Opened:
        while not gate.wait(0.01) and not job.cancelled:
            job.report(0.5)
        return Opened(small_project())

    return read


def _begin(program: Program, gate: threading.Event, shown: list[Opened]) -> None:
    files = program.parts.files
    files.reader.read("Opening Big.journey", _reading(gate), shown.append, "Not opened")


def test_nothing_can_be_edited_while_a_project_is_read(
    opened: Program, gate: threading.Event
) -> None:
    shown: list[Opened] = []
    _begin(opened, gate, shown)
    opened.parts.actions.refresh()
    for action in ("edit.undo", "insert.stage", "file.open", "file.save_as"):
        assert not opened.parts.actions[action].isEnabled()
    assert opened.parts.cover.isVisible()
    opened.wait(lambda: opened.parts.cover.is_visible_to_user)
    gate.set()
    opened.wait(lambda: shown)
    opened.wait(lambda: not opened.parts.cover.isVisible())
    opened.parts.actions.refresh()
    assert opened.parts.actions["insert.stage"].isEnabled()


def test_reading_can_be_stopped_and_the_open_project_stays(
    opened: Program, gate: threading.Event
) -> None:
    before, shown = opened.snapshot, []
    _begin(opened, gate, shown)
    opened.wait(lambda: opened.parts.cover.is_visible_to_user)
    cancel = opened.parts.cover.findChild(QPushButton)
    assert cancel is not None
    cancel.click()
    opened.wait(lambda: not opened.parts.files.is_busy)
    assert shown == []
    assert opened.snapshot is before


def test_escape_stops_reading_too(opened: Program, gate: threading.Event) -> None:
    _begin(opened, gate, [])
    opened.bot.keyClick(opened.parts.cover, Qt.Key.Key_Escape)
    opened.wait(lambda: not opened.parts.files.is_busy)


def test_short_work_shows_nothing(program: Program, gate: threading.Event) -> None:
    gate.set()
    shown: list[Opened] = []
    _begin(program, gate, shown)
    program.wait(lambda: shown)
    assert not program.parts.cover.is_visible_to_user


def test_a_save_that_lasts_is_shown_in_the_status_bar(
    opened: Program, gate: threading.Event
) -> None:
    job = opened.parts.core.background.start("Saving Big.journey", lambda _: gate.wait(20))
    opened.parts.status.show_job(job)
    assert not opened.parts.status.jobs.isVisible()
    opened.wait(opened.parts.status.jobs.isVisible)
    gate.set()
    opened.wait(lambda: not opened.parts.status.jobs.isVisible())


def test_closing_waits_for_a_save(opened: Program) -> None:
    opened.edit("Saved before the end")
    opened.run("file.save")
    opened.window.close()
    opened.wait(lambda: not opened.window.isVisible())
    assert opened.parts.files.path is not None
    assert "Saved before the end" in opened.parts.files.path.read_text("utf-8")
