"""Cutting a face down to the glyphs that a document draws."""

import zlib
from collections.abc import Sequence

import uharfbuzz as hb

from journeydesigner.export.pdf.composites import Composite, with_composites
from journeydesigner.text import UNITS_PER_EM, Face

_KEPT_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "CFF2"})
_VARIATION_TABLES = frozenset({"fvar", "avar", "gvar", "cvar", "HVAR", "MVAR"})
Drawing = int | Composite
"""A glyph of the face, or several as one."""


def subset(face: Face, drawings: Sequence[Drawing]) -> tuple[bytes, list[int]]:
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


def subset_tag(content: bytes) -> str:
    """Return the six capitals that mark a subset, from its content (ISO 32000-1, 9.6.4)."""
    number = zlib.crc32(content)
    letters = []
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters.append(chr(ord("A") + letter))
    return "".join(letters) + "+"


def bounding_box(face: Face) -> list[int]:
    """Read xMin, yMin, xMax, yMax of the head table, in 1/1000 em."""
    head = bytes(face.hb_face.reference_table("head").data)
    edges = [int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2)]
    return [round(edge * UNITS_PER_EM / face.upem) for edge in edges]
