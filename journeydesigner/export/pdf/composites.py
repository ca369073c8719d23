"""New glyphs for an embedded TrueType subset: several glyphs with their places become one.

A letter with marks is then one code in the PDF, so a word is one string of codes, and viewers
find and copy it as it was typed. Format: OpenType specification, tables glyf, loca, hmtx, maxp.
"""

import struct
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeydesigner.text import assemble_font, font_tables

Part = tuple[int, int, int]
"""Glyph, and how far it is moved right and up, in font units."""
_ARGUMENTS_ARE_WORDS = 0x0001
_ARGUMENTS_ARE_OFFSETS = 0x0002
_MORE_COMPONENTS = 0x0020
_OVERLAPPING = 0x0400
_LONG_LOCA_AT = 50
_GLYPH_COUNT_AT = 4
_COMPONENT_ELEMENTS_AT = 28
_METRIC_COUNT_AT = 34


class Composite(NamedTuple):
    """Glyphs drawn together, perhaps none, and the advance of the whole, in font units."""

    parts: tuple[Part, ...]
    advance: int


def with_composites(font: bytes, composites: Sequence[Composite]) -> bytes:
    """Return a TrueType font with the composites as further glyphs, in order, at its end."""
    tables = font_tables(font)
    glyphs = _glyphs(tables)
    metrics = _metrics(tables, len(glyphs))
    for composite in composites:
        drawn = [part for part in composite.parts if glyphs[part[0]]]
        record, left = _record(glyphs, drawn) if drawn else (b"", 0)
        glyphs.append(record)
        metrics.append((max(0, composite.advance), left))
    most = max((len(composite.parts) for composite in composites), default=0)
    _write(tables, glyphs, metrics, most)
    return assemble_font(tables)


def _glyphs(tables: dict[str, bytes]) -> list[bytes]:
    count = _number(tables["maxp"], _GLYPH_COUNT_AT)
    is_long = _number(tables["head"], _LONG_LOCA_AT) == 1
    form = f">{count + 1}{'I' if is_long else 'H'}"
    offsets = struct.unpack(form, tables["loca"][: struct.calcsize(form)])
    scale = 1 if is_long else 2
    glyf = tables["glyf"]
    return [glyf[start * scale : end * scale] for start, end in pairwise(offsets)]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Return (advance, left side bearing) of every glyph."""
    full = _number(tables["hhea"], _METRIC_COUNT_AT)
    hmtx = tables["hmtx"]
    metrics: list[tuple[int, int]] = list(struct.iter_unpack(">Hh", hmtx[: 4 * full]))
    bearings = struct.unpack(f">{count - full}h", hmtx[4 * full : 4 * full + 2 * (count - full)])
    advance = metrics[-1][0] if metrics else 0
    return metrics + [(advance, bearing) for bearing in bearings]


def _record(glyphs: Sequence[bytes], parts: Sequence[Part]) -> tuple[bytes, int]:
    """Return a composite glyph's record and its left edge, which must be its bearing too."""
    boxes = [_moved_box(glyphs[glyph], dx, dy) for glyph, dx, dy in parts]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    record = struct.pack(">hhhhh", -1, left, bottom, right, top)
    for place, (glyph, dx, dy) in enumerate(parts):
        flags = _ARGUMENTS_ARE_WORDS | _ARGUMENTS_ARE_OFFSETS
        flags |= _MORE_COMPONENTS if place < len(parts) - 1 else 0
        flags |= _OVERLAPPING if place == 0 else 0
        record += struct.pack(">HHhh", flags, glyph, dx, dy)
    return record, left


def _moved_box(glyph: bytes, dx: int, dy: int) -> tuple[int, int, int, int]:
    left, bottom, right, top = struct.unpack_from(">4h", glyph, 2)
    return left + dx, bottom + dy, right + dx, top + dy


def _write(
    tables: dict[str, bytes],
    glyphs: Sequence[bytes],
    metrics: Sequence[tuple[int, int]],
    most_parts: int,
) -> None:
    offsets = [0]
    body = []
    for glyph in glyphs:
        body.append(glyph + b"\0" * (-len(glyph) % 4))
        offsets.append(offsets[-1] + len(body[-1]))
    tables["glyf"] = b"".join(body)
    tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
    tables["hmtx"] = b"".join([struct.pack(">Hh", *metric) for metric in metrics])
    tables["head"] = _with_number(tables["head"], _LONG_LOCA_AT, 1)
    tables["hhea"] = _with_number(tables["hhea"], _METRIC_COUNT_AT, len(metrics))
    maxp = _with_number(tables["maxp"], _GLYPH_COUNT_AT, len(glyphs))
    elements = max(_number(maxp, _COMPONENT_ELEMENTS_AT), most_parts)
    depth = _number(maxp, _COMPONENT_ELEMENTS_AT + 2) + 1
    maxp = _with_number(maxp, _COMPONENT_ELEMENTS_AT, elements)
    tables["maxp"] = _with_number(maxp, _COMPONENT_ELEMENTS_AT + 2, depth)


def _number(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], "big")


def _with_number(table: bytes, at: int, value: int) -> bytes:
    return table[:at] + value.to_bytes(2, "big") + table[at + 2 :]
