"""A map as a poster: nothing is cut, nothing is lost, nothing stands twice."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeydesigner.export.options import PAPERS, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.layout.display import Curve
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.pages.marks import tile_name
from journeydesigner.layout.pages.paper import Paper
from journeydesigner.model import JourneyMap, Lane, Note, Snapshot, Stage, Touchpoint
from tests.support.big_map import MAP_ID, big_map
from tests.support.changed_map import changed
from tests.support.small_map import AD, AWARE, MAP, small_map
from tests.support.strategies import hostile_snapshots
from tests.support.tiled import odd_map, odd_maps, outside, papers, said_on, said_whole

ENGINE = LayoutEngine()
A4 = ExportOptions(placement="tiles")


def poster(snapshot: Snapshot, options: ExportOptions = A4) -> tuple[Page, ...]:
    return document_pages(snapshot, options, ENGINE).pages


def cards(pages: tuple[Page, ...]) -> Counter[str]:
    return Counter(p.box.record_id for page in pages for p in page.placed if p.box.role == "card")


@settings(max_examples=40, deadline=None)
@given(odd_maps(), papers)
def test_every_card_stands_whole_on_exactly_one_tile(
    snapshot: Snapshot, options: ExportOptions
) -> None:
    pages = poster(snapshot, options)
    assert cards(pages) == Counter(t.id for t in snapshot.map_touchpoints(MAP_ID))
    assert said_on(pages) == said_whole(ENGINE, snapshot, MAP_ID)
    for page in pages:
        assert (page.width, page.height) == (options.sheet.width, options.sheet.height)
        assert outside(page) == []
        inner = options.margin / page.scale - 0.1
        for placed in page.content:
            if placed.box.role in ("card", "note", "field", "emotion"):
                assert placed.rect.x >= inner
                assert placed.rect.bottom <= page.height / page.scale - inner


@settings(max_examples=6, deadline=None)
@example(1, ExportOptions(placement="tiles", paper="a0"))
@example(300, ExportOptions(placement="tiles", paper="tabloid"))
@example(1000, ExportOptions(placement="tiles", paper="a2"))
@given(st.integers(1, 1000), papers)
def test_small_and_large_maps_break_the_same_way(count: int, options: ExportOptions) -> None:
    snapshot = odd_map(count, Random(count))
    pages = poster(snapshot, options)
    assert cards(pages) == Counter(t.id for t in snapshot.map_touchpoints(MAP_ID))
    assert said_on(pages) == said_whole(ENGINE, snapshot, MAP_ID)
    assert not any(outside(page) for page in pages)


@settings(max_examples=25, deadline=None)
@given(hostile_snapshots(), papers)
def test_any_project_becomes_a_poster(snapshot: Snapshot, options: ExportOptions) -> None:
    for journey in snapshot.maps:
        one = ExportOptions(map_ids=(journey.id,), placement="tiles", paper=options.paper)
        pages = document_pages(snapshot, one, ENGINE).pages
        assert said_on(pages) == said_whole(ENGINE, snapshot, journey.id)
        assert not any(outside(page) for page in pages)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_the_page_is_the_paper_exactly(paper: str, orientation: str) -> None:
    options = ExportOptions(placement="tiles", paper=paper, orientation=orientation)
    sheet = Paper.of(paper, landscape=orientation == "landscape", margin=0)
    assert (sheet.width > sheet.height) == (orientation == "landscape")
    for page in poster(small_map(), options):
        assert (page.width, page.height) == (sheet.width, sheet.height)


def test_headers_go_on_and_say_so() -> None:
    pages = [page for page in poster(big_map(60)) if page.kind == "tile"]
    assert [page.label for page in pages][:2] == ["A1", "B1"]
    second = pages[1]
    again = [p.box for n, p in enumerate(second.placed) if n in second.artifacts]
    words = {box.role: " ".join(t.line.text for t in box.texts) for box in again if box.texts}
    assert "(continued)" in words["lane"]
    lower = next(page for page in pages if page.label == "A2")
    stages = [p.box for n, p in enumerate(lower.placed) if p.box.role == "stage"]
    assert stages
    assert all("(continued)" in "".join(t.line.text for t in box.texts[1:]) for box in stages)


def test_the_overlap_shows_the_curve_of_the_neighbour_and_no_card() -> None:
    options = ExportOptions(placement="tiles", overlap=40.0)
    tiles = [page for page in poster(big_map(60), options) if page.kind == "tile"]
    beside = [
        p.box
        for page in tiles
        for n, p in enumerate(page.placed)
        if n in page.artifacts and p.box.role == "emotion"
    ]
    assert any(isinstance(shape, Curve) for box in beside for shape in box.shapes)
    repeated = {p.box.role for page in tiles for n, p in enumerate(page.placed)
                if n in page.artifacts}  # fmt: skip
    assert repeated.isdisjoint({"card", "note", "field", "point"})


def test_marks_and_labels_lie_in_the_margin() -> None:
    options = ExportOptions(placement="tiles", margin=20.0)
    for page in poster(big_map(20), options):
        for placed in page.placed:
            if placed.box.key == ("margin", "words"):
                assert placed.rect.y * page.scale >= page.height - options.margin
                assert placed.rect.bottom * page.scale <= page.height
                assert placed.box.texts[0].line.text.startswith(page.label)
    without = ExportOptions(placement="tiles", crop_marks=False)
    keys = {p.box.key for page in poster(big_map(20), without) for p in page.placed}
    assert ("margin", "crop") not in keys
    assert ("margin", "index") in keys


def test_a_lane_higher_than_a_sheet_goes_on_between_its_notes() -> None:
    notes = [
        Note(id=f"note:{n}", map_id=MAP, lane_id="lane:pile", stage_id=AWARE, text="word " * 30,
             order=f"b{n:03}", touchpoint_id=AD if n % 2 else None)
        for n in range(60)
    ]  # fmt: skip
    lane = Lane(id="lane:pile", map_id=MAP, lane_kind="pain-points", order="z5")
    document = document_pages(changed(lane, *notes), A4, ENGINE)
    assert not document.warnings
    assert said_on(document.pages) == said_whole(ENGINE, changed(lane, *notes), MAP)


def test_one_note_larger_than_the_paper_makes_its_tile_smaller_and_says_so() -> None:
    note = Note(
        id="note:long", map_id=MAP, lane_id="lane:pile", stage_id=AWARE, text="word " * 6400
    )
    lane = Lane(id="lane:pile", map_id=MAP, lane_kind="pain-points", order="z5")
    document = document_pages(changed(lane, note), A4, ENGINE)
    assert not any(outside(page) for page in document.pages)
    assert any("larger than the paper" in w.message and w.record_id for w in document.warnings)


def test_type_that_gets_small_is_said() -> None:
    small = ExportOptions(placement="tiles", scale=0.5)
    warnings = document_pages(small_map(), small, ENGINE).warnings
    assert "smallest text is 5 pt" in warnings[0].message
    assert not document_pages(small_map(), A4, ENGINE).warnings


@pytest.mark.parametrize(
    "records",
    [
        [JourneyMap(id=MAP)],
        [JourneyMap(id=MAP), Stage(id="stage:1", map_id=MAP)],
        [JourneyMap(id=MAP), Lane(id="lane:1", map_id=MAP, lane_kind="touchpoints")],
        [
            JourneyMap(id=MAP, title="x" * 3000, scenario="word " * 6400),
            Stage(id="stage:1", map_id=MAP, name="y" * 3000),
            Lane(id="lane:1", map_id=MAP, lane_kind="touchpoints", title="z" * 500),
            Touchpoint(id="touchpoint:1", map_id=MAP, stage_id="stage:1", name="w" * 2000),
        ],
    ],
    ids=["empty", "one stage", "one lane", "long words"],
)
@pytest.mark.parametrize("placement", ["sheet", "fit", "tiles"])
def test_empty_and_odd_maps_have_pages_too(records: list[JourneyMap], placement: str) -> None:
    options = ExportOptions(placement=placement)
    pages = document_pages(Snapshot(records), options, ENGINE).pages
    assert pages
    assert not any(outside(page) for page in pages)


def test_tiles_are_named_as_in_a_spreadsheet() -> None:
    assert [tile_name(n, 0) for n in (0, 1, 25, 26, 701, 702)] == [
        "A1", "B1", "Z1", "AA1", "ZZ1", "AAA1",
    ]  # fmt: skip


@pytest.mark.parametrize("paper", ["a4", "a1"])
def test_title_personas_and_legend_stand_on_the_poster_once(paper: str) -> None:
    pages = poster(big_map(20), ExportOptions(placement="tiles", paper=paper))
    assert pages[0].label == "A1"
    assert any(p.box.role == "title" for p in pages[0].content)
    told = [" ".join(t.line.text for t in p.box.texts) for page in pages for p in page.content]
    assert told.count("Legend") == 1
    assert sum(text.startswith("Tech-Savvy Tim") for text in told) == 2  # block and legend


def test_without_title_block_there_are_only_tiles() -> None:
    pages = poster(big_map(20), ExportOptions(placement="tiles", title_block=False))
    assert {page.kind for page in pages} == {"tile"}
    assert not any(p.box.role == "title" for page in pages for p in page.placed)
