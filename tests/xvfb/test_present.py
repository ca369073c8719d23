"""Presenting in a real full screen, with real keys and mouse, and a window manager around it."""

from __future__ import annotations

import pytest

from journeydesigner.model import Touchpoint
from tests.support.small_map import AD, AWARE, BUY, SEARCH
from tests.xvfb.desktop import SIZE, Point
from tests.xvfb.program import Program

pytestmark = pytest.mark.xvfb


def until_at(program: Program, *stop: object) -> None:
    """Until the walk is at a stop and the map stands still there."""
    program.until(lambda: program.fact("stop") == list(stop), f"one is at {stop}")
    program.until_fact("glides", False)


def until_large(program: Program) -> None:
    """Until the map goes from one side of the screen to the other."""
    program.until(lambda: [program.ask("view")[n] for n in (0, 2)] == [0, SIZE[0]], "it fills")


def test_f5_fills_the_screen_and_esc_gives_everything_back(shop: Program) -> None:
    shop.desktop.click(shop.at(AD))
    shop.until_fact("selected", [AD])
    view, box, zoom = shop.ask("view"), shop.box(AD), shop.fact("zoom")
    shop.desktop.key("F5")
    until_large(shop)
    until_at(shop, AWARE, "", 0)
    assert shop.fact("zoom") > zoom
    assert not shop.things("Button", "Export")
    assert shop.find("Button", "Leave the presentation")
    shop.desktop.key("Next")
    shop.desktop.key("Next")
    shop.until(lambda: shop.fact("stop")[0] == BUY, "the second stage is shown")
    shop.desktop.key("Escape")
    shop.until_fact("stop", [])
    shop.until(lambda: shop.ask("view") == view, "the map has its old place")
    shop.until(lambda: shop.box(AD) == pytest.approx(box, abs=2), "the camera is back")
    shop.until_fact("selected", [AD])
    assert shop.things("Button", "Export")


def test_a_card_is_dragged_and_named_while_presenting(shop: Program) -> None:
    shop.desktop.key("shift+F5")
    until_large(shop)
    until_at(shop, AWARE, "", 0)
    shop.desktop.hold(shop.at(AD), shop.at(SEARCH, 0.9))
    shop.until_fact("has_target")
    shop.desktop.release()
    shop.until_fact("done", ["Move touchpoint"])
    shop.desktop.key("F2")
    shop.until_fact("edits_text")
    shop.desktop.type("Poster")
    shop.desktop.key("Escape")
    shop.until_fact("edits_text", False)
    shop.desktop.key("F2")
    shop.desktop.type("Poster")
    shop.desktop.key("Next")
    shop.until(lambda: shop.fact("stop")[2] == 1 or shop.fact("stop")[0] == BUY, "it went on")
    touchpoint = shop.snapshot[AD]
    assert isinstance(touchpoint, Touchpoint)
    assert touchpoint.name == "Poster"
    shop.desktop.key("ctrl+z", "ctrl+z")
    shop.until_fact("done", [])
    assert shop.fact("stop")


def test_a_click_beside_the_map_and_on_the_bar_goes_on(shop: Program) -> None:
    shop.desktop.key("shift+F5")
    until_large(shop)
    shop.desktop.key("End")
    shop.until(lambda: shop.fact("stop")[0] not in (AWARE, BUY), "the last stage is shown")
    shop.until_fact("glides", False)
    last = shop.fact("stop")
    shop.desktop.key("Prior")
    shop.until(lambda: shop.fact("stop") != last, "one stop back")
    shop.until_fact("glides", False)
    x, y, width, _ = shop.ask("view")
    shop.desktop.click(Point(x + width - 12, y + 40))
    shop.until(lambda: shop.fact("stop") == last, "the click went on")
    shop.desktop.key("Home")
    until_at(shop, AWARE, "", 0)
    shop.click("Button", "Next")
    shop.until(lambda: shop.fact("stop") != [AWARE, "", 0], "the button went on")
    shop.click("Button", "Leave the presentation")
    shop.until_fact("stop", [])
