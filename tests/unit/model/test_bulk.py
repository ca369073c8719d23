"""The garbage collector waits while much is made, and comes back whatever happens."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from journeydesigner.model.bulk import many_objects


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if was_on:
        gc.enable()
    else:
        gc.disable()


def test_it_waits_until_the_outermost_ends() -> None:
    with many_objects():
        with many_objects():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), many_objects():
        _ = 1 / 0
    assert gc.isenabled()


def test_who_has_switched_it_off_keeps_it_off() -> None:
    gc.disable()
    with many_objects():
        pass
    assert not gc.isenabled()


def test_it_waits_for_the_last_of_several_threads() -> None:
    inside, done = threading.Event(), threading.Event()

    def other() -> None:
        with many_objects():
            inside.set()
            done.wait(10)

    thread = threading.Thread(target=other)
    thread.start()
    assert inside.wait(10)
    with many_objects():
        pass
    assert not gc.isenabled()
    done.set()
    thread.join(10)
    assert gc.isenabled()
