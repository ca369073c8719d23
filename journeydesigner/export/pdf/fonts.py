"""Faces inside a PDF: a Type0 font per face whose codes stand for (glyph, text) pairs.

A glyph that shows different texts in different places gets several codes, so that every code
has one meaning in ToUnicode and what is copied out of the PDF is what was typed. Follows
ISO 32000-1, 9.7 (composite fonts) and 9.10 (extraction of text).
"""

import re
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import uharfbuzz as hb
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from journeydesigner.export.pdf.composites import Composite, with_composites
from journeydesigner.text import UNITS_PER_EM, Face

# ASCII85 makes pages larger by a quarter and takes longer than everything else together.
rl_config.useA85 = 0

MAX_CODES = 0xFFFF
_KEPT_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "CFF2"})
_VARIATION_TABLES = frozenset({"fvar", "avar", "gvar", "cvar", "HVAR", "MVAR"})
_LONGEST_RUN = 1024
_SYMBOLIC = 4
_STEM_WIDTH = 80
"""Required by the font descriptor, used by no viewer for embedded fonts."""
_CONTROL = re.compile("[\0-\x1f]")
_CMAP_BLOCK = 100
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering ({ordering}) /Supplement 0>> def
/CMapName /{name} def
/CMapType {kind} def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


Drawing = int | Composite
"""A glyph of the face, or several as one."""


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
        subset, glyph_ids = _subset(self.face, self._drawings)
        name = pdfdoc.PDFName(_subset_tag(subset) + self.face.id)
        descendant = self._descendant(document, name, subset, glyph_ids)
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": self._encoding(document, glyph_ids),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._to_unicode())),
            }
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.name] = document.Reference(font)

    def _descendant(self, document: Any, name: Any, subset: bytes, glyph_ids: list[int]) -> Any:
        entries = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType0" if self.face.is_cff else "CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
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
                "FontBBox": pdfdoc.PDFArray(_bounding_box(face)),
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
        lines = [f"<{code:04X}> {glyph}" for code, glyph in enumerate(glyph_ids)]
        head = _CMAP_HEAD.format(ordering="Identity", name=name, kind=1)
        stream = _stream(head + _blocks("cidchar", lines) + _CMAP_TAIL)
        stream.dictionary["Type"] = pdfdoc.PDFName("CMap")
        stream.dictionary["CMapName"] = pdfdoc.PDFName(name)
        stream.dictionary["CIDSystemInfo"] = pdfdoc.PDFDictionary(
            {
                "Registry": pdfdoc.PDFString("Adobe"),
                "Ordering": pdfdoc.PDFString("Identity"),
                "Supplement": 0,
            }
        )
        return document.Reference(stream)

    def _to_unicode(self) -> str:
        lines = [
            f"<{code:04X}> <{utf16(_CONTROL.sub(' ', text))}>"
            for code, text in enumerate(self._texts)
            if text
        ]
        head = _CMAP_HEAD.format(ordering="UCS", name="Adobe-Identity-UCS", kind=2)
        return head + _blocks("bfchar", lines) + _CMAP_TAIL


class _Widths(pdfdoc.PDFObject):  # type: ignore[misc]
    """The W array of consecutive CIDs from 0."""

    def __init__(self, advances: list[int]) -> None:
        self._advances = advances

    def format(self, document: Any) -> bytes:
        del document
        numbers = [str(advance) for advance in self._advances]
        rows = [" ".join(numbers[at : at + 20]) for at in range(0, len(numbers), 20)]
        return ("[0 [" + "\n".join(rows) + "]]").encode("ascii")


def utf16(text: str) -> str:
    """Return the text as hexadecimal UTF-16BE."""
    return text.encode("utf-16-be", "replace").hex().upper()


def _subset(face: Face, drawings: Sequence[Drawing]) -> tuple[bytes, list[int]]:
    """Return a font file that draws these, and the glyph number of each in it."""
    composites = list(dict.fromkeys([d for d in drawings if isinstance(d, Composite)]))
    glyphs = {d for d in drawings if not isinstance(d, Composite)}
    glyphs.update([glyph for composite in composites for glyph, _, _ in composite.parts])
    content, new = _glyph_subset(face, glyphs)
    if not composites:
        return content, [new[d] for d in drawings if not isinstance(d, Composite)]
    moved = [
        Composite(tuple([(new[glyph], dx, dy) for glyph, dx, dy in parts]), advance)
        for parts, advance in composites
    ]
    places = {composite: len(new) + place for place, composite in enumerate(composites)}
    numbers = [places[d] if isinstance(d, Composite) else new[d] for d in drawings]
    return with_composites(content, moved), numbers


def _glyph_subset(face: Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """Return a font file with these glyphs alone, and their new numbers."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    )
    source = face.hb_face
    if source.has_var_data:
        wanted.pin_all_axes_to_default(source)
        wanted.flags |= hb.SubsetFlags.DOWNGRADE_CFF2
    dropped = set(source.table_tags) - _KEPT_TABLES - _VARIATION_TABLES
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(map(_tag, sorted(dropped)))
    plan = hb.SubsetPlan(source, wanted)
    content = bytes(plan.execute().blob.data)
    return content, dict(plan.old_to_new_glyph_mapping.items())


def _tag(name: str) -> int:
    return int.from_bytes(name.ljust(4).encode("ascii"), "big")


def _subset_tag(content: bytes) -> str:
    """Return the six capitals that mark a subset, from its content (ISO 32000-1, 9.6.4)."""
    number = zlib.crc32(content)
    letters = []
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(letters) + "+"


def _bounding_box(face: Face) -> list[int]:
    """Read xMin, yMin, xMax, yMax of the head table, in 1/1000 em."""
    head = bytes(face.hb_face.reference_table("head").data)
    edges = [int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2)]
    return [round(edge * UNITS_PER_EM / face.upem) for edge in edges]


def _blocks(operator: str, lines: list[str]) -> str:
    blocks = []
    for at in range(0, len(lines), _CMAP_BLOCK):
        block = lines[at : at + _CMAP_BLOCK]
        body = "\n".join(block)
        blocks.append(f"{len(block)} begin{operator}\n{body}\nend{operator}\n")
    return "".join(blocks)


def _stream(content: str | bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
