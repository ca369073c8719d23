"""The structure tree: its leaves, and whether it agrees with pages, parents and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

from tests.support.pdf_verifier.findings import Finding

STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "P", "H", "H1", "H2", "H3",
    "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
    "TFoot", "Span", "Quote", "Note", "Link", "Annot", "Figure", "Formula", "Form",
}  # fmt: skip
Object = tuple[int, int]


class Structure:
    """Reads the tree of a document; `texts` are the tagged texts of its pages, by page object."""

    def __init__(self, document: pikepdf.Pdf, texts: Mapping[Object, Mapping[int, str]]) -> None:
        self.findings: list[Finding] = []
        self.leaves: list[tuple[str, str]] = []
        self._texts = texts
        self._root = document.Root.get("/StructTreeRoot")
        self._roles = {str(k): str(v) for k, v in self._root.get("/RoleMap", {}).items()}
        self._owner: dict[tuple[Object, int], Object] = {}
        self._linked: dict[Object, Object] = {}
        for top in _listed(self._root.get("/K")):
            self._walk(top, self._root)
        self._compare_pages(document)
        self._compare_links(document)

    def _find(self, kind: str, message: str) -> None:
        self.findings.append(Finding(kind, message))

    def role(self, element: Any) -> str:
        name = str(element.S)
        return self._roles.get(name, name).removeprefix("/")

    def _walk(self, element: Any, parent: Any) -> None:
        role = self.role(element)
        if role not in STANDARD:
            self._find("role", f"{role} is no standard role")
        if element.get("/P") is None or element.P.objgen != parent.objgen:
            self._find("parent", f"{role} names another parent")
        if role == "Figure" and not str(element.get("/Alt", "")).strip():
            self._find("no alternative", "a figure without a text for it")
        if role == "Table":
            self._check_table(element)
        text = self._own_text(element, role)
        if text is not None and role != "Figure":
            self.leaves.append((role, str(element.get("/ActualText", text))))
        for kid in _listed(element.get("/K")):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                self._walk(kid, element)

    def _own_text(self, element: Any, role: str) -> str | None:
        """The text of the marked content right under the element, None where there is none."""
        found: list[str] = []
        for kid in _listed(element.get("/K")):
            if isinstance(kid, int):
                self._take(element, element.get("/Pg"), int(kid), found)
            elif isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type")) == "/MCR":
                self._take(element, kid.get("/Pg", element.get("/Pg")), int(kid.MCID), found)
            elif isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type")) == "/OBJR":
                self._linked[kid.Obj.objgen] = element.objgen
                if role != "Link":
                    self._find("link", f"an annotation is under {role}")
        return "".join(found) if found else None

    def _take(self, element: Any, page: Any, mcid: int, found: list[str]) -> None:
        place = (page.objgen if page is not None else (0, 0), mcid)
        if place in self._owner:
            self._find("shared content", f"number {mcid} has two elements")
        self._owner[place] = element.objgen
        text = self._texts.get(place[0], {}).get(mcid)
        if text is None:
            self._find("no content", f"number {mcid} is on no page")
        found.append(text or "")

    def _check_table(self, table: Any) -> None:
        widths = set()
        for row in self._rows(table):
            width = 0
            for cell in _listed(row.get("/K")):
                attributes = cell.get("/A", {})
                width += int(attributes.get("/ColSpan", 1))
                if self.role(cell) == "TH" and "/Scope" not in attributes:
                    self._find("no scope", "a header cell does not say what it heads")
                elif self.role(cell) not in ("TH", "TD"):
                    self._find("table", f"{self.role(cell)} in a row")
            widths.add(width)
        if len(widths) > 1:
            self._find("table", f"rows of {sorted(widths)} cells")

    def _rows(self, element: Any) -> Iterator[Any]:
        for kid in _listed(element.get("/K")):
            if self.role(kid) == "TR":
                yield kid
            else:
                yield from self._rows(kid)

    # -- the way back ----------------------------------------------------------------------

    def _compare_pages(self, document: pikepdf.Pdf) -> None:
        parents = dict(_numbers(self._root.get("/ParentTree", {})))
        for number, page in enumerate(document.pages):
            texts = self._texts[page.obj.objgen]
            if not texts:
                continue
            key = page.obj.get("/StructParents")
            entries = _listed(parents.get(int(key))) if key is not None else []
            for mcid in texts:
                owner = self._owner.get((page.obj.objgen, mcid))
                if owner is None:
                    self._find("orphan", f"page {number + 1}: number {mcid} is in no element")
                elif mcid >= len(entries) or entries[mcid].objgen != owner:
                    self._find("parent tree", f"page {number + 1}: number {mcid} leads elsewhere")
            if str(page.obj.get("/Tabs")) != "/S":
                self._find("tabs", f"page {number + 1} is not read in the tree's order")

    def _compare_links(self, document: pikepdf.Pdf) -> None:
        parents = dict(_numbers(self._root.get("/ParentTree", {})))
        for page in document.pages:
            for annotation in _listed(page.obj.get("/Annots")):
                if not str(annotation.get("/Contents", "")).strip():
                    self._find("no alternative", "a link without words")
                owner = self._linked.get(annotation.objgen)
                key = annotation.get("/StructParent")
                named = parents.get(int(key)) if key is not None else None
                if owner is None or named is None or named.objgen != owner:
                    self._find("link", "an annotation is in no element")
                address = str(annotation.get("/A", {}).get("/URI", "https://"))
                if not address.startswith(("http://", "https://", "mailto:")):
                    self._find("address", f"{address} may not be followed")


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _numbers(tree: Any) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (ISO 32000-1, 7.9.7)."""
    entries = _listed(tree.get("/Nums"))
    for key, value in zip(entries[::2], entries[1::2], strict=True):
        yield int(key), value
    for kid in _listed(tree.get("/Kids")):
        yield from _numbers(kid)
