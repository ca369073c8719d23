"""A shaped run as the codes of a PDF font.

Every code has a text of its own, and the codes stand in visual order. Readers turn right-to-left
text round character by character; so there each character gets its own code, a letter's drawing
all glyphs of its cluster and those of its marks nothing, and mirrored brackets name what is seen.
"""

from collections.abc import Iterator

from journeydesigner.export.pdf.cmaps import utf16
from journeydesigner.export.pdf.composites import Composite
from journeydesigner.export.pdf.fonts import GlyphFont
from journeydesigner.text import UNITS_PER_EM, ShapedRun, mirrored

_UNSEEN = 0.05
"""In 1/1000 em: a smaller difference between two advances is not written."""
_NOTHING = Composite((), 0)

_Glyph = tuple[int, float, float, float]
"""Glyph, advance, offset right, offset up; lengths in 1/1000 em."""


def encoded(font: GlyphFont, run: ShapedRun) -> str | None:
    """Return the run as the inside of a TJ array, which fits any size.

    None if that cannot be: glyphs of a CFF face that stand above or below the line.
    """
    if not run.offsets and len(run.clusters) == len(run.glyphs) and not run.rtl:
        return _plain(font, run)
    if font.face.is_cff and (run.offsets or len(run.clusters) != len(run.glyphs)):
        return None
    shown: list[str] = []
    for text, glyphs in _clusters(run):
        *others, main = [mirrored(c) for c in reversed(text)] if run.rtl else [text]
        shown += [f"<{font.code(_NOTHING, other).hex}>" for other in others]
        shown.append(_whole(font, glyphs, main))
    return "".join(shown).replace("><", "")


def _plain(font: GlyphFont, run: ShapedRun) -> str:
    """Encode a run in which every cluster is one glyph at its pen."""
    pairs = list(zip(run.glyphs, [text for text, _ in run.clusters], strict=True))
    known = font.codes
    try:
        codes = [known[pair] for pair in pairs]
    except KeyError:
        codes = [font.code(glyph, text) for glyph, text in pairs]
    shown = ["<"]
    for (digits, stated), advance in zip(codes, run.advances, strict=True):
        if -_UNSEEN < stated - advance < _UNSEEN:
            shown.append(digits)
        else:
            shown.append(f"{digits}>{_number(stated - advance)}<")
    shown.append(">")
    return "".join(shown).removesuffix("<>")


def _whole(font: GlyphFont, glyphs: list[_Glyph], text: str) -> str:
    """Return what draws a whole cluster with one code."""
    if len(glyphs) == 1 and not glyphs[0][3]:
        glyph, advance, dx, _ = glyphs[0]
        code = font.code(glyph, text)
        return f"{_move(-dx)}<{code.hex}>{_move(code.advance - advance + dx)}"
    scale = font.face.upem / UNITS_PER_EM
    parts = []
    x = 0.0
    for glyph, advance, dx, dy in glyphs:
        parts.append((glyph, round((x + dx) * scale), round(dy * scale)))
        x += advance
    code = font.code(Composite(tuple(parts), max(0, round(x * scale))), text)
    return f"<{code.hex}>{_move(code.advance - x)}"


def encoded_with_places(font: GlyphFont, run: ShapedRun, size: float) -> str:
    """Return operators for a run of a CFF face whose glyphs leave the line or join.

    The rise of a glyph is in points, so the result is good for this size only. What such a
    cluster means stands in an ActualText span (ISO 32000-1, 14.9.4).
    """
    operators: list[str] = []
    for text, glyphs in _clusters(run):
        body = " ".join(_raised(font, text, glyphs, size))
        if len(glyphs) > 1:
            body = f"/Span <</ActualText <FEFF{utf16(text)}>>> BDC {body} EMC"
        operators.append(body)
    return " ".join(operators)


def _raised(font: GlyphFont, text: str, glyphs: list[_Glyph], size: float) -> Iterator[str]:
    rise = 0.0
    for place, (glyph, advance, dx, dy) in enumerate(glyphs):
        code = font.code(glyph, text if len(glyphs) == 1 else text[place : place + 1] or text[-1])
        if dy != rise:
            yield f"{_number(dy * size / UNITS_PER_EM)} Ts"
            rise = dy
        yield f"[{_move(-dx)}<{code.hex}>{_move(code.advance - advance + dx)}] TJ"
    if rise:
        yield "0 Ts"


def _clusters(run: ShapedRun) -> Iterator[tuple[str, list[_Glyph]]]:
    offsets = run.offsets or ((0.0, 0.0),) * len(run.glyphs)
    place = 0
    for text, count in run.clusters:
        places = range(place, place + count)
        yield text, [(run.glyphs[i], run.advances[i], *offsets[i]) for i in places]
        place += count


def _move(thousandths: float) -> str:
    """Return a number for a TJ array that moves the pen left, nothing if it is too small."""
    return "" if -_UNSEEN < thousandths < _UNSEEN else _number(thousandths)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
