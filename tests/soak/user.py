"""A random user: picks things that can be seen, uses mouse and keys, waits for the program."""

from __future__ import annotations

import random
import time
from typing import Any

from tests.xvfb.desktop import Desktop, Point, until
from tests.xvfb.program import Program

PATIENCE = 20.0
"""Seconds without an answer after which the program counts as hanging."""
_CALM_TRIES = 8
WORDS = (
    "Ad", "Search", "Slow page", "Zahlung", "Παραγγελία", "заказ", "Where is it?", "=1+1",
    "<b>x</b>", "Supercalifragilistic", "50 %", "naïve", "a", "Third reminder by letter",
)  # fmt: skip


class User:
    """The hands and eyes of one run; everything by chance comes from `chance`."""

    def __init__(self, program: Program, seed: int) -> None:
        self.program = program
        self.desktop: Desktop = program.desktop
        self.chance = random.Random(seed)
        self._shake = 0

    # -- looking ---------------------------------------------------------------------------

    def facts(self) -> dict[str, Any]:
        """What the program says of itself once it has seen everything done so far."""
        self.settle()
        return dict(self.program.ask("facts"))

    def settle(self) -> None:
        """Waits until the program has seen the last key and move. Raises where it hangs."""
        until(self._is_seen, "the program answers", PATIENCE)

    def _is_seen(self) -> bool:
        """Moves the pointer; whether the program notices. A box that opens just now hides it."""
        x, y, width, height = self.program.ask("quiet_place")
        self._shake = (self._shake + 1) % 40
        spot = Point(round(x + width / 2 + self._shake), round(y + height / 2))
        self.desktop.move(spot)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            if self.program.ask("pointer") == list(spot):
                return True
        return False

    def seen(self, kind: str) -> dict[str, list[float]]:
        """The boxes (device px) of the records of a kind whose middle is in sight."""
        return dict(self.program.ask("in_sight", kind))

    def pick(self, kind: str) -> str | None:
        """One record of a kind that is in sight, None where there is none."""
        found = sorted(self.seen(kind))
        return self.chance.choice(found) if found else None

    def spot(self, kind: str, across: float = 0.5, down: float = 0.5) -> Point | None:
        """A place in a record of a kind that is in sight, as shares of its box."""
        boxes = self.seen(kind)
        if not boxes:
            return None
        x, y, width, height = boxes[self.chance.choice(sorted(boxes))]
        return Point(x + width * across, y + height * down)

    def ground(self) -> Point:
        """Any place on the map."""
        x, y, width, height = self.program.ask("view")
        return Point(
            x + width * self.chance.uniform(0.2, 0.95), y + height * self.chance.uniform(0.1, 0.9)
        )

    def emotion_lane(self) -> list[float] | None:
        """What can be seen of the emotion lane, None where that is too little to draw in."""
        box = list(self.program.ask("row_in_sight", "emotion"))
        return box if box[2] > 200 and box[3] > 60 else None

    def word(self) -> str:
        return self.chance.choice(WORDS)

    # -- doing -----------------------------------------------------------------------------

    def key(self, *names: str) -> None:
        self.desktop.keys(names)

    def write(self, text: str) -> None:
        self.desktop.write(text)

    def drag(self, start: Point, end: Point, hold: str = "") -> None:
        """A drag within the map, as fast as a hand can be."""
        self.desktop.sweep([start, end], hold=hold)

    def calm(self) -> None:
        """Escape until no text, menu, dialog or gesture is open."""
        for _ in range(_CALM_TRIES):
            facts = self.facts()
            if _is_calm(facts):
                return
            self.key("Escape")
        raise AssertionError(f"Escape does not end this: {facts}")

    def start_at(self, kind: str) -> str | None:
        """Clicks a record of a kind; its id, None where none is in sight."""
        self.calm()
        boxes = self.seen(kind)
        if not boxes:
            return None
        chosen = self.chance.choice(sorted(boxes))
        x, y, width, height = boxes[chosen]
        self.desktop.click(Point(x + width / 2, y + min(height / 2, 14)))
        return chosen


def _is_calm(facts: dict[str, Any]) -> bool:
    return (
        bool(facts["is_idle"]) and not facts["edits_text"] and not facts["popup"]
        and not facts["dialogs"] and not facts["is_presenting"]
    )  # fmt: skip
