"""Dot voting: who may give how many dots to what, and what happens to them afterwards."""

from __future__ import annotations

import pytest

from journeydesigner.commands.delete import delete_records, describe_deletion
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.fragments import fragment_of
from journeydesigner.commands.insert_snapshot import insert_snapshot
from journeydesigner.commands.maps import add_map, delete_map, duplicate_map
from journeydesigner.commands.notes import add_parked_note, delete_notes, duplicate_notes
from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.commands.touchpoints import (
    add_touchpoint,
    delete_touchpoints,
    duplicate_touchpoints,
)
from journeydesigner.commands.workshop import voting
from journeydesigner.document import Document
from journeydesigner.model import JourneyError, Snapshot, UnknownRecord, Vote, Voting
from tests.support.workbench import Workbench


@pytest.fixture
def vote(bench: Workbench) -> Workbench:
    """A voting on Slow, Ad and Cart with three dots each for four people."""
    chosen = [bench["Slow"], bench["Ad"], bench["Cart"]]
    bench.ids["voting"] = bench.do(
        voting.open_voting, bench["map"], chosen, "What first?", budget=3, people=4
    )
    return bench


def cast(bench: Workbench, name: str, dots: int, voter: str = "") -> None:
    bench.do(voting.cast, bench["voting"], bench[name], dots, voter)


def dots(bench: Workbench, *names: str) -> list[int | None]:
    return [bench.snapshot.dots(bench[name]) for name in names]


def test_dots_are_given_changed_and_taken_back(vote: Workbench) -> None:
    assert dots(vote, "Slow", "Ad", "Search") == [0, 0, None]
    cast(vote, "Slow", 2, "Anna")
    cast(vote, "Slow", 1, "Ben")
    cast(vote, "Ad", 5)
    assert dots(vote, "Slow", "Ad") == [3, 5]
    cast(vote, "Slow", 3, "Anna")
    vote.do(voting.withdraw, vote["voting"], vote["Ad"])
    assert dots(vote, "Slow", "Ad") == [4, 0]
    assert vote.do(voting.add_dots, vote["voting"], vote["Ad"], 2, "Cleo") == 2
    assert vote.do(voting.add_dots, vote["voting"], vote["Ad"], -5, "Cleo") == 0
    vote.do(voting.withdraw_voter, vote["voting"], "anna")
    assert [v.voter for v in vote.snapshot.votes(vote["voting"])] == ["Ben"]


def test_a_voter_is_the_same_however_the_name_is_typed(vote: Workbench) -> None:
    cast(vote, "Slow", 1, "Anna  Lee")
    cast(vote, "Slow", 2, " anna lee ")
    (only,) = vote.snapshot.votes(vote["voting"])
    assert (only.voter, only.dots) == ("Anna Lee", 2)


def test_over_the_budget_is_refused_in_words(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    before = vote.snapshot
    with pytest.raises(JourneyError, match="3 dots; Anna would have given 4"):
        cast(vote, "Ad", 2, "Anna")
    with pytest.raises(JourneyError, match="4 people with 3 dots each have 12"):
        cast(vote, "Ad", 11)
    assert vote.snapshot is before
    cast(vote, "Ad", 10)
    with pytest.raises(JourneyError, match="would be 13"):
        cast(vote, "Cart", 1, "Ben")


def test_tallies_have_no_end_where_nobody_counted_the_people(vote: Workbench) -> None:
    vote.do(voting.set_people, [vote["voting"]], None)
    cast(vote, "Ad", 500)
    assert dots(vote, "Ad") == [500]
    with pytest.raises(JourneyError, match="500"):
        vote.do(voting.set_people, [vote["voting"]], 4)


def test_budget_and_people_do_not_shrink_below_what_was_given(vote: Workbench) -> None:
    cast(vote, "Slow", 3, "Anna")
    cast(vote, "Ad", 6)
    for change, value in (("budget", 2), ("people", 2)):
        with pytest.raises(JourneyError, match="would"):
            vote.do(set_field, [vote["voting"]], change, value)
    vote.do(set_field, [vote["voting"]], "budget", 5)
    vote.do(set_field, [vote["voting"]], "people", 3)
    held = vote.record("voting", Voting)
    assert (held.budget, held.people) == (5, 3)


@pytest.mark.parametrize("number", [-1, 0.5, 10_000, "many"])
def test_dots_are_whole_and_not_below_none(vote: Workbench, number: object) -> None:
    with pytest.raises(JourneyError):
        vote.do(voting.cast, vote["voting"], vote["Ad"], number)
    assert dots(vote, "Ad") == [0]


def test_a_closed_voting_refuses_until_it_is_open_again(vote: Workbench) -> None:
    cast(vote, "Slow", 1, "Anna")
    vote.do(voting.close_voting, vote["voting"])
    for change in (
        lambda: cast(vote, "Ad", 1),
        lambda: vote.do(voting.withdraw, vote["voting"], vote["Slow"], "Anna"),
        lambda: vote.do(voting.withdraw_voter, vote["voting"], "Anna"),
        lambda: vote.do(voting.set_budget, [vote["voting"]], 9),
        lambda: vote.do(voting.set_candidates, vote["voting"], [vote["Ad"]]),
    ):
        with pytest.raises(JourneyError, match="closed"):
            change()
    assert dots(vote, "Slow") == [1]
    vote.do(voting.reopen, vote["voting"])
    cast(vote, "Ad", 1)
    assert dots(vote, "Ad") == [1]


def test_only_what_is_voted_on_gets_dots(vote: Workbench) -> None:
    with pytest.raises(JourneyError, match="not among"):
        cast(vote, "Search", 1)
    with pytest.raises(UnknownRecord):
        vote.do(voting.cast, "voting:gone", vote["Ad"], 1)


def test_candidates_are_notes_and_touchpoints_of_the_map(bench: Workbench) -> None:
    with pytest.raises(JourneyError, match="nothing to vote on"):
        bench.do(voting.open_voting, bench["map"], [])
    with pytest.raises(JourneyError, match="notes and touchpoints"):
        bench.do(voting.open_voting, bench["map"], [bench["Decision"]])
    other = bench.do(add_map, "Other")
    elsewhere = bench.do(add_touchpoint, other, None, name="There")
    with pytest.raises(JourneyError, match="one map"):
        bench.do(voting.open_voting, bench["map"], [bench["Ad"], elsewhere])
    parked = bench.do(add_parked_note, bench["map"], "Later")
    opened = bench.do(voting.open_voting, bench["map"], [parked, parked, bench["Ad"]])
    assert bench.record(opened, Voting).candidate_ids == (parked, bench["Ad"])


def test_who_is_no_candidate_any_more_loses_the_dots(vote: Workbench) -> None:
    cast(vote, "Slow", 1, "Anna")
    cast(vote, "Ad", 2, "Anna")
    vote.do(voting.set_candidates, vote["voting"], [vote["Slow"], vote["Search"]])
    assert dots(vote, "Slow", "Ad", "Search") == [1, None, 0]
    vote.do(set_field, [vote["voting"]], "note_ids", [])
    assert vote.record("voting", Voting).candidate_ids == (vote["Search"],)
    assert list(vote.snapshot.of(Vote)) == []


def test_the_newest_voting_of_a_candidate_counts_on_the_map(vote: Workbench) -> None:
    cast(vote, "Slow", 2)
    cast(vote, "Ad", 1)
    newer = vote.do(voting.open_voting, vote["map"], [vote["Slow"]])
    assert [v.id for v in vote.snapshot.votings(vote["map"])] == [vote["voting"], newer]
    assert dots(vote, "Slow", "Ad") == [0, 1]
    vote.do(voting.delete, newer)
    assert dots(vote, "Slow", "Ad") == [2, 1]


def test_a_deleted_candidate_takes_its_votes_along_and_brings_them_back(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    cast(vote, "Cart", 1, "Anna")
    for delete, name in ((delete_notes, "Slow"), (delete_touchpoints, "Cart")):
        before = vote.snapshot
        steps = len(vote.document.history.done)
        vote.do(delete, [vote[name]])
        assert len(vote.document.history.done) == steps + 1
        assert vote[name] not in vote.record("voting", Voting).candidate_ids
        assert dots(vote, name) == [None]
        assert vote.snapshot.votes_naming(vote[name]) == []
        vote.document.undo()
        assert vote.snapshot == before
    assert dots(vote, "Slow", "Cart") == [2, 1]


def test_a_deleted_touchpoint_takes_the_votes_for_its_notes_along(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    vote.do(delete_touchpoints, [vote["Checkout"]])
    assert list(vote.snapshot.of(Vote)) == []


def test_a_deleted_map_takes_its_votings_along(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    vote.do(delete_map, vote["map"])
    assert list(vote.snapshot.of(Voting)) == list(vote.snapshot.of(Vote)) == []
    vote.document.undo()
    assert dots(vote, "Slow") == [2]


def test_a_voting_and_single_votes_can_be_deleted_with_everything_else(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    (only,) = vote.snapshot.votes(vote["voting"])
    assert describe_deletion(vote.snapshot, [vote["voting"]]) == "Delete voting"
    vote.do(delete_records, [only.id])
    assert dots(vote, "Slow") == [0]
    vote.document.undo()
    vote.do(delete_records, [only.id, vote["voting"], vote["Slow"]])
    assert dots(vote, "Ad") == [None]


def test_copies_of_candidates_have_no_votes(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    cast(vote, "Ad", 1)
    (card,) = vote.do(duplicate_touchpoints, [vote["Ad"]])
    (note,) = vote.do(duplicate_notes, [vote["Slow"]])
    fragment = fragment_of(vote.snapshot, [vote["Ad"], vote["Slow"]])
    pasted = vote.do(paste, fragment, Spot(vote["map"]))
    assert [vote.snapshot.dots(key) for key in (card, note, *pasted)] == [None] * 4
    assert len(list(vote.snapshot.of(Vote))) == 2


def same_votes(vote: Workbench, map_id: str) -> None:
    """The map has a voting like the first one's, with candidates of its own."""
    (held,) = vote.snapshot.votings(map_id)
    assert held.title == "What first?"
    assert set(held.candidate_ids).isdisjoint(vote.record("voting", Voting).candidate_ids)
    assert [vote.snapshot.dots(key) for key in held.candidate_ids] == [2, 1, 0]


def test_a_copied_map_has_its_votings_wherever_it_goes(vote: Workbench) -> None:
    cast(vote, "Slow", 2, "Anna")
    cast(vote, "Ad", 1)
    same_votes(vote, vote.do(duplicate_map, vote["map"]))
    fragment = fragment_of(vote.snapshot, [vote["map"]])
    (pasted,) = vote.do(paste, fragment, Spot(vote["map"]))
    same_votes(vote, pasted)
    there = Document()
    with there.transaction("insert") as tx:
        insert_snapshot(tx, vote.snapshot)
    assert sorted(v.dots for v in there.snapshot.of(Vote)) == [1, 1, 1, 2, 2, 2]
    assert Snapshot(dict(there.snapshot.records)) == there.snapshot


def test_every_step_back_and_forth_has_the_right_tally(vote: Workbench) -> None:
    seen = [dots(vote, "Slow", "Ad", "Cart")]
    for name, number, voter in (("Slow", 2, "Anna"), ("Ad", 1, "Anna"), ("Slow", 1, ""),
                                ("Slow", 0, "Anna"), ("Cart", 3, "Ben")):  # fmt: skip
        cast(vote, name, number, voter)
        seen.append(dots(vote, "Slow", "Ad", "Cart"))
    for expected in reversed(seen[:-1]):
        vote.document.undo()
        assert dots(vote, "Slow", "Ad", "Cart") == expected
    for expected in seen[1:]:
        vote.document.redo()
        assert dots(vote, "Slow", "Ad", "Cart") == expected
