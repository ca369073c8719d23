"""What a change concerned, and where on the map it can be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from journeydesigner.interaction.finding import boxes_of, main_box
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout, Row, Span
from journeydesigner.model import (
    ChangeSet,
    EmotionPoint,
    Family,
    JourneyMap,
    Note,
    Record,
    Snapshot,
    Touchpoint,
    Vote,
    Voting,
    kind_of,
)

_WEIGHTY = (
    "map", "persona", "channel", "lane", "phase", "stage", "touchpoint", "note", "emotion",
    "voting", "vote", "decision", "next-step", "agenda", "export-preset", "project",
)  # fmt: skip
"""Of records that change together the first of these kinds gives the change its name."""

_GAP = 14.0
"""How wide the place between two cards is shown, in points."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where to look after a change.

    `map_id` is the map it concerned, "" for none; `ids` the records of its main kind that are
    there now, `fields` those of their fields that differ, `new` those that were not there before.
    `gone` are records of that kind that stand there no more.
    """

    map_id: str = ""
    ids: tuple[str, ...] = ()
    fields: dict[str, frozenset[str]] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    gone: tuple[Record, ...] = ()


def subjects(changes: ChangeSet, preferred: Collection[str] = ()) -> list[Record]:
    """The records that a change is about, as they are after it or were before they went.

    What came or went says more than what was merely changed. `preferred` ids come first.
    """
    made = [*changes.added.values(), *changes.removed.values()]
    found = _weightiest(made) or _weightiest(new for _, new in changes.updated.values())
    return sorted(found, key=lambda record: record.id not in preferred)


def _weightiest(records: Iterable[Record]) -> list[Record]:
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record)
    return next((by_kind[kind] for kind in _WEIGHTY if kind in by_kind), [])


def trace(snapshot: Snapshot, changes: ChangeSet, preferred: Collection[str] = ()) -> Trace:
    """Where the change that led to `snapshot` can be seen."""
    about = subjects(changes, preferred)
    there = dict.fromkeys(_seen_at(snapshot, record) for record in about)
    ids = tuple(key for key in there if key in snapshot)
    return Trace(
        next(filter(None, (_map_of(snapshot, record) for record in about)), ""),
        ids,
        {key: _differing(*changes.updated[key]) for key in ids if key in changes.updated},
        frozenset(key for key in ids if key in changes.added),
        tuple(record for record in about if record.id not in snapshot),
    )


def _seen_at(snapshot: Snapshot, record: Record) -> str:
    """The record that stands for it where itself has no box, or is gone."""
    match record:
        case Vote():
            return record.candidate_id
        case Voting():
            return next(iter(record.candidate_ids), record.id)
        case EmotionPoint() if record.id not in snapshot:
            return record.touchpoint_id
    return record.id


def _map_of(snapshot: Snapshot, record: Record) -> str:
    match record:
        case JourneyMap():
            return record.id if record.id in snapshot else ""
        case EmotionPoint():
            touchpoint = snapshot.get(record.touchpoint_id, Touchpoint)
            return touchpoint.map_id if touchpoint else ""
        case Vote():
            voting = snapshot.get(record.voting_id, Voting)
            return voting.map_id if voting else ""
    map_id = str(getattr(record, "map_id", "") or "")
    return map_id if map_id in snapshot else ""


def _differing(before: Record, after: Record) -> frozenset[str]:
    names = type(after).model_fields
    return frozenset(n for n in names if getattr(before, n, None) != getattr(after, n, None))


def places(layout: MapLayout, snapshot: Snapshot, seen: Trace) -> list[Rect]:
    """The rectangles of the map to look at, in points; what is not shown has none."""
    found = [rect for key in seen.ids for rect in _places_of(layout, snapshot, key, seen)]
    found += [rect for record in seen.gone for rect in _place_left(layout, snapshot, record)]
    return list(dict.fromkeys(found))


def _place_left(layout: MapLayout, snapshot: Snapshot, record: Record) -> list[Rect]:
    """Where a card or note stood: between two cards, or its cell."""
    match record:
        case Touchpoint():
            lanes = snapshot.lanes(record.map_id)
            family = Family.TOUCHPOINTS
            home = next((lane.id for lane in lanes if lane.definition.family is family), "")
            row, span = layout.row(home), layout.span(record.stage_id or "")
            if row is not None and span is not None:
                return [_gap(layout, snapshot, row, span, record)]
        case Note():
            row, span = layout.row(record.lane_id or ""), layout.span(record.stage_id or "")
            if row is not None and span is not None:
                return [_under(layout, row, span, record)]
    return []


def _gap(layout: MapLayout, snapshot: Snapshot, row: Row, span: Span, gone: Touchpoint) -> Rect:
    shown = [column.touchpoint_id for column in span.columns]
    left = [
        other.id
        for other in snapshot.touchpoints(span.stage_id)
        if (other.order, other.id) < (gone.order, gone.id) and other.id in shown
    ]
    if "" in shown:
        return layout.cell_rect(row, span)
    before = span.columns[shown.index(left[-1])] if left else None
    x = span.x + (before.x + before.width if before else 0.0)
    return Rect(x - _GAP / 2, row.y, _GAP, row.height)


def _under(layout: MapLayout, row: Row, span: Span, gone: Note) -> Rect:
    column = next((c for c in span.columns if c.touchpoint_id == gone.touchpoint_id), None)
    if column is None:
        return layout.cell_rect(row, span)
    return Rect(span.x + column.x, row.y, column.width, row.height)


def _places_of(layout: MapLayout, snapshot: Snapshot, key: str, seen: Trace) -> list[Rect]:
    if key in seen.new:
        span, row = layout.span(key), layout.row(key)
        if span is not None:
            top = layout.phase_height
            return [Rect(span.x, top, span.width, layout.height - top)]
        if row is not None:
            return [Rect(0.0, row.y, layout.width, row.height)]
    fields = seen.fields.get(key, frozenset())
    if kind_of(key) == "stage" and fields:
        edited = [
            placed.rect
            for placed in boxes_of(layout, snapshot, key)
            if any(edit.record_id == key and edit.field in fields for edit in placed.box.edits)
        ]
        if edited:
            return edited
    placed = main_box(layout, snapshot, key)
    return [placed.rect] if placed is not None else []
