"""What does not add up in the votes of a file: it counts as far as it can, and is named."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.analysis.voting_results import voting_results
from journeydesigner.i18n import tr
from journeydesigner.model import Snapshot, Vote, Voting


def broken_votes(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """(record id, message) of each vote that is for nothing that could be voted for."""
    for vote in snapshot.of(Vote):
        voting = snapshot.get(vote.voting_id, Voting)
        if not vote.candidate_id:
            message = tr("The vote {id} must name one note or one touchpoint; it does not count.")
            yield vote.id, message.format(id=vote.id)
        elif voting is not None and vote.candidate_id not in voting.candidate_ids:
            message = tr("The vote {id} is for {candidate}, which is not voted on.")
            yield vote.id, message.format(id=vote.id, candidate=vote.candidate_id)


def odd_votes(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """(record id, message) of repeated votes, and of votings with more dots than there were."""
    for voting in snapshot.all_votings():
        yield from _repeated(snapshot, voting)
        yield from _over_budget(snapshot, voting)


def _repeated(snapshot: Snapshot, voting: Voting) -> Iterator[tuple[str, str]]:
    counted = {vote.id for vote in snapshot.votes(voting.id)}
    for vote in snapshot.all_vote_records(voting.id):
        if vote.id not in counted and vote.candidate_id in voting.candidate_ids:
            message = tr("The vote {id} repeats another one that counts instead.")
            yield vote.id, message.format(id=vote.id)


def _over_budget(snapshot: Snapshot, voting: Voting) -> Iterator[tuple[str, str]]:
    results = voting_results(snapshot, voting.id)
    for ballot in results.ballots:
        if ballot.over_budget:
            message = tr("{voter} gave {given} dots in {id}, where everybody has {budget}.")
            yield (
                voting.id,
                message.format(
                    voter=ballot.voter, given=ballot.given, id=voting.id, budget=voting.budget
                ),
            )
    if results.capacity is not None and results.total > results.capacity:
        message = tr("{given} dots were given in {id}, where {people} people have {all}.")
        yield (
            voting.id,
            message.format(
                given=results.total, id=voting.id, people=voting.people, all=results.capacity
            ),
        )
