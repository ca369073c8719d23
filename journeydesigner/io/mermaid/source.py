"""What Mermaid does before it parses, with the line numbers of the file kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from journeydesigner.i18n import tr, trn
from journeydesigner.io.mermaid import front_matter
from journeydesigner.io.mermaid.blocks import Line
from journeydesigner.io.mermaid.characters import SPACE
from journeydesigner.io.notice import Notice
from journeydesigner.model.clean import MAX_TEXT, clean_text

_COMMENT = re.compile(f"[{SPACE}]*%%(?!\\{{)[^\\n]+")
_DIRECTIVE = re.compile(r"%%\{.*?\}%%")
_ENTITY = re.compile(r"#(\w+);", re.ASCII)
ENTITY_OPEN, ENTITY_CLOSE = "\ufdd0", "\ufdd1"
"""Stand for `#` and `;` of an entity while parsing; clean text holds neither."""


class Source:
    """The text to parse, its title from the front matter, and what there is to say so far."""

    def __init__(self, lines: list[Line]) -> None:
        self.notices: list[Notice] = []
        lines = [(number, self._clean(number, line)) for number, line in lines]
        self.title, lines = front_matter.split(lines)
        lines = _without_comments(self._without_directives(lines))
        self.text = "\n".join(
            _ENTITY.sub(f"{ENTITY_OPEN}\\1{ENTITY_CLOSE}", line) for _, line in lines
        )
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        self._starts = [0, *accumulate(lengths)]
        self._numbers = [number for number, _ in lines]

    def line_at(self, offset: int) -> int:
        """The line of the file that an offset in `text` stands in."""
        place = bisect_right(self._starts, offset) - 1
        return self._numbers[min(place, len(self._numbers) - 1)] if self._numbers else 1

    def _clean(self, number: int, line: str) -> str:
        pieces = [clean_text(line[i : i + MAX_TEXT]) for i in range(0, len(line), MAX_TEXT)]
        removed = sum(count for _, count in pieces)
        if removed:
            text = trn(
                "{n} character that cannot be kept was left out.",
                "{n} characters that cannot be kept were left out.",
                removed,
            )
            self.notices.append(Notice(text, number))
        return "".join(piece for piece, _ in pieces)

    def _without_directives(self, lines: list[Line]) -> list[Line]:
        """Without `%%{…}%%`, which may span lines; an open one ends with its line."""
        closing = [place for place, (_, line) in enumerate(lines) if "}%%" in line]
        result: list[Line] = []
        place = 0
        while place < len(lines):
            number, line = lines[place]
            line, is_open = _without_closed(line)
            if is_open:
                following = bisect_right(closing, place)
                if following < len(closing):
                    place = closing[following]
                    line += _without_closed("%%{" + lines[place][1])[0]
                else:
                    self.notices.append(Notice(tr("The directive “%%{” is not closed."), number))
            result.append((number, line))
            place += 1
        return result


def _without_closed(line: str) -> tuple[str, bool]:
    """The line without the directives that end in it; whether one is left open."""
    head, closer, tail = line.rpartition("}%%")
    before, opener, _ = tail.partition("%%{")
    return _DIRECTIVE.sub("", head + closer) + before, bool(opener)


def _without_comments(lines: list[Line]) -> list[Line]:
    """Without lines that are comments, nor the empty lines right before such a line."""
    result: list[Line] = []
    for number, line in lines:
        if _COMMENT.match(line):
            while result and not result[-1][1].strip():
                result.pop()
        else:
            result.append((number, line))
    return result
