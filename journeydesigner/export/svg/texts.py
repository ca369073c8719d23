"""Lines of text as `<text>`: one element for neighbouring runs of one face and direction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from journeydesigner.export.looks import THEME
from journeydesigner.export.svg.fonts import NORMAL, font_family, font_rule, weight
from journeydesigner.export.svg.numbers import escape, hex_colour, number
from journeydesigner.layout.display import Placed
from journeydesigner.text import UNITS_PER_EM, Face, Line, ShapedRun

Look = tuple[str, float, Face]
"""Colour token, size in points, face: what neighbouring elements share."""
Piece = tuple[Look, str]
_FROM_THE_RIGHT = ' direction="rtl" unicode-bidi="bidi-override" text-anchor="end"'
"""x is the left edge all the same: where such text ends. On an element inside, browsers and
other programs differ in which edge they take."""

_AS_SHAPED = {
    ord("\t"): " ",
    **dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], None),
}
"""Tabs are spaces; marks of direction have done their work when runs stand in visual order."""
_SOFT_HYPHEN = "\u00ad"


class TextWriter:
    """Writes lines and remembers which characters of which face they need."""

    def __init__(self) -> None:
        self._characters: dict[Face, set[str]] = {}
        self._known: dict[ShapedRun, str] = {}
        self._plain: dict[Face, dict[ShapedRun, str]] = {}

    def elements(self, placed: Iterable[Placed]) -> list[str]:
        """All texts of these boxes, those that look alike in groups."""
        found: list[str] = []
        last: Look | None = None
        for look, element in self._pieces(placed):
            if look != last:
                found.append(_group_start(look) if last is None else "</g>" + _group_start(look))
                last = look
            found.append(element)
        if last is not None:
            found.append("</g>")
        return found

    def font_rules(self) -> list[str]:
        """The CSS rules of the faces that were used."""
        return [font_rule(face, characters) for face, characters in self._characters.items()]

    def _pieces(self, placed: Iterable[Placed]) -> Iterator[Piece]:
        for item in placed:
            left = item.dx + item.box.rect.x
            top = item.dy + item.box.rect.y
            for text in item.box.texts:
                line = text.line
                if not line.runs:
                    continue
                x, y = left + text.x + line.left, top + text.y
                face = line.runs[0].face
                known = self._plain.get(face, {})
                try:
                    # Nearly every line has one face and direction, and words seen before.
                    shown = "".join([known[run] for run in line.runs])
                except KeyError:
                    yield from self._mixed(line, x, y, text.colour)
                else:
                    element = f'<text x="{x:.2f}" y="{y:.2f}">{shown}</text>'
                    yield (text.colour, line.size, face), element

    def _mixed(self, line: Line, x: float, y: float, colour: str) -> Iterator[Piece]:
        """A line of several faces or directions, or with words that are not known yet."""
        for (face, rtl), group in groupby(line.runs, key=_kind):
            runs = list(group)
            texts = [self._text(run) for run in runs]
            blank = _leading_blanks(texts)
            left = x + _width(runs[:blank], line.size)
            shown = "".join(reversed(texts[blank:]) if rtl else texts[blank:])
            if shown:
                place = f'x="{left:.2f}" y="{y:.2f}"{_FROM_THE_RIGHT if rtl else ""}'
                yield (colour, line.size, face), f"<text {place}>{shown}</text>"
            x += _width(runs, line.size)

    def _text(self, run: ShapedRun) -> str:
        """The run's characters in logical order, escaped."""
        known = self._known.get(run)
        if known is None:
            clusters = [text for text, _ in run.clusters]
            text = "".join(reversed(clusters) if run.rtl else clusters).translate(_AS_SHAPED)
            if text.endswith(_SOFT_HYPHEN) and run.advances[0 if run.rtl else -1]:
                text = text[:-1] + "-"  # at the end of a line it shows
            self._characters.setdefault(run.face, set()).update(text)
            known = self._known[run] = escape(text)
            if not run.rtl:
                self._plain.setdefault(run.face, {})[run] = known
        return known


def _leading_blanks(texts: list[str]) -> int:
    """How many at the left are blank: many programs drop blanks at the edges of an element."""
    return next((n for n, text in enumerate(texts) if text.strip(" ")), len(texts))


def _width(runs: Iterable[ShapedRun], size: float) -> float:
    return sum([run.width for run in runs]) * size / UNITS_PER_EM


def _kind(run: ShapedRun) -> tuple[Face, bool]:
    return run.face, run.rtl


@cache
def _group_start(look: Look) -> str:
    colour, size, face = look
    bold = f' font-weight="{weight(face)}"' if weight(face) != NORMAL else ""
    return (
        f'<g font-family="{font_family(face)}"{bold} font-size="{number(size)}" '
        f'fill="{hex_colour(THEME.colour(colour))}">'
    )
