"""Notes span their stage, or stand under one of its touchpoints."""

from __future__ import annotations

from journeydesigner.commands.names import moving
from journeydesigner.commands.notes import move_notes
from journeydesigner.commands.standing import is_parked
from journeydesigner.interaction.places import own_touchpoint
from journeydesigner.interaction.selection_rules import of_kind
from journeydesigner.interaction.session import Session
from journeydesigner.model import Note, Touchpoint


def can_span(session: Session) -> bool:
    """Whether a selected note stands under a touchpoint."""
    return any(own_touchpoint(session.snapshot, note) for note in _notes(session))


def span(session: Session) -> None:
    """The selected notes span the stages they stand in, below those that do already."""
    ids = [note.id for note in _notes(session) if own_touchpoint(session.snapshot, note)]
    with session.document.transaction(moving(ids)) as tx:
        for key in ids:
            move_notes(tx, [key], None, session.snapshot.need(key, Note).stage_id)


def targets(session: Session) -> list[Touchpoint]:
    """Under which touchpoints the selected notes could be put: those of their one stage."""
    stages = {note.stage_id for note in _notes(session)}
    return session.snapshot.touchpoints(stages.pop() or "") if len(stages) == 1 else []


def can_put_under(session: Session) -> bool:
    """Whether there is a touchpoint that one of the selected notes could be put under."""
    return bool(_moves(session))


def put_under(session: Session, touchpoint_id: str = "") -> None:
    """The selected notes stand under that touchpoint; without one under the one selected
    touchpoint, else each that spans its stage under the first one there."""
    moves = _moves(session, touchpoint_id)
    with session.document.transaction(moving(moves)) as tx:
        for key, under in moves.items():
            move_notes(tx, [key], None, None, under)


def _moves(session: Session, touchpoint_id: str = "") -> dict[str, str]:
    """Note → the touchpoint it comes to stand under."""
    snapshot, notes = session.snapshot, _notes(session)
    chosen = of_kind(session.selection.ids, "touchpoint")
    under = touchpoint_id or (chosen[0] if len(chosen) == 1 else "")
    target = snapshot.get(under, Touchpoint)
    if target is not None:
        stands = bool(target.stage_id)
        return {n.id: under for n in notes if stands and own_touchpoint(snapshot, n) != under}
    firsts = {
        note.id: snapshot.touchpoints(note.stage_id or "")[:1]
        for note in notes
        if own_touchpoint(snapshot, note) is None
    }
    return {key: first[0].id for key, first in firsts.items() if first}


def _notes(session: Session) -> list[Note]:
    """The selected notes that stand on the map."""
    found = (session.snapshot.get(key, Note) for key in session.selection.ids)
    return [note for note in found if note is not None and not is_parked(session.snapshot, note)]
