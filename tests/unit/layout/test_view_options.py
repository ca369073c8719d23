"""Collapsed stages and lanes, curves shown alone, the projector's size, and hidden parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout.display import Area, Placed, UprightLine
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.hit import hit, lane_edge, stage_edge
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.scores import emotion_row, score_at
from journeydesigner.layout.slots import touchpoint_slot
from journeydesigner.layout.view_options import PLAIN, ViewOptions
from journeydesigner.model import ChangeSet, EmotionPoint, JourneyMap, Lane, Snapshot, Stage
from tests.support import small_map as small
from tests.support.big_map import big_map
from tests.support.strategies import hostile_snapshots
from tests.unit.layout.test_engine import edits, ink, seen

ENGINE = LayoutEngine()


@st.composite
def view_options(draw: st.DrawFn, snapshot: Snapshot) -> ViewOptions:
    """Options that fit a project, with ids of other things among them."""
    foldable = [r.id for r in snapshot if isinstance(r, Stage | Lane)]
    people = [None, *(persona.id for persona in snapshot.personas)]
    chosen = st.frozensets(st.sampled_from(people), min_size=1)
    return ViewOptions(
        draw(st.frozensets(st.sampled_from([*foldable, "stage:gone"]))),
        draw(st.one_of(st.none(), chosen)),
        draw(st.booleans()),
    )


@given(st.data())
def test_whatever_is_collapsed_boxes_never_overlap_and_stay_on_the_map(
    data: st.DataObject,
) -> None:
    snapshot = data.draw(hostile_snapshots())
    for journey in snapshot.maps:
        layout = ENGINE.lay_out(snapshot, journey.id, data.draw(view_options(snapshot)))
        solid = [p for p in layout.body() if p.box.role in ("card", "note", "field", "folded")]
        for one, other in combinations(solid, 2):
            assert not one.rect.grown(-0.01).intersects(other.rect), (one.box.key, other.box.key)
        for placed in solid:
            assert placed.rect.x >= layout.lane_header_width - 0.01
            assert placed.rect.y >= layout.header_height - 0.01
            assert placed.rect.right <= layout.width + 0.01
            assert placed.rect.bottom <= layout.height + 0.01


@given(st.data())
def test_with_any_options_an_edit_leads_to_the_same_as_laying_out_anew(
    data: st.DataObject,
) -> None:
    snapshot = data.draw(hostile_snapshots())
    if not snapshot.maps:
        return
    map_id = snapshot.maps[0].id
    options = data.draw(view_options(snapshot))
    layout = ENGINE.lay_out(snapshot, map_id, options)
    for _ in range(3):
        changes = data.draw(edits(snapshot))
        snapshot = snapshot.apply(changes)
        before = layout
        layout, change = ENGINE.update(layout, snapshot, changes, options)
        whole = ENGINE.lay_out(snapshot, map_id, options)
        assert seen(layout) == seen(whole)
        assert [ink(p) for p in layout.hidden] == [ink(p) for p in whole.hidden]
        assert [(s.collapsed, s.count) for s in layout.spans] == [
            (s.collapsed, s.count) for s in whole.spans
        ]
        known = {(c.lane_id, c.stage_id): c for row in before.rows for c in row.cells.values()}
        for row in layout.rows:
            for stage_id, cell in row.cells.items():
                place = (row.lane_id, stage_id)
                assert place in change.cells or known[place] is cell


@given(st.data())
def test_looking_in_another_way_leads_to_the_same_as_laying_out_anew(data: st.DataObject) -> None:
    snapshot = data.draw(hostile_snapshots())
    if not snapshot.maps:
        return
    map_id = snapshot.maps[0].id
    options = data.draw(view_options(snapshot))
    layout = ENGINE.lay_out(snapshot, map_id, options)
    for _ in range(3):
        before, options = options, data.draw(view_options(snapshot))
        layout = ENGINE.look_again(layout, snapshot, before, options)
        whole = LayoutEngine().lay_out(snapshot, map_id, options)
        assert seen(layout) == seen(whole)
        assert [(row.collapsed, row.height) for row in layout.rows] == [
            (row.collapsed, row.height) for row in whole.rows
        ]


def laid_out(*collapsed: str, **more: object) -> MapLayout:
    options = ViewOptions(frozenset(collapsed), **more)  # type: ignore[arg-type]
    return ENGINE.lay_out(small.small_map(), small.MAP, options)


def texts_of(placed: Placed) -> list[str]:
    return [text.line.text for text in placed.box.texts]


def test_a_collapsed_stage_is_narrow_and_says_its_name_and_how_much_it_holds() -> None:
    layout = laid_out(small.AWARE)
    span = layout.span(small.AWARE)
    assert span is not None
    assert span.collapsed
    assert span.count == 3
    assert span.width < 60
    assert layout.width < ENGINE.lay_out(small.small_map(), small.MAP).width - 400
    folded = [p for p in layout.body() if p.box.role == "folded" and p.dx == span.x]
    shown = [text for placed in folded for text in texts_of(placed)]
    assert "Awareness" in shown
    assert "3" in shown
    assert any(isinstance(t, UprightLine) for p in folded for t in p.box.texts)


def test_a_collapsed_lane_is_one_line_high_and_counts_what_it_holds() -> None:
    layout = laid_out(small.PAINS)
    row = layout.row(small.PAINS)
    assert row is not None
    assert row.collapsed
    assert row.height < 40
    assert [t.line.text for t in row.header.texts] == ["Pain points", "4"]
    counts = [t.line.text for cell in row.cells.values() for b in cell.boxes for t in b.texts]
    assert counts == ["3", "1"]


def test_what_is_collapsed_is_not_hit_and_its_edge_is_not_pulled() -> None:
    layout = laid_out(small.AWARE, small.PAINS)
    span, row = layout.span(small.AWARE), layout.row(small.PAINS)
    assert span is not None
    assert row is not None
    cards = layout.row(small.CARDS)
    assert cards is not None
    found = hit(layout, span.x + span.width / 2, cards.y + cards.height / 2)
    assert (found.area, found.stage_id, found.touchpoint_id) == ("body", small.AWARE, "")
    assert found.placed is None
    assert stage_edge(layout, span.x + span.width, layout.header_height - 5, 3) == ""
    assert lane_edge(layout, 20, row.y + row.height, 3) == ""


def test_what_is_dropped_on_a_collapsed_stage_goes_to_its_end() -> None:
    layout = laid_out(small.AWARE)
    span = layout.span(small.AWARE)
    assert span is not None
    slot = touchpoint_slot(layout, span.x + 5, layout.header_height + 60)
    assert slot is not None
    assert (slot.parent_id, slot.index) == (small.AWARE, 3)


def test_the_curve_goes_through_the_mean_of_a_collapsed_stage() -> None:
    layout = laid_out(small.BUY)
    points = {p.box.record_id for p in layout.body() if p.box.role == "point"}
    assert points == {small.TIM_AD, small.TIM_SEARCH, small.TRUDY_AD}
    row, span = layout.row(small.EMOTION), layout.span(small.BUY)
    assert row is not None
    assert span is not None
    ground = row.cells[small.BUY].boxes[0]
    bars = [s for s in ground.shapes if getattr(s, "stroke_width", 0) == 3.0]
    middle = row.height / 2  # Tim's only score there is 0, in the middle of the scale
    assert [(bar.y1, bar.y2) for bar in bars] == [(middle, middle)]


def test_a_collapsed_emotion_lane_gives_no_scores() -> None:
    layout = laid_out(small.EMOTION)
    assert emotion_row(layout, small.small_map()) is None
    assert score_at(layout, small.small_map(), 200.0) is None


def test_curves_are_drawn_together_or_alone_and_keep_their_looks() -> None:
    together = laid_out()
    alone = laid_out(personas=frozenset({small.TRUDY}))
    everybody = {p.box.key: p.box.shapes for p in together.body() if p.box.role == "point"}
    only = {p.box.key: p.box.shapes for p in alone.body() if p.box.role == "point"}
    assert list(only) == [("point", small.AD, small.TRUDY)]
    assert only.items() <= everybody.items()


def test_below_the_neutral_score_every_shown_curve_is_tinted() -> None:
    snapshot = small.small_map()
    more = EmotionPoint(
        id="emotion:more", touchpoint_id=small.SEARCH, persona_id=small.TRUDY, score=-2.0
    )
    snapshot = snapshot.apply(ChangeSet(added={more.id: more}))
    for low, high, neutral in ((-5.0, 5.0, 0.5), (0.0, 10.0, 0.5), (1.0, 5.0, 0.5)):
        journey = snapshot.need(small.MAP, JourneyMap)
        scaled = journey.evolve(scale_low=low, scale_high=high)
        changed = snapshot.apply(ChangeSet(updated={small.MAP: (journey, scaled)}))
        row = ENGINE.lay_out(changed, small.MAP).row(small.EMOTION)
        assert row is not None
        shapes = row.cells[small.AWARE].boxes[0].shapes
        below = [s for s in shapes if isinstance(s, Area) and s.fill == "negative"]
        assert len(below) == 2
        assert all(area.base == row.height * neutral for area in below)
        assert all(area.peak > area.base for area in below)


def test_a_projector_gets_larger_type_and_words_break_no_earlier() -> None:
    snapshot = big_map(30)
    map_id = snapshot.maps[0].id
    usual = ENGINE.lay_out(snapshot, map_id)
    large = ENGINE.lay_out(snapshot, map_id, ViewOptions(projector=True))
    for small_box, large_box in zip(cards(usual), cards(large), strict=True):
        assert large_box.box.rect.width > 1.5 * small_box.box.rect.width
        sizes = {t.line.size for t in small_box.box.texts}
        assert {t.line.size for t in large_box.box.texts} == {1.5 * size for size in sizes}
        assert len(large_box.box.texts) <= len(small_box.box.texts)
    points = [next(p for p in layout.body() if p.box.role == "point") for layout in (usual, large)]
    assert points[1].rect.width == 1.4 * points[0].rect.width


def cards(layout: MapLayout) -> list[Placed]:
    return [p for p in layout.body() if p.box.role == "card"]


def test_hidden_neighbours_leave_one_sign_where_they_are() -> None:
    snapshot = small.small_map()
    assert ENGINE.lay_out(snapshot, small.MAP).hidden == ()
    gone = [snapshot[key] for key in (small.BUY, small.AFTER, small.GOALS, small.PAINS)]
    hidden = ChangeSet(updated={r.id: (r, r.evolve(hidden=True)) for r in gone})
    layout = ENGINE.lay_out(snapshot.apply(hidden), small.MAP)
    assert {p.box.key for p in layout.hidden} == {
        ("hidden", small.BUY, small.AFTER),
        ("hidden", small.GOALS),
        ("hidden", small.PAINS),
    }
    for placed in layout.hidden:
        assert placed.rect.x >= 0
        assert placed.rect.right <= layout.width
        assert placed.rect.y >= 0
        assert placed.rect.bottom <= layout.height
    assert not any(p.box.role == "hidden" for p in layout.all())


def test_an_engine_tells_options_apart() -> None:
    snapshot = small.small_map()
    plain = ENGINE.lay_out(snapshot, small.MAP)
    folded = ENGINE.lay_out(snapshot, small.MAP, ViewOptions(frozenset({small.AWARE})))
    assert folded.width != plain.width
    assert ENGINE.lay_out(snapshot, small.MAP, replace(PLAIN)) == plain


def test_the_scales_ends_stand_in_the_first_open_stage() -> None:
    for collapsed, first in (((), small.AWARE), ((small.AWARE,), small.BUY)):
        row = laid_out(*collapsed).row(small.EMOTION)
        assert row is not None
        named = [key for key, cell in row.cells.items() if cell.boxes[0].texts]
        assert named == [first]


def test_without_cards_the_names_of_collapsed_stages_stand_in_their_headers() -> None:
    layout = laid_out(small.AWARE, small.CARDS)
    for stage_id, upright in ((small.AWARE, ["Awareness"]), (small.BUY, [])):
        span = layout.span(stage_id)
        assert span is not None
        lines = [t for t in span.header.texts if isinstance(t, UprightLine)]
        assert [t.line.text for t in lines] == upright
        for line in lines:
            assert line.y <= span.header.rect.height
            assert line.y - line.line.width > 30  # below number and sign
    assert layout.header_height > laid_out(small.AWARE).header_height


def test_a_collapsed_lanes_title_has_the_right_of_way_over_its_count() -> None:
    for kind, shown in ((small.CARDS, ["Touchpoints", "5"]), (small.IDEAS, ["Opportunities"])):
        row = laid_out(kind).row(kind)
        assert row is not None
        assert [t.line.text for t in row.header.texts][: len(shown)] == shown
