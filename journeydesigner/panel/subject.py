"""What the panel shows: the selected records, or the map when nothing is selected."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.interaction.session import Session
from journeydesigner.model import RECORD_TYPES, Note, Opaque, Picture, Record, Snapshot, kind_of
from journeydesigner.model.fields import FieldSpec, editable_fields

_WITHOUT_FORM = (Opaque, Picture)


@dataclass(frozen=True, slots=True)
class Subject:
    """The ids that the form is about, in the order of selection; none where there is no map."""

    ids: tuple[str, ...] = ()

    @classmethod
    def of(cls, session: Session) -> Subject:
        """The selected records that still exist, or the shown map."""
        snapshot = session.snapshot
        chosen = tuple(key for key in session.selection.ids if key in snapshot)
        if chosen:
            return cls(chosen)
        return cls((session.map_id,)) if session.journey is not None else cls()

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(kind_of(key) for key in self.ids)

    @property
    def many(self) -> bool:
        return len(self.ids) > 1

    def records(self, snapshot: Snapshot) -> list[Record]:
        """The records that exist."""
        known = snapshot.records
        return [known[key] for key in self.ids if key in known]

    def unseen(self, snapshot: Snapshot) -> bool:
        """Whether a hidden note is among them, whose words nobody is to see."""
        return any(isinstance(r, Note) and r.hidden for r in self.records(snapshot))

    def types(self, snapshot: Snapshot) -> tuple[type[Record], ...]:
        """The types of the records, in the order in which the program lists them."""
        found = {type(record) for record in self.records(snapshot)}
        order = [*RECORD_TYPES.values(), Opaque]
        return tuple(sorted(found, key=order.index))


def common_specs(types: tuple[type[Record], ...]) -> tuple[FieldSpec, ...]:
    """The fields that all the types have by the same name, title and widget; the first's order."""
    if not types or any(issubclass(each, _WITHOUT_FORM) for each in types):
        return ()
    shared = set.intersection(*({_key(spec) for spec in editable_fields(t)} for t in types))
    return tuple(spec for spec in editable_fields(types[0]) if _key(spec) in shared)


def _key(spec: FieldSpec) -> tuple[str, str, str, str]:
    return spec.name, spec.title, spec.ui.widget, spec.ui.refers_to
