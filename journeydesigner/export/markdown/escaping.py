"""Text that Markdown draws as it was typed, whatever it looks like.

Format: CommonMark 0.31 with the tables, strikethrough and autolinks of GitHub Flavored Markdown.
All that has a meaning in running text is escaped; a line end is `<br>`, because a cell of a table
has one line. Spaces at the ends, which readers take away, are character references.
"""

from __future__ import annotations

import re

from journeydesigner.export.report.text import shown

_MEANINGFUL = re.compile(r"([\\`*_\[\]~$|])")
_REFERENCES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_EDGE = re.compile(r"\A\s+|\s+\Z")
_ADDRESS = re.compile(r"(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
"""What GitHub makes a link of, where it would show the backslashes of an escaped text."""
_BLOCK = re.compile(r"\A(?:[-+=#:]|\d{1,9}(?=[.)]))")
_CLOSING = re.compile(r"(?<!\\)#(?=#*\Z)")


def inline(text: str) -> str:
    """The text for a cell or within a line."""
    escaped = _MEANINGFUL.sub(r"\\\1", shown(text).translate(_REFERENCES))
    escaped = _ADDRESS.sub(r"\\\g<0>", escaped)
    return _EDGE.sub(_referred, escaped).replace("\n", "<br>")


def block(text: str) -> str:
    """The text as a paragraph, a heading or the content of a list item."""
    escaped = _BLOCK.sub(_disarmed, inline(text))
    return _CLOSING.sub(r"\\#", escaped)


def _referred(found: re.Match[str]) -> str:
    return "".join([c if c == "\n" else f"&#{ord(c)};" for c in found.group()])


def _disarmed(found: re.Match[str]) -> str:
    mark = found.group()
    return f"&#{ord(mark[0])};{mark[1:]}" if mark.isdigit() else f"\\{mark}"
