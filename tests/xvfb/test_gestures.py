"""What a mouse does on the map, with real events through the X server."""

from __future__ import annotations

import pytest

from tests.support.small_map import AD, BUY, CART
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb


def test_touchpoint_is_dragged_to_another_stage(shop: Program) -> None:
    end = shop.at(CART, 0.9)
    shop.desktop.hold(shop.at(AD), end)
    shop.until_fact("has_target")
    shop.desktop.release()
    shop.until(lambda: shop.snapshot.records[AD].stage_id == BUY, "the touchpoint is in its stage")
