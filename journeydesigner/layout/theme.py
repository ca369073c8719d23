"""Colours by what they mean, for light and dark. The pairs used for text keep 4.5 : 1, marks 3 : 1.

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

Rgb = tuple[int, int, int]
Scheme = Literal["light", "dark"]

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

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Theme:
    """`colour(token)` gives sRGB bytes; an unknown token is the text colour."""

    scheme: Scheme

    def colour(self, token: str) -> Rgb:
        return _resolve(token, self.scheme)


LIGHT = Theme("light")
DARK = Theme("dark")
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
    pair = _TOKENS.get(token)
    if pair is not None:
        return _parse(pair[0 if scheme == "light" else 1])
    if is_colour(token):
        return _parse(token)
    name, _, argument = token.partition(":")
    if name in ("stage", "tint", "ink", "on-stage"):
        return _stage(name, argument, scheme)
    return _resolve("text", scheme)


def _stage(name: str, argument: str, scheme: Scheme) -> Rgb:
    base = _parse(argument) if is_colour(argument) else _palette(argument)
    surface = _resolve("surface", scheme)
    bar = base if scheme == "light" else _mix(base, (255, 255, 255), 0.7)
    if name == "stage":
        return bar
    if name == "tint":
        return _mix(bar, surface, 0.13)
    if name == "on-stage":
        black: Rgb = (0, 0, 0)
        white: Rgb = (255, 255, 255)
        return max(white, black, key=lambda ink: contrast(ink, bar))
    return _resolve("text", scheme)


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
