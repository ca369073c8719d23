"""What the palette offers for a snapshot, as data."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.commands.lanes import ONCE
from journeydesigner.i18n import mark, tr
from journeydesigner.interaction.events import Payload
from journeydesigner.model import LANE_KINDS, Channel, Snapshot

STRUCTURE = "structure"
TOUCHPOINTS = "touchpoints"
BLUEPRINT = "blueprint"
LANES = "lanes"

TITLES = {
    STRUCTURE: mark("Structure"),
    TOUCHPOINTS: mark("Touchpoints"),
    BLUEPRINT: mark("Blueprint"),
    LANES: mark("More lanes"),
}
_BLUEPRINT_LANES = (
    "physical-evidence", "customer-actions", "frontstage", "backstage", "support-processes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One tile. `record_id` is the channel it stands for; `name` is what assistive tools say."""

    payload: Payload
    title: str
    icon: str
    name: str
    record_id: str = ""


def entries(snapshot: Snapshot, map_id: str) -> dict[str, tuple[Entry, ...]]:
    """The tiles of each section, in order. Kinds of lane that occur once and are on the map
    already are left out."""
    shown = {lane.lane_kind for lane in snapshot.lanes(map_id) if not lane.hidden}
    rest = [
        name
        for name in LANE_KINDS
        if name not in _BLUEPRINT_LANES and name != "notes" and not (name in ONCE and name in shown)
    ]
    return {
        STRUCTURE: _structure(),
        TOUCHPOINTS: (*(_channel(c) for c in snapshot.channels), _touchpoint()),
        BLUEPRINT: tuple(_lane(name) for name in _BLUEPRINT_LANES),
        LANES: tuple(_lane(name) for name in rest),
    }


def lane_entries(snapshot: Snapshot, map_id: str) -> list[Entry]:
    """Every kind of lane that can be added to the map, for a menu."""
    found = entries(snapshot, map_id)
    return [_lane("notes"), *found[LANES], *found[BLUEPRINT]]


def _structure() -> tuple[Entry, ...]:
    return (
        Entry(Payload("stage"), tr("Stage"), "stage", tr("Stage")),
        Entry(Payload("lane", "notes"), tr("Lane"), "lane", tr("Lane for notes")),
        Entry(Payload("note"), tr("Note"), "note", tr("Note")),
        Entry(Payload("note", "pain-points"), tr("Pain point"), "pain-points", tr("Pain point")),
        Entry(
            Payload("note", "opportunities"),
            tr("Opportunity"),
            "opportunities",
            tr("Opportunity"),
        ),
    )


def _touchpoint() -> Entry:
    return Entry(
        Payload("touchpoint"), tr("No channel"), "touchpoint", tr("Touchpoint without a channel")
    )


def _channel(channel: Channel) -> Entry:
    title = channel.name.strip() or tr("Unnamed")
    return Entry(
        Payload("touchpoint", channel.id),
        title,
        channel.icon or "other-channel",
        tr("Touchpoint: {channel}").format(channel=title),
        channel.id,
    )


def _lane(kind: str) -> Entry:
    known = LANE_KINDS[kind]
    title = tr(known.title)
    return Entry(Payload("lane", kind), title, known.icon, tr("Lane: {kind}").format(kind=title))
