"""Texts set as lines in a column: broken by the text engine, placed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesigner.layout.display import TextLine
from journeydesigner.text import Fonts, Line, baseline, break_lines, bundled, line_height


@dataclass(frozen=True, slots=True)
class Style:
    """Type size in points, weight, and colour token."""

    size: float
    colour: str
    bold: bool = False

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in points."""
        return line_height(self.size)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Broken lines of one style; `height` in points."""

    lines: tuple[Line, ...]
    style: Style

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.pitch

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    @property
    def missing(self) -> int:
        """Characters that no face has."""
        return sum(line.missing for line in self.lines)

    def placed(self, x: float, y: float, width: float, align: float = 0.0) -> tuple[TextLine, ...]:
        """The lines with their top at y in a column; right-to-left lines keep to its right.

        `align` 0 is the leading side, 0.5 the middle, 1 the trailing side.
        """
        style = self.style
        first = y + baseline(style.size)
        return tuple(
            TextLine(line, x + _indent(line, width, align), first + n * style.pitch, style.colour)
            for n, line in enumerate(self.lines)
        )


def _indent(line: Line, width: float, align: float) -> float:
    share = 1.0 - align if line.rtl else align
    return max(0.0, width - line.width) * share


class Typesetter:
    """Breaks texts with one set of fonts; the text engine remembers what it has broken."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or bundled()

    def set(self, text: str, style: Style, width: float, most: int | None = None) -> Paragraph:
        """The text in a column of that width, at most `most` lines; no text, no line."""
        if not text:
            return Paragraph((), style)
        stack = self.fonts.bold if style.bold else self.fonts.regular
        return Paragraph(break_lines(stack, text, style.size, max(width, 1.0), most), style)


def stacked(paragraphs: Sequence[Paragraph], gap: float = 0.0) -> float:
    """The height of paragraphs above each other; empty ones take none."""
    shown = [p for p in paragraphs if p.lines]
    return sum(p.height for p in shown) + gap * max(0, len(shown) - 1)
