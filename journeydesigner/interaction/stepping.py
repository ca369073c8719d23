"""From drop place to drop place: where a pointer would have to stand for the next one."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.layout.map_layout import MapLayout, Row, Span

Point = tuple[float, float]

_AT_EDGE = 8.0
"""So near to a stage's edge (points) a note spans the stage."""


def next_place(layout: MapLayout, kind: str, at: Point, direction: str) -> Point | None:
    """The nearest drop place for a kind of record in a direction; None at the end of the map."""
    across = direction in ("Left", "Right")
    places = _PLACES.get((kind, across))
    if places is None or direction not in ("Left", "Right", "Up", "Down"):
        return None
    here = at[0] if across else at[1]
    sign = -1 if direction in ("Left", "Up") else 1
    ahead = [place for place in places(layout, at) if (place - here) * sign > 0.5]
    if not ahead:
        return None
    nearest = min(ahead, key=lambda place: abs(place - here))
    return (nearest, at[1]) if across else (at[0], nearest)


def _before_and_after_cards(layout: MapLayout, at: Point) -> list[float]:
    """Inside the left edge of each column, and the right edge of a stage's last one."""
    found: list[float] = []
    for span in layout.spans:
        found += [span.x + column.x + 1 for column in span.columns]
        if span.columns[-1].touchpoint_id:
            found.append(span.x + span.width - 1)
    return found


def _between_stages(layout: MapLayout, at: Point) -> list[float]:
    edges = [span.x + 1 for span in layout.spans]
    return [*edges, layout.spans[-1].x + layout.spans[-1].width - 1] if edges else []


def _between_lanes(layout: MapLayout, at: Point) -> list[float]:
    edges = [row.y + 1 for row in layout.rows]
    return [*edges, layout.rows[-1].y + layout.rows[-1].height - 1] if edges else []


def _columns(layout: MapLayout, at: Point) -> list[float]:
    """The middle of each column, and the left edge of a stage of several: there notes span it."""
    found: list[float] = []
    for span in layout.spans:
        if len(span.columns) > 1:
            found.append(span.x + _AT_EDGE)
        found += [span.x + column.x + column.width / 2 for column in span.columns]
    return found


def _in_stacks(layout: MapLayout, at: Point) -> list[float]:
    """The top of each lane, and below each note of the column."""
    span = next((s for s in layout.spans if s.x <= at[0] < s.x + s.width), None)
    found: list[float] = []
    for row in layout.rows:
        found += [row.y + 1, *(_below(row, span, at[0] - span.x) if span else ())]
    return found


def _below(row: Row, span: Span, x: float) -> list[float]:
    cell = row.cells.get(span.stage_id)
    notes = [box.rect for box in cell.boxes if box.role == "note"] if cell else []
    return [row.y + rect.bottom - 1 for rect in notes if rect.x <= x < rect.right]


_PLACES: dict[tuple[str, bool], Callable[[MapLayout, Point], list[float]]] = {
    ("touchpoint", True): _before_and_after_cards,
    ("stage", True): _between_stages,
    ("phase", True): _between_stages,
    ("lane", False): _between_lanes,
    ("note", True): _columns,
    ("note", False): _in_stacks,
}
