"""Work in threads ends in one way, also where the window closes before it has begun."""

from __future__ import annotations

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from journeydesigner.app.background import Background, Job


def test_what_waits_for_a_thread_is_stopped_when_the_window_closes(qtbot: QtBot) -> None:
    background, gate, begun, stopped = Background(), threading.Event(), [], []

    def work(name: str) -> Callable[[Job], None]:
        def wait(_: Job) -> None:
            begun.append(name)
            gate.wait()

        return wait

    jobs = {name: background.start(name, work(name)) for name in "abcd"}
    for name, job in jobs.items():
        job.stopped.connect(lambda name=name: stopped.append(name))
    qtbot.waitUntil(lambda: sorted(begun) == ["a", "b"])
    threading.Timer(0.05, gate.set).start()
    background.close()
    qtbot.waitUntil(lambda: not background.busy)
    assert sorted(stopped) == ["a", "b", "c", "d"]
    assert sorted(begun) == ["a", "b"]
