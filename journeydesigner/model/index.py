"""Who stands in whom, in order: kept up to date change by change, never computed anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journeydesigner.model.record import Ordered, Record

Ids = tuple[str, ...]
Buckets = dict[Hashable, Ids]


@dataclass(frozen=True, slots=True)
class _Relation:
    """Children of one kind, filed under `parent(child)`; None leaves a record out."""

    kind: str
    parent: Callable[[Any], Hashable]


RELATIONS: dict[str, _Relation] = {
    "maps": _Relation("map", lambda record: ""),
    "personas": _Relation("persona", lambda record: ""),
    "channels": _Relation("channel", lambda record: ""),
    "phases": _Relation("phase", lambda record: record.map_id),
    "stages": _Relation("stage", lambda record: record.map_id),
    "lanes": _Relation("lane", lambda record: record.map_id),
    "touchpoints": _Relation("touchpoint", lambda record: (record.map_id, record.stage_id)),
    "notes": _Relation("note", lambda record: (record.map_id, record.lane_id, record.stage_id)),
    "tied": _Relation("note", lambda record: record.touchpoint_id or None),
    "emotions": _Relation("emotion", lambda record: record.touchpoint_id),
    "agenda": _Relation("agenda", lambda record: ""),
    "decisions": _Relation("decision", lambda record: ""),
    "next_steps": _Relation("next-step", lambda record: ""),
    "export_presets": _Relation("export-preset", lambda record: ""),
    "votings": _Relation("voting", lambda record: record.map_id),
    "all_votings": _Relation("voting", lambda record: ""),
    "votes": _Relation("vote", lambda record: record.voting_id),
    "votes_for_note": _Relation("vote", lambda record: record.note_id or None),
    "votes_for_touchpoint": _Relation("vote", lambda record: record.touchpoint_id or None),
}

_BY_KIND: dict[str, list[tuple[str, _Relation]]] = {}
for _name, _relation in RELATIONS.items():
    _BY_KIND.setdefault(_relation.kind, []).append((_name, _relation))

Index = dict[str, Buckets]


def _sort_key(record: Record) -> tuple[str, str]:
    return record.sort_key if isinstance(record, Ordered) else ("", record.id)


def build(records: Iterable[Record]) -> Index:
    """The index of all these records."""
    piles: dict[str, dict[Hashable, list[Record]]] = {name: {} for name in RELATIONS}
    for record in records:
        for name, relation in _BY_KIND.get(type(record).kind, ()):
            parent = relation.parent(record)
            if parent is not None:
                piles[name].setdefault(parent, []).append(record)
    return {
        name: {
            parent: tuple(child.id for child in sorted(children, key=_sort_key))
            for parent, children in buckets.items()
        }
        for name, buckets in piles.items()
    }


def updated(
    index: Index,
    steps: Iterable[tuple[str, Record | None, Record | None]],
    records: Mapping[str, Record],
) -> Index:
    """The index after these (id, before, after) steps; buckets that did not change are shared.

    `records` are the records after the steps.
    """
    leaving: dict[tuple[str, Hashable], set[str]] = {}
    entering: dict[tuple[str, Hashable], list[Record]] = {}
    for key, before, after in steps:
        kind = (before or after or Record).kind
        for name, relation in _BY_KIND.get(kind, ()):
            old = relation.parent(before) if before is not None else None
            new = relation.parent(after) if after is not None else None
            if old == new and _same_place(before, after):
                continue
            if old is not None:
                leaving.setdefault((name, old), set()).add(key)
            if new is not None and after is not None:
                entering.setdefault((name, new), []).append(after)
    if not leaving and not entering:
        return index
    return _rebuilt(index, leaving, entering, records)


def _same_place(before: Record | None, after: Record | None) -> bool:
    return before is not None and after is not None and _sort_key(before) == _sort_key(after)


def _rebuilt(
    index: Index,
    leaving: Mapping[tuple[str, Hashable], set[str]],
    entering: Mapping[tuple[str, Hashable], list[Record]],
    records: Mapping[str, Record],
) -> Index:
    result = dict(index)
    for name in {name for name, _ in (*leaving, *entering)}:
        result[name] = dict(index[name])
    for place in {*leaving, *entering}:
        name, parent = place
        gone = leaving.get(place, set())
        ids = [key for key in result[name].get(parent, ()) if key not in gone]
        _insert(ids, entering.get(place, ()), records)
        if ids:
            result[name][parent] = tuple(ids)
        else:
            result[name].pop(parent, None)
    return result


def _insert(ids: list[str], newcomers: Iterable[Record], records: Mapping[str, Record]) -> None:
    many = list(newcomers)
    if len(many) > 8:
        ids.extend(record.id for record in many)
        ids.sort(key=lambda key: _sort_key(records[key]))
        return
    for record in many:
        place = bisect_left(ids, _sort_key(record), key=lambda key: _sort_key(records[key]))
        ids.insert(place, record.id)
