"""The sign in a header band that stages or lanes are hidden there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from journeydesigner.layout.display import Box, Icon, RoundRect, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sizes import Sizes

_WIDTH, _HEIGHT, _ICON = 16.0, 13.0, 10.0


def hidden_size(sizes: Sizes) -> tuple[float, float]:
    """Width and height of the sign, in points."""
    return _WIDTH * sizes.mark, _HEIGHT * sizes.mark


def hidden_sign(ids: Sequence[str], sizes: Sizes) -> Box:
    """The sign for neighbouring hidden stages, or lanes; its key ends with their ids."""
    width, height = hidden_size(sizes)
    return Box(
        key=("hidden", *ids),
        role="hidden",
        record_id="",
        rect=Rect(0, 0, width, height),
        shapes=_shapes(width, height, sizes),
        radius=height / 2,
    )


@lru_cache(maxsize=8)
def _shapes(width: float, height: float, sizes: Sizes) -> tuple[Shape, ...]:
    side = _ICON * sizes.mark
    return (
        RoundRect(0, 0, width, height, height / 2, "surface", "border"),
        Icon("hide", (width - side) / 2, (height - side) / 2, side, "secondary"),
    )
