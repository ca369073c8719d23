"""Building a map by key: which text follows the one that is typed."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.commands.names import adding
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.splitting import split_touchpoint
from journeydesigner.commands.stages import add_stage
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction import fresh
from journeydesigner.interaction.cell_focus import CellFocus
from journeydesigner.interaction.finding import shown_stages, stage_of
from journeydesigner.interaction.fresh import Fresh
from journeydesigner.interaction.places import own_touchpoint
from journeydesigner.interaction.session import Session
from journeydesigner.layout.map_layout import Cell, MapLayout
from journeydesigner.model import EmotionPoint, Family, Lane, Note, Snapshot, Touchpoint

Stop = tuple[str, str]
"""A record and its field; a lane and "" is a note that is still to be made there."""


def touchpoint_of(snapshot: Snapshot, record_id: str) -> str:
    """The touchpoint that a text belongs to: its own, a note's under it, a quote's; "" none."""
    match snapshot.records.get(record_id):
        case Touchpoint():
            return record_id
        case Note() as note:
            return own_touchpoint(snapshot, note) or ""
        case EmotionPoint() as point:
            return point.touchpoint_id
    return ""


def next_touchpoint(session: Session, touchpoint_id: str) -> Fresh:
    """A fresh touchpoint right after that one, in its stage."""
    snapshot = session.snapshot
    stage_id = stage_of(snapshot, touchpoint_id)
    place = [t.id for t in snapshot.touchpoints(stage_id)].index(touchpoint_id) + 1
    return fresh.make(
        session,
        adding("touchpoint"),
        lambda tx: (add_touchpoint(tx, session.map_id, stage_id, place),),
    )


def second_half(session: Session, touchpoint_id: str) -> Fresh:
    """The touchpoint is split, and its second half waits for a name."""
    return fresh.make(
        session, tr("Split touchpoint"), lambda tx: (split_touchpoint(tx, touchpoint_id),)
    )


def stage_after(layout: MapLayout, stage_id: str) -> str:
    """The next stage that is shown, "" after the last one."""
    shown = shown_stages(layout)
    place = shown.index(stage_id) + 1 if stage_id in shown else len(shown)
    return shown[place] if place < len(shown) else ""


def touchpoint_in(session: Session, stage_id: str) -> Fresh:
    """A fresh touchpoint at the end of the stage; "" makes a stage after all others for it."""
    if stage_id:
        return fresh.make(
            session,
            adding("touchpoint"),
            lambda tx: (add_touchpoint(tx, session.map_id, stage_id),),
        )

    def add(tx: Transaction) -> tuple[str, ...]:
        stage = add_stage(tx, session.map_id)
        return add_touchpoint(tx, session.map_id, stage), stage

    return fresh.make(session, adding("stage"), add)


def note_under(session: Session, lane_id: str, touchpoint_id: str) -> Fresh:
    """A fresh note in the lane, under the touchpoint."""
    return _note(session, lane_id, stage_of(session.snapshot, touchpoint_id), touchpoint_id)


def new_in(session: Session, lane: Lane, cell: CellFocus) -> Fresh | None:
    """What is typed into an empty cell: a note or a touchpoint. None: it takes neither."""
    if lane.holds_notes:
        return _note(session, lane.id, cell.stage_id, cell.touchpoint_id or None)
    if lane.definition.family is Family.TOUCHPOINTS:
        return touchpoint_in(session, cell.stage_id)
    return None


def _note(session: Session, lane_id: str, stage_id: str, touchpoint_id: str | None) -> Fresh:
    hidden = session.collecting.active

    def add(tx: Transaction) -> tuple[str, ...]:
        return (add_note(tx, lane_id, stage_id, touchpoint_id, hidden=hidden),)

    return fresh.make(session, adding("note"), add)


def stops(layout: MapLayout, snapshot: Snapshot, touchpoint_id: str) -> list[Stop]:
    """Every text under a touchpoint from top to bottom, and the lanes that could hold a note."""
    stage_id = stage_of(snapshot, touchpoint_id)
    found: list[Stop] = []
    for row in layout.rows:
        texts = list(_texts(row.cells.get(stage_id), snapshot, touchpoint_id))
        lane = snapshot.get(row.lane_id, Lane)
        if not texts and lane is not None and lane.holds_notes:
            texts = [(row.lane_id, "")]
        found += texts
    return found


def _texts(cell: Cell | None, snapshot: Snapshot, touchpoint_id: str) -> Iterator[Stop]:
    for box in cell.boxes if cell else ():
        if box.role != "point" and touchpoint_of(snapshot, box.record_id) == touchpoint_id:
            yield from ((edit.record_id, edit.field) for edit in box.edits)
