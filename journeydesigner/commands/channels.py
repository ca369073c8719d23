"""Channels: the usual ones, and how to add, move and delete them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from journeydesigner.commands.making import made
from journeydesigner.commands.ordering import key_at, settle
from journeydesigner.commands.standing import in_order, needed
from journeydesigner.document import Transaction
from journeydesigner.i18n import mark, tr
from journeydesigner.model import Channel, Persona, Snapshot, Touchpoint


@dataclass(frozen=True, slots=True)
class StandardChannel:
    """A channel that the palette offers. `name` is English; translate it where it is shown."""

    name: str
    kind: str
    icon: str


STANDARD_CHANNELS = (
    StandardChannel(mark("Website"), "digital", "website"),
    StandardChannel(mark("Mobile app"), "digital", "mobile-app"),
    StandardChannel(mark("Email"), "digital", "email"),
    StandardChannel(mark("Phone"), "physical", "phone"),
    StandardChannel(mark("Chat"), "digital", "chat"),
    StandardChannel(mark("Social media"), "digital", "social"),
    StandardChannel(mark("Store"), "physical", "store"),
    StandardChannel(mark("Advert"), "", "advert"),
    StandardChannel(mark("Text message"), "digital", "sms"),
    StandardChannel(mark("Call centre"), "physical", "call-centre"),
    StandardChannel(mark("In person"), "physical", "in-person"),
    StandardChannel(mark("Office"), "physical", "office"),
    StandardChannel(mark("Letter"), "physical", "letter"),
    StandardChannel(mark("Package"), "physical", "package"),
    StandardChannel(mark("Courier"), "physical", "courier"),
    StandardChannel(mark("Payment"), "", "payment"),
    StandardChannel(mark("Account"), "digital", "account"),
    StandardChannel(mark("Review"), "digital", "review"),
    StandardChannel(mark("Search"), "digital", "search"),
    StandardChannel(mark("Event"), "physical", "event"),
    StandardChannel(mark("Video"), "digital", "video"),
    StandardChannel(mark("TV"), "physical", "tv"),
    StandardChannel(mark("Radio"), "physical", "radio"),
    StandardChannel(mark("Document"), "", "document"),
    StandardChannel(mark("Self-service machine"), "physical", "self-service"),
    StandardChannel(mark("Voice assistant"), "digital", "voice-assistant"),
    StandardChannel(mark("Wearable"), "digital", "wearable"),
    StandardChannel(mark("Word of mouth"), "", "word-of-mouth"),
)
"""In the order of the palette: the first eight are on it, the rest behind “more”."""


def add_channel(
    tx: Transaction, name: str = "", kind: str = "", icon: str = "", **fields: Any
) -> str:
    """A new channel at the end of the list. `kind` is "digital", "physical" or ""."""
    order = key_at(tx, tx.snapshot.channels, None)
    new = made(Channel, name=name, channel_kind=kind, icon=icon, order=order, **fields)
    return tx.add(new).id


def find_channel(snapshot: Snapshot, name: str) -> Channel | None:
    """The first channel of that name, whatever its case and the spaces around it."""
    wanted = _plain(name)
    return next((c for c in snapshot.channels if _plain(c.name) == wanted), None)


def find_or_add_channel(tx: Transaction, name: str) -> str:
    """The channel of that name; a new one, with kind and icon if it is a usual one."""
    found = find_channel(tx.snapshot, name)
    if found is not None:
        return found.id
    for usual in STANDARD_CHANNELS:
        if _plain(name) in (_plain(usual.name), _plain(tr(usual.name))):
            return add_channel(tx, name.strip(), usual.kind, usual.icon)
    return add_channel(tx, name.strip())


def move_channels(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves channels within the list; they keep their order."""
    snapshot = tx.snapshot
    settle(tx, snapshot.channels, in_order(needed(snapshot, ids, Channel)), index)


def delete_channel(tx: Transaction, channel_id: str) -> None:
    """Deletes a channel; its touchpoints stay, without one."""
    snapshot = tx.snapshot
    snapshot.need(channel_id, Channel)
    for touchpoint in snapshot.of(Touchpoint):
        if touchpoint.channel_id == channel_id:
            tx.update(touchpoint.id, channel_id=None)
    for persona in snapshot.of(Persona):
        if channel_id in persona.preferred_channel_ids:
            kept = tuple(key for key in persona.preferred_channel_ids if key != channel_id)
            tx.update(persona.id, preferred_channel_ids=kept)
    tx.remove(channel_id)


def _plain(name: str) -> str:
    return name.strip().casefold()
