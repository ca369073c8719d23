"""Colours can be told apart: text 4.5 : 1, marks 3 : 1; in high contrast 7 : 1 and 4.5 : 1."""

from __future__ import annotations

from itertools import pairwise

import pytest

from journeydesigner.layout import theme
from journeydesigner.layout.contrast_tokens import CONTRAST_TOKENS
from journeydesigner.layout.print_tokens import PRINT_TOKENS

every_theme = pytest.mark.parametrize(
    "scheme", [*theme.THEMES, *theme.PRINT_THEMES], ids=lambda t: t.scheme
)
on_paper = pytest.mark.parametrize("scheme", theme.PRINT_THEMES, ids=lambda t: t.scheme)
high_contrast = pytest.mark.parametrize(
    "scheme", [theme.CONTRAST_LIGHT, theme.CONTRAST_DARK], ids=lambda t: t.scheme
)


def text_needs(scheme: theme.Theme) -> float:
    return 7.0 if scheme.is_high_contrast else 4.5


@every_theme
@pytest.mark.parametrize("pair", theme.TEXT_PAIRS, ids=" on ".join)
def test_text_can_be_read_on_its_ground(pair: tuple[str, str], scheme: theme.Theme) -> None:
    text, ground = pair
    assert theme.contrast(scheme.colour(text), scheme.colour(ground)) >= text_needs(scheme)


@every_theme
@pytest.mark.parametrize("pair", theme.MARK_PAIRS, ids=" on ".join)
def test_marks_can_be_seen_on_their_ground(pair: tuple[str, str], scheme: theme.Theme) -> None:
    mark, ground = pair
    least = 4.5 if scheme.is_high_contrast else 3.0
    assert theme.contrast(scheme.colour(mark), scheme.colour(ground)) >= least


@high_contrast
@pytest.mark.parametrize("pair", theme.EDGE_PAIRS, ids=" on ".join)
def test_edges_tell_things_apart_in_high_contrast(
    pair: tuple[str, str], scheme: theme.Theme
) -> None:
    edge, ground = pair
    assert theme.contrast(scheme.colour(edge), scheme.colour(ground)) >= 4.5


@high_contrast
def test_high_contrast_relies_on_no_tint(scheme: theme.Theme) -> None:
    assert scheme.colour("tint:0") == scheme.colour("surface")
    for ground in ("pain-ground", "opportunity-ground", "note-ground"):
        assert scheme.edge(ground) is not None
        assert theme.LIGHT.edge(ground) is None
    assert scheme.border(1.0) > 1.0
    assert theme.LIGHT.border(1.0) == 1.0


def test_every_token_has_its_colour_in_high_contrast() -> None:
    assert CONTRAST_TOKENS.keys() == theme.TOKENS.keys()


def test_every_token_has_its_colour_on_paper() -> None:
    assert PRINT_TOKENS.keys() == theme.TOKENS.keys()


GROUNDS = (
    "ground", "surface", "raised", "accent-ground", "pain-ground", "opportunity-ground",
    "note-ground", "tint:0", "tint:1", "tint:#ffee00",
)  # fmt: skip


def test_saving_ink_leaves_all_grounds_white() -> None:
    assert {theme.INK_SAVING.colour(ground) for ground in GROUNDS} == {(255, 255, 255)}


@on_paper
def test_texts_are_dark_on_paper(scheme: theme.Theme) -> None:
    for text, ground in theme.TEXT_PAIRS:
        if scheme.colour(ground) == (255, 255, 255):
            assert theme.contrast(scheme.colour(text), (255, 255, 255)) >= 4.5


def test_grey_has_no_colour() -> None:
    own = ("#ff0000", "#0a5fff", "stage:#ff0000", "tint:#0a5fff", "pale:stage:2", "stage:3")
    for token in (*theme.TOKENS, *own):
        assert len(set(theme.GREY.colour(token))) == 1, token


def test_neighbouring_stages_differ_in_lightness() -> None:
    bars = [theme.GREY.colour(f"stage:{n}")[0] for n in range(9)]
    tints = [theme.GREY.colour(f"tint:{n}")[0] for n in range(9)]
    for shades, least in ((bars, 15), (tints, 10)):
        assert all(abs(a - b) >= least for a, b in pairwise(shades))


@on_paper
@pytest.mark.parametrize("own", ["0", "3", "7", "#ffffff", "#ffee00"])
def test_a_stage_bar_shows_on_paper(own: str, scheme: theme.Theme) -> None:
    bar = scheme.colour(f"stage:{own}")
    assert theme.contrast(bar, scheme.colour("surface")) >= 3.0


def test_pale_is_near_the_surface() -> None:
    for scheme in (*theme.THEMES, *theme.PRINT_THEMES):
        surface, text = scheme.colour("surface"), scheme.colour("text")
        assert theme.contrast(scheme.colour("pale:text"), surface) < theme.contrast(text, surface)


OWN_COLOURS = ["#ffffff", "#000000", "#ffee00", "#0a5fff", "#7f7f7f"]


@every_theme
@pytest.mark.parametrize("own", [*map(str, range(len(theme.STAGE_COLOURS))), *OWN_COLOURS])
def test_a_stage_header_can_be_read_whatever_its_colour(own: str, scheme: theme.Theme) -> None:
    name = theme.contrast(scheme.colour(f"ink:{own}"), scheme.colour(f"tint:{own}"))
    number = theme.contrast(scheme.colour(f"on-stage:{own}"), scheme.colour(f"stage:{own}"))
    assert name >= text_needs(scheme)
    assert number >= text_needs(scheme)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert theme.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


def test_a_stage_takes_its_own_colour_or_that_of_its_place() -> None:
    assert theme.stage_colour("#0A5FFF", 3) == "#0a5fff"
    assert theme.stage_colour("", 9) == "1"
    assert theme.stage_colour("red", 2) == "2"
