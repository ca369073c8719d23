"""One tile or band of a poster: whole cells with their headers, and strips that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeydesigner.layout.display import Box, Placed, RoundRect, Segment, Shape
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import Cell, MapLayout, Row
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.place import Place, Strips
from journeydesigner.layout.pages.poster import Poster
from journeydesigner.layout.pages.tile_headers import HeaderDrawer
from journeydesigner.layout.pages.trimming import trimmed_box
from journeydesigner.layout.typesetting import Typesetter
from journeydesigner.model import Family, Lane, Snapshot

NO_STRIPS = Strips()


@dataclass(frozen=True, slots=True)
class Tile:
    """`ink` with (0, 0) at the tile's corner. `own` is where its own columns and rows stand, with
    their headers where these are no repetition: along it tiles are cut and put together.
    `layout` are its cells without the strips, for what looks for room among them. `scale`
    are the names of the emotion scale's ends where the tile does not have them."""

    ink: Ink
    layout: MapLayout
    width: float
    height: float
    own: Rect
    scale: tuple[Placed, ...]


def tile(
    setter: Typesetter,
    snapshot: Snapshot,
    poster: Poster,
    column: int,
    row: int,
    strips: Strips = NO_STRIPS,
) -> Tile:
    """The tile in that column and row of the poster; `snapshot` is the one that was parted."""
    place = Place(setter, poster, column, row, strips)
    return _Cutter(place).tile(HeaderDrawer(setter, snapshot, place))


class _Cutter:
    def __init__(self, place: Place) -> None:
        self._place = place
        self._cut_rows = tuple(replace(row, cells=self._cells(row)) for row in place.rows)

    def tile(self, drawer: HeaderDrawer) -> Tile:
        place = self._place
        width, height = place.right, place.bottom + place.strips.below
        layout = replace(
            place.whole, width=place.own_right, height=place.bottom, grounds=(),
            lane_header_width=place.own_left, phases=(), spans=place.spans,
            rows=tuple(map(self._with_neighbours, self._cut_rows)), hidden=(),
        )  # fmt: skip
        ink = Ink()
        ink.repeat(self._grounds(height))
        self._draw_cells(ink)
        drawer.draw(ink)
        ink.repeat([Placed(_frame(width, height), 0, 0)])
        left = 0.0 if place.first_column else place.own_left
        top = 0.0 if place.first_row else place.top
        own = Rect(left, top, place.own_right - left, place.bottom - top)
        return Tile(ink, layout, width, height, own, self._scale_again())

    def _cells(self, row: Row) -> dict[str, Cell]:
        """The row's cells on this tile; of curves what lies on it, the neighbours' too."""
        ids = [span.stage_id for span in self._place.spans]
        cells = {key: row.cells[key] for key in ids if key in row.cells}
        if not self._is_felt(row):
            return cells
        felt = enumerate(cells.items())
        return {key: self._felt(cell, number) for number, (key, cell) in felt}

    def _is_felt(self, row: Row) -> bool:
        lane = self._place.poster.parted.snapshot.get(row.lane_id, Lane)
        return lane is not None and lane.definition.family is Family.EMOTION

    def _felt(self, cell: Cell, number: int) -> Cell:
        """A cell of the emotion lane whose curve ends at the tile's edge."""
        span = self._place.spans[number]
        high = self._place.right - span.x
        boxes = tuple(
            trimmed_box(box, 0.0, high) if box.role == "emotion" and box.rect.right > high else box
            for box in cell.boxes
        )
        return Cell(cell.lane_id, cell.stage_id, cell.width, cell.height, lambda _: boxes)

    def _draw_cells(self, ink: Ink) -> None:
        for row in self._cut_rows:
            if row.line is not None:
                line = [Placed(row.line, 0.0, row.y - row.line.rect.height)]
                (ink.add if self._place.first_column else ink.repeat)(line)
            ink.repeat(self._neighbours_curves(row))
            for span in self._place.spans:
                cell = row.cells.get(span.stage_id)
                ink.add(
                    Placed(box, span.x, row.y)
                    for box in (cell.boxes if cell else ())
                    if not self._is_empty_part(box)
                )

    def _is_empty_part(self, box: Box) -> bool:
        """Whether a box stands for a field of a stage whose first part shows it."""
        return box.role == "field" and box.record_id in self._place.poster.parted.whole

    def _neighbours_curves(self, row: Row) -> Iterator[Placed]:
        """The curves of the columns before and after this tile, as far as they reach into it."""
        if not self._place.spans or not self._is_felt(row):
            return
        spans, first = self._place.whole.spans, self._place.spans[0]
        cells = next(r.cells for r in self._place.whole.rows if r.lane_id == row.lane_id)
        low, high = first.x - self._place.strips.left, self._place.right
        shift = first.x - spans[self._place.numbers.start].x
        before, after = self._place.numbers.start - 1, self._place.numbers.stop
        near = [n for n in range(before, -1, -1) if n == before or spans[n + 1].x + shift > low]
        near += [n for n in range(after, len(spans)) if spans[n].x + shift < high]
        for number in near:
            x = spans[number].x + shift
            cell = cells.get(spans[number].stage_id)
            for box in cell.boxes if cell else ():
                if box.role == "emotion" and min(high - x, box.rect.width) > max(low - x, 0.0):
                    bare = replace(box, key=(*box.key, "beside"), texts=())
                    yield Placed(trimmed_box(bare, low - x, high - x), x, row.y)
                elif self._place.strips.hinted and _within(box, low - x, high - x):
                    yield Placed(replace(box, key=(*box.key, "beside")), x, row.y)

    def _scale_again(self) -> tuple[Placed, ...]:
        """The names of the scale's ends, which the map has at its left only."""
        if self._place.first_column or not self._place.spans:
            return ()
        first, names = self._place.whole.spans[0], []
        for row in self._place.rows:
            cell = row.cells.get(first.stage_id) if self._is_felt(row) else None
            for box in cell.boxes if cell else ():
                if box.role == "emotion":
                    at = Placed(box, self._place.own_left, row.y)
                    names += [_alone(at, number) for number in range(len(box.texts))]
        return tuple(names)

    def _with_neighbours(self, row: Row) -> Row:
        """The row with its neighbours' curves in the first cell, so that nothing is put on them."""
        beside = [p for p in self._neighbours_curves(row) if p.box.role == "emotion"]
        if not beside:
            return row
        first = self._place.spans[0]
        cell = row.cells[first.stage_id]
        moved = (replace(p.box, rect=p.box.rect.moved(p.dx - first.x, 0.0)) for p in beside)
        boxes = (*moved, *cell.boxes)
        more = Cell(cell.lane_id, cell.stage_id, cell.width, cell.height, lambda _: boxes)
        return replace(row, cells={**row.cells, first.stage_id: more})

    def _grounds(self, height: float) -> Iterator[Placed]:
        """The surface with the line below each row, and the hairlines between stages."""
        wide, top = self._place.right - self._place.left, self._place.top
        lines: list[Shape] = [RoundRect(0, 0, wide, height - top, 0, "surface")]
        for row in self._place.rows:
            below = row.y + row.height - top - 0.5
            lines.append(Segment(0, below, wide, below, "line"))
        edges = [span.x + span.width for span in self._place.spans]
        if self._place.strips.left and self._place.spans:
            edges.append(self._place.spans[0].x)
        for edge in edges:
            x = edge - self._place.left - 0.5
            lines.append(Segment(x, 0, x, height - top, "line"))
        yield Placed(
            _plain("grounds", Rect(0, 0, wide, height - top), lines), self._place.left, top
        )
        if self._place.strips.below:
            shape = RoundRect(0, 0, self._place.left, self._place.strips.below, 0, "raised")
            size = Rect(0, 0, self._place.left, self._place.strips.below)
            yield Placed(_plain("below", size, [shape]), 0, self._place.bottom)


def _alone(whole: Placed, number: int) -> Placed:
    """One of the texts of a box as a box of its own."""
    text = whole.box.texts[number]
    size = text.line.size
    rect = Rect(text.x, text.y - size, text.line.width, size * 1.35)
    key = (*whole.box.key, "again", str(number))
    texts = (replace(text, x=0.0, y=size),)
    return Placed(
        replace(whole.box, key=key, rect=rect, shapes=(), texts=texts), whole.dx, whole.dy
    )


def _within(box: Box, low: float, high: float) -> bool:
    """Whether a box is an emotion point between x = low and high."""
    return box.role == "point" and box.rect.x >= low and box.rect.right <= high


def _plain(name: str, rect: Rect, shapes: list[Shape]) -> Box:
    return Box((name, ""), "cell", "", rect, tuple(shapes))


def _frame(width: float, height: float) -> Box:
    size = Rect(0, 0, width, height)
    return _plain("frame", size, [RoundRect(0, 0, width, height, 0, None, "line", 1.0)])
