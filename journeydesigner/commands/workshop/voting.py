"""Dot voting: open it, give and take back dots, close it.

Over budget is refused: one voter's dots may not exceed the voting's budget, and where it is known
how many people vote, all dots together may not exceed people × budget.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at
from journeydesigner.commands.standing import needed
from journeydesigner.commands.workshop.candidates import sorted_candidates
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyError, JourneyMap, Snapshot, Vote, Voting
from journeydesigner.model.clean import clean_text
from journeydesigner.model.ids import kind_of

BUDGET = 3
"""Dots per person where nobody says how many."""


def open_voting(
    tx: Transaction,
    map_id: str,
    candidates: Iterable[str],
    title: str = "",
    budget: int = BUDGET,
    people: int | None = None,
) -> str:
    """A new voting on these notes and touchpoints of the map; it is the map's newest.

    Raises `JourneyError` for candidates of another kind or map and for none at all.
    """
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    notes, touchpoints = sorted_candidates(snapshot, map_id, candidates)
    if not notes and not touchpoints:
        raise JourneyError(
            tr("There is nothing to vote on."),
            hint=tr("Select pain points, opportunities, notes or touchpoints first."),
        )
    new = made(Voting, map_id=map_id, title=title, budget=budget, people=people,
               note_ids=notes, touchpoint_ids=touchpoints)  # fmt: skip
    return tx.add(new.evolve(order=key_at(tx, snapshot.votings(map_id), None))).id


def cast(tx: Transaction, voting_id: str, candidate_id: str, dots: int, voter: str = "") -> None:
    """Sets how many dots a voter gives to a candidate; 0 takes them back.

    `voter` "" is the tally of the room. Voters are told apart without regard to case and spaces.
    Raises `JourneyError` where the voting is closed, the candidate is none, or dots are lacking.
    """
    snapshot = tx.snapshot
    voting = _open(snapshot, voting_id)
    if candidate_id not in voting.candidate_ids:
        raise JourneyError(tr("This is not among what is voted on."))
    voter = voter_here(snapshot, voting_id, voter)
    before = [v for v in snapshot.all_vote_records(voting_id)
              if (v.candidate_id, v.voter) == (candidate_id, voter)]  # fmt: skip
    others = [v for v in snapshot.votes(voting_id) if v not in before]
    new = _vote(voting, candidate_id, voter, dots) if dots else None
    if new is not None and new.dots > sum(vote.dots for vote in before[:1]):
        _check_room(voting, [*others, new], new.voter)
    _replace(tx, before, new)


def add_dots(
    tx: Transaction, voting_id: str, candidate_id: str, by: int = 1, voter: str = ""
) -> int:
    """Gives so many dots more (or fewer) than now, never fewer than none; returns how many there
    are then. Raises as `cast` does."""
    snapshot = tx.snapshot
    voter = voter_here(snapshot, voting_id, voter)
    now = sum(
        vote.dots
        for vote in snapshot.votes(voting_id)
        if (vote.candidate_id, vote.voter) == (candidate_id, voter)
    )
    dots = max(0, now + by)
    cast(tx, voting_id, candidate_id, dots, voter)
    return dots


def withdraw(tx: Transaction, voting_id: str, candidate_id: str, voter: str = "") -> None:
    """Takes a voter's dots for a candidate back. Raises `JourneyError` where it is closed."""
    cast(tx, voting_id, candidate_id, 0, voter)


def withdraw_voter(tx: Transaction, voting_id: str, voter: str) -> None:
    """Takes back all dots of a voter. Raises `JourneyError` where the voting is closed."""
    snapshot = tx.snapshot
    _open(snapshot, voting_id)
    name = voter_here(snapshot, voting_id, voter)
    for vote in snapshot.all_vote_records(voting_id):
        if vote.voter == name:
            tx.remove(vote.id)


def close_voting(tx: Transaction, voting_id: str) -> None:
    """Ends the voting; its dots stay."""
    set_open(tx, [voting_id], False)


def reopen(tx: Transaction, voting_id: str) -> None:
    """Lets people vote again."""
    set_open(tx, [voting_id], True)


def delete(tx: Transaction, voting_id: str) -> None:
    """Deletes a voting with its votes."""
    delete_votings(tx, [voting_id])


def delete_votings(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes votings with their votes."""
    snapshot = tx.snapshot
    for voting in needed(snapshot, ids, Voting):
        for vote in snapshot.all_vote_records(voting.id):
            tx.remove(vote.id)
        tx.remove(voting.id)


def delete_votes(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes single votes. Raises `JourneyError` where their voting is closed."""
    snapshot = tx.snapshot
    for vote in needed(snapshot, ids, Vote):
        if snapshot.get(vote.voting_id, Voting) is not None:
            _open(snapshot, vote.voting_id)
        tx.remove(vote.id)


# -- what a voting is about ------------------------------------------------------------------


def set_open(tx: Transaction, ids: Iterable[str], is_open: bool) -> None:
    """Opens or closes votings."""
    for voting in needed(tx.snapshot, ids, Voting):
        tx.update(voting.id, is_open=is_open)


def set_budget(tx: Transaction, ids: Iterable[str], budget: int) -> None:
    """Dots per person. Raises `JourneyError` below what somebody has given already."""
    _change(tx, ids, budget=budget)


def set_people(tx: Transaction, ids: Iterable[str], people: int | None) -> None:
    """How many vote. Raises `JourneyError` where fewer could not have given all the dots."""
    _change(tx, ids, people=people)


def set_candidates(tx: Transaction, voting_id: str, candidates: Iterable[str]) -> None:
    """What is voted on; votes for what is no longer among it go. Raises `JourneyError`."""
    snapshot = tx.snapshot
    voting = _open(snapshot, voting_id)
    notes, touchpoints = sorted_candidates(snapshot, voting.map_id, candidates)
    kept = {*notes, *touchpoints}
    for vote in snapshot.all_vote_records(voting_id):
        if vote.candidate_id not in kept:
            tx.remove(vote.id)
    tx.update(voting_id, note_ids=notes, touchpoint_ids=touchpoints)


def set_candidates_of_kind(
    tx: Transaction, ids: Iterable[str], kind: str, candidates: Iterable[str]
) -> None:
    """As `set_candidates` for the notes (`kind` "note") or the touchpoints of some votings."""
    chosen = list(candidates)
    for voting in needed(tx.snapshot, ids, Voting):
        others = [key for key in voting.candidate_ids if kind_of(key) != kind]
        set_candidates(tx, voting.id, [*others, *chosen])


def voter_here(snapshot: Snapshot, voting_id: str, voter: str) -> str:
    """The voter's name as it is spelled in the voting already, else tidied up; "" is the room."""
    tidy = _tidy(voter)
    known = (vote.voter for vote in snapshot.all_vote_records(voting_id))
    return next((name for name in known if _tidy(name).casefold() == tidy.casefold()), tidy)


def _tidy(voter: str) -> str:
    return " ".join(clean_text(voter)[0].split())


# -- rules -----------------------------------------------------------------------------------


def _open(snapshot: Snapshot, voting_id: str) -> Voting:
    voting = snapshot.need(voting_id, Voting)
    if not voting.is_open:
        raise JourneyError(tr("The voting is closed."), hint=tr("Open it again to change it."))
    return voting


def _vote(voting: Voting, candidate_id: str, voter: str, dots: int) -> Vote:
    field = "note_id" if candidate_id in voting.note_ids else "touchpoint_id"
    return made(Vote, voting_id=voting.id, voter=voter, dots=dots, **{field: candidate_id})


def _replace(tx: Transaction, before: Sequence[Vote], new: Vote | None) -> None:
    """One vote instead of those before; the record stays where there is one."""
    if new is not None and before:
        tx.update(before[0].id, dots=new.dots)
        before = before[1:]
    elif new is not None:
        tx.add(new)
    for vote in before:
        tx.remove(vote.id)


def _change(tx: Transaction, ids: Iterable[str], **fields: Any) -> None:
    snapshot = tx.snapshot
    for voting in needed(snapshot, ids, Voting):
        _open(snapshot, voting.id)
        changed = voting.evolve(**fields)
        if _shrinks(voting, changed):
            votes = snapshot.votes(voting.id)
            for voter in dict.fromkeys(["", *(vote.voter for vote in votes)]):
                _check_room(changed, votes, voter)
        tx.put(changed)


def _shrinks(before: Voting, after: Voting) -> bool:
    """Whether there are fewer dots to give; more are never refused, even if too few."""
    fewer_people = after.people is not None and (
        before.people is None or after.people < before.people
    )
    return fewer_people or after.budget < before.budget


def _check_room(voting: Voting, votes: Sequence[Vote], voter: str) -> None:
    """Raises `JourneyError` where the voter, or the room, has given too many dots."""
    given = sum(vote.dots for vote in votes if vote.voter == voter)
    if voter and given > voting.budget:
        text = trn(
            "Everybody has {budget} dot; {voter} would have given {given}.",
            "Everybody has {budget} dots; {voter} would have given {given}.",
            voting.budget,
        ).format(budget=voting.budget, voter=voter, given=given)
        raise JourneyError(text, hint=tr("Take a dot back first, or raise the budget."))
    total = sum(vote.dots for vote in votes)
    if voting.people is not None and total > voting.people * voting.budget:
        text = tr("{people} people with {budget} dots each have {all} dots; that would be {given}.")
        text = text.format(people=voting.people, budget=voting.budget,
                           all=voting.people * voting.budget, given=total)  # fmt: skip
        raise JourneyError(text, hint=tr("Take dots back first, or raise the number of people."))
