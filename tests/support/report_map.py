"""The small map with something of all that a report tells."""

from __future__ import annotations

from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Project,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.changed_map import picture
from tests.support.small_map import AD, AWARE, BUY, CART, MAP, NOTES, SITE, TIM, TIM_AD, small_map
from tests.support.workshop_map import workshop_map

PHOTO = picture()
SKETCH = picture("#a8568f")


def report_map() -> Snapshot:
    """With scenario, phase, needs, quotes, a strategy, a photo, a picture and a parked note."""
    shop = small_map()
    return workshop_map(
        PHOTO,
        SKETCH,
        shop.need("project:main", Project).evolve(logo_id=PHOTO.id, brand_colour="#3d9970"),
        shop.need(MAP, JourneyMap).evolve(
            scenario="Needs a jacket", author="Ada", reviewed_on="2026-03-18"
        ),
        shop.need(TIM, Persona).evolve(
            photo_id=PHOTO.id, summary="Young", quote="Hurry", goals="Save time",
            driver_status=0, driver_security=4, preferred_channel_ids=(SITE,),
        ),
        Phase(id="phase:1", map_id=MAP, name="Buying"),
        shop.need(AWARE, Stage).evolve(
            goal="Notice", expectations="Clear", need_what="Facts", need_why="Few days",
            trigger="A friend", phase_id="phase:1",
        ),
        shop.need(AD, Touchpoint).evolve(
            channel_id=SITE, device="Phone", system_interaction="Counts", thinking="Hm",
            strategy="Less is more", strategy_owner="Web", strategy_status="doing",
        ),
        shop.need(CART, Touchpoint).evolve(key_moment=True),
        shop.need(TIM_AD, EmotionPoint).evolve(quote="Nice cut"),
        Note(id="note:sketch", map_id=MAP, lane_id=NOTES, stage_id=BUY, touchpoint_id=CART,
             picture_id=SKETCH.id, text="Sketch"),
        Lane(id="lane:secret", map_id=MAP, lane_kind="backstage", hidden=True, order="b0"),
        Note(id="note:back", map_id=MAP, lane_id="lane:secret", stage_id=BUY, text="Behind it all"),
        Note(id="note:later", map_id=MAP, text="Loyalty letter"),
    )  # fmt: skip


HOSTILE = (
    "a | b", "\\| \\\\", "| --- |", "*bold* _it_ ~~no~~ `code`", "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>", "[text](javascript:alert(1)) ![x](y)", "&amp; &lt; &#124;",
    "two\nlines\n\nmore", "# heading", "- item", "1. first", "> quote", "```\ncode", "===", "---",
    " edges ", "\ttab", "https://example.com/a_b_c", "www.example.com", "me@example.com",
    "$x$ and $$y$$", "\u202eevil\u202c", "\u2028", "x\x7fy", "<!-- -->", "]]>", "</style></title>",
    '" onmouseover="x', "'", "=1+1", "+1", "-1", "@sum", "'=1", "\uff1d1+1", "{{x}}", "12) a", "#",
    "a #", "\xa0", "\\", "a\\", "**", ":::", "[^1]: note", "x" * 3000,
)  # fmt: skip
"""Texts that look like something else to a browser, a wiki or a spreadsheet."""
