"""The project file on disk: load, save, and the question whether somebody else changed it."""

from __future__ import annotations

from pathlib import Path

from journeydesigner.i18n import tr
from journeydesigner.io.atomic import FileState, write_atomic
from journeydesigner.io.files import read_limited
from journeydesigner.io.project_reader import MAX_BYTES, Loaded, NotAProject, load_bytes
from journeydesigner.io.project_writer import save_bytes
from journeydesigner.model import JourneyError, Snapshot

SUFFIX = ".journey"

__all__ = [
    "SUFFIX", "ChangedOnDisk", "Loaded", "NotAProject", "check_unchanged", "load", "load_bytes",
    "save", "save_bytes",
]  # fmt: skip


class ChangedOnDisk(JourneyError):
    """Somebody else changed or removed the file since it was read; nothing was written."""


def load(path: Path) -> Loaded:
    """The project in a file. Raises `JourneyError`."""
    return load_bytes(read_limited(path, MAX_BYTES), str(path))


def save(path: Path, snapshot: Snapshot, expect: FileState | None = None) -> FileState:
    """Write the project; returns what the file holds now, to be expected at the next save.

    With `expect` the file must still hold that; otherwise `ChangedOnDisk` is raised, so that the
    caller can ask and save again without it. Raises `JourneyError`; the older file then stands.
    """
    data = save_bytes(snapshot)
    if expect is not None:
        check_unchanged(path, expect)
    return write_atomic(path, data)


def check_unchanged(path: Path, expect: FileState) -> None:
    """Raise `ChangedOnDisk` unless the file holds what is expected."""
    now = FileState.on_disk(path)
    if now == expect:
        return
    if now is None:
        what = tr("The file is no longer there.")
    else:
        what = tr("The file was changed by another program since it was opened.")
    hint = tr("Save under another name, or replace it.")
    raise ChangedOnDisk(what, str(path), hint)
