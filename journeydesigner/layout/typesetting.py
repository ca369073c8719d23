"""Texts set as lines in a column: broken by the text engine, placed here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from journeydesigner.layout.display import TextLine
from journeydesigner.text import Fonts, Line, baseline, break_lines, bundled, line_height


@dataclass(frozen=True)
class Style:
    """Type size in points, weight, and colour token."""

    size: float
    colour: str
    bold: bool = False

    @cached_property
    def pitch(self) -> float:
        """From one baseline to the next, in points."""
        return line_height(self.size)

    @cached_property
    def drop(self) -> float:
        """From the top of a line to its baseline, in points."""
        return baseline(self.size)


class Paragraph:
    """Broken lines of one style. `width` (of the longest line) and `height` in points; `missing`
    counts the characters that no face has."""

    __slots__ = ("_plain", "height", "lines", "missing", "style", "width")

    def __init__(self, lines: tuple[Line, ...], style: Style) -> None:
        self.lines = lines
        self.style = style
        self.height = len(lines) * style.pitch
        self.width = max([line.width for line in lines], default=0.0)
        self.missing = sum([line.missing for line in lines])
        self._plain = not any(line.rtl for line in lines)

    def placed(self, x: float, y: float, width: float, align: float = 0.0) -> tuple[TextLine, ...]:
        """The lines with their top at y in a column; right-to-left lines keep to its right.

        `align` 0 is the leading side, 0.5 the middle, 1 the trailing side.
        """
        top, pitch, colour = y + self.style.drop, self.style.pitch, self.style.colour
        if self._plain and not align:
            return tuple(
                [TextLine(line, x, top + n * pitch, colour) for n, line in enumerate(self.lines)]
            )
        return tuple(
            [
                TextLine(line, x + _indent(line, width, align), top + n * pitch, colour)
                for n, line in enumerate(self.lines)
            ]
        )


def _indent(line: Line, width: float, align: float) -> float:
    share = 1.0 - align if line.rtl else align
    return max(0.0, width - line.width) * share


_KEPT = 40_000
"""Paragraphs kept for the next time: those of a map of 10,000 touchpoints."""


class Typesetter:
    """Breaks texts with one set of fonts, and remembers what it has broken.

    `set(text, style, width, most=None)` is a paragraph in a column of that width (points) with at
    most that many lines; no text, no line.
    """

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or bundled()
        self.set = lru_cache(maxsize=_KEPT)(self._set)

    def _set(self, text: str, style: Style, width: float, most: int | None = None) -> Paragraph:
        """The text in a column of that width, at most `most` lines; no text, no line."""
        if not text:
            return Paragraph((), style)
        stack = self.fonts.bold if style.bold else self.fonts.regular
        return Paragraph(break_lines(stack, text, style.size, max(width, 1.0), most), style)
