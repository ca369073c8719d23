"""Pasting a fragment: fresh ids, at a place of a map, into this or another project."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.emotions import convert_scale
from journeydesigner.commands.fragments import COPIED
from journeydesigner.commands.names import copy_title
from journeydesigner.commands.ordering import make_room
from journeydesigner.commands.parts import map_parts
from journeydesigner.commands.paste_places import (
    Paste,
    Spot,
    place_lanes,
    place_notes,
    place_stages,
    place_touchpoints,
)
from journeydesigner.commands.stand_ins import StandIns
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    JourneyMap,
    Record,
    Snapshot,
    kind_of,
)
from journeydesigner.model.fragment import Fragment

__all__ = ["Spot", "paste"]

_PLACERS: dict[str, Callable[[Paste, list[str]], None]] = {
    "stage": place_stages,
    "lane": place_lanes,
    "touchpoint": place_touchpoints,
    "note": place_notes,
}


def paste(tx: Transaction, fragment: Fragment, spot: Spot) -> list[str]:
    """Puts copies of the fragment's roots at the spot; their ids in the fragment's order.

    Personas and channels are those that are here with the same id or name, else they are added.
    Scores are carried over to the scale of the map. Whole maps go after the map of the spot.
    Raises `JourneyError` where there is no map to paste into or the map refuses a lane.
    """
    by_kind = {kind: [k for k in fragment.roots if kind_of(k) == kind] for kind in COPIED}
    new = _paste_maps(tx, fragment.snapshot, by_kind["map"], spot) if by_kind["map"] else []
    if any(by_kind[kind] for kind in _PLACERS):
        new += _paste_into_map(tx, fragment, by_kind, spot)
    return new


def _paste_maps(tx: Transaction, source: Snapshot, ids: list[str], spot: Spot) -> list[str]:
    here = tx.snapshot
    taken = {journey.title for journey in here.maps}
    parts: list[Record] = []
    for key in ids:
        for record in map_parts(source, source.need(key, JourneyMap)):
            if record.id == key and isinstance(record, JourneyMap) and record.title in taken:
                record = record.evolve(title=copy_title(record.title))
            parts.append(record)
    known = [journey.id for journey in here.maps]
    index = known.index(spot.map_id) + 1 if spot.map_id in known else None
    orders = dict(zip(ids, make_room(tx, here.maps, index, len(ids)), strict=True))
    found = StandIns(tx, source, "")
    found.find(parts)
    fresh = insert_copies(
        tx, [*parts, *found.records], {**orders, **found.orders}, found.stands_for
    )
    return [fresh[key] for key in ids]


def _paste_into_map(
    tx: Transaction, fragment: Fragment, by_kind: dict[str, list[str]], spot: Spot
) -> list[str]:
    journey = tx.snapshot.get(spot.map_id, JourneyMap)
    if journey is None:
        raise JourneyError(tr("No map is shown."), hint=tr("Create a map first."))
    roots = [key for kind in _PLACERS for key in by_kind[kind]]
    source = _on_scale(fragment.snapshot, journey)
    found = StandIns(tx, source, journey.id)
    put = Paste(tx, source, spot, found, fragment.by_stage)
    for kind, place in _PLACERS.items():
        if by_kind[kind]:
            place(put, by_kind[kind])
    parts = list(put.parts.values())
    found.find(parts)
    records = [*found.records, *parts]
    fresh = insert_copies(tx, records, {**put.orders, **found.orders}, found.stands_for)
    points = (record for record in parts if isinstance(record, EmotionPoint))
    _bring_onto_map(tx, journey.id, [fresh.get(p.id, "") for p in points])
    return [fresh[key] for key in roots]


def _on_scale(source: Snapshot, journey: JourneyMap) -> Snapshot:
    """The source with the scores of its maps carried over to the scale of this one."""
    scale = (journey.scale_low, journey.scale_high)
    foreign = [m.id for m in source.maps if (m.scale_low, m.scale_high) != scale]
    if not foreign:
        return source
    converted = Transaction(source)
    for map_id in foreign:
        convert_scale(converted, map_id, *scale)
    return converted.snapshot


def _bring_onto_map(tx: Transaction, map_id: str, points: Iterable[str]) -> None:
    """The personas of pasted emotion points are on the map: else their curves would not show."""
    here = tx.snapshot
    journey = here.need(map_id, JourneyMap)
    found = (here.get(key, EmotionPoint) for key in points)
    personas = [point.persona_id for point in found if point and point.persona_id]
    wanted = tuple(dict.fromkeys([*journey.persona_ids, *personas]))
    if wanted != journey.persona_ids:
        tx.update(map_id, persona_ids=wanted)
