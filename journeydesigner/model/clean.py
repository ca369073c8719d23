"""Text enters the model clean, so that every writer can write every text whole."""

from __future__ import annotations

import re

MAX_TEXT = 32_000
"""The longest text of one field, in characters."""

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
CLEAN_PATTERN = f"^[^\\x00-\\x08\\x0b-\\x1f{_NONCHARACTERS}]*$"
"""What a clean text matches (pydantic's own check already refuses lone surrogates)."""

_UNCLEAN = re.compile(f"[\\x00-\\x08\\x0b-\\x1f\ud800-\udfff{_NONCHARACTERS}]")


def clean_text(text: str) -> tuple[str, int]:
    """The text with LF line ends and without what the model refuses; how many were removed.

    Counted are control characters, lone surrogates, non-characters and what exceeds `MAX_TEXT`.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept, removed = _UNCLEAN.subn("", unified)
    return kept[:MAX_TEXT], removed + max(0, len(kept) - MAX_TEXT)
