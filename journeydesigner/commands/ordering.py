"""Places among siblings: a move writes the moved records and, between equals, a neighbour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesigner.document import Transaction
from journeydesigner.model import Ordered
from journeydesigner.model.order import crowded, keys_between


def make_room(
    tx: Transaction, siblings: Sequence[Ordered], index: int | None, count: int = 1
) -> list[str]:
    """`count` ascending order keys before `siblings[index]` (None: at the end).

    Neighbours whose keys leave no room between them get new ones.
    """
    place = len(siblings) if index is None else min(max(index, 0), len(siblings))
    left, right = crowded(siblings, place)
    before = siblings[left - 1].order if left else None
    after = siblings[right].order if right < len(siblings) else None
    keys = keys_between(before, after, count + right - left)
    new = place - left
    for record, key in zip(siblings[left:right], keys[:new] + keys[new + count :], strict=True):
        tx.update(record.id, order=key)
    return keys[new : new + count]


def key_at(tx: Transaction, siblings: Sequence[Ordered], index: int | None) -> str:
    """The order key of one new record before `siblings[index]`."""
    return make_room(tx, siblings, index)[0]


def settle(
    tx: Transaction,
    siblings: Sequence[Ordered],
    moved: Sequence[Ordered],
    index: int | None,
    **fields: Any,
) -> None:
    """Places `moved`, in this order, before `siblings[index]` and sets `fields` on each.

    `siblings` may hold some of the moved ones, and `index` counts these too. Records that
    stand there already are not written.
    """
    ids = {record.id for record in moved}
    others = [record for record in siblings if record.id not in ids]
    place = _without(siblings, ids, index)
    target = [*others[:place], *moved, *others[place:]]
    if [r.id for r in target] == [r.id for r in siblings]:
        for record in moved:
            _set(tx, record, fields)
        return
    for record, key in zip(moved, make_room(tx, others, place, len(moved)), strict=True):
        _set(tx, record, {**fields, "order": key})


def _without(siblings: Iterable[Ordered], ids: set[str], index: int | None) -> int:
    """The index among those that stay that stands for `index` among all."""
    stays = [record.id not in ids for record in siblings]
    return sum(stays if index is None else stays[: max(index, 0)])


def _set(tx: Transaction, record: Ordered, fields: dict[str, Any]) -> None:
    if any(getattr(record, name) != value for name, value in fields.items()):
        tx.update(record.id, **fields)
