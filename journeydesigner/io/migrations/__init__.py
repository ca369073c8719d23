"""Migrations: how the records of an older file version become those of the next.

Each step has the number of the version it starts from, lives in a module of its own, is never
edited after a release, works on plain dictionaries and imports no model class (which will have
moved on by then). A step must leave a record alone that already has the new form: an older
program that may read newer files writes such records back under its own version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

VERSION = 1
"""The version that this program writes."""
READS_FROM = 1
"""The oldest program, by its version, that can open what this one writes."""

RawRecords = list[Any]
Migration = Callable[[RawRecords], RawRecords]

STEPS: Mapping[int, Migration] = {}
"""From version n to n + 1, for every n below `VERSION`."""


def migrated(
    records: RawRecords,
    version: int,
    steps: Mapping[int, Migration] = STEPS,
    target: int = VERSION,
) -> RawRecords:
    """The records of a file of that version in the form of `target`.

    A newer version passes as it is: whether it may be read says its header.
    """
    for number in range(version, target):
        records = steps[number](records)
    return records
