"""The parking lot: things go there, and from there to a place on the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.notes import move_notes, park_notes
from journeydesigner.commands.standing import is_parked, needed, stage_of
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.document import Transaction
from journeydesigner.model import Lane, Note, Snapshot, Touchpoint, kind_of


def can_be_parked(snapshot: Snapshot, record_id: str) -> bool:
    """Whether the record stands on a map and may wait in its parking lot instead."""
    record = snapshot.records.get(record_id)
    if isinstance(record, Note):
        return not is_parked(snapshot, record)
    return isinstance(record, Touchpoint) and stage_of(snapshot, record) is not None


def stands_parked(snapshot: Snapshot, record_id: str) -> bool:
    """Whether the record waits in the parking lot of its map."""
    known = isinstance(snapshot.records.get(record_id), Note | Touchpoint)
    return known and not can_be_parked(snapshot, record_id)


def park(tx: Transaction, ids: Iterable[str]) -> None:
    """Moves touchpoints and notes to the end of the parking lot; tied notes go along."""
    touchpoints, notes = _apart(ids)
    move_touchpoints(tx, touchpoints, None)
    along = _tied(tx.snapshot, touchpoints)
    park_notes(tx, [key for key in notes if key not in along])


def place(
    tx: Transaction,
    ids: Iterable[str],
    stage_id: str,
    touchpoint_id: str | None = None,
    lane_id: str | None = None,
    index: int | None = None,
    note_index: int | None = None,
) -> None:
    """Moves touchpoints and notes into a stage of their map.

    `index` counts the stage's touchpoints; without one touchpoints go behind `touchpoint_id`, or
    to the end. Notes go under `touchpoint_id` (None: they span the stage), into `lane_id` or else
    each into its own lane, or the first lane of notes where it has none; `note_index` counts the
    notes that stand there. A hidden lane that takes some is shown again.
    """
    touchpoints, notes = _apart(ids)
    if index is None:
        index = _behind(tx.snapshot, stage_id, touchpoint_id)
    move_touchpoints(tx, touchpoints, stage_id, index)
    along = _tied(tx.snapshot, touchpoints)
    for lane, group in _by_lane(tx, needed(tx.snapshot, notes, Note), lane_id).items():
        tx.update(lane, hidden=False)
        for key in along.intersection(group):
            tx.update(key, lane_id=lane)
        others = [key for key in group if key not in along]
        move_notes(tx, others, lane, stage_id, touchpoint_id, note_index)


def _by_lane(tx: Transaction, notes: Sequence[Note], lane_id: str | None) -> dict[str, list[str]]:
    """The notes by the lane that they go to; makes a lane of notes where one needs it."""
    snapshot, lanes = tx.snapshot, dict[str, list[str]]()
    for note in notes:
        lanes.setdefault(lane_id or _own_lane(snapshot, note), []).append(note.id)
    if "" in lanes:
        homeless = lanes.pop("")
        lanes.setdefault(ensure_lane(tx, notes[0].map_id, "notes"), []).extend(homeless)
    return lanes


def _own_lane(snapshot: Snapshot, note: Note) -> str:
    lane = snapshot.get(note.lane_id, Lane)
    holds = lane is not None and lane.map_id == note.map_id and lane.holds_notes
    return lane.id if lane is not None and holds else ""


def _apart(ids: Iterable[str]) -> tuple[list[str], list[str]]:
    """Touchpoints and notes, each once."""
    known = list(dict.fromkeys(ids))
    return [k for k in known if kind_of(k) == "touchpoint"], [
        k for k in known if kind_of(k) == "note"
    ]


def _tied(snapshot: Snapshot, touchpoints: Sequence[str]) -> set[str]:
    """The notes that follow these touchpoints."""
    return {note.id for key in touchpoints for note in snapshot.tied_notes(key)}


def _behind(snapshot: Snapshot, stage_id: str, touchpoint_id: str | None) -> int | None:
    siblings = [touchpoint.id for touchpoint in snapshot.touchpoints(stage_id)]
    return siblings.index(touchpoint_id) + 1 if touchpoint_id in siblings else None
