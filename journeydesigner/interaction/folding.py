"""Texts as they are compared while somebody searches: without case, accents and line breaks."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """The text in lower case, without accents, its white space as single blanks."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(text.casefold().split())
