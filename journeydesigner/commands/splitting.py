"""One touchpoint becomes two."""

from __future__ import annotations

from typing import Any

from journeydesigner.commands.standing import stage_of
from journeydesigner.commands.touchpoints import add_touchpoint, touchpoints_at
from journeydesigner.document import Transaction
from journeydesigner.model import Channel, Touchpoint

_ALIKE = ("device", "directness", "icon")
"""Where and how it happens is the same for both parts, unless somebody says otherwise."""


def split_touchpoint(tx: Transaction, touchpoint_id: str, at: int | None = None) -> str:
    """Adds a second touchpoint right after this one, over the same channel; returns its id.

    `at` counts characters of the name: what stands behind goes to the second, without it the
    second has no name yet. Everything else (texts, notes, emotions, votes) stays with the
    first: nobody knows yet what belongs to the second.
    """
    snapshot = tx.snapshot
    first = snapshot.need(touchpoint_id, Touchpoint)
    stage = stage_of(snapshot, first)
    stage_id = stage.id if stage else None
    siblings = touchpoints_at(snapshot, first.map_id, stage_id)
    fields: dict[str, Any] = {name: getattr(first, name) for name in _ALIKE}
    if snapshot.get(first.channel_id, Channel) is not None:
        fields["channel_id"] = first.channel_id
    if at is not None:
        fields["name"] = first.name[at:].strip()
        tx.update(first.id, name=first.name[:at].strip())
    place = [sibling.id for sibling in siblings].index(first.id) + 1
    return add_touchpoint(tx, first.map_id, stage_id, place, **fields)
