"""Taking one font out of a TrueType collection (OpenType specification, "Font file")."""

import struct

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
    tags = sorted(face.table_tags)
    tables = {tag: bytes(face.reference_table(tag).data) for tag in tags}
    if "head" in tables:
        tables["head"] = _with_adjustment(tables["head"], 0)
    flavour = b"OTTO" if {"CFF ", "CFF2"} & set(tags) else b"\0\1\0\0"
    font = _assembled(flavour, tables)
    if "head" in tables:
        adjustment = (_CHECKSUM_MAGIC - _checksum(font)) & 0xFFFFFFFF
        tables["head"] = _with_adjustment(tables["head"], adjustment)
        font = _assembled(flavour, tables)
    return font


def _assembled(flavour: bytes, tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = max(0, count.bit_length() - 1)
    header = flavour + struct.pack(">4H", count, 16 << power, power, 16 * count - (16 << power))
    offset = len(header) + 16 * count
    directory, body = b"", b""
    for tag, content in tables.items():
        plain = _with_adjustment(content, 0) if tag == "head" else content
        position = offset + len(body)
        directory += tag.encode("ascii") + struct.pack(
            ">3I", _checksum(plain), position, len(content)
        )
        body += content + b"\0" * (-len(content) % 4)
    return header + directory + body


def _with_adjustment(head: bytes, value: int) -> bytes:
    return head[:_CHECKSUM_AT] + struct.pack(">I", value) + head[_CHECKSUM_AT + 4 :]


def _checksum(content: bytes) -> int:
    padded = content + b"\0" * (-len(content) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
