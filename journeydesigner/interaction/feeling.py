"""Emotions by key: a digit is a score, Shift makes it one below zero, + and − go one step, a full
stop clears it."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.commands.emotions import set_score
from journeydesigner.i18n import tr
from journeydesigner.interaction.events import KeyEvent, Modifier
from journeydesigner.interaction.scores import snapped
from journeydesigner.interaction.scores import step as step_size
from journeydesigner.interaction.selection_rules import of_kind
from journeydesigner.interaction.session import Session
from journeydesigner.model import EmotionPoint, kind_of

Feeling = tuple[str, str | None]
"""A touchpoint and a persona, None for everyone."""

CLEAR = "."
_SIGNS = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1}


def digit(event: KeyEvent) -> float | None:
    """The score that the key means, whatever Ctrl says; None for another key."""
    if len(event.key) != 1 or event.key not in "0123456789" or Modifier.ALT in event.modifiers:
        return None
    return float(event.key) * (-1 if Modifier.SHIFT in event.modifiers else 1)


def sign(event: KeyEvent) -> int:
    """1 for +, −1 for −, 0 for another key."""
    if event.modifiers & (Modifier.CONTROL | Modifier.ALT):
        return 0
    return _SIGNS.get(event.text, 0)


def selected(session: Session) -> list[Feeling]:
    """The active persona at the selected touchpoints, or the selected emotion points."""
    kind = kind_of(session.selection.current or "")
    ids, snapshot = of_kind(session.selection.ids, kind), session.snapshot
    if kind == "touchpoint":
        return [(key, session.active_persona) for key in ids if key in snapshot]
    points = (snapshot.get(key, EmotionPoint) for key in ids)
    return [(point.touchpoint_id, point.persona_id) for point in points if point]


def give(session: Session, feelings: Iterable[Feeling], score: float) -> None:
    """Sets the score, held to the map's scale, as one step."""
    journey = session.journey
    if journey is None:
        return
    held = min(max(score, journey.scale_low), journey.scale_high)
    with session.document.transaction(tr("Set emotion")) as tx:
        for touchpoint_id, persona_id in feelings:
            set_score(tx, touchpoint_id, persona_id, held)


def felt(session: Session) -> list[Feeling]:
    """Those of the selected feelings that have a score."""
    points = ((feeling, session.snapshot.emotion(*feeling)) for feeling in selected(session))
    return [feeling for feeling, point in points if point is not None and point.score is not None]


def clear(session: Session, feelings: Iterable[Feeling]) -> None:
    """Takes the scores away, so that the curves have gaps; quotes stay."""
    with session.document.transaction(tr("Clear emotion")) as tx:
        for touchpoint_id, persona_id in feelings:
            set_score(tx, touchpoint_id, persona_id, None)


def go(session: Session, feelings: list[Feeling], steps: int) -> None:
    """Raises the scores by steps of the scale, where there is none yet from the neutral one.

    Repeated presses are one step to undo.
    """
    journey, snapshot = session.journey, session.snapshot
    if journey is None:
        return
    low, high = journey.scale_low, journey.scale_high
    by = steps * step_size(low, high)
    key = f"emotion keys {sorted(feelings, key=str)}"
    with session.document.transaction(tr("Set emotion"), merge_key=key) as tx:
        for touchpoint_id, persona_id in feelings:
            point = snapshot.emotion(touchpoint_id, persona_id)
            known = point.score if point else None
            score = (journey.neutral if known is None else known) + by
            set_score(tx, touchpoint_id, persona_id, snapped(score, low, high))
