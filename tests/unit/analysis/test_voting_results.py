"""What a voting came to, also where the file's votes do not add up."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeydesigner.analysis.integrity import Severity, check_integrity
from journeydesigner.analysis.voting_results import Ballot, Result, voting_results
from journeydesigner.model import Opaque, Snapshot, UnknownRecord, Vote, Voting
from tests.support.small_map import CART, IDEA, LOST, SLOW, UNSURE
from tests.support.strategies import hostile_snapshots
from tests.support.workshop_map import VOTING, workshop_map


def test_candidates_are_ranked_and_equal_ones_share_a_rank() -> None:
    results = voting_results(workshop_map(), VOTING)
    assert results.ranking == (
        Result(UNSURE, 1, 5, 2),
        Result(SLOW, 2, 2, 0),
        Result("note:h1", 3, 1, 0),
        Result(CART, 3, 1, 1),
        Result(LOST, 4, 0, 0),
    )
    assert (results.total, results.room, results.capacity, results.left) == (9, 3, 12, 3)
    assert not results.over_budget


def test_voters_see_what_they_have_left() -> None:
    results = voting_results(workshop_map(), VOTING)
    assert results.ballots == (Ballot("Anna", 3, 0), Ballot("Ben", 3, 0))
    assert results.ballot("Cleo") == Ballot("Cleo", 0, 3)


def test_nobody_knows_what_is_left_where_nobody_counted() -> None:
    open_end = workshop_map().need(VOTING, Voting).evolve(people=None)
    results = voting_results(workshop_map(open_end), VOTING)
    assert (results.capacity, results.left) == (None, None)
    with pytest.raises(UnknownRecord):
        voting_results(workshop_map(), "voting:gone")


def test_too_many_dots_from_elsewhere_are_flagged_not_refused() -> None:
    snapshot = workshop_map(Vote(id="vote:6", voting_id=VOTING, note_id=LOST, voter="Ben", dots=7))
    results = voting_results(snapshot, VOTING)
    assert results.over_budget
    assert results.ballot("Ben") == Ballot("Ben", 10, -7)
    assert results.left == -4
    messages = [f.message for f in check_integrity(snapshot) if f.severity is Severity.ADVICE]
    assert messages == [
        "16 dots were given in voting:first, where 4 people have 12.",
        "Ben gave 10 dots in voting:first, where everybody has 3.",
    ]


def test_votes_that_do_not_count_are_named() -> None:
    snapshot = workshop_map(
        Vote(id="vote:a", voting_id=VOTING, note_id=IDEA, voter="Cleo", dots=2),
        Vote(id="vote:b", voting_id=VOTING, note_id=LOST, touchpoint_id=CART, voter="Cleo"),
        Vote(id="vote:c", voting_id=VOTING, voter="Cleo"),
        Vote(id="vote:d", voting_id="voting:gone", note_id=LOST),
        Vote(id="vote:e", voting_id=VOTING, note_id=UNSURE, voter="Anna", dots=9),
    )
    assert voting_results(snapshot, VOTING).total == 9
    found = {f.record_id: (f.severity, f.message) for f in check_integrity(snapshot)}
    assert found["vote:a"] == (
        Severity.ERROR, "The vote vote:a is for note:idea, which is not voted on.",
    )  # fmt: skip
    for key in ("vote:b", "vote:c"):
        assert found[key][0] is Severity.ERROR
        assert "one note or one touchpoint" in found[key][1]
    assert "voting:gone" in found["vote:d"][1]
    assert found["vote:e"] == (
        Severity.ADVICE, "The vote vote:e repeats another one that counts instead.",
    )  # fmt: skip


def test_a_sound_workshop_is_whole_and_hidden_words_stay_unsaid() -> None:
    assert check_integrity(workshop_map()) == []
    broken = workshop_map().records["note:h1"].evolve(lane_id="lane:gone")
    (found,) = check_integrity(workshop_map(broken))
    assert "a hidden note (note:h1)" in found.message
    assert "Secret" not in found.message


@given(hostile_snapshots())
def test_the_count_adds_up_whatever_the_file_says(snapshot: Snapshot) -> None:
    for voting in snapshot.all_votings():
        results = voting_results(snapshot, voting.id)
        assert {r.candidate_id for r in results.ranking} == set(voting.candidate_ids)
        assert sum(r.dots for r in results.ranking) == results.total
        assert results.total == results.room + sum(b.given for b in results.ballots)
        ranks = [r.rank for r in results.ranking]
        assert ranks == sorted(ranks)
        assert set(ranks) == set(range(1, len(set(ranks)) + 1))


def test_a_hidden_note_that_cannot_be_read_keeps_its_words_too() -> None:
    raw = '{"id":"note:1","text":"Secret","hidden":true,"impact":9,"map_id":"map:1"}'
    plain = '{"id":"note:2","text":"Known","impact":9,"map_id":"map:1"}'
    records = [Opaque.of(text, "note", "Impact is too high") for text in (raw, plain)]
    messages = " ".join(f.message for f in check_integrity(Snapshot(records)))
    assert "Secret" not in messages
    assert "(a hidden note)" in messages
    assert "Known" in messages
