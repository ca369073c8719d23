"""What waits in a map's parking lot, as data for small cards."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr
from journeydesigner.model import LANE_KINDS, Channel, Lane, Note, Snapshot, Touchpoint

_TONES = {"pain-points": "pain", "opportunities": "opportunity"}


@dataclass(frozen=True, slots=True)
class Card:
    """`text` is on one line; a hidden note has none. `tone` is "card", "note", "pain" or
    "opportunity", `kind` says in words what it is."""

    record_id: str
    text: str
    icon: str
    tone: str
    kind: str
    hidden: bool = False

    @property
    def title(self) -> str:
        """What stands on the card."""
        if self.hidden:
            return tr("Hidden")
        return self.text or (tr("Unnamed") if self.tone == "card" else tr("Empty"))

    @property
    def spoken(self) -> str:
        return tr("{name}, {kind}").format(name=self.title, kind=self.kind)


def cards(snapshot: Snapshot, map_id: str) -> list[Card]:
    """Touchpoints first, then notes, each in their order."""
    return [
        *(_of_touchpoint(snapshot, found) for found in snapshot.parked_touchpoints(map_id)),
        *(_of_note(snapshot, found) for found in snapshot.parked_notes(map_id)),
    ]


def _of_touchpoint(snapshot: Snapshot, touchpoint: Touchpoint) -> Card:
    channel = snapshot.get(touchpoint.channel_id, Channel)
    icon = (channel.icon if channel else "") or "touchpoint"
    text = " ".join(touchpoint.name.split())
    return Card(touchpoint.id, text, icon, "card", tr("touchpoint"))


def _of_note(snapshot: Snapshot, note: Note) -> Card:
    lane = snapshot.get(note.lane_id, Lane)
    known = LANE_KINDS.get(lane.lane_kind) if lane and lane.holds_notes else None
    kind = lane.lane_kind if lane and known else "notes"
    icon, title = (known.icon, tr(known.title)) if known else ("note", tr("note"))
    text = " ".join(note.shown_text.split())
    if not text and note.picture_id:
        text, icon = tr("Picture"), "picture"
    if note.hidden:
        text, icon = "", "hide"
    return Card(note.id, text, icon, _TONES.get(kind, "note"), title, note.hidden)
