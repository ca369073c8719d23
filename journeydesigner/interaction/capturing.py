"""Quick capture: what is typed becomes records, in the parking lot or at the selection."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.commands.lanes import ensure_lane
from journeydesigner.commands.names import adding
from journeydesigner.commands.notes import add_note, add_parked_note
from journeydesigner.commands.touchpoints import add_touchpoint
from journeydesigner.document import Document, Transaction
from journeydesigner.i18n import mark, tr, trn
from journeydesigner.interaction.events import Payload
from journeydesigner.interaction.note_landings import note_kind
from journeydesigner.interaction.sending import Target, selected_place
from journeydesigner.interaction.session import Session
from journeydesigner.model import Channel, JourneyError, Snapshot
from journeydesigner.model.clean import MAX_TEXT, clean_text

_BREAK = re.compile("[\n\r\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a captured line becomes. `lane` is a kind of lane, "" for a touchpoint; `title` is
    English."""

    name: str
    lane: str
    icon: str
    title: str

    @property
    def is_note(self) -> bool:
        return bool(self.lane)


KINDS = (
    Kind("note", "notes", "note", mark("Note")),
    Kind("pain-point", "pain-points", "pain-points", mark("Pain point")),
    Kind("opportunity", "opportunities", "opportunities", mark("Opportunity")),
    Kind("touchpoint", "", "touchpoint", mark("Touchpoint")),
)


def lines_of(text: str) -> list[str]:
    """One text for each line that says something; what no record can hold is left out.

    A line that is longer than a record holds becomes several.
    """
    pieces = (piece for line in _BREAK.split(text) for piece in _pieces(line.strip()))
    return [kept for piece in pieces if (kept := clean_text(piece)[0].strip())]


def _pieces(line: str) -> list[str]:
    return [line[start : start + MAX_TEXT] for start in range(0, len(line), MAX_TEXT)]


def keep(session: Session, kind: Kind, lines: Sequence[str]) -> list[str]:
    """Keeps the lines in the parking lot of the shown map, as one step; returns the new ids.

    Pain points and opportunities name their lane, which is made where the map has none. The
    selection stays as it is. Raises `JourneyError` where no map is shown.
    """
    _need_map(session)
    with session.document.transaction(_step_name(kind, len(lines))) as tx:
        return [_parked(tx, session, kind, line) for line in lines]


def with_lines(session: Session, kind: Kind, lines: Sequence[str]) -> Snapshot:
    """The project as `keep` would leave it, with nothing written: for a copy of what is unsaved."""
    aside = Document(session.snapshot)
    with aside.transaction(_step_name(kind, len(lines))) as tx:
        for line in lines:
            _parked(tx, session, kind, line)
    return aside.snapshot


def keep_at_selection(session: Session, kind: Kind, lines: Sequence[str]) -> list[str]:
    """Puts the lines at the selected touchpoint or stage instead, in their order, as one step.

    Raises `JourneyError` where no such place is selected.
    """
    _need_map(session)
    target = selected_place(session)
    if target is None:
        raise JourneyError(
            tr("No place on the map is selected."), hint=tr("Select a touchpoint or a stage first.")
        )
    with session.document.transaction(_step_name(kind, len(lines))) as tx:
        if not kind.is_note:
            return _touchpoints(tx, session, target, lines)
        lane = _lane(tx, session, kind)
        return [_note(tx, session, lane, target, line) for line in lines]


def can_park_tile(session: Session, payload: Payload) -> bool:
    """Whether a tile of the palette may be dropped on the parking lot. Not a note while notes are
    collected unseen: it would lie face down before anything is written on it."""
    if session.journey is None:
        return False
    if payload.kind == "note":
        return not session.collecting.active
    return payload.kind == "touchpoint"


def park_tile(session: Session, payload: Payload) -> str:
    """An empty note or touchpoint in the parking lot, as one step; it is selected."""
    with session.document.transaction(adding(payload.kind)) as tx:
        if payload.kind == "touchpoint":
            channel = session.snapshot.get(payload.value, Channel)
            channel_id = channel.id if channel else None
            new = add_touchpoint(tx, session.map_id, None, channel_id=channel_id)
        else:
            kind = note_kind(payload.value)
            lane = ensure_lane(tx, session.map_id, kind) if kind != "notes" else None
            new = add_parked_note(tx, session.map_id, lane_id=lane)
    session.selection.set([new])
    return new


def is_hidden(session: Session, kind: Kind) -> bool:
    """Whether a captured line of that kind is collected unseen."""
    return kind.is_note and session.collecting.active


def _need_map(session: Session) -> None:
    if session.journey is None:
        raise JourneyError(tr("No map is shown."), hint=tr("Create a map first."))


def _parked(tx: Transaction, session: Session, kind: Kind, line: str) -> str:
    map_id = session.map_id
    if not kind.is_note:
        return add_touchpoint(tx, map_id, None, name=line)
    lane = None if kind.lane == "notes" else ensure_lane(tx, map_id, kind.lane)
    return add_parked_note(tx, map_id, line, lane_id=lane, hidden=is_hidden(session, kind))


def _touchpoints(
    tx: Transaction, session: Session, target: Target, lines: Sequence[str]
) -> list[str]:
    siblings = [touchpoint.id for touchpoint in tx.snapshot.touchpoints(target.stage_id)]
    behind = target.touchpoint_id
    start = siblings.index(behind) + 1 if behind in siblings else len(siblings)
    return [
        add_touchpoint(tx, session.map_id, target.stage_id, start + n, name=line)
        for n, line in enumerate(lines)
    ]


def _lane(tx: Transaction, session: Session, kind: Kind) -> str:
    """The map's first lane of that kind, in sight; made where there is none."""
    lane = ensure_lane(tx, session.map_id, kind.lane)
    tx.update(lane, hidden=False)
    return lane


def _note(tx: Transaction, session: Session, lane: str, target: Target, line: str) -> str:
    unseen = session.collecting.active
    return add_note(tx, lane, target.stage_id, target.touchpoint_id or None, line, hidden=unseen)


def _step_name(kind: Kind, count: int) -> str:
    match kind.lane:
        case "":
            return trn("Capture touchpoint", "Capture {n} touchpoints", count)
        case "pain-points":
            return trn("Capture pain point", "Capture {n} pain points", count)
        case "opportunities":
            return trn("Capture opportunity", "Capture {n} opportunities", count)
    return trn("Capture note", "Capture {n} notes", count)
