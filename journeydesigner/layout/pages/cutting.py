"""One tile or band of a poster: whole cells with their headers, and strips that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from journeydesigner.layout.content import headers
from journeydesigner.layout.display import Box, Placed, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Cell, MapLayout, Row, Span
from journeydesigner.layout.measures import SIZE_META
from journeydesigner.layout.pages.continued import lane_again, phase_again, stage_again
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.poster import Poster
from journeydesigner.layout.pages.trimming import trimmed_box
from journeydesigner.layout.theme import stage_colour
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.model import Family, Lane, Phase, Snapshot, Stage


@dataclass(frozen=True, slots=True)
class Strips:
    """How far the neighbours to the left, to the right and below are hinted, in points. `hinted`
    neighbours show their points on the curve and their stage's name as well, and lane headers
    are those of the first tile."""

    left: float = 0.0
    right: float = 0.0
    below: float = 0.0
    hinted: bool = False


NO_STRIPS = Strips()
_HINT = Style(SIZE_META, "secondary")
_HINT_SIDE = 8.0


@dataclass(frozen=True, slots=True)
class Tile:
    """`ink` with (0, 0) at the tile's corner. `own` is where its own columns and rows stand, with
    their headers where these are no repetition: along it tiles are cut and put together.
    `layout` are its cells without the strips, for what looks for room among them."""

    ink: Ink
    layout: MapLayout
    width: float
    height: float
    own: Rect


def tile(
    setter: Typesetter,
    snapshot: Snapshot,
    poster: Poster,
    column: int,
    row: int,
    strips: Strips = NO_STRIPS,
) -> Tile:
    """The tile in that column and row of the poster; `snapshot` is the one that was parted."""
    return _Cutter(setter, snapshot, poster, column, row, strips).tile()


class _Cutter:
    def __init__(
        self,
        setter: Typesetter,
        snapshot: Snapshot,
        poster: Poster,
        column: int,
        row: int,
        strips: Strips,
    ) -> None:
        self._setter, self._snapshot, self._poster = setter, snapshot, poster
        self._strips = strips
        self._numbers = poster.across[column]
        whole = poster.layout
        self._whole = whole
        self._first_row, self._first_column = row == 0, column == 0
        self._left = whole.lane_header_width
        self._top = whole.header_height
        self._spans = self._placed_spans()
        self._rows = self._placed_rows(poster.down[row])

    def _placed_spans(self) -> tuple[Span, ...]:
        spans, x = [], self._left + self._strips.left
        for number in self._numbers:
            span = self._whole.spans[number]
            spans.append(replace(span, x=x))
            x += span.width
        return tuple(spans)

    def _placed_rows(self, numbers: range) -> tuple[Row, ...]:
        rows, y = [], self._top
        for number in numbers:
            row = self._whole.rows[number]
            line = row.line
            if line is not None:
                line = headers.blueprint_line(self._setter, line.key[1], self._right)
                y += line.rect.height
            rows.append(replace(row, y=y, line=line, cells=self._cells(row)))
            y += row.height
        return tuple(rows)

    @property
    def _own_right(self) -> float:
        last = self._spans[-1] if self._spans else None
        return last.x + last.width if last else self._left + self._strips.left

    @property
    def _right(self) -> float:
        return self._own_right + self._strips.right

    @property
    def _bottom(self) -> float:
        last = self._rows[-1] if self._rows else None
        return last.y + last.height if last else self._top

    def tile(self) -> Tile:
        width, bottom = self._right, self._bottom
        height = bottom + self._strips.below
        layout = replace(
            self._whole, width=self._own_right, height=bottom, corner=self._corner(), grounds=(),
            lane_header_width=self._left + self._strips.left, phases=(), spans=self._spans,
            rows=tuple(map(self._with_neighbours, self._rows)), hidden=(),
        )  # fmt: skip
        ink = Ink()
        ink.repeat(self._grounds(height))
        self._draw_cells(ink)
        self._draw_lane_headers(ink)
        self._draw_stage_headers(ink)
        ink.repeat([Placed(layout.corner, 0, 0), Placed(_frame(width, height), 0, 0)])
        left = 0.0 if self._first_column else self._left + self._strips.left
        top = 0.0 if self._first_row else self._top
        own = Rect(left, top, self._own_right - left, bottom - top)
        return Tile(ink, layout, width, height, own)

    # -- cells -----------------------------------------------------------------------------

    def _cells(self, row: Row) -> dict[str, Cell]:
        """The row's cells on this tile; of curves what lies on it, the neighbours' too."""
        ids = [span.stage_id for span in self._spans]
        cells = {key: row.cells[key] for key in ids if key in row.cells}
        if not self._is_felt(row):
            return cells
        felt = enumerate(cells.items())
        return {key: self._felt(cell, number) for number, (key, cell) in felt}

    def _is_felt(self, row: Row) -> bool:
        lane = self._poster.parted.snapshot.get(row.lane_id, Lane)
        return lane is not None and lane.definition.family is Family.EMOTION

    def _felt(self, cell: Cell, number: int) -> Cell:
        """A cell of the emotion lane whose curve ends at the tile's edge."""
        span = self._spans[number]
        high = self._right - span.x
        boxes = tuple(
            trimmed_box(box, 0.0, high) if box.role == "emotion" and box.rect.right > high else box
            for box in cell.boxes
        )
        return Cell(cell.lane_id, cell.stage_id, cell.width, cell.height, lambda _: boxes)

    def _draw_cells(self, ink: Ink) -> None:
        for row in self._rows:
            if row.line is not None:
                line = [Placed(row.line, 0.0, row.y - row.line.rect.height)]
                (ink.add if self._first_column else ink.repeat)(line)
            ink.repeat(self._neighbours_curves(row))
            for span in self._spans:
                cell = row.cells.get(span.stage_id)
                ink.add(
                    Placed(box, span.x, row.y)
                    for box in (cell.boxes if cell else ())
                    if not self._is_empty_part(box)
                )

    def _is_empty_part(self, box: Box) -> bool:
        """Whether a box stands for a field of a stage whose first part shows it."""
        return box.role == "field" and box.record_id in self._poster.parted.whole

    def _neighbours_curves(self, row: Row) -> Iterator[Placed]:
        """The curves of the columns before and after this tile, as far as they reach into it."""
        if not self._spans or not self._is_felt(row):
            return
        spans, first = self._whole.spans, self._spans[0]
        cells = next(r.cells for r in self._whole.rows if r.lane_id == row.lane_id)
        low, high = first.x - self._strips.left, self._right
        shift = first.x - spans[self._numbers.start].x
        before, after = self._numbers.start - 1, self._numbers.stop
        near = [n for n in range(before, -1, -1) if n == before or spans[n + 1].x + shift > low]
        near += [n for n in range(after, len(spans)) if spans[n].x + shift < high]
        for number in near:
            x = spans[number].x + shift
            cell = cells.get(spans[number].stage_id)
            for box in cell.boxes if cell else ():
                if box.role == "emotion" and min(high - x, box.rect.width) > max(low - x, 0.0):
                    bare = replace(box, key=(*box.key, "beside"), texts=())
                    yield Placed(trimmed_box(bare, low - x, high - x), x, row.y)
                elif self._strips.hinted and _within(box, low - x, high - x):
                    yield Placed(replace(box, key=(*box.key, "beside")), x, row.y)

    def _with_neighbours(self, row: Row) -> Row:
        """The row with its neighbours' curves in the first cell, so that nothing is put on them."""
        beside = [p for p in self._neighbours_curves(row) if p.box.role == "emotion"]
        if not beside:
            return row
        first = self._spans[0]
        cell = row.cells[first.stage_id]
        moved = (replace(p.box, rect=p.box.rect.moved(p.dx - first.x, 0.0)) for p in beside)
        boxes = (*moved, *cell.boxes)
        more = Cell(cell.lane_id, cell.stage_id, cell.width, cell.height, lambda _: boxes)
        return replace(row, cells={**row.cells, first.stage_id: more})

    # -- grounds and headers ---------------------------------------------------------------

    def _corner(self) -> Box:
        return headers.corner_box(self._setter, self._top, locked=False)

    def _grounds(self, height: float) -> Iterator[Placed]:
        """The surface with the line below each row, and the hairlines between stages."""
        wide, top = self._right - self._left, self._top
        lines: list[Shape] = [RoundRect(0, 0, wide, height - top, 0, "surface")]
        for row in self._rows:
            below = row.y + row.height - top - 0.5
            lines.append(Segment(0, below, wide, below, "line"))
        edges = [span.x + span.width for span in self._spans]
        if self._strips.left and self._spans:
            edges.append(self._spans[0].x)
        for edge in edges:
            x = edge - self._left - 0.5
            lines.append(Segment(x, 0, x, height - top, "line"))
        yield Placed(_plain("grounds", Rect(0, 0, wide, height - top), lines), self._left, top)
        if self._strips.below:
            shape = RoundRect(0, 0, self._left, self._strips.below, 0, "raised")
            size = Rect(0, 0, self._left, self._strips.below)
            yield Placed(_plain("below", size, [shape]), 0, self._bottom)

    def _draw_lane_headers(self, ink: Ink) -> None:
        parted = self._poster.parted
        for row in self._rows:
            if self._first_column and row.lane_id not in parted.whole:
                ink.add([Placed(row.header, 0.0, row.y)])
            elif self._strips.hinted:
                ink.repeat([Placed(row.header, 0.0, row.y)])
            else:
                lane = parted.snapshot.need(row.lane_id, Lane)
                ink.repeat([Placed(lane_again(self._setter, lane, row.height), 0.0, row.y)])

    def _draw_stage_headers(self, ink: Ink) -> None:
        self._draw_phases(ink)
        y = self._whole.phase_height
        for x, wide, number in (
            (self._left, self._strips.left, self._numbers.start - 1),
            (self._own_right, self._strips.right, self._numbers.stop),
        ):
            if wide and 0 <= number < len(self._whole.spans):
                ink.repeat([Placed(self._hinted_header(number, wide), x, y)])
        height = self._top - y
        for span in self._spans:
            origin = self._poster.parted.origin(span.stage_id)
            stage, place = self._snapshot.need(origin, Stage), self._poster.places[origin]
            if self._first_row and origin == span.stage_id:
                name = headers.stage_name(self._setter, stage, place, span.width)
                box = headers.stage_header(self._setter, stage, place, name, span.width, height)
                ink.add([Placed(box, span.x, y)])
            else:
                box = stage_again(self._setter, stage, place, span.width, height)
                ink.repeat([Placed(box, span.x, y)])

    def _hinted_header(self, number: int, width: float) -> Box:
        """The ground of the header of a stage that stands on a neighbour."""
        origin = self._poster.parted.origin(self._whole.spans[number].stage_id)
        colour = self._snapshot.need(origin, Stage).colour
        look = stage_colour(colour, self._poster.places[origin])
        height = self._top - self._whole.phase_height
        shapes: list[Shape] = [
            RoundRect(0, 0, width, height, 0, f"tint:{look}"),
            RoundRect(0, 0, width, 3, 0, f"stage:{look}"),
            Segment(0, height - 0.5, width, height - 0.5, "line"),
        ]
        box = _plain(f"hint {number}", Rect(0, 0, width, height), shapes)
        if self._strips.hinted:
            name = self._snapshot.need(origin, Stage).name
            words = self._setter.set(" ".join(name.split()), _HINT, width - 2 * _HINT_SIDE, 2)
            top = (height + 3 - words.height) / 2
            box.texts = words.placed(_HINT_SIDE, top, width - 2 * _HINT_SIDE)
        return box

    def _draw_phases(self, ink: Ink) -> None:
        known = {phase.id: phase for phase in self._snapshot.phases(self._whole.map_id)}

        def phase_of(stage_id: str) -> Phase | None:
            stage = self._snapshot.get(self._poster.parted.origin(stage_id), Stage)
            return known.get(stage.phase_id or "") if stage else None

        before = self._numbers.start - 1
        left = phase_of(self._whole.spans[before].stage_id) if before >= 0 else None
        for phase, run in groupby(self._spans, key=lambda span: phase_of(span.stage_id)):
            spans = list(run)
            if phase is None:
                continue
            x, wide = spans[0].x, sum(span.width for span in spans)
            if self._first_row and not (spans[0] is self._spans[0] and phase is left):
                ink.add([Placed(headers.phase_header(self._setter, phase, x, wide), x, 0.0)])
            else:
                ink.repeat([Placed(phase_again(self._setter, phase, x, wide), x, 0.0)])


def _within(box: Box, low: float, high: float) -> bool:
    """Whether a box is an emotion point between x = low and high."""
    return box.role == "point" and box.rect.x >= low and box.rect.right <= high


def _plain(name: str, rect: Rect, shapes: list[Shape]) -> Box:
    return Box((name, ""), "cell", "", rect, tuple(shapes))


def _frame(width: float, height: float) -> Box:
    size = Rect(0, 0, width, height)
    return _plain("frame", size, [RoundRect(0, 0, width, height, 0, None, "line", 1.0)])
