"""Field lanes: a field of a stage across its span, or of each touchpoint in its column."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.layout.display import Box, EditArea, Icon, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import LANE_MIN_HEIGHT, LANE_PADDING, SIZE_BODY, SIZE_FIELD
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Channel, LaneKind, Snapshot, Stage, Touchpoint

_STAGE = Style(SIZE_FIELD, "text")
_STAGE_MORE = Style(SIZE_BODY, "secondary")
_POINT = Style(SIZE_BODY, "secondary")
_SIDE = 10.0
_GAP = 3.0


def stage_field_box(
    setter: Typesetter, stage: Stage, lane_id: str, kind: LaneKind, width: float
) -> tuple[Box, int]:
    """The fields that the lane shows of a stage, below each other; the first one is larger.

    Also the number of characters that no face has.
    """
    return _box(setter, stage, ("field", lane_id, stage.id), kind, width, (_STAGE, _STAGE_MORE))


def touchpoint_field_box(
    setter: Typesetter, touchpoint: Touchpoint, lane_id: str, kind: LaneKind, width: float
) -> tuple[Box, int]:
    """The field that the lane shows of a touchpoint, as wide as its column."""
    return _box(setter, touchpoint, ("field", lane_id, touchpoint.id), kind, width, (_POINT,))


def _box(
    setter: Typesetter,
    record: Stage | Touchpoint,
    key: tuple[str, ...],
    kind: LaneKind,
    width: float,
    styles: tuple[Style, ...],
) -> tuple[Box, int]:
    top = LANE_PADDING + 2
    inner = width - 2 * _SIDE
    texts: list[TextLine] = []
    edits: list[EditArea] = []
    missing = 0
    for number, name in enumerate(kind.fields):
        style = styles[min(number, len(styles) - 1)]
        paragraph = setter.set(str(getattr(record, name)), style, inner)
        texts += paragraph.placed(_SIDE, top, inner)
        tall = max(paragraph.height, style.pitch)
        edits.append(EditArea(record.id, name, Rect(_SIDE, top, inner, tall), style.size))
        missing += paragraph.missing
        if paragraph.lines:
            top += paragraph.height + _GAP
    box = Box(
        key=key,
        role="field",
        record_id=record.id,
        rect=Rect(0, 0, width, max(LANE_MIN_HEIGHT, top + LANE_PADDING)),
        texts=tuple(texts),
        edits=tuple(edits),
    )
    return box, missing


def channel_box(
    setter: Typesetter, snapshot: Snapshot, touchpoint: Touchpoint, lane_id: str, width: float
) -> tuple[Box, int]:
    """The channel of a touchpoint with its icon; chosen in the panel, not typed."""
    channel = snapshot.get(touchpoint.channel_id, Channel)
    left = _SIDE + 20
    inner = width - left - _SIDE
    paragraph = setter.set(channel.name if channel else "", _POINT, inner)
    top = LANE_PADDING + 3
    box = Box(
        key=("field", lane_id, touchpoint.id),
        role="field",
        record_id=touchpoint.id,
        rect=Rect(0, 0, width, max(LANE_MIN_HEIGHT, paragraph.height + 2 * top)),
        shapes=_channel_icon(channel.icon or "channel", top) if channel else (),
        texts=paragraph.placed(left, top, inner),
    )
    return box, paragraph.missing


@lru_cache(maxsize=256)
def _channel_icon(name: str, top: float) -> tuple[Shape, ...]:
    return (Icon(name, _SIDE, top, 14, "secondary"),)
