"""Places among siblings, in the terms of the commands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.slots import Slot
from journeydesigner.model import Note, Snapshot


def full_index(shown: Sequence[str], every: Sequence[str], index: int) -> int:
    """The place among all siblings that stands for place `index` among the shown ones."""
    if index < len(shown):
        return every.index(shown[index])
    return every.index(shown[-1]) + 1 if shown else len(every)


def card_index(layout: MapLayout, siblings: Sequence[str], slot: Slot) -> int:
    """The place among all touchpoints of the slot's stage.

    A stage that shows none of its touchpoints, because it is collapsed, takes them at its end.
    """
    span = layout.span(slot.parent_id)
    shows = span is not None and span.columns[0].touchpoint_id in siblings
    return slot.index if shows else len(siblings)


def stays(shown: Sequence[str], ids: Collection[str], index: int) -> bool:
    """Whether a move of `ids` to place `index` among the shown ones changes nothing to see."""
    before = [key for key in shown[:index] if key not in ids]
    after = [key for key in shown[index:] if key not in ids]
    return [*before, *(key for key in shown if key in ids), *after] == list(shown)


def past(siblings: Sequence[str], ids: Collection[str], step: int) -> int | None:
    """The index one sibling further than `ids` (step −1: back); None where they are at the end.

    Counted as the commands do: siblings as they stand, `ids` among them.
    """
    places = [n for n, key in enumerate(siblings) if key in ids]
    if not places:
        return None
    if step < 0:
        before = [n for n in range(places[0]) if siblings[n] not in ids]
        return before[-1] if before else None
    after = [n for n in range(places[-1] + 1, len(siblings)) if siblings[n] not in ids]
    return after[0] + 1 if after else None


def note_stack(snapshot: Snapshot, lane_id: str, stage_id: str, under: str | None) -> list[str]:
    """The notes of a cell under a touchpoint (None: that span the stage), from the top."""
    return [
        note.id
        for note in snapshot.notes(lane_id, stage_id)
        if own_touchpoint(snapshot, note) == under
    ]


def own_touchpoint(snapshot: Snapshot, note: Note) -> str | None:
    """The touchpoint that the note stands under, None where it spans the stage."""
    return note.touchpoint_id if snapshot.is_under_touchpoint(note) else None
