"""Hidden notes: collected unseen, then revealed together.

Their words are kept from the map, from lists, from finding and from every export; they stand in
the project file like any other text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeydesigner.commands.notes import add_parked_note
from journeydesigner.commands.standing import needed
from journeydesigner.document import Transaction
from journeydesigner.model import JourneyMap, Note


def collect_hidden(tx: Transaction, map_id: str, text: str = "", **fields: Any) -> str:
    """A new hidden note at the end of the map's parking lot."""
    return add_parked_note(tx, map_id, text, **{**fields, "hidden": True})


def hide(tx: Transaction, ids: Iterable[str]) -> None:
    """Hides notes until they are revealed."""
    _set_hidden(tx, ids, True)


def reveal(tx: Transaction, ids: Iterable[str]) -> None:
    """Shows these notes to everybody."""
    _set_hidden(tx, ids, False)


def reveal_all(tx: Transaction, map_id: str) -> int:
    """Shows all hidden notes of the map, those in its parking lot too; returns how many."""
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    hidden = [note.id for note in snapshot.notes_naming(map_ids={map_id}) if note.hidden]
    reveal(tx, hidden)
    return len(hidden)


def _set_hidden(tx: Transaction, ids: Iterable[str], hidden: bool) -> None:
    for note in needed(tx.snapshot, ids, Note):
        tx.update(note.id, hidden=hidden)
