"""One map on one sheet of its own size: what PDF, SVG and PNG draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box, Placed, RoundRect
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.measures import MAP_RADIUS
from journeydesigner.layout.pages.cutting import tile
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.poster import Room, poster
from journeydesigner.layout.sheet.block import Block, Flow, flow, total_width
from journeydesigner.layout.sheet.decisions import decisions_block
from journeydesigner.layout.sheet.findings import findings_blocks
from journeydesigner.layout.sheet.legend import legend_blocks
from journeydesigner.layout.sheet.personas import persona_block
from journeydesigner.layout.sheet.quotes import quote_labels
from journeydesigner.layout.sheet.tile_quotes import add_quotes
from journeydesigner.layout.sheet.title import title_block
from journeydesigner.layout.typesetting import Style, Typesetter
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import JourneyMap, Snapshot
from journeydesigner.model.journey_map import STATES

MARGIN = 48.0
LEAST_WIDTH = 760.0
"""A narrower map still gets a sheet on which title and persona stand side by side."""
_TITLE_MOST = 620.0
_TITLE_ALONE = 960.0
_TITLE_LEAST = 360.0
_BLOCK_GAP = 28.0
_BAND_GAP = 30.0
_FOOT = Style(10, "faint-text")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: width and height in points, everything on it in painting order. `origin` is where
    the map's own (0, 0) lies; `missing_glyphs` counts characters that no face has."""

    width: float
    height: float
    placed: tuple[Placed, ...]
    layout: MapLayout
    origin: tuple[float, float]
    missing_glyphs: int


@dataclass(frozen=True, slots=True)
class Band:
    """A map, or one of the bands it is broken into, with (0, 0) at its corner; `top` is where
    the map begins below what stands above it."""

    ink: Ink
    width: float
    height: float
    top: float = 0.0


def blueprint_sheet(
    snapshot: Snapshot, map_id: str, engine: LayoutEngine, page_label: str = ""
) -> Sheet:
    """The sheet of a map in one piece. `page_label` ("2 / 3") ends the footer.

    Raises `UnknownRecord` where there is no such map.
    """
    band = map_surrounded(snapshot, map_id, engine, page_label)
    placed = tuple(moved(band.ink.placed, MARGIN, MARGIN))
    layout = engine.lay_out(snapshot, map_id)
    missing = sum(text.line.missing for item in placed for text in item.box.texts)
    origin = (MARGIN, MARGIN + band.top)
    width, height = band.width + 2 * MARGIN, band.height + MARGIN * 1.75
    return Sheet(width, height, placed, layout, origin, missing)


def map_surrounded(
    snapshot: Snapshot,
    map_id: str,
    engine: LayoutEngine,
    page_label: str = "",
    view: ViewOptions = PLAIN,
    most: float = inf,
) -> Band:
    """The map with all that surrounds it on its sheet, without the sheet's margin.

    A map that is wider than `most` points continues in bands below. Raises `UnknownRecord`.
    """
    journey = snapshot.need(map_id, JourneyMap)
    layout = engine.lay_out(snapshot, map_id, view)
    setter = engine.typesetter
    bands = map_bands(snapshot, layout, engine, view, most)
    inner = max(*(band.width for band in bands), LEAST_WIDTH)
    ink = Ink()
    above = head(setter, snapshot, journey, inner, view)
    ink.add(above.placed)
    top = y = above.height + 26
    for band in bands:
        ink.take(band.ink, 0.0, y)
        y += band.height + _BAND_GAP
    more, y = _findings(setter, snapshot, map_id, inner, y + 22 - _BAND_GAP)
    ink.add(more)
    more, y = _foot(setter, snapshot, journey, layout, page_label, inner, y)
    ink.add(more)
    return Band(ink, inner, y, top)


def map_bands(
    snapshot: Snapshot, layout: MapLayout, engine: LayoutEngine, view: ViewOptions, most: float
) -> list[Band]:
    """The map with its quotes and its frame, in bands of at most `most` points width."""
    setter, map_id = engine.typesetter, layout.map_id
    if layout.width <= most:
        ink = Ink()
        ink.add(_framed(layout, quote_labels(setter, snapshot, layout), 0.0, 0.0))
        return [Band(ink, layout.width, layout.height)]
    broken = poster(engine, snapshot, map_id, Room(most - layout.lane_header_width), view)
    bands = []
    for column in range(len(broken.across)):
        part = tile(setter, snapshot, broken, column, 0)
        add_quotes(setter, broken, part)
        bands.append(Band(part.ink, part.width, part.height))
    return bands


def head(
    setter: Typesetter,
    snapshot: Snapshot,
    journey: JourneyMap,
    inner: float,
    view: ViewOptions = PLAIN,
) -> Flow:
    """Title at the left, personas beside it where they fit, else below, in that width."""
    people = [p for p in snapshot.map_personas(journey.id) if view.draws(p.id)]
    personas = [persona_block(setter, snapshot, persona) for persona in people]
    needed = total_width(personas, _BLOCK_GAP)
    beside = bool(personas) and inner - needed - 2 * _BLOCK_GAP >= _TITLE_LEAST
    room = inner - needed - 2 * _BLOCK_GAP if beside else inner
    width = min(room, _TITLE_MOST if beside else _TITLE_ALONE)
    title = title_block(setter, snapshot, journey, width)
    placed = tuple(title.at(0.0, 0.0))
    if beside:
        row = flow(personas, inner - needed, 0.0, needed + 1, _BLOCK_GAP)
        return Flow((*placed, *row.placed), max(title.height, row.height))
    top = title.height + (20 if personas else 0)
    below = flow(personas, 0.0, top, inner, _BLOCK_GAP)
    return Flow((*placed, *below.placed), top + below.height)


def moved(placed: Iterable[Placed], dx: float, dy: float) -> list[Placed]:
    """The same boxes elsewhere."""
    return [Placed(item.box, item.dx + dx, item.dy + dy) for item in placed]


def _framed(layout: MapLayout, quotes: list[Placed], x: float, y: float) -> list[Placed]:
    """The map and its quotes with its surface below and its border above."""
    size = Rect(0, 0, layout.width, layout.height)
    surface = Box(
        ("map", layout.map_id),
        "cell",
        "",
        size,
        (RoundRect(0, 0, size.width, size.height, MAP_RADIUS, "surface"),),
    )
    border = Box(
        ("frame", layout.map_id),
        "cell",
        "",
        size,
        (RoundRect(0, 0, size.width, size.height, 0, None, "line", 1.0),),
    )
    inside = [Placed(p.box, p.dx + x, p.dy + y) for p in (*layout.all(), *quotes)]
    return [Placed(surface, x, y), *inside, Placed(border, x, y)]


def _findings(
    setter: Typesetter, snapshot: Snapshot, map_id: str, inner: float, y: float
) -> tuple[list[Placed], float]:
    wide = min(520.0, (inner - _BLOCK_GAP) / 2)
    blocks = findings_blocks(setter, snapshot, map_id, wide)
    decided = decisions_block(setter, snapshot, map_id, wide)
    if decided is not None:
        blocks.append(decided)
    if not blocks:
        return [], y
    found = flow(blocks, 0.0, y, inner, _BLOCK_GAP)
    return list(found.placed), y + found.height + 18


def _foot(
    setter: Typesetter,
    snapshot: Snapshot,
    journey: JourneyMap,
    layout: MapLayout,
    page_label: str,
    inner: float,
    y: float,
) -> tuple[list[Placed], float]:
    """The legend at the left, at the right what file and state this is."""
    note = setter.set(_footer_text(snapshot, journey, page_label), _FOOT, inner * 0.5)
    box = Box(
        ("footer", ""),
        "legend",
        "",
        Rect(0, 0, inner * 0.5, max(note.height, 18.0)),
        (),
        note.placed(0, 2, inner * 0.5, 1.0),
    )
    legend = legend_blocks(setter, snapshot, layout)
    room = inner - note.width - _BLOCK_GAP
    shown = flow(legend, 0.0, y, max(room, 200.0), 24.0)
    footer = Block((box,), inner * 0.5, box.rect.height)
    placed = [*shown.placed, *footer.at(inner * 0.5, y)]
    return placed, y + max(shown.height, footer.height)


def _footer_text(snapshot: Snapshot, journey: JourneyMap, page_label: str) -> str:
    state = next((c.title for c in STATES if c.value and c.value == journey.state), "")
    reviewed = (
        tr("reviewed on {date}").format(date=journey.reviewed_on) if journey.reviewed_on else ""
    )
    parts = (snapshot.project.title, tr(state).lower() if state else "", reviewed, page_label)
    return " · ".join(part for part in parts if part)
