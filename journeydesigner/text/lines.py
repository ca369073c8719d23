"""What painters draw: lines of shaped runs, in points."""

from dataclasses import dataclass

from journeydesigner.text.faces import UNITS_PER_EM, Face
from journeydesigner.text.runs import ShapedRun

LEADING = 1.35
"""Distance between baselines, in em."""
BASELINE = 1.04
"""Distance from the top of a line to its baseline, in em: capitals stand in the middle."""


def line_height(size: float) -> float:
    """Return the height in points of one line of text of this size in points."""
    return LEADING * size


def baseline(size: float) -> float:
    """Return how far the baseline lies below the top of its line, in points."""
    return BASELINE * size


@dataclass(frozen=True, slots=True)
class Piece:
    """A run and where it begins, in points right of the line's left edge."""

    run: ShapedRun
    x: float


@dataclass(frozen=True, slots=True)
class GlyphRow:
    """Glyphs of one face with the position of each, in points: x from the line's left edge,
    y downwards from the baseline."""

    face: Face
    glyphs: list[int]
    positions: list[tuple[float, float]]


@dataclass(slots=True, eq=False)
class Line:
    """One line of text at a size in points. Shared by all who ask for it: never change one.

    ``width`` is in points, without the spaces at the line's end, which hang over (to the left of
    x = 0 in a right-to-left line). ``text`` is in logical order, without the newline; ``start``
    and ``end`` are character indices into the source. ``rtl`` is the direction of the paragraph:
    a painter aligns such a line to the right. ``truncated``: more text followed, and the line
    ends with an ellipsis.
    """

    runs: tuple[ShapedRun, ...]
    left: float
    width: float
    size: float
    text: str
    start: int
    end: int
    rtl: bool
    truncated: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The runs from left to right with their places."""
        scale = self.size / UNITS_PER_EM
        x = self.left
        pieces = []
        for run in self.runs:
            pieces.append(Piece(run, x))
            x += run.width * scale
        return tuple(pieces)

    @property
    def missing(self) -> int:
        """The number of characters that no face has."""
        return sum([run.missing for run in self.runs])

    def glyph_rows(self) -> list[GlyphRow]:
        """Return the glyphs with their places, neighbouring runs of one face joined."""
        rows: list[GlyphRow] = []
        for piece in self.pieces:
            if not rows or rows[-1].face is not piece.run.face:
                rows.append(GlyphRow(piece.run.face, [], []))
            rows[-1].glyphs.extend(piece.run.glyphs)
            rows[-1].positions.extend(_positions(piece, self.size / UNITS_PER_EM))
        return rows


def _positions(piece: Piece, scale: float) -> list[tuple[float, float]]:
    places = []
    x = piece.x
    for advance in piece.run.advances:
        places.append((x, 0.0))
        x += advance * scale
    offsets = piece.run.offsets
    if not offsets:
        return places
    return [(x + dx * scale, -dy * scale) for (x, _), (dx, dy) in zip(places, offsets, strict=True)]
