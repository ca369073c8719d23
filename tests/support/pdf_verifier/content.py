"""The marked content of a page: which text stands under which number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.support.pdf_verifier.findings import Finding
from tests.support.pdf_verifier.fonts import Font

_SHOWING = {"Tj", "TJ", "'", '"'}
_PAINTING = {"f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "sh", "Do"}


class Content:
    """Reads one page. `texts` are its tagged texts by number, `findings` what is wrong."""

    def __init__(self, page: Any, number: int, fonts: dict[tuple[int, int], Font]) -> None:
        self.texts: dict[int, str] = {}
        self.findings: list[Finding] = []
        self._page = page
        self._number = number
        self._fonts = fonts
        self._font: Font | None = None
        self._saved: list[Font | None] = []
        self._open: list[tuple[str, int | None, str | None]] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            self._read(list(operands), str(operator))
        if self._open:
            self._find("unbalanced", "marked content is not ended")

    def _find(self, kind: str, message: str) -> None:
        self.findings.append(Finding(kind, f"page {self._number + 1}: {message}"))

    def _read(self, operands: list[Any], operator: str) -> None:
        if operator in ("BMC", "BDC"):
            self._begin(operands)
        elif operator == "EMC":
            if self._open:
                self._open.pop()
            else:
                self._find("unbalanced", "EMC without a beginning")
        elif operator == "q":
            self._saved.append(self._font)
        elif operator == "Q" and self._saved:
            self._font = self._saved.pop()
        elif operator == "Tf":
            self._font = self._font_named(str(operands[0]))
        elif operator in _SHOWING:
            self._show(operands)
        elif operator in _PAINTING and not self._open:
            self._find("untagged", f"{operator} outside of marked content")

    def _begin(self, operands: list[Any]) -> None:
        entries = operands[1] if len(operands) > 1 else {}
        mcid = int(entries["/MCID"]) if "/MCID" in entries else None
        actual = str(entries["/ActualText"]) if "/ActualText" in entries else None
        if mcid is not None:
            if mcid in self.texts:
                self._find("duplicate number", f"number {mcid} is used twice")
            if any(tag == "/Artifact" or number is not None for tag, number, _ in self._open):
                self._find("nested", f"number {mcid} stands within other content")
            self.texts.setdefault(mcid, "")
        elif actual is not None and self._mcid() is not None:
            self.texts[self._needed()] += actual
        self._open.append((str(operands[0]), mcid, actual))

    def _mcid(self) -> int | None:
        return next((number for _, number, _ in reversed(self._open) if number is not None), None)

    def _needed(self) -> int:
        number = self._mcid()
        assert number is not None
        return number

    def _show(self, operands: list[Any]) -> None:
        text = "".join(self._shown(operands))
        tags = [tag for tag, _, _ in self._open]
        number = self._mcid()
        if number is None and "/Artifact" not in tags:
            self._find("untagged", f"text “{text}” is neither tagged nor an artifact")
        elif number is not None and all(actual is None for _, _, actual in self._open):
            self.texts[number] += text

    def _shown(self, operands: list[Any]) -> Iterator[str]:
        parts = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
        for part in parts:
            if isinstance(part, pikepdf.String):
                yield self._font.text(bytes(part)) if self._font else ""

    def _font_named(self, name: str) -> Font | None:
        fonts = self._page.Resources.get("/Font", {})
        if name not in fonts:
            self._find("no font", f"{name} is not among the page's fonts")
            return None
        font = fonts[name]
        return self._fonts.setdefault(font.objgen, Font(name, font))
