"""The document outline: maps, their stages, their touchpoints, each leading to its place."""

from __future__ import annotations

from typing import Any

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.pages.page import Page
from journeydesigner.i18n import tr
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Snapshot

_ABOVE = 12.0
"""How far above its target a destination lies, in points."""


def add_outline(canvas: Any, snapshot: Snapshot, page: Page, number: int) -> None:
    """Add the entries of the current page, which is page `number` (from 0)."""
    places = {
        placed.box.record_id: placed.rect
        for placed in page.placed
        if placed.box.role in ("stage", "card") and placed.box.record_id
    }
    outline = _Outline(canvas, number, page.height / page.scale, page.scale)
    outline.add(0, shown_title(page.journey), Rect(0, 0, 0, 0))
    for stage in snapshot.stages(page.journey.id):
        if stage.id in places:
            outline.add(1, stage.name or tr("Unnamed stage"), places[stage.id])
            for touchpoint in snapshot.touchpoints(stage.id):
                if touchpoint.id in places:
                    title = touchpoint.name or tr("Unnamed touchpoint")
                    outline.add(2, title, places[touchpoint.id])


class _Outline:
    """Entries of one page, with destinations in its own points."""

    def __init__(self, canvas: Any, number: int, height: float, scale: float) -> None:
        self._canvas = canvas
        self._prefix = f"p{number}"
        self._height = height
        self._scale = scale
        self._count = 0

    def add(self, level: int, title: str, rect: Rect) -> None:
        key = f"{self._prefix}-{self._count}"
        self._count += 1
        left = max(0.0, rect.x - _ABOVE) * self._scale
        top = (self._height - max(0.0, rect.y - _ABOVE)) * self._scale
        self._canvas.bookmarkPage(key, fit="XYZ", left=round(left, 2), top=round(top, 2), zoom=0)
        self._canvas.addOutlineEntry(" ".join(title.split()), key, level, closed=level == 1)
