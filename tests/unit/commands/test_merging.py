"""Touchpoints are merged, and every word and every dot is still there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.emotions import set_quote, set_score
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.merging import merge_touchpoints
from journeydesigner.commands.notes import add_note, park_notes
from journeydesigner.commands.touchpoints import add_touchpoint, move_touchpoints
from journeydesigner.commands.workshop.voting import cast, open_voting
from journeydesigner.model import EmotionPoint, JourneyError, Note, Touchpoint
from journeydesigner.model.fields import reference_fields
from journeydesigner.model.kinds import RECORD_TYPES
from tests.support.workbench import Workbench


def merge(bench: Workbench, *names: str) -> Touchpoint:
    kept = bench.do(merge_touchpoints, [bench[name] for name in names])
    found: Touchpoint = bench.record(kept)
    return found


def fill(bench: Workbench, called: str, **fields: object) -> None:
    with bench.document.transaction("fill") as tx:
        tx.update(bench[called], **fields)


def test_the_one_most_to_the_left_is_kept_whatever_was_picked_first(bench: Workbench) -> None:
    assert merge(bench, "Checkout", "Ad").id == bench["Ad"]
    assert bench.columns() == {"Awareness": ["Ad + Checkout", "Search"], "Decision": ["Cart"],
                               "Use": []}  # fmt: skip


def test_texts_are_joined_and_of_what_is_said_once_the_first_counts(bench: Workbench) -> None:
    fill(bench, "Cart", doing="fills the cart", device="Phone", strategy_status="", impact=None)
    fill(bench, "Checkout", doing="pays", device="Tablet", strategy_status="open", impact=2,
         key_moment=True)  # fmt: skip
    kept = merge(bench, "Cart", "Checkout")
    assert kept.name == "Cart + Checkout"
    assert kept.doing == "fills the cart\npays"
    assert kept.device == "Phone + Tablet"
    assert (kept.strategy_status, kept.impact, kept.key_moment) == ("open", 2, True)


def test_the_same_text_twice_is_said_once(bench: Workbench) -> None:
    fill(bench, "Cart", device="Phone")
    fill(bench, "Checkout", device="Phone", name="Cart")
    kept = merge(bench, "Cart", "Checkout")
    assert (kept.name, kept.device) == ("Cart", "Phone")


def test_notes_come_along_below_those_that_are_there(bench: Workbench) -> None:
    bench.do(add_note, bench["pains"], bench["Awareness"], bench["Ad"], "Loud")
    parked = bench.do(add_note, bench["notes"], bench["Decision"], bench["Checkout"], "Later")
    bench.do(park_notes, [parked])
    kept = merge(bench, "Ad", "Checkout")
    assert [n.text for n in bench.snapshot.notes(bench["pains"], bench["Awareness"])] == [
        "Loud", "Slow",
    ]  # fmt: skip
    assert bench.record("Slow", Note).touchpoint_id == kept.id
    assert bench.record(parked, Note).touchpoint_id == kept.id
    assert bench.parked_notes() == ["Later"]


def test_a_score_is_never_invented_and_quotes_are_joined(bench: Workbench) -> None:
    bench.do(set_quote, bench["Cart"], bench["Tim"], "Fine")
    bench.do(set_quote, bench["Checkout"], bench["Tim"], "Slow!")
    bench.do(set_score, bench["Cart"], None, 3.0)
    bench.do(set_score, bench["Checkout"], None, 1.0)
    kept = merge(bench, "Cart", "Checkout")
    felt = {point.persona_id: point for point in bench.snapshot.emotions(kept.id)}
    assert (felt[bench["Tim"]].score, felt[bench["Tim"]].quote) == (-2.0, "Fine\nSlow!")
    assert felt[None].score == 3.0
    assert len(bench.snapshot.all_emotion_records(kept.id)) == 2


def test_a_missing_score_stays_missing(bench: Workbench) -> None:
    bench.do(set_quote, bench["Ad"], bench["Tim"], "Hm")
    kept = merge(bench, "Ad", "Search")
    assert [point.score for point in bench.snapshot.emotions(kept.id)] == [None]


def test_dots_are_added_up_by_voter_and_stay_within_the_budget(bench: Workbench) -> None:
    ids = [bench[name] for name in ("Cart", "Checkout", "Ad")]
    voting = bench.do(open_voting, bench["map"], ids, "Best", 3, 2)
    for key, voter, dots in ((ids[0], "Ann", 1), (ids[1], "Ann", 2), (ids[1], "Bo", 3)):
        bench.do(cast, voting, key, dots, voter)
    kept = merge(bench, "Cart", "Checkout")
    votes = {vote.voter: (vote.dots, vote.candidate_id) for vote in bench.snapshot.votes(voting)}
    assert votes == {"Ann": (3, kept.id), "Bo": (3, kept.id)}
    assert set(bench.record(voting).touchpoint_ids) == {kept.id, bench["Ad"]}
    assert bench.snapshot.dots(kept.id) == 6


def test_one_alone_and_those_of_two_maps_are_refused(bench: Workbench) -> None:
    other = bench.do(add_map, "Other", ("One",))
    there = bench.do(add_touchpoint, other, bench.snapshot.stages(other)[0].id, name="There")
    for ids in ([bench["Ad"]], [bench["Ad"], bench["Ad"]], [bench["Ad"], there]):
        with pytest.raises(JourneyError):
            bench.do(merge_touchpoints, ids)


def test_parked_ones_are_merged_too(bench: Workbench) -> None:
    bench.do(move_touchpoints, [bench["Cart"], bench["Checkout"]], None)
    kept = merge(bench, "Cart", "Checkout")
    assert bench.parked() == ["Cart + Checkout"]
    assert bench.record("Slow", Note).touchpoint_id == kept.id


def test_whatever_names_a_touchpoint_is_dealt_with() -> None:
    naming = {
        (kind, spec.name)
        for kind, record_type in RECORD_TYPES.items()
        for spec in reference_fields(record_type)
        if spec.ui.refers_to == "touchpoint"
    }
    assert naming == {("note", "touchpoint_id"), ("emotion", "touchpoint_id"),
                      ("voting", "touchpoint_ids"), ("vote", "touchpoint_id")}  # fmt: skip


WORDS = st.text(st.sampled_from("abc xyz\n"), max_size=12)
NAMES = ("Ad", "Search", "Cart", "Checkout")


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), WORDS, WORDS, st.none() | st.integers(-5, 5)),
             max_size=6),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True),
)  # fmt: skip
def test_no_word_is_lost_and_undo_is_exact(
    said: list[tuple[str, str, str, int | None]], chosen: list[str]
) -> None:
    bench = Workbench()
    for name, text, quote, score in said:
        fill(bench, name, thinking=text)
        bench.do(set_quote, bench[name], bench["Tim"], quote)
        bench.do(set_score, bench[name], bench["Tim"], score)
        stage = bench.record(name, Touchpoint).stage_id
        bench.do(add_note, bench["notes"], stage, bench[name], text)
    before, words = bench.snapshot, all_words(bench)
    merge(bench, *chosen)
    assert all_words(bench) == words
    assert sum(len(column) for column in bench.columns().values()) == 5 - len(chosen)
    bench.document.undo()
    assert bench.snapshot == before


def all_words(bench: Workbench) -> set[str]:
    texts: list[str] = []
    for record in bench.snapshot:
        if isinstance(record, Touchpoint):
            texts += [record.name.replace("+", " "), record.thinking]
        elif isinstance(record, Note):
            texts.append(record.text)
        elif isinstance(record, EmotionPoint):
            texts.append(record.quote)
    return {word for text in texts for word in text.split()}
