"""The document: transactions, gestures, undo and redo, and who is told."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from journeydesigner.document import Change, Document
from journeydesigner.model import (
    BrokenReference,
    InvalidValue,
    JourneyError,
    JourneyMap,
    Snapshot,
    Stage,
    Touchpoint,
    UnknownRecord,
)

MAP = JourneyMap(id="map:1", title="Shop")
STAGE = Stage(id="stage:1", map_id="map:1", name="Buy")
CARD = Touchpoint(id="touchpoint:1", map_id="map:1", stage_id="stage:1", name="Cart")


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def document(clock: Clock) -> Document:
    return Document(Snapshot([MAP, STAGE, CARD]), clock)


@pytest.fixture
def told(document: Document) -> Iterator[list[Change]]:
    """The changes that a listener hears of."""
    changes: list[Change] = []
    stop = document.subscribe(changes.append)
    yield changes
    stop()


def rename(document: Document, name: str, *, key: str | None = None) -> None:
    with document.transaction("Rename", merge_key=key) as tx:
        tx.update(CARD.id, name=name)


def name(document: Document) -> str:
    return document.snapshot.need(CARD.id, Touchpoint).name


# -- transactions ------------------------------------------------------------------------------


def test_a_transaction_is_one_step_and_one_event(document: Document, told: list[Change]) -> None:
    with document.transaction("Rename both", initiator="panel") as tx:
        tx.update(CARD.id, name="Basket")
        tx.update(STAGE.id, name="Order")
    (change,) = told
    assert (change.name, change.origin, change.initiator) == ("Rename both", "user", "panel")
    assert change.changes.ids == {CARD.id, STAGE.id}
    assert change.snapshot is document.snapshot
    assert [step.name for step in document.history.done] == ["Rename both"]


def test_nothing_changed_is_no_step_and_no_event(document: Document, told: list[Change]) -> None:
    with document.transaction("Nothing") as tx:
        tx.update(CARD.id, name="Basket")
        tx.update(CARD.id, name="Cart")
        tx.add(Stage(id="stage:2", map_id="map:1"))
        tx.remove("stage:2")
    assert told == []
    assert not document.can_undo
    assert document.is_clean


def test_an_error_inside_leaves_everything_as_it_was(
    document: Document, told: list[Change]
) -> None:
    before = document.snapshot

    def fails() -> None:
        with document.transaction("Fails") as tx:
            tx.update(CARD.id, name="Basket")
            tx.remove(STAGE.id)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert document.snapshot is before
    assert told == []
    rename(document, "still works")


def test_a_broken_reference_is_refused_at_the_end(document: Document) -> None:
    before = document.snapshot
    with pytest.raises(BrokenReference), document.transaction("Breaks") as tx:
        tx.remove(STAGE.id)
    assert document.snapshot is before


def test_a_transaction_sees_its_own_changes(document: Document) -> None:
    with document.transaction("Look") as tx:
        tx.update(CARD.id, name="Basket")
        assert tx.snapshot.need(CARD.id, Touchpoint).name == "Basket"
        assert tx.base.need(CARD.id, Touchpoint).name == "Cart"
        tx.add(Stage(id="stage:2", map_id="map:1", order="a0"))
        assert [s.id for s in tx.snapshot.stages("map:1")] == ["stage:1", "stage:2"]
        tx.remove("stage:2")
        assert "stage:2" not in tx.snapshot


def test_what_cannot_be_done_is_said_in_words(document: Document) -> None:
    with document.transaction("Tries") as tx:
        with pytest.raises(JourneyError, match="already"):
            tx.add(CARD)
        for attempt in (tx.remove, tx.update):
            with pytest.raises(UnknownRecord, match="stage:9"):
                attempt("stage:9")
        with pytest.raises(InvalidValue):
            tx.update(CARD.id, impact=12)
    assert not document.can_undo


def test_one_change_at_a_time(document: Document) -> None:
    with document.transaction("Outer") as tx:
        with pytest.raises(JourneyError, match="under way"), document.transaction("Inner"):
            pass
        tx.update(CARD.id, name="Basket")
    assert name(document) == "Basket"


# -- listeners ---------------------------------------------------------------------------------


def test_a_listener_that_fails_or_writes_stops_nobody(
    document: Document, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[str] = []

    def writes(change: Change) -> None:
        rename(document, "from a listener")

    def fails(change: Change) -> None:
        raise ValueError("my own fault")

    for listener in (writes, fails, lambda change: heard.append(change.name)):
        document.subscribe(listener)
    with caplog.at_level(logging.CRITICAL + 1):
        rename(document, "Basket")
    assert heard == ["Rename"]
    assert name(document) == "Basket"


def test_who_unsubscribes_hears_no_more(document: Document) -> None:
    heard: list[Change] = []
    stop = document.subscribe(heard.append)
    stop()
    stop()
    rename(document, "Basket")
    assert heard == []


# -- undo and redo -----------------------------------------------------------------------------


def test_undo_and_redo_walk_through_the_states(document: Document, told: list[Change]) -> None:
    for text in ("a", "b", "c"):
        rename(document, text)
    assert [step.name for step in document.history.done] == ["Rename"] * 3
    document.undo()
    document.undo()
    assert name(document) == "a"
    document.redo()
    assert name(document) == "b"
    assert [change.origin for change in told[3:]] == ["undo", "undo", "redo"]


def test_a_new_edit_ends_what_could_be_redone(document: Document) -> None:
    rename(document, "a")
    document.undo()
    rename(document, "b")
    assert not document.can_redo
    assert document.redo() is None


def test_there_is_nothing_to_undo_at_the_beginning(document: Document) -> None:
    assert document.undo() is None
    assert document.redo() is None


def test_five_hundred_steps_can_be_undone_and_the_oldest_is_forgotten(document: Document) -> None:
    for i in range(501):
        rename(document, str(i))
    undone = 0
    while document.undo():
        undone += 1
    assert undone == 500
    assert name(document) == "0"
    assert not document.is_clean


def test_the_selection_comes_back_with_the_step(document: Document) -> None:
    document.selection.set([STAGE.id])
    with document.transaction("Add") as tx:
        tx.add(CARD.evolve(id="touchpoint:2"))
    document.selection.set(["touchpoint:2"])
    document.undo()
    assert document.selection.ids == (STAGE.id,)
    document.redo()
    assert document.selection.ids == ("touchpoint:2",)


def test_what_is_gone_is_no_longer_selected(document: Document) -> None:
    document.selection.set([CARD.id, STAGE.id])
    with document.transaction("Delete") as tx:
        tx.remove(CARD.id)
    assert document.selection.ids == (STAGE.id,)
    document.undo()
    assert document.selection.ids == (CARD.id, STAGE.id)


# -- typing ------------------------------------------------------------------------------------


def test_typing_is_one_step_while_it_goes_on(document: Document, clock: Clock) -> None:
    for text in ("C", "Ca", "Cab"):
        clock.now += 0.9
        rename(document, text, key="name of touchpoint:1")
    assert len(document.history.done) == 1
    document.undo()
    assert name(document) == "Cart"


def test_a_pause_or_another_field_begins_a_new_step(document: Document, clock: Clock) -> None:
    rename(document, "a", key="name")
    clock.now += 1.1
    rename(document, "b", key="name")
    rename(document, "c", key="other")
    rename(document, "d")
    rename(document, "e")
    assert len(document.history.done) == 5


def test_typing_that_ends_where_it_began_leaves_no_step(document: Document) -> None:
    rename(document, "a", key="name")
    rename(document, "Cart", key="name")
    assert not document.can_undo
    assert document.is_clean


def test_a_save_while_typing_separates_the_steps(document: Document) -> None:
    rename(document, "a", key="name")
    document.mark_clean()
    rename(document, "b", key="name")
    assert not document.is_clean
    document.undo()
    assert document.is_clean
    assert name(document) == "a"


# -- saved or not ------------------------------------------------------------------------------


def test_undoing_to_the_saved_state_is_clean_again(document: Document) -> None:
    rename(document, "a")
    document.mark_clean()
    rename(document, "b")
    document.undo()
    assert document.is_clean
    document.undo()
    assert not document.is_clean
    document.redo()
    assert document.is_clean


def test_a_saved_state_that_can_no_longer_be_reached_is_never_clean(document: Document) -> None:
    rename(document, "a")
    rename(document, "b")
    document.mark_clean()
    document.undo()
    rename(document, "c")
    assert not document.is_clean
    document.undo()
    assert not document.is_clean


def test_loading_starts_anew(document: Document, told: list[Change]) -> None:
    rename(document, "a")
    document.selection.set([CARD.id])
    other = Snapshot([JourneyMap(id="map:2")])
    document.load(other)
    assert document.snapshot is other
    assert (document.can_undo, document.is_clean, document.selection.ids) == (False, True, ())
    assert (told[-1].origin, bool(told[-1].changes)) == ("load", False)


# -- gestures ----------------------------------------------------------------------------------


def drag(document: Document, *names: str, keep: bool) -> None:
    gesture = document.gesture("Drag", "canvas")
    for text in names:
        with gesture.transaction() as tx:
            tx.update(CARD.id, name=tx.base.need(CARD.id, Touchpoint).name + text)
    (gesture.commit if keep else gesture.cancel)()


def test_a_gesture_is_one_step_that_starts_at_its_beginning_each_time(document: Document) -> None:
    drag(document, "1", "2", "3", keep=True)
    assert name(document) == "Cart3"
    assert [step.name for step in document.history.done] == ["Drag"]
    document.undo()
    assert name(document) == "Cart"


def test_a_cancelled_gesture_leaves_nothing(document: Document, told: list[Change]) -> None:
    before = document.snapshot
    drag(document, "1", "2", keep=False)
    assert document.snapshot is before
    assert not document.can_undo
    assert document.is_clean
    shown = before
    for change in told:
        shown = shown.apply(change.changes)
    assert shown == before


def test_a_gesture_that_ends_where_it_began_is_no_step(document: Document) -> None:
    drag(document, "1", "", keep=True)
    assert not document.can_undo


def test_nothing_else_is_changed_during_a_gesture(document: Document) -> None:
    rename(document, "a")
    gesture = document.gesture("Drag")
    assert (document.can_undo, document.is_clean, document.gesture_open) == (False, False, True)
    assert document.undo() is None
    for attempt in (lambda: rename(document, "b"), lambda: document.gesture("Second")):
        with pytest.raises(JourneyError, match="gesture"):
            attempt()
    gesture.cancel()
    gesture.commit()
    assert len(document.history.done) == 1


def test_a_move_that_fails_keeps_the_one_before(document: Document) -> None:
    gesture = document.gesture("Drag")
    with gesture.transaction() as tx:
        tx.update(CARD.id, name="here")
    with pytest.raises(InvalidValue), gesture.transaction() as tx:
        tx.update(CARD.id, impact=99)
    assert name(document) == "here"
    gesture.commit()
    assert name(document) == "here"


def test_opening_another_project_ends_a_gesture(document: Document) -> None:
    document.gesture("Drag")
    document.load(Snapshot())
    assert not document.gesture_open
    assert document.is_clean
