"""A random user: whatever somebody does in whatever order, the document stays sound."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from random import Random
from typing import Any
from unittest.mock import patch

from hypothesis import note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from journeydesigner.commands import (
    channels,
    copies,
    delete,
    emotions,
    fields,
    insights,
    lanes,
    maps,
    merging,
    notes,
    parking,
    personas,
    phases,
    pictures,
    splitting,
    stages,
    touchpoints,
)
from journeydesigner.commands.fragments import fragment_of
from journeydesigner.commands.insert_snapshot import insert_snapshot
from journeydesigner.commands.pasting import Spot, paste
from journeydesigner.commands.workshop import agenda, decisions, lock, voting
from journeydesigner.commands.workshop import notes as hidden
from journeydesigner.document import Change, Document, Gesture, Transaction
from journeydesigner.interaction.session import Session
from journeydesigner.io.project_file import load_bytes, save_bytes
from journeydesigner.layout.engine import LayoutEngine
from journeydesigner.model import (
    LANE_KINDS,
    BrokenReference,
    Channel,
    Decision,
    JourneyError,
    JourneyMap,
    Lane,
    Note,
    Persona,
    Phase,
    Picture,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    Voting,
)
from journeydesigner.model.fields import editable_fields
from tests.support.looks import overlaps, seen
from tests.support.soundness import (
    bad_votes,
    broken_references,
    doubled_points,
    index_is_fresh,
    tally_is_fresh,
    view_is_total,
)
from tests.support.strategies import field_values, hostile_snapshots, names, raw_texts, scores

ENGINE = LayoutEngine()
INDEX = st.one_of(st.none(), st.integers(-1, 5))
PICK = st.integers(0, 10_000)
PICKS = st.lists(PICK, min_size=1, max_size=4)
PICTURES = tuple(Picture.of(bytes([n]), "image/png", 1, 1) for n in range(3))


class NothingThereError(Exception):
    """There is nothing yet that the rule could be done to."""


def act(**strategies: Any) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A rule of somebody who is not dragging, and passes where there is nothing to do it to."""

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        @wraps(function)
        def acting(self: RandomUser, **drawn: Any) -> None:
            with suppress(NothingThereError):
                function(self, **drawn)

        return precondition(lambda self: self.gesture is None)(rule(**strategies)(acting))

    return decorate


class RandomUser(RuleBasedStateMachine):
    """Keeps, beside the document, every state it should be able to go back and forward to."""

    def __init__(self) -> None:
        super().__init__()
        self.same_ids = patch("secrets.randbits", Random(0).getrandbits)
        self.same_ids.start()
        self.now = 0.0
        self.gesture: Gesture | None = None

    @initialize(first=st.one_of(st.just(Snapshot()), hostile_snapshots()))
    def open(self, first: Snapshot) -> None:
        self.document = Document(first, clock=lambda: self.now)
        self.document.subscribe(self.follow)
        self.session = Session(self.document, ENGINE)
        self.mirror = first
        self.past: list[Snapshot] = []
        self.future: list[Snapshot] = []
        self.first = first
        self.saved = first
        self.excused = broken_references(first)
        self.doubled = doubled_points(first)
        self.votes_may_be_odd = bool(bad_votes(first))

    # -- what a user does ----------------------------------------------------------------------

    def follow(self, change: Change) -> None:
        """What a canvas does: apply each ChangeSet to what it shows."""
        self.mirror = self.mirror.apply(change.changes)

    def do(self, command: Callable[[Transaction], Any], merge_key: str | None = None) -> None:
        """Runs a command; a refusal in words must leave everything as it was."""
        before = self.document.snapshot
        steps = len(self.document.history.done)
        self.now += 5.0
        try:
            with self.document.transaction("step", merge_key=merge_key) as tx:
                command(tx)
        except BrokenReference:
            raise
        except JourneyError as error:
            note(f"refused: {error}")
            assert self.document.snapshot is before
            return
        if len(self.document.history.done) > steps:
            self.past.append(before)
            self.future.clear()
        else:
            assert self.document.snapshot == before

    def some(self, kind: type[Record], pick: int) -> str:
        """One of the records of that kind. Raises `NothingThereError` where there is none."""
        ids = sorted(record.id for record in self.document.snapshot.of(kind))
        if not ids:
            raise NothingThereError
        return ids[pick % len(ids)]

    def many(self, kind: type[Record], picks: list[int]) -> list[str]:
        return [self.some(kind, pick) for pick in picks]

    def of_one_map(self, kind: type[Any], picks: list[int]) -> list[str]:
        """As `many`, but all of the first one's map."""
        first = self.document.snapshot.need(self.some(kind, picks[0]), kind)
        mine = sorted(r.id for r in self.document.snapshot.of(kind) if r.map_id == first.map_id)
        return [first.id, *(mine[pick % len(mine)] for pick in picks[1:])]

    def note_place(
        self, map_id: str, a: int, b: int, c: int
    ) -> tuple[str | None, str | None, str | None]:
        """A lane that holds notes, a stage, and a touchpoint in it; None for some of them."""
        snapshot = self.document.snapshot
        lanes_here = [lane.id for lane in snapshot.lanes(map_id) if lane.holds_notes]
        stages_here = [stage.id for stage in snapshot.stages(map_id)]
        stage = [*stages_here, None][b % (len(stages_here) + 1)]
        cards = [t.id for t in snapshot.touchpoints(stage or "")]
        lane = [*lanes_here, None][a % (len(lanes_here) + 1)]
        return lane, stage, [None, *cards][c % (len(cards) + 1)]

    def maybe(self, kind: type[Record], pick: int) -> str | None:
        """One of the records of that kind, or none."""
        ids = [None, *sorted(record.id for record in self.document.snapshot.of(kind))]
        return ids[pick % len(ids)]

    @act(title=names, first=names)
    def add_map(self, title: str, first: str) -> None:
        self.do(lambda tx: maps.add_map(tx, title, (first, "Later")))

    @act(a=PICK, name=names, index=INDEX)
    def add_stage(self, a: int, name: str, index: int | None) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: stages.add_stage(tx, journey, index, name))

    @act(a=PICK, name=names, index=INDEX, park=st.booleans())
    def add_touchpoint(self, a: int, name: str, index: int | None, park: bool) -> None:
        stage = self.document.snapshot.need(self.some(Stage, a), Stage)
        place = None if park else stage.id
        self.do(lambda tx: touchpoints.add_touchpoint(tx, stage.map_id, place, index, name=name))

    @act(a=PICK, kind=st.sampled_from([*LANE_KINDS, "no such kind"]), index=INDEX)
    def add_lane(self, a: int, kind: str, index: int | None) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: lanes.add_lane(tx, journey, kind, index))

    @act(a=PICK, b=PICK, c=PICK, text=raw_texts, index=INDEX)
    def add_note(self, a: int, b: int, c: int, text: str, index: int | None) -> None:
        lane, stage, under = self.note_place(self.some(JourneyMap, a), a, b, c)
        self.do(lambda tx: notes.add_note(tx, lane or "", stage or "", under, text, index))

    @act(a=PICK, kind=st.sampled_from(("pain-points", "opportunities")), text=raw_texts)
    def add_touchpoint_note(self, a: int, kind: str, text: str) -> None:
        touchpoint = self.some(Touchpoint, a)
        self.do(lambda tx: insights.add_touchpoint_note(tx, touchpoint, kind, text))

    @act(a=PICK, text=raw_texts)
    def add_parked_note(self, a: int, text: str) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: notes.add_parked_note(tx, journey, text))

    @act(name=names, a=PICK)
    def add_persona(self, name: str, a: int) -> None:
        journey = self.maybe(JourneyMap, a)
        self.do(lambda tx: personas.add_persona(tx, name, journey))

    @act(name=names)
    def name_channel(self, name: str) -> None:
        self.do(lambda tx: channels.find_or_add_channel(tx, name))

    @act(a=PICK, picks=PICKS)
    def add_phase(self, a: int, picks: list[int]) -> None:
        journey, members = self.some(JourneyMap, a), self.many(Stage, picks)
        self.do(lambda tx: phases.add_phase(tx, journey, "Phase", members))

    @act(picks=PICKS, b=PICK, index=INDEX)
    def move_touchpoints(self, picks: list[int], b: int, index: int | None) -> None:
        moved = self.of_one_map(Touchpoint, picks)
        _, stage, _ = self.note_place(
            self.document.snapshot.need(moved[0], Touchpoint).map_id, 0, b, 0
        )
        self.do(lambda tx: touchpoints.move_touchpoints(tx, moved, stage, index))

    @act(picks=PICKS, index=INDEX)
    def move_stages(self, picks: list[int], index: int | None) -> None:
        moved = self.of_one_map(Stage, picks)
        self.do(lambda tx: stages.move_stages(tx, moved, index))

    @act(picks=PICKS, index=INDEX)
    def move_lanes(self, picks: list[int], index: int | None) -> None:
        moved = self.of_one_map(Lane, picks)
        self.do(lambda tx: lanes.move_lanes(tx, moved, index))

    @act(picks=PICKS, a=PICK, b=PICK, c=PICK, index=INDEX)
    def move_notes(self, picks: list[int], a: int, b: int, c: int, index: int | None) -> None:
        moved = self.of_one_map(Note, picks)
        place = self.note_place(self.document.snapshot.need(moved[0], Note).map_id, a, b, c)
        self.do(lambda tx: notes.move_notes(tx, moved, *place, index))

    @act(kind=st.sampled_from((JourneyMap, Persona, Channel)), picks=PICKS, index=INDEX)
    def move_in_tree(self, kind: type[Record], picks: list[int], index: int | None) -> None:
        moved = self.many(kind, picks)
        move: dict[type[Record], Callable[..., None]] = {
            JourneyMap: maps.move_maps,
            Persona: personas.move_personas,
            Channel: channels.move_channels,
        }
        self.do(lambda tx: move[kind](tx, moved, index))

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(kind=st.sampled_from((Touchpoint, Stage, Note, Lane)), picks=PICKS)
    def duplicate(self, kind: type[Record], picks: list[int]) -> None:
        originals = self.many(kind, picks)
        copy: dict[type[Record], Callable[..., list[str]]] = {
            Touchpoint: touchpoints.duplicate_touchpoints,
            Stage: stages.duplicate_stages,
            Note: notes.duplicate_notes,
            Lane: lanes.duplicate_lanes,
        }
        self.do(lambda tx: copy[kind](tx, originals))

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(a=PICK)
    def duplicate_map(self, a: int) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: maps.duplicate_map(tx, journey))

    @act(a=PICK)
    def duplicate_persona(self, a: int) -> None:
        persona = self.some(Persona, a)
        self.do(lambda tx: personas.duplicate_persona(tx, persona))

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(other=hostile_snapshots())
    def insert(self, other: Snapshot) -> None:
        self.votes_may_be_odd |= bool(bad_votes(other))
        self.do(lambda tx: insert_snapshot(tx, other))

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(kind=st.sampled_from((JourneyMap, Stage, Lane, Touchpoint, Note)), picks=PICKS,
         a=PICK, b=PICK, c=PICK)  # fmt: skip
    def copy_and_paste(self, kind: type[Record], picks: list[int], a: int, b: int, c: int) -> None:
        """Whatever is copied, wherever it is pasted, whatever the selection says."""
        fragment = fragment_of(self.document.snapshot, self.many(kind, picks))
        spot = Spot(
            self.some(JourneyMap, a),
            self.maybe(Stage, b) or "",
            self.maybe(Touchpoint, c) or "",
            self.maybe(Lane, b + c) or "",
            self.maybe(Note, a + b) or "",
        )
        self.do(lambda tx: paste(tx, fragment, spot))

    # -- in a workshop -------------------------------------------------------------------------

    @act(
        a=PICK,
        picks=PICKS,
        cards=PICKS,
        budget=st.integers(0, 4),
        people=st.sampled_from((None, 2)),
    )
    def open_voting(
        self, a: int, picks: list[int], cards: list[int], budget: int, people: int | None
    ) -> None:
        journey = self.some(JourneyMap, a)
        chosen = [*self.many(Note, picks), *self.many(Touchpoint, cards)]
        self.do(lambda tx: voting.open_voting(tx, journey, chosen, "?", budget, people))

    @act(a=PICK, b=PICK, dots=st.integers(-1, 4), voter=st.sampled_from(("", "Ann", " ann ", "Bo")))
    def vote(self, a: int, b: int, dots: int, voter: str) -> None:
        snapshot = self.document.snapshot
        held = snapshot.need(self.some(Voting, a), Voting)
        ids = [*held.candidate_ids, *sorted(t.id for t in snapshot.of(Touchpoint))]
        if ids:
            self.do(lambda tx: voting.cast(tx, held.id, ids[b % len(ids)], dots, voter))

    @act(a=PICK, change=st.sampled_from((
        voting.close_voting, voting.reopen, voting.delete,
        lambda tx, key: voting.set_budget(tx, [key], 1),
        lambda tx, key: voting.set_people(tx, [key], 1),
        lambda tx, key: voting.set_candidates(tx, key, []),
        lambda tx, key: voting.withdraw_voter(tx, key, "ANN"),
    )))  # fmt: skip
    def run_voting(self, a: int, change: Callable[[Transaction, str], None]) -> None:
        held = self.some(Voting, a)
        self.do(lambda tx: change(tx, held))

    @act(a=PICK, locked=st.booleans())
    def lock(self, a: int, locked: bool) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: lock.set_lock(tx, journey, locked))

    @act(a=PICK, text=raw_texts, picks=PICKS)
    def collect_unseen(self, a: int, text: str, picks: list[int]) -> None:
        journey, chosen = self.some(JourneyMap, a), self.many(Note, picks)
        self.do(lambda tx: hidden.collect_hidden(tx, journey, text))
        self.do(lambda tx: hidden.hide(tx, chosen))

    @act(a=PICK)
    def reveal(self, a: int) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: hidden.reveal_all(tx, journey))

    @act(
        a=PICK, b=PICK, text=raw_texts, due=st.sampled_from(("", "2026-05-01", "soon")), index=INDEX
    )
    def decide(self, a: int, b: int, text: str, due: str, index: int | None) -> None:
        journey, decision = self.maybe(JourneyMap, a), self.maybe(Decision, b)
        self.do(lambda tx: decisions.add_decision(tx, text, journey, index))
        self.do(lambda tx: decisions.add_next_step(tx, text, "Ann", due, decision, journey, index))

    @act(
        key=st.sampled_from((*(t.key for t in agenda.AGENDA_TEMPLATES), "none")),
        index=INDEX,
        a=PICK,
    )
    def plan(self, key: str, index: int | None, a: int) -> None:
        self.do(lambda tx: agenda.use_template(tx, key))
        items = [item.id for item in self.document.snapshot.agenda]
        if items:
            self.do(lambda tx: agenda.move_items(tx, [items[a % len(items)]], index))

    @act(picks=PICKS)
    def merge(self, picks: list[int]) -> None:
        merged = self.of_one_map(Touchpoint, picks)
        self.do(lambda tx: merging.merge_touchpoints(tx, merged))

    @act(a=PICK, at=st.one_of(st.none(), st.integers(0, 8)))
    def split(self, a: int, at: int | None) -> None:
        touchpoint = self.some(Touchpoint, a)
        self.do(lambda tx: splitting.split_touchpoint(tx, touchpoint, at))

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(kind=st.sampled_from((Touchpoint, Stage, Lane)), picks=PICKS, b=PICK, c=PICK, index=INDEX)
    def put_copies(
        self, kind: type[Any], picks: list[int], b: int, c: int, index: int | None
    ) -> None:
        originals = self.of_one_map(kind, picks)
        map_id = self.document.snapshot.need(originals[0], kind).map_id
        _, stage, _ = self.note_place(map_id, 0, b, c)
        place: dict[type[Record], Callable[[Transaction], Any]] = {
            Touchpoint: lambda tx: copies.copy_touchpoints(tx, originals, stage, index),
            Stage: lambda tx: copies.copy_stages(tx, originals, index),
            Lane: lambda tx: copies.copy_lanes(tx, originals, index),
        }
        self.do(place[kind])

    @precondition(lambda self: len(self.document.snapshot) < 120)
    @act(picks=PICKS, a=PICK, b=PICK, c=PICK, index=INDEX)
    def put_copied_notes(self, picks: list[int], a: int, b: int, c: int, index: int | None) -> None:
        originals = self.of_one_map(Note, picks)
        map_id = self.document.snapshot.need(originals[0], Note).map_id
        lane, stage, under = self.note_place(map_id, a, b, c)
        if lane is not None and stage is not None:
            self.do(lambda tx: copies.copy_notes(tx, originals, lane, stage, under, index))

    @act(picks=PICKS, index=INDEX)
    def move_phases(self, picks: list[int], index: int | None) -> None:
        moved = self.of_one_map(Phase, picks)
        self.do(lambda tx: phases.move_phases(tx, moved, index))

    @act(picks=PICKS, b=PICK, score=scores)
    def draw(self, picks: list[int], b: int, score: float | None) -> None:
        drawn = dict.fromkeys(self.many(Touchpoint, picks), score)
        persona = self.maybe(Persona, b)
        self.do(lambda tx: emotions.set_scores(tx, persona, drawn))

    @act(picks=PICKS, kind=st.sampled_from((Touchpoint, Note)), b=PICK, index=INDEX)
    def park_and_place(
        self, picks: list[int], kind: type[Record], b: int, index: int | None
    ) -> None:
        chosen, stage = self.of_one_map(kind, picks), self.some(Stage, b)
        self.do(lambda tx: parking.park(tx, chosen))
        self.do(lambda tx: parking.place(tx, chosen, stage, index=index))

    @act(picks=PICKS)
    def delete_anything(self, picks: list[int]) -> None:
        ids = sorted(key for key in self.document.snapshot.records if key != "project:main")
        if not ids:
            return
        chosen = [ids[pick % len(ids)] for pick in picks]
        assert delete.describe_deletion(self.document.snapshot, chosen)
        self.do(lambda tx: delete.delete_records(tx, chosen))

    @act(picks=PICKS, keep=st.booleans())
    def delete_stages(self, picks: list[int], keep: bool) -> None:
        gone = self.many(Stage, picks)
        self.do(lambda tx: stages.delete_stages(tx, gone, keep))

    @act(a=PICK, b=PICK, score=scores, quote=raw_texts)
    def feel(self, a: int, b: int, score: float | None, quote: str) -> None:
        touchpoint, persona = self.some(Touchpoint, a), self.maybe(Persona, b)

        def command(tx: Transaction) -> None:
            emotions.set_score(tx, touchpoint, persona, score)
            emotions.set_quote(tx, touchpoint, persona, quote)

        self.do(command)

    @act(a=PICK, b=PICK)
    def do_not_feel(self, a: int, b: int) -> None:
        touchpoint, persona = self.some(Touchpoint, a), self.maybe(Persona, b)
        self.do(lambda tx: emotions.remove_point(tx, touchpoint, persona))

    @act(a=PICK, scale=st.sampled_from(((1.0, 5.0), (-5.0, 5.0), (0.0, 10.0), (5.0, 1.0))))
    def convert_scale(self, a: int, scale: tuple[float, float]) -> None:
        journey = self.some(JourneyMap, a)
        self.do(lambda tx: emotions.convert_scale(tx, journey, *scale))

    @act(data=st.data(), picks=PICKS)
    def edit_field(self, data: st.DataObject, picks: list[int]) -> None:
        """What the properties panel does, with one or several selected."""
        snapshot = self.document.snapshot
        present = {type(record) for record in snapshot if editable_fields(type(record))}
        kind = data.draw(st.sampled_from(sorted(present, key=lambda each: each.kind)))
        spec = data.draw(st.sampled_from(editable_fields(kind)))
        ids = self.many(kind, picks)
        targets = sorted(r.id for r in snapshot if type(r).kind == spec.ui.refers_to)
        value = data.draw(field_values(spec, targets))
        self.do(lambda tx: fields.set_field(tx, ids, spec.name, value))

    @act(a=PICK, which=st.sampled_from(PICTURES), on_persona=st.booleans())
    def attach_picture(self, a: int, which: Picture, on_persona: bool) -> None:
        kind, field = (Persona, "photo_id") if on_persona else (Note, "picture_id")
        record = self.some(kind, a)
        self.do(lambda tx: pictures.attach_picture(tx, record, field, which))

    @act(a=PICK, letters=st.lists(st.sampled_from("abc"), min_size=2, max_size=4))
    def type_a_name(self, a: int, letters: list[str]) -> None:
        """Typing: one step however many keys."""
        touchpoint = self.document.snapshot.need(self.some(Touchpoint, a), Touchpoint)
        before, steps = self.document.snapshot, len(self.document.history.done)
        self.document.mark_clean()
        self.saved = before
        self.now += 5.0
        for i in range(len(letters)):
            self.now += 0.1
            with self.document.transaction("type", merge_key="name") as tx:
                tx.update(touchpoint.id, name=touchpoint.name + "".join(letters[: i + 1]))
        assert len(self.document.history.done) == steps + 1
        self.past.append(before)
        self.future.clear()

    @act(a=PICK)
    def fail_half_way(self, a: int) -> None:
        before = self.document.snapshot
        journey = self.some(JourneyMap, a)
        try:
            with self.document.transaction("fails") as tx:
                maps.duplicate_map(tx, journey)
                maps.delete_map(tx, journey)
                raise ZeroDivisionError
        except ZeroDivisionError:
            assert self.document.snapshot is before

    # -- gestures ------------------------------------------------------------------------------

    @precondition(lambda self: self.gesture is None)
    @rule()
    def begin_gesture(self) -> None:
        self.gesture = self.document.gesture("drag")

    @precondition(lambda self: self.gesture is not None)
    @rule(a=PICK, b=PICK, score=scores)
    def drag_a_point(self, a: int, b: int, score: float | None) -> None:
        assert self.gesture is not None
        ids = sorted(t.id for t in self.gesture.start.of(Touchpoint))
        people = [None, *sorted(p.id for p in self.gesture.start.of(Persona))]
        if ids:
            with self.gesture.transaction() as tx:
                emotions.set_score(tx, ids[a % len(ids)], people[b % len(people)], score)

    @precondition(lambda self: self.gesture is not None)
    @rule(keep=st.booleans())
    def end_gesture(self, keep: bool) -> None:
        assert self.gesture is not None
        before, changed = self.gesture.start, bool(self.gesture.changes)
        (self.gesture.commit if keep else self.gesture.cancel)()
        self.gesture = None
        if keep and changed:
            self.past.append(before)
            self.future.clear()
        else:
            assert self.document.snapshot == before

    # -- going back and forward ----------------------------------------------------------------

    @rule()
    def undo(self) -> None:
        now = self.document.snapshot
        step = self.document.undo()
        if self.gesture is not None or not self.past:
            assert step is None
            assert self.document.snapshot is now
            return
        self.future.append(now)
        assert self.document.snapshot == self.past.pop()

    @rule()
    def redo(self) -> None:
        now = self.document.snapshot
        step = self.document.redo()
        if self.gesture is not None or not self.future:
            assert step is None
            assert self.document.snapshot is now
            return
        self.past.append(now)
        assert self.document.snapshot == self.future.pop()

    @rule()
    def save_and_read_back(self) -> None:
        snapshot = self.document.snapshot
        data = save_bytes(snapshot)
        loaded = load_bytes(data).snapshot
        assert loaded == snapshot
        assert save_bytes(loaded) == data
        if self.gesture is None:
            self.document.mark_clean()
            self.saved = snapshot

    @rule()
    def look_at_the_map(self) -> None:
        """The layout that followed every change is that of a fresh look, and nothing overlaps."""
        layout = self.session.layout
        assert (layout is None) == (not self.document.snapshot.maps)
        if layout is not None:
            assert seen(layout) == seen(ENGINE.lay_out(self.document.snapshot, layout.map_id))
            assert overlaps(layout) == []

    # -- what always holds ---------------------------------------------------------------------

    @invariant()
    def references_hold(self) -> None:
        assert broken_references(self.document.snapshot) <= self.excused

    @invariant()
    def index_is_that_of_a_fresh_reading(self) -> None:
        assert index_is_fresh(self.document.snapshot)

    @invariant()
    def everything_is_in_one_place(self) -> None:
        assert view_is_total(self.document.snapshot)

    @invariant()
    def who_follows_the_changes_sees_the_same(self) -> None:
        assert self.mirror == self.document.snapshot

    @invariant()
    def clean_means_saved(self) -> None:
        if self.document.is_clean:
            assert self.document.snapshot == self.saved

    @invariant()
    def nobody_gets_a_second_point(self) -> None:
        assert doubled_points(self.document.snapshot) <= self.doubled

    @invariant()
    def votes_count_and_nobody_has_more_than_the_budget(self) -> None:
        assert tally_is_fresh(self.document.snapshot)
        if not self.votes_may_be_odd:
            assert bad_votes(self.document.snapshot) == set()

    @invariant()
    def no_picture_is_left_behind(self) -> None:
        snapshot = self.document.snapshot
        shown = {key for record in snapshot for key in pictures.pictures_of(record)}
        assert {p.id for p in snapshot.of(Picture)} <= shown

    def teardown(self) -> None:
        self.same_ids.stop()
        if not hasattr(self, "document"):
            return
        if self.gesture is not None:
            self.gesture.cancel()
        last = self.document.snapshot
        while self.document.undo():
            pass
        assert self.document.snapshot == self.first
        while self.document.redo():
            pass
        undone_before_the_end = bool(self.future)
        assert undone_before_the_end or self.document.snapshot == last


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(
    max_examples=min(settings().max_examples * 12, 4000),
    stateful_step_count=max(settings().stateful_step_count, 40),
)
