"""Where pasted records go on a map, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeydesigner.commands.lanes import check_kind, ensure_lane, standing_notes
from journeydesigner.commands.ordering import make_room
from journeydesigner.commands.parts import stage_parts, touchpoint_parts
from journeydesigner.commands.stages import add_stage
from journeydesigner.commands.stand_ins import StandIns
from journeydesigner.commands.standing import needed
from journeydesigner.document import Transaction
from journeydesigner.model import Lane, Note, Ordered, Record, Snapshot, Stage, Touchpoint


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to paste: a map ("" where the project has none), and what is selected there."""

    map_id: str
    stage_id: str = ""
    touchpoint_id: str = ""
    lane_id: str = ""
    note_id: str = ""


@dataclass(slots=True)
class Paste:
    """What is to be inserted, collected kind by kind. `orders` are by the source's ids."""

    tx: Transaction
    source: Snapshot
    spot: Spot
    found: StandIns
    by_stage: bool
    parts: dict[str, Record] = field(default_factory=dict)
    orders: dict[str, str] = field(default_factory=dict)

    def take(self, records: Iterable[Record]) -> None:
        self.parts.update((record.id, record) for record in records)

    def place(self, records: Sequence[Record], siblings: Sequence[Ordered], after: str) -> None:
        """Orders the records behind the sibling of that id, else at the end."""
        ids = [sibling.id for sibling in siblings]
        index = ids.index(after) + 1 if after in ids else None
        keys = make_room(self.tx, siblings, index, len(records))
        self.orders.update((r.id, key) for r, key in zip(records, keys, strict=True))

    def here(self, kind: str, record_id: str) -> str:
        """A name for a record of this project that no record of the source can be taken for."""
        name = f"{kind}:here-{len(self.found.stands_for)}"
        self.found.stands_for[name] = record_id
        return name


def place_stages(put: Paste, ids: list[str]) -> None:
    """After the selected stage, else at the end."""
    stages = needed(put.source, ids, Stage)
    put.place(stages, put.tx.snapshot.stages(put.spot.map_id), put.spot.stage_id)
    put.take(stage_parts(put.source, stages))


def place_lanes(put: Paste, ids: list[str]) -> None:
    """Below the selected lane, else at the bottom; their notes stay in their columns."""
    lanes = needed(put.source, ids, Lane)
    here = put.tx.snapshot
    for lane in lanes:
        check_kind(here, put.spot.map_id, lane.lane_kind)
    put.place(lanes, here.lanes(put.spot.map_id), put.spot.lane_id)
    put.take([*lanes, *standing_notes(put.source, lanes)])


def place_touchpoints(put: Paste, ids: list[str]) -> None:
    """After the selected touchpoint, else at the end of the selected or last stage."""
    touchpoints = needed(put.source, ids, Touchpoint)
    if not put.by_stage:
        _place_in_stage(put, touchpoints, _stage(put))
        return
    groups: dict[str, list[Touchpoint]] = {}
    for touchpoint in touchpoints:
        stage = put.source.get(touchpoint.stage_id, Stage)
        groups.setdefault(stage.name if stage else "", []).append(touchpoint)
    for name, group in groups.items():
        _place_in_stage(put, group, _stage_named(put, name) if name else _stage(put))


def _place_in_stage(put: Paste, touchpoints: Sequence[Touchpoint], stage_id: str) -> None:
    put.place(touchpoints, put.tx.snapshot.touchpoints(stage_id), put.spot.touchpoint_id)
    name = put.here("stage", stage_id)
    for record in touchpoint_parts(put.source, touchpoints):
        follows = isinstance(record, Note) and put.source.is_under_touchpoint(record)
        if follows or isinstance(record, Touchpoint):
            record = record.evolve(stage_id=name)
        put.take([record])


def place_notes(put: Paste, ids: list[str]) -> None:
    """Into the selected cell: behind the selected note, under the selected touchpoint, in the
    selected lane; where that says nothing in their own lane, across the selected or last stage."""
    stage_id = _stage(put)
    stage = put.here("stage", stage_id)
    under = put.here("touchpoint", put.spot.touchpoint_id) if put.spot.touchpoint_id else None
    groups: dict[str, list[Note]] = {}
    for note in needed(put.source, ids, Note):
        groups.setdefault(_note_lane(put, note), []).append(note)
    for lane_id, notes in groups.items():
        put.place(notes, put.tx.snapshot.notes(lane_id, stage_id), put.spot.note_id)
        lane = put.here("lane", lane_id)
        put.take(n.evolve(lane_id=lane, stage_id=stage, touchpoint_id=under) for n in notes)


def _note_lane(put: Paste, note: Note) -> str:
    chosen = put.tx.snapshot.get(put.spot.lane_id, Lane)
    if chosen is not None and chosen.holds_notes:
        return chosen.id
    own = put.tx.snapshot.get(put.found.lane(note.lane_id) if note.lane_id else None, Lane)
    if own is not None and own.holds_notes:
        return own.id
    return ensure_lane(put.tx, put.spot.map_id, "notes")


def _stage(put: Paste) -> str:
    """The selected stage, else the last one that is shown, else a new one."""
    here = put.tx.snapshot
    chosen = here.get(put.spot.stage_id, Stage)
    if chosen is not None and chosen.map_id == put.spot.map_id:
        return chosen.id
    shown = [stage.id for stage in here.stages(put.spot.map_id) if not stage.hidden]
    return shown[-1] if shown else add_stage(put.tx, put.spot.map_id)


def _stage_named(put: Paste, name: str) -> str:
    here = put.tx.snapshot
    named = [s.id for s in here.stages(put.spot.map_id) if s.name.strip() == name.strip()]
    return named[0] if named else add_stage(put.tx, put.spot.map_id, name=name)
