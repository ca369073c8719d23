"""Sending by key and menu: into the parking lot, and from there to a stage or touchpoint."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from journeydesigner.commands.names import moving
from journeydesigner.commands.parking import can_be_parked, park, place, stands_parked
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction.adding import Around
from journeydesigner.interaction.session import Session
from journeydesigner.model import Snapshot, Stage, Touchpoint, kind_of


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the map: a stage, or a touchpoint in it that things go behind or under."""

    stage_id: str
    touchpoint_id: str = ""

    @property
    def record_id(self) -> str:
        return self.touchpoint_id or self.stage_id

    def stands(self, snapshot: Snapshot, map_id: str) -> bool:
        """Whether it is still a place of that map."""
        stage = snapshot.get(self.stage_id, Stage)
        if stage is None or stage.map_id != map_id:
            return False
        touchpoint = snapshot.get(self.touchpoint_id, Touchpoint)
        return not self.touchpoint_id or (
            touchpoint is not None and touchpoint.stage_id == self.stage_id
        )

    def name(self, snapshot: Snapshot) -> str:
        """What it is called on the map, on one line."""
        record = snapshot.records.get(self.record_id)
        name = record.name if isinstance(record, Stage | Touchpoint) else ""
        return " ".join(name.split()) or tr("Unnamed")


class LastPlace:
    """The place on the map that was selected last; it stays while things in the parking lot are
    selected, and is forgotten when nothing is or it is gone."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._target: Target | None = None
        session.selection.subscribe(lambda _: self._follow())
        self._follow()

    @property
    def target(self) -> Target | None:
        found = self._target
        stands = found is not None and found.stands(self._session.snapshot, self._session.map_id)
        return found if stands else None

    def _follow(self) -> None:
        ids = self._session.selection.ids
        if ids and all(stands_parked(self._session.snapshot, key) for key in ids):
            return
        self._target = selected_place(self._session)


def selected_place(session: Session) -> Target | None:
    """The stage or touchpoint that the selection stands at; None where it stands nowhere."""
    around = Around.of(session.snapshot, session.selection.current, session.map_id)
    return Target(around.stage_id, around.touchpoint_id) if around.stage_id else None


def targets(session: Session) -> list[Target]:
    """Every place of the shown map, stage by stage with its touchpoints."""
    snapshot, found = session.snapshot, list[Target]()
    for stage in snapshot.stages(session.map_id):
        found.append(Target(stage.id))
        found += (Target(stage.id, touchpoint.id) for touchpoint in snapshot.touchpoints(stage.id))
    return found


def parked_among(session: Session, ids: Iterable[str]) -> list[str]:
    """Those that wait in a parking lot."""
    return [key for key in ids if stands_parked(session.snapshot, key)]


def parkable_among(session: Session, ids: Iterable[str]) -> list[str]:
    """Those that stand on the map and may go to its parking lot."""
    return [key for key in ids if can_be_parked(session.snapshot, key)]


def can_be_sent(session: Session) -> bool:
    """Whether something is selected that can be sent, and there is a place to send it to."""
    ids, places = session.selection.ids, session.snapshot.stages(session.map_id)
    return bool(ids and places) and {kind_of(key) for key in ids} <= {"touchpoint", "note"}


def send(
    session: Session, ids: Iterable[str], target: Target, sent: Container[str] = ()
) -> list[str]:
    """Moves touchpoints and notes to the target as one step; returns what was moved.

    Touchpoints go behind those of `sent` that stand right behind the target, so that what is sent
    one by one keeps its order.
    """
    known = [key for key in ids if kind_of(key) in ("touchpoint", "note")]
    known = [key for key in known if key in session.snapshot and key != target.touchpoint_id]
    if known:
        with session.document.transaction(moving(known)) as tx:
            index = _behind(session.snapshot, target, sent)
            place(tx, known, target.stage_id, target.touchpoint_id or None, index=index)
    return known


def _behind(snapshot: Snapshot, target: Target, sent: Container[str]) -> int | None:
    """The place in the stage; None is its end."""
    siblings = [touchpoint.id for touchpoint in snapshot.touchpoints(target.stage_id)]
    if target.touchpoint_id not in siblings:
        return None
    place = siblings.index(target.touchpoint_id) + 1
    while place < len(siblings) and siblings[place] in sent:
        place += 1
    return place


class Sent:
    """What was sent to one and the same target, one after the other."""

    def __init__(self) -> None:
        self._target: Target | None = None
        self._ids: set[str] = set()

    def send(self, session: Session, ids: Iterable[str], target: Target) -> list[str]:
        """Sends behind what was sent there before; returns what was moved."""
        if target != self._target:
            self._target, self._ids = target, set()
        moved = send(session, ids, target, self._ids)
        self._ids.update(moved)
        return moved


def send_to_parking(session: Session, ids: Iterable[str]) -> list[str]:
    """Moves touchpoints and notes of the map into its parking lot as one step."""
    known = parkable_among(session, ids)
    if known:
        with session.document.transaction(parking_name(len(known))) as tx:
            park(tx, known)
    return known


def parking_name(count: int) -> str:
    return trn("Send to parking lot", "Send {n} items to parking lot", count)
