"""Bidirectional character classes, by their short names of UAX #9 table 4."""

import unicodedata
from functools import cache

ISOLATE_OPENERS = frozenset({"LRI", "RLI", "FSI"})
EMBEDDING_OPENERS = frozenset({"LRE", "RLE", "LRO", "RLO"})
REMOVED = EMBEDDING_OPENERS | {"PDF", "BN"}
"""Classes that rule X9 takes out of the runs."""
NEUTRAL = ISOLATE_OPENERS | {"B", "S", "WS", "ON", "PDI"}

_UNASSIGNED_RIGHT_TO_LEFT = (
    (0x0590, 0x05FF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x07C0, 0x085F, "R"),
    (0x0860, 0x08FF, "AL"),
    (0x20A0, 0x20CF, "ET"),
    (0xFB1D, 0xFB4F, "R"),
    (0xFB50, 0xFDCF, "AL"),
    (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFE, "AL"),
    (0x10800, 0x10CFF, "R"),
    (0x10D00, 0x10D3F, "AL"),
    (0x10D40, 0x10EBF, "R"),
    (0x10EC0, 0x10EFF, "AL"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "AL"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "AL"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EE00, 0x1EEFF, "AL"),
    (0x1EF00, 0x1EFFF, "R"),
)
"""Defaults for characters that this Python does not know (DerivedBidiClass.txt)."""


@cache
def bidi_class(character: str) -> str:
    """Return the class of one character; an unassigned one takes its block's default."""
    known = unicodedata.bidirectional(character)
    if known:
        return known
    point = ord(character)
    for first, last, default in _UNASSIGNED_RIGHT_TO_LEFT:
        if first <= point <= last:
            return default
    return "BN" if point & 0xFFFE == 0xFFFE else "L"
