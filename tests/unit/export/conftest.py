"""Projects that exports have to cope with."""

from __future__ import annotations

import pytest

from journeydesigner.model import (
    Channel,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.changed_map import SCRIPTS, changed, picture
from tests.support.small_map import AD, AWARE, BUY, CART, MAP, TIM, small_map


@pytest.fixture
def shop() -> Snapshot:
    """The small map."""
    return small_map()


@pytest.fixture
def two_maps() -> Snapshot:
    """The small map and one behind it with one touchpoint and a scale from 1 to 5."""
    second = "map:second"
    return changed(
        JourneyMap(id=second, title="Return", order="a1", scale_low=1, scale_high=5),
        Stage(id="stage:return", map_id=second, name="Sends it back"),
        Lane(id="lane:second", map_id=second, lane_kind="touchpoints"),
        Touchpoint(id="touchpoint:label", map_id=second, stage_id="stage:return", name="Label"),
    )


@pytest.fixture
def many_scripts() -> Snapshot:
    """A touchpoint for each script, a photo, a channel with an icon that does not exist."""
    photo = picture()
    return changed(
        photo,
        small_map().need(TIM, Persona).evolve(photo_id=photo.id, quote="“<Why?> & so on”"),
        small_map().need(MAP, JourneyMap).evolve(scenario="Needs a jacket", author="Ada"),
        Channel(id="channel:odd", name="Odd", icon="../../secret"),
        small_map().need(CART, Touchpoint).evolve(channel_id="channel:odd", key_moment=True),
        Note(id="note:i", map_id=MAP, lane_id="lane:images", stage_id=BUY, picture_id=photo.id),
        Lane(id="lane:images", map_id=MAP, lane_kind="images", order="b0"),
        *(
            Touchpoint(id=key, map_id=MAP, stage_id=AWARE, name=text, order=f"b{n}")
            for n, (key, text) in enumerate(SCRIPTS.items())
        ),
    )


@pytest.fixture
def unknown_script() -> Snapshot:
    """A touchpoint in a script that no bundled font has."""
    return changed(small_map().need(AD, Touchpoint).evolve(name="Ꮳꮃꭹ 𐎀𐎁"))
