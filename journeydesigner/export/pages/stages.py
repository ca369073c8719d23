"""A page for each stage, with all its lanes and its part of the curve."""

from __future__ import annotations

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_view
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.sheets import MAX_SIDE
from journeydesigner.export.pages.small_type import small_type_warnings
from journeydesigner.export.progress import Progress
from journeydesigner.export.result import ExportWarning
from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Placed, RoundRect, Shape
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.pages.cutting import Tile, tile
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.paper import NAMES, Paper
from journeydesigner.layout.pages.parting import widened
from journeydesigner.layout.pages.place import Strips
from journeydesigner.layout.pages.poster import Poster, Room, poster
from journeydesigner.layout.sheet.block import Block, Flow, flow
from journeydesigner.layout.sheet.legend import legend_blocks
from journeydesigner.layout.sheet.tile_quotes import add_quotes
from journeydesigner.layout.sheet.title import facts
from journeydesigner.layout.theme import is_colour
from journeydesigner.layout.typesetting import Style
from journeydesigner.model import JourneyMap, Snapshot, Stage

_TITLE = Style(16, "text", bold=True)
_FACTS = Style(10, "faint-text")
_GAP = 16.0
_LEAST_WIDTH = 420.0
"""What title and legend get beside a narrow stage."""
_BEYOND = 14.0
_WIDTHS = (1.0, 1.4, 1.9, 2.5, 3.3)
"""How much wider columns are tried to be, so that a high stage fits on its paper."""
_AROUND = 90.0
"""About how high title and legend are together, in points."""
"""How much more of a neighbour is shown than the way to the middle of its first column."""


def stage_pages(
    snapshot: Snapshot,
    journey: JourneyMap,
    options: ExportOptions,
    engine: LayoutEngine,
    progress: Progress,
) -> tuple[list[Page], list[ExportWarning]]:
    """The stages from left to right, and a warning where type gets small. A map without stages
    has one page with its lanes."""
    maker = _Maker(snapshot, journey, options, engine)
    pages: list[Page] = []
    for number in range(maker.count):
        progress.reach(number / maker.count)
        pages.append(maker.page(number))
    smallest = min(pages, key=lambda page: page.smallest_text or 99.0)
    if options.paper:
        what = tr("Of the stages on {paper} the smallest is drawn at {percent} %:").format(
            paper=NAMES[options.paper], percent=f"{smallest.scale * 100:.3g}"
        )
    else:
        what = tr("The largest stage is drawn at {percent} %:").format(
            percent=f"{smallest.scale * 100:.3g}"
        )
    return pages, small_type_warnings(smallest, what, "tiles")


class _Maker:
    def __init__(
        self, snapshot: Snapshot, journey: JourneyMap, options: ExportOptions, engine: LayoutEngine
    ) -> None:
        self._snapshot, self._journey = snapshot, journey
        self._options, self._engine = options, engine
        view = chosen_view(options)
        self._layout = engine.lay_out(snapshot, journey.id, view)
        widths = _WIDTHS if options.paper else (1.0,)
        self._posters = [self._poster(widened(snapshot, journey.id, by)) for by in widths]
        self.count = len(self._posters[0].across)

    def _poster(self, snapshot: Snapshot) -> Poster:
        """The map with a tile for each stage."""
        room, view = Room(float("inf")), chosen_view(self._options)
        return poster(self._engine, snapshot, self._journey.id, room, view, by_stage=True)

    def page(self, number: int) -> Page:
        part = self._part(self._best(number), number)
        width = max(part.width, _LEAST_WIDTH)
        above, below = self._above(width), self._below(width)
        top = above.height + _GAP if above.placed else 0.0
        ink = Ink()
        put = ink.add if number == 0 else ink.repeat
        put(above.placed)
        ink.take(part.ink, 0.0, top)
        bottom = top + part.height
        if below.placed:
            put([Placed(p.box, p.dx, p.dy + bottom + _GAP) for p in below.placed])
            bottom += _GAP + below.height
        return self._framed(ink, width, bottom, number)

    def _framed(self, ink: Ink, width: float, height: float, number: int) -> Page:
        """On its paper, or on a page as large as it needs."""
        margin = self._options.margin
        sheet = self._options.sheet
        if self._options.paper:
            scale = min(1.0, sheet.inner_width / width, sheet.inner_height / height)
            paper = sheet
        else:
            most = MAX_SIDE - 2 * margin
            scale = min(1.0, most / width, most / height)
            paper = Paper(width * scale + 2 * margin, height * scale + 2 * margin, margin)
        moved = Ink()
        moved.take(ink, (paper.width / scale - width) / 2, margin / scale)
        return Page(
            self._journey, paper.width, paper.height, tuple(moved.placed), self._title(number),
            "stage", "", scale, artifacts=frozenset(moved.artifacts),
        )  # fmt: skip

    def _title(self, number: int) -> str:
        """The map's title and the stage's name."""
        spans = [self._layout.spans[n] for n in self._posters[0].across[number]]
        stages = [self._snapshot.need(span.stage_id, Stage) for span in spans]
        words = [" ".join(stage.name.split()) for stage in stages]
        return " · ".join(part for part in (shown_title(self._journey), *words) if part)

    def _best(self, number: int) -> Poster:
        """The map with columns as wide as make the stage largest on the paper."""
        sheet = self._options.sheet

        def size(broken: Poster) -> float:
            strips, layout = self._strips(broken, number), broken.layout
            own = sum(layout.spans[n].width for n in broken.across[number])
            width = layout.lane_header_width + strips.left + strips.right + own
            around = _AROUND if self._options.title_block else 0.0
            return min(
                1.0, sheet.inner_width / width, sheet.inner_height / (layout.height + around)
            )

        return max(self._posters, key=size)

    def _strips(self, broken: Poster, number: int) -> Strips:
        spans, own = broken.layout.spans, broken.across[number]
        left = right = 0.0
        if own.start > 0:
            left = spans[own.start - 1].columns[-1].width / 2 + _BEYOND
        if own.stop < len(spans):
            right = spans[own.stop].columns[0].width / 2 + _BEYOND
        return Strips(left, right, hinted=True)

    def _part(self, broken: Poster, number: int) -> Tile:
        setter = self._engine.typesetter
        part = tile(setter, self._snapshot, broken, number, 0, self._strips(broken, number))
        add_quotes(setter, broken, part)
        return part

    def _above(self, width: float) -> Flow:
        """The map's title and facts."""
        if not self._options.title_block:
            return Flow((), 0.0)
        setter, project = self._engine.typesetter, self._snapshot.project
        shapes: list[Shape] = []
        y = 0.0
        if is_colour(project.brand_colour):
            shapes.append(RoundRect(0, 0, 40, 4, 1, project.brand_colour))
            y = 9.0
        title = setter.set(shown_title(self._journey), _TITLE, width, 2)
        texts = title.placed(0, y, width)
        y += title.height + 2
        about = setter.set(facts(self._journey), _FACTS, width, 2)
        texts += about.placed(0, y, width)
        y += about.height
        size = Rect(0, 0, width, y)
        key = self._journey.id
        box = Box(("title", key), "title", key, size, tuple(shapes), texts)
        return Flow(tuple(Block((box,), width, y).at(0.0, 0.0)), y)

    def _below(self, width: float) -> Flow:
        """The legend."""
        if not self._options.title_block:
            return Flow((), 0.0)
        blocks = legend_blocks(self._engine.typesetter, self._snapshot, self._layout)
        return flow(blocks, 0.0, 0.0, width, 24.0)
