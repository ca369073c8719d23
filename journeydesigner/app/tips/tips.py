"""The tips themselves, each with its moment and with what makes it needless."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesigner.app.tips.facts import Facts
from journeydesigner.i18n import mark

_ENOUGH = 3
"""With so many touchpoints somebody knows how they are made."""


@dataclass(frozen=True, slots=True)
class Tip:
    """`parts` are (key, what it does), in English; a key "" stands for prose.

    `wanted(before, now)` says when it is shown, `done(shown, now)` when the user has done what it
    says; `before` is the moment before, `shown` that of its showing.
    """

    key: str
    parts: tuple[tuple[str, str], ...]
    wanted: Callable[[Facts, Facts], bool]
    done: Callable[[Facts, Facts], bool]


TIPS = (
    Tip(
        "building",
        (
            (mark("Enter"), mark("next touchpoint")),
            (mark("Tab"), mark("next lane")),
            (mark("Ctrl+Enter"), mark("next stage")),
            (mark("Esc"), mark("done")),
        ),
        lambda before, now: now.names_touchpoint and 1 <= now.touchpoints <= 2 and now.steps > 0,
        lambda shown, now: now.touchpoints >= _ENOUGH,
    ),
    Tip(
        "feeling",
        (
            (mark("1 – 5"), mark("how a touchpoint feels")),
            (mark("Shift+digit"), mark("below zero")),
            (mark("Ctrl+digit"), mark("while you type")),
        ),
        lambda before, now: (
            now.touchpoints >= _ENOUGH and not now.scores and now.has_emotion_lane and now.steps > 0
        ),
        lambda shown, now: now.scores > 0,
    ),
    Tip(
        "dragging",
        ((mark("Alt"), mark("copies what you drag")), (mark("Esc"), mark("puts it back"))),
        lambda before, now: now.carrying,
        lambda shown, now: now.carries >= shown.carries + 2,
    ),
    Tip(
        "parking",
        (("", mark("Parked below the map. Drag it to a stage when its place is known.")),),
        lambda before, now: (
            before.map_id == now.map_id and now.parked > before.parked and now.steps > before.steps
        ),
        lambda shown, now: now.parked < shown.parked or now.map_id != shown.map_id,
    ),
    Tip(
        "deleting",
        ((mark("Ctrl+Z"), mark("brings back what you deleted")),),
        lambda before, now: now.removed > 0 and now.steps > before.steps,
        lambda shown, now: now.undone > 0 or now.steps >= shown.steps + 5,
    ),
)
