"""The rows of one lane in the grid: a lane takes one row, or one per persona, or two for notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeydesigner.model import (
    Family,
    JourneyMap,
    Lane,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.tables.cells import Value, channel_name, notes_text
from journeydesigner.tables.columns import EVERYONE, NO_NAME

StagePlace = tuple[Stage, int, Sequence[Touchpoint]]
"""A stage, its first column, its touchpoints."""
RowKind = Literal["card", "field", "score", "note"]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A value over the columns `first … first + span - 1` (from 0, lane titles not counted).

    `title` stands above the value, on its own line (the name of a touchpoint).
    """

    first: int
    span: int
    value: Value
    title: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row; `label` tells rows of a lane apart (a persona's name) or is ""."""

    kind: RowKind
    cells: tuple[GridCell, ...]
    label: str = ""


def lane_rows(
    snapshot: Snapshot, journey: JourneyMap, lane: Lane, stages: Sequence[StagePlace]
) -> tuple[GridRow, ...]:
    """At least one row, also for a lane without content."""
    match lane.definition.family:
        case Family.TOUCHPOINTS:
            return (_cards(snapshot, stages),)
        case Family.EMOTION:
            return _emotion(snapshot, journey, stages)
        case Family.STAGE_FIELD:
            return (_stage_fields(lane, stages),)
        case Family.TOUCHPOINT_FIELD:
            return (_touchpoint_fields(snapshot, lane, stages),)
        case Family.NOTES:
            return _notes(snapshot, lane, stages)


def _cards(snapshot: Snapshot, stages: Sequence[StagePlace]) -> GridRow:
    cells = []
    for _, first, touchpoints in stages:
        for at, touchpoint in enumerate(touchpoints, first):
            below = [touchpoint.customer_interaction, channel_name(snapshot, touchpoint)]
            text = "\n".join([part for part in below if part])
            cells.append(GridCell(at, 1, text, touchpoint.name))
    return GridRow("card", tuple(cells))


def _emotion(
    snapshot: Snapshot, journey: JourneyMap, stages: Sequence[StagePlace]
) -> tuple[GridRow, ...]:
    personas = snapshot.map_personas(journey.id)
    scores: dict[str | None, list[GridCell]] = {persona.id: [] for persona in personas}
    for _, first, touchpoints in stages:
        for at, touchpoint in enumerate(touchpoints, first):
            for point in snapshot.emotions(touchpoint.id):
                row = scores.setdefault(point.persona_id, [])
                if point.score is not None:
                    row.append(GridCell(at, 1, point.score))
    rows = [
        GridRow("score", tuple(cells), _persona_label(snapshot, key))
        for key, cells in scores.items()
    ]
    return tuple(rows) or (GridRow("score", ()),)


def _persona_label(snapshot: Snapshot, persona_id: str | None) -> str:
    if persona_id is None:
        return EVERYONE
    persona = snapshot.get(persona_id, Persona)
    return (persona.name if persona else persona_id) or NO_NAME


def _stage_fields(lane: Lane, stages: Sequence[StagePlace]) -> GridRow:
    cells = []
    for stage, first, touchpoints in stages:
        parts = [str(getattr(stage, field)) for field in lane.definition.fields]
        text = "\n".join([part for part in parts if part])
        cells.append(GridCell(first, max(1, len(touchpoints)), text))
    return GridRow("field", tuple(cells))


def _touchpoint_fields(snapshot: Snapshot, lane: Lane, stages: Sequence[StagePlace]) -> GridRow:
    (field,) = lane.definition.fields
    cells = []
    for _, first, touchpoints in stages:
        for at, touchpoint in enumerate(touchpoints, first):
            named = field == "channel_id"
            text = channel_name(snapshot, touchpoint) if named else getattr(touchpoint, field)
            cells.append(GridCell(at, 1, text))
    return GridRow("field", tuple(cells))


def _notes(snapshot: Snapshot, lane: Lane, stages: Sequence[StagePlace]) -> tuple[GridRow, ...]:
    """Notes that span a stage in a row of merged cells, those under touchpoints in the next."""
    spanning: list[GridCell] = []
    under: list[GridCell] = []
    for stage, first, touchpoints in stages:
        notes = snapshot.notes(lane.id, stage.id)
        tied = {n.id for n in notes if snapshot.is_under_touchpoint(n)}
        loose = notes_text([note for note in notes if note.id not in tied])
        if loose:
            spanning.append(GridCell(first, max(1, len(touchpoints)), loose))
        for at, touchpoint in enumerate(touchpoints, first):
            own = [n for n in notes if n.id in tied and n.touchpoint_id == touchpoint.id]
            if own:
                under.append(GridCell(at, 1, notes_text(own)))
    rows = [GridRow("note", tuple(cells)) for cells in (spanning, under) if cells]
    return tuple(rows) or (GridRow("note", ()),)
