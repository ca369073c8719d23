"""Text without Qt: from strings to lines of positioned glyphs, the same on screen and paper.

>>> from journeydesigner.text import break_lines, bundled, line_height
>>> lines = break_lines(bundled().regular, "Confirms the order by email", size=11, width=90)
"""

from journeydesigner.text.bidi import mirrored
from journeydesigner.text.breaking import break_lines, measure
from journeydesigner.text.counting import count_lines
from journeydesigner.text.extra import user_font_folder
from journeydesigner.text.faces import UNITS_PER_EM, Face
from journeydesigner.text.fonts import Fonts, bundled
from journeydesigner.text.lines import (
    BASELINE,
    LEADING,
    GlyphRow,
    Line,
    Piece,
    baseline,
    line_height,
)
from journeydesigner.text.runs import ShapedRun
from journeydesigner.text.sfnt import assemble_font, font_tables
from journeydesigner.text.stacks import FontStack

__all__ = [
    "BASELINE",
    "LEADING",
    "UNITS_PER_EM",
    "Face",
    "FontStack",
    "Fonts",
    "GlyphRow",
    "Line",
    "Piece",
    "ShapedRun",
    "assemble_font",
    "baseline",
    "break_lines",
    "bundled",
    "count_lines",
    "font_tables",
    "line_height",
    "measure",
    "mirrored",
    "user_font_folder",
]
