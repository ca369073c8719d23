"""Copies of records: fresh ids, and references that lead to the copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeydesigner.document import Transaction
from journeydesigner.model import EmotionPoint, Record, Vote, kind_of, new_id
from journeydesigner.model.fields import FieldSpec, reference_fields
from journeydesigner.model.references import targets

Lead = Callable[[str], str | None]
"""Where a reference leads in the end, None if nowhere."""


def insert_copies(
    tx: Transaction,
    records: Sequence[Record],
    orders: Mapping[str, str],
    stands_for: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Adds copies of the records; returns the new id of each by its old one.

    References among the records lead to the copies. Others stay as they are where the records
    are of this project; for records of another project `stands_for` says what here stands for
    what there. Those that lead nowhere are cleared. `orders` gives the order keys that differ,
    by old id.
    """
    here = tx.snapshot
    new_ids = {record.id: new_id(record.kind) for record in records}
    outside: Lead = stands_for.get if stands_for is not None else _itself_in(here.records)

    def lead(key: str) -> str | None:
        return new_ids.get(key) or outside(key)

    for record in records:
        changes = _led_anew(record, lead)
        if _becomes_everyone(record, changes) or _is_for_nothing(record, changes):
            continue
        if record.id in orders:
            changes["order"] = orders[record.id]
        tx.add(record.evolve(id=new_ids[record.id], **changes))
    return new_ids


def _itself_in(records: Mapping[str, Record]) -> Lead:
    return lambda key: key if key in records else None


def _becomes_everyone(record: Record, changes: Mapping[str, Any]) -> bool:
    """Whether the point of a persona that is not there would count as everyone's."""
    return (
        isinstance(record, EmotionPoint)
        and record.persona_id is not None
        and changes["persona_id"] is None
    )


def _is_for_nothing(record: Record, changes: Mapping[str, Any]) -> bool:
    """Whether the vote would be without its voting or its candidate."""
    if not isinstance(record, Vote):
        return False
    return not changes["voting_id"] or not (changes["note_id"] or changes["touchpoint_id"])


def _led_anew(record: Record, lead: Lead) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for spec in reference_fields(type(record)):
        found = [_target(key, spec, lead) for key in targets(record, spec)]
        kept = tuple(key for key in found if key is not None)
        changes[spec.name] = kept if spec.many else (kept[0] if kept else None)
    return changes


def _target(key: str, spec: FieldSpec, lead: Lead) -> str | None:
    return lead(key) if kind_of(key) == spec.ui.refers_to else None
