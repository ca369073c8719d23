"""Laying out: a whole map, and one edit."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import ChangeSet
from journeydesigner.text import breaking
from tests.benchmarks.harness import FRAME, Budget, Figure
from tests.benchmarks.text_paths import TextPath
from tests.support.big_map import MAP_ID, big_map

_BROKEN = "breaking its texts, words shaped"
WHOLE = Budget("lay out a map, words shaped", _BROKEN, None)
SEEN = Budget("the same, and every box of it made", _BROKEN, None)
EDIT = Budget("lay out one edit", "laying out the whole map", None, FRAME)


def layouts(n: int) -> Iterator[Figure]:
    """The whole map, and a name that changes in the middle of it."""
    snapshot = big_map(n)
    path = TextPath(n)
    engine = LayoutEngine(path.fonts)
    card = snapshot.map_touchpoints(MAP_ID)[n // 2]
    changes = ChangeSet(updated={card.id: (card, card.evolve(name="Another name"))})
    after = snapshot.apply(changes)

    def whole() -> MapLayout:
        # An engine keeps its last layout and what it has broken.
        return LayoutEngine(path.fonts).lay_out(snapshot, MAP_ID)

    def seen() -> list[object]:
        return list(whole().all())

    yield WHOLE.measured(n, whole, path.broken_anew)
    yield SEEN.measured(n, seen, path.broken_anew, prepare=breaking._broken.cache_clear)
    layout = engine.lay_out(snapshot, MAP_ID)
    yield EDIT.measured(n, lambda: engine.update(layout, after, changes), whole)
