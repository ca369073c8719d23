"""Steps as they are shown at the terminal, and commands run in them."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from devtools.places import ROOT


def say(text: str) -> None:
    """Print a line at once, so that it stands before what a command prints."""
    print(text, flush=True)


def warn(text: str) -> None:
    """Print a line that must not be missed."""
    print(f"!! {text}", file=sys.stderr, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Say what is done now and, when it took a while, how long it took."""
    say(f"== {title}")
    started = time.monotonic()
    yield
    seconds = time.monotonic() - started
    if seconds >= 1:
        say(f"   done in {seconds:.0f} s")


def shown(command: Sequence[object]) -> str:
    """Return the command as a person would type it."""
    return shlex.join(str(word) for word in command)


def call(
    command: Sequence[object], *, extra: Mapping[str, str] | None = None, folder: Path = ROOT
) -> int:
    """Run a command with its output on the terminal and return its exit code."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, **(extra or {})},
        stdin=subprocess.DEVNULL,
        check=False,
    ).returncode


def quiet(command: Sequence[object], *, extra: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a command and return its exit code and all that it printed."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, **(extra or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout
