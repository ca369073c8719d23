"""The diagrams in a text: the text itself, or the ```mermaid blocks of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterator

Line = tuple[int, str]
"""A line's number in the file, from 1, and its text without the line end."""

_FENCE = re.compile(
    r"(?P<indent>[ \t>*+-]*)(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*\{?\.?mermaid\b", re.IGNORECASE
)


def diagrams(text: str) -> list[list[Line]]:
    """The lines of each diagram. A text without Mermaid blocks is one diagram."""
    lines = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1))
    blocks: list[list[Line]] = []
    rest = iter(lines)
    for _, line in rest:
        opening = _FENCE.match(line)
        if opening:
            blocks.append(_block(rest, opening["fence"], len(opening["indent"])))
    return blocks or [lines]


def is_markdown(text: str) -> bool:
    """Whether the text holds Mermaid blocks."""
    return any(_FENCE.match(line) for line in text.split("\n"))


def _block(rest: Iterator[Line], fence: str, indent: int) -> list[Line]:
    found: list[Line] = []
    for number, line in rest:
        mark = line.strip(" \t>")
        if mark and set(mark) == {fence[0]} and len(mark) >= len(fence):
            break
        found.append((number, line[indent:] if not line[:indent].strip(" \t>*+-") else line))
    return found
