"""Actions of the workshop: its timer, the lock, collecting, voting, decisions."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action, Menu
from journeydesigner.app.workshop import verbs
from journeydesigner.i18n import mark, tr


def _open(desk: Desk) -> bool:
    return desk.editing


def _has_time(desk: Desk) -> bool:
    return desk.editing and desk.workshop.countdown.is_set


def _has_next(desk: Desk) -> bool:
    return desk.editing and desk.workshop.run.next_item is not None


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _has_hidden(desk: Desk) -> bool:
    return desk.has_map and desk.workshop.hidden_count > 0


def _has_vote(desk: Desk) -> bool:
    return desk.has_map and desk.workshop.ballot.voting is not None


def _can_vote(what: str) -> Callable[[Desk], bool]:
    """Whether there is something that a vote can be opened on."""
    return lambda desk: desk.has_map and desk.workshop.can_vote_on(what)


def _vote_is_open(desk: Desk) -> bool:
    voting = desk.workshop.ballot.voting if desk.has_map else None
    return voting is not None and voting.is_open


def _close_text(desk: Desk) -> str:
    return tr("Close vote") if _vote_is_open(desk) else tr("Open vote again")


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
    Action(
        "workshop.agenda_touchpoints",
        mark("Agenda: start from touchpoints"),
        lambda d: verbs.use_agenda(d, "touchpoints"),
        "agenda",
        (),
        _open,
        tip=mark("Use this agenda instead of the present one"),
    ),
    Action(
        "workshop.agenda_personas",
        mark("Agenda: start from personas"),
        lambda d: verbs.use_agenda(d, "personas"),
        "agenda",
        (),
        _open,
        tip=mark("Use this agenda instead of the present one"),
    ),
    Action(
        "workshop.agenda_data",
        mark("Agenda: start from data"),
        lambda d: verbs.use_agenda(d, "data"),
        "agenda",
        (),
        _open,
        tip=mark("Use this agenda instead of the present one"),
    ),
    Action(
        "workshop.agenda_item",
        mark("Add agenda item"),
        verbs.add_item,
        "add",
        (),
        _open,
    ),
    Action(
        "workshop.lock",
        mark("Lock structure"),
        verbs.toggle_lock,
        "lock",
        ("Ctrl+L",),
        _has_map,
        checked=verbs.is_locked,
        tip=mark("Stages, lanes and order stay as they are; texts can be edited"),
    ),
    Action(
        "workshop.collect",
        mark("Collect hidden notes"),
        verbs.toggle_collecting,
        "hide",
        ("Ctrl+F8",),
        _has_map,
        checked=lambda d: d.session.collecting.active,
        tip=mark("New notes stay unseen until they are revealed together"),
    ),
    Action(
        "workshop.reveal",
        mark("Reveal hidden notes together"),
        verbs.reveal,
        "show",
        ("Ctrl+Shift+F8",),
        _has_hidden,
    ),
    Action(
        "workshop.vote_selection",
        mark("Vote on the selection"),
        verbs.vote_on_selection,
        "vote",
        ("Ctrl+Shift+B",),
        _can_vote("selection"),
    ),
    Action(
        "workshop.vote_pain_points",
        mark("Vote on all pain points"),
        verbs.vote_on_pain_points,
        "pain-points",
        (),
        _can_vote("pain_points"),
    ),
    Action(
        "workshop.vote_opportunities",
        mark("Vote on all opportunities"),
        verbs.vote_on_opportunities,
        "opportunities",
        (),
        _can_vote("opportunities"),
    ),
    Action(
        "workshop.vote_enter",
        mark("Enter votes"),
        verbs.enter_votes,
        "vote",
        ("Ctrl+B",),
        _vote_is_open,
    ),
    Action(
        "workshop.vote_close",
        mark("Close vote or open it again"),
        verbs.close_or_open_vote,
        "check",
        (),
        _has_vote,
        _close_text,
    ),
    Action(
        "workshop.vote_again",
        mark("New round of the vote"),
        verbs.vote_again,
        "cycle",
        (),
        _has_vote,
    ),
    Action(
        "workshop.decision",
        mark("Add decision"),
        verbs.add_decision,
        "decision",
        ("F7",),
        _open,
    ),
    Action(
        "workshop.next_step",
        mark("Add next step"),
        verbs.add_next_step,
        "next-step",
        ("Shift+F7",),
        _open,
    ),
)

TIMER_MENU = (
    "workshop.timer", "workshop.minute", "workshop.next_item", "-", "workshop.reset",
    "workshop.stop",
)  # fmt: skip
"""What the timer in a bar offers."""

WORKSHOP_MENU = (
    *TIMER_MENU, "-",
    Menu(
        mark("Agenda"),
        (
            "workshop.agenda_touchpoints", "workshop.agenda_personas", "workshop.agenda_data",
            "-", "workshop.agenda_item",
        ),
        icon="agenda",
    ),
    "-", "workshop.lock", "workshop.collect", "workshop.reveal", "-",
    "workshop.vote_selection", "workshop.vote_pain_points", "workshop.vote_opportunities",
    "workshop.vote_enter", "workshop.vote_close", "workshop.vote_again", "-",
    "workshop.decision", "workshop.next_step",
)  # fmt: skip
"""The menu with all of it."""
