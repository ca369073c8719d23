"""A page, and a document of them: what painters draw. They only place; nothing is decided there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeydesigner.export.result import ExportWarning
from journeydesigner.layout.display import Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import JourneyMap

PageKind = Literal[
    "map", "tile", "stage", "cover", "persona", "details", "ranking", "decisions"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """`rect` leads to where `target` (a record id, found in the `anchors` of some page) stands,
    or to the web address `url`."""

    rect: Rect
    target: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """`width` and `height` are the page box in points. `placed` are boxes in painting order.

    Their coordinates, and those of links and anchors, are units of the layout: multiplied by
    `scale` they are points on the page, whose corner is (0, 0), y downwards. `label` is what the
    page is called ("A1", "2 / 5") or "". `artifacts` are the places in `placed` of boxes that are
    repeated or decorative (continued headers, crop marks, tile labels, page numbers): what they
    say is no content of the document. Without `ground` the paper is not painted, so that a picture
    of the page can be transparent.
    """

    journey: JourneyMap
    width: float
    height: float
    placed: tuple[Placed, ...]
    title: str = ""
    kind: PageKind = "map"
    label: str = ""
    scale: float = 1.0
    links: tuple[Link, ...] = ()
    anchors: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    artifacts: frozenset[int] = frozenset()
    ground: bool = True

    @property
    def smallest_text(self) -> float:
        """The size of the smallest text on the page in points, 0 where there is none."""
        sizes = {text.line.size for item in self.placed for text in item.box.texts}
        return min(sizes, default=0.0) * self.scale

    @property
    def content(self) -> tuple[Placed, ...]:
        """What is placed, without the artifacts."""
        return tuple(p for n, p in enumerate(self.placed) if n not in self.artifacts)


@dataclass(frozen=True, slots=True)
class Document:
    """All pages in their order, and what a person should know about them."""

    pages: tuple[Page, ...]
    warnings: tuple[ExportWarning, ...] = ()

    @property
    def maps(self) -> tuple[JourneyMap, ...]:
        """The maps that are drawn, in their order."""
        return tuple({page.journey.id: page.journey for page in self.pages}.values())
