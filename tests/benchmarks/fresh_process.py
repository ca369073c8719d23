"""Work in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def command(code: str) -> list[str]:
    """What runs Python code with the interpreter of this process."""
    return [sys.executable, "-c", code]


def environment(**more: str) -> dict[str, str]:
    """This process's, so that the repository's packages are found and no screen is needed."""
    known = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return {**known, "PYTHONPATH": str(ROOT), **more}


def compiling(folder: str) -> dict[str, str]:
    """The same, with compiled modules kept in a folder, whatever this process does with its."""
    known = environment(PYTHONPYCACHEPREFIX=folder)
    known.pop("PYTHONDONTWRITEBYTECODE", None)
    return known


def answer(code: str) -> list[str]:
    """The words that the code prints last."""
    done = subprocess.run(
        command(code), env=environment(), cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()[-1].split()
