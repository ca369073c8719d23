"""Parts of stages and lanes as records of their own, so that the engine lays out what tiles hold.

A stage that goes on on the next tile becomes two stages, a lane of notes that is higher than a
tile becomes several lanes. Nothing is laid out twice and nothing is cut: what belongs to a part
stands in that part's cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.measures import COLUMN
from journeydesigner.layout.pages.breaking import Part
from journeydesigner.model import (
    ChangeSet,
    Family,
    Lane,
    Note,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)

_MARK = "~"
"""Between the id of a stage or lane and the number of its part; no id of ours holds it."""
_STAGE_TEXTS = ("goal", "expectations", "need_what", "need_why", "trigger")
_NARROWEST, _WIDEST, _LOWEST, _HIGHEST = 80.0, 800.0, 24.0, 2000.0
"""What columns and lanes may be limited to, in points."""

Changes = list[tuple[Record | None, Record]]


@dataclass(frozen=True, slots=True)
class Parted:
    """The snapshot with parts as records; `whole` tells what each later part is a part of."""

    snapshot: Snapshot
    whole: Mapping[str, str] = field(default_factory=dict)

    def origin(self, record_id: str) -> str:
        """The id of the stage or lane that this one is, or is a part of."""
        return self.whole.get(record_id, record_id)


def limited(snapshot: Snapshot, map_id: str, width: float, height: float) -> Snapshot:
    """The snapshot with columns asked to be at most so wide and lanes so high, in points."""
    changes: Changes = []
    widest, highest = max(width, _NARROWEST), max(height, _LOWEST)
    for stage in snapshot.stages(map_id):
        if stage.column_width is not None and stage.column_width > widest:
            changes.append((stage, stage.evolve(column_width=widest)))
    for lane in snapshot.lanes(map_id):
        if lane.height is not None and lane.height > highest:
            changes.append((lane, lane.evolve(height=highest)))
    return _changed(snapshot, changes)


def widened(snapshot: Snapshot, map_id: str, by: float) -> Snapshot:
    """The snapshot with the map's columns wider by that factor."""
    if by == 1.0:
        return snapshot
    changes: Changes = []
    for stage in snapshot.stages(map_id):
        width = min((stage.column_width or COLUMN) * by, _WIDEST)
        changes.append((stage, stage.evolve(column_width=width)))
    return _changed(snapshot, changes)


def part_stages(snapshot: Snapshot, layout: MapLayout, runs: Sequence[Sequence[Part]]) -> Parted:
    """Makes a stage of each part of a stage; its texts and wide notes stay with the first."""
    parts = [part for run in runs for part in run]
    if len(parts) == len(layout.spans):
        return Parted(snapshot)
    changes: Changes = []
    whole: dict[str, str] = {}
    for number, (place, first, end) in enumerate(parts):
        span = layout.spans[place]
        stage = snapshot.need(span.stage_id, Stage)
        order = f"{number:06d}"
        if first == 0:
            changes.append((stage, stage.evolve(order=order)))
            continue
        part = _stage_part(stage, number, order)
        whole[part.id] = stage.id
        changes.append((None, part))
        ids = [column.touchpoint_id for column in span.columns[first:end]]
        changes += _moved(snapshot, ids, part.id)
    return Parted(_changed(snapshot, changes), whole)


def _stage_part(stage: Stage, number: int, order: str) -> Stage:
    texts = dict.fromkeys(_STAGE_TEXTS, "")
    return stage.evolve(id=f"{stage.id}{_MARK}{number:06d}", order=order, **texts)


def _moved(snapshot: Snapshot, ids: Iterable[str], stage_id: str) -> Changes:
    """Touchpoints in another stage, and with them the notes that stand under them."""
    changes: Changes = []
    for key in ids:
        touchpoint = snapshot.need(key, Touchpoint)
        changes.append((touchpoint, touchpoint.evolve(stage_id=stage_id)))
        tied = filter(snapshot.is_under_touchpoint, snapshot.tied_notes(key))
        changes += [(note, note.evolve(stage_id=stage_id)) for note in tied]
    return changes


def part_lanes(parted: Parted, map_id: str, places: Mapping[str, int]) -> Parted:
    """Makes a lane of each slice of a lane; `places` are the slices by note id, 0 left out."""
    if not any(places.values()):
        return parted
    snapshot = parted.snapshot
    by_lane: dict[str, dict[int, list[Note]]] = {}
    for note_id, number in places.items():
        note = snapshot.need(note_id, Note)
        if number and note.lane_id:
            by_lane.setdefault(note.lane_id, {}).setdefault(number, []).append(note)
    changes: Changes = []
    whole = dict(parted.whole)
    for place, lane in enumerate(snapshot.lanes(map_id)):
        changes.append((lane, lane.evolve(order=f"{place:04d}")))
        for number, notes in sorted(by_lane.get(lane.id, {}).items()):
            order = f"{place:04d}.{number:06d}"
            part = lane.evolve(id=f"{lane.id}{_MARK}{number:06d}", height=None, order=order)
            whole[part.id] = lane.id
            changes.append((None, part))
            changes += [(note, note.evolve(lane_id=part.id)) for note in notes]
    return Parted(_changed(snapshot, changes), whole)


def with_heights(parted: Parted, least: Mapping[str, float]) -> Parted:
    """The lanes at least so high (points, by id), except for that of the emotions."""
    changes: Changes = []
    for lane_id, height in least.items():
        lane = parted.snapshot.need(lane_id, Lane)
        if lane.definition.family is not Family.EMOTION and height > (lane.height or 0.0):
            changes.append((lane, lane.evolve(height=max(_LOWEST, min(height, _HIGHEST)))))
    return Parted(_changed(parted.snapshot, changes), parted.whole)


def _changed(snapshot: Snapshot, changes: Changes) -> Snapshot:
    if not changes:
        return snapshot
    before: dict[str, Record | None] = {}
    after: dict[str, Record | None] = {}
    for old, new in changes:
        before[new.id], after[new.id] = old, new
    return snapshot.apply(ChangeSet.between(before, after))
