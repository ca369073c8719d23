"""The touchpoint table: one row per touchpoint, those of the parking lot last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.tables.cells import Value
from journeydesigner.tables.columns import Column, Place, columns


@dataclass(frozen=True, slots=True)
class TouchpointTable:
    """The columns of several maps, and their rows in order. Values are made when asked for."""

    snapshot: Snapshot
    maps: tuple[JourneyMap, ...]
    columns: tuple[Column, ...]

    def places(self) -> Iterator[Place]:
        """Where each row's touchpoint stands: stages from left to right, then the parking lot."""
        for journey in self.maps:
            yield from _places(self.snapshot, journey)

    def values(self, place: Place) -> list[Value]:
        """The values of one row, in the order of the columns."""
        return [column.value(place) for column in self.columns]


def touchpoint_table(snapshot: Snapshot, maps: Sequence[JourneyMap]) -> TouchpointTable:
    """The table of these maps, with a column of scores for each persona in them, and one of votes
    where touchpoints were voted on."""
    personas: dict[str | None, None] = {}
    for journey in maps:
        personas.update(dict.fromkeys(p.id for p in snapshot.map_personas(journey.id)))
    everyone = False
    for journey in maps:
        for place in _places(snapshot, journey):
            everyone = everyone or None in place.emotions
            personas.update(dict.fromkeys(key for key in place.emotions if key is not None))
    if everyone:
        personas[None] = None
    voted = any(v.touchpoint_ids for journey in maps for v in snapshot.votings(journey.id))
    return TouchpointTable(snapshot, tuple(maps), columns(snapshot, personas, voted=voted))


def _places(snapshot: Snapshot, journey: JourneyMap) -> Iterator[Place]:
    for stage in snapshot.stages(journey.id):
        for touchpoint in snapshot.touchpoints(stage.id):
            emotions = {point.persona_id: point for point in snapshot.emotions(touchpoint.id)}
            yield Place(snapshot, journey, stage, touchpoint, emotions)
    for touchpoint in snapshot.parked_touchpoints(journey.id):
        emotions = {point.persona_id: point for point in snapshot.emotions(touchpoint.id)}
        yield Place(snapshot, journey, None, touchpoint, emotions)
