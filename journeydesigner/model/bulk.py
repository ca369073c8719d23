"""Making many objects at once, without garbage collection all along."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_inside = 0
_was_on = False


@contextmanager
def many_objects() -> Iterator[None]:
    """As long as it lasts no thread looks for garbage cycles.

    Records, boxes and lines hold none and nearly all of them stay, but by their number they make
    the collector walk through all of them again and again: a third of the time of opening a large
    file. May be nested and used by several threads; a collector that is off stays off.
    """
    _enter()
    try:
        yield
    finally:
        _leave()


def _enter() -> None:
    global _inside, _was_on  # noqa: PLW0603 - the collector is one for the whole process
    with _lock:
        if _inside == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _inside += 1


def _leave() -> None:
    global _inside  # noqa: PLW0603
    with _lock:
        _inside -= 1
        if _inside == 0 and _was_on:
            gc.enable()
