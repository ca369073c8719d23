"""What tips go by: how far the work on the shown map is."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.interaction.editing import Editing
from journeydesigner.interaction.session import Session
from journeydesigner.model import Family, kind_of

_LARGE = 300
"""Who has so many touchpoints on a map needs no tips, and counting would take its time."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One moment. `steps` and `undone` count the history, `removed` the records that the last
    step took away; `carries` counts what was carried and put down since the program began."""

    map_id: str = ""
    names_touchpoint: bool = False
    touchpoints: int = 0
    scores: int = 0
    has_emotion_lane: bool = False
    carrying: bool = False
    carries: int = 0
    parked: int = 0
    steps: int = 0
    undone: int = 0
    removed: int = 0


def facts(session: Session, editing: Editing, carries: int) -> Facts:
    """The facts of now. Scores are counted up to one, touchpoints as they stand in stages."""
    snapshot, map_id, history = session.snapshot, session.map_id, session.document.history
    layout = session.layout
    columns = sum(len(span.columns) for span in layout.spans) if layout is not None else 0
    if session.journey is None or columns > _LARGE:
        return Facts(map_id, steps=len(history.done), undone=len(history.undone))
    touchpoints = snapshot.map_touchpoints(map_id)
    active = editing.active
    lanes = snapshot.lanes(map_id)
    return Facts(
        map_id,
        active is not None and active.field == "name" and kind_of(active.record_id) == "touchpoint",
        sum(bool(touchpoint.name) for touchpoint in touchpoints),
        int(any(p.score is not None for t in touchpoints for p in snapshot.emotions(t.id))),
        any(lane.definition.family is Family.EMOTION and not lane.hidden for lane in lanes),
        bool(session.overlay.ghosts),
        carries,
        len(snapshot.parked_touchpoints(map_id)) + len(snapshot.parked_notes(map_id)),
        len(history.done),
        len(history.undone),
        _removed(session),
    )


def _removed(session: Session) -> int:
    done = session.document.history.done
    changes = done[-1].changes if done else None
    return len(changes.removed) if changes and not changes.added and not changes.updated else 0
