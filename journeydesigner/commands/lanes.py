"""Lanes: add, move, delete, set the height."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesigner.commands.copying import insert_copies
from journeydesigner.commands.making import made
from journeydesigner.commands.notes import delete_notes
from journeydesigner.commands.ordering import key_at, make_room, settle
from journeydesigner.commands.standing import in_order, is_parked, needed, one_map
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import LANE_KINDS, JourneyError, JourneyMap, Lane, Note, Snapshot

ONCE = ("touchpoints", "emotion")
"""Kinds that occur once per map."""
TOP_TO_BOTTOM = (
    "customer-goal", "expectations", "needs", "images", "physical-evidence", "customer-actions",
    "touchpoints", "channel", "customer-interaction", "system-interaction", "doing", "thinking",
    "expecting", "emotion", "pain-points", "opportunities", "strategy", "trigger", "notes",
    "frontstage", "backstage", "support-processes",
)  # fmt: skip
"""Where a lane fits when nobody says where it goes."""


def add_lane(
    tx: Transaction,
    map_id: str,
    lane_kind: str,
    index: int | None = None,
    title: str = "",
    **fields: Any,
) -> str:
    """A new lane before the `index`th (None: at the bottom).

    Raises `JourneyError` for an unknown kind and for a second lane of a kind that occurs once.
    """
    snapshot = tx.snapshot
    snapshot.need(map_id, JourneyMap)
    check_kind(snapshot, map_id, lane_kind)
    order = key_at(tx, snapshot.lanes(map_id), index)
    new = made(Lane, map_id=map_id, lane_kind=lane_kind, title=title, order=order, **fields)
    return tx.add(new).id


def check_kind(snapshot: Snapshot, map_id: str, lane_kind: str) -> None:
    """Raises `JourneyError` where the map cannot have one more lane of that kind."""
    kind = LANE_KINDS.get(lane_kind)
    if kind is None:
        raise JourneyError(tr("There is no kind of lane “{kind}”.").format(kind=lane_kind))
    if lane_kind in ONCE and snapshot.lane_of_kind(map_id, lane_kind) is not None:
        raise JourneyError(
            tr("The map has a lane “{title}” already, and there can be only one.").format(
                title=tr(kind.title)
            ),
            hint=tr("If you do not see it, show the hidden lanes."),
        )


def ensure_lane(tx: Transaction, map_id: str, lane_kind: str) -> str:
    """The first lane of that kind; a new one where it fits if the map has none."""
    snapshot = tx.snapshot
    found = snapshot.lane_of_kind(map_id, lane_kind)
    if found is not None:
        return found.id
    return add_lane(tx, map_id, lane_kind, fitting_index(snapshot.lanes(map_id), lane_kind))


def fitting_index(lanes: Sequence[Lane], lane_kind: str) -> int:
    """Where a lane of this kind goes: below the last lane that belongs above it."""
    rank = _rank(lane_kind)
    above = [i for i, lane in enumerate(lanes) if _rank(lane.lane_kind) <= rank]
    return above[-1] + 1 if above else 0


def _rank(lane_kind: str) -> int:
    return TOP_TO_BOTTOM.index(lane_kind) if lane_kind in TOP_TO_BOTTOM else len(TOP_TO_BOTTOM)


def duplicate_lanes(tx: Transaction, ids: Iterable[str]) -> list[str]:
    """Copies with the notes that stand in them, below the last one; their ids in order.

    Raises `JourneyError` for a kind that occurs once.
    """
    snapshot = tx.snapshot
    originals = in_order(needed(snapshot, ids, Lane))
    if not originals:
        return []
    map_id = one_map(originals)
    for lane in originals:
        check_kind(snapshot, map_id, lane.lane_kind)
    siblings = snapshot.lanes(map_id)
    after_last = 1 + [lane.id for lane in siblings].index(originals[-1].id)
    keys = make_room(tx, siblings, after_last, len(originals))
    orders = {lane.id: key for lane, key in zip(originals, keys, strict=True)}
    fresh = insert_copies(tx, [*originals, *standing_notes(snapshot, originals)], orders)
    return [fresh[lane.id] for lane in originals]


def standing_notes(snapshot: Snapshot, lanes: Iterable[Lane]) -> list[Note]:
    """The notes that stand in these lanes, without those that only name them from a parking lot."""
    ids = {lane.id for lane in lanes}
    named = snapshot.notes_naming(lane_ids=ids) if ids else []
    return [note for note in named if not is_parked(snapshot, note)]


def move_lanes(tx: Transaction, ids: Iterable[str], index: int | None = None) -> None:
    """Moves lanes within their map; they keep their order."""
    snapshot = tx.snapshot
    moved = in_order(needed(snapshot, ids, Lane))
    if moved:
        settle(tx, snapshot.lanes(one_map(moved)), moved, index)


def delete_lanes(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes rows. A lane that holds notes takes them along; notes that only name it from the
    parking lot stay there."""
    snapshot = tx.snapshot
    gone = [lane.id for lane in needed(snapshot, ids, Lane)]
    named = snapshot.notes_naming(lane_ids=set(gone))
    parked = {note.id for note in named if is_parked(snapshot, note)}
    delete_notes(tx, [note.id for note in named if note.id not in parked])
    for key in parked:
        tx.update(key, lane_id=None)
    for key in gone:
        tx.remove(key)


def set_height(tx: Transaction, lane_id: str, points: float | None) -> None:
    """The least height in points (24 … 2000); None is as high as its content."""
    tx.snapshot.need(lane_id, Lane)
    tx.update(lane_id, height=points)
