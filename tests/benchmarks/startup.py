"""From the start of the interpreter to a window, each time in a process of its own."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.fresh_process import ROOT, command, compiling
from tests.benchmarks.harness import Budget, Figure

_FLOOR = "an empty QMainWindow shown"
EDITABLE = Budget("start to editable window with a blank map", _FLOOR, 2.5)
OFFERS = Budget("start to start screen", _FLOOR, None)
_SAY = "print('shown', flush=True)"

EMPTY_WINDOW = f"""
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
{_SAY}
"""
_WINDOW = """
import gc
gc.disable()  # as the entry point does
import sys
from pathlib import Path
import journeydesigner.__main__
from journeydesigner.app.application import build, make_application, start
from journeydesigner.app.places import Places
app = make_application(["journeydesigner"])
window, parts = build(Places.under(Path({folder!r})))
"""
START_SCREEN = f"""
{_WINDOW}
start(window, parts, None)
app.processEvents()
assert window.is_showing(parts.start)
{_SAY}
"""
EDITOR = f"""
from tests.benchmarks.paint_counter import PaintCounter
{_WINDOW}
from journeydesigner.io.templates import load_template
parts.files.open_new(lambda: load_template("Blank"), "Untitled")
counter = PaintCounter(parts.editor.canvas.view.viewport())
window.show()
app.processEvents()
assert counter.count and window.is_showing(parts.editor)
{_SAY}
"""


def startup(_: int) -> Iterator[Figure]:
    """Settings and caches are there from the start before, which does not count."""
    with tempfile.TemporaryDirectory() as folder:
        empty = partial(shown, EMPTY_WINDOW, folder)
        editor, offers = EDITOR.format(folder=folder), START_SCREEN.format(folder=folder)
        yield EDITABLE.measured(0, partial(shown, editor, folder), empty, 7)
        yield OFFERS.measured(0, partial(shown, offers, folder), empty, 7)


def shown(code: str, folder: str) -> str:
    """Runs the code until it says that its window is shown; what follows is not waited for.

    Compiled modules are kept in the folder, as an installed program has them.
    """
    with subprocess.Popen(
        command(code), env=compiling(folder), cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        process.kill()
    assert said == "shown", "the window did not come up"
    return said
