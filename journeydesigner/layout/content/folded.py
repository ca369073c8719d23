"""What is seen of the content of collapsed stages and lanes: an upright name, and counts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from journeydesigner.layout.display import Box, RoundRect, Shape, UprightLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.measures import SIZE_META, SIZE_NAME
from journeydesigner.layout.sizes import Sizes
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Paragraph, Style, Typesetter
from journeydesigner.model import Stage

_COUNT = Style(SIZE_META, "secondary", bold=True)
_PILL = 6.0
_GAP = 6.0
_LONGEST = 150.0
"""A name that is longer than this is cut, in points."""


class FoldedStage(NamedTuple):
    """A collapsed stage among the cards before it has its place: its name, and how many cards it
    holds. `height` is what it needs, in points."""

    stage_id: str
    colour: str
    sizes: Sizes
    name: Paragraph
    amount: Paragraph

    @property
    def foot(self) -> float:
        return self.amount.height + _GAP

    @property
    def height(self) -> float:
        return max(self.sizes.card_height, self.name.width + self.foot + 2 * _GAP)

    def box(self, lane_id: str, height: float) -> Box:
        """The name upright, the number at its foot."""
        sizes, pitch = self.sizes, self.name.style.pitch
        wide = sizes.folded - sizes.padding - 1
        left, low = (wide - pitch) / 2 + self.name.style.drop, height - self.foot
        upright = [UprightLine(line, left, low, f"ink:{self.colour}") for line in self.name.lines]
        return Box(
            key=("folded", lane_id, self.stage_id),
            role="folded",
            record_id="",
            rect=Rect(sizes.padding / 2, sizes.lane_padding, wide, height),
            shapes=_card_shapes(wide, height, self.colour, sizes),
            texts=(*upright, *self.amount.placed(0, low + _GAP / 2, wide, 0.5)),
            radius=sizes.note_radius,
        )


def folded_stage(setter: Typesetter, stage: Stage, place: int, count: int) -> FoldedStage:
    """The collapsed stage that is number `place` of those shown."""
    colour = stage_colour(stage.colour, place)
    style = Style(SIZE_NAME, f"ink:{colour}", bold=True)
    longest = _LONGEST * setter.sizes.mark
    name = setter.set(stage.name, style, longest, 1)
    return FoldedStage(stage.id, colour, setter.sizes, name, setter.set(str(count), _COUNT, 200))


@lru_cache(maxsize=256)
def _card_shapes(width: float, height: float, colour: str, sizes: Sizes) -> tuple[Shape, ...]:
    return (RoundRect(0, 0, width, height, sizes.note_radius, f"tint:{colour}"),)


def count_box(
    setter: Typesetter, key: tuple[str, ...], count: int, x: float, y: float, width: float
) -> Box:
    """How much is hidden in a cell, in the middle of a line of that width at (x, y)."""
    sizes = setter.sizes
    amount = setter.set(str(count), _COUNT, 200)
    pill = _PILL * sizes.mark
    wide, tall = amount.width + 2 * pill, amount.height + 2
    return Box(
        key=key,
        role="folded",
        record_id="",
        rect=Rect(x + (width - wide) / 2, y, wide, tall),
        shapes=_pill_shapes(wide, tall),
        texts=amount.placed(pill, 1, amount.width + 1),
        radius=tall / 2,
    )


@lru_cache(maxsize=256)
def _pill_shapes(width: float, height: float) -> tuple[Shape, ...]:
    return (RoundRect(0, 0, width, height, height / 2, "ground"),)
