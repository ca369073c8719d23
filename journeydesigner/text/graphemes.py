"""User-perceived characters: extended grapheme clusters of UAX #29, with Indic conjuncts kept."""

import re
import unicodedata
from functools import cache

_ZERO_WIDTH_JOINER = "\u200d"
_VIRAMA_CLASS = 9
_PREPENDED = re.compile(
    "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3"
    "\U0001193f\U00011941\U00011a3a\U00011a84-\U00011a89\U00011d46\U00011f02]"
)
_EXTENDING = re.compile("[\u200c\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_SPACING_LETTERS = frozenset("\u0e33\u0eb3")
_NOT_SPACING = re.compile(
    "[\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c"
    "\u1a61\u1a63\u1a64\uaa7b\uaa7d\U00011720\U00011721]"
)
_PICTOGRAPHIC = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5"
    "\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_MAY_JOIN = re.compile("[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f]")


def grapheme_starts(text: str) -> list[int]:
    """Return the index of the first character of each grapheme."""
    if not _MAY_JOIN.search(text):
        return list(range(len(text)))
    starts = []
    flags = 0
    pictographic = False
    for index, character in enumerate(text):
        kind = _kind(character)
        if not index or _breaks(text, index, kind, flags, pictographic):
            starts.append(index)
            pictographic = kind == "pictograph"
            flags = 0
        elif kind == "pictograph":
            pictographic = True
        elif kind not in {"extend", "joiner"}:
            pictographic = False
        flags = flags + 1 if kind == "flag" else 0
    return starts


def graphemes(text: str) -> list[str]:
    """Split ``text`` into its graphemes."""
    starts = grapheme_starts(text)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def _breaks(text: str, index: int, kind: str, flags: int, pictographic: bool) -> bool:
    """Say whether a grapheme begins at ``index`` (rules GB3 to GB999)."""
    before = text[index - 1]
    previous = _kind(before)
    if previous == "control" or kind == "control":
        return not (before == "\r" and text[index] == "\n")
    if kind in {"extend", "joiner", "spacing"} or previous == "prepend":
        return False
    if kind == "flag":
        return previous != "flag" or flags % 2 == 0
    if kind == "pictograph":
        return not (pictographic and before == _ZERO_WIDTH_JOINER)
    if kind.startswith("hangul"):
        return not _hangul_joins(previous, kind)
    return not _is_conjunct(before, text[index])


def _hangul_joins(previous: str, kind: str) -> bool:
    following = {
        "hangul L": {"hangul L", "hangul V", "hangul LV", "hangul LVT"},
        "hangul LV": {"hangul V", "hangul T"},
        "hangul V": {"hangul V", "hangul T"},
        "hangul LVT": {"hangul T"},
        "hangul T": {"hangul T"},
    }
    return kind in following.get(previous, set())


def _is_conjunct(before: str, character: str) -> bool:
    """A virama joins two letters of one block (after GB9c of later versions)."""
    return (
        unicodedata.combining(before) == _VIRAMA_CLASS
        and unicodedata.category(character) == "Lo"
        and ord(before) >> 7 == ord(character) >> 7
    )


@cache
def _kind(character: str) -> str:
    point = ord(character)
    if character == _ZERO_WIDTH_JOINER:
        return "joiner"
    if 0x1F1E6 <= point <= 0x1F1FF:
        return "flag"
    if _EXTENDING.match(character):
        return "extend"
    if _PREPENDED.match(character):
        return "prepend"
    if _PICTOGRAPHIC.match(character):
        return "pictograph"
    if 0x1100 <= point <= 0xD7FF:
        hangul = _hangul_kind(point)
        if hangul:
            return hangul
    return _kind_by_category(character)


def _kind_by_category(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Mn", "Me"}:
        return "extend"
    if character in _SPACING_LETTERS:
        return "spacing"
    if category == "Mc":
        return "other" if _NOT_SPACING.match(character) else "spacing"
    return "control" if category in {"Cc", "Cf", "Zl", "Zp", "Cs"} else "other"


def _hangul_kind(point: int) -> str:
    if point <= 0x115F or 0xA960 <= point <= 0xA97C:
        return "hangul L"
    if 0x1160 <= point <= 0x11A7 or 0xD7B0 <= point <= 0xD7C6:
        return "hangul V"
    if 0x11A8 <= point <= 0x11FF or 0xD7CB <= point <= 0xD7FB:
        return "hangul T"
    if 0xAC00 <= point <= 0xD7A3:
        return "hangul LVT" if (point - 0xAC00) % 28 else "hangul LV"
    return ""
