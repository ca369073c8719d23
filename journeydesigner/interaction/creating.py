"""New things on the shown map: each is one undoable step, and selected after it."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.commands.emotions import set_score
from journeydesigner.commands.lanes import ONCE, add_lane, ensure_lane, move_lanes
from journeydesigner.commands.names import adding
from journeydesigner.commands.notes import add_note
from journeydesigner.commands.personas import set_map_personas
from journeydesigner.commands.pictures import attach_picture
from journeydesigner.commands.stages import add_stage
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.model import Channel, JourneyError, Lane, Picture


def new_touchpoint(
    session: Session, stage_id: str, index: int | None = None, channel_id: str = ""
) -> str:
    """A touchpoint before the `index`th of the stage; a map without a stage ("") gets one."""
    channel = session.snapshot.get(channel_id, Channel)

    def add(tx: Transaction) -> str:
        stage = stage_id or add_stage(tx, session.map_id)
        fields = {"channel_id": channel.id} if channel else {}
        return add_touchpoint(tx, session.map_id, stage, index, **fields)

    return _added(session, adding("touchpoint"), add)


def new_stage(session: Session, index: int | None = None) -> str:
    return _added(session, adding("stage"), lambda tx: add_stage(tx, session.map_id, index))


def new_lane(session: Session, lane_kind: str, index: int | None = None) -> str:
    """A lane before the `index`th. A kind that occurs once and is hidden is shown again there.

    Raises `JourneyError` where it is on the map already.
    """
    hidden = hidden_lane(session, lane_kind)
    if hidden is None:
        return _added(
            session, adding("lane"), lambda tx: add_lane(tx, session.map_id, lane_kind, index)
        )

    def show(tx: Transaction) -> str:
        tx.update(hidden.id, hidden=False)
        move_lanes(tx, [hidden.id], index)
        return hidden.id

    return _added(session, tr("Show lane"), show)


def hidden_lane(session: Session, lane_kind: str) -> Lane | None:
    """The map's lane of a kind that occurs once, if it is hidden."""
    if lane_kind not in ONCE:
        return None
    lane = session.snapshot.lane_of_kind(session.map_id, lane_kind)
    return lane if lane is not None and lane.hidden else None


def new_note(
    session: Session,
    lane: str,
    stage_id: str,
    touchpoint_id: str | None = None,
    index: int | None = None,
    picture: Picture | None = None,
) -> str:
    """A note under the touchpoint, or spanning the stage; a map without a stage ("") gets one.

    `lane` is a lane's id or a kind, of which a lane is made where the map has none. A hidden
    lane is shown again. While notes are collected unseen it is hidden.
    """

    def add(tx: Transaction) -> str:
        stage = stage_id or add_stage(tx, session.map_id)
        lane_id = lane if lane in tx.snapshot else ensure_lane(tx, session.map_id, lane)
        tx.update(lane_id, hidden=False)
        hidden = session.collecting.active
        note = add_note(tx, lane_id, stage, touchpoint_id, index=index, hidden=hidden)
        if picture is not None:
            attach_picture(tx, note, "picture_id", picture)
        return note

    return _added(session, adding("note") if picture is None else tr("Add picture"), add)


def set_picture(session: Session, record_id: str, field: str, picture: Picture) -> str:
    """Shows the picture on a note or persona that stands already."""

    def attach(tx: Transaction) -> str:
        attach_picture(tx, record_id, field, picture)
        return record_id

    return _added(session, tr("Add picture"), attach)


def new_score(session: Session, touchpoint_id: str, score: float) -> str:
    """A score of the active persona at a touchpoint; the point's id."""
    persona_id = session.active_persona
    return _added(
        session,
        tr("Set emotion"),
        lambda tx: set_score(tx, touchpoint_id, persona_id, score) or "",
    )


def put_persona_on_map(session: Session, persona_id: str) -> str:
    """Adds a persona to the shown map, last, and makes it the active one."""
    ids = [persona.id for persona in session.snapshot.map_personas(session.map_id)]
    with session.document.transaction(tr("Add persona to map")) as tx:
        set_map_personas(tx, session.map_id, [*ids, persona_id])
    session.set_active_persona(persona_id)
    return ""


def _added(session: Session, name: str, add: Callable[[Transaction], str]) -> str:
    if session.journey is None:
        raise JourneyError(tr("No map is shown."), hint=tr("Create a map first."))
    with session.document.transaction(name) as tx:
        new = add(tx)
    session.selection.set([new])
    return new
