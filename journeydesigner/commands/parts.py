"""What belongs to a record: everything that is copied with it."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.model import JourneyMap, Record, Snapshot, Stage, Touchpoint


def touchpoint_parts(snapshot: Snapshot, touchpoints: Iterable[Touchpoint]) -> list[Record]:
    """The touchpoints, the notes tied to them, and their emotion points that count."""
    parts: list[Record] = []
    for touchpoint in touchpoints:
        tied = snapshot.tied_notes(touchpoint.id)
        parts += [touchpoint, *(note for note in tied if note.map_id == touchpoint.map_id)]
        parts += snapshot.emotions(touchpoint.id)
    return parts


def stage_parts(snapshot: Snapshot, stages: Iterable[Stage]) -> list[Record]:
    """The stages with the touchpoints and notes that stand in them."""
    parts: dict[str, Record] = {}
    for stage in stages:
        inside = [
            stage,
            *touchpoint_parts(snapshot, snapshot.touchpoints(stage.id)),
            *snapshot.notes_naming(map_ids={stage.map_id}, stage_ids={stage.id}),
        ]
        parts.update((record.id, record) for record in inside)
    return list(parts.values())


def map_parts(snapshot: Snapshot, journey: JourneyMap) -> list[Record]:
    """The map with all that is in it, the parking lot and its votings too; not its personas and
    channels, nor what was decided on it."""
    inside = [
        journey,
        *snapshot.phases(journey.id),
        *snapshot.stages(journey.id),
        *snapshot.lanes(journey.id),
        *touchpoint_parts(snapshot, snapshot.all_touchpoints(journey.id)),
        *snapshot.notes_naming(map_ids={journey.id}),
        *snapshot.votings(journey.id),
        *(vote for voting in snapshot.votings(journey.id) for vote in snapshot.votes(voting.id)),
    ]
    return list({record.id: record for record in inside}.values())
