"""Adding without a pointer: a palette item, by double-click or Enter, goes to the selection."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import tr
from journeydesigner.interaction import creating
from journeydesigner.interaction.context import PictureReader, read_on_use
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.note_landings import note_kind
from journeydesigner.interaction.places import own_touchpoint
from journeydesigner.interaction.session import Session
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    Lane,
    Note,
    Snapshot,
    Stage,
    Touchpoint,
)


@dataclass(frozen=True, slots=True)
class Around:
    """Where the current record of the selection stands; "" where it says nothing of it."""

    lane_id: str = ""
    stage_id: str = ""
    touchpoint_id: str = ""

    @classmethod
    def of(cls, snapshot: Snapshot, record_id: str | None, map_id: str) -> Around:
        record = snapshot.records.get(record_id or "")
        match record:
            case EmotionPoint():
                return cls.of(snapshot, record.touchpoint_id, map_id)
            case Lane() if record.map_id == map_id:
                return cls(lane_id=record.id)
            case Stage() if record.map_id == map_id:
                return cls(stage_id=record.id)
            case Touchpoint() | Note():
                stage = snapshot.get(record.stage_id, Stage)
                if stage is None or not stage.map_id == record.map_id == map_id:
                    return cls()
                if isinstance(record, Touchpoint):
                    return cls(stage_id=stage.id, touchpoint_id=record.id)
                under = own_touchpoint(snapshot, record) or ""
                return cls(record.lane_id or "", stage.id, under)
        return cls()


def add_at_selection(
    session: Session, payload: Payload, read_picture: PictureReader = read_on_use
) -> str:
    """Adds what the payload stands for where the selection says; returns the new record's id.

    A touchpoint goes after the selected one, else to the end of the selected or last stage; a
    stage or lane after the selected one, else to the end; a note to the selected note's cell,
    lane or touchpoint. Raises `JourneyError` where no map is shown or the map refuses it.
    """
    if session.journey is None:
        raise JourneyError(tr("No map is shown."), hint=tr("Create a map first."))
    around = Around.of(session.snapshot, session.selection.current, session.map_id)
    match payload.kind:
        case "touchpoint":
            return _touchpoint(session, around, payload.value)
        case "stage":
            stages = [stage.id for stage in session.snapshot.stages(session.map_id)]
            return creating.new_stage(session, _after(stages, around.stage_id))
        case "lane":
            lanes = [lane.id for lane in session.snapshot.lanes(session.map_id)]
            place = _after(lanes, around.lane_id)
            return creating.new_lane(session, payload.value or "notes", place)
        case "note":
            return _note(session, around, payload)
        case "persona":
            return creating.put_persona_on_map(session, payload.value)
        case "picture":
            picture = read_picture(payload.data, payload.name)
            lane, stage = _note_lane(session, around, "images"), _stage(session, around)
            return creating.new_note(session, lane, stage, around.touchpoint_id or None,
                                     picture=picture)  # fmt: skip
    raise JourneyError(tr("This cannot be added to a map."))


def _touchpoint(session: Session, around: Around, channel_id: str) -> str:
    stage_id = _stage(session, around)
    siblings = [touchpoint.id for touchpoint in session.snapshot.touchpoints(stage_id)]
    return creating.new_touchpoint(
        session, stage_id, _after(siblings, around.touchpoint_id), channel_id
    )


def _note(session: Session, around: Around, payload: Payload) -> str:
    lane = note_kind(payload.value) if payload.value else _note_lane(session, around, "notes")
    return creating.new_note(session, lane, _stage(session, around), around.touchpoint_id or None)


def _note_lane(session: Session, around: Around, kind: str) -> str:
    """The selected lane if it holds notes, else the kind of which the first lane is taken."""
    lane = session.snapshot.get(around.lane_id, Lane)
    return lane.id if lane is not None and lane.holds_notes else kind


def _stage(session: Session, around: Around) -> str:
    """The selected stage, else the last one that is shown, "" where there is none."""
    if around.stage_id:
        return around.stage_id
    spans = session.layout.spans if session.layout else ()
    return spans[-1].stage_id if spans else ""


def _after(ids: list[str], selected: str) -> int | None:
    return ids.index(selected) + 1 if selected in ids else None
