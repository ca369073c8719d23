"""Notes moved by key: to the next column, past the next note, into the next lane."""

from __future__ import annotations

from journeydesigner.commands.names import moving
from journeydesigner.commands.notes import move_notes
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.finding import shown_lanes
from journeydesigner.interaction.places import note_stack, own_touchpoint, past
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import Lane, Note, Snapshot

Column = tuple[str, str | None]
"""A stage and a touchpoint in it, None where it has none."""


def across(context: Context, ids: list[str], step: int) -> None:
    """Each note goes one column on; one that spans its stage goes to the next stage."""
    layout, snapshot = context.layout, context.snapshot
    if layout is None:
        return
    moves = [(key, _next_column(layout, snapshot, key, step)) for key in ids]
    with context.document.transaction(moving(ids)) as tx:
        for key, column in moves:
            if column is not None:
                move_notes(tx, [key], None, *column)


def _next_column(layout: MapLayout, snapshot: Snapshot, key: str, step: int) -> Column | None:
    note = snapshot.need(key, Note)
    columns: list[Column]
    if snapshot.is_under_touchpoint(note):
        here: Column = (note.stage_id or "", note.touchpoint_id)
        columns = [
            (span.stage_id, column.touchpoint_id or None)
            for span in layout.spans
            for column in span.columns
        ]
    else:
        here = (note.stage_id or "", None)
        columns = [(span.stage_id, None) for span in layout.spans]
    place = columns.index(here) + step if here in columns else -1
    return columns[place] if 0 <= place < len(columns) else None


def up_or_down(context: Context, ids: list[str], step: int) -> None:
    """Past the neighbour in the stack; from its end into the next lane that holds notes."""
    snapshot = context.snapshot
    notes = [note for note in (snapshot.get(key, Note) for key in ids) if note is not None]
    if context.layout is None or not notes:
        return
    first = notes[0] if step < 0 else notes[-1]
    under = own_touchpoint(snapshot, first)
    stack = note_stack(snapshot, first.lane_id or "", first.stage_id or "", under)
    if first.id not in stack:
        return
    index = past(stack, ids, step)
    lane_id: str | None = first.lane_id
    if index is None:
        lane_id = _next_lane(context.layout, snapshot, first.lane_id or "", step)
    if lane_id is not None:
        with context.document.transaction(moving(ids)) as tx:
            move_notes(tx, ids, lane_id, first.stage_id, under, index)


def _next_lane(layout: MapLayout, snapshot: Snapshot, lane_id: str, step: int) -> str | None:
    lanes = [
        key
        for key in shown_lanes(layout)
        if (lane := snapshot.get(key, Lane)) is not None and lane.holds_notes
    ]
    place = lanes.index(lane_id) + step if lane_id in lanes else -1
    return lanes[place] if 0 <= place < len(lanes) else None
