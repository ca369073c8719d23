"""Which script a character is written in."""

import re
from functools import cache

DEFAULT_SCRIPT = "Latn"
_SHARED = frozenset({"Zyyy", "Zinh", "Zzzz"})
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_HAN_FAMILY = {"Hani": "Chinese, Japanese or Korean", "Hira": "Japanese", "Kana": "Japanese"}


def is_ignorable(character: str) -> bool:
    """Say whether the character shows nothing by itself (Default_Ignorable_Code_Point)."""
    return _IGNORABLE.match(character) is not None


@cache
def script_of(character: str) -> str | None:
    """Return the ISO 15924 code, None for what scripts share (digits, punctuation, marks)."""
    if character.isascii():
        return DEFAULT_SCRIPT if character.isalpha() else None
    from fontTools import unicodedata as script_data

    code = str(script_data.script(character))
    return None if code in _SHARED else code


def script_name(character: str) -> str:
    """Return the English name of the character's script; ``Symbols`` for shared characters."""
    code = script_of(character)
    if code is None:
        return "Symbols"
    if code in _HAN_FAMILY:
        return _HAN_FAMILY[code]
    from fontTools import unicodedata as script_data

    return str(script_data.script_name(code)).replace("_", " ")
