"""Copy as picture: the selected part of a map with its headers, or the map; never too large."""

from __future__ import annotations

import io

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from journeydesigner.export.map_picture import MAX_PIXELS, map_picture
from journeydesigner.export.pages.excerpt import excerpt_page
from journeydesigner.export.pages.page import Page
from journeydesigner.io.samples import load_sample, samples
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import JourneyError, Note, Snapshot, Touchpoint
from tests.support.big_map import MAP_ID, big_map


@pytest.fixture(scope="module")
def store() -> Snapshot:
    return load_sample(samples()[0].name)


def excerpt(snapshot: Snapshot, *ids: str) -> Page:
    page = excerpt_page(snapshot, snapshot.maps[0], ids, LayoutEngine())
    assert page is not None
    return page


def shown(page: Page, role: str) -> list[str]:
    """The records of a role that stand on the page, from left to right and down."""
    found = [p for p in page.placed if p.box.role == role]
    return [p.box.record_id for p in sorted(found, key=lambda p: (p.rect.x, p.rect.y))]


def words(page: Page) -> str:
    return " ".join(text.line.text for p in page.placed for text in p.box.texts)


def cards(snapshot: Snapshot) -> list[str]:
    return [touchpoint.id for touchpoint in snapshot.map_touchpoints(snapshot.maps[0].id)]


def test_touchpoints_come_from_the_first_to_the_last(store: Snapshot) -> None:
    ids = cards(store)
    page = excerpt(store, ids[5], ids[3])
    assert shown(page, "card") == ids[3:6]
    assert all(store.need(key, Touchpoint).name.split()[0] in words(page) for key in ids[3:6])


def test_a_stage_that_begins_before_says_that_it_goes_on(store: Snapshot) -> None:
    assert "(continued)" in words(excerpt(store, cards(store)[1]))
    assert "(continued)" not in words(excerpt(store, cards(store)[0]))


def test_stages_come_whole(store: Snapshot) -> None:
    stages = store.stages(store.maps[0].id)
    page = excerpt(store, stages[1].id, stages[2].id)
    wanted = [t.id for stage in stages[1:3] for t in store.touchpoints(stage.id)]
    assert shown(page, "card") == wanted
    assert "(continued)" not in words(page)
    assert [place for place in shown(page, "stage") if place] == [s.id for s in stages[1:3]]


def test_stages_keep_their_numbers(store: Snapshot) -> None:
    stage = store.stages(store.maps[0].id)[3]
    header = next(p.box for p in excerpt(store, stage.id).placed if p.box.role == "stage")
    assert header.texts[0].line.text == "4"


def test_lanes_come_alone_with_all_columns(store: Snapshot) -> None:
    lanes = [x for x in store.lanes(store.maps[0].id) if x.lane_kind in ("emotion", "touchpoints")]
    page = excerpt(store, *(lane.id for lane in lanes))
    assert shown(page, "lane") == [lane.id for lane in lanes]
    assert shown(page, "card") == cards(store)


def test_a_selected_note_brings_its_column(store: Snapshot) -> None:
    note = next(n for n in store.of(Note) if n.touchpoint_id in cards(store)[2:])
    assert shown(excerpt(store, note.id), "card") == [note.touchpoint_id]


def test_what_is_not_on_the_map_is_no_part_of_it(store: Snapshot) -> None:
    persona = store.map_personas(store.maps[0].id)[0]
    for ids in ((persona.id,), ("touchpoint:gone",), (store.maps[0].id,)):
        assert excerpt_page(store, store.maps[0], ids, LayoutEngine()) is None
        assert not map_picture(store, store.maps[0].id, ids).selected


@given(st.data())
def test_any_two_touchpoints_have_all_between_them_once(data: st.DataObject) -> None:
    snapshot = big_map(24)
    ids = cards(snapshot)
    places = st.integers(0, len(ids) - 1)
    first, last = sorted((data.draw(places), data.draw(places)))
    page = excerpt(snapshot, ids[last], ids[first])
    assert shown(page, "card") == ids[first : last + 1]
    for placed in page.placed:
        if placed.box.role == "card":
            assert placed.rect.x >= 0
            assert placed.rect.right <= page.width


def test_the_picture_is_a_png_and_an_svg_of_the_same(store: Snapshot) -> None:
    ids = cards(store)[:2]
    picture = map_picture(store, store.maps[0].id, ids)
    image, drawing = Image.open(io.BytesIO(picture.png)), fromstring(picture.svg)
    assert image.width == pytest.approx(2 * float(drawing.get("width")), abs=2)
    assert picture.selected
    assert not picture.smaller


def test_without_a_selection_it_is_the_map_with_its_title(store: Snapshot) -> None:
    picture = map_picture(store, store.maps[0].id, ())
    assert not picture.selected
    assert "First purchase" in picture.svg.decode()


def test_a_big_map_is_drawn_smaller() -> None:
    picture = map_picture(big_map(300), MAP_ID, ())
    image = Image.open(io.BytesIO(picture.png))
    assert picture.smaller
    assert max(image.size) <= 8192
    assert image.width * image.height <= MAX_PIXELS * 1.01


def test_hidden_notes_are_not_on_the_picture(store: Snapshot) -> None:
    note = next(n for n in store.of(Note) if n.touchpoint_id in cards(store) and n.text)
    secret = note.evolve(text="Quite-secret", hidden=True)
    changed = Snapshot({**store.records, secret.id: secret})
    picture = map_picture(changed, store.maps[0].id, (str(secret.touchpoint_id),))
    assert picture.selected
    assert "Quite-secret" not in picture.svg.decode()
    public = Snapshot({**store.records, secret.id: secret.evolve(hidden=False)})
    told = map_picture(public, store.maps[0].id, (str(secret.touchpoint_id),))
    assert "Quite-secret" in told.svg.decode()


def test_a_map_that_is_gone_is_an_error_in_words(store: Snapshot) -> None:
    with pytest.raises(JourneyError):
        map_picture(store, "map:gone", ())
