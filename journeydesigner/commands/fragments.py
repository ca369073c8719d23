"""What copy takes along: the chosen records, what belongs to them and what they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from journeydesigner.commands.lanes import standing_notes
from journeydesigner.commands.parts import map_parts, stage_parts, touchpoint_parts
from journeydesigner.commands.standing import in_order, left_to_right, notes_in_order
from journeydesigner.model import (
    JourneyMap,
    Lane,
    Note,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    kind_of,
)
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.fragment import Fragment
from journeydesigner.model.references import targets

R = TypeVar("R", bound=Record)
COPIED = ("map", "stage", "lane", "touchpoint", "note")
"""The kinds that can be copied, from the whole to its parts."""
_NOT_FOLLOWED = ("answers", "variant_of")


def can_copy(ids: Iterable[str]) -> bool:
    """Whether anything of these can be copied."""
    return any(kind_of(key) in COPIED for key in ids)


def fragment_of(snapshot: Snapshot, ids: Iterable[str]) -> Fragment:
    """The records of these ids that can be copied, in reading order, with their surroundings.

    What goes along with another one anyway (a touchpoint of a chosen stage) is no root itself.
    """
    roots = _roots(snapshot, set(ids))
    parts = parts_of(snapshot, roots)
    found = {record.id: record for record in parts}
    context = _followed(snapshot, [*parts, *_around_lanes(snapshot, roots)])
    return Fragment(Snapshot({**context, **found}), roots)


def parts_of(snapshot: Snapshot, roots: Iterable[str]) -> list[Record]:
    """The roots and everything that is copied with them, each once."""
    chosen = [snapshot[key] for key in roots]
    lanes = _of(chosen, Lane)
    parts: list[Record] = [p for journey in _of(chosen, JourneyMap) for p in map_parts(
        snapshot, journey
    )]  # fmt: skip
    parts += stage_parts(snapshot, _of(chosen, Stage))
    parts += [*lanes, *standing_notes(snapshot, lanes)]
    parts += [*touchpoint_parts(snapshot, _of(chosen, Touchpoint)), *_of(chosen, Note)]
    return list({record.id: record for record in parts}.values())


def _roots(snapshot: Snapshot, ids: set[str]) -> tuple[str, ...]:
    roots: list[str] = []
    inside: set[str] = set()
    for kind in COPIED:
        mine = [key for key in ids if kind_of(key) == kind and key in snapshot]
        free = [key for key in _sorted(snapshot, kind, mine) if key not in inside]
        roots += free
        inside.update(record.id for record in parts_of(snapshot, free))
    return tuple(roots)


def _sorted(snapshot: Snapshot, kind: str, ids: list[str]) -> list[str]:
    records: Sequence[Record]
    match kind:
        case "touchpoint":
            records = left_to_right(snapshot, ids)
        case "note":
            records = notes_in_order(snapshot, ids)
        case _:
            found = (snapshot[key] for key in ids)
            records = in_order(r for r in found if isinstance(r, JourneyMap | Stage | Lane))
    return [record.id for record in records]


def _around_lanes(snapshot: Snapshot, roots: Iterable[str]) -> list[Record]:
    """The columns of copied lanes: their notes find their place again, a table shows them."""
    maps = {lane.map_id for lane in (snapshot.get(key, Lane) for key in roots) if lane}
    around: list[Record] = []
    for map_id in maps:
        around += snapshot.stages(map_id)
        for touchpoint in snapshot.map_touchpoints(map_id):
            around += [touchpoint, *snapshot.emotions(touchpoint.id)]
    return around


def _followed(snapshot: Snapshot, records: Sequence[Record]) -> dict[str, Record]:
    """The records and those they name, and so on; a map that is only named comes bare."""
    found: dict[str, Record] = {}
    waiting = list(reversed(records))
    while waiting:
        record = waiting.pop()
        if record.id in found:
            continue
        found[record.id] = record
        for spec in reference_fields(type(record)):
            if spec.name in _NOT_FOLLOWED:
                continue
            named = [snapshot[key] for key in targets(record, spec) if key in snapshot]
            waiting += [_bare(other) for other in named]
    return found


def _bare(record: Record) -> Record:
    return record.evolve(persona_ids=()) if isinstance(record, JourneyMap) else record


def _of(records: Iterable[Record], record_type: type[R]) -> list[R]:
    return [record for record in records if isinstance(record, record_type)]
