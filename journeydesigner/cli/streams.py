"""Standard input and output as bytes, for files named “-”."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from journeydesigner.i18n import tr
from journeydesigner.io.atomic import write_atomic
from journeydesigner.io.files import check_size, file_problem, read_limited
from journeydesigner.model import JourneyError

STANDARD = "-"


def read(name: str, limit: int) -> bytes:
    """A file's bytes, or standard input's for “-”. Raises `JourneyError`."""
    if name != STANDARD:
        return read_limited(Path(name), limit)
    if sys.stdin is None:
        raise JourneyError(tr("Standard input is closed."), hint=tr("Name a file instead."))
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise file_problem(error, tr("standard input")) from error
    check_size(data, limit, tr("standard input"))
    return data


def write(name: str, data: bytes) -> None:
    """Write a file whole or not at all, or to standard output for “-”. Raises `JourneyError`."""
    if name != STANDARD:
        write_atomic(Path(name), data)
        return
    with _to_output() as stream:
        stream.flush()  # what was printed before
        stream.buffer.write(data)
        stream.buffer.flush()


def tell(text: str) -> None:
    """A line of the result. Raises `JourneyError` where it cannot be written."""
    with _to_output() as stream:
        print(text, file=stream)


def finish() -> None:
    """See to it that all of the result has left. Raises `JourneyError`."""
    if sys.stdout is not None:
        with _to_output() as stream:
            stream.flush()


def say(message: str) -> None:
    """A message for the person, beside the result; lost where nobody can read it."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(message, file=sys.stderr, flush=True)


@contextmanager
def _to_output() -> Iterator[TextIO]:
    """Standard output, with its refusals in words; a reader that went away is `run`'s matter."""
    if sys.stdout is None:
        raise JourneyError(tr("Standard output is closed."), hint=tr("Name a file with -o."))
    try:
        yield sys.stdout
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        raise file_problem(error, tr("standard output")) from error


def abandon_output() -> None:
    """Keep Python from failing again when it flushes what nobody takes."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def make_tolerant() -> None:
    """Let a terminal that lacks a character show a stand-in instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
