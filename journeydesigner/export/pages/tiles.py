"""A map as a poster of several sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.export.pages.findings import (
    Items,
    decisions_story,
    heading,
    legend_story,
    ranking_story,
)
from journeydesigner.export.pages.heads import chosen_personas, head_pages, persona_summary
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.small_type import small_type_warnings
from journeydesigner.export.pages.telling import GUTTER, Columns, Leaf, text_pages
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.display import Placed
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.cutting import Tile, tile
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.marks import crop_marks, tile_index, tile_name
from journeydesigner.layout.pages.place import Strips
from journeydesigner.layout.pages.poster import Poster, Room, poster
from journeydesigner.layout.pages.story import told
from journeydesigner.layout.sheet.block import Flow
from journeydesigner.layout.sheet.sheet import head
from journeydesigner.layout.sheet.tile_quotes import add_quotes
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import JourneyMap, Snapshot

_HEAD_GAP = 20.0
_LEAST_HEAD = 480.0
"""It is not made narrower than this, in points, unless the paper is."""
_MOST_HEAD = 0.4
"""The share of a sheet that title and personas may take above the map; else they come before."""
_LEAST_ROOM = 100.0
_BELOW_GAP, _LEAST_BELOW = 26.0, 60.0
_LOWER = (0.8, 0.65, 0.5, 0.35, 0.25)
"""How much lower columns are tried to be, so that they end at about the same height."""
_NO_HEAD = Flow((), 0.0)
_NOBODY = ViewOptions(personas=frozenset())


def tiled_pages(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    progress: Progress,
) -> tuple[list[Page], list[ExportWarning]]:
    """The tiles row by row, with title and personas above the map on the first one, then what
    was found and the legend, below the map where there is room, else on pages of their own.
    Without title block there are only tiles."""
    maker = _Maker(snapshot, journey, options, engine)
    pages, warnings = maker.tiles(progress)
    if not options.title_block:
        return pages, warnings
    before = [] if maker.head.placed else head_pages(snapshot, journey, options, engine)
    return [*before, *pages, *maker.pages_after()], warnings


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    rows: int


class _Maker:
    def __init__(
        self, snapshot: Snapshot, journey: JourneyMap, options: ExportOptions, engine: LayoutEngine
    ) -> None:
        self._snapshot, self._journey = snapshot, journey
        self._options, self._engine = options, engine
        self._paper = options.sheet
        self._scale = options.scale
        self._overlap = options.overlap / options.scale
        self._told_below = False
        self._people_after = False
        self.head = _NO_HEAD
        self._poster = self._broken()
        if options.title_block:
            self._put_head()

    def _put_head(self) -> None:
        """Finds room above the map for title and personas, else for the title alone."""
        view = chosen_view(self._options)
        people = any(view.draws(p.id) for p in self._snapshot.map_personas(self._journey.id))
        without = self._poster
        layout = without.layout
        own = sum(layout.spans[number].width for number in without.across[0])
        widest = self._paper.inner_width / self._scale
        width = min(max(layout.lane_header_width + own, _LEAST_HEAD), widest)
        for shown in (view, _NOBODY):
            self.head = self._fitting_head(width, shown)
            if not self.head.placed:
                continue
            self._poster = self._broken()
            if self._poster.down[0] or not self._poster.layout.rows:
                self._people_after = people and shown is _NOBODY
                return
        self.head, self._poster = _NO_HEAD, without

    def _fitting_head(self, width: float, view: ViewOptions) -> Flow:
        """What stands above the map on the first tile, within its own columns, for it may be cut
        along them; nothing where it takes too much room."""
        height = self._paper.inner_height / self._scale
        found = head(self._engine.typesetter, self._snapshot, self._journey, width, view)
        wide = max((placed.rect.right for placed in found.placed), default=0.0)
        fits = found.height <= height * _MOST_HEAD and wide <= width + 0.01
        return found if fits else _NO_HEAD

    @property
    def _above(self) -> float:
        return self.head.height + _HEAD_GAP if self.head.placed else 0.0

    def _broken(self) -> Poster:
        view = chosen_view(self._options)
        layout = self._engine.lay_out(self._snapshot, self._journey.id, view)
        paper, overlap = self._paper, self._overlap
        width = paper.inner_width / self._scale - layout.lane_header_width - 2 * overlap
        height = paper.inner_height / self._scale - layout.header_height - overlap
        room = Room(max(width, _LEAST_ROOM), max(height, _LEAST_ROOM), self._above)
        return poster(self._engine, self._snapshot, self._journey.id, room, view)

    def tiles(self, progress: Progress) -> tuple[list[Page], list[ExportWarning]]:
        grid = _Grid(len(self._poster.across), len(self._poster.down))
        pages: list[Page] = []
        warnings: list[ExportWarning] = []
        for row in range(grid.rows):
            for column in range(grid.columns):
                progress.reach(len(pages) / (grid.rows * grid.columns))
                page, said = self._page(grid, column, row)
                pages.append(page)
                warnings += said
        return pages, warnings or self._small_type(pages)

    def _found(self, width: float) -> Items:
        """What was found on the map and its legend, for columns of that width."""
        snapshot, map_id, view = self._snapshot, self._journey.id, chosen_view(self._options)
        layout = self._engine.lay_out(snapshot, map_id, view)
        people: Items = []
        if self._people_after:
            people.append(heading(tr("Personas")))
            for persona in chosen_personas(snapshot, self._journey, self._options):
                people += persona_summary(persona)
        return [
            *people,
            *ranking_story(snapshot, map_id),
            *decisions_story(snapshot, map_id),
            *legend_story(self._engine.typesetter, snapshot, layout, width),
        ]

    def pages_after(self) -> list[Page]:
        """What was found on pages of its own, unless it stands below the map."""
        if self._told_below:
            return []
        items = self._found(Columns.across(self._paper.inner_width).width)
        leaf = Leaf(self._journey, "ranking", shown_title(self._journey))
        return text_pages(items, leaf, self._options, self._engine)

    def _below(self, part: Tile, top: float) -> list[Placed]:
        """What was found where it fits below the map on a tile of the last row, which leaves
        room from `top` (in the tile's units)."""
        if not self._options.title_block:
            return []
        high = self._paper.inner_height / self._scale - top - _BELOW_GAP
        across = Columns.across(
            max(part.own.right, min(_LEAST_HEAD, self._paper.inner_width / self._scale))
        )
        if high < _LEAST_BELOW:
            return []
        items, setter = self._found(across.width), self._engine.typesetter
        columns = told(setter, items, across.width, high)
        if len(columns) > across.count:
            return []
        for share in _LOWER:
            lower = told(setter, items, across.width, high * share)
            columns = lower if len(lower) <= across.count else columns
        self._told_below = True
        return [
            Placed(p.box, p.dx + number * (across.width + GUTTER), p.dy + top + _BELOW_GAP)
            for number, column in enumerate(columns)
            for p in column.placed
        ]

    def _small_type(self, pages: list[Page]) -> list[ExportWarning]:
        smallest = min(pages, key=lambda page: page.smallest_text or 99.0)
        what = tr("On tiles drawn at {percent} %").format(percent=f"{self._scale * 100:.3g}")
        return small_type_warnings(smallest, what)

    def _page(self, grid: _Grid, column: int, row: int) -> tuple[Page, list[ExportWarning]]:
        strips = Strips(
            self._overlap if column else 0.0,
            self._overlap if column < grid.columns - 1 else 0.0,
            self._overlap if row < grid.rows - 1 else 0.0,
        )
        setter, poster_ = self._engine.typesetter, self._poster
        part = tile(setter, self._snapshot, poster_, column, row, strips)
        add_quotes(setter, poster_, part)
        above = self._above if row == 0 else 0.0
        paper = self._paper
        fits = paper.inner_width / part.width, paper.inner_height / (part.height + above)
        scale = min(self._scale, *fits)
        ink = Ink()
        corner = paper.margin / scale
        if (column, row) == (0, 0):
            ink.add(Placed(p.box, p.dx + corner, p.dy + corner) for p in self.head.placed)
        ink.take(part.ink, corner, corner + above)
        if (column, row) == (0, grid.rows - 1):
            below = self._below(part, above + part.height) if scale == self._scale else []
            ink.add(Placed(p.box, p.dx + corner, p.dy + corner) for p in below)
        ink.repeat(self._marks(part, scale, corner, above, grid, (column, row)))
        label = tile_name(column, row)
        page = Page(
            self._journey, paper.width, paper.height, tuple(ink.placed),
            shown_title(self._journey), "tile", label, scale, artifacts=frozenset(ink.artifacts),
        )  # fmt: skip
        return page, self._shrunk(page, part) if scale < self._scale * 0.999 else []

    def _marks(
        self,
        part: Tile,
        scale: float,
        corner: float,
        above: float,
        grid: _Grid,
        place: tuple[int, int],
    ) -> Iterator[Placed]:
        if self._options.crop_marks:
            own = part.own.moved(corner, corner + above)
            yield crop_marks(self._paper, Rect(*(number * scale for number in own)), scale)
        yield tile_index(self._paper, grid.columns, grid.rows, *place, scale)

    def _shrunk(self, page: Page, part: Tile) -> list[ExportWarning]:
        """Something on the tile is larger than a sheet."""
        cells = (cell for row in part.layout.rows for cell in row.cells.values())
        boxes = (box for cell in cells for box in cell.boxes)
        largest = max(boxes, key=lambda box: box.rect.height, default=None)
        message = tr(
            "Something on tile {tile} is larger than the paper, so the tile was drawn at "
            "{percent} %: its smallest text is {size} pt."
        ).format(
            tile=page.label, percent=f"{page.scale * 100:.3g}", size=f"{page.smallest_text:.2g}"
        )
        record = largest.record_id if largest else ""
        return [ExportWarning(message, page.title, record, self._journey.id)]
