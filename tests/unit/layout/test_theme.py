"""Colours can be told apart: text 4.5 : 1, marks 3 : 1, in light and dark."""

from __future__ import annotations

import pytest

from journeydesigner.layout import theme


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", theme.TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read_on_its_ground(pair: tuple[str, str], scheme: theme.Theme) -> None:
    text, ground = pair
    assert theme.contrast(scheme.colour(text), scheme.colour(ground)) >= 4.5


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", theme.MARK_PAIRS, ids=" on ".join)
def test_marks_can_be_seen_on_their_ground(pair: tuple[str, str], scheme: theme.Theme) -> None:
    mark, ground = pair
    assert theme.contrast(scheme.colour(mark), scheme.colour(ground)) >= 3.0


OWN_COLOURS = ["#ffffff", "#000000", "#ffee00", "#0a5fff", "#7f7f7f"]


@pytest.mark.parametrize("scheme", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("own", [*map(str, range(len(theme.STAGE_COLOURS))), *OWN_COLOURS])
def test_a_stage_header_can_be_read_whatever_its_colour(own: str, scheme: theme.Theme) -> None:
    name = theme.contrast(scheme.colour(f"ink:{own}"), scheme.colour(f"tint:{own}"))
    number = theme.contrast(scheme.colour(f"on-stage:{own}"), scheme.colour(f"stage:{own}"))
    assert name >= 4.5
    assert number >= 4.5


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert theme.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


def test_a_stage_takes_its_own_colour_or_that_of_its_place() -> None:
    assert theme.stage_colour("#0A5FFF", 3) == "#0a5fff"
    assert theme.stage_colour("", 9) == "1"
    assert theme.stage_colour("red", 2) == "2"
