"""Which cells a change concerns."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import (
    ChangeSet,
    Channel,
    EmotionPoint,
    Family,
    JourneyMap,
    Lane,
    Note,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    Vote,
    Voting,
)

_HEADER_FIELDS = frozenset({"order", "name", "phase_id", "colour", "hidden", "title"})
"""Fields of stages and lanes that show in headers only (hiding adds or drops a whole row)."""
_CARD_FIELDS = frozenset({"name", "customer_interaction", "channel_id", "key_moment", "icon"})
_PLACE_FIELDS = frozenset({"stage_id", "order", "map_id"})
_NOTE_LANES = (Family.NOTES, Family.TOUCHPOINTS)
_MAP_FIELDS = frozenset({"persona_ids", "scale_low", "scale_high"})


@dataclass(slots=True)
class Dirt:
    """Stages and lanes to lay out anew as a whole, single cells, and the stages whose emotion
    data changed (which shapes the curve in the neighbouring stages too)."""

    stages: set[str] = field(default_factory=set)
    lanes: set[str] = field(default_factory=set)
    cells: set[tuple[str, str]] = field(default_factory=set)
    feelings: set[str] = field(default_factory=set)
    headers: set[str] = field(default_factory=set)


def dirt_of(
    layout: MapLayout, snapshot: Snapshot, changes: ChangeSet, lanes: dict[str, Lane]
) -> Dirt:
    """What the change concerns in this map; `lanes` are its lanes by id."""
    dirt = Dirt()
    for _, before, after in changes.steps():
        _note(dirt, layout, snapshot, before, after, lanes)
    return dirt


def dirt_of_options(lanes: dict[str, Lane], before: ViewOptions, after: ViewOptions) -> Dirt:
    """What is to be laid out anew where a map is looked at in another way."""
    turned = before.collapsed ^ after.collapsed
    dirt = Dirt(lanes=set(turned & lanes.keys()), stages=set(turned - lanes.keys()))
    dirt.feelings |= dirt.stages
    dirt.headers |= turned
    if before.personas != after.personas:
        dirt.lanes |= {k for k, v in lanes.items() if v.definition.family is Family.EMOTION}
    return dirt


def _note(
    dirt: Dirt,
    layout: MapLayout,
    snapshot: Snapshot,
    before: Record | None,
    after: Record | None,
    lanes: dict[str, Lane],
) -> None:
    fields = _differing(before, after)
    for record in (before, after):
        match record:
            case Touchpoint(map_id=layout.map_id):
                _touchpoint(dirt, record, fields, lanes)
            case Note(map_id=layout.map_id):
                dirt.cells.add((record.lane_id or "", record.stage_id or ""))
            case EmotionPoint():
                owner = snapshot.get(record.touchpoint_id, Touchpoint)
                if owner is not None:
                    dirt.feelings.add(owner.stage_id or "")
            case Stage(map_id=layout.map_id) | Lane(map_id=layout.map_id):
                _header(dirt, record, fields)
            case Channel() if fields & {"name", "icon"}:
                dirt.lanes |= _lanes_showing(lanes, frozenset({"channel_id"}))
            case JourneyMap(id=layout.map_id) if fields & _MAP_FIELDS:
                dirt.lanes |= {k for k, v in lanes.items() if _has_feelings(v)}
            case Phase(map_id=layout.map_id):
                dirt.headers.add(record.id)
            case Voting(map_id=layout.map_id):
                dirt.lanes |= {k for k, v in lanes.items() if v.definition.family in _NOTE_LANES}
            case Vote():
                _vote(dirt, snapshot.records.get(record.candidate_id), lanes)


def _touchpoint(
    dirt: Dirt, record: Touchpoint, fields: frozenset[str], lanes: dict[str, Lane]
) -> None:
    stage_id = record.stage_id or ""
    if not fields or fields & _PLACE_FIELDS:
        dirt.stages.add(stage_id)
        dirt.feelings.add(stage_id)
    else:
        dirt.cells |= {(lane_id, stage_id) for lane_id in _lanes_showing(lanes, fields)}


def _vote(dirt: Dirt, candidate: Record | None, lanes: dict[str, Lane]) -> None:
    """The badge of what was voted on, wherever it stands."""
    match candidate:
        case Note(lane_id=lane_id, stage_id=stage_id):
            dirt.cells.add((lane_id or "", stage_id or ""))
        case Touchpoint(stage_id=stage_id):
            cards = (k for k, v in lanes.items() if v.definition.family is Family.TOUCHPOINTS)
            dirt.cells |= {(lane_id, stage_id or "") for lane_id in cards}


def _header(dirt: Dirt, record: Stage | Lane, fields: frozenset[str]) -> None:
    dirt.headers.add(record.id)
    if fields <= _HEADER_FIELDS and fields:
        return
    if isinstance(record, Stage):
        dirt.stages.add(record.id)
        dirt.feelings.add(record.id)
    elif "lane_kind" in fields or not fields or record.definition.family is Family.EMOTION:
        dirt.lanes.add(record.id)


def _lanes_showing(lanes: dict[str, Lane], fields: frozenset[str]) -> set[str]:
    """The lanes in which one of these touchpoint fields shows."""
    shown = set()
    for key, lane in lanes.items():
        kind = lane.definition
        on_card = kind.family is Family.TOUCHPOINTS and fields & _CARD_FIELDS
        if on_card or (kind.family is Family.TOUCHPOINT_FIELD and fields & set(kind.fields)):
            shown.add(key)
    return shown


def _has_feelings(lane: Lane) -> bool:
    return lane.definition.family in (Family.EMOTION, Family.TOUCHPOINTS)


def _differing(before: Record | None, after: Record | None) -> frozenset[str]:
    """The fields that differ; none where the record is new or gone."""
    if before is None or after is None:
        return frozenset()
    old, new = before.__dict__, after.__dict__
    return frozenset(name for name, value in new.items() if old[name] != value)
