"""A locked map keeps its structure, whatever is done to it; undo and redo are never refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.commands import emotions, lanes, maps, notes, phases, stages, touchpoints
from journeydesigner.commands.delete import delete_records
from journeydesigner.commands.fields import set_field
from journeydesigner.commands.fragments import fragment_of
from journeydesigner.commands.insert_snapshot import insert_snapshot
from journeydesigner.commands.insights import add_touchpoint_note
from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.commands.workshop.lock import set_lock
from journeydesigner.document import Document, Transaction
from journeydesigner.model import (
    JourneyError,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.fields import editable_fields
from journeydesigner.model.structure_lock import StructureLocked
from tests.support.small_map import (
    AD,
    AFTER,
    AWARE,
    BUY,
    CARDS,
    CART,
    GOALS,
    LOST,
    MAP,
    NOTES,
    PAINS,
    REVIEW,
    SEARCH,
    THINKING,
    TIM,
    small_map,
)
from tests.support.strategies import field_values, names, raw_texts, snapshots


def locked(snapshot: Snapshot | None = None) -> Document:
    """The document with every map locked."""
    document = Document(snapshot or small_map())
    with document.transaction("lock") as tx:
        for journey in document.snapshot.maps:
            set_lock(tx, journey.id, True)
    return document


def do(document: Document, command: Callable[..., Any], *args: Any, **named: Any) -> Any:
    with document.transaction("step") as tx:
        return command(tx, *args, **named)


def structure(snapshot: Snapshot, map_id: str, known: frozenset[str]) -> list[object]:
    """What a lock keeps: the frame, and the known touchpoints of each stage in order."""
    frame: list[object] = [
        (s.id, s.hidden, s.phase_id, [t.id for t in snapshot.touchpoints(s.id) if t.id in known])
        for s in snapshot.stages(map_id)
    ]
    rows = [(lane.id, lane.hidden, lane.lane_kind) for lane in snapshot.lanes(map_id)]
    return [*frame, *rows, *(phase.id for phase in snapshot.phases(map_id))]


REFUSED: dict[str, Callable[[Transaction], object]] = {
    "a stage is moved": lambda tx: stages.move_stages(tx, [BUY], 0),
    "a stage is deleted": lambda tx: stages.delete_stages(tx, [AFTER]),
    "a stage goes, cards stay": lambda tx: stages.delete_stages(tx, [BUY], keep_cards=True),
    "a stage is hidden": lambda tx: set_field(tx, [AFTER], "hidden", True),
    "a stage is copied": lambda tx: stages.duplicate_stages(tx, [BUY]),
    "a lane is moved": lambda tx: lanes.move_lanes(tx, [NOTES], 0),
    "a lane is deleted": lambda tx: lanes.delete_lanes(tx, [THINKING]),
    "a lane is hidden": lambda tx: set_field(tx, [GOALS], "hidden", True),
    "a touchpoint is moved": lambda tx: touchpoints.move_touchpoints(tx, [AD], BUY),
    "touchpoints change places": lambda tx: touchpoints.move_touchpoints(tx, [REVIEW], AWARE, 0),
    "a touchpoint is parked": lambda tx: touchpoints.move_touchpoints(tx, [AD], None),
    "a touchpoint is deleted": lambda tx: delete_records(tx, [CART]),
    "the stage field is edited": lambda tx: set_field(tx, [AD], "stage_id", BUY),
    "the map is deleted": lambda tx: maps.delete_map(tx, MAP),
    "a stage moves to another map": lambda tx: tx.update(AFTER, map_id=maps.add_map(tx, "New")),
    "it is unlocked on the way": lambda tx: (
        set_lock(tx, MAP, False),
        stages.delete_stages(tx, [AFTER]),
    ),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED)
def test_what_would_move_or_delete_is_refused_in_words(
    change: Callable[[Transaction], object],
) -> None:
    document = locked()
    before = document.snapshot
    with pytest.raises(StructureLocked, match=r"locked\. Unlock it to") as refusal:
        do(document, change)
    assert document.snapshot is before
    assert len(document.history.done) == 1
    assert "Unlock it" in str(refusal.value)


ADDED: dict[str, Callable[[Transaction], object]] = {
    "a stage": lambda tx: stages.add_stage(tx, MAP),
    "a lane": lambda tx: lanes.add_lane(tx, MAP, "doing"),
    "a phase": lambda tx: phases.add_phase(tx, MAP, "Phase"),
}


@pytest.mark.parametrize("change", ADDED.values(), ids=ADDED)
def test_the_frame_does_not_grow(change: Callable[[Transaction], object]) -> None:
    with pytest.raises(StructureLocked, match="Unlock it to add stages, lanes and phases"):
        do(locked(), change)


ALLOWED: dict[str, Callable[[Transaction], object]] = {
    "texts": lambda tx: set_field(tx, [AD, CART], "name", "Other"),
    "names of stages": lambda tx: set_field(tx, [BUY], "name", "Buying"),
    "widths": lambda tx: set_field(tx, [BUY], "column_width", 200.0),
    "heights": lambda tx: lanes.set_height(tx, NOTES, 90),
    "a new touchpoint at the end": lambda tx: touchpoints.add_touchpoint(tx, MAP, BUY),
    "a new touchpoint between": lambda tx: touchpoints.add_touchpoint(tx, MAP, AWARE, 1),
    "a copy": lambda tx: touchpoints.duplicate_touchpoints(tx, [SEARCH, CART]),
    "notes": lambda tx: notes.move_notes(tx, [LOST], NOTES, BUY),
    "deleted notes": lambda tx: delete_records(tx, [LOST]),
    "pain points": lambda tx: add_touchpoint_note(tx, CART, "pain-points", "Ouch"),
    "emotions": lambda tx: emotions.set_score(tx, CART, TIM, 4.0),
    "personas": lambda tx: delete_records(tx, [TIM]),
    "another map": lambda tx: maps.add_map(tx, "Other"),
    "a copy of the map": lambda tx: maps.duplicate_map(tx, MAP),
    "the map's title": lambda tx: maps.rename_map(tx, MAP, "Other"),
}


@pytest.mark.parametrize("change", ALLOWED.values(), ids=ALLOWED)
def test_content_is_free(change: Callable[[Transaction], object]) -> None:
    document = locked()
    before = document.snapshot
    kept = structure(before, MAP, frozenset(before.records))
    do(document, change)
    assert document.snapshot != before
    assert structure(document.snapshot, MAP, frozenset(before.records)) == kept


def test_the_parking_lot_is_no_part_of_the_structure() -> None:
    document = locked()
    waiting = do(document, touchpoints.add_touchpoint, MAP, None, name="Later")
    other = do(document, touchpoints.add_touchpoint, MAP, None, name="Never")
    do(document, touchpoints.move_touchpoints, [waiting], AWARE, 1)
    do(document, delete_records, [other])
    assert [t.id for t in document.snapshot.touchpoints(AWARE)] == [AD, waiting, SEARCH, REVIEW]
    with pytest.raises(StructureLocked):
        do(document, touchpoints.move_touchpoints, [waiting], AWARE, 0)


def test_between_equal_order_keys_a_newcomer_moves_nobody() -> None:
    twins = [Touchpoint(id=f"touchpoint:{n}", map_id=MAP, stage_id=AFTER, order="a0") for n in "ab"]
    document = locked(Snapshot([*small_map(), *twins]))
    new = do(document, touchpoints.add_touchpoint, MAP, AFTER, 1)
    stood = [t.id for t in document.snapshot.touchpoints(AFTER)]
    assert stood == ["touchpoint:a", new, "touchpoint:b"]


def test_undo_and_redo_are_not_refused() -> None:
    document = Document(small_map())
    do(document, stages.delete_stages, [AFTER])
    do(document, touchpoints.move_touchpoints, [AD], BUY)
    do(document, set_lock, MAP, True)
    last = document.snapshot
    while document.undo():
        pass
    assert document.snapshot == small_map()
    while document.redo():
        pass
    assert document.snapshot == last


def test_a_gesture_is_held_back_too_and_can_go_on() -> None:
    document = locked()
    before = document.snapshot
    gesture = document.gesture("drag")
    with pytest.raises(StructureLocked), gesture.transaction() as tx:
        touchpoints.move_touchpoints(tx, [AD], BUY)
    assert document.snapshot is before
    with gesture.transaction() as tx:
        emotions.set_score(tx, CART, TIM, 3.0)
    gesture.commit()
    point = document.snapshot.emotion(CART, TIM)
    assert point is not None
    assert point.score == 3.0


def test_only_the_locked_map_is_held() -> None:
    document = Document(small_map())
    other = do(document, maps.add_map, "Other", ("One", "Two"))
    do(document, set_lock, MAP, True)
    first, _ = document.snapshot.stages(other)
    do(document, stages.delete_stages, [first.id])
    assert [stage.name for stage in document.snapshot.stages(other)] == ["Two"]
    do(document, set_lock, MAP, False)
    do(document, lanes.delete_lanes, [CARDS, PAINS])
    assert len(document.snapshot.lanes(MAP)) == 5


def test_another_project_comes_in_whole() -> None:
    document = locked()
    (new,) = do(document, insert_snapshot, locked().snapshot)
    assert document.snapshot.need(new, JourneyMap).structure_locked
    assert len(document.snapshot.stages(new)) == 3


@given(st.data(), snapshots())
def test_no_sequence_of_commands_changes_the_structure(
    data: st.DataObject, first: Snapshot
) -> None:
    document = locked(first)
    known = frozenset(t.id for t in first.of(Touchpoint))
    kept = {m.id: structure(document.snapshot, m.id, known) for m in first.maps}
    for _ in range(data.draw(st.integers(1, 6))):
        with suppress(JourneyError):
            do(document, _anything(data, document.snapshot))
        if data.draw(st.integers(0, 3)) == 0 and len(document.history.done) > 1:
            document.undo()
            document.redo()
        for map_id, before in kept.items():
            standing = _standing(first, map_id)
            assert _only(structure(document.snapshot, map_id, known), standing) == _only(
                before, standing
            )
    while document.undo():
        pass
    assert document.snapshot == first


def _standing(snapshot: Snapshot, map_id: str) -> frozenset[str]:
    return frozenset(t.id for t in snapshot.map_touchpoints(map_id))


def _only(parts: list[object], standing: frozenset[str]) -> list[object]:
    """The structure with the touchpoints that stood in a stage at first."""
    return [
        (*part[:3], [key for key in part[3] if key in standing])
        if isinstance(part, tuple) and len(part) == 4
        else part
        for part in parts
    ]


KINDS: tuple[type[Any], ...] = (JourneyMap, Stage, Lane, Phase, Touchpoint, Note, Persona)


def _anything(data: st.DataObject, snapshot: Snapshot) -> Callable[[Transaction], object]:
    """A command that might well move something; never the unlocking itself."""
    draw = data.draw

    def some(kind: type[Any]) -> str:
        ids = sorted(record.id for record in snapshot.of(kind))
        return draw(st.sampled_from(ids)) if ids else "none:there"

    index = draw(st.one_of(st.none(), st.integers(0, 3)))
    kind = draw(st.sampled_from(KINDS))
    match draw(st.integers(0, 9)):
        case 0:
            return lambda tx: delete_records(tx, [some(kind), some(kind)])
        case 1:
            return lambda tx: stages.move_stages(tx, [some(Stage)], index)
        case 2:
            return lambda tx: touchpoints.move_touchpoints(
                tx, [some(Touchpoint), some(Touchpoint)], some(Stage), index
            )
        case 3:
            return lambda tx: lanes.move_lanes(tx, [some(Lane)], index)
        case 4:
            place = snapshot.get(some(Stage), Stage)
            map_id = place.map_id if place else "map:none"
            name = draw(names)
            return lambda tx: touchpoints.add_touchpoint(
                tx, map_id, place.id if place else None, index, name=name
            )
        case 5:
            roots = [some(draw(st.sampled_from((Stage, Lane, Touchpoint, Note))))]
            fragment = fragment_of(snapshot, roots)
            spot = Spot(some(JourneyMap), some(Stage), some(Touchpoint), some(Lane))
            return lambda tx: paste(tx, fragment, spot)
        case 6:
            text = draw(raw_texts)
            return lambda tx: add_touchpoint_note(tx, some(Touchpoint), "opportunities", text)
        case 7:
            return lambda tx: notes.move_notes(
                tx, [some(Note)], some(Lane), some(Stage), None, index
            )
        case 8:
            return lambda tx: phases.set_phase(tx, [some(Stage)], some(Phase))
        case _:
            specs = [s for s in editable_fields(kind) if s.name != "structure_locked"]
            spec = draw(st.sampled_from(specs))
            ids = sorted(r.id for r in snapshot if type(r).kind == spec.ui.refers_to)
            value = draw(field_values(spec, ids))
            return lambda tx: set_field(tx, [some(kind)], spec.name, value)
