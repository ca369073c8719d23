"""What the pointer means: a hit, and of emotion points that overlap the one that is meant."""

from __future__ import annotations

import math
from dataclasses import replace

from journeydesigner.interaction.context import Context
from journeydesigner.interaction.events import PointerEvent
from journeydesigner.layout.display import Placed
from journeydesigner.layout.hit import Hit, hit
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.model import EmotionPoint

_AS_NEAR = 3.0
"""Points that differ by less in their distance (map points) count as equally near."""


def pointed(context: Context, layout: MapLayout, event: PointerEvent) -> Hit:
    """The hit at the event; of emotion points the nearest, else the active persona's."""
    found = hit(layout, event.x, event.y, event.tolerance)
    if found.placed is None or found.placed.box.role != "point":
        return found
    meant = min(
        _points(layout, found, event),
        key=lambda placed: (round(_distance(placed, event) / _AS_NEAR), _is_other(context, placed)),
        default=found.placed,
    )
    return replace(found, placed=meant)


def _points(layout: MapLayout, found: Hit, event: PointerEvent) -> list[Placed]:
    """The points within reach, the topmost first."""
    row, span = layout.row(found.lane_id), layout.span(found.stage_id)
    cell = row.cells.get(found.stage_id) if row else None
    if row is None or span is None or cell is None:
        return []
    placed = (Placed(box, span.x, row.y) for box in reversed(cell.boxes) if box.role == "point")
    return [p for p in placed if p.rect.grown(event.tolerance).contains(event.x, event.y)]


def _distance(placed: Placed, event: PointerEvent) -> float:
    rect = placed.rect
    return math.hypot(rect.x + rect.width / 2 - event.x, rect.y + rect.height / 2 - event.y)


def _is_other(context: Context, placed: Placed) -> bool:
    point = context.snapshot.get(placed.box.record_id, EmotionPoint)
    return point is None or point.persona_id != context.session.active_persona
