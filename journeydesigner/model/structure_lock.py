"""The structure lock: in a locked map nothing slips out of its place.

Kept are the stages, lanes and phases with their order, whether they are hidden, which phase a
stage is in, and in each stage which touchpoints stand there and in which order. New touchpoints
may join a stage, from the parking lot too, which is no part of the structure: that moves nobody.
Texts, notes, emotions, widths and heights are free.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from journeydesigner.i18n import tr
from journeydesigner.model.changes import ChangeSet
from journeydesigner.model.errors import JourneyError
from journeydesigner.model.journey_map import JourneyMap, Phase
from journeydesigner.model.lane import Lane
from journeydesigner.model.record import Record
from journeydesigner.model.snapshot import Snapshot
from journeydesigner.model.stage import Stage
from journeydesigner.model.touchpoint import Touchpoint


class StructureLocked(JourneyError):
    """A change would move, add or delete what a locked map keeps in place."""


def check(before: Snapshot, after: Snapshot, changes: ChangeSet) -> None:
    """Raise `StructureLocked` where the change touches the structure of a map locked before it.

    A map that is new, or locked by the change itself, is not concerned. Costs nothing where no
    map is locked.
    """
    for journey in before.maps:
        if journey.structure_locked:
            _check_map(before, after, journey.id, changes)


def _check_map(before: Snapshot, after: Snapshot, map_id: str, changes: ChangeSet) -> None:
    if after.get(map_id, JourneyMap) is None:
        raise _refusal()
    kinds: set[type[Record]] = set()
    stages: set[str] = set()
    for _, old, new in changes.steps():
        if _stays_put(old, new):
            continue
        for record in (old, new):
            if isinstance(record, Stage | Lane | Phase) and record.map_id == map_id:
                kinds.add(type(record))
            elif isinstance(record, Touchpoint) and record.map_id == map_id:
                stages.add(record.stage_id or "")
    for kind in kinds:
        _compare(_frame(before, map_id, kind), _frame(after, map_id, kind))
    for stage_id in stages:
        _check_stage(before, after, map_id, stage_id)


def _stays_put(old: Record | None, new: Record | None) -> bool:
    """Whether it is a touchpoint whose content alone differs, as with nearly every edit."""
    if not isinstance(old, Touchpoint) or not isinstance(new, Touchpoint):
        return False
    before = (old.map_id, old.stage_id, old.order)
    return before == (new.map_id, new.stage_id, new.order)


def _frame(snapshot: Snapshot, map_id: str, kind: type[Record]) -> list[tuple[str, Hashable]]:
    """What is kept of the stages, lanes or phases of a map: their ids in order, and more."""
    if kind is Stage:
        return [(s.id, (s.hidden, s.phase_id)) for s in snapshot.stages(map_id)]
    if kind is Lane:
        return [(x.id, (x.hidden, x.lane_kind)) for x in snapshot.lanes(map_id)]
    return [(phase.id, None) for phase in snapshot.phases(map_id)]


def _compare(before: list[tuple[str, Hashable]], after: list[tuple[str, Hashable]]) -> None:
    if before == after:
        return
    known = dict(before)
    if before == [part for part in after if part[0] in known]:
        raise StructureLocked(
            tr("The structure is locked. Unlock it to add stages, lanes and phases.")
        )
    raise _refusal()


def _check_stage(before: Snapshot, after: Snapshot, map_id: str, stage_id: str) -> None:
    stage = before.get(stage_id, Stage)
    if stage is None or stage.map_id != map_id:
        return
    stood = [touchpoint.id for touchpoint in before.touchpoints(stage_id)]
    if stood != _among([t.id for t in after.touchpoints(stage_id)], stood):
        raise _refusal()


def _among(ids: Iterable[str], known: Iterable[str]) -> list[str]:
    chosen = set(known)
    return [key for key in ids if key in chosen]


def _refusal() -> StructureLocked:
    return StructureLocked(
        tr("The structure is locked. Unlock it to move or delete stages, lanes and touchpoints.")
    )
