"""Copy and paste of records: complete, with ids of their own, where the selection says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands.channels import add_channel
from journeydesigner.commands.emotions import convert_scale
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.fragments import COPIED, fragment_of
from journeydesigner.commands.lanes import duplicate_lanes
from journeydesigner.commands.maps import add_map
from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.commands.personas import add_persona
from journeydesigner.commands.phases import add_phase
from journeydesigner.commands.pictures import attach_picture
from journeydesigner.document import Document, Transaction
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    Lane,
    Note,
    Phase,
    Picture,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    kind_of,
)
from journeydesigner.model.fragment import Fragment
from tests.support.soundness import broken_references, doubled_points, view_is_total
from tests.support.strategies import hostile_snapshots, snapshots
from tests.support.workbench import Workbench


def copied(bench: Workbench, *names: str) -> Fragment:
    return fragment_of(bench.snapshot, [bench[name] for name in names])


def put(bench: Workbench, fragment: Fragment, **where: str) -> list[str]:
    return bench.do(paste, fragment, Spot(bench["map"], **where))


def feelings(snapshot: Snapshot, touchpoint_id: str) -> list[tuple[str, float | None]]:
    return [
        (snapshot[p.persona_id or ""].model_dump()["name"], p.score)
        for p in snapshot.emotions(touchpoint_id)
    ]


def test_touchpoints_go_after_the_selected_one_with_feelings_and_notes(bench: Workbench) -> None:
    fragment = copied(bench, "Checkout", "Ad")
    new = put(bench, fragment, stage_id=bench["Awareness"], touchpoint_id=bench["Ad"])
    assert bench.columns()["Awareness"] == ["Ad", "Ad", "Checkout", "Search"]
    assert [bench.snapshot.need(key, Touchpoint).name for key in new] == ["Ad", "Checkout"]
    assert feelings(bench.snapshot, new[1]) == [("Tim", -2.0)]
    assert bench.cell("pains", "Awareness") == ["Slow"]
    assert bench.cell("pains", "Decision") == ["Slow"]


def test_without_a_selection_touchpoints_end_the_last_shown_stage(bench: Workbench) -> None:
    fragment = copied(bench, "Cart")
    put(bench, fragment)
    assert bench.columns()["Use"] == ["Cart"]
    bench.do(set_field, [bench["Use"]], "hidden", True)
    put(bench, fragment)
    assert bench.columns()["Decision"] == ["Cart", "Checkout", "Cart"]


def test_a_parked_touchpoint_is_pasted_into_the_stage(bench: Workbench) -> None:
    bench.do(lambda tx: tx.update(bench["Cart"], stage_id=None))
    put(bench, copied(bench, "Cart"), stage_id=bench["Use"])
    assert bench.columns()["Use"] == ["Cart"]
    assert bench.parked() == ["Cart"]


def test_stages_go_after_the_selected_stage_with_what_stands_in_them(bench: Workbench) -> None:
    new = put(bench, copied(bench, "Decision", "Checkout"), stage_id=bench["Awareness"])
    assert [stage.name for stage in bench.snapshot.stages(bench["map"])] == [
        "Awareness", "Decision", "Decision", "Use",
    ]  # fmt: skip
    assert [t.name for t in bench.snapshot.touchpoints(new[0])] == ["Cart", "Checkout"]
    assert [n.text for n in bench.snapshot.notes(bench["pains"], new[0])] == ["Slow"]


def test_notes_go_into_the_selected_cell(bench: Workbench) -> None:
    fragment = copied(bench, "Slow")
    new = put(bench, fragment, lane_id=bench["notes"], stage_id=bench["Use"])
    assert bench.cell("notes", "Use") == ["Slow"]
    under = put(bench, fragment, stage_id=bench["Awareness"], touchpoint_id=bench["Ad"])
    notes = [bench.snapshot.need(key, Note) for key in (*new, *under)]
    assert [note.touchpoint_id for note in notes] == [None, bench["Ad"]]
    assert notes[1].lane_id == bench["pains"]


def test_a_lane_keeps_its_notes_in_their_columns(bench: Workbench) -> None:
    new = put(bench, copied(bench, "pains"), lane_id=bench["pains"])
    assert [n.text for n in bench.snapshot.notes(new[0], bench["Decision"])] == ["Slow"]
    lane = bench.snapshot.lane_of_kind(bench["map"], "emotion")
    assert lane is not None
    with pytest.raises(JourneyError, match="already"):
        put(bench, fragment_of(bench.snapshot, [lane.id]))


def test_a_lane_of_another_map_finds_stages_and_touchpoints_by_name(bench: Workbench) -> None:
    other = Workbench()
    new = put(other, copied(bench, "pains"))
    [note] = other.snapshot.notes(new[0], other["Decision"])
    assert (note.text, note.touchpoint_id) == ("Slow", other["Checkout"])


def test_lanes_can_be_duplicated(bench: Workbench) -> None:
    [new] = bench.do(duplicate_lanes, [bench["pains"]])
    assert bench.snapshot.need(new, Lane).lane_kind == "pain-points"
    assert [n.text for n in bench.snapshot.notes(new, bench["Decision"])] == ["Slow"]
    assert [x.id for x in bench.snapshot.lanes(bench["map"])][-2:] == [new, bench["notes"]]


def test_personas_and_channels_are_found_by_name_in_another_project(bench: Workbench) -> None:
    web = bench.do(add_channel, " website")
    bench.do(set_field, [bench["Checkout"]], "channel_id", web)
    fragment = copied(bench, "Checkout")
    there = Document()
    with there.transaction("make") as tx:
        map_id = add_map(tx, "There")
        tim, here = add_persona(tx, "Tim"), add_channel(tx, "Website")
    with there.transaction("paste") as tx:
        [new] = paste(tx, fragment, Spot(map_id))
    touchpoint = there.snapshot.need(new, Touchpoint)
    assert touchpoint.channel_id == here
    assert [p.persona_id for p in there.snapshot.emotions(new)] == [tim]
    assert [p.id for p in there.snapshot.map_personas(map_id)] == [tim]
    there.undo()
    assert not list(there.snapshot.of(Touchpoint))


def test_personas_and_channels_that_are_missing_come_along(bench: Workbench) -> None:
    web = bench.do(add_channel, "Website", "digital", "website")
    bench.do(set_field, [bench["Checkout"]], "channel_id", web)
    there = Document()
    with there.transaction("make") as tx:
        map_id = add_map(tx, "There")
    with there.transaction("paste") as tx:
        paste(tx, copied(bench, "Checkout"), Spot(map_id))
    assert [p.name for p in there.snapshot.map_personas(map_id)] == ["Tim"]
    assert [(c.name, c.icon) for c in there.snapshot.channels] == [("Website", "website")]
    assert there.snapshot.lane_of_kind(map_id, "pain-points") is not None


def test_pictures_and_phases_come_along(bench: Workbench) -> None:
    picture = Picture.of(b"x", "image/png", 1, 1)
    bench.do(attach_picture, bench["Slow"], "picture_id", picture)
    bench.do(add_phase, bench["map"], "Buying", [bench["Decision"]])
    fragment = copied(bench, "Decision")
    other = Workbench()
    [stage] = put(other, fragment)
    [note] = other.snapshot.notes(other["pains"], stage)
    assert other.snapshot.get(note.picture_id, Picture) == picture
    phase = other.snapshot.need(stage, Stage).phase_id
    assert other.snapshot.need(phase or "", Phase).name == "Buying"
    [again] = put(other, fragment)
    assert other.snapshot.need(again, Stage).phase_id == phase


def test_scores_are_carried_over_to_the_scale_of_the_map(bench: Workbench) -> None:
    fragment = copied(bench, "Checkout")
    bench.do(convert_scale, bench["map"], 0.0, 10.0)
    [new] = put(bench, fragment, stage_id=bench["Use"])
    assert feelings(bench.snapshot, new) == [("Tim", 3.0)]


def test_a_map_is_pasted_whole_and_named_apart(bench: Workbench) -> None:
    fragment = copied(bench, "map", "Ad")
    [new] = put(bench, fragment)
    assert [m.title for m in bench.snapshot.maps] == ["Shop", "Shop (copy)"]
    assert len(bench.snapshot.all_touchpoints(new)) == 4
    there = Document()
    with there.transaction("paste") as tx:
        [far] = paste(tx, fragment, Spot(""))
    assert there.snapshot.maps[0].title == "Shop"
    assert [p.name for p in there.snapshot.map_personas(far)] == ["Tim"]


def test_nothing_but_a_map_can_be_pasted_where_no_map_is(bench: Workbench) -> None:
    tx = Transaction(Snapshot())
    with pytest.raises(JourneyError, match="No map"):
        paste(tx, copied(bench, "Ad"), Spot(""))


def test_only_what_is_pasted_is_copied_along() -> None:
    bench = Workbench()
    bench.do(add_persona, "Trudy", bench["map"])
    kinds = {kind_of(record.id) for record in copied(bench, "Ad").snapshot}
    assert kinds == {"project", "map", "stage", "touchpoint"}


@given(st.data(), st.one_of(snapshots(), hostile_snapshots()), snapshots())
def test_whatever_is_pasted_the_project_is_sound(
    data: st.DataObject, source: Snapshot, target: Snapshot
) -> None:
    ids = sorted(key for key in source.records if kind_of(key) in COPIED)
    chosen = data.draw(st.lists(st.sampled_from(ids), max_size=6)) if ids else []
    fragment = fragment_of(source, chosen)
    document = Document()
    document.load(target)
    maps = [m.id for m in target.maps]
    where = data.draw(st.sampled_from([*maps, ""]))
    stages = ["", *(s.id for s in target.stages(where))]
    before = broken_references(document.snapshot)
    doubled = doubled_points(document.snapshot)
    spot = Spot(where, stage_id=data.draw(st.sampled_from(stages)))
    try:
        with document.transaction("paste") as tx:
            new = paste(tx, fragment, spot)
    except JourneyError:
        assert document.snapshot == target
        return
    assert len(new) == len(fragment.roots)
    assert broken_references(document.snapshot) <= before
    assert view_is_total(document.snapshot) or not view_is_total(target)
    assert _fresh(document.snapshot, target, EmotionPoint, Stage, Touchpoint)
    assert doubled_points(document.snapshot) <= doubled
    if document.can_undo:
        document.undo()
    assert document.snapshot == target


def _fresh(after: Snapshot, before: Snapshot, *kinds: type[Record]) -> bool:
    """Whether what was there is still there."""
    return all(record.id in after for record in before if isinstance(record, kinds))
