"""Which characters Mermaid's parser, written in JavaScript, takes for what."""

from __future__ import annotations

import re

SPACE = (
    "\t\n\x0b\x0c\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""JavaScript's white space."""

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_RADIX = re.compile("0(?:[xX](?P<hex>[0-9a-fA-F]+)|[oO](?P<oct>[0-7]+)|[bB](?P<bin>[01]+))")


def trimmed(text: str) -> str:
    """The text without JavaScript's white space at both ends."""
    return text.strip(SPACE)


def number(text: str) -> float | None:
    """JavaScript's `Number(text)`: blank is 0; None where that gives NaN or is infinite."""
    word = trimmed(text)
    if not word:
        return 0.0
    value = _radix(word) if _RADIX.fullmatch(word) else _decimal(word)
    return None if value is None or value in (float("inf"), float("-inf")) else value + 0.0


def _decimal(word: str) -> float | None:
    return float(word) if _DECIMAL.fullmatch(word) else None


def _radix(word: str) -> float | None:
    base = {"x": 16, "o": 8, "b": 2}[word[1].lower()]
    try:
        return float(int(word[2:], base))
    except OverflowError:
        return None
