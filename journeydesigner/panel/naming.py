"""What a record is called in the panel, and which icon stands for it."""

from __future__ import annotations

from journeydesigner.i18n import mark, tr
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Project,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.panel.plain import one_line
from journeydesigner.panel.words import kind_title

_NOTE_KINDS = {
    "pain-points": mark("Pain point"),
    "opportunities": mark("Opportunity"),
}
_ICONS = {"emotion": "emotion", "picture": "picture"}


def title_of(snapshot: Snapshot, record: Record) -> str:
    """The record's name on one line; where it has none, words that say so."""
    match record:
        case Project():
            return one_line(record.title) or tr("Untitled project")
        case JourneyMap():
            return one_line(record.title) or tr("Untitled map")
        case Stage():
            return one_line(record.name) or tr("Unnamed stage")
        case Lane():
            return one_line(record.title) or tr(record.definition.title)
        case Note(hidden=True):
            return tr("Hidden note")
        case Note():
            return one_line(record.text) or tr("Empty note")
        case EmotionPoint():
            return _emotion_title(snapshot, record)
        case Phase() | Touchpoint() | Persona() | Channel():
            return one_line(record.name) or _unnamed(record)
        case _:
            return kind_title(record.kind)


def kind_of_record(snapshot: Snapshot, record: Record) -> str:
    """The kind in words; a note in a lane of pain points is a pain point."""
    if isinstance(record, Note):
        return tr(_NOTE_KINDS.get(snapshot.note_kind(record), mark("Note")))
    return kind_title(record.kind)


def icon_of(snapshot: Snapshot, record: Record) -> str:
    """The name of the icon that stands for the record."""
    match record:
        case Touchpoint():
            channel = snapshot.get(record.channel_id, Channel)
            return record.icon or (channel.icon if channel else "") or "touchpoint"
        case Channel():
            return record.icon or "channel"
        case Lane():
            return record.definition.icon
        case Note():
            lane = snapshot.get(record.lane_id, Lane)
            return lane.definition.icon if lane else "note"
        case _:
            return _ICONS.get(record.kind, record.kind)


def persona_name(snapshot: Snapshot, persona_id: str | None) -> str:
    """The name of a persona; None is everyone."""
    if persona_id is None:
        return tr("Everyone")
    persona = snapshot.get(persona_id, Persona)
    return title_of(snapshot, persona) if persona else missing(persona_id)


def missing(record_id: str) -> str:
    """What is shown for a reference that leads nowhere."""
    return tr("Missing: {id}").format(id=record_id)


def _emotion_title(snapshot: Snapshot, point: EmotionPoint) -> str:
    touchpoint = snapshot.get(point.touchpoint_id, Touchpoint)
    where = title_of(snapshot, touchpoint) if touchpoint else ""
    who = persona_name(snapshot, point.persona_id)
    return f"{where} · {who}" if where else who


def _unnamed(record: Record) -> str:
    match record:
        case Phase():
            return tr("Unnamed phase")
        case Touchpoint():
            return tr("Unnamed touchpoint")
        case Persona():
            return tr("Unnamed persona")
        case _:
            return tr("Unnamed channel")
