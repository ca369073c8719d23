"""Hypothesis strategies: texts, values of fields, and whole projects, tidy and hostile ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from journeydesigner.model import (
    LANE_KINDS,
    AgendaItem,
    Channel,
    Decision,
    EmotionPoint,
    Family,
    JourneyMap,
    Lane,
    NextStep,
    Note,
    Ordered,
    Persona,
    Phase,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    Vote,
    Voting,
)
from journeydesigner.model.clean import clean_text
from journeydesigner.model.fields import FieldSpec

SOME_TEXTS = (
    "", " ", "Checkout", "Größe wählen", "two\nlines", "a\tb", "الدفع", "खरीदारी", "店舗で受け取る",
    "👩🏽‍💻 👍", "=1+1", "<b>&amp;", '"quoted"', "\u202eevil", "\x7f", "\x85", "\u2028", "x" * 300,
)  # fmt: skip
"""Texts that have broken somebody's program before."""

raw_texts = st.one_of(st.sampled_from(SOME_TEXTS), st.text(max_size=30))
"""Anything that can be typed or pasted."""
texts = raw_texts.map(lambda text: clean_text(text)[0])
"""Text as the model holds it."""
names = st.one_of(st.sampled_from(("", "Retention", "Checkout")), texts)
scores = st.one_of(
    st.none(),
    st.integers(-5, 5).map(float),
    st.floats(-7, 7, allow_nan=False),
    st.floats(allow_nan=False, allow_infinity=False),
)
lane_kinds = st.sampled_from(
    [*LANE_KINDS, *(kind for kind, lane in LANE_KINDS.items() if lane.family is Family.NOTES)]
)
order_keys = st.sampled_from(("a0", "a0", "a1", "a1V", "Zz", "", "zzz!", "a00", "é", "b0", "a0!"))
"""Good keys, equal ones, and what people write by hand."""


def field_values(spec: FieldSpec, ids: list[str]) -> st.SearchStrategy[Any]:
    """Good values for a field; `ids` are the records that a reference may lead to."""
    match spec.ui.widget:
        case "check":
            return st.booleans()
        case "number" if spec.whole:
            whole = st.integers(int(spec.low or 0), int(spec.high or 99))
            return st.one_of(st.none(), whole) if spec.optional else whole
        case "number":
            return st.one_of(st.none(), st.floats(81, 700)) if spec.optional else scores
        case "rating" | "weight" | "alignment":
            return st.one_of(st.none(), st.integers(int(spec.low or 0), int(spec.high or 5)))
        case "reference" | "picture":
            return st.sampled_from([None, *ids])
        case "references":
            return st.lists(st.sampled_from(ids), unique=True) if ids else st.just(())
        case "choice":
            return st.sampled_from([choice.value for choice in spec.ui.choices])
        case "date":
            return st.sampled_from(("", "2026-03-31"))
        case "colour":
            return st.sampled_from(("", "#0a5fff"))
        case _:
            return raw_texts


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """A tidy project: every reference leads somewhere, keys differ."""
    return Snapshot(_project(draw, st.just("")).records.values())


@st.composite
def hostile_snapshots(draw: st.DrawFn) -> Snapshot:
    """What a file from elsewhere may hold: dead references, equal or unreadable order keys,
    several points for one persona, stages and lanes of other maps, unknown fields and choices."""
    project = _project(draw, order_keys)
    chosen = draw(st.lists(st.sampled_from(list(project)), max_size=6, unique_by=id))
    strangers = [_bent(draw, record, list(project.records)) for record in chosen]
    return Snapshot([*project.records.values(), *strangers])


def _bent(draw: st.DrawFn, record: Record, ids: list[str]) -> Record:
    """The record with one reference led astray, or with a field of a newer program."""
    anywhere = st.sampled_from([*ids, "stage:gone", "map:gone", "touchpoint:gone"])
    references = [
        name
        for name in (
            "map_id",
            "stage_id",
            "lane_id",
            "touchpoint_id",
            "persona_id",
            "phase_id",
            "voting_id",
            "note_id",
        )
        if name in type(record).model_fields
    ]
    if references:
        return record.evolve(**{draw(st.sampled_from(references)): draw(anywhere)})
    return record.evolve(from_a_newer_program={"kept": [1, "x"]})


def _project(draw: st.DrawFn, keys: st.SearchStrategy[str]) -> Snapshot:
    """Records that fit together; an empty key is replaced by one that counts up."""
    made: list[Record] = []

    def many(kind: type[Record], most: int, least: int = 0, **fields: Any) -> list[Any]:
        new = []
        for _ in range(draw(st.integers(least, most))):
            values = {
                name: draw(f) if isinstance(f, st.SearchStrategy) else f
                for name, f in fields.items()
            }
            if issubclass(kind, Ordered):
                values["order"] = draw(keys) or f"b{len(made):02}"
            record = kind(id=f"{kind.kind}:{len(made)}", **values)
            made.append(record)
            new.append(record)
        return new

    personas = many(Persona, 2, name=names)
    channels = many(Channel, 2, name=names)
    persona_ids = tuple(persona.id for persona in personas)
    least = draw(st.sampled_from((1, 1, 1, 0)))
    for journey in many(JourneyMap, 2, least, title=names, persona_ids=persona_ids):
        home = {"map_id": journey.id}
        phases = many(Phase, 2, **home, name=names)
        stages = many(Stage, 3, 1, **home, name=names, phase_id=_maybe(phases))
        lanes = many(Lane, 4, 1, **home, lane_kind=lane_kinds)
        cards = many(
            Touchpoint, 4, **home, name=names, customer_interaction=texts,
            stage_id=_maybe(stages), channel_id=_maybe(channels),
        )  # fmt: skip
        notes = []
        for _ in range(draw(st.integers(0, 4))):
            card = draw(_maybe(cards))
            stage = next((c.stage_id for c in cards if c.id == card), None) or draw(_maybe(stages))
            notes += many(
                Note, 1, 1, **home, text=texts, lane_id=_maybe(lanes), stage_id=stage,
                touchpoint_id=card, answers=_answers(notes),
                hidden=st.sampled_from((False, False, False, True)),
            )  # fmt: skip
        if cards:
            many(
                EmotionPoint, 4, touchpoint_id=st.sampled_from([card.id for card in cards]),
                persona_id=_maybe(personas), score=scores, quote=texts,
            )  # fmt: skip
        for voting in many(
            Voting, 1, **home, title=names, budget=st.integers(1, 9), is_open=st.booleans(),
            people=st.sampled_from((None, 1, 3)),
            note_ids=_some(notes), touchpoint_ids=_some(cards),
        ):  # fmt: skip
            _vote(draw, voting, many)
        decisions = many(Decision, 1, text=texts, map_id=st.sampled_from((journey.id, None)))
        many(NextStep, 1, text=texts, owner=names, decision_id=_maybe(decisions))
    many(AgendaItem, 2, title=names, minutes=st.integers(0, 600))
    return Snapshot(made)


def _vote(draw: st.DrawFn, voting: Voting, many: Any) -> None:
    """At most one dot less than anybody may give, for one candidate each."""
    kinds = (("note_id", voting.note_ids), ("touchpoint_id", voting.touchpoint_ids))
    for voter, (field, ids) in zip(("", "Ann"), kinds, strict=True):
        if ids and voting.budget > 1:
            half = max(1, voting.budget // 2)
            many(
                Vote, 1, voting_id=voting.id, voter=voter,
                dots=st.integers(1, half), **{field: draw(st.sampled_from(ids))},
            )  # fmt: skip


def _some(records: list[Any]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the records' ids, each once."""
    ids = [record.id for record in records]
    return (
        st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())
    )


def _maybe(records: list[Any]) -> st.SearchStrategy[str | None]:
    """One of the records' ids, sometimes none."""
    return st.sampled_from([*[record.id for record in records] * 3, None])


def _answers(notes: list[Any]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sampled_from([(), *((note.id,) for note in notes)])
