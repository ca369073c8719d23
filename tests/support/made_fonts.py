"""Small fonts for tests: every character a box, as TrueType, as CFF and in a collection."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

UPEM = 1000
ADVANCE = 700


def truetype_font(path: Path, name: str, characters: str) -> Path:
    """Write a TrueType font whose characters are boxes of different heights."""
    _build(name, characters, cff=False).save(path)
    return path


def cff_font(path: Path, name: str, characters: str) -> Path:
    """Write an OpenType font with PostScript outlines."""
    _build(name, characters, cff=True).save(path)
    return path


def collection(path: Path, fonts: Sequence[tuple[str, str]]) -> Path:
    """Write a collection of (name, characters)."""
    made = TTCollection()
    made.fonts = [_saved(_build(name, characters, cff=False)) for name, characters in fonts]
    made.save(path)
    return path


def _saved(builder: Any) -> TTFont:
    return builder.font


def _build(name: str, characters: str, cff: bool) -> Any:
    glyphs = [".notdef", *[f"box{place}" for place in range(len(characters))]]
    builder = FontBuilder(UPEM, isTTF=not cff)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap(dict(zip(map(ord, characters), glyphs[1:], strict=True)))
    metrics = dict.fromkeys(glyphs, (ADVANCE, 50))
    outlines = {glyph: _box(300 + 50 * place, cff) for place, glyph in enumerate(glyphs)}
    if cff:
        builder.setupCFF(name, {"FullName": name}, outlines, {})
    else:
        builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWinAscent=900, usWinDescent=200)
    builder.setupPost()
    return builder


def _box(height: int, cff: bool) -> Any:
    pen = T2CharStringPen(ADVANCE, None) if cff else TTGlyphPen(None)
    pen.moveTo((50, 0))
    for point in ((50, height), (650, height), (650, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.getCharString() if cff else pen.glyph()
