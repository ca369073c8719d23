"""What of a map a report shows: the lanes, stages, touchpoints and personas that were chosen."""

from __future__ import annotations

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.model import JourneyMap, Lane, Note, Persona, Snapshot, Stage, Touchpoint

RANKED = ("pain-points", "opportunities")
"""The kinds of lanes whose notes are ranked."""


class Shown:
    """Asks a snapshot in which `chosen_content` has followed the options. Hidden stages and lanes
    are left out; a field that no lane of the map shows is there unless lanes were named."""

    def __init__(self, snapshot: Snapshot, journey: JourneyMap, options: ExportOptions) -> None:
        self.snapshot = snapshot
        self.journey = journey
        self._view = chosen_view(options)
        self._filter = frozenset(options.filter)
        lanes = snapshot.lanes(journey.id)
        self._named = not {lane.id for lane in lanes}.isdisjoint(options.lanes)
        self._lanes = [lane for lane in lanes if not lane.hidden]
        self._hidden_kinds = {lane.lane_kind for lane in lanes if lane.hidden}
        self.stages = [stage for stage in snapshot.stages(journey.id) if not stage.hidden]

    def field(self, lane_kind: str) -> bool:
        """Whether the field that lanes of this kind show is to be told."""
        if any(lane.lane_kind == lane_kind for lane in self._lanes):
            return True
        return not self._named and lane_kind not in self._hidden_kinds

    def note_lanes(self) -> list[Lane]:
        """The shown lanes that hold notes: pain points and opportunities last."""
        lanes = [lane for lane in self._lanes if lane.holds_notes]
        return sorted(lanes, key=lambda lane: lane.lane_kind in RANKED)

    def place(self, stage: Stage) -> int:
        """The number of a stage among all of the map, from 0: its colour follows from it."""
        return self.snapshot.stages(self.journey.id).index(stage)

    def touchpoints(self, stage: Stage) -> list[Touchpoint]:
        """Those of a stage that the filter leaves."""
        return [t for t in self.snapshot.touchpoints(stage.id) if self.passes(t)]

    def all_touchpoints(self) -> list[Touchpoint]:
        """Those of all shown stages that the filter leaves, from left to right."""
        return [touchpoint for stage in self.stages for touchpoint in self.touchpoints(stage)]

    def passes(self, touchpoint: Touchpoint) -> bool:
        """Whether the filter leaves a touchpoint."""
        return not self._filter or touchpoint.id in self._filter

    def filtered_out(self) -> int:
        """How many touchpoints the filter does not leave."""
        standing = [t for stage in self.stages for t in self.snapshot.touchpoints(stage.id)]
        return sum(not self.passes(touchpoint) for touchpoint in standing)

    def notes(self, notes: list[Note]) -> list[Note]:
        """Of these notes those in shown lanes and stages, or in the parking lot."""
        lanes = {lane.id for lane in self._lanes}
        stages = {stage.id for stage in self.stages}
        parked = {note.id for note in self.snapshot.parked_notes(self.journey.id)}
        return [
            note
            for note in notes
            if note.id in parked or (note.lane_id in lanes and note.stage_id in stages)
        ]

    def draws(self, persona_id: str | None) -> bool:
        """Whether the feelings of a persona (None: everyone) are told."""
        return self._view.draws(persona_id)

    def personas(self) -> list[Persona]:
        """The map's personas that were chosen."""
        found = self.snapshot.map_personas(self.journey.id)
        return [persona for persona in found if self.draws(persona.id)]
