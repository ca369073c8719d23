"""The tokens of the high-contrast themes, black on white and white on black.

Text keeps 7 : 1, marks and edges 4.5 : 1. Nothing is told by a tint alone: grounds of notes have
an edge (`EDGES`), stage headers are not tinted.
"""

from __future__ import annotations

CONTRAST_TOKENS: dict[str, tuple[str, str]] = {
    "ground": ("#ebebeb", "#1c1c1c"),
    "surface": ("#ffffff", "#000000"),
    "raised": ("#f5f5f5", "#121212"),
    "line": ("#4f4f4f", "#b8b8b8"),
    "hairline": ("#666666", "#8f8f8f"),
    "border": ("#000000", "#ffffff"),
    "text": ("#000000", "#ffffff"),
    "secondary": ("#1f1f1f", "#ebebeb"),
    "faint": ("#4d4d4d", "#b8b8b8"),
    "faint-text": ("#333333", "#d6d6d6"),
    "accent": ("#0037d1", "#5cc8ff"),
    "accent-text": ("#002a9e", "#b8e7ff"),
    "accent-ground": ("#d6e2ff", "#003459"),
    "on-accent": ("#ffffff", "#000000"),
    "negative": ("#a11500", "#ff9480"),
    "neutral": ("#474747", "#c7c7c7"),
    "positive": ("#005c30", "#66e0a3"),
    "negative-text": ("#8a1200", "#ffab9c"),
    "neutral-text": ("#333333", "#d6d6d6"),
    "positive-text": ("#004d28", "#8ceabd"),
    "pain-ground": ("#ffe3dc", "#420f05"),
    "pain-text": ("#520b00", "#ffe0d9"),
    "opportunity-ground": ("#d9f5e6", "#00301a"),
    "opportunity-text": ("#00331a", "#d9f7e8"),
    "note-ground": ("#fff3c2", "#332900"),
    "note-text": ("#3d2e00", "#fff0b8"),
    "key-text": ("#5c3d00", "#ffd75e"),
    "key-mark": ("#7a4f00", "#ffc61a"),
    "error": ("#a10000", "#ff9e94"),
    "curve:0": ("#12307a", "#ffffff"),
    "curve:1": ("#8a005c", "#ff8cd9"),
    "curve:2": ("#005266", "#66e0ff"),
    "curve:3": ("#6b4700", "#ffcc66"),
    "shadow": ("#000000", "#000000"),
    "tooltip": ("#000000", "#ffffff"),
    "on-tooltip": ("#ffffff", "#000000"),
}
"""Light and dark, for every token without an argument."""
EDGES: dict[str, str] = {
    "pain-ground": "negative",
    "opportunity-ground": "positive",
    "note-ground": "key-mark",
    "accent-ground": "accent",
}
"""The edge that a ground without one is drawn with."""
THICKER = 1.75
"""How much wider borders are drawn."""
