"""Where records stand: what commands ask before they move or copy them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from journeydesigner.i18n import tr
from journeydesigner.model import (
    JourneyError,
    JourneyMap,
    Lane,
    Note,
    Ordered,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)

R = TypeVar("R", bound=Record)
O = TypeVar("O", bound=Ordered)  # noqa: E741 - a type variable, not a name one reads
Place = tuple[tuple[str, str], ...]


def needed(snapshot: Snapshot, ids: Iterable[str], record_type: type[R]) -> list[R]:
    """The records of these ids, each once. Raises `UnknownRecord`."""
    return [snapshot.need(key, record_type) for key in dict.fromkeys(ids)]


def in_order(records: Iterable[O]) -> list[O]:
    """Siblings in display order."""
    return sorted(records, key=lambda record: record.sort_key)


def one_map(records: Iterable[Stage | Lane | Touchpoint | Note]) -> str:
    """The map that all of them belong to. Raises `JourneyError` where it is not one."""
    maps = {record.map_id for record in records}
    if len(maps) != 1:
        raise JourneyError(
            tr("These belong to different maps."), hint=tr("Select within one map only.")
        )
    return maps.pop()


def stage_of(snapshot: Snapshot, record: Touchpoint | Note) -> Stage | None:
    """The stage a touchpoint or note stands in; None in the parking lot.

    (A note without a lane that holds notes is in the parking lot too; see `is_parked`.)
    """
    stage = snapshot.get(record.stage_id, Stage)
    return stage if stage is not None and stage.map_id == record.map_id else None


def is_parked(snapshot: Snapshot, note: Note) -> bool:
    """Whether the note is in the parking lot of its map."""
    lane = snapshot.get(note.lane_id, Lane)
    stands = lane is not None and lane.map_id == note.map_id and lane.holds_notes
    return not stands or stage_of(snapshot, note) is None


def left_to_right(snapshot: Snapshot, ids: Iterable[str]) -> list[Touchpoint]:
    """Touchpoints as they are read: by map, stage and place; those in a parking lot last."""
    return sorted(needed(snapshot, ids, Touchpoint), key=lambda t: _touchpoint_place(snapshot, t))


def _touchpoint_place(snapshot: Snapshot, touchpoint: Touchpoint) -> Place:
    journey = snapshot.get(touchpoint.map_id, JourneyMap)
    stage = stage_of(snapshot, touchpoint)
    return (
        journey.sort_key if journey else ("", ""),
        ("", "") if stage else ("1", ""),
        stage.sort_key if stage else ("", ""),
        touchpoint.sort_key,
    )


def notes_in_order(snapshot: Snapshot, ids: Iterable[str]) -> list[Note]:
    """Notes as they are read: by lane, stage, touchpoint and place."""

    def place(note: Note) -> Place:
        parts = (
            snapshot.get(note.lane_id, Lane),
            snapshot.get(note.stage_id, Stage),
            snapshot.get(note.touchpoint_id, Touchpoint),
        )
        keys = (part.sort_key if part else ("", "") for part in parts)
        return (*keys, note.sort_key)

    return sorted(needed(snapshot, ids, Note), key=place)
