"""Several touchpoints become one, and no word is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesigner.commands.notes import move_notes
from journeydesigner.commands.standing import is_parked, left_to_right, one_map
from journeydesigner.commands.touchpoints import delete_touchpoints
from journeydesigner.commands.workshop.merged_votes import merge_votes
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import EmotionPoint, JourneyError, Snapshot, Touchpoint
from journeydesigner.model.fields import FieldSpec, editable_fields

_BETWEEN = {"line": " + ", "text": "\n"}
"""What stands between two texts, by how the field is edited."""


def merge_touchpoints(tx: Transaction, ids: Iterable[str]) -> str:
    """Makes one touchpoint of several of a map, the one most to the left; returns its id.

    Names are joined with " + ", longer texts by line feeds; of everything that can be said only
    once (channel, status, ratings) the first that is stated counts. Notes go along. Of a
    persona's scores the first counts, a missing one never does, and quotes are joined. Votes are
    added up by voter. Raises `JourneyError` for fewer than two or touchpoints of several maps,
    `InvalidValue` where a text would become too long.
    """
    snapshot = tx.snapshot
    merged = left_to_right(snapshot, ids)
    if len(merged) < 2:
        raise JourneyError(
            tr("Only one touchpoint is selected."), hint=tr("Select two or more to merge them.")
        )
    one_map(merged)
    first, others = merged[0], merged[1:]
    gone = [touchpoint.id for touchpoint in others]
    tx.put(first.evolve(**_joined(merged)))
    merge_votes(tx, first.id, gone)
    for key in gone:
        _take_notes(tx, snapshot, key, first)
        _take_feelings(tx, key, first.id)
    delete_touchpoints(tx, gone)
    return first.id


def _joined(merged: Sequence[Touchpoint]) -> dict[str, Any]:
    """The fields of all of them, as far as they are of the one."""
    fields = {spec.name: _joined_field(spec, merged) for spec in editable_fields(Touchpoint)}
    del fields["stage_id"]
    unknown: dict[str, Any] = {}
    for touchpoint in reversed(merged):
        unknown.update(touchpoint.__pydantic_extra__ or {})
    return {**unknown, **fields}


def _joined_field(spec: FieldSpec, merged: Sequence[Touchpoint]) -> Any:
    values = [getattr(touchpoint, spec.name) for touchpoint in merged]
    stated = [value for value in values if value not in (None, "", False)]
    between = _BETWEEN.get(spec.ui.widget)
    if between is not None:
        return between.join(dict.fromkeys(stated))
    return stated[0] if stated else values[0]


def _take_notes(tx: Transaction, snapshot: Snapshot, key: str, kept: Touchpoint) -> None:
    """Those that stand under it come to stand under the kept one, below its own; the others stay
    where they are and name the kept one."""
    tied = snapshot.tied_notes(key)
    under = [n for n in tied if snapshot.is_under_touchpoint(n) and not is_parked(snapshot, n)]
    for note in tied:
        if note not in under:
            tx.update(note.id, touchpoint_id=kept.id)
    move_notes(tx, [note.id for note in under], None, kept.stage_id, kept.id)


def _take_feelings(tx: Transaction, key: str, kept: str) -> None:
    snapshot = tx.snapshot
    known = {point.persona_id: point for point in snapshot.emotions(kept)}
    for point in snapshot.all_emotion_records(key):
        mine = known.get(point.persona_id)
        if mine is None:
            known[point.persona_id] = point.evolve(touchpoint_id=kept)
        else:
            known[point.persona_id] = _both(mine, point)
            tx.remove(point.id)
    for point in known.values():
        tx.put(point)


def _both(mine: EmotionPoint, other: EmotionPoint) -> EmotionPoint:
    quotes = dict.fromkeys(quote for quote in (mine.quote, other.quote) if quote)
    score = other.score if mine.score is None else mine.score
    return mine.evolve(score=score, quote="\n".join(quotes))
