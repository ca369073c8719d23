"""Going to any step of the history at once, and what the history tells of its steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.document import Change, Document
from journeydesigner.model import PROJECT_ID, ChangeSet, Snapshot


def named(count: int) -> Document:
    """A project that was renamed so many times, to "1", "2" and so on."""
    document = Document()
    for number in range(1, count + 1):
        rename(document, str(number))
    return document


def rename(document: Document, title: str) -> None:
    with document.transaction(f"Rename to {title}") as tx:
        tx.update(PROJECT_ID, title=title)


def title(document: Document) -> str:
    return document.snapshot.project.title


@given(st.lists(st.integers(0, 7), max_size=12))
def test_any_state_is_reached_and_left_again(places: list[int]) -> None:
    document = named(7)
    states = [str(number) if number else "" for number in range(8)]
    for place in places:
        document.go_to_step(place)
        assert title(document) == states[place]
        assert len(document.history.done) == place
        assert len(document.history.undone) == 7 - place


def test_it_is_told_once() -> None:
    document, told = named(5), list[Change]()
    document.subscribe(told.append)
    document.go_to_step(1)
    document.go_to_step(4)
    assert [(change.origin, change.name) for change in told] == [
        ("undo", "Rename to 2"),
        ("redo", "Rename to 4"),
    ]
    assert len(told[0].changes) == 1


def test_to_go_where_one_is_changes_nothing() -> None:
    document, told = named(3), list[Change]()
    document.subscribe(told.append)
    document.go_to_step(3)
    assert not told


@pytest.mark.parametrize("place", [-1, 4])
def test_a_step_that_is_not_there_is_refused(place: int) -> None:
    document = named(3)
    with pytest.raises(IndexError):
        document.go_to_step(place)
    assert title(document) == "3"


def test_a_gesture_is_not_torn_apart() -> None:
    document = named(3)
    gesture = document.gesture("Drag")
    document.go_to_step(0)
    assert title(document) == "3"
    gesture.cancel()


def test_the_selection_of_every_step_comes_back() -> None:
    document = Document(Snapshot())
    for number in range(3):
        document.selection.set([PROJECT_ID] if number == 1 else [])
        rename(document, str(number))
    document.selection.set([])
    document.go_to_step(1)
    assert document.selection.ids == (PROJECT_ID,)
    document.undo()
    assert document.selection.ids == ()
    document.redo()
    assert document.selection.ids == (PROJECT_ID,)


def test_a_step_knows_when_it_was_done() -> None:
    document = Document(wall_clock=lambda: 1_700_000_000.0)
    rename(document, "A")
    assert document.history.done[-1].time == 1_700_000_000.0


def test_the_saved_state_has_its_place_among_the_steps() -> None:
    document = named(2)
    document.mark_clean()
    rename(document, "3")
    assert document.history.clean_place == 2
    document.go_to_step(0)
    assert document.history.clean_place == 2
    rename(document, "other")
    assert document.history.clean_place is None


def test_a_saved_state_that_was_dropped_has_no_place() -> None:
    document = named(1)
    document.mark_clean()
    for number in range(502):
        rename(document, f"n{number}")
    assert document.history.has_dropped
    assert document.history.clean_place is None


def test_a_chain_of_changes_is_one_change() -> None:
    document = named(4)
    steps = [step.changes for step in document.history.done]
    whole = ChangeSet.chain(steps)
    assert [(old.title, new.title) for old, new in whole.updated.values()] == [("", "4")]  # type: ignore[attr-defined]
    assert not ChangeSet.chain((whole, whole.reversed()))
