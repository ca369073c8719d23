"""Leaves of the structure tree: the lines of a box that are one text."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.layout.display import TextLine

Leaf = list[TextLine]


def leaves(texts: Iterable[TextLine]) -> list[Leaf]:
    """The texts of a box, each with its lines; lines with nothing to draw are left out."""
    found: list[Leaf] = []
    for text in texts:
        if text.line.start == 0 or not found:
            found.append([])
        if text.line.runs:
            found[-1].append(text)
    return [leaf for leaf in found if leaf]


def said(leaf: Leaf) -> str:
    """The text of a leaf as it was typed."""
    parts = []
    end = leaf[0].line.start
    for text in leaf:
        parts.append("\n" * (text.line.start - end))
        parts.append(text.line.text)
        end = text.line.end
    return "".join(parts)


def needs_telling(leaf: Leaf) -> bool:
    """Whether the codes on the page do not give the text: they stand in visual order, and a
    newline is none of them."""
    end = leaf[0].line.start
    for text in leaf:
        line = text.line
        if line.start > end:
            return True
        end = line.end
        for run in line.runs:
            if run.rtl:
                return True
    return False
