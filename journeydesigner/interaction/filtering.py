"""Which touchpoints of a map a filter keeps, and what fades with the others."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.layout.display import EVERYONE
from journeydesigner.model import EmotionPoint, JourneyMap, Note, Snapshot, Touchpoint


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that hold together; "" and False ask for nothing.

    `below_zero` means below the neutral score of the map's scale. `without_data` asks for
    touchpoints that nobody, or not the chosen persona, has a score for.
    """

    persona_id: str = ""
    channel_id: str = ""
    below_zero: bool = False
    key_moments: bool = False
    without_data: bool = False

    @property
    def is_on(self) -> bool:
        return self != OFF

    def keeps(self, snapshot: Snapshot, touchpoint: Touchpoint) -> bool:
        """Whether the touchpoint is what is asked for."""
        if self.channel_id and touchpoint.channel_id != self.channel_id:
            return False
        if self.key_moments and not touchpoint.key_moment:
            return False
        points = [p for p in snapshot.emotions(touchpoint.id) if self.keeps_point(p)]
        scores = [point.score for point in points if point.score is not None]
        if self.without_data and scores:
            return False
        if self.persona_id and not self.without_data and not points:
            return False
        return not self.below_zero or any(
            score < _neutral(snapshot, touchpoint.map_id) for score in scores
        )

    def keeps_point(self, point: EmotionPoint) -> bool:
        """Whether an emotion point is the chosen persona's."""
        return not self.persona_id or point.persona_id == self.persona_id


OFF = Filter()


@dataclass(frozen=True, slots=True)
class Filtered:
    """Ids of all records that fade, also of the personas whose curves do, and how many touchpoints
    stay of how many."""

    faded: frozenset[str] = frozenset()
    kept: int = 0
    total: int = 0


def filtered(snapshot: Snapshot, map_id: str, wanted: Filter) -> Filtered:
    """What a filter does to the shown stages of a map.

    With a touchpoint fade its emotion points and the notes under it; notes that span a stage
    fade where none of its touchpoints stays. Stages and lanes never fade.
    """
    if not wanted.is_on:
        return Filtered()
    faded: set[str] = set()
    kept = total = 0
    for stage in snapshot.stages(map_id):
        if stage.hidden:
            continue
        touchpoints = snapshot.touchpoints(stage.id)
        staying = {t.id for t in touchpoints if wanted.keeps(snapshot, t)}
        kept, total = kept + len(staying), total + len(touchpoints)
        for touchpoint in touchpoints:
            stays = touchpoint.id in staying
            faded.update(() if stays else (touchpoint.id,))
            faded.update(
                point.id
                for point in snapshot.emotions(touchpoint.id)
                if not stays or not wanted.keeps_point(point)
            )
        for lane in snapshot.lanes(map_id):
            for note in snapshot.notes(lane.id, stage.id):
                if not _note_stays(snapshot, note, staying):
                    faded.add(note.id)
    if wanted.persona_id:
        others = (p.id for p in snapshot.map_personas(map_id) if p.id != wanted.persona_id)
        faded.update(others, (EVERYONE,))
    return Filtered(frozenset(faded), kept, total)


def _note_stays(snapshot: Snapshot, note: Note, staying: set[str]) -> bool:
    if snapshot.is_under_touchpoint(note):
        return note.touchpoint_id in staying
    return bool(staying)


def _neutral(snapshot: Snapshot, map_id: str) -> float:
    return snapshot.need(map_id, JourneyMap).neutral
