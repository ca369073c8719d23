"""Actions of the workshop: its timer, the lock, collecting, voting, decisions."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark, tr


def _open(desk: Desk) -> bool:
    return desk.editing


def _has_time(desk: Desk) -> bool:
    return desk.editing and desk.workshop.countdown.is_set


def _has_next(desk: Desk) -> bool:
    return desk.editing and desk.workshop.run.next_item is not None


def _toggle_text(desk: Desk) -> str:
    running = desk.workshop.countdown.is_running
    return tr("Pause timer") if running else tr("Start timer")


WORKSHOP_ACTIONS = (
    Action(
        "workshop.timer",
        mark("Start or pause timer"),
        lambda d: d.workshop.run.toggle(),
        "timer",
        ("F9",),
        _open,
        _toggle_text,
    ),
    Action(
        "workshop.minute",
        mark("One minute more"),
        lambda d: d.workshop.run.add_minute(),
        "add",
        ("Shift+F9",),
        _has_time,
    ),
    Action(
        "workshop.next_item",
        mark("Next item of the agenda"),
        lambda d: d.workshop.run.start_next(),
        "next-item",
        ("Ctrl+F9",),
        _has_next,
    ),
    Action(
        "workshop.reset",
        mark("Reset timer"),
        lambda d: d.workshop.run.reset(),
        "reset",
        ("Ctrl+Shift+F9",),
        _has_time,
    ),
    Action(
        "workshop.stop",
        mark("Stop timer"),
        lambda d: d.workshop.run.stop(),
        "close",
        (),
        _has_time,
        tip=mark("Stop the timer; the agenda is at its beginning again"),
    ),
)

TIMER_MENU = (
    "workshop.timer", "workshop.minute", "workshop.next_item", "-", "workshop.reset",
    "workshop.stop",
)  # fmt: skip
"""What the timer in a bar offers."""
