"""One stage × lane cell: the height it needs, and its boxes when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesigner.layout.columns import StageColumns, window
from journeydesigner.layout.content.cards import CardContent, card_box, card_content
from journeydesigner.layout.content.emotion import emotion_boxes, emotion_height
from journeydesigner.layout.content.fields import (
    ChannelContent,
    FieldContent,
    channel_field,
    stage_field,
    touchpoint_field,
)
from journeydesigner.layout.content.notes import NoteContent, note_box, note_content
from journeydesigner.layout.display import Box
from journeydesigner.layout.map_layout import Cell, Column, DrawCell
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import Channel, Family, JourneyMap, Lane, Note, Snapshot, Touchpoint


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Which cell: its lane, and its stage as number `number` of all that are shown."""

    journey: JourneyMap
    lane: Lane
    stages: Sequence[StageColumns]
    number: int
    options: ViewOptions = PLAIN

    @property
    def columns(self) -> StageColumns:
        return self.stages[self.number]

    @property
    def key(self) -> tuple[str, str]:
        return self.lane.id, self.columns.stage.id


def first_open(collapsed: Iterable[bool]) -> int:
    """The number of the first stage that is not collapsed, -1 for none."""
    return next((number for number, folded in enumerate(collapsed) if not folded), -1)


def lay_out_cell(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    """The cell; its boxes are relative to its top left corner. Cards are not stretched yet."""
    match place.lane.definition.family:
        case Family.TOUCHPOINTS:
            return _cards(setter, snapshot, place)
        case Family.EMOTION:
            return _emotion(setter, snapshot, place)
        case Family.STAGE_FIELD:
            return _stage_field(setter, place)
        case Family.TOUCHPOINT_FIELD:
            return _touchpoint_fields(setter, snapshot, place)
        case Family.NOTES:
            return _notes(setter, snapshot, place)


def _cell(place: CellPlace, height: float, draw: DrawCell) -> Cell:
    return Cell(*place.key, place.columns.width, height, draw)


def card_heights(cells: Sequence[Cell], sizes: Sizes) -> float:
    """The height that all cards of these cells share: what the highest of them needs."""
    pad = sizes.lane_padding
    return max([sizes.card_height, *[cell.height - 2 * pad for cell in cells]])


def _touchpoints(snapshot: Snapshot, place: CellPlace) -> list[tuple[Column, Touchpoint]]:
    """The touchpoints of the cell's stage with their columns."""
    return [
        (column, touchpoint)
        for column in place.columns.columns
        if (touchpoint := snapshot.get(column.touchpoint_id, Touchpoint)) is not None
    ]


def _cards(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    journey, sizes = place.journey, setter.sizes
    gap, pad = sizes.gap, sizes.lane_padding
    contents = [
        (column.x + gap / 2, card_content(setter, snapshot, journey, card, column.width - gap))
        for column, card in _touchpoints(snapshot, place)
    ]
    needed = max([content.height for _, content in contents], default=sizes.card_height)
    return _cell(place, needed + 2 * pad, partial(_card_boxes, contents, pad))


def _card_boxes(
    contents: list[tuple[float, CardContent]], y: float, stretch: float
) -> tuple[Box, ...]:
    return tuple([card_box(card, x, y, stretch) for x, card in contents])


def _emotion(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    height = emotion_height(place.lane, setter.sizes)
    return _cell(place, height, lambda _: _emotion_boxes(setter, snapshot, place))


def _emotion_boxes(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> tuple[Box, ...]:
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
        first=place.number == first_open(s.folded is not None for s in place.stages),
        options=place.options,
    )
    return tuple(boxes)


def _stage_field(setter: Typesetter, place: CellPlace) -> Cell:
    columns, lane = place.columns, place.lane
    content = stage_field(setter, columns.stage, lane.id, lane.definition, columns.width)
    return _cell(place, content.height, partial(_field_boxes, [(0.0, content)]))


def _touchpoint_fields(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    lane, kind = place.lane.id, place.lane.definition
    touchpoints = _touchpoints(snapshot, place)
    if kind.name == "channel":
        return _channels(setter, snapshot, place, touchpoints)
    contents = [
        (column.x, touchpoint_field(setter, touchpoint, lane, kind, column.width))
        for column, touchpoint in touchpoints
    ]
    height = max([setter.sizes.lane_height, *[content.height for _, content in contents]])
    return _cell(place, height, partial(_field_boxes, contents))


def _field_boxes(contents: Sequence[tuple[float, FieldContent]], _: float) -> tuple[Box, ...]:
    return tuple([content.box(x) for x, content in contents])


def _channels(
    setter: Typesetter,
    snapshot: Snapshot,
    place: CellPlace,
    touchpoints: list[tuple[Column, Touchpoint]],
) -> Cell:
    """Few channels serve many touchpoints, all in columns of one width."""
    lane = place.lane.id
    width = place.columns.columns[0].width
    contents = {
        key: channel_field(setter, snapshot.get(key, Channel), lane, width)
        for key in {touchpoint.channel_id for _, touchpoint in touchpoints}
    }
    height = max([setter.sizes.lane_height, *[c.height for c in contents.values()]])
    shown = [(t.id, column.x, contents[t.channel_id]) for column, t in touchpoints]
    return _cell(place, height, partial(_channel_boxes, shown))


def _channel_boxes(shown: Sequence[tuple[str, float, ChannelContent]], _: float) -> tuple[Box, ...]:
    return tuple([content.box(touchpoint_id, x) for touchpoint_id, x, content in shown])


PlacedNote = tuple[float, float, NoteContent]
"""x and y in the cell."""


def _notes(setter: Typesetter, snapshot: Snapshot, place: CellPlace) -> Cell:
    """Notes that span the stage on top, below them those of each touchpoint in its column."""
    notes, sizes = snapshot.notes(*place.key), setter.sizes
    if not notes:
        return _cell(place, sizes.lane_height, partial(_note_boxes, []))
    columns = {column.touchpoint_id: column for column in place.columns.columns}
    spanning: list[Note] = []
    under: dict[str, list[Note]] = {}
    for note in notes:
        owner = note.touchpoint_id or ""
        if owner in columns and owner:
            under.setdefault(owner, []).append(note)
        else:
            spanning.append(note)
    gap, pad = sizes.gap, sizes.lane_padding
    stack = partial(_stack, setter, snapshot, place.lane.lane_kind)
    placed, bottom = stack(spanning, gap / 2, pad, place.columns.width - gap)
    lowest = bottom
    for owner, tied in under.items():
        column = columns[owner]
        more, end = stack(tied, column.x + gap / 2, bottom, column.width - gap)
        placed += more
        lowest = max(lowest, end)
    height = max(lowest - sizes.note_gap + pad, sizes.lane_height)
    return _cell(place, height, partial(_note_boxes, placed))


def _stack(
    setter: Typesetter,
    snapshot: Snapshot,
    lane_kind: str,
    notes: list[Note],
    x: float,
    y: float,
    width: float,
) -> tuple[list[PlacedNote], float]:
    """The notes below each other, and where the next one would begin."""
    placed = []
    for note in notes:
        content = note_content(setter, snapshot, note, lane_kind, width)
        placed.append((x, y, content))
        y += content.height + setter.sizes.note_gap
    return placed, y


def _note_boxes(placed: Sequence[PlacedNote], _: float) -> tuple[Box, ...]:
    return tuple([note_box(content, x, y) for x, y, content in placed])
