"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8), written as plain objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc

from journeydesigner.export.pdf.cmaps import utf16
from journeydesigner.layout.geometry import Rect

_HEADINGS = ("H1", "H2", "H3")
_ROLE_MAP = "<</Card/Div/Sticky/Div>>"
"""Roles of our own and the standard ones that readers take them for."""


class Mark(NamedTuple):
    """Marked content: its page, counted from 0, and its number there."""

    page: int
    mcid: int


class Annotation(NamedTuple):
    """A link's annotation: its page, counted from 0, and its object number."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. `alt` and `actual` are texts for readers; `attributes` is the inside
    of its attribute dictionary. `number` is that of its object, once it has one."""

    role: str
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    attributes: str = ""
    number: int = 0

    def add(self, role: str, alt: str = "") -> Element:
        """A new element at the end of this one."""
        child = Element(role, alt=alt)
        self.kids.append(child)
        return child


class _Object(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object that is written as it is."""

    def __init__(self, content: str = "") -> None:
        self.content = content

    def format(self, document: Any) -> bytes:
        del document
        return self.content.encode("ascii")


class StructureTree:
    """Writes a tree into a reportlab document whose pages are all complete."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._page_numbers: dict[int, int] = {}
        self._marked: dict[int, dict[int, int]] = {}
        self._annotated: list[tuple[int, int]] = []

    def write(self, top: Element, keys: Mapping[int, int]) -> None:
        """Add the tree. `keys` are the structure parent keys of annotations by object number."""
        root, root_number = self._added()
        parents, parents_number = self._added()
        objects = [(element, self._added_for(element)) for element in _all(top)]
        self._format(objects, root_number, keys)
        next_key = max([*self._marked, *(key for key, _ in self._annotated)], default=-1) + 1
        parents.content = f"<</Nums[{' '.join(self._parents())}]>>"
        root.content = (
            f"<</Type/StructTreeRoot/K {top.number} 0 R/ParentTree {parents_number} 0 R"
            f"/ParentTreeNextKey {next_key}/RoleMap{_ROLE_MAP}>>"
        )
        self._document.Catalog.StructTreeRoot = root

    def _added(self) -> tuple[_Object, int]:
        made = _Object()
        self._document.Reference(made)
        return made, self._document.objectcounter

    def _added_for(self, element: Element) -> _Object:
        made, element.number = self._added()
        return made

    def _format(
        self, objects: Iterable[tuple[Element, _Object]], root: int, keys: Mapping[int, int]
    ) -> None:
        parents: dict[int, int] = {}
        for element, made in objects:
            for kid in element.kids:
                if isinstance(kid, Element):
                    parents[kid.number] = element.number
                elif isinstance(kid, Mark):
                    self._marked.setdefault(kid.page, {})[kid.mcid] = element.number
                else:
                    self._annotated.append((keys[kid.number], element.number))
            made.content = self._content(element, parents.get(element.number, root))

    def _content(self, element: Element, parent: int) -> str:
        parts = [f"<</Type/StructElem/S/{element.role}/P {parent} 0 R"]
        page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        shown_on = _first_page(element) if element.role == "Table" else page
        if shown_on is not None:
            parts.append(f"/Pg {self._page(shown_on)} 0 R")
        if element.alt:
            parts.append(f"/Alt<FEFF{utf16(element.alt)}>")
        if element.actual:
            parts.append(f"/ActualText<FEFF{utf16(element.actual)}>")
        if element.attributes:
            parts.append(f"/A<<{element.attributes}>>")
        kids = [self._kid(kid, page) for kid in element.kids]
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
        return "".join(parts) + ">>"

    def _kid(self, kid: Element | Mark | Annotation, page: int | None) -> str:
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        if isinstance(kid, Annotation):
            return f"<</Type/OBJR/Obj {kid.number} 0 R/Pg {self._page(kid.page)} 0 R>>"
        if kid.page == page:
            return str(kid.mcid)
        return f"<</Type/MCR/Pg {self._page(kid.page)} 0 R/MCID {kid.mcid}>>"

    def _page(self, page: int) -> int:
        number = self._page_numbers.get(page)
        if number is None:
            number = self._document.idToObjectNumberAndVersion[f"Page{page + 1}"][0]
            self._page_numbers[page] = number
        return number

    def _parents(self) -> Iterator[str]:
        """The entries of the parent tree: an array for each page, one element for each link."""
        for page, marks in sorted(self._marked.items()):
            row = " ".join([f"{marks[mcid]} 0 R" for mcid in range(len(marks))])
            yield f"{page}[{row}]"
        for key, number in sorted(self._annotated):
            yield f"{key} {number} 0 R"


def level_headings(top: Element) -> None:
    """Let no heading be more than a level below the one before it."""
    level = 0
    for element in _all(top):
        if element.role in _HEADINGS:
            level = min(_HEADINGS.index(element.role), level) + 1
            element.role = _HEADINGS[level - 1]


def _all(top: Element) -> Iterator[Element]:
    """The element and all below it, parents first, in reading order."""
    waiting = [top]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def _first_page(top: Element) -> int | None:
    """The page on which an element begins, None where nothing of it is on a page."""
    marks = (kid for element in _all(top) for kid in element.kids if isinstance(kid, Mark))
    first = next(marks, None)
    return first.page if first else None


def bounding_box(rect: Rect, page_height: float) -> str:
    """The attribute that tells where a figure stands, in points of a page."""
    edges = (rect.x, page_height - rect.bottom, rect.right, page_height - rect.y)
    return f"/O/Layout/BBox[{' '.join([f'{edge:.2f}' for edge in edges])}]"
