"""Lines of text as the outlines of their glyphs, for drawing programs: no font is needed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from journeydesigner.export.looks import THEME
from journeydesigner.export.svg.numbers import hex_colour, number, quoteattr
from journeydesigner.layout.display import Placed
from journeydesigner.text import UNITS_PER_EM, Face, Line, ShapedRun

Contour = tuple[tuple[float, float], str]
"""Where a closed path begins, in font units with y downwards, and the rest of it, relative."""


class OutlineWriter:
    """Writes each line as one path in units of its font, so that glyphs are spelled once.

    It writes what `TextWriter` writes as text, and needs no fonts."""

    def __init__(self) -> None:
        self._glyphs: dict[tuple[Face, int], tuple[Contour, ...]] = {}

    def elements(self, placed: Iterable[Placed]) -> list[str]:
        """All texts of these boxes, those of one colour in groups."""
        found: list[str] = []
        last = ""
        for item in placed:
            left, top = item.dx + item.box.rect.x, item.dy + item.box.rect.y
            for text in item.box.texts:
                paths = self._paths(text.line, left + text.x, top + text.y)
                if not paths:
                    continue
                if text.colour != last:
                    found.append(("</g>" if last else "") + _group_start(text.colour))
                    last = text.colour
                found += paths
        return [*found, "</g>"] if last else found

    def _paths(self, line: Line, x: float, y: float) -> list[str]:
        """A path for each stretch of runs that share their face's units."""
        found: list[str] = []
        label = f" aria-label={quoteattr(line.text)}" if line.text.strip() else ""
        pen = x + line.left
        runs = list(line.runs)
        while runs:
            units = runs[0].face.upem
            count = next((n for n, run in enumerate(runs) if run.face.upem != units), len(runs))
            outline = self._outline(runs[:count], units)
            if outline:
                scale = line.size / units
                place = f"matrix({scale:.7g} 0 0 {scale:.7g} {pen:.2f} {y:.2f})"
                found.append(f'<path transform="{place}"{label} d="{outline}"/>')
                label = ""
            pen += sum(run.width for run in runs[:count]) * line.size / UNITS_PER_EM
            runs = runs[count:]
        return found

    def _outline(self, runs: Iterable[ShapedRun], units: int) -> str:
        parts: list[str] = []
        pen = 0.0
        per_thousand = units / UNITS_PER_EM
        for run in runs:
            offsets = run.offsets or ((0.0, 0.0),) * len(run.glyphs)
            for glyph, advance, (dx, dy) in zip(run.glyphs, run.advances, offsets, strict=True):
                x, y = pen + dx * per_thousand, -dy * per_thousand
                for (start_x, start_y), rest in self._contours(run.face, glyph):
                    parts.append(f"M{number(x + start_x)} {number(y + start_y)}{rest}")
                pen += advance * per_thousand
        return "".join(parts)

    def _contours(self, face: Face, glyph: int) -> tuple[Contour, ...]:
        key = face, glyph
        known = self._glyphs.get(key)
        if known is None:
            pen = _Pen()
            face.hb_font.draw_glyph_with_pen(glyph, pen)
            known = self._glyphs[key] = tuple(pen.contours)
        return known


class _Pen:
    """Spells what HarfBuzz draws (the protocol of fontTools' pens)."""

    def __init__(self) -> None:
        self.contours: list[Contour] = []
        self._start = self._last = (0.0, 0.0)
        self._steps: list[str] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._start = self._last = (point[0], -point[1])
        self._steps = []

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._step("l", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._step("q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._step("c", *points)

    def closePath(self) -> None:  # noqa: N802
        self.contours.append((self._start, "".join([*self._steps, "z"])))

    def endPath(self) -> None:  # noqa: N802
        self.closePath()

    def _step(self, kind: str, *points: tuple[float, float]) -> None:
        x, y = self._last
        moves = [number(part) for px, py in points for part in (px - x, -py - y)]
        self._steps.append(kind + " ".join(moves))
        self._last = (points[-1][0], -points[-1][1])


@cache
def _group_start(colour: str) -> str:
    return f'<g fill="{hex_colour(THEME.colour(colour))}">'
