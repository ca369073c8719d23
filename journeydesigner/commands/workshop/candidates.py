"""What is voted on: who may be a candidate, and what goes when a candidate is deleted."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import JourneyError, Note, Snapshot, Touchpoint, Voting


def sorted_candidates(
    snapshot: Snapshot, map_id: str, ids: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes and the touchpoints among the candidates, each once and in the given order.

    Raises `UnknownRecord`, and `JourneyError` for what is no note or touchpoint of that map.
    """
    notes: dict[str, None] = {}
    touchpoints: dict[str, None] = {}
    for key in ids:
        record = snapshot[key]
        if not isinstance(record, Note | Touchpoint):
            raise JourneyError(
                tr("Only notes and touchpoints can be voted on."),
                hint=tr("Select pain points, opportunities, notes or touchpoints."),
            )
        if record.map_id != map_id:
            raise JourneyError(
                tr("A voting is about one map."), hint=tr("Select within one map only.")
            )
        (notes if isinstance(record, Note) else touchpoints)[key] = None
    return tuple(notes), tuple(touchpoints)


def drop_candidates(tx: Transaction, gone: Collection[str]) -> None:
    """Takes deleted notes and touchpoints out of every voting, with the votes for them."""
    snapshot = tx.snapshot
    lost = set(gone)
    votes = {vote.id for key in lost for vote in snapshot.votes_naming(key)}
    for key in votes:
        tx.remove(key)
    for voting in snapshot.all_votings():
        if not lost.isdisjoint(voting.candidate_ids):
            keep_candidates(tx, voting, lost)


def keep_candidates(tx: Transaction, voting: Voting, lost: Collection[str]) -> None:
    """The voting without these candidates."""
    tx.update(
        voting.id,
        note_ids=tuple(key for key in voting.note_ids if key not in lost),
        touchpoint_ids=tuple(key for key in voting.touchpoint_ids if key not in lost),
    )
