"""Row heights: an estimate of how often a text wraps in a column.

Excel alone knows the font it will use, so this counts characters: in Calibri 10 a character is
about as wide as the unit of column widths (the digit 0 in Calibri 11), East Asian ones and emoji
twice as wide; indent and margins take the room of two. Words are put on lines as Excel does, so
that a row is seldom a line too low.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LINE_HEIGHT = 13.2
"""Of Calibri 10, in points."""
PADDING = 3.6
_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
                   "\U0001f300-\U0001faff\U00020000-\U0003fffd]")  # fmt: skip


def row_height(texts: Iterable[tuple[str, float]], least: float = 0.0) -> float:
    """The height in points of a row of (text, width of its column in characters)."""
    lines = 1
    for text, width in texts:
        if text and (len(text) > width * 0.45 or "\n" in text):
            lines = max(lines, line_count(text, width))
    return max(least, lines * LINE_HEIGHT + PADDING)


def line_count(text: str, width: float) -> int:
    """How many lines a text takes in a column of this width in characters."""
    limit = max(1, int(width) - 2)
    if not text.isascii():
        text = _WIDE.sub("WW", text)
    return sum([_wrapped(paragraph, limit) for paragraph in text.split("\n")])


def _wrapped(paragraph: str, limit: int) -> int:
    if len(paragraph) <= limit:
        return 1
    lines, used = 1, 0
    for word in paragraph.split(" "):
        size = len(word)
        if used and used + 1 + size > limit:
            lines += 1
            used = size
        else:
            used += size + 1 if used else size
        if used > limit:
            more = (used - 1) // limit
            lines += more
            used -= more * limit
    return lines
