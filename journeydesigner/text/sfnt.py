"""Font files as tables: taking one font out of a collection, putting a changed one together.

Format: OpenType specification, "OpenType font file".
"""

import struct
from collections.abc import Mapping

import uharfbuzz as hb

_COLLECTION = b"ttcf"
_CHECKSUM_MAGIC = 0xB1B0AFBA
_CHECKSUM_AT = 8
"""Offset of checkSumAdjustment in the head table."""


def is_collection(content: bytes) -> bool:
    """Say whether these bytes are a collection of several fonts."""
    return content[:4] == _COLLECTION


def single_font(face: hb.Face) -> bytes:
    """Return a font file made of the tables of one face."""
    return assemble_font({tag: bytes(face.reference_table(tag).data) for tag in face.table_tags})


def font_tables(content: bytes) -> dict[str, bytes]:
    """Return the tables of a font file that is no collection, by tag."""
    count = int.from_bytes(content[4:6], "big")
    tables = {}
    for place in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", content, 12 + 16 * place)
        tables[tag.decode("ascii")] = content[offset : offset + length]
    return tables


def assemble_font(tables: Mapping[str, bytes]) -> bytes:
    """Return the font file of these tables, with its checksums."""
    parts = {tag: tables[tag] for tag in sorted(tables)}
    if "head" not in parts:
        return _assembled(parts)
    parts["head"] = _with_adjustment(parts["head"], 0)
    adjustment = (_CHECKSUM_MAGIC - _checksum(_assembled(parts))) & 0xFFFFFFFF
    parts["head"] = _with_adjustment(parts["head"], adjustment)
    return _assembled(parts)


def _assembled(tables: Mapping[str, bytes]) -> bytes:
    flavour = b"OTTO" if {"CFF ", "CFF2"} & set(tables) else b"\0\1\0\0"
    count = len(tables)
    power = max(0, count.bit_length() - 1)
    search = 16 << power
    header = flavour + struct.pack(">4H", count, search, power, 16 * count - search)
    position = len(header) + 16 * count
    directory, body = [], []
    for tag, content in tables.items():
        plain = _with_adjustment(content, 0) if tag == "head" else content
        entry = struct.pack(">4sIII", tag.encode("ascii"), _checksum(plain), position, len(content))
        directory.append(entry)
        body.append(content + b"\0" * (-len(content) % 4))
        position += len(body[-1])
    return b"".join([header, *directory, *body])


def _with_adjustment(head: bytes, value: int) -> bytes:
    return head[:_CHECKSUM_AT] + struct.pack(">I", value) + head[_CHECKSUM_AT + 4 :]


def _checksum(content: bytes) -> int:
    padded = content + b"\0" * (-len(content) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
