"""Order keys: there is always room, also between keys that people wrote by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.model import Stage
from journeydesigner.model.order import crowded, has_room, keys_at, keys_between

keys = st.one_of(
    st.sampled_from(
        ("a0", "a1", "a1V", "Zz", "", "a00", "zzz", "zzzzz", "é", "a0!", "A" + "0" * 26,
         "A" + "0" * 25 + "1", "z" * 27, "y" + "z" * 25, "a0" + "V" * 400, "b", "Z", "a0\n")
    ),
    st.text(alphabet="abzAZ09V!", max_size=5),
)  # fmt: skip


def stages(*orders: str) -> list[Stage]:
    made = [Stage(id=f"stage:{i}", map_id="map:1", order=key) for i, key in enumerate(orders)]
    return sorted(made, key=lambda stage: stage.sort_key)


@given(st.one_of(st.none(), keys), st.one_of(st.none(), keys), st.integers(0, 5))
def test_keys_ascend_and_lie_between_readable_neighbours(
    before: str | None, after: str | None, count: int
) -> None:
    made = keys_between(before, after, count)
    assert len(made) == count
    assert made == sorted(set(made))
    siblings = stages(*(key for key in (before, after) if key is not None))
    place = 1 if before is not None else 0
    fits = before is None or after is None or before < after
    if made and fits and has_room(siblings, place):
        assert before is None or before < made[0]
        assert after is None or made[-1] < after


@given(st.lists(keys, max_size=8), st.data())
def test_new_keys_for_the_crowded_make_room_everywhere(
    orders: list[str], data: st.DataObject
) -> None:
    siblings = stages(*orders)
    index = data.draw(st.integers(0, len(siblings)))
    left, right = crowded(siblings, index)
    assert 0 <= left <= index <= right <= len(siblings)
    before = siblings[left - 1].order if left else None
    after = siblings[right].order if right < len(siblings) else None
    made = keys_between(before, after, 3)
    assert before is None or before < made[0]
    assert after is None or made[-1] < after


def test_two_people_who_inserted_at_one_place_cost_one_neighbour() -> None:
    siblings = stages("a0", "a1", "a1", "a2")
    assert not has_room(siblings, 2)
    assert crowded(siblings, 2) == (2, 3)
    assert crowded(siblings, 1) == (1, 1)


@pytest.mark.parametrize(
    ("index", "below", "above"), [(0, "", "a1"), (1, "a1", "a2"), (2, "a2", "~"), (9, "a2", "~")]
)
def test_a_key_for_a_place(index: int, below: str, above: str) -> None:
    (key,) = keys_at(stages("a1", "a2"), index, 1)
    assert below < key < above


def test_a_thousand_insertions_at_one_place_keep_keys_short_enough() -> None:
    low, high = keys_between(None, None, 2)
    for _ in range(1000):
        (low,) = keys_between(low, high, 1)
    assert len(low) <= 200
