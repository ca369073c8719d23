"""Text of other programs on the clipboard: lines and spreadsheet cells become a fragment."""

from journeydesigner.io.pasting.reading import MAX_CHARACTERS, MAX_ROWS, Pasted, read_pasted

__all__ = ["MAX_CHARACTERS", "MAX_ROWS", "Pasted", "read_pasted"]
