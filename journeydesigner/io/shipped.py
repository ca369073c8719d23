"""Project files that ship with the program."""

from __future__ import annotations

from journeydesigner import resources
from journeydesigner.io.fresh import with_fresh_ids
from journeydesigner.io.project_reader import load_bytes
from journeydesigner.model import Snapshot


def load_shipped(folder: str, file: str) -> Snapshot:
    """The project in `resources/folder/file`, with ids of its own each time."""
    return with_fresh_ids(load_bytes(resources.read_bytes(folder, file), file).snapshot)
