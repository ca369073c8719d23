"""Display sizes: how large type, cards and marks are laid out."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeydesigner.layout import measures


@dataclass(frozen=True, slots=True, eq=False)
class Sizes:
    """A display size by four factors: of type, of columns' width, of padding and gaps, and of
    marks such as icons, discs and points. The other fields are lengths that follow, in points.

    There are few and they are told apart by identity, so that they can be part of a cache's key.
    """

    type: float
    wide: float
    room: float
    mark: float
    column: float = field(init=False)
    gap: float = field(init=False)
    padding: float = field(init=False)
    card_height: float = field(init=False)
    card_radius: float = field(init=False)
    note_radius: float = field(init=False)
    note_gap: float = field(init=False)
    note_height: float = field(init=False)
    lane_padding: float = field(init=False)
    lane_height: float = field(init=False)
    lane_header: float = field(init=False)
    emotion_margin: float = field(init=False)
    chip: float = field(init=False)
    point: float = field(init=False)
    folded: float = field(init=False)

    def __post_init__(self) -> None:
        lengths = {
            "column": measures.COLUMN * self.wide,
            "gap": measures.GAP * self.room,
            "padding": measures.CARD_PADDING * self.room,
            "card_height": measures.CARD_MIN_HEIGHT * self.mark,
            "card_radius": measures.CARD_RADIUS * self.room,
            "note_radius": measures.NOTE_RADIUS * self.room,
            "note_gap": measures.NOTE_GAP * self.room,
            "note_height": measures.NOTE_MIN_HEIGHT * self.mark,
            "lane_padding": measures.LANE_PADDING * self.room,
            "lane_height": measures.LANE_MIN_HEIGHT * self.mark,
            "lane_header": measures.LANE_HEADER_WIDTH * self.wide,
            "emotion_margin": measures.EMOTION_MARGIN * self.mark,
            "chip": measures.CHIP * self.mark,
            "point": measures.POINT * self.mark,
            "folded": measures.FOLDED * self.mark,
        }
        for name, length in lengths.items():
            object.__setattr__(self, name, length)


USUAL = Sizes(1.0, 1.0, 1.0, 1.0)
PROJECTOR = Sizes(type=1.5, wide=1.6, room=1.25, mark=1.4)
"""To be read from the back of a room: cards widen more than type, so that words break no earlier
than at the usual size."""
