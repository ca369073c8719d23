"""Another project taken into this one: complete, with ids of its own."""

from __future__ import annotations

from hypothesis import given

from journeydesigner.commands.channels import add_channel, find_or_add_channel
from journeydesigner.commands.insert_snapshot import insert_snapshot
from journeydesigner.commands.pictures import attach_picture
from journeydesigner.document import Document
from journeydesigner.model import Channel, EmotionPoint, Picture, Snapshot
from tests.support.soundness import broken_references, view_is_total
from tests.support.strategies import hostile_snapshots, snapshots
from tests.support.workbench import Workbench


def taken_in(other: Snapshot) -> tuple[Snapshot, list[str]]:
    document = Document()
    with document.transaction("insert") as tx:
        maps = insert_snapshot(tx, other)
    return document.snapshot, maps


def outline(snapshot: Snapshot, map_id: str) -> list[object]:
    """What a reader sees of a map, without ids."""
    feelings = [
        [(point.score, point.quote, _name(snapshot, point)) for point in points]
        for points in (snapshot.emotions(t.id) for t in snapshot.map_touchpoints(map_id))
    ]
    return [
        [(stage.name, [t.name for t in snapshot.touchpoints(stage.id)])
         for stage in snapshot.stages(map_id)],
        [lane.lane_kind for lane in snapshot.lanes(map_id)],
        [sorted(note.text for note in snapshot.notes(lane.id, stage.id))
         for lane in snapshot.lanes(map_id) for stage in snapshot.stages(map_id)],
        sorted(t.name for t in snapshot.parked_touchpoints(map_id)),
        sorted(note.text for note in snapshot.parked_notes(map_id)),
        [persona.name for persona in snapshot.map_personas(map_id)],
        [sorted(points, key=str) for points in feelings],
    ]  # fmt: skip


def _name(snapshot: Snapshot, point: EmotionPoint) -> str | None:
    return snapshot[point.persona_id].model_dump()["name"] if point.persona_id else None


@given(snapshots())
def test_a_tidy_project_looks_the_same_afterwards(other: Snapshot) -> None:
    here, maps = taken_in(other)
    assert [outline(here, key) for key in maps] == [outline(other, m.id) for m in other.maps]
    assert [p.name for p in here.personas] == [p.name for p in other.personas]
    assert set(here.records) & set(other.records) == {"project:main"}


@given(hostile_snapshots())
def test_a_hostile_project_comes_in_sound(other: Snapshot) -> None:
    here, maps = taken_in(other)
    assert len(maps) == len(other.maps)
    assert broken_references(here) == set()
    assert view_is_total(here)
    for key, journey in zip(maps, other.maps, strict=True):
        assert len(here.all_touchpoints(key)) == len(other.all_touchpoints(journey.id))


def test_twice_is_two_maps_but_one_channel_of_each_kind(bench: Workbench) -> None:
    bench.do(find_or_add_channel, "Website")
    other = bench.snapshot
    bench.do(insert_snapshot, other)
    bench.do(insert_snapshot, other)
    assert [m.title for m in bench.snapshot.maps] == ["Shop"] * 3
    assert [c.name for c in bench.snapshot.channels] == ["Website"]
    assert [p.name for p in bench.snapshot.personas] == ["Tim"] * 3


def test_a_channel_of_the_same_name_that_differs_stays_one_of_its_own(bench: Workbench) -> None:
    bench.do(add_channel, "Website")
    other = Workbench()
    other.do(add_channel, "Website", messaging=3)
    bench.do(insert_snapshot, other.snapshot)
    assert [c.messaging for c in bench.snapshot.of(Channel)] == [None, 3]


def test_pictures_come_along_once_and_a_false_id_hides_nothing(bench: Workbench) -> None:
    face = Picture.of(b"face", "image/png", 2, 3)
    impostor = Picture.of(b"other", "image/png", 2, 3).evolve(id=face.id)
    bench.do(attach_picture, bench["Tim"], "photo_id", face)
    other = Workbench()
    other.do(attach_picture, other["Tim"], "photo_id", impostor)
    bench.do(insert_snapshot, other.snapshot)
    bench.do(insert_snapshot, other.snapshot)
    shown = [bench.snapshot.need(p.photo_id or "", Picture) for p in bench.snapshot.personas]
    assert [picture.content for picture in shown] == [b"face", b"other", b"other"]
    assert len(list(bench.snapshot.of(Picture))) == 2


def test_what_is_missing_there_is_not_found_here_under_the_same_id(bench: Workbench) -> None:
    """Somebody takes in an older copy of the project at hand, damaged by hand."""
    records = [r for r in bench.snapshot if r.id not in (bench["Tim"], bench["Decision"])]
    bench.do(lambda tx: insert_snapshot(tx, Snapshot(records)))
    taken = bench.snapshot.maps[1].id
    assert bench.snapshot.map_personas(taken) == []
    parked = bench.snapshot.parked_touchpoints(taken)
    assert [t.name for t in parked] == ["Cart", "Checkout"]
    assert bench.snapshot.emotions(parked[1].id) == []


def test_taking_in_is_one_step(bench: Workbench) -> None:
    before = bench.snapshot
    bench.do(insert_snapshot, Workbench().snapshot)
    bench.document.undo()
    assert bench.snapshot == before
