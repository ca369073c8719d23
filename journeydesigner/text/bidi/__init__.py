"""The Unicode Bidirectional Algorithm (UAX #9): levels of a paragraph and order of a line."""

from journeydesigner.text.bidi.brackets import mirrored
from journeydesigner.text.bidi.levels import line_levels, paragraph_levels, visual_order

__all__ = ["line_levels", "mirrored", "paragraph_levels", "visual_order"]
