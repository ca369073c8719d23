"""Where a note stands, in the words of its map, stage, lane and touchpoint."""

from __future__ import annotations

from journeydesigner.model import JourneyMap, Lane, Note, Snapshot, Stage, Touchpoint


def map_title(snapshot: Snapshot, map_id: str | None) -> str:
    """The title of a map, "" where there is none."""
    journey = snapshot.get(map_id, JourneyMap)
    return journey.title if journey else ""


def lane_name(snapshot: Snapshot, note: Note) -> str:
    """The title of the note's lane, or its kind where it has none."""
    lane = snapshot.get(note.lane_id, Lane)
    return (lane.title or lane.definition.title) if lane else ""


def stage_and_touchpoint(snapshot: Snapshot, note: Note) -> tuple[str, str]:
    """The names of the stage and touchpoint a note stands at; both "" in the parking lot."""
    stage = snapshot.get(note.stage_id, Stage)
    if stage is None or stage.map_id != note.map_id:
        return "", ""
    touchpoint = snapshot.get(note.touchpoint_id, Touchpoint)
    under = touchpoint is not None and snapshot.is_under_touchpoint(note)
    return stage.name, touchpoint.name if touchpoint is not None and under else ""
