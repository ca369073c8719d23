"""The document outline: maps, their stages, their touchpoints, each leading to its first place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pdf.sections import MAP_KINDS
from journeydesigner.i18n import mark, tr
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import JourneyMap, Snapshot, Stage

_ABOVE = 12.0
"""How far above its target a destination lies, in points."""
_TITLES = {
    "persona": mark("Personas"),
    "details": mark("Touchpoints"),
    "ranking": mark("Pain points and opportunities"),
    "decisions": mark("Decisions and next steps"),
}
_BEFORE, _BEHIND = ("persona",), ("details", "ranking", "decisions")
"""Pages before a map and behind it."""


class Outline:
    """Collects places while pages are painted, and writes the entries when all are."""

    def __init__(self, canvas: Any, snapshot: Snapshot) -> None:
        self._canvas = canvas
        self._snapshot = snapshot
        self._keys: dict[tuple[str, str], str] = {}
        self._maps: dict[str, JourneyMap] = {}

    def visit(self, page: Page) -> None:
        """Remember what stands on the current page for the first time."""
        journey = page.journey
        if journey.id not in self._maps:
            self._maps[journey.id] = journey
            self._mark(page, journey.id, Rect(0, 0, 0, 0))
        if page.kind not in MAP_KINDS:
            self._visit_part(page)
            return
        for number, placed in enumerate(page.placed):
            box = placed.box
            if box.role in ("stage", "card") and number not in page.artifacts:
                self._mark(page, box.record_id, placed.rect)

    def _visit_part(self, page: Page) -> None:
        """The first page of a kind that is no map gets an entry."""
        if page.kind in _TITLES:
            self._mark(page, page.kind, Rect(0, 0, 0, 0))

    def _mark(self, page: Page, record_id: str, rect: Rect) -> None:
        place = (page.journey.id, record_id)
        if not record_id or place in self._keys:
            return
        key = self._keys[place] = f"o{len(self._keys)}"
        left = round(max(0.0, rect.x - _ABOVE) * page.scale, 2)
        top = round(page.height - max(0.0, rect.y - _ABOVE) * page.scale, 2)
        self._canvas.bookmarkPage(key, fit="XYZ", left=left, top=top, zoom=0)

    def write(self) -> None:
        """Add the entries in their order."""
        for journey in self._maps.values():
            self._add(0, shown_title(journey), journey, journey.id)
            self._add_parts(journey, _BEFORE)
            for stage in self._snapshot.stages(journey.id):
                if (journey.id, stage.id) in self._keys:
                    self._add_stage(journey, stage)
            self._add_parts(journey, _BEHIND)

    def _add_parts(self, journey: JourneyMap, kinds: Sequence[str]) -> None:
        for kind in kinds:
            if (journey.id, kind) in self._keys:
                self._add(1, tr(_TITLES[kind]), journey, kind)

    def _add_stage(self, journey: JourneyMap, stage: Stage) -> None:
        self._add(1, stage.name or tr("Unnamed stage"), journey, stage.id)
        for touchpoint in self._snapshot.touchpoints(stage.id):
            if (journey.id, touchpoint.id) in self._keys:
                self._add(2, touchpoint.name or tr("Unnamed touchpoint"), journey, touchpoint.id)

    def _add(self, level: int, title: str, journey: JourneyMap, record_id: str) -> None:
        key = self._keys[journey.id, record_id]
        self._canvas.addOutlineEntry(" ".join(title.split()), key, level, closed=level == 1)
