"""A map as a grid: stages and touchpoints across, lanes down. Hidden ones are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesigner.model import JourneyMap, Lane, Phase, Snapshot, Stage, Touchpoint
from journeydesigner.model.lane import BLUEPRINT_LINES
from journeydesigner.tables.cells import notes_text
from journeydesigner.tables.lane_rows import GridRow, lane_rows


@dataclass(frozen=True, slots=True)
class GridStage:
    """A stage over the columns `first … first + span - 1`; a stage without touchpoints has one.

    `number` is its place among all stages of the map, from 0.
    """

    stage: Stage
    number: int
    first: int
    touchpoints: tuple[Touchpoint, ...]

    @property
    def span(self) -> int:
        return max(1, len(self.touchpoints))


@dataclass(frozen=True, slots=True)
class GridPhase:
    """A phase over neighbouring columns."""

    name: str
    first: int
    span: int


@dataclass(frozen=True, slots=True)
class GridLane:
    """A lane with its rows; `line` is the title of the blueprint line above it, or ""."""

    title: str
    lane: Lane
    line: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole sheet: `width` columns beside the lane titles. `parked` is what has no stage."""

    journey: JourneyMap
    width: int
    phases: tuple[GridPhase, ...]
    stages: tuple[GridStage, ...]
    lanes: tuple[GridLane, ...]
    parked: tuple[str, ...]


def map_grid(snapshot: Snapshot, journey: JourneyMap) -> Grid:
    """The grid of one map."""
    stages = _stages(snapshot, journey.id)
    return Grid(
        journey=journey,
        width=sum(stage.span for stage in stages),
        phases=_phases(snapshot, stages),
        stages=stages,
        lanes=_lanes(snapshot, journey, stages),
        parked=_parked(snapshot, journey.id),
    )


def _stages(snapshot: Snapshot, map_id: str) -> tuple[GridStage, ...]:
    found: list[GridStage] = []
    first = 0
    for number, stage in enumerate(snapshot.stages(map_id)):
        if not stage.hidden:
            placed = GridStage(stage, number, first, tuple(snapshot.touchpoints(stage.id)))
            found.append(placed)
            first += placed.span
    return tuple(found)


def _phases(snapshot: Snapshot, stages: Sequence[GridStage]) -> tuple[GridPhase, ...]:
    """Runs of neighbouring stages of one phase; stages without a phase have none."""
    runs: list[tuple[Phase | None, int, int]] = []
    for stage in stages:
        phase = snapshot.get(stage.stage.phase_id, Phase)
        if runs and runs[-1][0] is phase:
            runs[-1] = (phase, runs[-1][1], runs[-1][2] + stage.span)
        else:
            runs.append((phase, stage.first, stage.span))
    return tuple(GridPhase(p.name, first, span) for p, first, span in runs if p is not None)


def _lanes(
    snapshot: Snapshot, journey: JourneyMap, stages: Sequence[GridStage]
) -> tuple[GridLane, ...]:
    shown = [lane for lane in snapshot.lanes(journey.id) if not lane.hidden]
    lines = _lines(shown)
    places = [(s.stage, s.first, s.touchpoints) for s in stages]
    return tuple(
        GridLane(
            title=lane.title or lane.definition.title,
            lane=lane,
            line=line,
            rows=lane_rows(snapshot, journey, lane, places),
        )
        for lane, line in zip(shown, lines, strict=True)
    )


def _lines(lanes: Sequence[Lane]) -> list[str]:
    """The blueprint lines above each lane: each line once, above the first lane below it."""
    deepest = [0]
    for lane in lanes:
        deepest.append(max(deepest[-1], lane.definition.depth))
    return [" · ".join(BLUEPRINT_LINES[before:after]) for before, after in pairwise(deepest)]


def _parked(snapshot: Snapshot, map_id: str) -> tuple[str, ...]:
    touchpoints = [t.name or t.customer_interaction for t in snapshot.parked_touchpoints(map_id)]
    notes = [notes_text([note]) for note in snapshot.parked_notes(map_id)]
    return tuple(text for text in (*touchpoints, *notes) if text)
