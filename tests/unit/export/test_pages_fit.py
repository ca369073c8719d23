"""A map on one page of a paper."""

from __future__ import annotations

import pytest

from journeydesigner.export.options import PAPERS, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.layout.engine import LayoutEngine
from tests.support.big_map import MAP_ID, big_map
from tests.support.small_map import small_map
from tests.support.tiled import outside, said_on, said_whole

ENGINE = LayoutEngine()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_the_whole_map_stands_within_the_margins(paper: str, orientation: str) -> None:
    options = ExportOptions(placement="fit", paper=paper, orientation=orientation)
    (page,) = document_pages(small_map(), options, ENGINE).pages
    assert (page.width, page.height) == (options.sheet.width, options.sheet.height)
    least = options.margin / page.scale - 0.1
    width, height = page.width / page.scale, page.height / page.scale
    assert all(p.rect.x >= least and p.rect.right <= width - least for p in page.placed)
    assert all(p.rect.y >= least and p.rect.bottom <= height - least for p in page.placed)


def test_type_below_seven_points_is_said_with_what_helps() -> None:
    options = ExportOptions(placement="fit", paper="a4")
    (warning,) = document_pages(big_map(60), options, ENGINE).warnings
    assert "7 pt" in warning.message
    assert warning.suggestion == "tiles"
    assert warning.map_id == MAP_ID
    assert not document_pages(small_map(), ExportOptions(placement="fit", paper="a1")).warnings


def test_a_wide_map_goes_on_in_bands_where_that_makes_it_larger() -> None:
    options = ExportOptions(placement="fit", paper="a1")
    snapshot = big_map(200)
    (page,) = document_pages(snapshot, options, ENGINE).pages
    alone = ENGINE.lay_out(snapshot, MAP_ID)
    assert page.scale > 2 * options.sheet.inner_width / alone.width
    assert outside(page) == []
    assert said_on([page]) == said_whole(ENGINE, snapshot, MAP_ID)
