"""Whether the words on the command line are a command."""

from __future__ import annotations

from collections.abc import Sequence

VERBS = ("new", "import", "export", "validate", "info", "templates")
_WINDOW_OPTIONS = ("-platform", "-style", "-stylesheet", "-qwindowgeometry", "-reverse")


def is_for_us(words: Sequence[str]) -> bool:
    """Whether these words are a command; otherwise the window opens, perhaps with a file."""
    if not words or words[0] in _WINDOW_OPTIONS:
        return False
    return words[0] in VERBS or words[0].startswith("-") or len(words) > 1
