"""Fields of one or several records: what the properties panel reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, Final

from journeydesigner.commands.emotions import give_point
from journeydesigner.commands.making import clean_value
from journeydesigner.commands.notes import move_notes
from journeydesigner.commands.personas import set_map_personas
from journeydesigner.commands.phases import set_phase
from journeydesigner.commands.pictures import drop_unused, pictures_of
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.commands.workshop.voting import (
    set_budget,
    set_candidates_of_kind,
    set_open,
    set_people,
)
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    JourneyMap,
    Note,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    Voting,
)
from journeydesigner.model.fields import field_spec


class Mixed(Enum):
    """What `common_value` says where the records differ."""

    MIXED = "mixed"


MIXED: Final = Mixed.MIXED


def common_value(snapshot: Snapshot, ids: Iterable[str], name: str) -> Any:
    """The value that all the records have in that field, or `MIXED`; None for no records.

    Raises `UnknownRecord`, and AttributeError where a record has no such field.
    """
    values = [getattr(snapshot[key], name) for key in ids]
    if not values:
        return None
    return values[0] if all(value == values[0] for value in values) else MIXED


def set_field(tx: Transaction, ids: Iterable[str], name: str, value: Any) -> int:
    """Sets a field of several records; returns how many characters were left out.

    A field that says where a record stands moves it (to the end there); records that have the
    value already stay where they are. Raises `InvalidValue` for a bad value, `JourneyError` for
    a field that is not edited this way.
    """
    value, removed = clean_value(value)
    changing: dict[type[Record], list[Record]] = {}
    for record in (tx.snapshot[key] for key in dict.fromkeys(ids)):
        _check_editable(record, name, value)
        if getattr(record, name) != value:
            changing.setdefault(type(record), []).append(record)
    for record_type, records in changing.items():
        mover = _MOVERS.get((record_type, name))
        if mover is not None:
            mover(tx, [record.id for record in records], value)
        else:
            _write(tx, records, name, value)
    return removed


def _write(tx: Transaction, records: Sequence[Record], name: str, value: Any) -> None:
    for record in records:
        tx.update(record.id, **{name: value})
    drop_unused(tx, [key for record in records for key in pictures_of(record)])


def _check_editable(record: Record, name: str, value: Any) -> None:
    try:
        editable = field_spec(type(record), name).editable
    except KeyError:
        editable = False
    if not editable:
        raise JourneyError(tr("“{field}” cannot be changed here.").format(field=name))
    if name == "variant_of" and value == record.id:
        raise JourneyError(tr("A map cannot be a variant of itself."))


def _move_notes_to_stage(tx: Transaction, keys: list[str], stage_id: str | None) -> None:
    move_notes(tx, keys, None, stage_id)


def _move_notes_to_lane(tx: Transaction, keys: list[str], lane_id: str | None) -> None:
    """Into another lane, each at its stage and touchpoint."""
    for key in keys:
        note = tx.snapshot.need(key, Note)
        move_notes(tx, [key], lane_id, note.stage_id, _own_touchpoint(tx.snapshot, note))


def _own_touchpoint(snapshot: Snapshot, note: Note) -> str | None:
    return note.touchpoint_id if snapshot.is_under_touchpoint(note) else None


def _tie_notes(tx: Transaction, keys: list[str], touchpoint_id: str | None) -> None:
    """Under another touchpoint, or (None) across the stage where they are."""
    for key in keys:
        note = tx.snapshot.need(key, Note)
        stage_id = note.stage_id if touchpoint_id is None else None
        move_notes(tx, [key], None, stage_id, touchpoint_id)


def _set_personas(tx: Transaction, keys: list[str], persona_ids: Iterable[str]) -> None:
    for key in keys:
        set_map_personas(tx, key, persona_ids)


def _give_points(tx: Transaction, keys: list[str], persona_id: str | None) -> None:
    for key in keys:
        give_point(tx, key, persona_id)


def _vote_on(kind: str) -> Callable[[Transaction, list[str], Iterable[str]], None]:
    def choose(tx: Transaction, keys: list[str], candidates: Iterable[str]) -> None:
        set_candidates_of_kind(tx, keys, kind, candidates)

    return choose


_MOVERS: dict[tuple[type[Record], str], Callable[[Transaction, list[str], Any], None]] = {
    (Touchpoint, "stage_id"): move_touchpoints,
    (Note, "stage_id"): _move_notes_to_stage,
    (Note, "lane_id"): _move_notes_to_lane,
    (Note, "touchpoint_id"): _tie_notes,
    (Stage, "phase_id"): set_phase,
    (JourneyMap, "persona_ids"): _set_personas,
    (EmotionPoint, "persona_id"): _give_points,
    (Voting, "budget"): set_budget,
    (Voting, "people"): set_people,
    (Voting, "is_open"): set_open,
    (Voting, "note_ids"): _vote_on("note"),
    (Voting, "touchpoint_ids"): _vote_on("touchpoint"),
}
