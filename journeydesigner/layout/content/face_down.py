"""A note that lies face down: hatched, with a sign and words that say so, and no more."""

from __future__ import annotations

from functools import lru_cache

from journeydesigner.layout.display import Icon, RoundRect, Segment, Shape, TextLine
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.typesetting import Paragraph, Style

LABEL = Style(SIZE_META, "secondary", bold=True)
_ICON = 13.0
_ICON_GAP = 6.0
_APART = 9.0
_INSET = 5.0


def label_left(sizes: Sizes) -> float:
    """How far right of the padding the words begin, after the sign."""
    return (_ICON + _ICON_GAP) * sizes.mark


def face_down(
    label: Paragraph, width: float, height: float, sizes: Sizes
) -> tuple[tuple[Shape, ...], tuple[TextLine, ...]]:
    """Shapes and texts of the back of a note."""
    tall = max(label.height, _ICON * sizes.mark)
    top = (min(height, sizes.note_height) - tall) / 2
    reach = label_left(sizes) + label.width
    texts = label.placed(
        sizes.padding + label_left(sizes), top + (tall - label.height) / 2, label.width + 1
    )
    return _back(width, height, sizes, top, tall, reach), texts


@lru_cache(maxsize=1024)
def _back(
    width: float, height: float, sizes: Sizes, top: float, tall: float, reach: float
) -> tuple[Shape, ...]:
    """The hatched back with a clear patch for sign and words."""
    icon, pad = _ICON * sizes.mark, sizes.padding
    return (
        RoundRect(0, 0, width, height, sizes.note_radius, "raised", "border", 1.0, (3.0, 3.0)),
        *_hatching(width, height, _APART * sizes.mark),
        RoundRect(pad - _INSET, top - 3, reach + 2 * _INSET, tall + 6, 4, "raised"),
        Icon("hide", pad, top + (tall - icon) / 2, icon, "secondary"),
    )


def _hatching(width: float, height: float, apart: float) -> list[Segment]:
    """Lines from lower left to upper right, within the note's edge."""
    left, top, right, bottom = 3.0, 3.0, width - 3.0, height - 3.0
    lines = []
    start = left + apart
    while start < right + (bottom - top):
        x1, y1 = min(start, right), top + max(0.0, start - right)
        x2, y2 = max(left, start - (bottom - top)), min(bottom, top + start - left)
        lines.append(Segment(x1, y1, x2, y2, "line", 1.0))
        start += apart
    return lines
