"""What may be selected together, and how far a range goes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesigner.interaction.finding import reading_order
from journeydesigner.layout.display import Box
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Snapshot, kind_of

_FAMILIES = {
    "touchpoint": "content",
    "note": "content",
    "emotion": "emotion",
    "stage": "stage",
    "lane": "lane",
    "phase": "phase",
}
ON_MAP = frozenset(_FAMILIES)
"""The kinds of record that stand on a map and are selected there."""


def joined(selected: Iterable[str], more: Sequence[str]) -> list[str]:
    """The selection with `more` added, without what cannot be selected together with it.

    Touchpoints go with notes; everything else only with its own kind.
    """
    if not more:
        return list(selected)
    family = _family(more[-1])
    both = [*(key for key in selected if _family(key) == family), *more]
    return list(dict.fromkeys(both))


def between(layout: MapLayout, snapshot: Snapshot, anchor: str, target: str) -> list[str]:
    """From `anchor` to `target` in reading order, the target last.

    Only the target where they are of different kinds or one of them is not shown.
    """
    order = reading_order(layout, snapshot, target)
    if anchor not in order or target not in order:
        return [target]
    first, last = order.index(anchor), order.index(target)
    if first <= last:
        return order[first : last + 1]
    return list(reversed(order[last : first + 1]))


def banded(boxes: Sequence[Box]) -> list[str]:
    """What a rubber band selects: cards and notes; emotion points where it touches only these."""
    content = [box.record_id for box in boxes if box.role != "point"]
    return list(dict.fromkeys(content or [box.record_id for box in boxes]))


def of_kind(ids: Iterable[str], kind: str) -> list[str]:
    return [key for key in ids if kind_of(key) == kind]


def _family(record_id: str) -> str:
    return _FAMILIES.get(kind_of(record_id), "")
