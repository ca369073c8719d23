"""Mermaid's grammar of the journey diagram: which statements it accepts, and with what meaning.

Follows the lexer rules of `journey.jison` in Mermaid 11 one by one. A line that Mermaid refuses
is understood as well as possible (`refused`) and reported.
"""

from __future__ import annotations

import re

from journeydesigner.i18n import tr
from journeydesigner.io.mermaid.characters import SPACE, number, trimmed
from journeydesigner.io.mermaid.refused import ACCESSIBLE, understood
from journeydesigner.io.mermaid.source import Source
from journeydesigner.io.mermaid.statements import Statement, as_typed, shown
from journeydesigner.io.notice import Notice

_FLAGS = re.ASCII | re.IGNORECASE
_BLANK = re.compile(f"[{SPACE}]+")
_COMMENT = re.compile("#[^\\n]*")
_PERCENT = re.compile("%(?!\\{)[^\\n]*|[^}]%%[^\\n]*")
_TRAILING = re.compile("#[^\\n]*|[^}\\n]%%[^\\n]*")
_HEADER = re.compile(r"journey\b", _FLAGS)
_TITLE = re.compile(f"title([{SPACE}])([^#\\n;]+)", _FLAGS)
_SECTION = re.compile(f"section([{SPACE}])([^#:\\n;]+)", _FLAGS)
_ACCESSIBLE_LINE = re.compile(f"acc(?:Title|Descr)[{SPACE}]*:[{SPACE}]*+([^\\n]+)", _FLAGS)
_ACCESSIBLE_BLOCK = re.compile(f"accDescr[{SPACE}]*\\{{([^}}]*)}}", _FLAGS)
_TASK = re.compile("([^#:\\n;]+):(?!%%)([^#\\n;]+)")


class Parser:
    """Reads a source once. `accepted` and `refused` count the statements."""

    def __init__(self, source: Source, start: int) -> None:
        self._source = source
        self._text = source.text
        self._at = start
        self._last_brace = source.text.rfind("}")  # no use in looking behind it
        self.statements: list[Statement] = []
        self.notices: list[Notice] = []
        self.accepted = 0
        self.refused = 0

    def parse(self) -> None:
        """Fill `statements` and `notices`."""
        while self._skip():
            if not (self._accessible() or self._statement()):
                self._refuse()

    def _skip(self) -> bool:
        """Pass white space and comments; False at the end."""
        while self._at < len(self._text):
            if match := _BLANK.match(self._text, self._at) or _COMMENT.match(self._text, self._at):
                self._at = match.end()
            elif match := _PERCENT.match(self._text, self._at):
                if not match[0].startswith("%%"):
                    self._note(tr("Mermaid takes “{text}” as a comment."), text=match[0])
                self._at = match.end()
            else:
                return True
        return False

    def _accessible(self) -> bool:
        """accTitle and accDescr, which have no place in a map."""
        match = _ACCESSIBLE_LINE.match(self._text, self._at)
        if match is None and self._at < self._last_brace:
            match = _ACCESSIBLE_BLOCK.match(self._text, self._at)
        if match is None:
            return False
        message = tr("The text for screen readers was left out: “{text}”.")
        self._note(message, text=match[1])
        self.accepted += 1
        self._at = match.end()
        return True

    def _statement(self) -> bool:
        """A title, section or task, if Mermaid accepts what stands here."""
        if _HEADER.match(self._text, self._at) or ACCESSIBLE.match(self._text, self._at):
            return False
        for kind, pattern in (("title", _TITLE), ("section", _SECTION)):
            match = pattern.match(self._text, self._at)
            if match:
                return self._ends_well(match.end()) and self._take_named(kind, match)
        match = _TASK.match(self._text, self._at)
        if match is None or not self._ends_well(match.end()):
            return False
        self._take(Statement("task", self._line, match[1], match[2]), match.end())
        return True

    def _take_named(self, kind: str, match: re.Match[str]) -> bool:
        text = match[2]
        if match[1] == "\n":
            message = tr("“{word}” has no text here, so Mermaid takes the next line: “{text}”.")
            self._note(message, word=kind, text=text)
        elif kind == "title" and _looks_like_task(text):
            message = tr("Mermaid takes this line as the title “{text}”, not as a task.")
            self._note(message, text=shown(text))
        self._take(
            Statement("title" if kind == "title" else "section", self._line, text), match.end()
        )
        return True

    def _take(self, statement: Statement, end: int) -> None:
        self.statements.append(statement)
        self.accepted += 1
        if comment := _TRAILING.match(self._text, end):
            message = tr("“{text}” is a comment for Mermaid and was left out.")
            self._note(message, text=comment[0])
            end = comment.end()
        self._at = end

    def _ends_well(self, end: int) -> bool:
        text = self._text
        return end == len(text) or text[end] == "\n" or _TRAILING.match(text, end) is not None

    def _refuse(self) -> None:
        end = self._text.find("\n", self._at)
        end = len(self._text) if end < 0 else end
        statement, message = understood(self._text[self._at : end], self._line)
        self.notices.append(Notice(message, self._line))
        if statement is not None:
            self.statements.append(statement)
        self.refused += 1
        self._at = end

    @property
    def _line(self) -> int:
        return self._source.line_at(self._at)

    def _note(self, message: str, **parts: str) -> None:
        short = {name: _short(as_typed(text)) for name, text in parts.items()}
        self.notices.append(Notice(message.format(**short), self._line))


def header_end(text: str) -> int | None:
    """Where the word `journey` that opens a diagram ends, None where the text has none.

    Capital letters, which Mermaid refuses here, are let through.
    """
    start = _BLANK.match(text)
    match = _HEADER.match(text, start.end() if start else 0)
    return match.end() if match else None


def _looks_like_task(title: str) -> bool:
    _, colon, data = title.partition(":")
    score = data.partition(":")[0]
    return bool(colon and trimmed(score) and number(score) is not None)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else line[:119] + "…"
