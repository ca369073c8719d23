"""Writing lines of glyph runs into a reportlab canvas."""

from collections.abc import Iterable
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.pdf.fonts import GlyphFont, utf16
from journeydesigner.text import UNITS_PER_EM, Face, Line, ShapedRun

_NO_ADJUSTMENT = 0.05
"""In 1/1000 em: a smaller difference between two advances is not written."""


class GlyphPainter:
    """Draws lines into one canvas; make one painter per document and use it for all pages.

    Coordinates are the canvas's own, in points: x of a line's left edge (``Line.width`` tells
    how to align it to the right), y of its baseline. ``missing`` counts the characters drawn so
    far that no face has.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas: Any = canvas
        self._document: Any = canvas._doc  # noqa: SLF001 - reportlab has no public way to it
        self._fonts: dict[Face, GlyphFont] = {}
        self._plain: dict[Face, dict[ShapedRun, str]] = {}
        self._placed: dict[tuple[ShapedRun, float], str] = {}
        self._font_count = 0
        self.missing = 0

    def draw(self, line: Line, x: float, y: float, color: Color | None = None) -> None:
        """Draw one line; without a colour in the canvas's present fill colour."""
        self.draw_lines([(line, x, y)], color)

    def draw_lines(
        self, placed: Iterable[tuple[Line, float, float]], color: Color | None = None
    ) -> None:
        """Draw lines at (x, y of the baseline) as one text object, the fast way for many."""
        canvas = self._canvas
        if color is not None:
            canvas.setFillColor(color)
        operators = ["BT"]
        face: Face | None = None
        size = 0.0
        for line, x, y in placed:
            if not line.runs:
                continue
            operators.append(f"1 0 0 1 {x + line.left:.2f} {y:.2f} Tm")
            if line.size != size:
                face, size = None, line.size
            face = self._draw_runs(line, face, operators)
        if len(operators) > 1:
            operators.append("ET")
            canvas.addLiteral(" ".join(operators))

    def _draw_runs(self, line: Line, selected: Face | None, operators: list[str]) -> Face:
        """Append what shows the runs; return the face that is selected afterwards."""
        face = line.runs[0].face
        if face is not selected:
            operators.append(self._select(face, line.size))
        plain = self._plain[face]
        try:
            shown = "".join([plain[run] for run in line.runs])
        except KeyError:
            return self._draw_mixed(line, face, operators)
        operators.append(f"[{shown}] TJ")
        return face

    def _draw_mixed(self, line: Line, selected: Face, operators: list[str]) -> Face:
        shown: list[str] = []
        for run in line.runs:
            face = run.face
            if face is not selected:
                _show(shown, operators)
                operators.append(self._select(face, line.size))
                selected = face
            text = self._plain[face].get(run) or self._encoded(run)
            if text is None:
                _show(shown, operators)
                operators.append(self._encoded_with_places(run, line.size))
            else:
                shown.append(text)
        _show(shown, operators)
        return selected

    def _select(self, face: Face, size: float) -> str:
        font = self._fonts.get(face)
        if font is None or font.is_full:
            self._font_count += 1
            font = GlyphFont(face, self._document, f"G{self._font_count}")
            self._fonts[face] = font
            self._plain[face] = {}
            self._placed = {key: ops for key, ops in self._placed.items() if key[0].face != face}
        return f"/{font.name} {size:g} Tf"

    def _encoded(self, run: ShapedRun) -> str | None:
        """Return the run as strings and numbers for TJ, None where that cannot show it."""
        self.missing += run.missing
        if run.offsets or len(run.clusters) != len(run.glyphs):
            return None
        font = self._fonts[run.face]
        shown = ["<"]
        for (text, _), glyph, advance in zip(run.clusters, run.glyphs, run.advances, strict=True):
            code = font.code(glyph, text)
            shown.append(f"{code:04X}")
            excess = font.advance(code) - advance
            if abs(excess) > _NO_ADJUSTMENT:
                shown.append(f">{_number(excess)}<")
        shown.append(">")
        joined = "".join(shown).removesuffix("<>")
        self._plain[run.face][run] = joined
        return joined

    def _encoded_with_places(self, run: ShapedRun, size: float) -> str:
        """Return operators for a run with moved glyphs or clusters of several glyphs."""
        known = self._placed.get((run, size))
        if known is not None:
            return known
        offsets = run.offsets or ((0.0, 0.0),) * len(run.glyphs)
        operators: list[str] = []
        place = 0
        for text, count in run.clusters:
            glyphs = [
                (run.glyphs[i], run.advances[i], *offsets[i]) for i in range(place, place + count)
            ]
            operators.append(self._cluster(self._fonts[run.face], text, glyphs, size))
            place += count
        known = self._placed[run, size] = " ".join(operators)
        return known

    def _cluster(
        self,
        font: GlyphFont,
        text: str,
        glyphs: list[tuple[int, float, float, float]],
        size: float,
    ) -> str:
        operators: list[str] = []
        rise = 0.0
        for (glyph, advance, dx, dy), part in zip(glyphs, _shares(text, len(glyphs)), strict=True):
            code = font.code(glyph, part)
            if dy != rise:
                operators.append(f"{_number(dy * size / UNITS_PER_EM)} Ts")
                rise = dy
            before = _number(-dx) if dx else ""
            after = _number(font.advance(code) - advance + dx)
            operators.append(f"[{before}<{code:04X}>{after}] TJ")
        if rise:
            operators.append("0 Ts")
        body = " ".join(operators)
        if len(glyphs) == 1:
            return body
        return f"/Span <</ActualText <FEFF{utf16(text)}>>> BDC {body} EMC"


def _show(shown: list[str], operators: list[str]) -> None:
    if shown:
        operators.append(f"[{''.join(shown)}] TJ")
        shown.clear()


def _shares(text: str, count: int) -> list[str]:
    """Spread a cluster's characters over its glyphs, the last taking what is left."""
    shares = [text[place : place + 1] for place in range(count - 1)]
    shares.append(text[count - 1 :])
    return [share or text[-1:] for share in shares] if count > len(text) else shares


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
