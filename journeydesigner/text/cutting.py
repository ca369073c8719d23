"""Cutting a word that is wider than its line."""

from collections.abc import Callable
from functools import partial

from journeydesigner.text.graphemes import grapheme_starts

WidthOf = Callable[[int, int], float]
"""(start, end) → visible width of that slice once it is shaped, in 1/1000 em."""


def cuts(text: str, limit: float, width_of: WidthOf) -> list[tuple[int, int]]:
    """Return slices of ``text`` that each fit ``limit`` or are a single grapheme."""
    bounds = [*grapheme_starts(text), len(text)]
    slices = []
    first = 0
    while first < len(bounds) - 1:
        rest = bounds[first:]
        count = longest(len(rest) - 1, partial(_fits, rest, limit, width_of))
        slices.append((rest[0], rest[count]))
        first += count
    return slices


def _fits(bounds: list[int], limit: float, width_of: WidthOf, count: int) -> bool:
    return width_of(bounds[0], bounds[count]) <= limit


def longest(most: int, fits: Callable[[int], bool], least: int = 1) -> int:
    """Return the largest count from ``least`` to ``most`` that fits, ``least`` if none does.

    Doubles, then halves the interval: the work follows the answer, not ``most``.
    """
    good, step = least, 1
    while good < most:
        tried = min(good + step, most)
        if not fits(tried):
            bad = tried
            break
        good = tried
        step *= 2
    else:
        return good
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(middle):
            good = middle
        else:
            bad = middle
    return good
