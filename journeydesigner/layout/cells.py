"""One stage × lane cell: its boxes and the height they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesigner.layout.columns import StageColumns, window
from journeydesigner.layout.content.cards import CardContent, card_box, card_content
from journeydesigner.layout.content.emotion import emotion_boxes, emotion_height
from journeydesigner.layout.content.fields import (
    channel_box,
    stage_field_box,
    touchpoint_field_box,
)
from journeydesigner.layout.content.notes import note_box
from journeydesigner.layout.display import Box
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Cell
from journeydesigner.layout.measures import (
    CARD_MIN_HEIGHT,
    GAP,
    LANE_MIN_HEIGHT,
    LANE_PADDING,
    NOTE_GAP,
)
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.model import Family, JourneyMap, Lane, Note, Snapshot, Touchpoint


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Which cell: its lane, and its stage as number `number` of all that are shown."""

    journey: JourneyMap
    lane: Lane
    stages: Sequence[StageColumns]
    number: int

    @property
    def columns(self) -> StageColumns:
        return self.stages[self.number]

    @property
    def key(self) -> tuple[str, str]:
        return self.lane.id, self.columns.stage.id


def lay_out_cell(
    setter: Typesetter, snapshot: Snapshot, place: CellPlace, stretch: float = 0.0
) -> Cell:
    """The cell's boxes, relative to its top left corner; cards are `stretch` points high."""
    match place.lane.definition.family:
        case Family.TOUCHPOINTS:
            return _cards(setter, snapshot, place, stretch)
        case Family.EMOTION:
            return _emotion(setter, snapshot, place)
        case Family.STAGE_FIELD:
            return _stage_field(setter, place)
        case Family.TOUCHPOINT_FIELD:
            return _touchpoint_fields(setter, snapshot, place)
        case Family.NOTES:
            return _notes(setter, snapshot, place)


def _cell(place: CellPlace, boxes: list[Box], height: float, missing: int = 0) -> Cell:
    lane_id, stage_id = place.key
    return Cell(lane_id, stage_id, place.columns.width, height, tuple(boxes), missing)


def cards_height(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> float:
    """The height that the highest card of the cell needs, in points."""
    contents = _contents(setter, snapshot, place)
    return max((content.height for _, content in contents), default=CARD_MIN_HEIGHT)


def _contents(
    setter: Typesetter, snapshot: Snapshot, place: CellPlace
) -> list[tuple[float, CardContent]]:
    """The cards of a cell with the left edges of their columns."""
    return [
        (column.x, card_content(setter, snapshot, place.journey, touchpoint, column.width - GAP))
        for column in place.columns.columns
        if (touchpoint := snapshot.get(column.touchpoint_id, Touchpoint)) is not None
    ]


def _cards(setter: Typesetter, snapshot: Snapshot, place: CellPlace, stretch: float) -> Cell:
    contents = _contents(setter, snapshot, place)
    needed = max((content.height for _, content in contents), default=CARD_MIN_HEIGHT)
    boxes = [card_box(content, x + GAP / 2, LANE_PADDING, stretch) for x, content in contents]
    missing = sum(content.missing for _, content in contents)
    cell = _cell(place, boxes, needed + 2 * LANE_PADDING, missing)
    return replace(cell, stretch=stretch)


def _emotion(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    spots, own = window(place.stages, place.number)
    boxes = emotion_boxes(
        setter,
        snapshot,
        place.journey,
        place.lane,
        place.columns.stage.id,
        place.columns.width,
        spots,
        own,
        first=place.number == 0,
    )
    return _cell(place, boxes, emotion_height(place.lane))


def _stage_field(setter: Typesetter, place: CellPlace) -> Cell:
    box, missing = stage_field_box(
        setter, place.columns.stage, place.lane.id, place.lane.definition, place.columns.width
    )
    return _cell(place, [box], box.rect.height, missing)


def _touchpoint_fields(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    boxes, height, total = [], LANE_MIN_HEIGHT, 0
    kind = place.lane.definition
    for column in place.columns.columns:
        touchpoint = snapshot.get(column.touchpoint_id, Touchpoint)
        if touchpoint is None:
            continue
        if kind.name == "channel":
            box, missing = channel_box(setter, snapshot, touchpoint, place.lane.id, column.width)
        else:
            box, missing = touchpoint_field_box(
                setter, touchpoint, place.lane.id, kind, column.width
            )
        boxes.append(_moved(box, column.x))
        height, total = max(height, box.rect.height), total + missing
    return _cell(place, boxes, height, total)


def _moved(box: Box, x: float) -> Box:
    return replace(box, rect=box.rect.moved(x, 0.0))


def _notes(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    """Notes that span the stage on top, below them those of each touchpoint in its column."""
    notes = snapshot.notes(*place.key)
    columns = {column.touchpoint_id: column for column in place.columns.columns}
    spanning: list[Note] = []
    under: dict[str, list[Note]] = {}
    for note in notes:
        owner = note.touchpoint_id or ""
        if owner in columns and owner:
            under.setdefault(owner, []).append(note)
        else:
            spanning.append(note)
    whole = Rect(GAP / 2, LANE_PADDING, place.columns.width - GAP, 0)
    boxes, bottom, missing = _stack(setter, snapshot, place.lane, spanning, whole)
    lowest = bottom
    for owner, tied in under.items():
        column = columns[owner]
        area = Rect(column.x + GAP / 2, bottom, column.width - GAP, 0)
        more, end, lacking = _stack(setter, snapshot, place.lane, tied, area)
        boxes += more
        missing += lacking
        lowest = max(lowest, end)
    height = lowest - NOTE_GAP + LANE_PADDING if notes else LANE_MIN_HEIGHT
    return _cell(place, boxes, max(height, LANE_MIN_HEIGHT), missing)


def _stack(
    setter: Typesetter, snapshot: Snapshot, lane: Lane, notes: list[Note], area: Rect
) -> tuple[list[Box], float, int]:
    """The notes below each other, where the next one would begin, and the missing glyphs."""
    boxes, y, total = [], area.y, 0
    for note in notes:
        box, missing = note_box(
            setter, snapshot, note, lane.lane_kind, Rect(area.x, y, area.width, 0)
        )
        boxes.append(box)
        y += box.rect.height + NOTE_GAP
        total += missing
    return boxes, y, total
