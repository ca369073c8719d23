"""What pages show of a map, to be compared with the map in one piece; and random maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from random import Random

from hypothesis import strategies as st

from journeydesigner.export.options import MM, PAPERS, ExportOptions
from journeydesigner.export.pages.page import Page
from journeydesigner.layout.display import Placed
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import Lane, Note, Record, Snapshot, Touchpoint
from tests.support.big_map import MAP_ID, big_map

ON_MAP = ("stage", "phase", "lane", "card", "field", "note", "emotion", "line", "picture", "point")
Said = Counter[tuple[str, str, str]]


def said(placed: Iterable[Placed]) -> Said:
    """(role, record, words) of what is on the map, without spaces, which line breaks eat."""
    return Counter(
        (p.box.role, p.box.record_id, "".join("".join(t.line.text.split()) for t in p.box.texts))
        for p in placed
        if p.box.role in ON_MAP and p.box.texts
    )


def said_whole(
    engine: LayoutEngine, snapshot: Snapshot, map_id: str, view: ViewOptions = PLAIN
) -> Said:
    """The same of the map in one piece."""
    return said(engine.lay_out(snapshot, map_id, view).all())


def said_on(pages: Iterable[Page]) -> Said:
    """The same of pages, without what they repeat."""
    found: Said = Counter()
    for page in pages:
        found += said(page.content)
    return found


def outside(page: Page, slack: float = 0.05) -> list[Placed]:
    """The boxes that do not lie on the page, also by their words."""
    width, height = page.width / page.scale, page.height / page.scale
    found = []
    for placed in page.placed:
        rect = placed.rect
        right = max([rect.right, *(rect.x + t.x + t.line.width for t in placed.box.texts)])
        inside = rect.x >= -slack and rect.y >= -slack
        if not inside or right > width + slack or rect.bottom > height + slack:
            found.append(placed)
    return found


papers = st.builds(
    ExportOptions,
    placement=st.just("tiles"),
    paper=st.sampled_from(PAPERS),
    orientation=st.sampled_from(("portrait", "landscape")),
    scale=st.sampled_from((0.25, 0.5, 0.8, 1.0, 1.5, 2.5, 4.0)),
    margin=st.floats(15, 30 * MM),
    overlap=st.floats(0, 12 * MM),
    crop_marks=st.booleans(),
    title_block=st.booleans(),
)
"""Any poster."""


@st.composite
def odd_maps(draw: st.DrawFn, most: int = 60) -> Snapshot:
    """A map of up to `most` touchpoints whose stages, columns, lanes and texts differ much."""
    count = draw(st.integers(1, most))
    rng = Random(draw(st.integers(0, 10**6)))
    return odd_map(count, rng)


def odd_map(count: int, rng: Random) -> Snapshot:
    """The benchmark's map with uneven columns and lanes, long words, and piles of notes."""
    snapshot = big_map(count)
    changed: list[Record] = []
    for stage in snapshot.stages(MAP_ID):
        width = rng.choice((None, None, 80.0, 240.0, 800.0))
        changed.append(stage.evolve(column_width=width, name=rng.choice((stage.name, "x" * 90))))
    lanes = snapshot.lanes(MAP_ID)
    changed += [lane.evolve(height=rng.choice((None, None, 300.0, 2000.0))) for lane in lanes]
    cards = snapshot.map_touchpoints(MAP_ID)
    pile = next(lane for lane in lanes if isinstance(lane, Lane) and lane.holds_notes)
    for number in range(rng.choice((0, 5, 60))):
        card = rng.choice(cards)
        changed.append(_note(rng, number, card, pile))
    for card in rng.sample(cards, min(3, len(cards))):
        text = rng.choice(("word " * 400, "x" * 700, ""))
        changed.append(card.evolve(customer_interaction=text))
    return Snapshot({**snapshot.records, **{record.id: record for record in changed}})


def _note(rng: Random, number: int, card: Touchpoint, lane: Lane) -> Note:
    return Note(
        id=f"note:pile{number}", map_id=MAP_ID, lane_id=lane.id, stage_id=card.stage_id,
        touchpoint_id=rng.choice((card.id, None)), text=rng.choice(("Too slow", "word " * 60)),
        order=f"z{number:03}",
    )  # fmt: skip
