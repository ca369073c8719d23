"""A page for each stage."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.sheets import MAX_SIDE
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import Snapshot
from tests.support.big_map import MAP_ID, big_map
from tests.support.small_map import MAP, small_map
from tests.support.strategies import hostile_snapshots
from tests.support.tiled import odd_maps, outside, said_on, said_whole

ENGINE = LayoutEngine()


@settings(max_examples=15, deadline=None)
@given(odd_maps(40), st.sampled_from(("", "a4", "a0")), st.booleans())
def test_each_stage_has_a_page_and_nothing_is_lost(
    snapshot: Snapshot, paper: str, title_block: bool
) -> None:
    options = ExportOptions(placement="stages", paper=paper, title_block=title_block)
    pages = document_pages(snapshot, options, ENGINE).pages
    assert len(pages) == len(snapshot.stages(MAP_ID))
    assert said_on(pages) == said_whole(ENGINE, snapshot, MAP_ID)
    assert not any(outside(page) for page in pages)
    for page in pages:
        if paper:
            assert (page.width, page.height) == (options.sheet.width, options.sheet.height)
        else:
            assert max(page.width, page.height) <= MAX_SIDE + 0.01


@settings(max_examples=15, deadline=None)
@given(hostile_snapshots(), st.sampled_from(("stages", "booklet")))
def test_any_project_has_pages(snapshot: Snapshot, placement: str) -> None:
    if snapshot.maps:
        pages = document_pages(snapshot, ExportOptions(placement=placement), ENGINE).pages
        assert pages
        assert not any(outside(page) for page in pages)


def test_pages_are_named_after_their_stages_and_numbered() -> None:
    options = ExportOptions(placement="stages", paper="")
    pages = document_pages(small_map(), options, ENGINE).pages
    names = [stage.name for stage in small_map().stages(MAP)]
    assert [page.title.split(" · ")[1] for page in pages] == names
    last = [text.line.text for text in pages[-1].placed[-1].box.texts]
    assert f"{len(pages)} / {len(pages)}" in last[0]


def test_the_first_points_of_the_neighbours_are_hinted_and_no_content() -> None:
    snapshot = big_map(30)
    options = ExportOptions(placement="stages", paper="")
    page = document_pages(snapshot, options, ENGINE).pages[1]
    hinted = [
        p.box for n, p in enumerate(page.placed) if n in page.artifacts and p.box.role == "point"
    ]
    assert 1 <= len(hinted) <= 4
    own = {t.id for t in snapshot.touchpoints(snapshot.stages(MAP_ID)[1].id)}
    assert all(box.owner_id not in own for box in hinted)


def test_small_type_is_said_with_what_helps() -> None:
    options = ExportOptions(placement="stages", paper="a4", orientation="portrait")
    (warning,) = document_pages(big_map(300), options, ENGINE).warnings
    assert warning.suggestion == "tiles"
    assert warning.map_id == MAP_ID


@pytest.mark.parametrize("lanes", [1, 2])
def test_lanes_that_were_not_chosen_are_on_no_page(lanes: int) -> None:
    snapshot = small_map()
    chosen = tuple(lane.id for lane in snapshot.lanes(MAP)[:lanes])
    options = ExportOptions(placement="stages", lanes=chosen)
    pages = document_pages(snapshot, options, ENGINE).pages
    drawn = {p.box.record_id for page in pages for p in page.placed if p.box.role == "lane"}
    assert drawn == set(chosen)
