"""Finding words in what a map shows: names, interactions, notes, quotes, lanes, stages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from journeydesigner.i18n import tr
from journeydesigner.interaction.folding import folded
from journeydesigner.interaction.spotlight import BoxKey
from journeydesigner.model import (
    Channel,
    EmotionPoint,
    Lane,
    Note,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.lane import Family

_FIELDS: dict[type[Record], tuple[str, ...]] = {
    Touchpoint: (
        "name", "device", "customer_interaction", "system_interaction", "doing", "thinking",
        "expecting", "strategy", "strategy_owner",
    ),
    Stage: ("name", "goal", "expectations", "need_what", "need_why", "trigger"),
    Note: ("text", "owner"),
    EmotionPoint: ("quote",),
    Phase: ("name",),
    Lane: ("title",),
}  # fmt: skip
_ON_CARD = frozenset({"name", "customer_interaction"})

Texts = dict[str, str]
"""Field → its folded text."""
Rows = dict[str, list[str]]
"""Field → the lanes that show it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that holds all the words, and the boxes that stand for where they are."""

    record_id: str
    keys: frozenset[BoxKey]


class _Read(NamedTuple):
    """A record that was read: the record whose boxes stand for it, its texts, all of them."""

    shown_for: Record
    texts: Texts
    whole: str


class Searcher:
    """Searches one map after the other; texts it has read it reads again only when changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Record, Texts]] = {}
        self._snapshot: Snapshot | None = None
        self._map_id = ""
        self._rows: Rows = {}
        self._read: list[_Read] = []

    def find(self, snapshot: Snapshot, map_id: str, typed: str) -> list[Match]:
        """The shown records that hold every typed word, stage by stage in time order, then
        lanes, then the parking lot. A quote that has no point on the map counts for its
        touchpoint."""
        words = folded(typed).split()
        if not words:
            return []
        self._read_map(snapshot, map_id)
        found = self._read
        for word in words:
            found = [read for read in found if word in read.whole]
        keys: dict[str, list[BoxKey]] = {}
        for shown_for, texts, _ in found:
            hit = [name for name, text in texts.items() if any(word in text for word in words)]
            keys.setdefault(shown_for.id, []).extend(_keys(shown_for, hit, self._rows))
        return [Match(key, frozenset(boxes)) for key, boxes in keys.items()]

    def _read_map(self, snapshot: Snapshot, map_id: str) -> None:
        if snapshot is self._snapshot and map_id == self._map_id:
            return
        lanes = [lane for lane in snapshot.lanes(map_id) if not lane.hidden]
        self._snapshot, self._map_id = snapshot, map_id
        self._rows = _rows_of_fields(lanes)
        self._read = []
        for record, shown_for in _shown(snapshot, map_id, lanes):
            texts = self._texts(snapshot, record)
            if texts:
                self._read.append(_Read(shown_for, texts, "\n".join(texts.values())))

    def _texts(self, snapshot: Snapshot, record: Record) -> Texts:
        known = self._known.get(record.id)
        if known is None or known[0] is not record:
            known = self._known[record.id] = (record, _read(record))
        if isinstance(record, Touchpoint) and record.channel_id:
            channel = snapshot.get(record.channel_id, Channel)
            return {**known[1], "channel_id": folded(channel.name) if channel else ""}
        return known[1]


def _read(record: Record) -> Texts:
    if isinstance(record, Note) and record.hidden:
        return {}
    if isinstance(record, Lane) and not record.title:
        return {"title": folded(tr(record.definition.title))}
    texts = {name: folded(getattr(record, name)) for name in _FIELDS[type(record)]}
    return {name: text for name, text in texts.items() if text}


def _shown(snapshot: Snapshot, map_id: str, lanes: list[Lane]) -> Iterator[tuple[Record, Record]]:
    """Every record with texts in reading order, with the record that stands for it."""
    points_shown = any(lane.definition.family is Family.EMOTION for lane in lanes)
    phase_id = ""
    for stage in snapshot.stages(map_id):
        if stage.hidden:
            continue
        phase = snapshot.get(stage.phase_id, Phase)
        if phase is not None and phase.id != phase_id:
            phase_id = phase.id
            yield phase, phase
        yield stage, stage
        notes = [note for lane in lanes for note in snapshot.notes(lane.id, stage.id)]
        for touchpoint in snapshot.touchpoints(stage.id):
            yield touchpoint, touchpoint
            for point in snapshot.emotions(touchpoint.id):
                has_box = points_shown and point.score is not None
                yield point, point if has_box else touchpoint
        yield from ((note, note) for note in notes)
    yield from ((lane, lane) for lane in lanes)
    yield from ((parked, parked) for parked in snapshot.parked_touchpoints(map_id))
    yield from ((parked, parked) for parked in snapshot.parked_notes(map_id))


def _keys(record: Record, hit: list[str], rows: Rows) -> Iterator[BoxKey]:
    if isinstance(record, EmotionPoint):
        yield ("point", record.touchpoint_id, record.persona_id or "")
    elif isinstance(record, Touchpoint):
        yield from _touchpoint_keys(record, hit, rows)
    elif isinstance(record, Stage):
        in_lanes = list(_field_keys(record, hit, rows))
        yield from in_lanes
        if "name" in hit or not in_lanes:
            yield ("stage", record.id)
    else:
        yield (record.kind, record.id)


def _touchpoint_keys(record: Touchpoint, hit: list[str], rows: Rows) -> Iterator[BoxKey]:
    """The card stands for what it shows itself and for what no lane shows."""
    in_lanes = list(_field_keys(record, hit, rows))
    yield from in_lanes
    if not in_lanes or not _ON_CARD.isdisjoint(hit):
        yield ("card", record.id)


def _field_keys(record: Record, hit: list[str], rows: Rows) -> Iterator[BoxKey]:
    for name in hit:
        for lane_id in rows.get(name, ()):
            yield ("field", lane_id, record.id)


def _rows_of_fields(lanes: list[Lane]) -> Rows:
    rows: Rows = {}
    for lane in lanes:
        for name in lane.definition.fields:
            rows.setdefault(name, []).append(lane.id)
    return rows
