"""The ballot: whose dots are entered, in which voting, and how it stands."""

from __future__ import annotations

import pytest

from journeydesigner.commands.notes import delete_notes
from journeydesigner.document import Document
from journeydesigner.interaction.ballot import Ballot, notes_of_lanes, votable
from journeydesigner.interaction.session import Session
from journeydesigner.model import JourneyError
from tests.support.small_map import AD, CART, LOST, SLOW, TIM, UNSURE, WHOLE, small_map


@pytest.fixture
def session() -> Session:
    return Session(Document(small_map()))


@pytest.fixture
def ballot(session: Session) -> Ballot:
    made = Ballot(session)
    made.open_on([LOST, SLOW, CART], "Vote")
    return made


def _shown(ballot: Ballot) -> list[tuple[str, int]]:
    return [(candidate.text, candidate.dots) for candidate in ballot.results]


def test_persons_come_one_after_the_other_and_those_without_a_vote_count_too(
    ballot: Ballot,
) -> None:
    assert ballot.voter == "Person 1"
    ballot.give(LOST, 1)
    ballot.step_voter(1)
    ballot.step_voter(1)
    assert ballot.voter == "Person 3"
    assert ballot.voters == ["Person 1", "Person 2", "Person 3"]
    ballot.step_voter(-1)
    ballot.step_voter(-1)
    assert ballot.voter == "Person 1"
    ballot.step_voter(-1)
    assert ballot.voter == "Person 1"


def test_where_all_are_known_the_first_comes_after_the_last(ballot: Ballot) -> None:
    ballot.write("people", lambda tx, key: tx.update(key, people=2))
    ballot.step_voter(1)
    ballot.step_voter(1)
    assert ballot.voter == "Person 1"


def test_ten_comes_after_two(ballot: Ballot) -> None:
    for name in ("Person 10", "Person 2", "Ada"):
        ballot.set_voter(name)
    assert ballot.voters == ["Ada", "Person 1", "Person 2", "Person 10"]


def test_a_new_name_keeps_the_votes_and_a_known_one_means_that_person(ballot: Ballot) -> None:
    ballot.give(LOST, 2)
    ballot.name_voter("  Ada  Lovelace ")
    assert ballot.voters == ["Ada Lovelace"]
    assert ballot.used == 2
    ballot.step_voter(1)
    ballot.give(SLOW, 1)
    ballot.name_voter("ada lovelace")
    assert ballot.voter == "Ada Lovelace"
    assert ballot.used == 2
    assert ballot.given == 3


def test_results_are_sorted_and_equal_ones_keep_their_order(ballot: Ballot) -> None:
    ballot.give(CART, 2)
    ballot.give(SLOW, 1)
    assert _shown(ballot) == [("Cart", 2), ("Slow", 1), ("Lost", 0)]
    ballot.give(CART, 1)
    assert _shown(ballot) == [("Slow", 1), ("Cart", 1), ("Lost", 0)]


def test_over_budget_is_refused_and_changes_nothing(ballot: Ballot) -> None:
    ballot.give(LOST, 3)
    with pytest.raises(JourneyError, match="Person 1 would have given 4"):
        ballot.give(SLOW, 1)
    assert ballot.used == 3


def test_every_vote_is_a_step_and_typed_digits_are_one(session: Session, ballot: Ballot) -> None:
    before = len(session.document.history.done)
    ballot.give(LOST, 1)
    ballot.give(LOST, 2)
    assert len(session.document.history.done) == before + 2
    ballot.set_by_person(False)
    ballot.give(SLOW, 1, typing=True)
    ballot.give(SLOW, 14, typing=True)
    assert len(session.document.history.done) == before + 3
    session.document.undo()
    assert _shown(ballot) == [("Lost", 2), ("Slow", 0), ("Cart", 0)]


def test_a_voting_of_tallies_is_shown_as_tallies(session: Session, ballot: Ballot) -> None:
    ballot.set_by_person(False)
    assert ballot.voter == ""
    assert ballot.room is None
    ballot.give(LOST, 20)
    assert not Ballot(session).by_person


def test_the_newest_voting_is_shown_until_another_is_chosen(
    session: Session, ballot: Ballot
) -> None:
    first = ballot.voting
    assert first is not None
    ballot.open_round()
    assert [voting.title for voting in ballot.votings] == ["Vote (round 2)", "Vote"]
    ballot.choose(first.id)
    assert ballot.voting == first
    session.document.undo()
    assert ballot.voting == first


def test_a_new_round_has_the_same_candidates_budget_and_people(ballot: Ballot) -> None:
    ballot.write("set", lambda tx, key: tx.update(key, budget=5, people=8))
    ballot.open_round()
    voting = ballot.voting
    assert voting is not None
    assert (voting.candidate_ids, voting.budget, voting.people) == ((LOST, SLOW, CART), 5, 8)


def test_hidden_notes_are_not_put_to_the_vote_and_do_not_tell_their_text(
    session: Session, ballot: Ballot
) -> None:
    with session.document.transaction("hide") as tx:
        tx.update(LOST, hidden=True)
    assert notes_of_lanes(session, "pain-points") == [WHOLE, SLOW, UNSURE]
    assert ballot.candidates[0].text == "Hidden note"


def test_a_candidate_that_is_deleted_is_no_result_any_more(
    session: Session, ballot: Ballot
) -> None:
    ballot.give(SLOW, 3)
    with session.document.transaction("delete") as tx:
        delete_notes(tx, [SLOW])
    assert _shown(ballot) == [("Lost", 0), ("Cart", 0)]
    assert ballot.used == 0
    session.document.undo()
    assert _shown(ballot)[0] == ("Slow", 3)


def test_what_can_be_voted_on_is_picked_from_the_selection(session: Session) -> None:
    session.selection.set([TIM, AD, LOST])
    assert votable(session) == [AD, LOST]


def test_without_a_voting_nothing_can_be_given(session: Session) -> None:
    ballot = Ballot(session)
    ballot.give(LOST, 1)
    ballot.step_voter(1)
    ballot.name_voter("Ada")
    assert ballot.voting is None
    assert ballot.results == []
    assert not session.document.can_undo
