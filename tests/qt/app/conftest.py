"""The real window with folders of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesigner.app.application import build, dress
from journeydesigner.app.places import Places
from journeydesigner.app.settings import Settings
from journeydesigner.io.project_file import save
from tests.qt.app.program import Program
from tests.qt.app.projects import small_project


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    dress(qapp)
    return qapp


@pytest.fixture
def places(tmp_path: Path) -> Places:
    made = Places.under(tmp_path / "home")
    settings = Settings(made.settings_file)
    settings.theme = "light"
    settings.last_folder = tmp_path
    settings.sync()
    return made


@pytest.fixture
def make_program(
    qtbot: QtBot, dressed: QApplication, places: Places
) -> Iterator[Callable[[], Program]]:
    made: list[Program] = []

    def make() -> Program:
        window, parts = build(places)
        window.resize(1280, 800)
        program = Program(qtbot, places, window, parts)
        made.append(program)
        parts.files.new()
        with qtbot.waitExposed(window):
            window.show()
        return program

    yield make
    for program in made:
        close(program)


def close(program: Program) -> None:
    """Closes the window whatever is unsaved."""
    program.wait(lambda: not program.parts.files.is_busy)
    program.wait(lambda: not program.parts.files.current.is_saving)
    program.parts.editor.commit_pending()
    program.parts.core.document.mark_clean()
    program.parts.files.current.refresh()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def program(make_program: Callable[[], Program]) -> Program:
    return make_program()


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    path = tmp_path / "Rain jacket.journey"
    save(path, small_project())
    return path


@pytest.fixture
def opened(program: Program, project_file: Path) -> Program:
    """The window with a small project from a file."""
    program.open(project_file)
    return program
