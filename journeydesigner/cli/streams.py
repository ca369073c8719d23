"""Standard input and output as bytes, for files named “-”."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from journeydesigner.i18n import tr
from journeydesigner.io.atomic import write_atomic
from journeydesigner.io.files import check_size, file_problem, read_limited

STANDARD = "-"


def read(name: str, limit: int) -> bytes:
    """A file's bytes, or standard input's for “-”. Raises `JourneyError`."""
    if name != STANDARD:
        return read_limited(Path(name), limit)
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise file_problem(error, tr("standard input")) from error
    check_size(data, limit, tr("standard input"))
    return data


def write(name: str, data: bytes) -> None:
    """Write a file whole or not at all, or to standard output for “-”. Raises `JourneyError`."""
    if name == STANDARD:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_atomic(Path(name), data)


def say(message: str) -> None:
    """A message for the person, beside the result."""
    print(message, file=sys.stderr)


def make_tolerant() -> None:
    """Let a terminal that lacks a character show a stand-in instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
