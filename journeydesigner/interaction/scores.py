"""Scores as hands set them: in steps that suit the scale."""

from __future__ import annotations

import math

_STEPS = 20
"""At most so many steps from the lowest to the highest score."""
FINE = 10
"""A step holds so many fine ones."""


def step(low: float, high: float) -> float:
    """The least of …, 0.1, 0.5, 1, 5, … that divides the scale into 20 steps or fewer."""
    wanted = (high - low) / _STEPS
    power = 10.0 ** math.floor(math.log10(wanted))
    return min(size for size in (power, 5 * power, 10 * power) if size >= wanted * (1 - 1e-9))


def snapped(score: float, low: float, high: float, *, fine: bool = False) -> float:
    """The nearest score on a step (a tenth of one if `fine`), held to the scale."""
    size = step(low, high) / (FINE if fine else 1)
    nearest = float(f"{round(score / size) * size:.9g}")
    return min(max(nearest, low), high)
