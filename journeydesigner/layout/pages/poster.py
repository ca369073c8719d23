"""A map broken into runs of columns and runs of rows: what stands on each tile or band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from journeydesigner.layout.display import Box
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout, Row, Span
from journeydesigner.layout.measures import LINE_STRIP
from journeydesigner.layout.pages.breaking import Part, runs_across, runs_down, slices
from journeydesigner.layout.pages.continued import continued_height
from journeydesigner.layout.pages.parting import (
    Parted,
    limited,
    part_lanes,
    part_stages,
    with_heights,
)
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import Lane, Snapshot


@dataclass(frozen=True, slots=True)
class Room:
    """What of a tile rows and columns may take, in points: beside the lane headers and below the
    stage headers. The tiles of the first row have `first` less, for what stands above the map."""

    width: float
    height: float = float("inf")
    first: float = 0.0


@dataclass(frozen=True, slots=True)
class Poster:
    """`layout` is that of `parted`; `across` are the spans of each tile from left to right, `down`
    the rows of each from top to bottom. `places` counts the shown stages, by their ids."""

    layout: MapLayout
    parted: Parted
    across: tuple[range, ...]
    down: tuple[range, ...]
    places: dict[str, int]


def poster(
    engine: LayoutEngine,
    snapshot: Snapshot,
    map_id: str,
    room: Room,
    view: ViewOptions = PLAIN,
    *,
    by_stage: bool = False,
) -> Poster:
    """The map in tiles with that room. `by_stage` begins a new tile with each stage.

    A tile is wider or higher than its room only where one column or one row is. Raises
    `UnknownRecord` where there is no such map.
    """
    snapshot = limited(snapshot, map_id, room.width, room.height)
    whole = engine.lay_out(snapshot, map_id, view)
    runs = _runs(whole, room.width, by_stage=by_stage)
    parted = part_stages(snapshot, whole, runs)
    headers = whole.header_height
    layout = engine.lay_out(parted.snapshot, map_id, view)
    available = room.height - (layout.header_height - headers)
    parted = part_lanes(parted, map_id, _note_places(layout, parted.snapshot, available))
    goes_on = len(runs) > 1 and not by_stage
    parted = with_heights(parted, _header_heights(engine, parted, map_id, across=goes_on))
    layout = engine.lay_out(parted.snapshot, map_id, view)
    heights = [row.height + _line(row) for row in layout.rows]
    down = runs_down(heights, available, room.first) or [range(0)]
    ends = list(accumulate((len(run) for run in runs), initial=0))
    across = [range(start, end) for start, end in pairwise(ends)] or [range(0)]
    places = {span.stage_id: span.place for span in whole.spans}
    return Poster(layout, parted, tuple(across), tuple(down), places)


def _header_heights(
    engine: LayoutEngine, parted: Parted, map_id: str, *, across: bool
) -> dict[str, float]:
    """How high lanes have to be so that their headers say "(continued)" where they go on."""
    return {
        lane.id: continued_height(engine.typesetter, lane)
        for lane in parted.snapshot.lanes(map_id)
        if across or lane.id in parted.whole
    }


def _runs(layout: MapLayout, room: float, *, by_stage: bool) -> list[list[Part]]:
    widths = [[column.width for column in span.columns] for span in layout.spans]
    if not by_stage:
        return runs_across(widths, room)
    return [
        [(place, first, end) for _, first, end in run]
        for place, columns in enumerate(widths)
        for run in runs_across([columns], room)
    ]


def _line(row: Row) -> float:
    """The height of the blueprint line above a row."""
    return row.line.rect.height if row.line else 0.0


def _note_places(layout: MapLayout, snapshot: Snapshot, room: float) -> dict[str, int]:
    """The slice of each note in lanes of notes that are higher than the room."""
    places: dict[str, int] = {}
    for row in layout.rows:
        lane = snapshot.get(row.lane_id, Lane)
        if lane is None or not lane.holds_notes or row.height + _line(row) <= room:
            continue
        free = max(room - 2 * layout.sizes.lane_padding - LINE_STRIP * layout.sizes.mark, 1.0)
        for span in layout.spans:
            boxes = [box for box in row.cells[span.stage_id].boxes if box.role == "note"]
            places.update(_cell_places(boxes, span, layout.sizes.note_gap, free))
    return places


def _cell_places(boxes: Sequence[Box], span: Span, gap: float, room: float) -> dict[str, int]:
    """Slices of the notes of a cell: those that span the stage first, then each column's."""
    columns = {column.touchpoint_id for column in span.columns if column.touchpoint_id}
    stacks: dict[str, list[Box]] = {"": []}
    for box in boxes:
        stacks.setdefault(box.owner_id if box.owner_id in columns else "", []).append(box)
    places: dict[str, int] = {}
    begin = 0.0
    for owner, stack in stacks.items():
        heights = [box.rect.height for box in stack]
        numbers = slices(heights, gap, room, begin)
        places.update({box.record_id: n for box, n in zip(stack, numbers, strict=True)})
        if owner == "" and numbers:
            last = numbers[-1]
            used = sum(h + gap for h, n in zip(heights, numbers, strict=True) if n == last)
            begin = last * room + min(used, room)
    return places
