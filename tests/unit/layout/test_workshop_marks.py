"""Votes, hidden notes and the lock in the display list."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.layout.content.cards import card_content
from journeydesigner.layout.display import Box, Disc, Icon, Placed, RoundRect, Segment
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.layout.geometry import Rect
from journeydesigner.layout.map_layout import MapLayout
from journeydesigner.layout.sheet import blueprint_sheet
from journeydesigner.layout.view_options import ViewOptions
from journeydesigner.model import ChangeSet, Channel, JourneyMap, Note, Touchpoint, Vote
from tests.support import small_map as small
from tests.support.changed_map import changed
from tests.support.workshop_map import SECRETS, VOTING, workshop_map
from tests.unit.layout.test_engine import seen

ENGINE = LayoutEngine()


def box(layout: MapLayout, record_id: str) -> Box:
    found = [p for p in layout.find(record_id) if p.box.role in ("card", "note")]
    return found[0].box


def words(shown: Box) -> list[str]:
    return [text.line.text for text in shown.texts]


def pill(shown: Box) -> Rect:
    """The ground of the badge."""
    rounds = [s for s in shown.shapes if isinstance(s, RoundRect) and s.fill == "accent-ground"]
    last = rounds[-1]
    return Rect(last.x, last.y, last.width, last.height)


def ink(shown: Box) -> list[Rect]:
    """Where each line but the badge's is."""
    lines = [t for t in shown.texts if not t.line.text.isdigit()]
    return [Rect(t.x, t.y - t.line.size * 0.75, t.line.width, t.line.size * 0.9) for t in lines]


def test_candidates_wear_their_dots_on_the_map_and_on_the_sheet() -> None:
    layout = ENGINE.lay_out(workshop_map(), small.MAP)
    assert words(box(layout, small.UNSURE))[-1] == "5"
    assert words(box(layout, small.LOST))[-1] == "0"
    assert words(box(layout, small.CART))[-1] == "1"
    assert "2" not in words(box(layout, small.IDEA))
    sheet = blueprint_sheet(workshop_map(), small.MAP, ENGINE)
    on_paper = {p.box.record_id: p.box for p in sheet.placed}
    assert words(on_paper[small.UNSURE])[-1] == "5"


def test_no_dots_are_told_apart_from_dots_by_form() -> None:
    layout = ENGINE.lay_out(workshop_map(), small.MAP)
    none = [s for s in box(layout, small.LOST).shapes if isinstance(s, Disc)][-1]
    some = [s for s in box(layout, small.UNSURE).shapes if isinstance(s, Disc)][-1]
    assert none.fill is None
    assert some.fill is not None


@pytest.mark.parametrize("projector", [False, True])
@given(
    name=st.sampled_from(("", "Cart", "Basket and everything that goes with it")),
    channel=st.sampled_from(("", "Web", "A website with quite a long name", "Word of mouth")),
    key=st.booleans(),
    owner=st.sampled_from(("", "Ann", "The whole web team and others")),
)
def test_a_badge_never_covers_a_text(
    projector: bool, name: str, channel: str, key: bool, owner: str
) -> None:
    card = workshop_map().need(small.CART, Touchpoint)
    note = workshop_map().need(small.UNSURE, Note)
    snapshot = workshop_map(
        Channel(id="channel:c", name=channel, order="a9"),
        card.evolve(name=name, channel_id="channel:c", key_moment=key),
        note.evolve(owner=owner, text=name),
    )
    layout = ENGINE.lay_out(snapshot, small.MAP, ViewOptions(projector=projector))
    for shown in (box(layout, small.CART), box(layout, small.UNSURE)):
        badge = pill(shown)
        assert badge.x >= 0
        assert badge.right <= shown.rect.width
        assert badge.bottom <= shown.rect.height
        for line in ink(shown):
            assert not badge.grown(-0.5).intersects(line), words(shown)


def test_a_vote_lays_out_what_was_voted_on_and_no_more() -> None:
    snapshot = workshop_map()
    layout = ENGINE.lay_out(snapshot, small.MAP)
    vote = Vote(id="vote:new", voting_id=VOTING, note_id=small.LOST, voter="Cy", dots=2)
    changes = ChangeSet(added={vote.id: vote})
    after, change = ENGINE.update(layout, snapshot.apply(changes), changes)
    assert words(box(after, small.LOST))[-1] == "2"
    assert change.cells == {(small.PAINS, small.AWARE)}
    gone = ChangeSet(removed={VOTING: snapshot[VOTING]})
    without = snapshot.apply(gone)
    after, _ = ENGINE.update(layout, without, gone)
    assert seen(after) == seen(ENGINE.lay_out(without, small.MAP))


def test_a_hidden_note_lies_face_down() -> None:
    layout = ENGINE.lay_out(workshop_map(), small.MAP)
    hidden = box(layout, "note:h1")
    assert words(hidden)[0] == "Hidden note"
    assert any(isinstance(shape, Icon) and shape.name == "hide" for shape in hidden.shapes)
    assert sum(isinstance(shape, Segment) for shape in hidden.shapes) > 5
    assert hidden.edits == ()
    said = [text for placed in layout.all() for text in words(placed.box)]
    for text, secret in product(said, (*SECRETS, "Secretowner")):
        assert secret not in text


def test_the_hatching_stays_within_the_note() -> None:
    layout = ENGINE.lay_out(workshop_map(), small.MAP)
    hidden = box(layout, "note:h1")
    for line in hidden.shapes:
        if isinstance(line, Segment):
            assert min(line.x1, line.x2) > 0
            assert max(line.x1, line.x2) < hidden.rect.width
            assert min(line.y1, line.y2) > 0
            assert max(line.y1, line.y2) < hidden.rect.height


def test_a_note_that_is_written_unseen_can_be_typed_into() -> None:
    fresh = small.small_map().need(small.LOST, Note).evolve(text="", hidden=True)
    layout = ENGINE.lay_out(changed(fresh), small.MAP)
    assert [edit.field for edit in box(layout, small.LOST).edits] == ["text"]


def test_a_revealed_note_shows_its_words() -> None:
    snapshot = workshop_map()
    layout = ENGINE.lay_out(snapshot, small.MAP)
    note = snapshot.need("note:h1", Note)
    changes = ChangeSet(updated={note.id: (note, note.evolve(hidden=False))})
    after, _ = ENGINE.update(layout, snapshot.apply(changes), changes)
    assert SECRETS[0] in words(box(after, note.id))


def test_a_locked_structure_is_told_in_the_corner() -> None:
    snapshot = small.small_map()
    layout = ENGINE.lay_out(snapshot, small.MAP)
    assert layout.corner.texts == ()
    journey = snapshot.need(small.MAP, JourneyMap)
    changes = ChangeSet(updated={small.MAP: (journey, journey.evolve(structure_locked=True))})
    after, change = ENGINE.update(layout, snapshot.apply(changes), changes)
    assert [word.strip() for word in words(after.corner)] == ["Structure", "locked"]
    assert any(isinstance(s, Icon) and s.name == "lock" for s in after.corner.shapes)
    assert change.headers


def test_a_cards_height_has_room_for_its_badge() -> None:
    snapshot = workshop_map()
    journey = snapshot.need(small.MAP, JourneyMap)
    card = snapshot.need(small.CART, Touchpoint)
    plain = card_content(ENGINE.typesetter, small.small_map(), journey, card, 146.0)
    voted = card_content(ENGINE.typesetter, snapshot, journey, card, 146.0)
    assert plain.badge is None
    assert voted.badge is not None
    assert voted.meta_height >= plain.meta_height
    placed = [p for p in ENGINE.lay_out(snapshot, small.MAP).body() if p.box.role == "card"]
    assert _same_height(placed)


def _same_height(placed: list[Placed]) -> bool:
    return len({p.rect.height for p in placed}) == 1
