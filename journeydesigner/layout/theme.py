"""Colours by what they mean, for light and dark. The pairs used for text keep 4.5 : 1, marks 3 : 1;
in the high-contrast themes 7 : 1 and 4.5 : 1. The print themes are those of exports' styles.

Tokens with an argument follow a stage's or persona's colour: `stage:N` (its bar and disc),
`tint:N` (its header's ground), `ink:N` (text on the tint), `on-stage:N` (text on the disc), with N
a place in the palette or `#rrggbb`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from journeydesigner.layout.contrast_tokens import CONTRAST_TOKENS, EDGES, THICKER
from journeydesigner.layout.print_tokens import GREY_STAGES, GREY_TINTS, PRINT_TOKENS

Rgb = tuple[int, int, int]
Scheme = Literal["light", "dark", "contrast-light", "contrast-dark", "ink-saving", "grey"]

STAGE_COLOURS = (
    "#4c6fbf", "#2e8fa3", "#3d9970", "#b8862b", "#a8568f", "#637385", "#b4594a", "#5c7f3b",
)  # fmt: skip
"""In an order that stays apart for colour-blind eyes."""

_TOKENS: dict[str, tuple[str, str]] = {
    "ground": ("#f4f5f7", "#15181e"),
    "surface": ("#ffffff", "#1e232b"),
    "raised": ("#fafbfd", "#232932"),
    "line": ("#e1e4ea", "#323945"),
    "hairline": ("#eef0f4", "#272d37"),
    "border": ("#8d95a3", "#6b7686"),
    "text": ("#1f2733", "#e8ebf0"),
    "secondary": ("#5a6472", "#a9b2bf"),
    "faint": ("#8a92a0", "#77808d"),
    "faint-text": ("#667080", "#929caa"),
    "accent": ("#2f6fed", "#6b9bff"),
    "accent-text": ("#1d57c8", "#8cb2ff"),
    "accent-ground": ("#e8f0fe", "#22304d"),
    "on-accent": ("#ffffff", "#101828"),
    "negative": ("#c8553d", "#e5816b"),
    "neutral": ("#7d838d", "#9aa1ab"),
    "positive": ("#2f8f6b", "#57b892"),
    "negative-text": ("#b0432c", "#f09b88"),
    "neutral-text": ("#646a74", "#a9b0ba"),
    "positive-text": ("#1f7353", "#6fcba6"),
    "pain-ground": ("#fbebe7", "#3a2420"),
    "pain-text": ("#8c3524", "#f0b3a5"),
    "opportunity-ground": ("#e6f4ee", "#1c332a"),
    "opportunity-text": ("#1f6b4e", "#9fdcc3"),
    "note-ground": ("#fdf6df", "#35301d"),
    "note-text": ("#5f4a10", "#ead9a0"),
    "key-text": ("#8a6212", "#e0b45c"),
    "key-mark": ("#a87a1c", "#d9a441"),
    "error": ("#b3261e", "#ff8a80"),
    "curve:0": ("#3a4a68", "#b6c4de"),
    "curve:1": ("#a8568f", "#d48bbd"),
    "curve:2": ("#2a8396", "#62bccd"),
    "curve:3": ("#9a6d1c", "#d6ac5e"),
    "shadow": ("#1f2733", "#000000"),
    "tooltip": ("#1f2733", "#e8ebf0"),
    "on-tooltip": ("#ffffff", "#15181e"),
}
CURVE_COLOURS = 4
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("text", "ground"), ("text", "surface"), ("text", "raised"), ("secondary", "surface"),
    ("secondary", "ground"), ("secondary", "raised"), ("faint-text", "surface"),
    ("accent-text", "surface"), ("accent-text", "accent-ground"), ("on-accent", "accent"),
    ("negative-text", "surface"), ("neutral-text", "surface"), ("positive-text", "surface"),
    ("pain-text", "pain-ground"), ("opportunity-text", "opportunity-ground"),
    ("note-text", "note-ground"), ("key-text", "surface"), ("error", "surface"),
    ("on-tooltip", "tooltip"),
)  # fmt: skip
"""(text, ground) pairs that are used: at least 4.5 : 1."""
MARK_PAIRS: tuple[tuple[str, str], ...] = (
    ("accent", "surface"), ("accent", "ground"), ("negative", "surface"), ("neutral", "surface"),
    ("positive", "surface"), ("faint", "surface"), ("border", "surface"), ("key-mark", "surface"),
    ("curve:0", "surface"), ("curve:1", "surface"), ("curve:2", "surface"),
    ("curve:3", "surface"),
)  # fmt: skip
"""(mark, ground) pairs that are used: at least 3 : 1."""
EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("line", "surface"), ("line", "ground"), ("hairline", "surface"), ("border", "ground"),
    ("negative", "pain-ground"), ("positive", "opportunity-ground"), ("key-mark", "note-ground"),
    ("accent", "accent-ground"),
)  # fmt: skip
"""Pairs that must tell things apart in high contrast, where they do not in other themes."""

PALE = "pale:"
"""Before another token: that colour, most of the way to the surface."""
_PALE_SHARE = 0.3
_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Theme:
    """`colour(token)` gives sRGB bytes; an unknown token is the text colour.

    `scale` tells how much larger than usual the window's own type is; maps have display sizes.
    """

    scheme: Scheme
    scale: float = 1.0

    def colour(self, token: str) -> Rgb:
        return _resolve(token, self.scheme)

    @property
    def is_dark(self) -> bool:
        return self.scheme in ("dark", "contrast-dark")

    @property
    def is_high_contrast(self) -> bool:
        return self.scheme in ("contrast-light", "contrast-dark")

    def edge(self, ground: str | None) -> str | None:
        """The token of the edge that a ground needs in this theme, if it has none of its own."""
        return EDGES.get(ground or "") if self.is_high_contrast else None

    def border(self, width: float) -> float:
        """How wide a border of that width is drawn."""
        return width * THICKER if self.is_high_contrast else width


LIGHT = Theme("light")
DARK = Theme("dark")
CONTRAST_LIGHT = Theme("contrast-light")
CONTRAST_DARK = Theme("contrast-dark")
INK_SAVING = Theme("ink-saving")
GREY = Theme("grey")
THEMES: tuple[Theme, ...] = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
"""What a window can have."""
PRINT_THEMES: tuple[Theme, ...] = (INK_SAVING, GREY)
"""What paper can have beside the light theme."""
TOKENS = MappingProxyType(_TOKENS)


def is_colour(text: str) -> bool:
    """Whether a text is `#rrggbb`."""
    return _HEX.fullmatch(text) is not None


def stage_colour(own: str, place: int) -> str:
    """The argument for a stage's tokens: its own colour if it is one, else by its place."""
    return own.lower() if is_colour(own) else str(place % len(STAGE_COLOURS))


def contrast(one: Rgb, other: Rgb) -> float:
    """WCAG 2.2 contrast ratio, 1 … 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def _resolve(token: str, scheme: Scheme) -> Rgb:
    if token.startswith(PALE):
        shown = _resolve(token.removeprefix(PALE), scheme)
        return _mix(shown, _resolve("surface", scheme), _PALE_SHARE)
    pair = _table(scheme).get(token)
    if pair is not None:
        return _parse(pair[1 if scheme.endswith("dark") or scheme == "grey" else 0])
    if is_colour(token):
        return _greyed(_parse(token)) if scheme == "grey" else _parse(token)
    name, _, argument = token.partition(":")
    if name in ("stage", "tint", "ink", "on-stage"):
        return _stage(name, argument, scheme)
    return _resolve("text", scheme)


def _table(scheme: Scheme) -> dict[str, tuple[str, str]]:
    if scheme in ("ink-saving", "grey"):
        return PRINT_TOKENS
    return CONTRAST_TOKENS if scheme.startswith("contrast") else _TOKENS


def _stage(name: str, argument: str, scheme: Scheme) -> Rgb:
    bar = _bar(argument, scheme)
    if name == "stage":
        return bar
    if name == "tint":
        return _tint(bar, argument, scheme)
    if name == "on-stage":
        return max(_WHITE, _BLACK, key=lambda ink: contrast(ink, bar))
    return _resolve("text", scheme)


def _bar(argument: str, scheme: Scheme) -> Rgb:
    """The colour of a stage's bar and disc."""
    surface = _resolve("surface", scheme)
    if scheme == "grey" and argument.isdigit():
        return _parse(GREY_STAGES[int(argument) % len(GREY_STAGES)])
    base = _parse(argument) if is_colour(argument) else _palette(argument)
    bar = _mix(base, _WHITE, 0.7) if scheme.endswith("dark") else base
    if scheme.startswith("contrast"):
        return _strong(bar, surface, 7.0)
    if scheme == "grey":
        bar = _greyed(bar)
    return _strong(bar, surface, 3.0) if scheme in ("ink-saving", "grey") else bar


def _tint(bar: Rgb, argument: str, scheme: Scheme) -> Rgb:
    """The ground of a stage's header."""
    surface = _resolve("surface", scheme)
    if scheme == "ink-saving" or scheme.startswith("contrast"):
        return surface
    if scheme == "grey" and argument.isdigit():
        return _parse(GREY_TINTS[int(argument) % len(GREY_TINTS)])
    return _mix(bar, surface, 0.13)


def _strong(colour: Rgb, surface: Rgb, least: float) -> Rgb:
    """The colour, as much nearer to black or white as it takes to stand out so much."""
    far = max(_WHITE, _BLACK, key=lambda ink: contrast(ink, surface))
    steps = (_mix(colour, far, 1 - share / 20) for share in range(21))
    return next((mixed for mixed in steps if contrast(mixed, surface) >= least), far)


def _greyed(colour: Rgb) -> Rgb:
    """The grey of the same luminance."""
    light = _luminance(colour)
    channel = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    level = min(255, max(0, round(channel * 255)))
    return level, level, level


def _palette(argument: str) -> Rgb:
    place = int(argument) if argument.isdigit() else 0
    return _parse(STAGE_COLOURS[place % len(STAGE_COLOURS)])


def _parse(text: str) -> Rgb:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`share` of one over the rest of the other."""
    mixed = [round(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def _luminance(colour: Rgb) -> float:
    channels = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
