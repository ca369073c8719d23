"""ChangeSets: forth, back, joined; the index that follows them; references they may not break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.model import (
    PROJECT_ID,
    BrokenReference,
    ChangeSet,
    EmotionPoint,
    JourneyMap,
    Note,
    Ordered,
    Project,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    index,
    references,
)
from tests.support.big_map import MAP_ID, big_map
from tests.support.soundness import index_is_fresh, view_is_total
from tests.support.strategies import hostile_snapshots, order_keys


def change(before: Snapshot, after: Snapshot) -> ChangeSet:
    ids = {**before.records, **after.records}
    return ChangeSet.between(
        {key: before.records.get(key) for key in ids}, {key: after.records.get(key) for key in ids}
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Snapshot, Snapshot]:
    """Two states of one project: some records gone, some with another place or another value."""
    first = draw(hostile_snapshots())
    records: list[Record] = []
    others = [record.id for record in first]
    for record in first:
        match draw(st.integers(0, 3)):
            case 0 if record.id != PROJECT_ID:
                continue
            case 1 if isinstance(record, Ordered):
                records.append(record.evolve(order=draw(order_keys)))
            case 2 if isinstance(record, (Touchpoint, Note)):
                records.append(record.evolve(stage_id=draw(st.sampled_from(others))))
            case _:
                records.append(record)
    return first, Snapshot(records)


@given(pairs())
def test_a_change_leads_there_and_its_reverse_back(pair: tuple[Snapshot, Snapshot]) -> None:
    first, second = pair
    changes = change(first, second)
    assert first.apply(changes) == second
    assert second.apply(changes.reversed()) == first
    assert not changes.then(changes.reversed())


@given(pairs(), st.data())
def test_two_changes_joined_lead_to_the_same(
    pair: tuple[Snapshot, Snapshot], data: st.DataObject
) -> None:
    first, second = pair
    kept = [r for r in second if r.id == PROJECT_ID or data.draw(st.booleans())]
    third = Snapshot(kept)
    joined = change(first, second).then(change(second, third))
    assert first.apply(joined) == third
    assert joined == change(first, third)


@given(pairs())
def test_the_index_that_follows_is_the_one_built_anew(pair: tuple[Snapshot, Snapshot]) -> None:
    first, second = pair
    assert index_is_fresh(first.apply(change(first, second)))


@given(hostile_snapshots())
def test_the_view_is_total_whatever_the_references_say(snapshot: Snapshot) -> None:
    assert view_is_total(snapshot)


@given(hostile_snapshots())
def test_at_most_one_point_of_a_persona_counts_and_it_is_the_first_by_id(
    snapshot: Snapshot,
) -> None:
    for touchpoint in snapshot.of(Touchpoint):
        every = snapshot.all_emotion_records(touchpoint.id)
        for point in snapshot.emotions(touchpoint.id):
            same = [p.id for p in every if p.persona_id == point.persona_id]
            assert point.id == min(same)
            assert snapshot.emotion(touchpoint.id, point.persona_id) == point
        assert {p.persona_id for p in every} == {
            p.persona_id for p in snapshot.emotions(touchpoint.id)
        }


def test_what_did_not_change_is_shared_with_the_snapshot_before() -> None:
    first = big_map(40)
    card = first.map_touchpoints(MAP_ID)[3]
    second = first.apply(ChangeSet(updated={card.id: (card, card.evolve(name="new"))}))
    assert second._index is first._index
    assert second[card.id] != first[card.id] == card
    other = first.stages(MAP_ID)[4]
    assert second[other.id] is first[other.id]


def test_every_project_has_its_project_record() -> None:
    assert Snapshot().project == Project()
    assert Snapshot([Project(title="Mine")]).project.title == "Mine"


def test_siblings_with_equal_keys_stand_in_the_order_of_their_ids() -> None:
    stages = [Stage(id=f"stage:{x}", map_id="map:1", order="a0") for x in "cab"]
    snapshot = Snapshot([JourneyMap(id="map:1"), *stages])
    assert [stage.id for stage in snapshot.stages("map:1")] == ["stage:a", "stage:b", "stage:c"]
    assert index.build(snapshot)["stages"] == {"map:1": ("stage:a", "stage:b", "stage:c")}


# -- references --------------------------------------------------------------------------------


def small() -> Snapshot:
    return Snapshot(
        [
            JourneyMap(id="map:1"),
            Stage(id="stage:1", map_id="map:1"),
            Touchpoint(id="touchpoint:1", map_id="map:1", stage_id="stage:1"),
            EmotionPoint(id="emotion:1", touchpoint_id="touchpoint:1"),
            Note(id="note:1", map_id="map:1", touchpoint_id="touchpoint:1"),
            Note(id="note:2", map_id="map:1", answers=("note:1",)),
            Touchpoint(id="touchpoint:2", map_id="map:1", stage_id="stage:gone"),
        ]
    )


def check(*, add: tuple[Record, ...] = (), remove: tuple[str, ...] = ()) -> None:
    before = small()
    updated = {r.id: (before[r.id], r) for r in add if r.id in before}
    changes = ChangeSet(
        added={r.id: r for r in add if r.id not in before},
        updated=updated,
        removed={key: before[key] for key in remove},
    )
    references.check(before, before.apply(changes), changes)


@pytest.mark.parametrize("target", ["map:1", "stage:1", "touchpoint:1", "note:1"])
def test_what_others_name_cannot_be_removed_alone(target: str) -> None:
    with pytest.raises(BrokenReference, match=target):
        check(remove=(target,))


def test_what_nobody_names_can_be_removed() -> None:
    check(remove=("note:2", "emotion:1"))
    check(remove=("note:2", "note:1", "emotion:1", "touchpoint:1"))


def test_no_change_may_add_a_reference_to_nothing_or_to_another_kind() -> None:
    card = Touchpoint(id="touchpoint:3", map_id="map:1")
    check(add=(card,))
    for fields in ({"stage_id": "stage:nowhere"}, {"stage_id": "map:1"}, {"map_id": "map:2"}):
        with pytest.raises(BrokenReference, match="not there"):
            check(add=(card.evolve(**fields),))


def test_what_was_broken_before_may_stay_so() -> None:
    broken = small().need("touchpoint:2", Touchpoint)
    check(add=(broken.evolve(name="renamed"),))
    with pytest.raises(BrokenReference):
        check(add=(broken.evolve(stage_id="stage:elsewhere"),))
    check(add=(broken.evolve(stage_id=None),))


def test_broken_references_are_listed() -> None:
    snapshot = small()
    (found,) = references.dangling(snapshot, snapshot)
    assert (found.record.id, found.field.name, found.target) == (
        "touchpoint:2", "stage_id", "stage:gone",
    )  # fmt: skip
