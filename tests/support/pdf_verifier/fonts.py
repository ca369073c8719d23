"""Fonts of a PDF: what their codes mean, how wide they are said to be, what is embedded."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from fontTools.ttLib import TTFont

from tests.support.pdf_verifier.findings import Finding

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_CID = re.compile(rb"<([0-9A-Fa-f]+)>\s+(\d+)")
_TOLERANCE = 1.0
"""In 1/1000 em: widths are stated as whole numbers."""


class Font:
    """A Type0 font of two-byte codes. `used` are the codes that were shown."""

    def __init__(self, name: str, font: Any) -> None:
        self.name = name
        self.used: set[int] = set()
        self._font = font
        self._cid_font = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        self._texts = self._to_unicode()

    def codes(self, shown: bytes) -> list[int]:
        codes = [int.from_bytes(shown[at : at + 2], "big") for at in range(0, len(shown), 2)]
        self.used.update(codes)
        return codes

    def text(self, shown: bytes) -> str:
        return "".join(
            [self._texts.get(code, "\N{REPLACEMENT CHARACTER}") for code in self.codes(shown)]
        )

    def _to_unicode(self) -> dict[int, str]:
        if "/ToUnicode" not in self._font:
            return {}
        cmap = self._font.ToUnicode.read_bytes()
        return {
            int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
            for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL)
            for code, text in _PAIR.findall(block)
        }

    # -- checks ----------------------------------------------------------------------------

    def findings(self) -> Iterator[Finding]:
        program = self._program()
        if program is None:
            yield Finding("not embedded", self.name)
            return
        glyphs, widths = self._glyphs(), self._widths()
        order = program.getGlyphOrder()
        metrics, per_em = program["hmtx"].metrics, program["head"].unitsPerEm
        for code in sorted(self.used):
            glyph, stated = glyphs(code)
            if glyph == 0 or glyph >= len(order):
                yield Finding("missing glyph", f"{self.name}: code {code} draws glyph {glyph}")
                continue
            real = metrics[order[glyph]][0] * 1000 / per_em
            said = widths.get(stated, 1000.0)
            if abs(real - said) > _TOLERANCE:
                yield Finding("width", f"{self.name}: code {code} is {real:g}, stated {said:g}")
            if code not in self._texts and real:
                yield Finding("no text", f"{self.name}: code {code} has no meaning")

    def _program(self) -> TTFont | None:
        descriptor = self._cid_font.get("/FontDescriptor")
        for key in ("/FontFile2", "/FontFile3"):
            if descriptor is not None and key in descriptor:
                return TTFont(io.BytesIO(descriptor[key].read_bytes()))
        return None

    def _glyphs(self) -> Any:
        """A function from a code to its glyph and the CID under which its width is stated."""
        encoding = self._font.Encoding
        if str(encoding) != "/Identity-H":
            rows = re.findall(rb"begincidchar(.*?)endcidchar", encoding.read_bytes(), re.DOTALL)
            cids = {int(code, 16): int(cid) for row in rows for code, cid in _CID.findall(row)}
            return lambda code: (cids.get(code, 0), cids.get(code, 0))
        table = self._cid_font.CIDToGIDMap.read_bytes()
        return lambda code: (int.from_bytes(table[2 * code : 2 * code + 2], "big"), code)

    def _widths(self) -> dict[int, float]:
        widths: dict[int, float] = {}
        entries = list(self._cid_font.get("/W", []))
        for first, row in zip(entries[::2], entries[1::2], strict=True):
            for place, width in enumerate(row):
                widths[int(first) + place] = float(width)
        return widths
