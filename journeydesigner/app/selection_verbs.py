"""What is done to the selected records from menus: one undoable step each."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.commands import delete as deletion
from journeydesigner.commands import names
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.lanes import ONCE, duplicate_lanes
from journeydesigner.commands.maps import duplicate_map
from journeydesigner.commands.notes import duplicate_notes
from journeydesigner.commands.personas import duplicate_persona
from journeydesigner.commands.stages import delete_stages, duplicate_stages
from journeydesigner.commands.touchpoints import duplicate_touchpoints
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr, trn
from journeydesigner.interaction import header_controls
from journeydesigner.interaction.finding import reading_order, shown_touchpoints
from journeydesigner.interaction.session import Session
from journeydesigner.model import Lane, Record, Stage, kind_of

_DUPLICATE: dict[str, Callable[[Transaction, tuple[str, ...]], list[str]]] = {
    "touchpoint": duplicate_touchpoints,
    "note": duplicate_notes,
    "stage": duplicate_stages,
    "lane": duplicate_lanes,
    "map": lambda tx, ids: [duplicate_map(tx, key) for key in ids],
    "persona": lambda tx, ids: [duplicate_persona(tx, key) for key in ids],
}


def can_duplicate(session: Session) -> bool:
    """Whether the selection is of one kind that can be copied."""
    kinds = {kind_of(key) for key in session.selection.ids}
    lanes = (session.snapshot.get(key, Lane) for key in session.selection.ids)
    once = any(lane is not None and lane.lane_kind in ONCE for lane in lanes)
    return len(kinds) == 1 and kinds <= _DUPLICATE.keys() and not once


def duplicate(session: Session) -> None:
    """Copies the selected records; the copies are selected."""
    ids = session.selection.ids
    with session.document.transaction(names.duplicating(ids)) as tx:
        copies = _DUPLICATE[kind_of(ids[0])](tx, ids)
    session.selection.set(copies)


def delete(session: Session) -> None:
    """Deletes the selected records with what belongs to them."""
    ids = session.selection.ids
    name = deletion.describe_deletion(session.snapshot, ids)
    with session.document.transaction(name) as tx:
        deletion.delete_records(tx, ids)


def delete_stages_keeping_cards(session: Session) -> None:
    """Deletes the selected stages; what stood in them waits in the parking lot."""
    ids = session.selection.ids
    name = trn("Delete stage, keep cards", "Delete {n} stages, keep cards", len(ids))
    with session.document.transaction(name) as tx:
        delete_stages(tx, ids, keep_cards=True)


def hide(session: Session) -> None:
    """Hides the selected stages and lanes; they stay in the map. What stands beside them is
    selected."""
    ids = session.selection.ids
    beside = _beside(session, ids)
    _set_hidden(session, ids, True)
    session.selection.set([beside] if beside else [])


def show_again(session: Session, record_id: str) -> None:
    """Shows a hidden stage or lane."""
    header_controls.show_again(session, [record_id])


def show_all_again(session: Session) -> None:
    """Shows every hidden stage and lane of the shown map, as one step."""
    header_controls.show_again(session, [part.id for part in hidden(session)])


def hidden(session: Session) -> list[Stage | Lane]:
    """The hidden stages and lanes of the shown map."""
    snapshot = session.snapshot
    parts: list[Stage | Lane] = [
        *snapshot.stages(session.map_id),
        *snapshot.lanes(session.map_id),
    ]
    return [part for part in parts if part.hidden]


def select_all(session: Session) -> None:
    """Selects every touchpoint of the map that is seen."""
    session.selection.set(shown_touchpoints(session.layout) if session.layout else ())


def _beside(session: Session, ids: tuple[str, ...]) -> str:
    """The shown stage or lane after these, else the one before them, "" for none."""
    layout = session.layout
    if layout is None or not ids:
        return ""
    order = reading_order(layout, session.snapshot, ids[-1])
    places = [order.index(key) for key in ids if key in order]
    left = [key for key in order[max(places, default=0) :] if key not in ids]
    before = [key for key in order[: min(places, default=0)] if key not in ids]
    return next(iter([*left, *before[::-1]]), "")


def _set_hidden(session: Session, ids: tuple[str, ...], value: bool) -> None:
    by_type: dict[type[Record], list[str]] = {}
    for key in ids:
        by_type.setdefault(type(session.snapshot[key]), []).append(key)
    name = trn("Hide", "Hide {n} items", len(ids)) if value else tr("Show again")
    with session.document.transaction(name) as tx:
        for same in by_type.values():
            set_field(tx, same, "hidden", value)
