"""Cells of collapsed stages and lanes: not what is in them, but how much."""

from __future__ import annotations

from functools import partial

from journeydesigner.layout.cells import CellPlace, lay_out_cell
from journeydesigner.layout.content.folded import count_box, folded_stage
from journeydesigner.layout.display import Box
from journeydesigner.layout.map_layout import Cell
from journeydesigner.layout.measures import FOLDED_LANE
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.model import Family, Snapshot, Touchpoint


def folded_lane_height(sizes: Sizes) -> float:
    """The height of a collapsed lane, in points."""
    return FOLDED_LANE * sizes.mark


def cell_of(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    """The cell as the view options want it."""
    if place.lane.id in place.options.collapsed:
        height = folded_lane_height(setter.sizes)
        return _counted(setter, snapshot, place, height, height)
    folded = place.columns.folded
    family = place.lane.definition.family
    if folded is None or family is Family.EMOTION:
        return lay_out_cell(setter, snapshot, place)
    if family is Family.TOUCHPOINTS:
        return _named(setter, place, len(folded))
    height = setter.sizes.lane_height
    return _counted(setter, snapshot, place, height, height)


def _named(setter: Typesetter, place: CellPlace, count: int) -> Cell:
    """The card that stands for a whole stage; it is as high as the cards beside it."""
    content, lane_id = folded_stage(setter, place.columns.stage, place.number, count), place.lane.id

    def draw(stretch: float) -> tuple[Box, ...]:
        return (content.box(lane_id, stretch),)

    height = content.height + 2 * setter.sizes.lane_padding
    return Cell(*place.key, place.columns.width, height, draw)


def _counted(
    setter: Typesetter, snapshot: Snapshot, place: CellPlace, height: float, line: float
) -> Cell:
    count = content_count(snapshot, place)
    draw = partial(_count_boxes, setter, place.key, count, place.columns.width, line)
    return Cell(*place.key, place.columns.width, height, draw, count=count)


def _count_boxes(
    setter: Typesetter, key: tuple[str, str], count: int, width: float, line: float, _: float
) -> tuple[Box, ...]:
    if not count:
        return ()
    room = min(width, setter.sizes.column)
    box = count_box(setter, ("folded", *key), count, 0.0, 0.0, room)
    box.rect = box.rect.moved(0.0, (line - box.rect.height) / 2)
    return (box,)


def content_count(snapshot: Snapshot, place: CellPlace) -> int:
    """How many notes, touchpoints, or touchpoints with a score or a filled field are in a cell;
    fields of the stage itself are not counted."""
    stage, lane = place.columns.stage, place.lane
    family, fields = lane.definition.family, lane.definition.fields
    if family is Family.NOTES:
        return len(snapshot.notes(lane.id, stage.id))
    if family is Family.STAGE_FIELD:
        return 0
    touchpoints = snapshot.touchpoints(stage.id)
    if family is Family.TOUCHPOINTS:
        return len(touchpoints)
    if family is Family.EMOTION:
        return sum(1 for touchpoint in touchpoints if _is_rated(snapshot, touchpoint))
    return sum(1 for t in touchpoints if any(getattr(t, name) for name in fields))


def _is_rated(snapshot: Snapshot, touchpoint: Touchpoint) -> bool:
    return any(point.score is not None for point in snapshot.emotions(touchpoint.id))
