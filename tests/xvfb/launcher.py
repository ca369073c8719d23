"""Runs the program as it is and answers questions about where things are on the screen.

A child process: `python -m tests.xvfb.launcher [FILE]`. The program and its event loop are the
real ones and all input comes from the X server. Questions are lines of JSON on standard input,
answers lines of JSON on standard output: `["box", "touchpoint:ad"]` → `{"answer": [x, y, w, h]}`.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from typing import Any

from PySide6.QtCore import QSocketNotifier

from journeydesigner.__main__ import main
from journeydesigner.app import application
from tests.xvfb.answers import Answers


class Channel:
    """Takes questions between two events of the program, also while a drag is under way."""

    def __init__(self, answers: Answers, writing: int) -> None:
        self._answers = answers
        self._writing = writing
        self._waiting = b""
        os.set_blocking(0, False)
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        got = os.read(0, 65536)
        if not got:
            self._notifier.setEnabled(False)
        *lines, self._waiting = (self._waiting + got).split(b"\n")
        for line in lines:
            reply = json.dumps(self._reply(*json.loads(line))).encode() + b"\n"
            while reply:
                reply = reply[os.write(self._writing, reply) :]

    def _reply(self, question: str, *arguments: Any) -> dict[str, Any]:
        try:
            return {"answer": getattr(self._answers, question)(*arguments)}
        except Exception:  # noqa: BLE001 - a wrong question fails the test, not the program
            return {"error": traceback.format_exc()}


def run(arguments: list[str]) -> int:
    """Runs the program with a channel beside it; returns its exit code."""
    writing = os.dup(1)
    os.dup2(2, 1)  # what the program prints is no answer
    build, kept = application.build, []

    def build_and_answer(places: Any) -> Any:
        window, parts = build(places)
        kept.append(Channel(Answers(window, parts), writing))
        return window, parts

    application.build = build_and_answer
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
