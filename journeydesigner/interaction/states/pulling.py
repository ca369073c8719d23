"""Pulling an emotion point up and down, with its score beside it."""

from __future__ import annotations

from journeydesigner.commands.emotions import set_score
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Modifier, PointerEvent
from journeydesigner.interaction.overlay import Hint, Overlay
from journeydesigner.interaction.scores import snapped
from journeydesigner.interaction.states.continuous import Continuous
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.display import Placed
from journeydesigner.layout.scores import score_at, score_y
from journeydesigner.model import EmotionPoint

_BESIDE = 14.0


class Pulling(Continuous):
    """The score follows the pointer in steps that suit the scale, finer with Ctrl."""

    def __init__(
        self, context: Context, grabbed: Placed, point: EmotionPoint, press: PointerEvent
    ) -> None:
        super().__init__(context, press)
        self.name = tr("Set emotion")
        self._point = point
        self._x = grabbed.rect.x + grabbed.rect.width / 2
        self._slip = press.y - (grabbed.rect.y + grabbed.rect.height / 2)

    def change(self, tx: Transaction, event: PointerEvent) -> None:
        score = self._score(event)
        if score is not None:
            set_score(tx, self._point.touchpoint_id, self._point.persona_id, score)

    def overlay(self, event: PointerEvent) -> Overlay:
        layout, journey = self.context.layout, self.context.session.journey
        score = self._score(event)
        if layout is None or journey is None or score is None:
            return Overlay(cursor="grabbing")
        y = score_y(layout, self.context.snapshot, score)
        hint = Hint(self._x + _BESIDE, event.y if y is None else y, score_text(journey, score))
        return Overlay(hint=hint, cursor="grabbing")

    def _score(self, event: PointerEvent) -> float | None:
        layout = self.context.layout
        if layout is None:
            return None
        score = score_at(layout, self.context.snapshot, event.y - self._slip)
        return None if score is None else suited(self.context, score, event.modifiers)


def suited(context: Context, score: float, modifiers: Modifier = Modifier.NONE) -> float:
    """The score on a step of the map's scale, a fine one with Ctrl."""
    journey = context.session.journey
    if journey is None:
        return score
    fine = Modifier.CONTROL in modifiers
    return snapped(score, journey.scale_low, journey.scale_high, fine=fine)
