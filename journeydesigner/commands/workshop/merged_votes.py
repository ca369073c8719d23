"""Votes for candidates that become one."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.document import Transaction
from journeydesigner.model import Vote
from journeydesigner.model.workshop import MAX_DOTS


def merge_votes(tx: Transaction, kept: str, gone: Sequence[str]) -> None:
    """All dots for these touchpoints are for the kept one from now on, added up by voter.

    Nobody has given more dots than before, so that no budget is exceeded.
    """
    snapshot = tx.snapshot
    counted: dict[tuple[str, str], list[Vote]] = {}
    for key in (kept, *gone):
        first: dict[tuple[str, str], Vote] = {}
        for vote in sorted(snapshot.votes_naming(key), key=lambda vote: vote.id):
            if first.setdefault((vote.voting_id, vote.voter), vote) is not vote:
                tx.remove(vote.id)
        for place, vote in first.items():
            counted.setdefault(place, []).append(vote)
    for votes in counted.values():
        dots = min(sum(vote.dots for vote in votes), MAX_DOTS)
        tx.update(votes[0].id, touchpoint_id=kept, dots=dots)
        for vote in votes[1:]:
            tx.remove(vote.id)
    for voting in snapshot.all_votings():
        ids = (kept if key in gone else key for key in voting.touchpoint_ids)
        tx.update(voting.id, touchpoint_ids=tuple(dict.fromkeys(ids)))
