"""Drawing across the emotion lane: the curve follows the pencil, and the stroke is one step."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from journeydesigner.commands.emotions import set_scores
from journeydesigner.document import Transaction
from journeydesigner.i18n import tr
from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import Modifier, PointerEvent
from journeydesigner.interaction.overlay import Hint, Overlay
from journeydesigner.interaction.states.continuous import Continuous
from journeydesigner.interaction.states.pulling import suited
from journeydesigner.interaction.states.state import State
from journeydesigner.layout.content.emotion import score_text
from journeydesigner.layout.hit import hit
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.scores import score_at
from journeydesigner.model import Persona

Sample = tuple[float, float]
"""Where the pencil was, in map points."""

_BESIDE = 14.0
_NAME = 24
_LONGEST = 300
"""So many samples of the line that is shown."""


class Drawing(Continuous):
    """A touchpoint gets the score at which the stroke passes the middle of its column.

    Between two samples of a quick hand the stroke is straight. Passing again, backwards too,
    rewrites. A stroke that passes no middle, such as a click, means the column it ends in.
    """

    def __init__(self, context: Context, press: PointerEvent, *, erases: bool) -> None:
        super().__init__(context, press)
        self._erases = erases
        self.name = tr("Clear emotions") if self._rubs(press) else tr("Draw emotions")
        self._persona_id = context.session.active_persona
        self._middles = _middles(context.layout) if context.layout else []
        self._drawn: dict[str, float | None] = {}
        self._ids: dict[str, str] = {}
        self._trail: list[Sample] = [(press.x, press.y)]

    def enter(self) -> None:
        self.context.session.set_overlay(self.overlay(self.press))

    def pointer(self, event: PointerEvent) -> State | None:
        # A second quick press is handed on by the state before as well.
        return self if event is self.press else super().pointer(event)

    def show(self, event: PointerEvent) -> None:
        self._follow(event)
        super().show(event)

    def finish(self, event: PointerEvent) -> None:
        self._follow(event)
        if not self._drawn:
            self._dot(event)
        if self._drawn and self.gesture is None:
            self.gesture = self.context.document.gesture(self.name)
        super().finish(event)

    def change(self, tx: Transaction, event: PointerEvent) -> None:
        if self._drawn:
            set_scores(tx, self._persona_id, self._drawn, self._ids)
            self._remember(tx)

    def overlay(self, event: PointerEvent) -> Overlay:
        erases = self._rubs(event)
        journey, score = self.context.session.journey, self._score(event.y, event.modifiers)
        hint = None
        if journey is not None and score is not None and not erases:
            text = self._whose() + score_text(journey, score)
            hint = Hint(event.x + _BESIDE, event.y, text)
        return Overlay(
            hint=hint,
            cursor="eraser" if erases else "pencil",
            stroke=tuple(self._trail[-_LONGEST:]),
            erases=erases,
        )

    def _whose(self) -> str:
        """Whose curve is drawn, where the map has several."""
        snapshot, map_id = self.context.snapshot, self.context.session.map_id
        persona = snapshot.get(self._persona_id, Persona)
        if persona is None or not persona.name or len(snapshot.map_personas(map_id)) < 2:
            return ""
        return tr("{persona}: {score}").format(persona=persona.name[:_NAME], score="")

    def _follow(self, event: PointerEvent) -> None:
        """Takes the way from the last sample to the pointer."""
        start, end = self._trail[-1], (event.x, event.y)
        if start == end:
            return
        for x, y, touchpoint_id in _passed(self._middles, start, end):
            self._drawn[touchpoint_id] = self._meant(event, y)
            self._trail = [(x, y)]
        self._trail.append(end)

    def _dot(self, event: PointerEvent) -> None:
        layout = self.context.layout
        touchpoint_id = hit(layout, event.x, event.y).touchpoint_id if layout else ""
        if touchpoint_id:
            self._drawn[touchpoint_id] = self._meant(event, event.y)

    def _meant(self, event: PointerEvent, y: float) -> float | None:
        return None if self._rubs(event) else self._score(y, event.modifiers)

    def _score(self, y: float, modifiers: Modifier) -> float | None:
        layout = self.context.layout
        score = score_at(layout, self.context.snapshot, y) if layout else None
        return None if score is None else suited(self.context, score, modifiers)

    def _rubs(self, event: PointerEvent) -> bool:
        return self._erases or Modifier.SHIFT in event.modifiers

    def _remember(self, tx: Transaction) -> None:
        """A point that is new keeps its id for the rest of the stroke."""
        for touchpoint_id in self._drawn.keys() - self._ids.keys():
            point = tx.snapshot.emotion(touchpoint_id, self._persona_id)
            if point is not None:
                self._ids[touchpoint_id] = point.id


def _middles(layout: MapLayout) -> list[tuple[float, str]]:
    """The middles of the columns (map points) with their touchpoints, from left to right."""
    return [
        (span.x + column.x + column.width / 2, column.touchpoint_id)
        for span in layout.spans
        for column in span.columns
        if column.touchpoint_id
    ]


def _passed(
    middles: list[tuple[float, str]], start: Sample, end: Sample
) -> Iterator[tuple[float, float, str]]:
    """(x, y, touchpoint) where the way passes middles, in the order in which it does."""
    low, high = sorted((start[0], end[0]))
    first = bisect_left(middles, low, key=lambda middle: middle[0])
    last = bisect_right(middles, high, key=lambda middle: middle[0])
    found = middles[first:last]
    for x, touchpoint_id in found if start[0] <= end[0] else reversed(found):
        share = (x - start[0]) / (end[0] - start[0]) if end[0] != start[0] else 1.0
        yield x, start[1] + (end[1] - start[1]) * share, touchpoint_id
