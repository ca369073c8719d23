"""Web addresses in texts: where they stand, so that they can be followed.

Only `http`, `https` and `mailto` are ever followed: anything else could start a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from journeydesigner.export.pdf.elements import Element
from journeydesigner.export.pdf.leaves import Leaf, said
from journeydesigner.layout.display import TextLine
from journeydesigner.layout.geometry import Rect
from journeydesigner.text import UNITS_PER_EM

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"“”„«»{}|\\^`\[\]]{1,2100}", re.IGNORECASE)
_AFTER = ".,;:!?'’)…"
"""Ends a sentence or a bracket rather than an address."""
_SAFE = re.compile(r"https?://[^\s/?#]+|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_LONGEST = 2000
_UNESCAPED = "!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"


class Address(NamedTuple):
    """A web address, the element that it is in, and where its parts stand: a rectangle on each
    line, in layout units of the page, y downwards."""

    element: Element
    url: str
    rects: tuple[Rect, ...]


def safe_url(text: str) -> str:
    """The address in the characters that an address may have, "" for one that is not followed."""
    if len(text) > _LONGEST or not _SAFE.match(text):
        return ""
    return "".join(
        [c if c in _UNESCAPED else "".join(f"%{b:02X}" for b in c.encode()) for c in text]
    )


def addresses(element: Element, leaf: Leaf, left: float, top: float) -> Iterator[Address]:
    """The addresses in a text of a box whose corner is at (left, top)."""
    if not any(":" in text.line.text for text in leaf):
        return
    whole = said(leaf)
    first = leaf[0].line.start
    for match in _ADDRESS.finditer(whole):
        shown = _trimmed(match[0])
        url = safe_url(shown)
        if url:
            start = first + match.start()
            rects = tuple(_rects(leaf, start, start + len(shown), left, top))
            yield Address(element, url, rects)


def _trimmed(address: str) -> str:
    """Without what ends the sentence; a closing bracket stays if the address opens one."""
    while address and address[-1] in _AFTER:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _rects(leaf: Leaf, start: int, end: int, left: float, top: float) -> Iterator[Rect]:
    for text in leaf:
        line = text.line
        if line.start >= end:
            return
        low, high = max(start, line.start), min(end, line.end)
        if low >= high:
            continue
        x, right = _extent(text, low - line.start, high - line.start)
        yield Rect(left + x, top + text.y - line.size, right - x, line.size * 1.3)


def _extent(text: TextLine, low: int, high: int) -> tuple[float, float]:
    """From where to where characters low … high of a line stand; the whole line where its
    characters do not run from left to right."""
    line = text.line
    if any(run.rtl for run in line.runs):
        return text.x, text.x + line.width
    edges = [text.x + line.left]
    for run in line.runs:
        place = 0
        for characters, count in run.clusters:
            wide = sum(run.advances[place : place + count]) * line.size / UNITS_PER_EM
            place += count
            steps = max(len(characters), 1)
            edges += [edges[-1] + wide / steps * n for n in range(1, steps + 1)]
    last = len(edges) - 1
    return edges[min(low, last)], edges[min(high, last)]
