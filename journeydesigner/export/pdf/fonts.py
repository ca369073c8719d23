"""Faces inside a PDF: a Type0 font per face whose codes stand for (glyph, text) pairs.

A glyph that shows different texts in different places gets several codes, so that every code
has one meaning in ToUnicode and what is copied out of the PDF is what was typed. Follows
ISO 32000-1, 9.7 (composite fonts) and 9.10 (extraction of text).
"""

from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.pdf.cmaps import to_glyphs, to_unicode
from journeydesigner.export.pdf.composites import Composite
from journeydesigner.export.pdf.subsets import Drawing, bounding_box, subset, subset_tag
from journeydesigner.text import UNITS_PER_EM, Face

# ASCII85 makes pages larger by a quarter and takes longer than everything else together.
rl_config.useA85 = 0

MAX_CODES = 0xFFFF
_LONGEST_RUN = 32_767
"""Above the longest text of a field: a run must find room for all its codes in one font."""
_SYMBOLIC = 4
_STEM_WIDTH = 80
"""Required by the font descriptor, used by no viewer for embedded fonts."""


class Code(NamedTuple):
    """Two bytes in hexadecimal, and the advance in 1/1000 em that the PDF states for them."""

    hex: str
    advance: int


class FontlessCanvas(Canvas):  # type: ignore[misc]
    """A reportlab canvas that selects no font by itself, so that no font is left unembedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class GlyphFont:
    """One face in one document; reportlab asks it for its objects when the document is saved."""

    def __init__(self, face: Face, document: Any, name: str) -> None:
        self.face = face
        self.name = name
        self.codes: dict[tuple[Drawing, str], Code] = {}
        """Known codes; look up here first where speed counts, then call ``code``."""
        self._drawings: list[Drawing] = []
        self._texts: list[str] = []
        self.code(0, "")
        document.delayedFonts.append(self)

    @property
    def is_full(self) -> bool:
        """Whether the next run might not find codes for all its glyphs."""
        return len(self._texts) > MAX_CODES - _LONGEST_RUN

    def code(self, drawing: Drawing, text: str) -> Code:
        """Return the code that draws a glyph or a composite and means ``text``."""
        known = self.codes.get((drawing, text))
        if known is None:
            known = Code(f"{len(self._texts):04X}", self._advance(drawing))
            self.codes[drawing, text] = known
            self._drawings.append(drawing)
            self._texts.append(text)
        return known

    def _advance(self, drawing: Drawing) -> int:
        """Return a whole number: some viewers read no other, and TJ makes up for the rest."""
        if isinstance(drawing, Composite):
            return round(drawing.advance * UNITS_PER_EM / self.face.upem)
        return round(self.face.advance(drawing))

    @property
    def _advances(self) -> list[int]:
        return [code.advance for code in self.codes.values()]

    def addObjects(self, document: Any) -> None:  # noqa: N802 - reportlab calls it by this name
        """Add the font with its subset to the document."""
        content, glyph_ids = subset(self.face, self._drawings)
        name = pdfdoc.PDFName(subset_tag(content) + self.face.id)
        descendant = self._descendant(document, name, content, glyph_ids)
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": self._encoding(document, glyph_ids),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(to_unicode(self._texts))),
            }
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.name] = document.Reference(font)

    def _descendant(self, document: Any, name: Any, subset: bytes, glyph_ids: list[int]) -> Any:
        entries = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType0" if self.face.is_cff else "CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": _identity(),
            "FontDescriptor": document.Reference(self._descriptor(document, name, subset)),
            "DW": UNITS_PER_EM,
        }
        if self.face.is_cff:
            # CIDs are glyphs here; the encoding turns our codes into them.
            widths = dict(zip(glyph_ids, self._advances, strict=True))
            entries["W"] = _Widths([widths.get(cid, 0) for cid in range(max(widths) + 1)])
        else:
            content = b"".join([glyph.to_bytes(2, "big") for glyph in glyph_ids])
            entries["CIDToGIDMap"] = document.Reference(_stream(content))
            entries["W"] = _Widths(self._advances)
        return pdfdoc.PDFDictionary(entries)

    def _descriptor(self, document: Any, name: Any, subset: bytes) -> Any:
        face = self.face
        file = _stream(subset)
        if face.is_cff:
            file.dictionary["Subtype"] = pdfdoc.PDFName("OpenType")
        else:
            file.dictionary["Length1"] = len(subset)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(bounding_box(face)),
                "ItalicAngle": 0,
                "Ascent": round(face.ascent * UNITS_PER_EM),
                "Descent": round(face.descent * UNITS_PER_EM),
                "CapHeight": round(face.cap_height * UNITS_PER_EM),
                "StemV": _STEM_WIDTH,
                "FontFile3" if face.is_cff else "FontFile2": document.Reference(file),
            }
        )

    def _encoding(self, document: Any, glyph_ids: list[int]) -> Any:
        if not self.face.is_cff:
            return pdfdoc.PDFName("Identity-H")
        name = f"{self.name}-H"
        stream = _stream(to_glyphs(name, glyph_ids))
        stream.dictionary["Type"] = pdfdoc.PDFName("CMap")
        stream.dictionary["CMapName"] = pdfdoc.PDFName(name)
        stream.dictionary["CIDSystemInfo"] = _identity()
        return document.Reference(stream)


class _Widths(pdfdoc.PDFObject):  # type: ignore[misc]
    """The W array of consecutive CIDs from 0."""

    def __init__(self, advances: list[int]) -> None:
        self._advances = advances

    def format(self, document: Any) -> bytes:
        del document
        numbers = [str(advance) for advance in self._advances]
        rows = [" ".join(numbers[at : at + 20]) for at in range(0, len(numbers), 20)]
        return ("[0 [" + "\n".join(rows) + "]]").encode("ascii")


def _identity() -> Any:
    """Return the CIDSystemInfo of codes that follow no standard collection."""
    return pdfdoc.PDFDictionary(
        {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
    )


def _stream(content: str | bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
