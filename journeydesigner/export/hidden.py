"""Hidden notes stay at home: no export holds their words, and each says that they are left out."""

from __future__ import annotations

from collections.abc import Container

from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import trn
from journeydesigner.model import Snapshot
from journeydesigner.model.fragment import Fragment
from journeydesigner.model.hidden_notes import hidden_notes, without_hidden


def hidden_warnings(snapshot: Snapshot, map_ids: Container[str]) -> list[ExportWarning]:
    """A warning where these maps have hidden notes."""
    count = len(hidden_notes(snapshot, map_ids))
    if not count:
        return []
    message = trn("{n} hidden note is left out.", "{n} hidden notes are left out.", count)
    return [ExportWarning(message)]


def attached_warnings(snapshot: Snapshot) -> list[ExportWarning]:
    """A warning where the project's file goes out with the pages and has hidden notes."""
    count = len(hidden_notes(snapshot, {journey.id for journey in snapshot.maps}))
    if not count:
        return []
    message = trn(
        "The attached project file holds the words of {n} hidden note.",
        "The attached project file holds the words of {n} hidden notes.",
        count,
    )
    return [ExportWarning(message)]


def revealed(fragment: Fragment) -> Fragment:
    """The fragment as other programs may see it."""
    snapshot = without_hidden(fragment.snapshot)
    if snapshot is fragment.snapshot:
        return fragment
    roots = tuple(key for key in fragment.roots if key in snapshot)
    return Fragment(snapshot, roots, fragment.by_stage)
