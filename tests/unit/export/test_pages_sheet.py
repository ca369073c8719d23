"""A map on one page of its own size, and in bands where it is wider than a page may be."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from journeydesigner.export.options import PLACEMENTS, BadOption, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.export.pages.sheets import MAX_SIDE
from journeydesigner.export.progress import Cancelled, Progress
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.theme import LIGHT
from journeydesigner.model import Lane, Snapshot, Touchpoint, Voting
from tests.support.big_map import MAP_ID, big_map
from tests.support.changed_map import changed, picture
from tests.support.small_map import AD, MAP, TIM, small_map

ENGINE = LayoutEngine()


def sheet(snapshot: Snapshot, **options: object) -> Page:
    chosen = replace(ExportOptions(), **options)  # type: ignore[arg-type]
    (page,) = document_pages(snapshot, chosen, ENGINE).pages
    return page


def texts(page: Page) -> Counter[str]:
    return Counter(" ".join(line.line.text for line in placed.box.texts) for placed in page.content)


def test_a_wide_map_goes_on_below_at_full_size_and_holds_every_card_once() -> None:
    page = sheet(big_map(200))
    assert page.scale == 1.0
    assert page.width <= MAX_SIDE
    cards = [p.box.record_id for p in page.placed if p.box.role == "card"]
    assert sorted(cards) == sorted(t.id for t in big_map(200).map_touchpoints(MAP_ID))
    lines = [text.line.text for placed in page.placed for text in placed.box.texts]
    assert any("(continued)" in line for line in lines)


def test_bands_say_what_the_whole_map_says() -> None:
    """Without what is repeated, the words on the bands are those of the map in one piece."""
    snapshot = big_map(200)
    whole = ENGINE.lay_out(snapshot, MAP_ID)
    wanted = Counter(
        (p.box.role, p.box.record_id, "".join(t.line.text for t in p.box.texts).replace(" ", ""))
        for p in whole.all()
        if p.box.texts
    )
    page = sheet(snapshot, title_block=False)
    found = Counter(
        (p.box.role, p.box.record_id, "".join(t.line.text for t in p.box.texts).replace(" ", ""))
        for p in page.content
        if p.box.texts and p.box.key[0] != "quote"
    )
    assert found == wanted


def test_a_map_that_is_too_high_as_well_is_made_smaller_and_says_how_small_type_gets() -> None:
    card = small_map().need(AD, Touchpoint).evolve(customer_interaction="word " * 6400)
    document = document_pages(changed(card), ExportOptions(), ENGINE)
    (page,) = document.pages
    assert max(page.width, page.height) <= MAX_SIDE + 0.01
    warning = document.warnings[0]
    assert "pt" in warning.message
    assert warning.suggestion == "tiles"
    assert warning.map_id == MAP


def test_only_the_chosen_lanes_and_personas_are_drawn() -> None:
    snapshot = small_map()
    lane = next(x for x in snapshot.lanes(MAP) if x.lane_kind == "touchpoints")
    shown = sheet(snapshot, lanes=(lane.id,))
    assert {p.box.record_id for p in shown.placed if p.box.role == "lane"} == {lane.id}
    assert any(p.box.role == "persona" for p in sheet(snapshot, personas=(TIM,)).placed)
    everyone = sheet(snapshot, personas=("everyone",))
    assert not any(p.box.role == "persona" for p in everyone.placed)
    points = {p.box.key[2] for p in everyone.placed if p.box.role == "point"}
    assert points <= {""}


def test_votes_can_be_left_out() -> None:
    voting = Voting(id="voting:1", map_id=MAP, title="Which first?", touchpoint_ids=(AD,))
    snapshot = changed(voting)
    assert "Votes: Which first?" in texts(sheet(snapshot))
    assert "Votes: Which first?" not in texts(sheet(snapshot, votes=False))


def test_lanes_of_plain_notes_can_be_left_out() -> None:
    lane = Lane(id="lane:plain", map_id=MAP, lane_kind="notes", title="Ideas", order="z9")
    snapshot = changed(lane)
    assert "Ideas" in texts(sheet(snapshot))
    assert "Ideas" not in texts(sheet(snapshot, notes=False))


def test_a_given_day_stands_for_that_of_the_review() -> None:
    page = sheet(small_map(), date="2026-01-31")
    assert any("2026-01-31" in text for text in texts(page))


def test_brand_colour_and_logo_stand_at_the_title() -> None:
    logo = picture("#c80000", (400, 100))
    project = small_map().project.evolve(brand_colour="#0a5fff", logo_id=logo.id)
    page = sheet(changed(logo, project))
    title = next(p.box for p in page.placed if p.box.role == "title")
    assert any(getattr(shape, "picture_id", "") == logo.id for shape in title.shapes)
    assert any(getattr(shape, "fill", "") == "#0a5fff" for shape in title.shapes)


@pytest.mark.parametrize(
    "options",
    [
        {"placement": "pile"}, {"paper": "b5"}, {"orientation": "up"}, {"style": "loud"},
        {"text": "braille"}, {"scale": 0.01, "placement": "tiles"}, {"scale": float("nan")},
        {"margin": -1.0}, {"margin": 400.0}, {"margin": 2.0, "placement": "tiles"},
        {"overlap": 900.0, "placement": "tiles"}, {"date": "yesterday"}, {"date": "20260131"},
        {"lanes": ("lane:gone",)}, {"personas": ("persona:gone",)},
        {"filter": ("touchpoint:gone",)},
    ],
)  # fmt: skip
def test_options_that_cannot_be_are_refused_in_words(options: dict[str, object]) -> None:
    with pytest.raises(BadOption) as refusal:
        sheet(small_map(), **options)
    assert len(str(refusal.value)) > 20


def test_a_filter_leaves_the_chosen_touchpoints_in_full_and_makes_others_pale() -> None:
    snapshot = big_map(20)
    chosen = snapshot.map_touchpoints(MAP_ID)[3].id
    page, plain = sheet(snapshot, filter=(chosen,)), sheet(snapshot)
    assert texts(page) == texts(plain)
    for placed in page.placed:
        if placed.box.role == "card":
            colours = {text.colour.startswith("pale:") for text in placed.box.texts}
            assert colours == {placed.box.record_id != chosen}
    card = next(p.box for p in page.placed if p.box.role == "card" and p.box.record_id != chosen)
    dark, light = LIGHT.colour("text"), LIGHT.colour(card.texts[0].colour)
    assert sum(light) > sum(dark) + 200


def test_what_is_found_in_a_lane_that_was_not_chosen_is_not_told() -> None:
    snapshot = big_map(20)
    assert any("pain points" in text.casefold() for text in texts(sheet(snapshot)))
    cards = next(x.id for x in snapshot.lanes(MAP_ID) if x.lane_kind == "touchpoints")
    shown = texts(sheet(snapshot, lanes=(cards,)))
    assert not any("pain point" in text.casefold() for text in shown)


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_the_same_options_make_the_same_pages(placement: str) -> None:
    options = ExportOptions(placement=placement)
    one = document_pages(big_map(15), options, LayoutEngine())
    other = document_pages(big_map(15), options, LayoutEngine())
    assert _drawn(one.pages) == _drawn(other.pages)
    assert one.warnings == other.warnings


def _drawn(pages: tuple[Page, ...]) -> list[object]:
    return [
        (page.width, page.height, page.scale, page.label, page.links, page.anchors, page.artifacts,
         [(p.rect, p.box.key, [t.line.text for t in p.box.texts]) for p in page.placed])
        for page in pages
    ]  # fmt: skip


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_pages_stop_where_they_are_cancelled(placement: str) -> None:
    asked = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        document_pages(big_map(60), ExportOptions(placement=placement, paper="a3"), ENGINE,
                       Progress(None, stop))  # fmt: skip
