"""Dot voting by keys in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeydesigner.app.workshop.ballot_rows import BallotRow
from journeydesigner.model.workshop import Voting
from tests.qt.app.workshop.hands import Room

ENTER = Qt.Key.Key_Return


@pytest.fixture
def vote(room: Room) -> Room:
    """An open vote on three pain points, entered by the command's keys."""
    room.pain_points("Slow", "Dear", "Late")
    room.run("vote_pain_points")
    return room


def _voting(room: Room) -> Voting:
    found = room.workshop.ballot.voting
    assert found is not None
    return found


def _votes(room: Room) -> dict[tuple[str, str], int]:
    """Dots by (voter, text of the candidate)."""
    snapshot = room.program.snapshot
    return {
        (vote.voter, getattr(snapshot[vote.candidate_id], "text", "")): vote.dots
        for vote in snapshot.votes(_voting(room).id)
    }


def _results(room: Room) -> list[tuple[str, int]]:
    rows = room.page.vote.results.rows.values()
    return [(row._candidate.text, row._candidate.dots) for row in rows]


def _error(room: Room) -> str:
    shown = room.page.vote.entry.error
    return shown.message if shown.isVisible() else ""


def _row(room: Room, place: int) -> BallotRow:
    return list(room.page.vote.entry.list.rows.values())[place]


def test_without_a_vote_there_is_one_sentence_and_one_button(room: Room) -> None:
    assert room.page.vote.beginning.isVisible()
    assert not room.page.vote.entry.isVisible()


def test_a_whole_vote_by_keys_alone(vote: Room) -> None:
    assert vote.focus is _row(vote, 0)
    vote.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Plus)
    vote.key(ENTER)
    assert vote.focus is _row(vote, 0)
    vote.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    vote.type("3")
    vote.settle()
    assert _votes(vote) == {
        ("Person 1", "Slow"): 2,
        ("Person 1", "Dear"): 1,
        ("Person 2", "Late"): 3,
    }
    assert _results(vote) == [("Late", 3), ("Slow", 2), ("Dear", 1)]
    vote.run("vote_close")
    assert not _voting(vote).is_open
    assert not vote.page.vote.entry.isVisible()


def test_the_dots_that_are_left_are_seen(vote: Room) -> None:
    dots = vote.page.vote.entry.left_over
    assert dots.words == "3 of 3 left"
    vote.key(Qt.Key.Key_Plus)
    assert dots.words == "2 of 3 left"


def test_over_budget_is_refused_in_words_in_place(vote: Room) -> None:
    vote.type("3")
    vote.key(Qt.Key.Key_Down, Qt.Key.Key_Plus)
    assert "Person 1 would have given 4" in _error(vote)
    assert _votes(vote) == {("Person 1", "Slow"): 3}
    vote.key(Qt.Key.Key_Up, Qt.Key.Key_Minus)
    assert not _error(vote)
    assert _votes(vote) == {("Person 1", "Slow"): 2}


def test_each_vote_is_one_step_and_undo_keeps_the_tally(vote: Room) -> None:
    vote.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    slow = _voting(vote).candidate_ids[0]
    assert vote.program.snapshot.dots(slow) == 2
    vote.program.run("edit.undo")
    vote.settle()
    assert vote.program.snapshot.dots(slow) == 1
    assert _results(vote)[0] == ("Slow", 1)
    assert vote.page.vote.entry.left_over.words == "2 of 3 left"
    vote.program.run("edit.redo")
    vote.settle()
    assert _results(vote)[0] == ("Slow", 2)
    assert _row(vote, 0).number.text() == "2"


def test_a_person_can_be_named_and_found_again(vote: Room) -> None:
    entry = vote.page.vote.entry
    vote.key(Qt.Key.Key_Plus)
    entry.voter.setFocus()
    entry.voter.selectAll()
    vote.type("Ada", ENTER)
    assert _votes(vote) == {("Ada", "Slow"): 1}
    assert vote.focus is _row(vote, 0)
    vote.key(ENTER)
    assert entry.voter.text() == "Person 1"
    entry.voter.setFocus()
    entry.voter.selectAll()
    vote.type("ada", ENTER)
    assert entry.voter.text() == "Ada"
    assert _row(vote, 0).number.text() == "1"
    assert _votes(vote) == {("Ada", "Slow"): 1}


def test_tallies_are_typed_as_numbers(vote: Room) -> None:
    vote.click(vote.page.vote.entry.by_tally)
    _row(vote, 1).setFocus()
    vote.type("12")
    vote.settle()
    assert _votes(vote) == {("", "Dear"): 12}
    steps = [step.name for step in vote.program.session.document.history.done]
    assert steps.count("Vote") == 1
    vote.key(Qt.Key.Key_Down)
    vote.type("4")
    vote.settle()
    assert _results(vote)[:2] == [("Dear", 12), ("Late", 4)]


def test_tallies_over_people_times_budget_are_refused(vote: Room) -> None:
    setup = vote.page.vote.setup
    setup.people.setFocus()
    vote.type("2", ENTER)
    vote.click(vote.page.vote.entry.by_tally)
    _row(vote, 0).setFocus()
    vote.type("7")
    vote.settle()
    assert "2 people with 3 dots each have 6 dots" in _error(vote)
    assert not _votes(vote)


def test_budget_and_title_are_edited_in_place(vote: Room) -> None:
    setup = vote.page.vote.setup
    setup.title.setFocus()
    setup.title.selectAll()
    vote.type("What hurts most", ENTER)
    setup.budget.setFocus()
    setup.budget.selectAll()
    vote.type("5", ENTER)
    assert (_voting(vote).title, _voting(vote).budget) == ("What hurts most", 5)


def test_a_budget_below_what_is_given_is_refused_and_the_field_says_what_holds(
    vote: Room,
) -> None:
    vote.type("3")
    budget = vote.page.vote.setup.budget
    budget.setFocus()
    budget.selectAll()
    vote.type("2", ENTER)
    assert "Person 1 would have given 3" in _error(vote)
    assert budget.text() == "3"
    assert _voting(vote).budget == 3


def test_a_vote_can_be_on_what_is_selected(room: Room) -> None:
    session = room.program.session
    points = [t.id for t in session.snapshot.map_touchpoints(session.map_id)]
    session.selection.set(points)
    room.key(Qt.Key.Key_B, hold=Qt.KeyboardModifier.ControlModifier
             | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    assert _voting(room).candidate_ids == tuple(points)


def test_closed_it_can_be_opened_again_and_a_new_round_begins_without_dots(vote: Room) -> None:
    vote.type("3")
    vote.run("vote_close")
    vote.run("vote_close")
    assert _voting(vote).is_open
    first = _voting(vote)
    vote.run("vote_again")
    assert _voting(vote).id != first.id
    assert _voting(vote).title == "Vote on pain points (round 2)"
    assert _voting(vote).candidate_ids == first.candidate_ids
    assert _results(vote) == [("Slow", 0), ("Dear", 0), ("Late", 0)]
    vote.run("vote_again")
    assert _voting(vote).title == "Vote on pain points (round 3)"


def test_an_older_vote_can_be_chosen_and_deleted(vote: Room) -> None:
    vote.type("2")
    first = _voting(vote).id
    vote.run("vote_again")
    chooser = vote.page.vote.chooser
    assert chooser.isVisible()
    chooser.setFocus()
    vote.key(Qt.Key.Key_Down)
    assert _voting(vote).id == first
    assert _results(vote)[0] == ("Slow", 2)
    vote.page.vote._delete()
    vote.settle()
    assert first not in vote.program.snapshot
    vote.program.run("edit.undo")
    assert first in vote.program.snapshot


def test_a_click_on_a_result_goes_to_the_place_on_the_map(vote: Room) -> None:
    vote.key(Qt.Key.Key_Plus)
    row = next(iter(vote.page.vote.results.rows.values()))
    vote.click(row)
    assert vote.program.session.selection.ids == (_voting(vote).candidate_ids[0],)


def test_buttons_give_and_take_dots_too(vote: Room) -> None:
    row = _row(vote, 2)
    vote.click(row.more)
    vote.click(row.more)
    vote.click(row.less)
    assert _votes(vote) == {("Person 1", "Late"): 1}
    assert row.accessibleName() == "Late, 1 dot"


def test_a_hidden_note_does_not_tell_its_text(vote: Room) -> None:
    with vote.program.session.document.transaction("hide") as tx:
        tx.update(_voting(vote).candidate_ids[0], hidden=True)
    vote.settle()
    assert "Slow" not in [text for text, _ in _results(vote)]
    assert _row(vote, 0).accessibleName() == "Hidden note, 0 dots"


def test_tab_reaches_one_candidate_and_then_what_follows(vote: Room) -> None:
    vote.key(Qt.Key.Key_Down)
    vote.key(Qt.Key.Key_Tab)
    assert vote.focus in vote.page.vote.results.rows.values()
