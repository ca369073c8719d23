"""The workshop timer: it reckons with the clock, and counts on when the time is up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.interaction.countdown import Countdown, clock_text, room_clock


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timer(clock: Clock) -> Countdown:
    made = Countdown(clock)
    made.begin(600, "Draw the map")
    return made


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (750, "12:30"), (59.2, "1:00"), (0.4, "0:01"), (0, "0:00"), (-0.6, "0:00"),
        (-12, "−0:12"), (-12.9, "−0:12"), (3900, "1:05:00"), (-3661, "−1:01:01"),
    ],
)  # fmt: skip
def test_it_reads_like_a_kitchen_timer(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


def test_nothing_is_shown_before_a_time_is_set(clock: Clock) -> None:
    timer = Countdown(clock)
    timer.start()
    assert not timer.is_set
    assert not timer.is_running


def test_it_stands_until_it_is_started_and_while_it_pauses(timer: Countdown, clock: Clock) -> None:
    clock.now += 50
    assert timer.text == "10:00"
    timer.start()
    clock.now += 30
    timer.pause()
    clock.now += 500
    assert timer.text == "9:30"
    timer.start()
    clock.now += 30
    assert timer.text == "9:00"


def test_the_end_is_told_once_and_it_counts_on(timer: Countdown, clock: Clock) -> None:
    told: list[str] = []
    timer.on_end(lambda ended: told.append(ended.title))
    timer.start()
    clock.now += 599
    timer.tick()
    assert told == []
    clock.now += 13
    timer.tick()
    timer.tick()
    assert told == ["Draw the map"]
    assert timer.is_over
    assert timer.text == "−0:12"


def test_a_minute_more_makes_a_new_end(timer: Countdown, clock: Clock) -> None:
    told: list[str] = []
    timer.on_end(lambda ended: told.append(ended.title))
    timer.start()
    clock.now += 612
    timer.tick()
    timer.add(60)
    assert timer.text == "0:48"
    assert not timer.is_over
    clock.now += 48
    timer.tick()
    assert len(told) == 2


def test_reset_gives_the_whole_time_with_what_was_added(timer: Countdown, clock: Clock) -> None:
    timer.start()
    timer.add(60)
    clock.now += 100
    timer.reset()
    clock.now += 100
    assert timer.text == "11:00"
    assert not timer.is_running


def test_after_a_sleep_of_the_computer_it_shows_what_the_room_has_left(
    timer: Countdown, clock: Clock
) -> None:
    told: list[str] = []
    timer.on_end(lambda ended: told.append(ended.text))
    timer.start()
    clock.now += 700
    timer.tick()
    assert told == ["−1:40"]


def test_a_time_of_nothing_has_no_end(clock: Clock) -> None:
    timer = Countdown(clock)
    told: list[Countdown] = []
    timer.on_end(told.append)
    timer.begin(0, "Break")
    timer.start()
    clock.now += 5
    timer.tick()
    assert told == []
    assert not timer.is_over


def test_cleared_it_shows_nothing(timer: Countdown) -> None:
    timer.start()
    timer.clear()
    assert not timer.is_set
    assert not timer.is_running
    assert timer.title == ""


@given(st.lists(st.floats(0.001, 3.0), min_size=1, max_size=200))
def test_late_looks_do_not_add_up(waits: list[float]) -> None:
    clock = Clock()
    timer = Countdown(clock)
    timer.begin(300)
    timer.start()
    for wait in waits:
        clock.now += wait
        timer.tick()
    assert timer.remaining == pytest.approx(300 - (clock.now - 1000.0))


@given(st.floats(-4000, 4000))
def test_the_next_look_comes_when_the_text_changes(left: float) -> None:
    clock = Clock()
    clock.now = 0.0
    timer = Countdown(clock)
    timer.begin(left)
    timer.start()
    shown, wait = timer.text, timer.next_tick
    assert 0 <= wait <= 1
    clock.now = wait + 0.005
    assert timer.text != shown or clock_text(left - 1) == shown  # "0:00" stands for two seconds


def test_the_clock_of_the_room_goes_forward() -> None:
    first = room_clock()
    assert room_clock() >= first
