"""Scores and actors of Mermaid tasks: one score a task, on a scale from 1 to 5."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.i18n import tr, trn
from journeydesigner.model import JourneyMap, Persona, Snapshot, Touchpoint

LOW, HIGH = 1.0, 5.0
NO_SCORE = "?"
"""No number, so that it is not taken for one: a blank would be 0 for Mermaid."""


class Scores:
    """Finds score and actors of each task and counts what could not be said."""

    def __init__(self, snapshot: Snapshot, journey: JourneyMap) -> None:
        self._snapshot = snapshot
        self._journey = journey
        self._missing = 0
        self._several = 0
        self._converted = 0
        self._nameless = 0

    def of(self, touchpoint: Touchpoint) -> tuple[str, list[str]]:
        """The score as Mermaid reads it and the names of who takes part.

        Of several scores that of the first who is listed is taken.
        """
        points = self._snapshot.emotions_in_order(touchpoint.id)
        scores = [point.score for point in points if point.score is not None]
        if not scores:
            self._missing += 1
        if len(set(scores)) > 1:
            self._several += 1
        names = [self._name(point.persona_id) for point in points if point.persona_id]
        actors = [name for name in names if name.strip()]
        self._nameless += len(actors) < len(names)
        return (self._number(scores[0]) if scores else NO_SCORE), actors

    def warnings(self) -> Iterator[str]:
        """Sentences on what the tasks asked so far do not say."""
        if self._converted:
            yield tr("The scores were converted from {low} … {high} to Mermaid's 1 … 5.").format(
                low=f"{self._journey.scale_low:g}", high=f"{self._journey.scale_high:g}"
            )
        if self._several:
            yield trn(
                "{n} touchpoint has different scores; Mermaid shows the first persona's.",
                "{n} touchpoints have different scores; Mermaid shows the first persona's.",
                self._several,
            )
        if self._nameless:
            yield tr("A persona without a name cannot take part in a Mermaid journey.")
        if self._missing:
            yield trn(
                "{n} touchpoint has no score; it stands in the text as “?”.",
                "{n} touchpoints have no score; they stand in the text as “?”.",
                self._missing,
            )

    def _name(self, persona_id: str) -> str:
        persona = self._snapshot.get(persona_id, Persona)
        return persona.name if persona else persona_id

    def _number(self, score: float) -> str:
        low, high = self._journey.scale_low, self._journey.scale_high
        if (low, high) != (LOW, HIGH):
            self._converted += 1
            score = LOW + (score - low) / (high - low) * (HIGH - LOW)
            return f"{round(score, 2):g}"
        plain = score + 0.0  # no minus before a zero
        return f"{plain:g}" if plain == float(f"{plain:g}") else repr(plain)
