"""The tokens of the print themes: ink-saving and grey.

Ink-saving has white grounds and dark text; colour is left to thin lines. Grey has no colour at
all: its tokens differ in lightness only where something else (a sign, an edge, a dash, a number)
tells them apart as well.
"""

from __future__ import annotations

PRINT_TOKENS: dict[str, tuple[str, str]] = {
    "ground": ("#ffffff", "#ededed"),
    "surface": ("#ffffff", "#ffffff"),
    "raised": ("#ffffff", "#f6f6f6"),
    "line": ("#cfd2d8", "#b4b4b4"),
    "hairline": ("#d3d6db", "#d0d0d0"),
    "border": ("#737a86", "#6b6b6b"),
    "text": ("#111111", "#111111"),
    "secondary": ("#30353d", "#2b2b2b"),
    "faint": ("#6b727d", "#737373"),
    "faint-text": ("#4a5059", "#444444"),
    "accent": ("#2459c4", "#3d3d3d"),
    "accent-text": ("#111111", "#222222"),
    "accent-ground": ("#ffffff", "#e8e8e8"),
    "on-accent": ("#ffffff", "#ffffff"),
    "negative": ("#a83a24", "#1a1a1a"),
    "neutral": ("#646a74", "#6e6e6e"),
    "positive": ("#1f7353", "#4a4a4a"),
    "negative-text": ("#111111", "#1a1a1a"),
    "neutral-text": ("#111111", "#333333"),
    "positive-text": ("#111111", "#1a1a1a"),
    "pain-ground": ("#ffffff", "#e4e4e4"),
    "pain-text": ("#111111", "#111111"),
    "opportunity-ground": ("#ffffff", "#ffffff"),
    "opportunity-text": ("#111111", "#111111"),
    "note-ground": ("#ffffff", "#f6f6f6"),
    "note-text": ("#111111", "#1a1a1a"),
    "key-text": ("#111111", "#111111"),
    "key-mark": ("#111111", "#111111"),
    "error": ("#8a1200", "#1a1a1a"),
    "curve:0": ("#1f2d4a", "#000000"),
    "curve:1": ("#8c3d74", "#4d4d4d"),
    "curve:2": ("#1f6b7b", "#262626"),
    "curve:3": ("#7d5712", "#666666"),
    "shadow": ("#ffffff", "#ffffff"),
    "tooltip": ("#111111", "#111111"),
    "on-tooltip": ("#ffffff", "#ffffff"),
}
"""Ink-saving and grey, for every token without an argument."""
GREY_STAGES = (
    "#1f1f1f", "#5c5c5c", "#3a3a3a", "#707070", "#2c2c2c", "#666666", "#484848", "#6c6c6c",
)  # fmt: skip
"""Neighbours differ in lightness; their numbers and the patterns of their bars differ too."""
GREY_TINTS = ("#e2e2e2", "#f7f7f7")
