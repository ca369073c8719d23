"""Text as reports can show it: line ends are line feeds, control characters are visible."""

from __future__ import annotations

import re

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def shown(text: str) -> str:
    """The text; what HTML and Markdown may not hold is a replacement character."""
    return _CONTROL.sub(_REPLACEMENT, _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(shown(text).split())
