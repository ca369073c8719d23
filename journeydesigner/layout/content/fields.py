"""Field lanes: a field of a stage across its span, or of each touchpoint in its column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from journeydesigner.layout.display import Box, EditArea, Icon, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import LANE_PADDING, SIZE_BODY, SIZE_FIELD
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Channel, LaneKind, Stage, Touchpoint

_STAGE = Style(SIZE_FIELD, "text")
_STAGE_MORE = Style(SIZE_BODY, "secondary")
_POINT = Style(SIZE_BODY, "secondary")
_SIDE = 10.0
_GAP = 3.0
_CHANNEL_LEFT = _SIDE + 20
_CHANNEL_ICON = 14.0
_CHANNEL_TOP = LANE_PADDING + 3


@dataclass(slots=True)
class FieldContent:
    """What a field lane shows of one record: paragraphs with their fields and tops, in points."""

    record: Stage | Touchpoint
    lane_id: str
    width: float
    height: float
    side: float
    parts: list[tuple[str, Paragraph, float]]

    def box(self, x: float) -> Box:
        """The box at x of its cell."""
        side = self.side
        inner = self.width - 2 * side
        texts: list[TextLine] = []
        edits: list[EditArea] = []
        for name, paragraph, top in self.parts:
            texts += paragraph.placed(side, top, inner)
            tall = max(paragraph.height, paragraph.style.pitch)
            place = Rect(side, top, inner, tall)
            edits.append(EditArea(self.record.id, name, place, paragraph.style.size))
        return Box(
            key=("field", self.lane_id, self.record.id),
            role="field",
            record_id=self.record.id,
            rect=Rect(x, 0, self.width, self.height),
            texts=tuple(texts),
            edits=tuple(edits),
        )


def stage_field(
    setter: Typesetter, stage: Stage, lane_id: str, kind: LaneKind, width: float
) -> FieldContent:
    """The fields that the lane shows of a stage, below each other; the first one is larger."""
    return _fields(setter, stage, lane_id, kind, width, (_STAGE, _STAGE_MORE))


def touchpoint_field(
    setter: Typesetter, touchpoint: Touchpoint, lane_id: str, kind: LaneKind, width: float
) -> FieldContent:
    """The field that the lane shows of a touchpoint, as wide as its column."""
    return _fields(setter, touchpoint, lane_id, kind, width, (_POINT,))


def _fields(
    setter: Typesetter,
    record: Stage | Touchpoint,
    lane_id: str,
    kind: LaneKind,
    width: float,
    styles: tuple[Style, ...],
) -> FieldContent:
    sizes = setter.sizes
    side, top = _SIDE * sizes.room, sizes.lane_padding + 2
    parts = []
    for number, name in enumerate(kind.fields):
        style = styles[min(number, len(styles) - 1)]
        paragraph = setter.set(str(getattr(record, name)), style, width - 2 * side)
        parts.append((name, paragraph, top))
        if paragraph.count:
            top += paragraph.height + _GAP
    height = max(sizes.lane_height, top + sizes.lane_padding)
    return FieldContent(record, lane_id, width, height, side, parts)


@dataclass(slots=True)
class ChannelContent:
    """A channel with its icon, as wide as a column; chosen in the panel, not typed."""

    icon: str
    lane_id: str
    width: float
    height: float
    sizes: Sizes
    name: Paragraph

    def box(self, touchpoint_id: str, x: float) -> Box:
        """The channel of a touchpoint at x of its cell."""
        left, top = _CHANNEL_LEFT * self.sizes.mark, _CHANNEL_TOP * self.sizes.room
        inner = self.width - left - _SIDE * self.sizes.room
        return Box(
            key=("field", self.lane_id, touchpoint_id),
            role="field",
            record_id=touchpoint_id,
            rect=Rect(x, 0, self.width, self.height),
            shapes=_channel_icon(self.icon, self.sizes) if self.icon else (),
            texts=self.name.placed(left, top, inner),
        )


def channel_field(
    setter: Typesetter, channel: Channel | None, lane_id: str, width: float
) -> ChannelContent:
    """What the channel lane shows of every touchpoint with this channel, or with none."""
    text, sizes = channel.name if channel else "", setter.sizes
    inner = width - _CHANNEL_LEFT * sizes.mark - _SIDE * sizes.room
    name = setter.set(text, _POINT, inner)
    height = max(sizes.lane_height, name.height + 2 * _CHANNEL_TOP * sizes.room)
    icon = channel.icon or "channel" if channel else ""
    return ChannelContent(icon, lane_id, width, height, sizes, name)


@lru_cache(maxsize=256)
def _channel_icon(name: str, sizes: Sizes) -> tuple[Shape, ...]:
    left, top = _SIDE * sizes.room, _CHANNEL_TOP * sizes.room
    return (Icon(name, left, top, _CHANNEL_ICON * sizes.mark, "secondary"),)
