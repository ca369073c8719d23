"""Where headers are clicked to collapse, to expand, and to show what is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeydesigner.layout.content.headers import lane_icon, number_disc
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.hit import row_at, span_at
from journeydesigner.layout.map_layout import MapLayout, Row, Span

_AROUND = 3.0
"""A control is hit up to so many points beyond its edge."""


@dataclass(frozen=True, slots=True)
class Control:
    """`ids` are the stages or lanes that it collapses, expands or shows; `rect` is where it is,
    in map points."""

    deed: Literal["collapse", "expand", "show"]
    ids: tuple[str, ...]
    rect: Rect

    @property
    def key(self) -> tuple[str, ...]:
        """What is hovered over it."""
        return ("hidden" if self.deed == "show" else "fold", *self.ids)


def control_at(layout: MapLayout, x: float, y: float) -> Control | None:
    """The control at (x, y) of the map, None where there is none."""
    for placed in layout.hidden:
        if placed.rect.grown(_AROUND).contains(x, y):
            return Control("show", placed.box.key[1:], placed.rect)
    found = None
    if layout.phase_height <= y < layout.header_height and x >= layout.lane_header_width:
        found = stage_control(layout, span_at(layout, x))
    elif y >= layout.header_height and 0 <= x < layout.lane_header_width:
        found = lane_control(layout, row_at(layout, y))
    return found if found is not None and found.rect.grown(_AROUND).contains(x, y) else None


def stage_control(layout: MapLayout, span: Span | None) -> Control | None:
    """The number of a stage's header; of a collapsed one what lies below the number."""
    if span is None:
        return None
    header = span.header.rect
    place = number_disc(header, layout.sizes, folded=span.collapsed)
    if span.collapsed:
        place = Rect(0.0, place.bottom, header.width - 1, header.height - place.bottom)
    deed: Literal["expand", "collapse"] = "expand" if span.collapsed else "collapse"
    return Control(deed, (span.stage_id,), place.moved(span.x, layout.phase_height))


def lane_control(layout: MapLayout, row: Row | None) -> Control | None:
    """The icon of a lane's header."""
    if row is None:
        return None
    place = lane_icon(row.header.rect, layout.sizes).moved(0.0, row.y)
    return Control("expand" if row.collapsed else "collapse", (row.lane_id,), place)
