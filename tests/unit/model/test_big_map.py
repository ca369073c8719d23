"""The benchmark map is what the budgets speak of, and the same every time."""

from __future__ import annotations

import pytest

from journeydesigner.model import EmotionPoint, Note, Touchpoint
from tests.support.big_map import MAP_ID, big_map
from tests.support.soundness import broken_references


@pytest.mark.parametrize("n", [3, 100, 1000])
def test_its_parameters(n: int) -> None:
    snapshot = big_map(n)
    stages, cards = snapshot.stages(MAP_ID), snapshot.map_touchpoints(MAP_ID)
    assert len(cards) == n == len(list(snapshot.of(Touchpoint)))
    assert len(stages) == max(5, n // 20)
    assert len(snapshot.lanes(MAP_ID)) == 8
    assert len(snapshot.map_personas(MAP_ID)) == 2
    assert all(3 <= len(t.name.split()) <= 6 for t in cards)
    assert all(14 <= len(t.customer_interaction.split()) <= 26 for t in cards)
    assert broken_references(snapshot) == set()


def test_its_shares() -> None:
    snapshot = big_map(2000)
    notes = [snapshot.note_kind(note) for note in snapshot.of(Note)]
    assert 0.27 < notes.count("pain-points") / 2000 < 0.33
    assert 0.17 < notes.count("opportunities") / 2000 < 0.23
    assert 0.88 < len(list(snapshot.of(EmotionPoint))) / 4000 < 0.92


def test_it_is_the_same_every_time() -> None:
    assert big_map(200) == big_map(200)
    assert big_map(200) != big_map(201)
