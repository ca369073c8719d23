"""CMaps: from the codes of a font to texts and to glyphs (ISO 32000-1, 9.7.5 and 9.10.3)."""

import re
from collections.abc import Sequence

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


def to_unicode(texts: Sequence[str]) -> str:
    """Return the CMap that tells which text each code, from 0, stands for."""
    lines = [
        f"<{code:04X}> <{utf16(_CONTROL.sub(' ', text))}>"
        for code, text in enumerate(texts)
        if text
    ]
    head = _CMAP_HEAD.format(ordering="UCS", name="Adobe-Identity-UCS", kind=2)
    return head + _blocks("bfchar", lines) + _CMAP_TAIL


def to_glyphs(name: str, glyphs: Sequence[int]) -> str:
    """Return the CMap that tells which glyph each code, from 0, draws."""
    lines = [f"<{code:04X}> {glyph}" for code, glyph in enumerate(glyphs)]
    head = _CMAP_HEAD.format(ordering="Identity", name=name, kind=1)
    return head + _blocks("cidchar", lines) + _CMAP_TAIL


def utf16(text: str) -> str:
    """Return the text as hexadecimal UTF-16BE."""
    return text.encode("utf-16-be", "replace").hex().upper()


def _blocks(operator: str, lines: list[str]) -> str:
    blocks = []
    for at in range(0, len(lines), _CMAP_BLOCK):
        block = lines[at : at + _CMAP_BLOCK]
        body = "\n".join(block)
        blocks.append(f"{len(block)} begin{operator}\n{body}\nend{operator}\n")
    return "".join(blocks)
