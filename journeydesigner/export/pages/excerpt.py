"""A part of a map with its headers: what a picture of a selection shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from journeydesigner.export.choosing import shown_title
from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.content import chosen_content
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.sheets import MAX_SIDE
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.pages.breaking import Part
from journeydesigner.layout.pages.cutting import tile
from journeydesigner.layout.pages.ink import Ink
from journeydesigner.layout.pages.parting import part_stages
from journeydesigner.layout.pages.poster import Poster
from journeydesigner.layout.sheet.quotes import quote_labels
from journeydesigner.model import EmotionPoint, JourneyMap, Note, Snapshot

_MARGIN = 12.0
_Column = tuple[int, int]
"""The place of a stage, and of a column in it."""


def excerpt_page(
    snapshot: Snapshot, journey: JourneyMap, ids: Collection[str], engine: LayoutEngine
) -> Page | None:
    """The map from the first to the last of the selected stages and touchpoints (with them count
    those of selected notes and emotion points), in the selected lanes; None where nothing of it
    is selected. Without stages and touchpoints it is all of them, without lanes all lanes."""
    lanes = tuple(lane.id for lane in snapshot.lanes(journey.id) if lane.id in ids)
    whole = engine.lay_out(snapshot, journey.id)
    chosen = _chosen(whole, set(_places(snapshot, ids)))
    if not chosen and not lanes:
        return None
    if lanes:
        snapshot = chosen_content(snapshot, ExportOptions(lanes=lanes), [journey.id])
        whole = engine.lay_out(snapshot, journey.id)
    poster = _poster(snapshot, whole, chosen, engine)
    part = tile(engine.typesetter, snapshot, poster, 0, 0)
    part.ink.add(quote_labels(engine.typesetter, poster.parted.snapshot, part.layout))
    ink = Ink()
    ink.take(part.ink, _MARGIN, _MARGIN)
    width, height = part.width + 2 * _MARGIN, part.height + 2 * _MARGIN
    scale = min(1.0, MAX_SIDE / max(width, height))
    return Page(
        journey, width * scale, height * scale, tuple(ink.placed), shown_title(journey),
        "map", "", scale, artifacts=frozenset(ink.artifacts),
    )  # fmt: skip


def _places(snapshot: Snapshot, ids: Iterable[str]) -> Iterator[str]:
    """The stages and touchpoints that are selected, or hold what is."""
    for key in ids:
        yield key
        record = snapshot.get(key, Note) or snapshot.get(key, EmotionPoint)
        if record is not None and record.touchpoint_id:
            yield record.touchpoint_id
        elif isinstance(record, Note) and record.stage_id:
            yield record.stage_id


def _chosen(layout: MapLayout, wanted: set[str]) -> list[_Column]:
    return [
        (place, number)
        for place, span in enumerate(layout.spans)
        for number, column in enumerate(span.columns)
        if span.stage_id in wanted or column.touchpoint_id in wanted
    ]


def _poster(
    snapshot: Snapshot, layout: MapLayout, chosen: list[_Column], engine: LayoutEngine
) -> Poster:
    """The map parted into what comes before, what is chosen and what comes after, of which the
    chosen part is the first tile, so that its headers are no repetition."""
    runs = _runs(layout, chosen)
    parted = part_stages(snapshot, layout, runs)
    cut = engine.lay_out(parted.snapshot, layout.map_id)
    ends = list(accumulate((len(run) for run in runs), initial=0))
    _, own, _ = (range(start, end) for start, end in pairwise(ends))
    places = {span.stage_id: span.place for span in layout.spans}
    return Poster(cut, parted, (own,), (range(len(cut.rows)),), places)


def _runs(layout: MapLayout, chosen: list[_Column]) -> tuple[list[Part], ...]:
    """The parts of stages before, in and after what is chosen; all of them if nothing is."""
    columns = [(p, n) for p, span in enumerate(layout.spans) for n in range(len(span.columns))]
    start, end = 0, len(columns)
    if chosen:
        start, end = columns.index(chosen[0]), columns.index(chosen[-1]) + 1
    return tuple(map(_parts, (columns[:start], columns[start:end], columns[end:])))


def _parts(columns: list[_Column]) -> list[Part]:
    found: list[Part] = []
    for place, numbers in groupby(columns, key=itemgetter(0)):
        first, *others = [number for _, number in numbers]
        found.append((place, first, first + len(others) + 1))
    return found
