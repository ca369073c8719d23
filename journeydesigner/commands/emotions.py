"""Emotion points: scores, quotes, who takes part, and the scale."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from journeydesigner.commands.making import cleaned, made
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    JourneyMap,
    Persona,
    Touchpoint,
)


def set_score(
    tx: Transaction, touchpoint_id: str, persona_id: str | None, score: float | None
) -> str | None:
    """Sets or clears (None) how a persona feels at a touchpoint; None is everyone.

    On the map's scale; a score outside it is kept. Returns the point's id, None where there was
    nothing to clear. A persona that was not on the map comes onto it.
    """
    if score is None and tx.snapshot.emotion(touchpoint_id, persona_id) is None:
        return None
    return _write(tx, touchpoint_id, persona_id, score=score)


def set_scores(
    tx: Transaction,
    persona_id: str | None,
    scores: Mapping[str, float | None],
    ids: Mapping[str, str] | None = None,
) -> None:
    """Sets or clears (None) a persona's scores by touchpoint, as `set_score` does one.

    `ids` are the ids that new points get, by touchpoint, where they matter.
    """
    snapshot = tx.snapshot
    touchpoints = [snapshot.need(key, Touchpoint) for key in scores]
    felt = {t.id: snapshot.emotion(t.id, persona_id) for t in touchpoints}
    fresh = [t for t in touchpoints if felt[t.id] is None and scores[t.id] is not None]
    for map_id in {touchpoint.map_id for touchpoint in fresh}:
        _bring_onto_map(tx, map_id, persona_id)
    for touchpoint in fresh:
        new = made(
            EmotionPoint,
            touchpoint_id=touchpoint.id,
            persona_id=persona_id,
            score=scores[touchpoint.id],
        )
        known = (ids or {}).get(touchpoint.id)
        tx.add(new.evolve(id=known) if known else new)
    for key, point in felt.items():
        if point is not None:
            tx.update(point.id, score=scores[key])


def set_quote(
    tx: Transaction, touchpoint_id: str, persona_id: str | None, quote: str
) -> str | None:
    """Sets what the persona says at the touchpoint; "" clears it."""
    if not quote and tx.snapshot.emotion(touchpoint_id, persona_id) is None:
        return None
    return _write(tx, touchpoint_id, persona_id, quote=quote)


def take_part(tx: Transaction, touchpoint_id: str, persona_id: str | None) -> str:
    """Says that the persona is there, without a score; what is known already stays."""
    return _write(tx, touchpoint_id, persona_id)


def remove_point(tx: Transaction, touchpoint_id: str, persona_id: str | None) -> None:
    """Takes the persona's score, quote and taking part away."""
    snapshot = tx.snapshot
    snapshot.need(touchpoint_id, Touchpoint)
    for point in snapshot.all_emotion_records(touchpoint_id):
        if point.persona_id == persona_id:
            tx.remove(point.id)


def give_point(tx: Transaction, point_id: str, persona_id: str | None) -> None:
    """Makes it another persona's point, or everyone's (None).

    Raises `JourneyError` where that persona has a point at the touchpoint already.
    """
    snapshot = tx.snapshot
    point = snapshot.need(point_id, EmotionPoint)
    if point.persona_id == persona_id:
        return
    if snapshot.emotion(point.touchpoint_id, persona_id) is not None:
        raise JourneyError(
            tr("This persona has a score at that touchpoint already."),
            hint=tr("Remove one of the two first."),
        )
    touchpoint = snapshot.need(point.touchpoint_id, Touchpoint)
    _bring_onto_map(tx, touchpoint.map_id, persona_id)
    tx.update(point_id, persona_id=persona_id)


def _write(tx: Transaction, touchpoint_id: str, persona_id: str | None, **fields: Any) -> str:
    snapshot = tx.snapshot
    touchpoint = snapshot.need(touchpoint_id, Touchpoint)
    point = snapshot.emotion(touchpoint_id, persona_id)
    if point is not None:
        if fields:
            tx.update(point.id, **cleaned(fields))
        return point.id
    _bring_onto_map(tx, touchpoint.map_id, persona_id)
    new = made(EmotionPoint, touchpoint_id=touchpoint_id, persona_id=persona_id, **fields)
    return tx.add(new).id


def _bring_onto_map(tx: Transaction, map_id: str, persona_id: str | None) -> None:
    journey = tx.snapshot.get(map_id, JourneyMap)
    if persona_id is None or journey is None or persona_id in journey.persona_ids:
        return
    tx.snapshot.need(persona_id, Persona)
    tx.update(map_id, persona_ids=(*journey.persona_ids, persona_id))


def convert_scale(tx: Transaction, map_id: str, low: float, high: float) -> None:
    """Gives the map another scale and carries every score over, linearly.

    Scores outside the scale stay as far outside; missing ones stay missing. Raises
    `InvalidValue` where low is not below high, `JourneyError` where a score gets too large.
    """
    snapshot = tx.snapshot
    journey = snapshot.need(map_id, JourneyMap)
    tx.update(map_id, scale_low=low, scale_high=high)
    old_low, new_low = _exact(journey.scale_low), _exact(low)
    factor = (_exact(high) - new_low) / (_exact(journey.scale_high) - old_low)
    for touchpoint in snapshot.all_touchpoints(map_id):
        for point in snapshot.all_emotion_records(touchpoint.id):
            if point.score is not None:
                score = _float(new_low + (_exact(point.score) - old_low) * factor)
                tx.update(point.id, score=score)


def _exact(number: float) -> Fraction:
    """The number as it is written, so that 3.7 on 1 … 5 becomes 1.75 on −5 … 5."""
    return Fraction(repr(float(number)))


def _float(number: Fraction) -> float:
    try:
        return float(number)
    except OverflowError:
        raise JourneyError(
            tr("A score would become too large."), hint=tr("Choose a smaller scale.")
        ) from None
