"""References between records: which are broken, and whether a change would break one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from journeydesigner.i18n import tr
from journeydesigner.model.changes import ChangeSet
from journeydesigner.model.errors import BrokenReference
from journeydesigner.model.fields import FieldSpec, reference_fields
from journeydesigner.model.ids import kind_of
from journeydesigner.model.kinds import RECORD_TYPES
from journeydesigner.model.note import Note
from journeydesigner.model.record import Record
from journeydesigner.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Dangling:
    """The field `field` of `record` names `target`, which is not there (or of another kind)."""

    record: Record
    field: FieldSpec
    target: str


def targets(record: Record, spec: FieldSpec) -> tuple[str, ...]:
    """The ids that a reference field holds."""
    value = getattr(record, spec.name)
    if spec.many:
        return tuple(value)
    return (value,) if value else ()


def dangling(snapshot: Snapshot, records: Iterable[Record]) -> Iterator[Dangling]:
    """The broken references of these records, as they stand in the snapshot."""
    for record in records:
        for spec in reference_fields(type(record)):
            for target in targets(record, spec):
                if _leads_nowhere(snapshot, spec, target):
                    yield Dangling(record, spec, target)


def check(before: Snapshot, after: Snapshot, changes: ChangeSet) -> None:
    """Raise `BrokenReference` where the change itself breaks a reference.

    What was broken before may stay so: files made by hand or by other programs are not refused.
    """
    touched = [*changes.added.values(), *(new for _, new in changes.updated.values())]
    for found in dangling(after, touched):
        if not _was_broken(before, found):
            raise BrokenReference(_message(found))
    gone = changes.removed.keys()
    if gone:
        _check_removal(after, frozenset(gone), {record.id for record in touched})


def _was_broken(before: Snapshot, found: Dangling) -> bool:
    old = before.get(found.record.id, type(found.record))
    return (
        old is not None
        and found.target in targets(old, found.field)
        and _leads_nowhere(before, found.field, found.target)
    )


def _leads_nowhere(snapshot: Snapshot, spec: FieldSpec, target: str) -> bool:
    return target not in snapshot or kind_of(target) != spec.ui.refers_to


def _check_removal(after: Snapshot, gone: frozenset[str], checked: set[str]) -> None:
    by_kind: dict[str, set[str]] = {}
    for key in gone:
        by_kind.setdefault(kind_of(key), set()).add(key)
    for kind, lost in by_kind.items():
        fields = _fields_naming(kind)
        for record in _who_may_name(after, kind, lost):
            if record.id in checked:
                continue
            for spec in fields.get(type(record), ()):
                for target in targets(record, spec):
                    if target in lost:
                        raise BrokenReference(_message(Dangling(record, spec, target)))


def _who_may_name(after: Snapshot, kind: str, lost: set[str]) -> Iterable[Record]:
    """The records that could refer to the lost ones of a kind: by the index where it knows."""
    match kind:
        case "touchpoint":
            tied = (after.tied_notes(key) for key in lost)
            felt = (after.all_emotion_records(key) for key in lost)
            voted = (after.votes_naming(key) for key in lost)
            return chain(after.all_votings(), chain.from_iterable(chain(tied, felt, voted)))
        case "note":
            voted = (after.votes_naming(key) for key in lost)
            return chain(after.of(Note), after.all_votings(), chain.from_iterable(voted))
        case "stage":
            return chain(after.touchpoints_naming(lost), after.notes_naming(stage_ids=lost))
        case "lane":
            return after.notes_naming(lane_ids=lost)
        case _:
            return chain.from_iterable(after.of(each) for each in _fields_naming(kind))


@cache
def _fields_naming(kind: str) -> dict[type[Record], tuple[FieldSpec, ...]]:
    """The fields that refer to records of a kind, by record type."""
    found = {
        each: tuple(spec for spec in reference_fields(each) if spec.ui.refers_to == kind)
        for each in RECORD_TYPES.values()
    }
    return {each: specs for each, specs in found.items() if specs}


def _message(found: Dangling) -> str:
    text = tr("“{field}” of {record} would point to {target}, which is not there.")
    return text.format(
        field=tr(found.field.title) or found.field.name,
        record=found.record.id,
        target=found.target,
    )
