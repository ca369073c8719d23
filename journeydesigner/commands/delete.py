"""Deleting whatever is selected, in the right order, as one step with a telling name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeydesigner.commands.channels import delete_channel
from journeydesigner.commands.emotions import remove_point
from journeydesigner.commands.lanes import delete_lanes
from journeydesigner.commands.maps import delete_map
from journeydesigner.commands.names import deleting
from journeydesigner.commands.notes import delete_notes
from journeydesigner.commands.personas import delete_persona
from journeydesigner.commands.phases import delete_phase
from journeydesigner.commands.pictures import delete_picture
from journeydesigner.commands.stages import delete_stages
from journeydesigner.commands.standing import is_parked
from journeydesigner.commands.touchpoints import delete_touchpoints
from journeydesigner.commands.workshop.agenda import delete_items
from journeydesigner.commands.workshop.decisions import delete_decisions, delete_next_steps
from journeydesigner.commands.workshop.voting import delete_votes, delete_votings
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr, trn
from journeydesigner.model import EmotionPoint, JourneyError, Snapshot, kind_of


def _each(delete: Callable[[Transaction, str], None]) -> Callable[[Transaction, list[str]], None]:
    def delete_all(tx: Transaction, ids: list[str]) -> None:
        for key in ids:
            delete(tx, key)

    return delete_all


def _remove(tx: Transaction, key: str) -> None:
    tx.remove(key)


def _delete_point(tx: Transaction, key: str) -> None:
    point = tx.snapshot.get(key, EmotionPoint)
    if point is not None:
        remove_point(tx, point.touchpoint_id, point.persona_id)


_DELETERS: dict[str, Callable[[Transaction, list[str]], None]] = {
    "map": _each(delete_map),
    "persona": _each(delete_persona),
    "channel": _each(delete_channel),
    "phase": _each(delete_phase),
    "stage": delete_stages,
    "lane": delete_lanes,
    "touchpoint": delete_touchpoints,
    "note": delete_notes,
    "emotion": _each(_delete_point),
    "voting": delete_votings,
    "vote": delete_votes,
    "decision": delete_decisions,
    "next-step": delete_next_steps,
    "agenda": delete_items,
    "export-preset": _each(_remove),
    "picture": _each(delete_picture),
    "opaque": _each(_remove),
}
"""From the whole to its parts, so that what goes along is gone before its turn comes."""


def delete_records(tx: Transaction, ids: Iterable[str]) -> None:
    """Deletes any mix of records with what belongs to them.

    Raises `UnknownRecord`, and `JourneyError` for the project itself.
    """
    chosen = list(dict.fromkeys(ids))
    for key in chosen:
        if type(tx.snapshot[key]).kind not in _DELETERS:
            raise JourneyError(tr("The project itself cannot be deleted."))
    for kind, delete in _DELETERS.items():
        here = tx.snapshot
        mine = [key for key in chosen if key in here and type(here[key]).kind == kind]
        if mine:
            delete(tx, mine)


def describe_deletion(snapshot: Snapshot, ids: Iterable[str]) -> str:
    """The step's name with the counts, as in "Delete stage with 7 touchpoints"."""
    chosen = [key for key in dict.fromkeys(ids) if key in snapshot]
    base = deleting(chosen)
    kinds = {kind_of(key) for key in chosen}
    along = _ALONG.get(kinds.pop()) if len(kinds) == 1 else None
    phrase = along(snapshot, chosen) if along else ""
    if not phrase:
        return base
    return tr("{delete} with {what}").format(delete=base, what=phrase)


def _in_stages(snapshot: Snapshot, ids: list[str]) -> str:
    cards = sum(len(snapshot.touchpoints(key)) for key in ids)
    notes = len(snapshot.notes_naming(stage_ids=set(ids)))
    return _touchpoints(cards) or _notes(notes)


def _in_maps(snapshot: Snapshot, ids: list[str]) -> str:
    cards = sum(len(snapshot.all_touchpoints(key)) for key in ids)
    stages = sum(len(snapshot.stages(key)) for key in ids)
    return _touchpoints(cards) or (trn("{n} stage", "{n} stages", stages) if stages else "")


def _in_lanes(snapshot: Snapshot, ids: list[str]) -> str:
    named = snapshot.notes_naming(lane_ids=set(ids))
    return _notes(sum(not is_parked(snapshot, note) for note in named))


def _of_touchpoints(snapshot: Snapshot, ids: list[str]) -> str:
    return _notes(sum(len(snapshot.tied_notes(key)) for key in ids))


def _of_personas(snapshot: Snapshot, ids: list[str]) -> str:
    chosen = set(ids)
    points = sum(point.persona_id in chosen for point in snapshot.of(EmotionPoint))
    return trn("{n} emotion point", "{n} emotion points", points) if points else ""


def _touchpoints(n: int) -> str:
    return trn("{n} touchpoint", "{n} touchpoints", n) if n else ""


def _notes(n: int) -> str:
    return trn("{n} note", "{n} notes", n) if n else ""


_ALONG: dict[str, Callable[[Snapshot, list[str]], str]] = {
    "stage": _in_stages,
    "map": _in_maps,
    "lane": _in_lanes,
    "touchpoint": _of_touchpoints,
    "persona": _of_personas,
}
