"""Laying out: shaping and placing a whole map, and one edit."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import ChangeSet
from journeydesigner.text import Fonts, break_lines
from tests.benchmarks.harness import FRAME, Budget, Figure
from tests.support.big_map import MAP_ID, big_map

WHOLE = Budget("lay out a map, words known", "breaking its texts, words known", None)
EDIT = Budget("lay out one edit", "laying out the whole map", None, most=FRAME)


def layouts(n: int) -> Iterator[Figure]:
    """The whole map, and a name that changes in the middle of it."""
    snapshot = big_map(n)
    engine = LayoutEngine(Fonts())
    layout = engine.lay_out(snapshot, MAP_ID)
    stack = engine.typesetter.fonts.regular
    texts = [t.customer_interaction for t in snapshot.map_touchpoints(MAP_ID)]
    card = snapshot.map_touchpoints(MAP_ID)[n // 2]
    changes = ChangeSet(updated={card.id: (card, card.evolve(name="Another name"))})
    after = snapshot.apply(changes)

    def whole() -> object:
        return engine.lay_out(snapshot, MAP_ID)

    def broken() -> object:
        return [break_lines(stack, text, 11.0, 130.0) for text in texts]

    yield WHOLE.measured(n, whole, broken)
    yield EDIT.measured(n, lambda: engine.update(layout, after, changes), whole)
