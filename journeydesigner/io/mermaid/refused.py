"""Lines that Mermaid refuses: what they most likely mean."""

from __future__ import annotations

import re

from journeydesigner.i18n import tr
from journeydesigner.io.mermaid.characters import SPACE, number, trimmed
from journeydesigner.io.mermaid.statements import Statement, shown

_KEYWORD = re.compile(f"(title|section)(?:[{SPACE}]+|$)", re.ASCII | re.IGNORECASE)

ACCESSIBLE = re.compile(f"acc(?:Title[{SPACE}]*:|Descr[{SPACE}]*[:{{])", re.ASCII | re.IGNORECASE)


def understood(line: str, at: int) -> tuple[Statement | None, str]:
    """What a refused line is taken for (None: nothing) and the message that says so."""
    text = trimmed(line).rstrip("; \t")
    if ACCESSIBLE.match(text):
        return None, tr("Mermaid refuses this line; the text for screen readers was left out.")
    keyword = _KEYWORD.match(text)
    if keyword is None or _is_task(keyword[0], text):
        return _task(text, at)
    rest = text[keyword.end() :]
    if keyword[1].lower() == "section":
        message = tr("Mermaid refuses this line; it was read as the section “{name}”.")
        return Statement("section", at, rest), message.format(name=shown(rest))
    if not rest:
        return None, tr("Mermaid refuses a title without text; the line was left out.")
    message = tr("Mermaid refuses this line; it was read as the title “{name}”.")
    return Statement("title", at, rest), message.format(name=shown(rest))


def _is_task(keyword: str, text: str) -> bool:
    """Whether a line such as “Section 5 opens: 3: Me” names a task, not a section."""
    _, colon, data = text.partition(":")
    score, second_colon, _ = data.partition(":")
    if not colon or not trimmed(score) or number(score) is None:
        return False
    return bool(second_colon) or not keyword.startswith("section")


def _task(text: str, at: int) -> tuple[Statement | None, str]:
    if ":" not in text:
        text = text.replace("：", ":")  # a full-width colon, as East Asian keyboards type it
    name, colon, data = text.partition(":")
    if not trimmed(name) and not trimmed(data):
        return None, tr("Mermaid refuses this line; there was nothing to read in it.")
    if colon and trimmed(data):
        message = tr("Mermaid refuses this line; it was read as the task “{name}”.")
        return Statement("task", at, name, data), message.format(name=shown(name))
    message = tr("Mermaid refuses this line; it was read as the task “{name}”, without score.")
    return Statement("task", at, name), message.format(name=shown(name))
