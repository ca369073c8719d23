"""Writing lines of glyph runs into a reportlab canvas."""

from collections.abc import Iterable
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.pdf.encoding import encoded, encoded_with_places
from journeydesigner.export.pdf.fonts import GlyphFont
from journeydesigner.text import Face, Line, ShapedRun


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
        self._strings: dict[Face, dict[ShapedRun, str]] = {}
        self._font_count = 0
        self._meets_missing = False
        self.missing = 0

    def draw(self, line: Line, x: float, y: float, color: Color | None = None) -> None:
        """Draw one line; without a colour in the canvas's present fill colour."""
        self.draw_lines([(line, x, y)], color)

    def draw_lines(
        self, placed: Iterable[tuple[Line, float, float]], color: Color | None = None
    ) -> None:
        """Draw lines at (x, y of the baseline) as one text object, the fast way for many."""
        if color is not None:
            self._canvas.setFillColor(color)
        self.draw_marked([("", placed, "")])

    def draw_marked(
        self, texts: Iterable[tuple[str, Iterable[tuple[Line, float, float]], str]]
    ) -> None:
        """Draw texts as one text object: operators to begin each with, its lines as in
        `draw_lines`, and operators to end it with."""
        operators = ["BT"]
        selected: tuple[Face, float] | None = None
        for begin, placed, end in texts:
            if begin:
                operators.append(begin)
            for line, x, y in placed:
                if line.runs:
                    operators.append(f"1 0 0 1 {x + line.left:.2f} {y:.2f} Tm")
                    selected = self._draw_runs(line, selected, operators)
                    if self._meets_missing:
                        self.missing += line.missing
            if end:
                operators.append(end)
        if len(operators) > 1:
            operators.append("ET")
            self._canvas.addLiteral(" ".join(operators))

    def _draw_runs(
        self, line: Line, selected: tuple[Face, float] | None, operators: list[str]
    ) -> tuple[Face, float]:
        """Append what shows the runs; return the face and size selected afterwards."""
        face = line.runs[0].face
        wanted = (face, line.size)
        if wanted != selected:
            operators.append(self._select(face, line.size))
        known = self._strings[face]
        try:
            shown = "".join([known[run] for run in line.runs])
        except KeyError:
            return self._draw_mixed(line, face, operators), line.size
        operators.append(f"[{shown}] TJ")
        return wanted

    def _draw_mixed(self, line: Line, selected: Face, operators: list[str]) -> Face:
        """Draw runs of several faces, or such as are not known yet."""
        shown: list[str] = []
        for run in line.runs:
            if run.face is not selected:
                _show(shown, operators)
                selected = run.face
                operators.append(self._select(selected, line.size))
            string = self._strings[selected].get(run) or self._encode(run)
            if string is None:
                _show(shown, operators)
                operators.append(encoded_with_places(self._fonts[selected], run, line.size))
            else:
                shown.append(string)
        _show(shown, operators)
        return selected

    def _select(self, face: Face, size: float) -> str:
        font = self._fonts.get(face)
        if font is None or font.is_full:
            self._font_count += 1
            font = GlyphFont(face, self._document, f"G{self._font_count}")
            self._fonts[face] = font
            self._strings[face] = {}
        return f"/{font.name} {size:g} Tf"

    def _encode(self, run: ShapedRun) -> str | None:
        self._meets_missing = self._meets_missing or run.missing > 0
        string = encoded(self._fonts[run.face], run)
        if string is not None:
            self._strings[run.face][run] = string
        return string


def _show(shown: list[str], operators: list[str]) -> None:
    if shown:
        operators.append(f"[{''.join(shown)}] TJ")
        shown.clear()
