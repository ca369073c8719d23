"""Breaking text into lines of a given width."""

from functools import lru_cache

from journeydesigner.text.cutting import longest
from journeydesigner.text.faces import UNITS_PER_EM
from journeydesigner.text.graphemes import grapheme_starts
from journeydesigner.text.lines import Line
from journeydesigner.text.opportunities import paragraphs
from journeydesigner.text.paragraphs import (
    Bidirectional,
    LeftToRight,
    Paragraph,
    U,
    is_left_to_right,
)
from journeydesigner.text.stacks import FontStack

ELLIPSIS = "…"
MAX_CACHED_TEXTS = 32_768
_TOLERANCE = 0.001
"""In 1/1000 em: a text measured and then broken at its own width must stay on one line."""


def break_lines(
    stack: FontStack, text: str, size: float, width: float, max_lines: int | None = None
) -> tuple[Line, ...]:
    """Break ``text`` into lines of at most ``width`` points (``inf``: only at newlines).

    ``size`` is the font size in points. A word wider than the line is cut between graphemes; a
    single grapheme may still be wider. An empty text is one empty line. With ``max_lines`` the
    last line ends with an ellipsis if text is left. Results are shared: the same arguments give
    the same tuple.
    """
    return _broken(stack, text, size, width, max_lines)


def measure(stack: FontStack, text: str, size: float) -> float:
    """Return the width in points of the text's widest line when it is broken only at newlines."""
    return max([line.width for line in break_lines(stack, text, size, float("inf"))])


def limit_of(width: float, size: float) -> float:
    """Return how wide a line of ``width`` points may be, in 1/1000 em."""
    return width * UNITS_PER_EM / size + _TOLERANCE


@lru_cache(maxsize=MAX_CACHED_TEXTS)
def _broken(
    stack: FontStack, text: str, size: float, width: float, max_lines: int | None
) -> tuple[Line, ...]:
    limit = limit_of(width, size)
    lines: list[Line] = []
    for start, paragraph in paragraphs(text):
        lines += _paragraph_lines(stack, paragraph, start, size, limit)
        if max_lines is not None and len(lines) > max_lines:
            break
    if max_lines is not None and len(lines) > max_lines:
        lines = lines[:max_lines]
        if lines:
            lines[-1] = _shortened(stack, text, lines[-1], limit)
    return tuple(lines)


def _paragraph_lines(
    stack: FontStack, text: str, start: int, size: float, limit: float
) -> list[Line]:
    if is_left_to_right(text):
        return _lines(LeftToRight(stack, text), text, start, size, limit)
    return _lines(Bidirectional(stack, text), text, start, size, limit)


def _lines(paragraph: Paragraph[U], text: str, start: int, size: float, limit: float) -> list[Line]:
    scale = size / UNITS_PER_EM
    rtl = paragraph.base == 1
    lines = []
    position = 0
    for units, width, visible in _filled(paragraph, limit):
        end = position + sum([len(unit.text) for unit in units])
        lines.append(
            Line(
                paragraph.runs(units),
                (visible - width) * scale if rtl else 0.0,
                visible * scale,
                size,
                text[position:end],
                start + position,
                start + end,
                rtl,
            )
        )
        position = end
    return lines


def _filled(paragraph: Paragraph[U], limit: float) -> list[tuple[list[U], float, float]]:
    """Fill lines greedily; return the units of each with its full and its visible width."""
    lines: list[tuple[list[U], float, float]] = []
    line: list[U] = []
    width = visible = 0.0
    for unit in paragraph.units:
        if width + unit.visible > limit:
            if line:
                lines.append((line, width, visible))
                line, width = [], 0.0
            if unit.visible > limit:
                *whole, unit = paragraph.cut(unit, limit)
                lines += [([piece], piece.width, piece.visible) for piece in whole]
        line.append(unit)
        visible = width + unit.visible
        width += unit.width
    lines.append((line, width, visible))
    return lines


def _shortened(stack: FontStack, text: str, line: Line, limit: float) -> Line:
    """Return ``line`` with what follows it in its paragraph, cut to fit before an ellipsis."""
    paragraph = next(p for s, p in reversed(paragraphs(text)) if s <= line.start)
    begin = next(s for s, _ in reversed(paragraphs(text)) if s <= line.start)
    rest = paragraph[line.start - begin :]
    bounds = [*grapheme_starts(rest), len(rest)] if rest else [0]

    def with_ellipsis(count: int) -> Line:
        kept = rest[: bounds[count]].rstrip()
        return _paragraph_lines(stack, kept + ELLIPSIS, 0, line.size, float("inf"))[0]

    scale = line.size / UNITS_PER_EM
    count = longest(
        len(bounds) - 1, lambda count: with_ellipsis(count).width <= limit * scale, least=0
    )
    shown = with_ellipsis(count)
    return Line(
        runs=shown.runs,
        left=shown.left,
        width=shown.width,
        size=line.size,
        text=rest[: bounds[count]],
        start=line.start,
        end=line.start + bounds[count],
        rtl=line.rtl,
        truncated=True,
    )
