"""A ChangeSet: what differs between two snapshots, and how to go back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from journeydesigner.model.record import Record


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """`added` and `removed` by id; `updated` as (from, to) by id. An id is in one of them only."""

    added: Mapping[str, Record] = field(default_factory=dict)
    updated: Mapping[str, tuple[Record, Record]] = field(default_factory=dict)
    removed: Mapping[str, Record] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)

    def __len__(self) -> int:
        return len(self.added) + len(self.updated) + len(self.removed)

    @property
    def ids(self) -> frozenset[str]:
        """Every id that the change concerns."""
        return frozenset((*self.added, *self.updated, *self.removed))

    def steps(self) -> Iterator[tuple[str, Record | None, Record | None]]:
        """(id, before, after) of each record; None where it does not exist."""
        for key, record in self.removed.items():
            yield key, record, None
        for key, (old, new) in self.updated.items():
            yield key, old, new
        for key, record in self.added.items():
            yield key, None, record

    def reversed(self) -> ChangeSet:
        """The change that takes this one back."""
        back = {key: (new, old) for key, (old, new) in self.updated.items()}
        return ChangeSet(added=self.removed, updated=back, removed=self.added)

    def then(self, later: ChangeSet) -> ChangeSet:
        """This change and a later one as a single one; what cancels out is dropped."""
        return ChangeSet.chain((self, later))

    @classmethod
    def chain(cls, changes: Iterable[ChangeSet]) -> ChangeSet:
        """Changes that follow one another as a single one; what cancels out is dropped."""
        first: dict[str, Record | None] = {}
        last: dict[str, Record | None] = {}
        for change in changes:
            for key, before, after in change.steps():
                first.setdefault(key, before)
                last[key] = after
        return cls.between(first, last)

    @classmethod
    def between(
        cls, before: Mapping[str, Record | None], after: Mapping[str, Record | None]
    ) -> ChangeSet:
        """The change from `before` to `after`; both name the same ids, no-ops are left out."""
        added: dict[str, Record] = {}
        updated: dict[str, tuple[Record, Record]] = {}
        removed: dict[str, Record] = {}
        for key, old in before.items():
            new = after[key]
            if old is None:
                if new is not None:
                    added[key] = new
            elif new is None:
                removed[key] = old
            elif old is not new and old != new:
                updated[key] = (old, new)
        return cls(added, updated, removed)
