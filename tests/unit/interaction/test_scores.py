"""Scores in steps."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.interaction.scores import snapped, step


@pytest.mark.parametrize(
    ("low", "high", "size"), [(-5, 5, 0.5), (1, 5, 0.5), (1, 7, 0.5), (0, 100, 5), (0, 1, 0.05)]
)
def test_steps_suit_the_scale(low: float, high: float, size: float) -> None:
    assert step(low, high) == pytest.approx(size)


@given(
    st.floats(-1e6, 1e6),
    st.floats(1e-3, 1e6),
    st.floats(0, 1),
    st.booleans(),
)
def test_a_snapped_score_is_near_and_on_the_scale(
    low: float, wide: float, share: float, fine: bool
) -> None:
    high = low + wide
    if low >= high:
        return
    score = low + share * (high - low)
    found = snapped(score, low, high, fine=fine)
    assert math.isfinite(found)
    assert low <= found <= high
    assert abs(found - score) <= step(low, high) / 2 + 1e-6 * max(1, abs(score))
