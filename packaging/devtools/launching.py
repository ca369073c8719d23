"""``dev.py run``: set up, then the window, or the same job without one."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from devtools import environment, libraries, places
from devtools.console import call, quiet, say, step, warn
from devtools.environment import Environment
from devtools.failure import SetupError

_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_FORMATS = ("pdf", "xlsx", "png")


def run(file: Path | None) -> int:
    """Set up and open ``file`` or a copy of the sample; return the program's exit code."""
    if file is not None and not file.is_file():
        raise SetupError(f"There is no file {file}.")
    target = file.resolve() if file is not None else None
    here = environment.for_running()
    with step("Environment"):
        here.prepare()
    with step("System libraries of Qt"):
        libraries.provide()
    folder = Path(tempfile.mkdtemp(prefix="journeydesigner-"))
    document = target or Path(shutil.copy(places.SAMPLE, folder))
    if _screen(here):
        say(f"== Opening {document}")
        return call([here.python, "-m", "journeydesigner", document])
    return _headless(here, document, folder)


def _screen(here: Environment) -> bool:
    """Say whether a window can be opened: on Linux by asking Qt to reach the display."""
    if not sys.platform.startswith("linux"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        warn("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
        return False
    code, printed = quiet([here.python, "-c", _PROBE])
    if code != 0:
        warn("Qt cannot open a window on this screen:")
        warn(printed.strip() or f"exit code {code}")
    return code == 0


def _headless(here: Environment, document: Path, folder: Path) -> int:
    say("== Doing the same job without a window: one file in, PDF, XLSX and PNG out")
    for kind in _FORMATS:
        result = folder / f"{document.stem}.{kind}"
        command = [here.python, "-m", "journeydesigner", "export", document, "-o", result]
        code = call(command)
        if code != 0:
            return code
        say(f"   {result} ({result.stat().st_size / 1024:.0f} kB)")
    say(f"== Done. Look into {folder}")
    return 0
