"""A snapshot without its hidden notes: what everything that leaves the project is made from."""

from __future__ import annotations

from collections.abc import Container

from journeydesigner.model.changes import ChangeSet
from journeydesigner.model.note import Note
from journeydesigner.model.record import Record
from journeydesigner.model.snapshot import Snapshot
from journeydesigner.model.workshop import Voting


def hidden_notes(snapshot: Snapshot, map_ids: Container[str] | None = None) -> list[Note]:
    """The hidden notes of these maps (None: of all), parked ones too."""
    return [
        note
        for note in snapshot.of(Note)
        if note.hidden and (map_ids is None or note.map_id in map_ids)
    ]


def without_hidden(snapshot: Snapshot) -> Snapshot:
    """The snapshot without hidden notes, the votes for them and what else names them; the same
    object where there are none."""
    gone: dict[str, Record] = {note.id: note for note in hidden_notes(snapshot)}
    if not gone:
        return snapshot
    removed = dict(gone)
    updated: dict[str, tuple[Record, Record]] = {}
    for key in gone:
        removed.update((vote.id, vote) for vote in snapshot.votes_naming(key))
    for voting in snapshot.all_votings():
        _let_go(updated, voting, "note_ids", voting.note_ids, gone)
    for note in snapshot.of(Note):
        if note.answers and note.id not in gone:
            _let_go(updated, note, "answers", note.answers, gone)
    return snapshot.apply(ChangeSet(updated=updated, removed=removed))


def _let_go(
    updated: dict[str, tuple[Record, Record]],
    record: Voting | Note,
    field: str,
    ids: tuple[str, ...],
    gone: Container[str],
) -> None:
    kept = tuple(key for key in ids if key not in gone)
    if kept != ids:
        updated[record.id] = (record, record.evolve(**{field: kept}))
