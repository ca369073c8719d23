"""What can be seen of a layout, to compare two of them and to find what lies over what."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from journeydesigner.layout.map_layout import MapLayout

SOLID = ("card", "note", "field")
"""What must never lie over one another."""


def seen(layout: MapLayout) -> list[tuple[Any, ...]]:
    """Every box with its place, shapes, texts and places to edit, in painting order."""
    return [
        (
            placed.box.key,
            placed.rect,
            placed.box.shapes,
            [(t.line.text, t.line.size, t.x, t.y, t.colour) for t in placed.box.texts],
            placed.box.edits,
        )
        for placed in layout.all()
    ]


def overlaps(layout: MapLayout) -> list[tuple[Any, Any]]:
    """The keys of the cards, notes and fields that lie over one another."""
    solid = [placed for placed in layout.body() if placed.box.role in SOLID]
    return [
        (one.box.key, other.box.key)
        for one, other in combinations(solid, 2)
        if one.rect.grown(-0.01).intersects(other.rect)
    ]
