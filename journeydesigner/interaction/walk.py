"""A walk through a map for showing it: every stage, and after it its key moments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeydesigner.interaction.walk_frames import (
    Frame,
    Screen,
    close_frame,
    lane_pages,
    name_size,
    stage_frames,
)
from journeydesigner.layout.display import Placed
from journeydesigner.layout.map_layout import Column, MapLayout, Row, Span
from journeydesigner.model import Snapshot, Touchpoint

_EDITED = ("card", "note", "point")
_SLIP = 0.5
"""Points by which places may differ that count as the same."""


class Stop(NamedTuple):
    """A place of the walk: a stage (or a part of one that is too wide), or a key moment in it.

    `part` counts from 0; `touchpoint_id` is "" for the stage itself.
    """

    stage_id: str
    touchpoint_id: str
    part: int
    parts: int
    frame: Frame

    @property
    def key(self) -> tuple[str, str, int]:
        """What stays the same while the map around it changes."""
        return self.stage_id, self.touchpoint_id, self.part


def stops_of(layout: MapLayout, snapshot: Snapshot, screen: Screen) -> list[Stop]:
    """All stops of a map in walking order; none where it has no stage."""
    size = name_size(layout)
    cards = _card_row(layout)
    pages = lane_pages(layout, screen, size)
    stops: list[Stop] = []
    for span in layout.spans:
        frames = stage_frames(layout, span, pages, screen, size)
        stops += [
            Stop(span.stage_id, "", part, len(frames), frame) for part, frame in enumerate(frames)
        ]
        if cards is not None:
            for column in _key_moments(span, snapshot):
                frame = close_frame(layout, span, column, cards, screen, size)
                stops.append(Stop(span.stage_id, column.touchpoint_id, 0, 1, frame))
    return stops


def stage_in_sight(layout: MapLayout, left: float, right: float) -> str:
    """The stage that is seen most between two places of the map (points), the first of several;
    the nearest one where none is, "" where there is none at all."""
    if not layout.spans:
        return ""
    room = max(right - left, 1.0)

    def rank(span: Span) -> tuple[float, float]:
        seen = min(right, span.x + span.width) - max(left, span.x)
        return (-max(seen, 0.0) / min(span.width, room), max(-seen, 0.0))

    return min(layout.spans, key=rank).stage_id


def first_inside(layout: MapLayout, stop: Stop) -> str:
    """What one begins to edit at a stop: the first card, note or point that it shows; the stage
    where it shows none."""
    top, left, right = stop.frame.y + layout.header_height, stop.frame.left, stop.frame.right
    span = layout.span(stop.stage_id)
    found = (
        placed
        for row in layout.rows
        if span is not None and row.y >= top - _SLIP
        for placed in _in_cell(row, span)
        if placed.box.role in _EDITED
        and left - _SLIP <= placed.rect.x
        and placed.rect.right <= right + _SLIP
    )
    first = next(found, None)
    return first.box.record_id if first is not None else stop.stage_id


def _in_cell(row: Row, span: Span) -> list[Placed]:
    """The boxes of one cell from left to right."""
    cell = row.cells.get(span.stage_id)
    placed = [Placed(box, span.x, row.y) for box in (cell.boxes if cell else ())]
    return sorted(placed, key=lambda found: found.rect.x)


def _key_moments(span: Span, snapshot: Snapshot) -> list[Column]:
    return [
        column
        for column in span.columns
        if (found := snapshot.get(column.touchpoint_id, Touchpoint)) and found.key_moment
    ]


def _card_row(layout: MapLayout) -> Row | None:
    """The lane of the cards, else the first one."""
    for row in layout.rows:
        if any(box.role == "card" for cell in row.cells.values() for box in cell.boxes[:1]):
            return row
    return layout.rows[0] if layout.rows else None


class Walk:
    """Where one is among the stops, while they come and go."""

    def __init__(self) -> None:
        self._stops: tuple[Stop, ...] = ()
        self._place = 0

    @property
    def stops(self) -> tuple[Stop, ...]:
        return self._stops

    @property
    def current(self) -> Stop | None:
        """The present stop, None where there is none to be at."""
        return self._stops[self._place] if self._stops else None

    @property
    def is_first(self) -> bool:
        return self._place <= 0

    @property
    def is_last(self) -> bool:
        return self._place >= len(self._stops) - 1

    def follow(self, stops: Sequence[Stop]) -> bool:
        """Takes the stops as they are now; True: the present one is gone and its successor, else
        its predecessor, has taken its place."""
        before, here = self._stops, self.current
        self._stops = tuple(stops)
        places = {stop.key: place for place, stop in enumerate(stops)}
        if here is None or here.key in places:
            self._place = places[here.key] if here is not None else 0
            return False
        ahead = [here._replace(part=part) for part in range(here.part - 1, -1, -1)]
        ahead += [*before[self._place + 1 :], *reversed(before[: self._place])]
        self._place = next((places[stop.key] for stop in ahead if stop.key in places), 0)
        return True

    def go(self, by: int) -> bool:
        """So many stops on (or back); False at the end, where one stays."""
        return self._to(self._place + by)

    def go_first(self) -> bool:
        return self._to(0)

    def go_last(self) -> bool:
        return self._to(len(self._stops) - 1)

    def go_to_stage(self, stage_id: str) -> bool:
        """To the beginning of a stage; False where it is not shown."""
        places = [n for n, stop in enumerate(self._stops) if stop.stage_id == stage_id]
        if places:
            self._place = places[0]
        return bool(places)

    def _to(self, place: int) -> bool:
        held = min(max(place, 0), max(0, len(self._stops) - 1))
        moved = held != self._place
        self._place = held
        return moved
