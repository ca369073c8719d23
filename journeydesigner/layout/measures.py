"""The sizes of the visual language, in points (one point is one px at 100 %)."""

from __future__ import annotations

COLUMN = 160.0
"""Width of one column; a card in it leaves `GAP / 2` on each side."""
GAP = 14.0
CARD_PADDING = 8.0
CARD_MIN_HEIGHT = 92.0
CARD_RADIUS = 8.0
NOTE_RADIUS = 6.0
NOTE_GAP = 6.0
NOTE_MIN_HEIGHT = 36.0
LANE_PADDING = 7.0
LANE_MIN_HEIGHT = 40.0
LANE_HEADER_WIDTH = 120.0
STAGE_HEADER_HEIGHT = 42.0
PHASE_HEIGHT = 26.0
EMOTION_HEIGHT = 150.0
EMOTION_MARGIN = 26.0
"""Room above the highest and below the lowest score in the emotion lane."""
MAP_RADIUS = 10.0
LINE_STRIP = 17.0
"""Height of a blueprint line with its label."""
CHIP = 20.0
"""Side of the square behind a card's icon."""
PICTURE_MAX_HEIGHT = 150.0
POINT = 16.0
"""Side of an emotion point's box; its marker is smaller."""
FOLDED = 44.0
"""Width of a collapsed stage."""
FOLDED_LANE = 28.0
"""Height of a collapsed lane."""

SIZE_STAGE = 13.0
SIZE_NAME = 12.0
SIZE_FIELD = 12.0
SIZE_BODY = 11.0
SIZE_LANE = 11.0
SIZE_META = 10.0
