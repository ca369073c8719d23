"""Texts set as lines in a column: broken by the text engine, placed here."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from journeydesigner.layout.display import TextLine
from journeydesigner.layout.sizes import USUAL, Sizes
from journeydesigner.text import (
    Fonts,
    Line,
    baseline,
    break_lines,
    bundled,
    count_lines,
    line_height,
)


class Style(NamedTuple):
    """Type size in points, colour token, and weight."""

    size: float
    colour: str
    bold: bool = False

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in points."""
        return line_height(self.size)

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline, in points."""
        return baseline(self.size)


class Paragraph:
    """A text in one style, in a column: `count` lines of together `height` points.

    Most paragraphs of a large map are never seen, so the lines themselves are made when they are
    first asked for. `width` is that of the longest one, in points.
    """

    __slots__ = ("_fonts", "_lines", "_most", "_room", "_text", "count", "height", "style")

    def __init__(
        self, fonts: Fonts, text: str, style: Style, room: float, most: int | None = None
    ) -> None:
        """`room` is the width of the column in points; no text, no line."""
        self.style = style
        self._fonts = fonts
        self._text = text
        self._room = room
        self._most = most
        self._lines: tuple[Line, ...] | None = None
        stack = fonts.bold if style.bold else fonts.regular
        self.count = count_lines(stack, text, style.size, room, most) if text else 0
        self.height = self.count * style.pitch

    @property
    def lines(self) -> tuple[Line, ...]:
        if self._lines is None:
            self._lines = self._broken() if self._text else ()
        return self._lines

    def _broken(self) -> tuple[Line, ...]:
        stack = self._fonts.bold if self.style.bold else self._fonts.regular
        return break_lines(stack, self._text, self.style.size, self._room, self._most)

    @property
    def width(self) -> float:
        return max([line.width for line in self.lines], default=0.0)

    def placed(self, x: float, y: float, width: float, align: float = 0.0) -> tuple[TextLine, ...]:
        """The lines with their top at y in a column; right-to-left lines keep to its right.

        `align` 0 is the leading side, 0.5 the middle, 1 the trailing side.
        """
        top, pitch, colour = y + self.style.drop, self.style.pitch, self.style.colour
        return tuple(
            [
                TextLine(line, x + _indent(line, width, align), top + n * pitch, colour)
                for n, line in enumerate(self.lines)
            ]
        )


def _indent(line: Line, width: float, align: float) -> float:
    share = 1.0 - align if line.rtl else align
    return max(0.0, width - line.width) * share if share else 0.0


_KEPT = 40_000
"""Paragraphs kept for the next time: those of a map of 10,000 touchpoints."""


class Typesetter:
    """Breaks texts with one set of fonts at one display size, and remembers what it has broken.

    `set(text, style, width, most=None)` is a paragraph in a column of that width (points) with at
    most that many lines; no text, no line. The style's type is enlarged as the display size says.
    """

    def __init__(self, fonts: Fonts | None = None, sizes: Sizes = USUAL) -> None:
        self.fonts = fonts or bundled()
        self.sizes = sizes
        self.set = lru_cache(maxsize=_KEPT)(self._set)

    def _set(self, text: str, style: Style, width: float, most: int | None = None) -> Paragraph:
        larger = style._replace(size=style.size * self.sizes.type)
        return Paragraph(self.fonts, text, larger, max(width, 1.0), most)
