"""What a field may be set to: the choices of a combo box or of a list of references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from journeydesigner.commands.standing import notes_in_order
from journeydesigner.i18n import mark, tr
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Note,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.context import Context
from journeydesigner.panel.naming import icon_of, missing, title_of

_NONE = {
    "stage": mark("Parking lot"),
    "touchpoint": mark("The whole stage"),
    "persona": mark("Everyone"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the value it stands for, its words and icon."""

    value: Any
    text: str
    icon: str = ""


class FixedChoices:
    """The choices of a field that has a list of them; an unknown value stands as it is."""

    def __init__(self, spec: FieldSpec) -> None:
        self._known = [Option(choice.value, tr(choice.title)) for choice in spec.ui.choices]

    def option(self, value: Any) -> Option:
        return next((o for o in self._known if o.value == value), Option(value, str(value)))

    def options(self) -> list[Option]:
        return self._known


class RecordChoices:
    """The records that a reference field may name for the present subject."""

    def __init__(self, context: Context, spec: FieldSpec) -> None:
        self._context = context
        self._kind = spec.ui.refers_to
        self._find = _FINDERS.get(self._kind, _none_found)

    def option(self, value: Any) -> Option:
        """The option of a stored value, also where it is none of the choices."""
        if not value:
            return Option(None, tr(_NONE.get(self._kind, mark("None"))))
        record = self._context.snapshot.records.get(value)
        if record is None:
            return Option(value, missing(value))
        return self._named(record, self._repeated())

    def options(self, value: Any) -> list[Option]:
        """The choices, with "none" in front where that makes sense."""
        records = self.candidates()
        repeated = self._repeated()
        shown = [self._named(record, repeated) for record in records]
        return [self.option(None), *shown] if self._may_be_none(value) else shown

    def candidates(self) -> Sequence[Record]:
        """The records that can be chosen, in display order."""
        snapshot = self._context.snapshot
        return self._find(self._context, self._context.subject.records(snapshot))

    def _named(self, record: Record, repeated: dict[str, int]) -> Option:
        snapshot = self._context.snapshot
        text = title_of(snapshot, record)
        if record.id in repeated:
            text = tr("{name} ({number})").format(name=text, number=repeated[record.id])
        return Option(record.id, text, icon_of(snapshot, record) if self._has_icon else "")

    def _may_be_none(self, value: Any) -> bool:
        """A lane only in the parking lot, everyone's emotion point only once at a touchpoint."""
        if self._kind == "lane":
            return not value
        snapshot = self._context.snapshot
        points = self._context.subject.records(snapshot) if self._kind == "persona" else []
        here = [r.touchpoint_id for r in points if isinstance(r, EmotionPoint)]
        return value is None or all(snapshot.emotion(key, None) is None for key in here)

    @property
    def _has_icon(self) -> bool:
        return self._kind in ("channel", "lane", "touchpoint")

    def _repeated(self) -> dict[str, int]:
        """The numbers of those stages whose name does not tell them apart, by id."""
        if self._kind != "stage":
            return {}
        stages = [r for r in self.candidates() if isinstance(r, Stage) and not r.hidden]
        names = Counter(stage.name.strip() for stage in stages)
        return {
            stage.id: place
            for place, stage in enumerate(stages, 1)
            if names[stage.name.strip()] > 1 or not stage.name.strip()
        }


def map_of(snapshot: Snapshot, record: Record) -> str:
    """The map that a record stands in, "" where it stands in none."""
    if isinstance(record, EmotionPoint):
        touchpoint = snapshot.get(record.touchpoint_id, Touchpoint)
        return touchpoint.map_id if touchpoint else ""
    return str(getattr(record, "map_id", ""))


def _one_map(context: Context, records: Sequence[Record]) -> str:
    """The map of all the records, "" where they stand in several."""
    maps = {map_of(context.snapshot, record) for record in records}
    return maps.pop() if len(maps) == 1 else ""


def _stages(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    return context.snapshot.stages(_one_map(context, records))


def _phases(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    return context.snapshot.phases(_one_map(context, records))


def _lanes(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    lanes = context.snapshot.lanes(_one_map(context, records))
    return [lane for lane in lanes if lane.holds_notes]


def _channels(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    return context.snapshot.channels


def _maps(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    own = {record.id for record in records}
    return [journey for journey in context.snapshot.maps if journey.id not in own]


def _touchpoints(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    """Those of the notes' stage; from the parking lot every one of the map."""
    snapshot = context.snapshot
    stages = {record.stage_id for record in records if isinstance(record, Note)}
    stage = snapshot.get(stages.pop(), Stage) if len(stages) == 1 else None
    if stage is not None:
        return snapshot.touchpoints(stage.id)
    return snapshot.map_touchpoints(_one_map(context, records))


def _personas(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    """For a map all; for emotion points those of the map that have none there yet."""
    snapshot = context.snapshot
    if any(isinstance(record, JourneyMap) for record in records):
        return snapshot.personas
    points = [record for record in records if isinstance(record, EmotionPoint)]
    used = {p.persona_id for point in points for p in snapshot.emotions(point.touchpoint_id)}
    own = {point.persona_id for point in points}
    found = snapshot.map_personas(_one_map(context, records))
    return [persona for persona in found if persona.id not in used or own == {persona.id}]


def _pain_points(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    """The pain points of the map, those of the same touchpoint first."""
    snapshot = context.snapshot
    here = {record.touchpoint_id for record in records if isinstance(record, Note)}
    lanes = {
        lane.id
        for lane in snapshot.lanes(_one_map(context, records))
        if lane.lane_kind == "pain-points"
    }
    found = [note.id for note in snapshot.notes_naming(lane_ids=lanes) if not note.hidden]
    notes = notes_in_order(snapshot, found)
    return sorted(notes, key=lambda note: note.touchpoint_id not in here)


def _none_found(context: Context, records: Sequence[Record]) -> Sequence[Record]:
    return []


_FINDERS: dict[str, Callable[[Context, Sequence[Record]], Sequence[Record]]] = {
    "stage": _stages,
    "phase": _phases,
    "lane": _lanes,
    "channel": _channels,
    "map": _maps,
    "touchpoint": _touchpoints,
    "persona": _personas,
    "note": _pain_points,
}
