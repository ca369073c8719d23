"""What of this project stands for what pasted records name of another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeydesigner.commands.channels import find_channel
from journeydesigner.commands.insert_snapshot import take_pictures
from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.ordering import key_at
from journeydesigner.document import Transaction
from journeydesigner.model import (
    LANE_KINDS,
    Channel,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    kind_of,
)
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.references import targets


class StandIns:
    """Finds what is here by its id, else by its name; makes or adds what is missing.

    `map_id` is the map that is pasted into, "" where whole maps are pasted. `records` grows by
    the personas, channels and phases that are not here, `orders` by their places.
    """

    def __init__(self, tx: Transaction, source: Snapshot, map_id: str) -> None:
        self._tx = tx
        self._source = source
        self._map_id = map_id
        self.records: list[Record] = []
        self.orders: dict[str, str] = {}
        self.stands_for: dict[str, str] = {}

    def find(self, parts: Iterable[Record]) -> None:
        """Looks for everything that the parts name and that is not among them."""
        records = list(parts)
        known = {record.id for record in records}
        for kind, find in self._finders().items():
            for key in _named([*records, *self.records], kind):
                if key not in known and key not in self.stands_for and key not in self.orders:
                    found = find(key)
                    if found is not None:
                        self.stands_for[key] = found
        everything = [*records, *self.records]
        here = self._tx.snapshot
        self.stands_for.update(take_pictures(self._tx, here, self._source, everything))

    def _finders(self) -> dict[str, Callable[[str], str | None]]:
        """Personas before channels: a persona that is added names some."""
        return {
            "map": self._map,
            "phase": self._phase,
            "stage": self._stage,
            "lane": self.lane,
            "touchpoint": self._touchpoint,
            "persona": self._persona,
            "channel": self._channel,
            "note": self._note,
        }

    def _map(self, key: str) -> str | None:
        if self._map_id:
            return self._map_id
        return key if self._tx.snapshot.get(key, JourneyMap) else None

    # -- on the map ------------------------------------------------------------------------

    def _phase(self, key: str) -> str | None:
        here, phase = self._tx.snapshot, self._source.get(key, Phase)
        mine = here.get(key, Phase)
        if mine is not None and mine.map_id == self._map_id:
            return key
        if phase is None or not self._map_id:
            return None
        for other in here.phases(self._map_id):
            if other.name == phase.name:
                return other.id
        self.stands_for[phase.map_id] = self._map_id
        self._add(phase, key_at(self._tx, here.phases(self._map_id), None))
        return None

    def _stage(self, key: str) -> str | None:
        """The stage of that name, else the one at the same place."""
        here, stage = self._tx.snapshot, self._source.get(key, Stage)
        mine = here.get(key, Stage)
        if mine is not None and mine.map_id == self._map_id:
            return key
        if stage is None:
            return None
        stages = here.stages(self._map_id)
        named = [other.id for other in stages if other.name == stage.name]
        if named:
            return named[0]
        place = self._source.stages(stage.map_id).index(stage)
        return stages[place].id if place < len(stages) else None

    def lane(self, key: str) -> str | None:
        """The lane that shows here what that one shows there; it is shown if it was hidden."""
        here, lane = self._tx.snapshot, self._source.get(key, Lane)
        found = self._twin(here, key, lane)
        if found is None and lane is not None and lane.holds_notes and self._map_id:
            kind = lane.lane_kind if lane.lane_kind in LANE_KINDS else "notes"
            found = ensure_lane(self._tx, self._map_id, kind)
        if found is not None:
            self._tx.update(found, hidden=False)
        return found

    def _twin(self, here: Snapshot, key: str, lane: Lane | None) -> str | None:
        lanes = here.lanes(self._map_id)
        for other in lanes:
            if other.id == key:
                return key
        for other in lanes:
            if lane and (other.lane_kind, other.title) == (lane.lane_kind, lane.title):
                return other.id
        return None

    def _touchpoint(self, key: str) -> str | None:
        here, touchpoint = self._tx.snapshot, self._source.get(key, Touchpoint)
        mine = here.get(key, Touchpoint)
        if mine is not None and mine.map_id == self._map_id:
            return key
        stage = self.stands_for.get(touchpoint.stage_id or "") if touchpoint else None
        if touchpoint is None or stage is None:
            return None
        twins = (t.id for t in here.touchpoints(stage) if t.name == touchpoint.name)
        return next(twins, None)

    def _note(self, key: str) -> str | None:
        mine = self._tx.snapshot.get(key, Note)
        return key if mine is not None and mine.map_id == self._map_id else None

    # -- in the project --------------------------------------------------------------------

    def _persona(self, key: str) -> str | None:
        here, persona = self._tx.snapshot, self._source.get(key, Persona)
        if here.get(key, Persona) is not None:
            return key
        if persona is None:
            return None
        taken = set(self.stands_for.values())
        for other in here.personas:
            same = other.name.strip() == persona.name.strip() != ""
            if same and other.id not in taken:
                return other.id
        self._add(persona, key_at(self._tx, [*here.personas, *self._added(Persona)], None))
        return None

    def _channel(self, key: str) -> str | None:
        here, channel = self._tx.snapshot, self._source.get(key, Channel)
        if here.get(key, Channel) is not None:
            return key
        if channel is None:
            return None
        found = find_channel(here, channel.name) if channel.name.strip() else None
        if found is not None:
            return found.id
        self._add(channel, key_at(self._tx, [*here.channels, *self._added(Channel)], None))
        return None

    def _added(self, record_type: type[Persona] | type[Channel]) -> list[Persona | Channel]:
        added = (record for record in self.records if isinstance(record, record_type))
        return [record.evolve(order=self.orders[record.id]) for record in added]

    def _add(self, record: Record, order: str) -> None:
        self.records.append(record)
        self.orders[record.id] = order


def _named(records: Iterable[Record], kind: str) -> list[str]:
    """The ids of that kind that the records name, each once."""
    keys = (
        key
        for record in records
        for spec in reference_fields(type(record))
        if spec.ui.refers_to == kind
        for key in targets(record, spec)
        if kind_of(key) == kind
    )
    return list(dict.fromkeys(keys))
