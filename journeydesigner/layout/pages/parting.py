"""Parts of stages and lanes as records of their own, so that the engine lays out what tiles hold.

A stage that goes on on the next tile becomes two stages, a lane of notes that is higher than a
tile becomes several lanes. Nothing is laid out twice and nothing is cut: what belongs to a part
stands in that part's cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from journeydesigner.layout.map_layout import MapLayout, Span
from journeydesigner.layout.pages.breaking import Part
from journeydesigner.layout.theme import stage_colour
from journeydesigner.model import ChangeSet, Lane, Note, Record, Snapshot, Stage, Touchpoint

_MARK = "~"
"""Between the id of a stage or lane and the number of its part; no id of ours holds it."""
_STAGE_TEXTS = ("goal", "expectations", "need_what", "need_why", "trigger")


@dataclass
class Parted:
    """The snapshot with parts as records, and what each part of a stage or lane is a part of."""

    snapshot: Snapshot
    whole: Mapping[str, str] = field(default_factory=dict)

    def continues(self, record_id: str) -> bool:
        """Whether the stage or lane is the second or a later part."""
        return record_id in self.whole


def part_stages(snapshot: Snapshot, layout: MapLayout, runs: Sequence[Sequence[Part]]) -> Parted:
    """Makes a stage of each part of a stage; its texts and wide notes stay with the first."""
    changes: list[tuple[Record | None, Record]] = []
    whole: dict[str, str] = {}
    for span, parts in _parts_of(layout, runs):
        stage = snapshot.need(span.stage_id, Stage)
        coloured = stage.evolve(colour=stage_colour(stage.colour, span.place))
        changes.append((stage, coloured))
        for number, (_, first, end) in enumerate(parts[1:], 1):
            part = _stage_part(coloured, number)
            whole[part.id] = stage.id
            changes.append((None, part))
            ids = [column.touchpoint_id for column in span.columns[first:end]]
            changes += _moved(snapshot, ids, part.id)
    return Parted(_changed(snapshot, changes), whole)


def _parts_of(
    layout: MapLayout, runs: Sequence[Sequence[Part]]
) -> Iterable[tuple[Span, list[Part]]]:
    by_place: dict[int, list[Part]] = {}
    for part in (part for run in runs for part in run):
        by_place.setdefault(part[0], []).append(part)
    return [(layout.spans[place], parts) for place, parts in by_place.items()]


def _stage_part(stage: Stage, number: int) -> Stage:
    return stage.evolve(id=f"{stage.id}{_MARK}{number:04d}", **dict.fromkeys(_STAGE_TEXTS, ""))


def _moved(
    snapshot: Snapshot, ids: Iterable[str], stage_id: str
) -> list[tuple[Record | None, Record]]:
    """Touchpoints in another stage, and with them the notes that stand under them."""
    changes: list[tuple[Record | None, Record]] = []
    for key in ids:
        touchpoint = snapshot.need(key, Touchpoint)
        changes.append((touchpoint, touchpoint.evolve(stage_id=stage_id)))
        tied = filter(snapshot.is_under_touchpoint, snapshot.tied_notes(key))
        changes += [(note, note.evolve(stage_id=stage_id)) for note in tied]
    return changes


def part_lanes(parted: Parted, places: Mapping[str, int]) -> Parted:
    """Makes a lane of each slice of a lane; `places` are the slices by note id, 0 left out."""
    snapshot = parted.snapshot
    changes: list[tuple[Record | None, Record]] = []
    whole = dict(parted.whole)
    for note_id, number in places.items():
        if number == 0:
            continue
        note = snapshot.need(note_id, Note)
        lane = snapshot.need(note.lane_id or "", Lane)
        part = lane.evolve(id=f"{lane.id}{_MARK}{number:04d}", height=None)
        if part.id not in whole:
            whole[part.id] = lane.id
            changes.append((None, part))
        changes.append((note, note.evolve(lane_id=part.id)))
    return Parted(_changed(snapshot, changes), whole)


def _changed(snapshot: Snapshot, changes: Iterable[tuple[Record | None, Record]]) -> Snapshot:
    before: dict[str, Record | None] = {}
    after: dict[str, Record | None] = {}
    for old, new in changes:
        before[new.id], after[new.id] = old, new
    return snapshot.apply(ChangeSet.between(before, after))
