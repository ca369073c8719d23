"""View options that fit a map, and those under which a record is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeydesigner.layout.content.emotion import curve_personas
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import EmotionPoint, Family, Lane, Note, Snapshot, Touchpoint


def fitting(options: ViewOptions, snapshot: Snapshot, map_id: str) -> ViewOptions:
    """The options without what the project has not; a map that draws none of the chosen curves
    draws all of them."""
    collapsed, personas = options.collapsed, options.personas
    if any(key not in snapshot for key in collapsed):
        options = replace(options, collapsed=frozenset(k for k in collapsed if k in snapshot))
    if personas is not None and personas.isdisjoint(curve_personas(snapshot, map_id)):
        options = replace(options, personas=None)
    return options


def uncovering(options: ViewOptions, snapshot: Snapshot, record_ids: Iterable[str]) -> ViewOptions:
    """The options with every stage and lane expanded that these records stand in, and with their
    curves drawn. A stage or lane itself stays as it is: its header is seen."""
    collapsed, personas = options.collapsed, options.personas
    if not collapsed and personas is None:
        return options
    for key in record_ids:
        record = snapshot.records.get(key)
        if isinstance(record, EmotionPoint) and not options.draws(record.persona_id):
            personas = None
        if collapsed:
            collapsed = collapsed.difference(_around(snapshot, key, collapsed))
    return replace(options, collapsed=collapsed, personas=personas)


def covering(options: ViewOptions, snapshot: Snapshot, record_ids: Iterable[str]) -> list[str]:
    """The collapsed stages and lanes that these records stand in."""
    collapsed = options.collapsed
    around = (_around(snapshot, key, collapsed) for key in record_ids)
    return sorted({key for keys in around for key in keys if key in collapsed})


def _around(snapshot: Snapshot, record_id: str, collapsed: frozenset[str]) -> set[str]:
    """The stages and lanes that hide a record while they are collapsed."""
    match snapshot.records.get(record_id):
        case Note(stage_id=stage_id, lane_id=lane_id):
            return {stage_id or "", lane_id or ""}
        case Touchpoint(stage_id=stage_id, map_id=map_id):
            return {stage_id or "", *_lanes(snapshot, map_id, Family.TOUCHPOINTS, collapsed)}
        case EmotionPoint(touchpoint_id=owner_id):
            owner = snapshot.get(owner_id, Touchpoint)
            if owner is not None:
                lanes = _lanes(snapshot, owner.map_id, Family.EMOTION, collapsed)
                return {owner.stage_id or "", *lanes}
    return set()


def _lanes(snapshot: Snapshot, map_id: str, family: Family, collapsed: frozenset[str]) -> list[str]:
    lanes = (snapshot.get(key, Lane) for key in collapsed)
    return [
        lane.id
        for lane in lanes
        if lane is not None and lane.map_id == map_id and lane.definition.family is family
    ]
