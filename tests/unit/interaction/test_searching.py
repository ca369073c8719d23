"""Finding words on a map, and going from match to match."""

from __future__ import annotations

from journeydesigner.commands.fields import set_field
from journeydesigner.document import Document
from journeydesigner.interaction.filtering import Filter
from journeydesigner.interaction.finder import Finder
from journeydesigner.interaction.searching import Searcher
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.spotlight import DARKNESS
from tests.support.small_map import (
    AD,
    AWARE,
    BUY,
    CART,
    IDEA,
    LOST,
    MAP,
    PAINS,
    PAY,
    SEARCH,
    SITE,
    THINKING,
    TIM,
    TIM_AD,
    TRUDY_AD,
    small_map,
)


def _session() -> Session:
    session = Session(Document(small_map()))
    assert session.map_id == MAP
    return session


def _set(session: Session, record_id: str, **fields: object) -> None:
    with session.document.transaction("set") as tx:
        for name, value in fields.items():
            set_field(tx, [record_id], name, value)


def _found(session: Session, words: str) -> list[str]:
    return [m.record_id for m in Searcher().find(session.snapshot, MAP, words)]


def test_names_notes_stages_and_lanes_are_found_in_reading_order() -> None:
    session = _session()
    assert _found(session, "search") == [SEARCH]
    assert _found(session, "LOST") == [LOST]
    assert _found(session, "purchase") == [BUY]
    assert _found(session, "pain points") == [PAINS]
    assert _found(session, "wonders") == [AD, SEARCH, "touchpoint:review", CART, PAY]


def test_every_word_must_be_there() -> None:
    session = _session()
    assert _found(session, "fits cart") == [CART]
    assert _found(session, "cart lost") == []
    assert _found(session, "  ") == []


def test_quotes_channels_and_fields_are_found() -> None:
    session = _session()
    _set(session, TIM_AD, quote="Finally!")
    _set(session, AD, channel_id=SITE, thinking="Is that for me?")
    assert _found(session, "finally") == [TIM_AD]
    assert _found(session, "website") == [AD]
    match = Searcher().find(session.snapshot, MAP, "for me")[0]
    assert match.keys == {("field", THINKING, AD)}


def test_a_quote_without_a_score_stands_for_its_touchpoint() -> None:
    session = _session()
    _set(session, TIM_AD, quote="Finally!", score=None)
    match = Searcher().find(session.snapshot, MAP, "finally")[0]
    assert (match.record_id, match.keys) == (AD, {("card", AD)})


def test_what_is_hidden_is_not_found() -> None:
    session = _session()
    _set(session, PAINS, hidden=True)
    assert _found(session, "lost") == []
    _set(session, AWARE, hidden=True)
    assert _found(session, "search") == []


def test_a_hidden_note_is_found_by_nobody_until_it_is_revealed() -> None:
    session, searcher = _session(), Searcher()
    _set(session, LOST, hidden=True, owner="Ops")
    for word in ("lost", "ops"):
        assert searcher.find(session.snapshot, MAP, word) == []
    _set(session, LOST, hidden=False)
    assert [m.record_id for m in searcher.find(session.snapshot, MAP, "lost")] == [LOST]


def test_a_changed_text_is_read_anew() -> None:
    session, searcher = _session(), Searcher()
    assert searcher.find(session.snapshot, MAP, "hoarding") == []
    _set(session, AD, name="Hoarding")
    assert [m.record_id for m in searcher.find(session.snapshot, MAP, "hoarding")] == [AD]


# -- the finder ------------------------------------------------------------------------------


def test_one_goes_from_match_to_match_and_round() -> None:
    session = _session()
    finder = Finder(session)
    finder.look_for("wonders")
    assert (finder.number, finder.count) == (1, 5)
    assert session.spotlight.found == {("card", key) for key in _found(session, "wonders")}
    finder.step(1)
    assert session.selection.ids == (SEARCH,)
    finder.step(-2)
    assert session.selection.ids == (PAY,)
    assert session.spotlight.current == {("card", PAY)}
    assert finder.place is not None


def test_looking_begins_at_what_is_selected_and_selects_nothing() -> None:
    session = _session()
    session.selection.set([CART])
    finder = Finder(session)
    finder.look_for("wonders")
    assert finder.number == 4
    assert session.selection.ids == (CART,)


def test_nothing_of_it_is_a_change_of_the_document() -> None:
    session = _session()
    finder = Finder(session)
    finder.look_for("wonders")
    finder.set_filter(Filter(below_zero=True))
    finder.step(1)
    finder.stop()
    assert not session.document.can_undo
    assert session.spotlight == DARKNESS


def test_after_an_edit_one_is_still_at_the_same_match() -> None:
    session = _session()
    finder = Finder(session)
    finder.look_for("wonders")
    finder.step(3)
    _set(session, AD, customer_interaction="")
    finder.refresh()
    assert (finder.number, finder.count) == (3, 4)
    assert finder.match is not None
    assert finder.match.record_id == CART


# -- the filter ------------------------------------------------------------------------------


def _faded(session: Session, wanted: Filter) -> frozenset[str]:
    finder = Finder(session)
    finder.set_filter(wanted)
    return session.spotlight.faded


def test_below_zero_keeps_touchpoints_where_somebody_is_unhappy() -> None:
    faded = _faded(_session(), Filter(below_zero=True))
    assert {AD, SEARCH, LOST, IDEA, TRUDY_AD}.isdisjoint(faded)
    assert {CART, PAY, "touchpoint:review", "note:unsure"} <= faded


def test_below_zero_of_one_persona() -> None:
    session = _session()
    finder = Finder(session)
    finder.set_filter(Filter(persona_id=TIM, below_zero=True))
    assert finder.filtered.kept == 1
    assert SEARCH not in session.spotlight.faded
    assert {AD, TIM_AD, TRUDY_AD} <= session.spotlight.faded


def test_below_zero_means_below_the_middle_of_another_scale() -> None:
    session = _session()
    with session.document.transaction("scale") as tx:
        tx.update(MAP, scale_low=1.0, scale_high=5.0)
    faded = _faded(session, Filter(below_zero=True, persona_id=TIM))
    assert AD not in faded


def test_without_data_keeps_what_nobody_has_a_score_for() -> None:
    session = _session()
    kept = {AD, SEARCH, "touchpoint:review", CART, PAY} - _faded(session, Filter(without_data=True))
    assert kept == {"touchpoint:review", PAY}


def test_a_score_of_zero_is_data_and_an_empty_point_is_none() -> None:
    session = _session()
    assert CART in _faded(session, Filter(without_data=True))
    _set(session, "emotion:tim-cart", score=None)
    assert CART not in _faded(session, Filter(without_data=True))


def test_persona_channel_and_key_moment() -> None:
    session = _session()
    _set(session, AD, channel_id=SITE)
    _set(session, PAY, key_moment=True)
    every = {AD, SEARCH, "touchpoint:review", CART, PAY}
    assert every - _faded(session, Filter(persona_id=TIM)) == {AD, SEARCH, CART}
    assert every - _faded(session, Filter(channel_id=SITE)) == {AD}
    assert every - _faded(session, Filter(key_moments=True)) == {PAY}


def test_the_structure_never_fades() -> None:
    faded = _faded(_session(), Filter(key_moments=True))
    assert not [key for key in faded if key.startswith(("stage:", "lane:", "map:"))]
    assert "note:whole" in faded


def test_what_is_faded_is_not_found() -> None:
    session = _session()
    finder = Finder(session)
    finder.look_for("wonders")
    finder.set_filter(Filter(below_zero=True))
    assert finder.count == 2
    assert {("card", AD), ("card", SEARCH)} == session.spotlight.found


def test_a_persona_that_leaves_the_map_is_no_longer_asked_for() -> None:
    session = _session()
    finder = Finder(session)
    finder.set_filter(Filter(persona_id=TIM))
    with session.document.transaction("off") as tx:
        tx.update(MAP, persona_ids=())
    finder.refresh()
    assert not finder.filter.is_on
    assert session.spotlight.faded == frozenset()
