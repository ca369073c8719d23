"""A finished layout of one map: spans of columns across, rows down, cells where they meet.

Boxes are relative to their cell, so that an edit replaces the cells that it concerns and moves
the others by changing a span's x or a row's y. Hidden stages and lanes are not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeydesigner.layout.display import Box, Placed
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.sizes import USUAL, Sizes


class Column(NamedTuple):
    """One column of a span; `touchpoint_id` is "" for the only column of an empty stage.

    `x` is relative to the span.
    """

    touchpoint_id: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Span:
    """A stage across the map. `header` is relative to (x, phase height); `place` counts the
    shown stages from 0; `needed` is the height its name needs, in points.

    A `collapsed` stage has one narrow column without a touchpoint; `count` are its touchpoints.
    """

    stage_id: str
    x: float
    width: float
    columns: tuple[Column, ...]
    header: Box
    place: int
    needed: float
    collapsed: bool = False
    count: int = 0


DrawCell = Callable[[float], tuple[Box, ...]]
"""Makes the boxes of a cell from the height that all cards of its row share."""


class Cell:
    """A stage × lane cell; `height` is what its content needs. Boxes in painting order.

    Of a large map little is ever looked at, so boxes are made when they are first asked for.
    `stretch` is the height that all cards of its row share, 0 in other rows. `count` is how much
    a collapsed cell holds.
    """

    __slots__ = ("_boxes", "_draw", "count", "height", "lane_id", "stage_id", "stretch", "width")

    def __init__(
        self,
        lane_id: str,
        stage_id: str,
        width: float,
        height: float,
        draw: DrawCell,
        stretch: float = 0.0,
        count: int = 0,
    ) -> None:
        self.lane_id = lane_id
        self.stage_id = stage_id
        self.width = width
        self.height = height
        self.stretch = stretch
        self.count = count
        self._draw = draw
        self._boxes: tuple[Box, ...] | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cell) and self._known() == other._known()

    __hash__ = None  # type: ignore[assignment]

    def _known(self) -> tuple[object, ...]:
        place = self.lane_id, self.stage_id, self.width, self.height, self.stretch, self.count
        return (*place, self.boxes)

    @property
    def boxes(self) -> tuple[Box, ...]:
        draw, boxes = self._draw, self._boxes  # in this order, for another thread may be here
        if boxes is None:
            boxes = self._boxes = draw(self.stretch)
            if not self.stretch:
                self._draw = _drawn
        return boxes

    def made(self) -> Cell:
        """The cell with its boxes made, so that it holds nothing else any more."""
        self.boxes  # noqa: B018
        return self

    def stretched(self, stretch: float) -> Cell:
        """The same cell with cards of another height."""
        return Cell(self.lane_id, self.stage_id, self.width, self.height, self._draw, stretch)


def _drawn(_: float) -> tuple[Box, ...]:
    """Stands for what a cell was drawn from, once that is done."""
    return ()


@dataclass(frozen=True, slots=True)
class Row:
    """A lane down the map, its cells by stage id. `header` is relative to (0, y).

    `line` is the blueprint line above it (relative to (0, y - its height)), if there is one.
    Cells of a `collapsed` lane show no more than how much is in them.
    """

    lane_id: str
    y: float
    height: float
    header: Box
    cells: Mapping[str, Cell]
    line: Box | None = None
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class MapLayout:
    """One map, laid out. The lane headers take `0 … lane_header_width`, spans begin after it;
    phases (if any) and stage headers take `0 … header_height`, rows begin below it.

    `grounds` are the surface of each row and the hairlines between stages, painted first.
    `hidden` are signs where stages and lanes are hidden, not part of `all`; their keys end with
    the ids. `shows_cards` says whether a lane with touchpoints is shown and open: without one,
    the names of collapsed stages stand in their headers.
    """

    map_id: str
    width: float
    height: float
    lane_header_width: float
    phase_height: float
    header_height: float
    corner: Box
    grounds: tuple[Placed, ...]
    phases: tuple[Placed, ...]
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]
    sizes: Sizes = USUAL
    hidden: tuple[Placed, ...] = ()
    shows_cards: bool = True

    def row(self, lane_id: str) -> Row | None:
        return next((row for row in self.rows if row.lane_id == lane_id), None)

    def span(self, stage_id: str) -> Span | None:
        return next((span for span in self.spans if span.stage_id == stage_id), None)

    def cell_rect(self, row: Row, span: Span) -> Rect:
        return Rect(span.x, row.y, span.width, row.height)

    def body(self) -> Iterator[Placed]:
        """Everything but the headers, row by row, in painting order."""
        yield from self.grounds
        for row in self.rows:
            if row.line is not None:
                yield Placed(row.line, 0.0, row.y - row.line.rect.height)
            for span in self.spans:
                cell = row.cells.get(span.stage_id)
                for box in cell.boxes if cell else ():
                    yield Placed(box, span.x, row.y)

    def stage_headers(self) -> Iterator[Placed]:
        """Phases and stage headers, from left to right."""
        yield from self.phases
        for span in self.spans:
            yield Placed(span.header, span.x, self.phase_height)

    def lane_headers(self) -> Iterator[Placed]:
        """Lane headers from top to bottom."""
        for row in self.rows:
            yield Placed(row.header, 0.0, row.y)

    def all(self) -> Iterator[Placed]:
        """The whole map in painting order."""
        yield from self.body()
        yield from self.lane_headers()
        yield from self.stage_headers()
        yield Placed(self.corner, 0.0, 0.0)

    def find(self, record_id: str) -> Iterator[Placed]:
        """The boxes that stand for a record (a field lane shows a stage several times)."""
        return (placed for placed in self.all() if placed.box.record_id == record_id)
