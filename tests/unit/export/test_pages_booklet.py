"""A booklet: everything there is to say about a map."""

from __future__ import annotations

from itertools import groupby

import pytest

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import (
    Decision,
    EmotionPoint,
    Lane,
    NextStep,
    Note,
    Persona,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.big_map import MAP_ID, big_map
from tests.support.changed_map import changed
from tests.support.small_map import AD, AWARE, MAP, TIM, small_map
from tests.support.tiled import outside, said_on, said_whole

ENGINE = LayoutEngine()
BOOKLET = ExportOptions(placement="booklet")


def full() -> Snapshot:
    """The small map with a text in every field that a booklet tells."""
    card = small_map().need(AD, Touchpoint)
    texts = ("customer_interaction", "system_interaction", "doing", "thinking", "expecting")
    filled = {name: f"Says {name}" for name in texts}
    stage = small_map().need(AWARE, Stage)
    person = small_map().need(TIM, Persona)
    return changed(
        card.evolve(strategy="Win hearts", strategy_owner="Ann", device="Phone", impact=4,
                    **filled),
        stage.evolve(goal="Know us", trigger="A rainy day"),
        person.evolve(goals="Dry feet", frustrations="Accounts", driver_status=4, reason_price=0),
        Lane(id="lane:pain", map_id=MAP, lane_kind="pain-points", order="z1"),
        Note(id="note:a", map_id=MAP, lane_id="lane:pain", stage_id=AWARE, touchpoint_id=AD,
             text="Too loud", impact=2, owner="Bob", status="open"),
        Note(id="note:b", map_id=MAP, lane_id="lane:pain", stage_id=AWARE, text="Too late",
             impact=5, order="b"),
        EmotionPoint(id="emotion:q", touchpoint_id=AD, persona_id=None, score=2, quote="Oh well"),
        Decision(id="decision:1", text="No more ads", map_id=MAP),
        NextStep(id="next-step:1", text="Call the agency", owner="Cleo", decision_id="decision:1",
                 due="2026-05-01"),
    )  # fmt: skip


def pages(snapshot: Snapshot, options: ExportOptions = BOOKLET) -> tuple[Page, ...]:
    return document_pages(snapshot, options, ENGINE).pages


def words(found: list[Page]) -> str:
    lines = (t.line.text for page in found for p in page.content for t in p.box.texts)
    return " ".join(" ".join(line.split()) for line in lines)


def of_kind(found: tuple[Page, ...], kind: str) -> str:
    return words([page for page in found if page.kind == kind])


def test_the_parts_of_a_booklet_come_in_order() -> None:
    kinds = [kind for kind, _ in groupby(page.kind for page in pages(full()))]
    assert kinds == ["cover", "persona", "map", "details", "ranking", "decisions"]


def test_every_field_of_a_touchpoint_is_told() -> None:
    told = of_kind(pages(full()), "details")
    for text in (
        "Says customer_interaction", "Says system_interaction", "Says doing", "Says thinking",
        "Says expecting", "Win hearts", "Ann", "Phone", "impact 4", "Know us", "A rainy day",
        "Too loud", "owner Bob", "Too late", "Everyone: +2 · “Oh well”",
    ):  # fmt: skip
        assert text in told


def test_personas_findings_and_decisions_are_told() -> None:
    found = pages(full())
    persona = of_kind(found, "persona")
    for text in ("Dry feet", "Accounts", "Status", "Price"):
        assert text in persona
    ranking = of_kind(found, "ranking")
    assert ranking.index("Too late") < ranking.index("Too loud")
    decisions = of_kind(found, "decisions")
    assert "No more ads" in decisions
    assert "Cleo · by 2026-05-01" in decisions


def test_the_contents_name_the_page_on_which_each_part_begins() -> None:
    found = pages(big_map(60))
    anchors = {key: n for n, page in enumerate(found, 1) for key in page.anchors}
    cover = [page for page in found if page.kind == "cover"]
    entries = [link for page in cover for link in page.links]
    assert len(entries) >= 8
    for page in cover:
        for link in page.links:
            box = next(p.box for p in page.placed if abs(p.rect.y - link.rect.y) < 0.01)
            assert box.texts[0].line.text.strip() == str(anchors[link.target])


def test_cards_lead_to_their_details_and_back() -> None:
    found = pages(big_map(20))
    anchors = {key for page in found for key in page.anchors}
    targets = {link.target for page in found for link in page.links}
    assert targets <= anchors
    cards = {t.id for t in big_map(20).map_touchpoints(MAP_ID)}
    assert cards <= targets
    assert {f"{key}@map" for key in cards} <= targets


def test_nothing_leads_to_what_is_on_no_page() -> None:
    """Without their lane there are no cards on the map that details could lead back to."""
    snapshot = big_map(20)
    lanes = tuple(x.id for x in snapshot.lanes(MAP_ID) if x.lane_kind == "emotion")
    found = pages(snapshot, ExportOptions(placement="booklet", lanes=lanes))
    anchors = {key for page in found for key in page.anchors}
    targets = {link.target for page in found for link in page.links}
    assert targets
    assert targets <= anchors


def test_every_page_has_its_number() -> None:
    found = pages(full())
    for number, page in enumerate(found, 1):
        assert f"{number} / {len(found)}" in page.placed[-1].box.texts[0].line.text
        assert len(page.placed) - 1 in page.artifacts


def test_a_booklet_of_two_maps_numbers_its_pages_through() -> None:
    second = small_map().maps[0].evolve(id="map:two", title="Second", order="z")
    found = pages(changed(second))
    assert [page.journey.title for page in found if page.kind == "cover"][-1] == "Second"
    cover = next(page for page in found if page.journey.id == "map:two")
    number = found.index(cover) + 1
    listed = [int(p.box.texts[0].line.text) for p in cover.placed
              if p.box.key[:2] == ("story", "li") and p.box.texts]  # fmt: skip
    assert all(entry > number for entry in listed)


@pytest.mark.parametrize("paper", ["a4", "letter", "a1"])
def test_the_map_in_a_booklet_is_whole_and_readable(paper: str) -> None:
    snapshot = big_map(40)
    document = document_pages(snapshot, ExportOptions(placement="booklet", paper=paper), ENGINE)
    drawn = [page for page in document.pages if page.kind in ("map", "tile")]
    assert said_on(drawn) == said_whole(ENGINE, snapshot, MAP_ID)
    assert all(page.smallest_text >= 6.99 for page in drawn if page.kind == "map")
    assert not document.warnings
    assert not any(outside(page) for page in document.pages)


def test_the_longest_texts_flow_over_pages_and_lose_nothing() -> None:
    note = Note(
        id="note:long", map_id=MAP, lane_id="lane:pain", stage_id=AWARE, text="word " * 6400
    )
    long = small_map().need(AD, Touchpoint).evolve(doing="other " * 5000)
    lane = Lane(id="lane:pain", map_id=MAP, lane_kind="pain-points", order="z1")
    found = pages(changed(note, long, lane))
    assert of_kind(found, "details").count("word") == 6400
    assert of_kind(found, "details").count("other") == 5000
    assert not any(outside(page) for page in found)


def test_lanes_of_notes_that_are_left_out_are_not_told() -> None:
    ideas = Lane(id="lane:ideas", map_id=MAP, lane_kind="notes", order="z1")
    note = Note(id="note:i", map_id=MAP, lane_id="lane:ideas", stage_id=AWARE, text="Secret plan")
    snapshot = changed(ideas, note)
    assert "Secret plan" in words(list(pages(snapshot)))
    without = ExportOptions(placement="booklet", notes=False)
    assert "Secret plan" not in words(list(pages(snapshot, without)))
