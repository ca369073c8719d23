"""A block: boxes with the room they take, to be put somewhere on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesigner.layout.display import Box, Placed


@dataclass(frozen=True, slots=True)
class Block:
    """Boxes relative to the block's top left corner; width and height in points."""

    boxes: tuple[Box, ...]
    width: float
    height: float

    def at(self, x: float, y: float) -> list[Placed]:
        return [Placed(box, x, y) for box in self.boxes]


@dataclass(frozen=True, slots=True)
class Flow:
    """Blocks set from left to right in rows; `height` in points without a gap after the last."""

    placed: tuple[Placed, ...]
    height: float


def flow(blocks: Iterable[Block], x: float, y: float, width: float, gap: float) -> Flow:
    """Sets blocks side by side and begins a new row where the next one does not fit."""
    placed: list[Placed] = []
    left, top, tallest = x, y, 0.0
    for block in blocks:
        if left > x and left + block.width > x + width:
            left, top, tallest = x, top + tallest + gap, 0.0
        placed += block.at(left, top)
        left += block.width + gap
        tallest = max(tallest, block.height)
    return Flow(tuple(placed), top + tallest - y)


def total_width(blocks: Sequence[Block], gap: float) -> float:
    """The width of all blocks side by side."""
    return sum(block.width for block in blocks) + gap * max(0, len(blocks) - 1)
