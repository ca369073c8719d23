"""What a dot voting came to: who leads, who has dots left, and what does not add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.model import Snapshot, Vote, Voting
from journeydesigner.model.tally import dots_of


@dataclass(frozen=True, slots=True)
class Result:
    """One candidate. `rank` counts from 1; equal dots have the same rank and the next ones the
    next number (1, 1, 2). `voters` is how many people named by name gave it dots."""

    candidate_id: str
    rank: int
    dots: int
    voters: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one voter gave; `left` is negative where it is more than the budget."""

    voter: str
    given: int
    left: int

    @property
    def over_budget(self) -> bool:
        return self.left < 0


@dataclass(frozen=True, slots=True)
class VotingResults:
    """The count of a voting.

    `ranking` holds every candidate, those without dots too: most dots first, equal ones in the
    order of the voting. `ballots` are the named voters by name, `room` the dots that were entered
    as tallies, `total` all together, `capacity` people × budget or None where nobody counted the
    people.
    """

    voting: Voting
    ranking: tuple[Result, ...]
    ballots: tuple[Ballot, ...]
    room: int
    total: int
    capacity: int | None

    @property
    def left(self) -> int | None:
        """Dots that the room has left, negative where there are too many; None if unknown."""
        return None if self.capacity is None else self.capacity - self.total

    @property
    def over_budget(self) -> bool:
        """Whether somebody, or the room, gave more than there was to give: no window lets that
        happen, but a file may come from elsewhere."""
        return (self.left or 0) < 0 or any(ballot.over_budget for ballot in self.ballots)

    def ballot(self, voter: str) -> Ballot:
        """What a voter gave; somebody who has not voted yet has the whole budget left."""
        found = (ballot for ballot in self.ballots if ballot.voter == voter)
        return next(found, Ballot(voter, 0, self.voting.budget))


def voting_results(snapshot: Snapshot, voting_id: str) -> VotingResults:
    """The count of one voting. Raises `UnknownRecord`."""
    voting = snapshot.need(voting_id, Voting)
    votes = snapshot.votes(voting_id)
    people = voting.people
    return VotingResults(
        voting=voting,
        ranking=_ranking(voting, votes),
        ballots=_ballots(voting, votes),
        room=sum(vote.dots for vote in votes if not vote.voter),
        total=sum(vote.dots for vote in votes),
        capacity=None if people is None else people * voting.budget,
    )


def _ranking(voting: Voting, votes: Sequence[Vote]) -> tuple[Result, ...]:
    dots = dots_of(voting, votes)
    voters = dict.fromkeys(dots, 0)
    for vote in votes:
        voters[vote.candidate_id] += bool(vote.voter)
    levels = sorted(set(dots.values()), reverse=True)
    ranks = {level: rank for rank, level in enumerate(levels, 1)}
    results = [Result(key, ranks[n], n, voters[key]) for key, n in dots.items()]
    return tuple(sorted(results, key=lambda result: result.rank))


def _ballots(voting: Voting, votes: Sequence[Vote]) -> tuple[Ballot, ...]:
    given: dict[str, int] = {}
    for vote in votes:
        if vote.voter:
            given[vote.voter] = given.get(vote.voter, 0) + vote.dots
    names = sorted(given, key=lambda name: (name.casefold(), name))
    return tuple(Ballot(name, given[name], voting.budget - given[name]) for name in names)
