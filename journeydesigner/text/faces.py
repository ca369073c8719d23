"""One font file (or one font of a collection), opened when it is first needed."""

from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from journeydesigner.text.sfnt import is_collection, single_font

UNITS_PER_EM = 1000
"""Every measure that leaves this package's fonts is in 1/1000 em."""


class Face:
    """A font face for shaping, drawing and embedding.

    ``id`` is a unique name in the style of PostScript names. ``ascent`` and ``descent`` are
    fractions of an em, upwards positive, so ``descent`` is negative. Nothing is read from disk
    before one of the properties asks for it; OSError is raised then if the file is gone.
    """

    def __init__(self, id: str, path: Path, index: int = 0) -> None:
        self.id = id
        self.path = path
        self.index = index

    def __repr__(self) -> str:
        return f"Face({self.id!r})"

    @cached_property
    def hb_face(self) -> hb.Face:
        if not self.path.is_file():
            raise FileNotFoundError(f"no font file {self.path}")
        return hb.Face(hb.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def hb_font(self) -> hb.Font:
        return hb.Font(self.hb_face)

    @cached_property
    def data(self) -> bytes:
        """The bytes of a font file with this face alone, also when it comes from a collection."""
        content = self.path.read_bytes()
        return single_font(self.hb_face) if is_collection(content) else content

    @cached_property
    def upem(self) -> int:
        return int(self.hb_face.upem)

    @cached_property
    def ascent(self) -> float:
        return float(self.hb_font.get_font_extents("ltr").ascender) / self.upem

    @cached_property
    def descent(self) -> float:
        return float(self.hb_font.get_font_extents("ltr").descender) / self.upem

    @cached_property
    def cap_height(self) -> float:
        """Height of a capital letter as a fraction of an em."""
        tag = hb.OTMetricsTag.CAP_HEIGHT
        return float(self.hb_font.get_metric_position_with_fallback(tag)) / self.upem

    @cached_property
    def is_cff(self) -> bool:
        """Whether the outlines are PostScript curves (CFF or CFF2) instead of TrueType ones."""
        return not {"CFF ", "CFF2"}.isdisjoint(self.hb_face.table_tags)

    def covers(self, codepoint: int) -> bool:
        """Say whether the face has a glyph for this character."""
        return self.hb_font.get_nominal_glyph(codepoint) is not None

    def advance(self, glyph: int) -> float:
        """Return the horizontal advance of a glyph in 1/1000 em."""
        return float(self.hb_font.get_glyph_h_advance(glyph)) * UNITS_PER_EM / self.upem
