"""What a screen reader says of the things on the map."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.content.headers import lane_title
from journeydesigner.layout.display import Box
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Snapshot,
    Stage,
    Touchpoint,
)


def accessible_name(snapshot: Snapshot, journey: JourneyMap, box: Box) -> str:
    """A short sentence: what it is, what it says, and where it stands."""
    record = snapshot.records.get(box.record_id)
    if box.role == "field":
        return _field(snapshot, box)
    match record:
        case Stage():
            return tr("Stage: {name}").format(name=record.name or tr("unnamed"))
        case Phase():
            return tr("Phase: {name}").format(name=record.name or tr("unnamed"))
        case Lane():
            return tr("Lane: {name}").format(name=lane_title(record))
        case Touchpoint():
            return _touchpoint(snapshot, journey, record)
        case Note():
            return _note(snapshot, record)
        case EmotionPoint():
            return _emotion(snapshot, journey, record)
    return ""


def _touchpoint(snapshot: Snapshot, journey: JourneyMap, touchpoint: Touchpoint) -> str:
    stage = snapshot.get(touchpoint.stage_id, Stage)
    channel = snapshot.get(touchpoint.channel_id, Channel)
    parts = [tr("Touchpoint: {name}").format(name=_name(touchpoint))]
    if stage is not None and stage.name:
        parts.append(tr("stage {name}").format(name=stage.name))
    if channel is not None and channel.name:
        parts.append(tr("channel {name}").format(name=channel.name))
    parts += [
        tr("emotion {score}").format(score=score_text(journey, point.score))
        for point in snapshot.emotions(touchpoint.id)
        if point.score is not None
    ]
    if touchpoint.key_moment:
        parts.append(tr("key moment"))
    return ", ".join(parts)


def _note(snapshot: Snapshot, note: Note) -> str:
    lane = snapshot.get(note.lane_id, Lane)
    touchpoint = snapshot.get(note.touchpoint_id, Touchpoint)
    kind = lane_title(lane) if lane else tr("Note")
    said = tr("{kind}: {text}").format(kind=kind, text=_said(note))
    if touchpoint is None:
        return said
    return tr("{what}, at {touchpoint}").format(what=said, touchpoint=_name(touchpoint))


def _said(note: Note) -> str:
    return tr("hidden") if note.hidden else note.text or tr("empty")


def _emotion(snapshot: Snapshot, journey: JourneyMap, point: EmotionPoint) -> str:
    persona = snapshot.get(point.persona_id, Persona)
    touchpoint = snapshot.get(point.touchpoint_id, Touchpoint)
    said = tr("Emotion of {persona} at {touchpoint}: {score}").format(
        persona=persona.name if persona else tr("everyone"),
        touchpoint=_name(touchpoint) if touchpoint else "",
        score=tr("none") if point.score is None else score_text(journey, point.score),
    )
    return f"{said}, “{point.quote}”" if point.quote else said


def _field(snapshot: Snapshot, box: Box) -> str:
    lane = snapshot.get(box.key[1], Lane) if len(box.key) > 1 else None
    owner = snapshot.records.get(box.record_id)
    name = owner.name if isinstance(owner, Stage | Touchpoint) else ""
    text = " ".join(line.line.text.strip() for line in box.texts)
    return tr("{field} of {name}: {text}").format(
        field=lane_title(lane) if lane else "",
        name=name or tr("unnamed"),
        text=text or tr("empty"),
    )


def _name(touchpoint: Touchpoint) -> str:
    return touchpoint.name or tr("unnamed")
