"""A map as a table of lanes × stages, over all pages that show it.

Cells are found by what their records say, not by where they stand: so a map on many tiles is one
table, read stage by stage in each lane.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeydesigner.export.pdf.elements import Element, Mark
from journeydesigner.export.pdf.leaves import Leaf
from journeydesigner.export.pdf.stories import curve_story
from journeydesigner.layout.display import EVERYONE, Box
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import (
    EmotionPoint,
    Family,
    JourneyMap,
    Lane,
    Note,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.lane import BLUEPRINT_LINES

_PART = "~"
"""Begins the number of a part of a stage or lane that is drawn in several."""
_BOXES = {"card": "Card", "note": "Sticky"}
_COLUMN, _ROW = "/O/Table/Scope/Column", "/O/Table/Scope/Row"
Place = tuple[Family | str, str]
"""The lane (its id, or the family of the only one that can be meant) and the stage of a cell."""


class MapTable:
    """Collects what stands in headers and cells, and puts it in order at the end."""

    def __init__(self, snapshot: Snapshot, journey: JourneyMap) -> None:
        self._snapshot = snapshot
        self._journey = journey
        lanes, stages = snapshot.lanes(journey.id), snapshot.stages(journey.id)
        self._columns = {stage.id: n for n, stage in enumerate(stages)}
        self._rows: dict[Family | str, int] = {lane.id: n for n, lane in enumerate(lanes)}
        for number, lane in reversed([*enumerate(lanes)]):
            self._rows[lane.definition.family] = number
        self._stages: dict[str, Element] = {}
        self._lanes: dict[str, Element] = {}
        self._phases: dict[str, Element] = {}
        self._lines: dict[str, Element] = {}
        self._corner = Element("TD")
        self._cells: dict[Place, Element] = {}
        self._curves: dict[str, Element] = {}
        self._bounds: dict[str, tuple[int, Rect]] = {}

    @property
    def is_begun(self) -> bool:
        """Whether anything stands in it yet."""
        return bool(self._stages or self._lanes or self._cells)

    # -- where a box belongs ---------------------------------------------------------------

    def home(self, box: Box) -> Element | None:
        """The header or cell that a box stands in; None for what is not in the table."""
        match box.key[0]:
            case "stage":
                return self._header(self._stages, _whole(box.key[1]), _COLUMN)
            case "lane":
                return self._header(self._lanes, _whole(box.key[1]), _ROW)
            case "phase":
                return self._header(self._phases, box.key[1], _COLUMN)
            case "line":
                return self._header(self._lines, box.key[1], "")
            case "corner":
                return self._corner
        place = self._place(box)
        if place is None:
            return None
        return self._cells.setdefault(place, Element("TD"))

    def rank(self, box: Box) -> tuple[int, int] | None:
        """Row and column of a box in reading order; None for what is not in the table."""
        match box.key[0]:
            case "corner" | "phase":
                return -2, 0
            case "stage":
                return -1, self._columns.get(_whole(box.key[1]), 0)
            case "lane":
                return self._rows.get(_whole(box.key[1]), 0), -1
            case "line":
                return self._line_row(BLUEPRINT_LINES.index(box.key[1]) + 1), -2
        place = self._place(box)
        return (self._rows.get(place[0], 0), self._columns.get(place[1], 0)) if place else None

    def _line_row(self, depth: int) -> int:
        """The row of the first lane below that line of a blueprint."""
        lanes = self._snapshot.lanes(self._journey.id)
        below = (n for n, lane in enumerate(lanes) if lane.definition.depth >= depth)
        return next(below, len(lanes))

    def texts(self, home: Element, box: Box, texts: Sequence[Leaf]) -> Iterator[Element]:
        """The elements of a box's texts; those of a card or note stay together."""
        role = _BOXES.get(box.key[0])
        parent = home.add(role) if role and len(texts) > 1 else home
        for _ in texts:
            yield parent.add("P")

    def _header(self, known: dict[str, Element], key: str, attributes: str) -> Element:
        role = "TH" if attributes else "TD"
        return known.setdefault(key, Element(role, attributes=attributes))

    def _place(self, box: Box) -> Place | None:
        name, *ids = box.key
        match name:
            case "card":
                touchpoint = self._snapshot.get(ids[0], Touchpoint)
                return _cell(Family.TOUCHPOINTS, touchpoint.stage_id if touchpoint else None)
            case "note":
                note = self._snapshot.get(ids[0], Note)
                return _cell(note.lane_id or "", note.stage_id) if note else None
            case "quote" | "point":
                return _cell(Family.EMOTION, self._stage_of_point(box))
            case "emotion" | "folded":
                return _cell(_whole(ids[0]), _whole(ids[1])) if len(ids) > 1 else None
            case "field":
                record = self._snapshot.get(ids[1], Touchpoint)
                return _cell(_whole(ids[0]), record.stage_id if record else _whole(ids[1]))
        return None

    def _stage_of_point(self, box: Box) -> str | None:
        point = self._snapshot.get(box.key[1], EmotionPoint)
        touchpoint_id = point.touchpoint_id if point else box.key[1]
        touchpoint = self._snapshot.get(touchpoint_id, Touchpoint)
        return touchpoint.stage_id if touchpoint else None

    # -- curves ----------------------------------------------------------------------------

    def curve(self, owner: str, rect: Rect, page: int) -> Element:
        """The figure of a persona's curve, of which a part is drawn in `rect` of that page."""
        figure = self._curves.get(owner)
        if figure is None:
            persona_id = None if owner == EVERYONE else owner
            alt = curve_story(self._snapshot, self._journey, persona_id)
            figure = self._curves[owner] = Element("Figure", alt=alt)
        first, bounds = self._bounds.get(owner, (page, rect))
        if first == page:
            self._bounds[owner] = page, _union(bounds, rect)
        return figure

    def curves(self) -> list[Element]:
        """The figures of all curves."""
        return list(self._curves.values())

    def bounds(self) -> Iterator[tuple[Element, int, Rect]]:
        """Of each figure on one page, that page and where it stands there."""
        for owner, figure in self._curves.items():
            page, rect = self._bounds[owner]
            if all(mark.page == page for mark in figure.kids if isinstance(mark, Mark)):
                yield figure, page, rect

    # -- putting it in order ---------------------------------------------------------------

    def finished(self) -> Element | None:
        """The table, None where the map has neither lanes nor stages on any page."""
        stages = self._shown_stages()
        lanes = self._shown_lanes()
        if not stages and not lanes:
            return None
        table = Element("Table")
        head = table.add("THead") if lanes else table
        if self._phases:
            head.kids.append(self._phase_row(stages))
        header = head.add("TR")
        header.kids.append(self._corner)
        header.kids += [self._header(self._stages, stage.id, _COLUMN) for stage in stages]
        if lanes:
            self._add_body(table.add("TBody"), stages, lanes)
        return table

    def _shown_stages(self) -> list[Stage]:
        used = {stage_id for _, stage_id in self._cells} | set(self._stages)
        return [s for s in self._snapshot.stages(self._journey.id) if s.id in used]

    def _shown_lanes(self) -> list[Lane]:
        lanes = self._snapshot.lanes(self._journey.id)
        used = {lane for lane, _ in self._cells} | set(self._lanes)
        return [lane for lane in lanes if lane.id in used or self._stands_for(lane, lanes)]

    def _stands_for(self, lane: Lane, lanes: Sequence[Lane]) -> bool:
        """Whether cells that name only a family are those of a lane without a header here."""
        family = lane.definition.family
        named = [other for other in lanes if other.definition.family is family]
        has_header = any(other.id in self._lanes for other in named)
        return lane is named[0] and not has_header and any(f is family for f, _ in self._cells)

    def _add_body(self, body: Element, stages: Sequence[Stage], lanes: Sequence[Lane]) -> None:
        depth = 0
        taken: set[Family] = set()
        for lane in lanes:
            family, below = lane.definition.family, lane.definition.depth
            while depth < below:
                self._add_line(body, depth, len(stages) + 1)
                depth += 1
            row = body.add("TR")
            row.kids.append(self._header(self._lanes, lane.id, _ROW))
            for stage in stages:
                cell = self._cells.get((lane.id, stage.id), Element("TD"))
                if family not in taken:
                    cell.kids += self._cells.get((family, stage.id), Element("TD")).kids
                row.kids.append(cell)
            taken.add(family)

    def _add_line(self, body: Element, depth: int, width: int) -> None:
        """A line of a service blueprint across the whole table."""
        line = self._lines.get(BLUEPRINT_LINES[depth])
        if line is not None:
            line.attributes = f"/O/Table/ColSpan {width}"
            body.add("TR").kids.append(line)

    def _phase_row(self, stages: Sequence[Stage]) -> Element:
        row = Element("TR")
        row.add("TD")
        for phase_id, run in groupby(stages, key=lambda stage: stage.phase_id or ""):
            width = len(list(run))
            cell = self._phases.pop(phase_id, None) or Element("TD")
            scope = "/Scope/Column" if cell.role == "TH" else ""
            cell.attributes = f"/O/Table{scope}/ColSpan {width}"
            row.kids.append(cell)
        return row


def _cell(lane: Family | str, stage_id: str | None) -> Place | None:
    return (lane, stage_id) if lane and stage_id else None


def _whole(record_id: str) -> str:
    """The id of the stage or lane that this one is a part of, or is."""
    return record_id.partition(_PART)[0]


def _union(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
