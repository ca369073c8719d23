"""Running the agenda: the timer follows it, item by item."""

from __future__ import annotations

import pytest

from journeydesigner.document import Document
from journeydesigner.interaction.agenda_run import AgendaRun
from journeydesigner.interaction.countdown import Countdown
from journeydesigner.interaction.session import Session
from journeydesigner.model import Snapshot
from journeydesigner.model.workshop import AgendaItem
from tests.unit.interaction.test_countdown import Clock

FIRST, SECOND, THIRD = "agenda:first", "agenda:second", "agenda:third"


class Room:
    """A session with an agenda, a timer and a clock that the test sets."""

    def __init__(self, *minutes: int) -> None:
        ids = (FIRST, SECOND, THIRD)
        items = [
            AgendaItem(id=key, title=key.partition(":")[2].title(), minutes=m, order=f"a{n}")
            for n, (key, m) in enumerate(zip(ids, minutes, strict=False))
        ]
        self.clock = Clock()
        self.session = Session(Document(Snapshot(items)))
        self.timer = Countdown(self.clock)
        self.run = AgendaRun(self.session, self.timer)

    def change(self, key: str, **fields: object) -> None:
        with self.session.document.transaction("change") as tx:
            tx.update(key, **fields)

    def remove(self, key: str) -> None:
        with self.session.document.transaction("remove") as tx:
            tx.remove(key)


@pytest.fixture
def room() -> Room:
    return Room(10, 20, 30)


def test_the_timer_waits_with_the_first_item(room: Room) -> None:
    assert (room.timer.text, room.timer.title) == ("10:00", "First")
    assert not room.timer.is_running
    room.change(FIRST, minutes=12, title="Begin")
    assert (room.timer.text, room.timer.title) == ("12:00", "Begin")
    room.change(FIRST, order="z0")
    assert room.timer.title == "Second"


def test_without_an_agenda_five_minutes_are_set_by_starting() -> None:
    room = Room()
    assert not room.timer.is_set
    room.run.toggle()
    assert room.timer.text == "5:00"
    assert room.timer.is_running
    room.run.stop()
    assert not room.timer.is_set


def test_start_pause_and_a_minute_more(room: Room) -> None:
    room.run.toggle()
    room.clock.now += 60
    room.run.toggle()
    room.run.add_minute()
    assert room.timer.text == "10:00"
    assert not room.timer.is_running
    room.run.reset()
    assert room.timer.text == "10:00"


def test_the_next_item_starts_at_once_and_the_last_has_none(room: Room) -> None:
    room.run.toggle()
    room.run.start_next()
    assert (room.timer.title, room.timer.text) == ("Second", "20:00")
    assert room.timer.is_running
    room.run.start_next()
    assert room.run.next_item is None
    room.run.start_next()
    assert room.timer.title == "Third"


def test_the_expected_end_counts_this_item_and_those_after_it(room: Room) -> None:
    assert room.run.seconds_left == 3600
    room.run.toggle()
    room.clock.now += 240
    assert room.run.seconds_left == 3600 - 240
    room.clock.now += 600
    assert room.run.seconds_left == 50 * 60
    room.run.start_item(THIRD)
    assert room.run.seconds_left == 30 * 60


def test_minutes_that_are_changed_while_an_item_runs_count_at_once(room: Room) -> None:
    room.run.toggle()
    room.clock.now += 120
    room.change(FIRST, minutes=15)
    assert room.timer.text == "13:00"
    assert room.timer.is_running
    room.session.document.undo()
    assert room.timer.text == "8:00"


def test_an_item_that_is_deleted_keeps_its_time_and_comes_back_by_undo(room: Room) -> None:
    room.run.start_item(SECOND)
    room.clock.now += 60
    room.remove(SECOND)
    assert room.timer.text == "19:00"
    following = room.run.next_item
    assert following is not None
    assert following.id == THIRD
    room.session.document.undo()
    assert room.run.item is not None
    assert room.run.item.id == SECOND


def test_an_agenda_that_is_emptied_before_the_start_takes_the_timer_along() -> None:
    room = Room(10)
    room.remove(FIRST)
    assert not room.timer.is_set


def test_another_project_stops_the_timer(room: Room) -> None:
    room.run.toggle()
    room.session.document.load(Snapshot())
    assert not room.timer.is_set
