"""A transaction: the only place where records are added, changed and removed."""

from __future__ import annotations

from typing import Any, TypeVar

from journeydesigner.i18n import tr
from journeydesigner.model import ChangeSet, JourneyError, Record, Snapshot, UnknownRecord

R = TypeVar("R", bound=Record)


class Transaction:
    """Collects changes against a base snapshot. `snapshot` shows them already applied.

    Reading `snapshot` after writes costs a copy of the record dictionary: commands read first
    and write then, or write much and read once.
    """

    def __init__(self, base: Snapshot) -> None:
        self.base = base
        self._view = base
        self._pending: dict[str, Record | None] = {}
        self._before: dict[str, Record | None] = {}

    @property
    def snapshot(self) -> Snapshot:
        """The records as they would be after a commit now."""
        if self._pending:
            known = self._view.records
            before = {key: known.get(key) for key in self._pending}
            self._view = self._view.apply(ChangeSet.between(before, self._pending))
            self._pending = {}
        return self._view

    def add(self, record: R) -> R:
        """Adds a new record. Raises `JourneyError` where its id is taken."""
        if self._now(record.id) is not None:
            raise JourneyError(tr("There is already a “{id}” here.").format(id=record.id))
        self._write(record.id, record)
        return record

    def update(self, record_id: str, **fields: Any) -> Record:
        """Changes fields of a record. Raises `UnknownRecord` or `InvalidValue`."""
        return self.put(self._known(record_id).evolve(**fields))

    def put(self, record: R) -> R:
        """Replaces a record by a changed copy of it. Raises `UnknownRecord`."""
        self._known(record.id)
        self._write(record.id, record)
        return record

    def remove(self, record_id: str) -> None:
        """Removes a record. Raises `UnknownRecord`. What refers to it must be dealt with too."""
        self._known(record_id)
        self._write(record_id, None)

    def changes(self) -> ChangeSet:
        """What this transaction changes, without no-ops."""
        now = {key: self._now(key) for key in self._before}
        return ChangeSet.between(self._before, now)

    def _known(self, record_id: str) -> Record:
        record = self._now(record_id)
        if record is None:
            raise UnknownRecord(tr("There is no “{id}” here.").format(id=record_id))
        return record

    def _now(self, record_id: str) -> Record | None:
        if record_id in self._pending:
            return self._pending[record_id]
        return self._view.records.get(record_id)

    def _write(self, record_id: str, record: Record | None) -> None:
        self._before.setdefault(record_id, self.base.records.get(record_id))
        self._pending[record_id] = record
