"""Maps, personas and channels: the tree on the left."""

from __future__ import annotations

import pytest

from journeydesigner.commands.channels import (
    STANDARD_CHANNELS,
    add_channel,
    delete_channel,
    find_or_add_channel,
    move_channels,
)
from journeydesigner.commands.maps import (
    add_map,
    delete_map,
    duplicate_map,
    move_map,
    rename_map,
)
from journeydesigner.commands.notes import add_parked_note
from journeydesigner.commands.personas import (
    add_persona,
    delete_persona,
    duplicate_persona,
    move_persona,
    set_map_personas,
)
from journeydesigner.commands.touchpoints import move_touchpoints
from journeydesigner.document import Document
from journeydesigner.model import (
    Channel,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.resources import resource_path
from tests.support.workbench import Workbench


def titles(bench: Workbench) -> list[str]:
    return [journey.title for journey in bench.snapshot.maps]


def people(bench: Workbench) -> list[str]:
    return [persona.name for persona in bench.snapshot.personas]


def test_a_new_map_has_a_stage_and_the_lanes_to_begin_with(bench: Workbench) -> None:
    key = bench.do(add_map, "Returns")
    assert [stage.name for stage in bench.snapshot.stages(key)] == [""]
    assert [x.lane_kind for x in bench.snapshot.lanes(key)] == ["touchpoints", "emotion"]


def test_maps_are_renamed_and_reordered(bench: Workbench) -> None:
    second = bench.do(add_map, "Returns")
    bench.do(add_map, "First", index=0)
    bench.do(rename_map, second, "Refunds\x00")
    bench.do(move_map, second, 0)
    assert titles(bench) == ["Refunds", "First", "Shop"]


def test_a_copy_of_a_map_is_complete_and_shares_only_personas_and_channels(
    bench: Workbench,
) -> None:
    web = bench.do(add_channel, "Web")
    bench.do(lambda tx: tx.update(bench["Ad"], channel_id=web))
    bench.do(add_parked_note, bench["map"], "loose")
    bench.do(move_touchpoints, [bench["Search"]], None)
    before = set(bench.snapshot.records)
    copy = bench.do(duplicate_map, bench["map"])
    assert titles(bench) == ["Shop", "Shop (copy)"]
    assert bench.record(copy, JourneyMap).persona_ids == (bench["Tim"],)
    for stage, twin in zip(
        bench.snapshot.stages(bench["map"]), bench.snapshot.stages(copy), strict=True
    ):
        assert stage.name == twin.name
        pairs = zip(
            bench.snapshot.touchpoints(stage.id), bench.snapshot.touchpoints(twin.id), strict=True
        )
        assert all((a.name, a.channel_id) == (b.name, b.channel_id) for a, b in pairs)
    assert [n.text for n in bench.snapshot.parked_notes(copy)] == ["loose"]
    assert [t.name for t in bench.snapshot.parked_touchpoints(copy)] == ["Search"]
    new = {r.id for r in bench.snapshot} - before
    kinds = [type(bench.snapshot[key]) for key in new]
    assert Persona not in kinds
    assert Channel not in kinds
    for key in new:
        old_map = getattr(bench.snapshot[key], "map_id", copy)
        assert old_map == copy


def test_editing_the_copy_leaves_the_original_alone(bench: Workbench) -> None:
    copy = bench.do(duplicate_map, bench["map"])
    original = [r for r in bench.snapshot if getattr(r, "map_id", "") == bench["map"]]
    bench.do(delete_map, copy)
    assert all(bench.snapshot[record.id] == record for record in original)
    assert titles(bench) == ["Shop"]


def test_deleting_a_map_leaves_nothing_of_it_but_its_personas(bench: Workbench) -> None:
    variant = bench.do(add_map, "Variant", variant_of=bench["map"])
    bench.do(add_parked_note, bench["map"], "loose")
    bench.do(delete_map, bench["map"])
    left: list[type[Record]] = [type(record) for record in bench.snapshot]
    assert Touchpoint not in left
    assert Note not in left
    assert people(bench) == ["Tim"]
    assert bench.record(variant, JourneyMap).variant_of is None
    assert {lane.map_id for lane in bench.snapshot.of(Lane)} == {variant}


def test_personas_are_added_reordered_and_copied(bench: Workbench) -> None:
    trudy = bench.do(add_persona, "Trudy", index=0, quote="Hello")
    assert people(bench) == ["Trudy", "Tim"]
    bench.do(move_persona, trudy)
    copy = bench.do(duplicate_persona, bench["Tim"])
    assert people(bench) == ["Tim", "Tim (copy)", "Trudy"]
    assert copy not in bench.record("map", JourneyMap).persona_ids


def test_a_deleted_persona_leaves_every_map_with_its_emotions(bench: Workbench) -> None:
    bench.do(delete_persona, bench["Tim"])
    assert bench.record("map", JourneyMap).persona_ids == ()
    assert bench["point"] not in bench.snapshot


def test_a_map_s_personas_keep_the_order_they_were_given(bench: Workbench) -> None:
    trudy = bench.do(add_persona, "Trudy")
    bench.do(set_map_personas, bench["map"], [trudy, bench["Tim"], trudy])
    assert [p.name for p in bench.snapshot.map_personas(bench["map"])] == ["Trudy", "Tim"]
    assert bench["point"] in bench.snapshot
    bench.do(set_map_personas, bench["map"], [])
    assert bench["point"] not in bench.snapshot


@pytest.mark.parametrize("name", ["mobile app", " MOBILE APP ", "Mobile app"])
def test_a_usual_channel_is_found_by_its_name_and_has_its_icon(bench: Workbench, name: str) -> None:
    key = bench.do(find_or_add_channel, "Mobile app")
    assert bench.do(find_or_add_channel, name) == key
    channel = bench.record(key, Channel)
    assert (channel.channel_kind, channel.icon) == ("digital", "mobile-app")


def test_an_unusual_channel_is_made_without_kind_and_icon(bench: Workbench) -> None:
    channel = bench.record(bench.do(find_or_add_channel, " Carrier pigeon "), Channel)
    assert (channel.name, channel.channel_kind, channel.icon) == ("Carrier pigeon", "", "")


def test_every_usual_channel_has_an_icon_of_ours() -> None:
    assert len({channel.name for channel in STANDARD_CHANNELS}) == len(STANDARD_CHANNELS)
    for channel in STANDARD_CHANNELS:
        assert resource_path(f"icons/{channel.icon}.svg").is_file(), channel.icon


def test_channels_are_reordered_and_deleted_without_their_touchpoints(bench: Workbench) -> None:
    web, shop = bench.do(add_channel, "Web"), bench.do(add_channel, "Shop")
    bench.do(move_channels, [shop], 0)
    assert [c.name for c in bench.snapshot.channels] == ["Shop", "Web"]
    bench.do(lambda tx: tx.update(bench["Ad"], channel_id=web))
    bench.do(lambda tx: tx.update(bench["Tim"], preferred_channel_ids=(web, shop)))
    bench.do(delete_channel, web)
    assert bench.record("Ad", Touchpoint).channel_id is None
    assert bench.record("Tim", Persona).preferred_channel_ids == (shop,)


def test_a_stage_that_names_a_phase_of_a_deleted_map_lets_it_go() -> None:
    document = Document()
    document.load(
        Snapshot(
            [
                JourneyMap(id="map:a"),
                JourneyMap(id="map:b"),
                Phase(id="phase:a", map_id="map:a"),
                Stage(id="stage:b", map_id="map:b", phase_id="phase:a"),
            ]
        )
    )
    with document.transaction("delete") as tx:
        delete_map(tx, "map:a")
    assert document.snapshot.need("stage:b", Stage).phase_id is None
