"""The badge that says how many dots something got in a voting: a disc and a number."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from journeydesigner.layout.display import Disc, RoundRect, Shape, TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter

_NUMBER = Style(SIZE_META, "accent-text", bold=True)
_SIDE = 5.0
_DISC = 3.5
_GAP = 4.0
_AWAY = 6.0


class Badge(NamedTuple):
    """A badge before it has its place; `width` and `height` in points."""

    dots: int
    number: Paragraph
    mark: float
    width: float
    height: float

    @property
    def room(self) -> float:
        """Its width with the gap that keeps it clear of what stands beside it."""
        return self.width + _AWAY * self.mark

    def on(self, shapes: tuple[Shape, ...], x: float, y: float) -> tuple[Shape, ...]:
        """Shapes with the badge above them, its corner at (x, y)."""
        rect = Rect(x, y, self.width, self.height)
        return _with_badge(shapes, rect, self.mark, has_dots=self.dots > 0)

    def texts(self, x: float, y: float) -> tuple[TextLine, ...]:
        left = x + (_SIDE + 2 * _DISC + _GAP) * self.mark
        return self.number.placed(left, y + (self.height - self.number.height) / 2, 1000.0)


@lru_cache(maxsize=2048)
def _with_badge(
    shapes: tuple[Shape, ...], rect: Rect, mark: float, *, has_dots: bool
) -> tuple[Shape, ...]:
    """The pill and the disc, a ring where nobody has voted; shared by all boxes that look alike."""
    radius = _DISC * mark
    x, y = rect.x + _SIDE * mark + radius, rect.y + rect.height / 2
    pill = RoundRect(*rect, rect.height / 2, "accent-ground")
    if has_dots:
        return *shapes, pill, Disc(x, y, radius, "accent-text")
    return *shapes, pill, Disc(x, y, radius - 0.6, None, "accent-text", 1.2)


def votes_badge(setter: Typesetter, dots: int | None) -> Badge | None:
    """The badge of so many dots, None for what nobody was asked to vote on."""
    if dots is None:
        return None
    number, mark = setter.set(str(dots), _NUMBER, 200.0), setter.sizes.mark
    width = (2 * _SIDE + 2 * _DISC + _GAP) * mark + number.width
    return Badge(dots, number, mark, width, number.height + 2.0)
