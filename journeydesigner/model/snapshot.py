"""A snapshot: all records of a project at one moment. Immutable, safe to hand to a thread."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

from journeydesigner.i18n import tr
from journeydesigner.model import index
from journeydesigner.model.changes import ChangeSet
from journeydesigner.model.channel import Channel
from journeydesigner.model.emotion import EmotionPoint
from journeydesigner.model.errors import UnknownRecord
from journeydesigner.model.export_preset import ExportPreset
from journeydesigner.model.ids import kind_of
from journeydesigner.model.journey_map import JourneyMap, Phase
from journeydesigner.model.lane import Lane
from journeydesigner.model.note import Note
from journeydesigner.model.persona import Persona
from journeydesigner.model.project import PROJECT_ID, Project
from journeydesigner.model.record import Record
from journeydesigner.model.stage import Stage
from journeydesigner.model.tally import Tally, counted, tally_of
from journeydesigner.model.touchpoint import Touchpoint
from journeydesigner.model.workshop import AgendaItem, Decision, NextStep, Vote, Voting

R = TypeVar("R", bound=Record)
_COUNTED = (Voting.kind, Vote.kind)
"""The kinds of records that change how many dots something has."""


class Snapshot:
    """id → record, and the questions one asks of it. All sequences are in display order.

    The view is total: whatever references say, every touchpoint and note of a map is either in
    one of its stages or in its parking lot.
    """

    __slots__ = ("_index", "_records", "_tally")

    def __init__(
        self, records: Iterable[Record] | dict[str, Record] = (), known: index.Index | None = None
    ) -> None:
        """A dictionary id → record is taken as it is; `known` is its index if there is one."""
        self._records: dict[str, Record] = (
            records if isinstance(records, dict) else {record.id: record for record in records}
        )
        self._records.setdefault(PROJECT_ID, Project())
        self._index = index.build(self._records.values()) if known is None else known
        self._tally: Tally | None = None

    def apply(self, changes: ChangeSet) -> Snapshot:
        """The snapshot after the changes; this one stays as it is."""
        records = self._records.copy()
        for key, _, after in changes.steps():
            if after is None:
                del records[key]
            else:
                records[key] = after
        result = Snapshot(records, index.updated(self._index, changes.steps(), records))
        if self._tally is not None and not any(kind_of(key) in _COUNTED for key in changes.ids):
            result._tally = self._tally
        return result

    # -- records by id ---------------------------------------------------------------------

    @property
    def records(self) -> Mapping[str, Record]:
        return MappingProxyType(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._records

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Snapshot) and self._records == other._records

    __hash__ = None  # type: ignore[assignment]

    def __getitem__(self, record_id: str) -> Record:
        try:
            return self._records[record_id]
        except KeyError:
            raise UnknownRecord(tr("There is no “{id}” here.").format(id=record_id)) from None

    def get(self, record_id: str | None, record_type: type[R]) -> R | None:
        """The record, or None where the id is None, unknown, or of another type."""
        record = self._records.get(record_id) if record_id else None
        return record if isinstance(record, record_type) else None

    def need(self, record_id: str, record_type: type[R]) -> R:
        """The record. Raises `UnknownRecord` where there is none of that type."""
        record = self.get(record_id, record_type)
        if record is None:
            raise UnknownRecord(tr("There is no “{id}” here.").format(id=record_id))
        return record

    def of(self, record_type: type[R]) -> Iterator[R]:
        """All records of a type, in no order; walks the whole project."""
        return (r for r in self._records.values() if type(r) is record_type)

    # -- the project -----------------------------------------------------------------------

    @property
    def project(self) -> Project:
        return cast(Project, self._records[PROJECT_ID])

    @property
    def maps(self) -> list[JourneyMap]:
        return self._children("maps", "")

    @property
    def personas(self) -> list[Persona]:
        return self._children("personas", "")

    @property
    def channels(self) -> list[Channel]:
        return self._children("channels", "")

    @property
    def export_presets(self) -> list[ExportPreset]:
        return self._children("export_presets", "")

    # -- a map -----------------------------------------------------------------------------

    def map_personas(self, map_id: str) -> list[Persona]:
        """The map's personas in its own order, without those that are gone or repeated."""
        journey = self.get(map_id, JourneyMap)
        ids = dict.fromkeys(journey.persona_ids if journey else ())
        return [p for p in (self.get(key, Persona) for key in ids) if p is not None]

    def phases(self, map_id: str) -> list[Phase]:
        return self._children("phases", map_id)

    def stages(self, map_id: str) -> list[Stage]:
        return self._children("stages", map_id)

    def lanes(self, map_id: str) -> list[Lane]:
        return self._children("lanes", map_id)

    def lane_of_kind(self, map_id: str, lane_kind: str) -> Lane | None:
        """The map's first lane of that kind."""
        return next((x for x in self.lanes(map_id) if x.lane_kind == lane_kind), None)

    def touchpoints(self, stage_id: str) -> list[Touchpoint]:
        """The touchpoints of a stage in time order."""
        stage = self.get(stage_id, Stage)
        return self._children("touchpoints", (stage.map_id, stage.id)) if stage else []

    def map_touchpoints(self, map_id: str) -> list[Touchpoint]:
        """All touchpoints that stand in a stage of the map, from left to right."""
        return [t for stage in self.stages(map_id) for t in self.touchpoints(stage.id)]

    def notes(self, lane_id: str, stage_id: str) -> list[Note]:
        """The notes of a cell, those under a touchpoint and those that span the stage."""
        lane = self.get(lane_id, Lane)
        return self._children("notes", (lane.map_id, lane_id, stage_id)) if lane else []

    def is_under_touchpoint(self, note: Note) -> bool:
        """Whether the note stands under its touchpoint (which must be of the same stage)."""
        touchpoint = self.get(note.touchpoint_id, Touchpoint)
        return touchpoint is not None and (touchpoint.map_id, touchpoint.stage_id) == (
            note.map_id,
            note.stage_id,
        )

    def parked_touchpoints(self, map_id: str) -> list[Touchpoint]:
        """The parking lot: touchpoints whose stage is missing or of another map."""
        keys = (k for k in self._index["touchpoints"] if self._is_parked(k, map_id))
        found = [t for k in keys for t in self._children("touchpoints", k)]
        return sorted(found, key=lambda t: t.sort_key)

    def parked_notes(self, map_id: str) -> list[Note]:
        """The parking lot: notes whose stage or lane is missing or of another map."""
        keys = (k for k in self._index["notes"] if self._is_parked(k, map_id))
        return sorted(
            (note for k in keys for note in self._children("notes", k)), key=lambda n: n.sort_key
        )

    def touchpoints_naming(self, stage_ids: Container[str | None]) -> list[Touchpoint]:
        """Every touchpoint with one of these in `stage_id`, also those in a parking lot."""
        places = cast(Iterable[tuple[str, str | None]], self._index["touchpoints"])
        keys = [place for place in places if place[1] in stage_ids]
        return [t for place in keys for t in self._children("touchpoints", place)]

    def notes_naming(
        self,
        *,
        map_ids: Container[str | None] | None = None,
        lane_ids: Container[str | None] | None = None,
        stage_ids: Container[str | None] | None = None,
    ) -> list[Note]:
        """Every note that holds one of each of these ids (None: any), parked ones too."""
        return [
            note
            for place in cast(Iterable[tuple[str, str | None, str | None]], self._index["notes"])
            if (map_ids is None or place[0] in map_ids)
            and (lane_ids is None or place[1] in lane_ids)
            and (stage_ids is None or place[2] in stage_ids)
            for note in self._children("notes", place)
        ]

    def all_touchpoints(self, map_id: str) -> list[Touchpoint]:
        """Those in the map's stages from left to right, then those in its parking lot."""
        return [*self.map_touchpoints(map_id), *self.parked_touchpoints(map_id)]

    def _is_parked(self, place: Any, map_id: str) -> bool:
        """`place` is (map, stage) of a touchpoint or (map, lane, stage) of a note."""
        stage = self.get(place[-1], Stage)
        if place[0] != map_id:
            return False
        if stage is None or stage.map_id != map_id:
            return True
        lane = self.get(place[1], Lane) if len(place) == 3 else None
        return len(place) == 3 and (lane is None or lane.map_id != map_id or not lane.holds_notes)

    # -- a touchpoint ----------------------------------------------------------------------

    def tied_notes(self, touchpoint_id: str, lane_kind: str | None = None) -> list[Note]:
        """The notes tied to a touchpoint, all or those in lanes of one kind."""
        notes: list[Note] = self._children("tied", touchpoint_id)
        if lane_kind is None:
            return notes
        return [n for n in notes if self.note_kind(n) == lane_kind]

    def note_kind(self, note: Note) -> str:
        """The kind of the note's lane, "notes" where it has none."""
        lane = self.get(note.lane_id, Lane)
        return lane.lane_kind if lane else "notes"

    def emotions(self, touchpoint_id: str) -> list[EmotionPoint]:
        """The points that count: one per persona (None included), the first by id of several."""
        first: dict[str | None, EmotionPoint] = {}
        for point in cast(list[EmotionPoint], self._children("emotions", touchpoint_id)):
            first.setdefault(point.persona_id, point)
        return list(first.values())

    def emotions_in_order(self, touchpoint_id: str) -> list[EmotionPoint]:
        """The points that count, as they are listed: in the order typed in an import, then by
        the map's personas, then other personas, "Everyone" last."""
        points = self.emotions(touchpoint_id)
        touchpoint = self.get(touchpoint_id, Touchpoint)
        personas = self.map_personas(touchpoint.map_id) if touchpoint else []
        places: dict[str | None, int] = {p.id: place for place, p in enumerate(personas)}
        places[None] = len(personas) + 1

        def listed(point: EmotionPoint) -> tuple[bool, str, int]:
            return point.order == "", point.order, places.get(point.persona_id, len(personas))

        return sorted(points, key=listed)

    def emotion(self, touchpoint_id: str, persona_id: str | None) -> EmotionPoint | None:
        """The point of one persona (None: everyone) at a touchpoint."""
        for point in cast(list[EmotionPoint], self._children("emotions", touchpoint_id)):
            if point.persona_id == persona_id:
                return point
        return None

    def all_emotion_records(self, touchpoint_id: str) -> list[EmotionPoint]:
        """Every emotion record of a touchpoint, also those that do not count."""
        return self._children("emotions", touchpoint_id)

    # -- a workshop ------------------------------------------------------------------------

    @property
    def agenda(self) -> list[AgendaItem]:
        return self._children("agenda", "")

    def decisions(self, map_id: str | None = None) -> list[Decision]:
        """All decisions, or those on one map."""
        return self._on_map(self._children("decisions", ""), map_id)

    def next_steps(self, map_id: str | None = None) -> list[NextStep]:
        """All next steps, or those on one map."""
        return self._on_map(self._children("next_steps", ""), map_id)

    def _on_map(self, records: list[Any], map_id: str | None) -> list[Any]:
        return records if map_id is None else [r for r in records if r.map_id == map_id]

    def votings(self, map_id: str) -> list[Voting]:
        """The votings of a map, the newest one last."""
        return self._children("votings", map_id)

    def all_votings(self) -> list[Voting]:
        """The votings of all maps; those of one map in its order."""
        return self._children("all_votings", "")

    def votes(self, voting_id: str) -> list[Vote]:
        """The votes that count: one per candidate and voter, the first by id of several."""
        voting = self.get(voting_id, Voting)
        return counted(voting, self.all_vote_records(voting_id)) if voting else []

    def all_vote_records(self, voting_id: str) -> list[Vote]:
        """Every vote record of a voting, also those that do not count."""
        return self._children("votes", voting_id)

    def votes_naming(self, candidate_id: str) -> list[Vote]:
        """Every vote record that names this note or touchpoint, in whichever voting."""
        return [
            *self._children("votes_for_note", candidate_id),
            *self._children("votes_for_touchpoint", candidate_id),
        ]

    def dots(self, record_id: str) -> int | None:
        """The dots of a note or touchpoint in the newest voting of its map that it is a candidate
        of; None where there is none. Counted once for all, and anew only when votes change."""
        if not self._index["all_votings"]:
            return None
        record = self._records.get(record_id)
        if not isinstance(record, Note | Touchpoint):
            return None
        if self._tally is None:
            self._tally = tally_of(self)
        return self._tally.get((record.map_id, record_id))

    def _children(self, relation: str, parent: Hashable) -> list[Any]:
        records = self._records
        return [records[key] for key in self._index[relation].get(parent, ())]
