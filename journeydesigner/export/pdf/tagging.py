"""Tags: each text and figure of a page becomes marked content that the structure tree names.

Whatever is repeated or decorative is an artifact, so that nothing on a page is without a meaning
(ISO 32000-1, 14.8.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from journeydesigner.export.pages.page import Page
from journeydesigner.export.pdf.elements import (
    Element,
    Mark,
    StructureTree,
    bounding_box,
    level_headings,
)
from journeydesigner.export.pdf.leaves import Leaf, needs_telling, said
from journeydesigner.export.pdf.sections import MapSection, Section, section_for
from journeydesigner.layout.display import (
    EVERYONE,
    Area,
    Box,
    Curve,
    Image,
    Placed,
    Segment,
    Shape,
)
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Snapshot

ARTIFACT = "/Artifact BMC"
_REPEATED = "/Artifact <</Type/Pagination>> BDC"
END = "EMC"
_LAST = (9,)
Begun = tuple[str, Element | None]
"""What begins a text on the page, and its element, None for an artifact."""


class DocumentTags:
    """The tags of a document while its pages are painted, one after the other."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._sections: list[Section] = []
        self._last: tuple[str, str] = ("", "")
        self._pages: list[Page] = []

    def page(self, page: Page) -> PageTags:
        """The tags of the next page; those of one kind share a section."""
        here = (page.journey.id, page.kind)
        if here != self._last:
            self._sections.append(section_for(self._snapshot, page))
        self._last = here
        self._pages.append(page)
        return PageTags(page, len(self._pages) - 1, self._sections[-1])

    def write(self, document: Any, keys: Mapping[int, int]) -> None:
        """Add the tree to a reportlab document; `keys` as in `StructureTree.write`."""
        top = Element("Document")
        for section in self._sections:
            section.finish()
            if isinstance(section, MapSection):
                self._bound(section)
            if section.top.kids:
                top.kids.append(section.top)
        level_headings(top)
        StructureTree(document).write(top, keys)

    def _bound(self, section: MapSection) -> None:
        for figure, number, rect in section.table.bounds():
            page = self._pages[number]
            scale = page.scale
            scaled = rect._replace(
                x=rect.x * scale, y=rect.y * scale,
                width=rect.width * scale, height=rect.height * scale,
            )  # fmt: skip
            figure.attributes = bounding_box(scaled, page.height)


class PageTags:
    """What marks the content of one page."""

    def __init__(self, page: Page, number: int, section: Section) -> None:
        self._artifacts = page.artifacts
        self._number = number
        self._section = section
        self._count = 0
        self._places: list[tuple[Rect, Element]] = []

    def at(self, rect: Rect) -> Element:
        """The element of the text that stands in a rectangle of the page, or around it; the
        section where there is none."""
        x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
        for place, element in self._places:
            within = rect.contains(place.x + place.width / 2, place.y + place.height / 2)
            if within or place.contains(x, y):
                return element
        return self._section.top

    def texts(self, place: int, placed: Placed, texts: Sequence[Leaf]) -> list[Begun]:
        """What begins each text of the box that is number `place` of the page, and its element,
        None for an artifact."""
        if place in self._artifacts:
            return [(_REPEATED, None)] * len(texts)
        begun: list[Begun] = []
        for leaf, element in zip(texts, self._section.elements(placed.box, texts), strict=True):
            if element is None:
                begun.append((ARTIFACT, None))
                continue
            if needs_telling(leaf):
                element.actual = said(leaf)
            begun.append((self._begin(element), element))
        meant = next((element for _, element in reversed(begun) if element is not None), None)
        if meant is not None:
            self._places.append((placed.rect, meant))
        return begun

    def rank(self, place: int, box: Box) -> tuple[int, ...]:
        """What a box's texts are sorted by, so that the page is drawn as it is read."""
        return _LAST if place in self._artifacts else self._section.rank(box)

    def figure(self, place: int, placed: Placed, shape: Shape) -> str:
        """What begins a shape: a picture or a part of a curve is a figure, the rest decoration."""
        element = None if place in self._artifacts else self._figure(placed, shape)
        return ARTIFACT if element is None else self._begin(element)

    def _figure(self, placed: Placed, shape: Shape) -> Element | None:
        if isinstance(shape, Image):
            return self._section.figure(placed.box, shape.picture_id)
        owner = owner_of(placed.box, shape)
        if owner and isinstance(self._section, MapSection):
            return self._section.table.curve(owner, placed.rect, self._number)
        return None

    def _begin(self, element: Element) -> str:
        mcid = self._count
        self._count += 1
        element.kids.append(Mark(self._number, mcid))
        return f"/{element.role} <</MCID {mcid}>> BDC"


def owner_of(box: Box, shape: Shape) -> str:
    """Whose curve a shape is a part of, "" where it is none."""
    if box.role == "point":
        return box.key[2] or EVERYONE
    if box.role == "emotion" and isinstance(shape, Curve | Area | Segment):
        return shape.owner_id
    return ""
