"""Where phases dropped at a point go: never into the middle of another phase."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from journeydesigner.interaction.finding import shown_stages
from journeydesigner.interaction.places import full_index
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Phase, Snapshot, Stage

Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PhasePlace:
    """Before which stage of the map, the hidden ones counted; `line` is the drop line (x1, y1,
    x2, y2, map points)."""

    index: int
    line: Line


def phase_place(layout: MapLayout, snapshot: Snapshot, x: float) -> PhasePlace:
    """The nearest place to x where a phase ends or stages have none."""
    shown = shown_stages(layout)
    places = [n for n in range(len(shown) + 1) if _is_free(snapshot, shown, n)]
    place = min(places, key=lambda n: abs(_edge(layout, n) - x))
    every = [stage.id for stage in snapshot.stages(layout.map_id)]
    edge = _edge(layout, place)
    return PhasePlace(full_index(shown, every, place), (edge, 0.0, edge, layout.height))


def stages_of(snapshot: Snapshot, map_id: str, phase_ids: Collection[str]) -> list[str]:
    """The stages of these phases, from left to right."""
    return [stage.id for stage in snapshot.stages(map_id) if stage.phase_id in phase_ids]


def _is_free(snapshot: Snapshot, shown: list[str], place: int) -> bool:
    if place in (0, len(shown)):
        return True
    before, after = (_phase(snapshot, shown[n]) for n in (place - 1, place))
    return before is None or before != after


def _phase(snapshot: Snapshot, stage_id: str) -> str | None:
    stage = snapshot.get(stage_id, Stage)
    phase = snapshot.get(stage.phase_id, Phase) if stage is not None else None
    return phase.id if phase is not None else None


def _edge(layout: MapLayout, place: int) -> float:
    """The left edge of the shown stage of that number, or the end of the last one."""
    if place < len(layout.spans):
        return layout.spans[place].x
    last = layout.spans[-1] if layout.spans else None
    return last.x + last.width if last is not None else layout.lane_header_width
