"""Copies of records: fresh ids, and references that lead to the copies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from journeydesigner.document import Transaction
from journeydesigner.model import EmotionPoint, Record, kind_of, new_id
from journeydesigner.model.fields import FieldSpec, reference_fields
from journeydesigner.model.references import targets


def insert_copies(
    tx: Transaction,
    records: Sequence[Record],
    orders: Mapping[str, str],
    fresh: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Adds copies of the records; returns the new id of each by its old one.

    References among the records lead to the copies, others to what is in the project; those
    that lead nowhere are cleared. `orders` gives the order keys that differ, by old id; `fresh`
    the records that stand for others already, by the others' ids.
    """
    known = tx.snapshot
    new_ids = {record.id: new_id(record.kind) for record in records}
    stands_for = {**(fresh or {}), **new_ids}
    skipped = _without_persona(records, stands_for, known)
    for record in records:
        if record.id not in skipped:
            changes = _led_anew(record, stands_for, known.__contains__)
            if record.id in orders:
                changes["order"] = orders[record.id]
            tx.add(record.evolve(id=new_ids[record.id], **changes))
    return new_ids


def _without_persona(
    records: Sequence[Record], stands_for: Mapping[str, str], known: Collection[str] | Any
) -> set[str]:
    """Emotion points of a persona that is not there: cleared, they would become everyone's."""
    return {
        record.id
        for record in records
        if isinstance(record, EmotionPoint)
        and record.persona_id is not None
        and record.persona_id not in stands_for
        and record.persona_id not in known
    }


def _led_anew(
    record: Record, stands_for: Mapping[str, str], exists: Callable[[str], bool]
) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for spec in reference_fields(type(record)):
        found = [_target(key, spec, stands_for, exists) for key in targets(record, spec)]
        kept = tuple(key for key in found if key is not None)
        changes[spec.name] = kept if spec.many else (kept[0] if kept else None)
    return changes


def _target(
    key: str, spec: FieldSpec, stands_for: Mapping[str, str], exists: Callable[[str], bool]
) -> str | None:
    if kind_of(key) != spec.ui.refers_to:
        return None
    return stands_for.get(key) or (key if exists(key) else None)
