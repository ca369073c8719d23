"""The sizes of the panel in device-independent px."""

from __future__ import annotations

SIDE = 14
"""Room to the left and right of everything."""
SCROLL_BAR = 10
"""Its width; it lies over the right side."""
LABEL_WIDTH = 93
LABEL_GAP = 4
ROW_GAP = 7
FIELD_HEIGHT = 29
RADIUS = 6
BODY = 13
SMALL = 12
META = 11
