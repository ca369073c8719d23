"""The same project under ids of its own, so that two uses of one file never get mixed up."""

from __future__ import annotations

from typing import Any

from journeydesigner.model import Opaque, Picture, Project, Record, Snapshot, new_id
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.references import targets


def with_fresh_ids(snapshot: Snapshot) -> Snapshot:
    """A copy whose records have new ids; references follow them.

    The project's id is fixed and a picture's follows from its content: these stay.
    """
    fresh = {
        record.id: new_id(record.kind)
        for record in snapshot
        if not isinstance(record, Project | Picture | Opaque)
    }
    return Snapshot(_renamed(record, fresh) for record in snapshot)


def _renamed(record: Record, fresh: dict[str, str]) -> Record:
    changes: dict[str, Any] = {"id": fresh.get(record.id, record.id)}
    for spec in reference_fields(type(record)):
        found = tuple(fresh.get(key, key) for key in targets(record, spec))
        changes[spec.name] = found if spec.many else (found[0] if found else None)
    return record.evolve(**changes)
