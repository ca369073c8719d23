"""Copies put down somewhere else: what dragging with Alt does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.commands.lanes import duplicate_lanes, move_lanes
from journeydesigner.commands.notes import duplicate_notes, move_notes, notes_at
from journeydesigner.commands.stages import duplicate_stages, move_stages
from journeydesigner.commands.standing import one_map
from journeydesigner.commands.touchpoints import (
    duplicate_touchpoints,
    move_touchpoints,
    touchpoints_at,
)
from journeydesigner.document import Transaction
from journeydesigner.model import Lane, Note, Ordered, Stage, Touchpoint


def copy_touchpoints(
    tx: Transaction, ids: Iterable[str], stage_id: str | None, index: int | None = None
) -> list[str]:
    """Copies with their notes and emotion points before the `index`th of the stage.

    The ids from left to right. Raises `JourneyError` for a stage of another map.
    """
    originals = list(ids)
    map_id = one_map(tx.snapshot.need(key, Touchpoint) for key in originals)
    after = _at(touchpoints_at(tx.snapshot, map_id, stage_id), index)
    new = duplicate_touchpoints(tx, originals)
    siblings = touchpoints_at(tx.snapshot, map_id, stage_id)
    move_touchpoints(tx, new, stage_id, _before(siblings, after))
    return new


def copy_notes(
    tx: Transaction,
    ids: Iterable[str],
    lane_id: str,
    stage_id: str,
    touchpoint_id: str | None = None,
    index: int | None = None,
) -> list[str]:
    """Copies under the touchpoint, or spanning the stage; the ids in order.

    `index` counts the notes at that very place. Raises `JourneyError` where the place is none.
    """
    originals = list(ids)
    one_map(tx.snapshot.need(key, Note) for key in originals)
    after = _at(notes_at(tx.snapshot, lane_id, stage_id, touchpoint_id), index)
    new = duplicate_notes(tx, originals)
    siblings = notes_at(tx.snapshot, lane_id, stage_id, touchpoint_id)
    move_notes(tx, new, lane_id, stage_id, touchpoint_id, _before(siblings, after))
    return new


def copy_stages(tx: Transaction, ids: Iterable[str], index: int | None = None) -> list[str]:
    """Copies with all that stands in them before the `index`th stage; the ids in order."""
    originals = list(ids)
    map_id = one_map(tx.snapshot.need(key, Stage) for key in originals)
    after = _at(tx.snapshot.stages(map_id), index)
    new = duplicate_stages(tx, originals)
    move_stages(tx, new, _before(tx.snapshot.stages(map_id), after))
    return new


def copy_lanes(tx: Transaction, ids: Iterable[str], index: int | None = None) -> list[str]:
    """Copies with the notes that stand in them before the `index`th lane; the ids in order.

    Raises `JourneyError` for a kind that occurs once.
    """
    originals = list(ids)
    map_id = one_map(tx.snapshot.need(key, Lane) for key in originals)
    after = _at(tx.snapshot.lanes(map_id), index)
    new = duplicate_lanes(tx, originals)
    move_lanes(tx, new, _before(tx.snapshot.lanes(map_id), after))
    return new


def _at(siblings: Sequence[Ordered], index: int | None) -> str:
    """Who stands at the place now, "" for the end; a negative one counts from the end."""
    behind = siblings[index:] if index is not None else ()
    return behind[0].id if behind else ""


def _before(siblings: Sequence[Ordered], key: str) -> int | None:
    """The place before that one, now that the copies stand somewhere among them."""
    return next((n for n, record in enumerate(siblings) if record.id == key), None)
