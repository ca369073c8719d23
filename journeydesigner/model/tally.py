"""Counting dots: which votes count, and how many dots each candidate of a map has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from journeydesigner.model.workshop import Vote, Voting

if TYPE_CHECKING:
    from journeydesigner.model.snapshot import Snapshot

Tally = Mapping[tuple[str, str], int]
"""Dots by (map id, candidate id), for every candidate of one of the map's votings."""


def counted(voting: Voting, votes: Iterable[Vote]) -> list[Vote]:
    """The votes that count: for one candidate of the voting, and the first of several that one
    voter gave to it. `votes` are in the order of their ids."""
    candidates = set(voting.candidate_ids)
    first: dict[tuple[str, str], Vote] = {}
    for vote in votes:
        if vote.candidate_id in candidates:
            first.setdefault((vote.candidate_id, vote.voter), vote)
    return list(first.values())


def dots_of(voting: Voting, votes: Sequence[Vote]) -> dict[str, int]:
    """Dots by candidate, none is 0; in the order of the candidates. `votes` all count."""
    dots = dict.fromkeys(voting.candidate_ids, 0)
    for vote in votes:
        dots[vote.candidate_id] += vote.dots
    return dots


def tally_of(snapshot: Snapshot) -> Tally:
    """The dots of each candidate in the newest voting of a map that it is a candidate of."""
    found: dict[tuple[str, str], int] = {}
    for voting in snapshot.all_votings():
        for key, dots in dots_of(voting, snapshot.votes(voting.id)).items():
            found[voting.map_id, key] = dots
    return found
