"""Quick capture, and what goes into the parking lot and out of it."""

from __future__ import annotations

from journeydesigner.app.actions.desk import Desk
from journeydesigner.app.actions.spec import Action
from journeydesigner.i18n import mark, tr
from journeydesigner.interaction.sending import (
    can_be_sent,
    parkable_among,
    parked_among,
    send_to_parking,
)


def _has_map(desk: Desk) -> bool:
    return desk.has_map


def _can_park(desk: Desk) -> bool:
    return desk.has_map and bool(parkable_among(desk.session, desk.session.selection.ids))


def _can_send(desk: Desk) -> bool:
    return desk.has_map and can_be_sent(desk.session)


def _can_send_here(desk: Desk) -> bool:
    parked = parked_among(desk.session, desk.session.selection.ids)
    return desk.has_map and bool(parked) and desk.editor.tray.target is not None


def _here_label(desk: Desk) -> str:
    target = desk.editor.tray.target if desk.has_map else None
    if target is None:
        return tr("Send to the selected place")
    return tr("Send to “{place}”").format(place=target.name(desk.session.snapshot))


CAPTURE_ACTIONS = (
    Action(
        "capture.open",
        mark("Quick capture"),
        lambda d: d.capture.open(),
        "rename",
        ("F8",),
        _has_map,
        tip=mark("Note a thought for the parking lot, whatever you are doing"),
        keeps_typing=True,
    ),
    Action(
        "parking.send_here",
        mark("Send to the selected place"),
        lambda d: d.editor.tray.send_here(),
        "arrow-up",
        ("Ctrl+Return",),
        _can_send_here,
        label=_here_label,
        keys_elsewhere=True,
    ),
    Action(
        "parking.send_to",
        mark("Send to…"),
        lambda d: d.editor.tray.picker_wanted.emit(),
        "search",
        ("Ctrl+M",),
        _can_send,
        tip=mark("To a stage or touchpoint, found by typing"),
    ),
    Action(
        "parking.park",
        mark("Send to parking lot"),
        lambda d: send_to_parking(d.session, d.session.selection.ids),
        "parking-lot",
        ("Ctrl+Shift+J",),
        _can_park,
    ),
    Action(
        "view.tray",
        mark("Parking lot"),
        lambda d: d.editor.tray.toggle(),
        "parking-lot",
        ("Ctrl+J",),
        _has_map,
        checked=lambda d: d.editor.tray.is_open,
    ),
)
